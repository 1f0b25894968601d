"""Old versions: whatever a file once held, comparing it never breaks a build."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.data.versi import read_kegiatan
from plugins.domain.beda import Jejak
from plugins.domain.jejak import Versi, bandingkan
from plugins.domain.kegiatan import Kegiatan, Sifat
from plugins.domain.perubahan import bahan_kabar
from plugins.domain.portal import Arsip
from plugins.domain.terbitkan import terbitkan
from tests.builders import KONTEKS, SEKARANG, arsip, instansi, wib
from tests.data.test_load import ISI, KUNCI
from tests.sejarah import ID, entri

INSTANSI = instansi()
LAMA = wib("2026-11-10T08:00")


def baca(data: bytes, pada: datetime = LAMA) -> Kegiatan | None:
    return read_kegiatan(ID, f"agenda/2026/12/{ID}.yaml", data, INSTANSI, KONTEKS, pada)


def yaml_dari(keys: dict[str, Any]) -> bytes:
    return yaml.safe_dump(keys, allow_unicode=True).encode()


def sejarah(*versi: Kegiatan | None) -> tuple[Versi, ...]:
    """Return versions a day apart."""
    days = (LAMA.replace(day=10 + n, tzinfo=None) for n in range(len(versi)))
    return tuple(Versi(day, k, INSTANSI) for day, k in zip(days, versi, strict=True))


def ceritakan(*versi: Kegiatan | None) -> None:
    """Word the whole history of an entry that now is what its last version was."""
    beda = bandingkan(INSTANSI, sejarah(*versi))
    now = next((k for k in reversed(versi) if k), None)
    isi = arsip() if now is None else arsip(now)
    site = terbitkan(isi, SEKARANG, Jejak({ID: beda}))
    for one in bahan_kabar(site):
        assert sorted(one.saat(INSTANSI)) == sorted(n.pada for n in one.kabar(INSTANSI))
        assert all(n.judul and "\n" not in n.judul for n in one.kabar(INSTANSI))


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_version_or_none(data: bytes) -> None:
    baca(data)


@given(st.lists(st.dictionaries(KUNCI, ISI, max_size=5), min_size=1, max_size=4), st.booleans())
def test_any_keys_of_any_versions_make_a_history(drawn: list[dict[str, Any]], gone: bool) -> None:
    read = [baca(yaml_dari({**entri(), **keys})) for keys in drawn]
    sound = [k for k in read if k]
    ceritakan(*sound, *([None] if gone else []), baca(yaml_dari(entri())))


_PADA = st.sampled_from(["2026-11-02T08:00", "2026-11-09T08:00", "2026-11-12T08:00"])
_SEMULA = st.fixed_dictionaries(
    {},
    optional={
        "mulai": st.sampled_from(["2026-12-07T08:00", "2026-12-05"]),
        "tempat": st.sampled_from(["Aula", "Balai"]),
        "status": st.sampled_from(["terjadwal", "tentatif"]),
        "pimpinan": st.just([{"jabatan": "sekda"}]),
        "pakaian": st.just("Batik"),
    },
).filter(bool)
_BARIS = st.lists(
    st.one_of(
        st.builds(lambda pada: {"pada": pada, "jenis": "ejaan"}, _PADA),
        st.builds(lambda pada, old: {"pada": pada, "alasan": "a", "semula": old}, _PADA, _SEMULA),
    ),
    max_size=3,
).map(lambda rows: sorted(rows, key=lambda row: str(row["pada"])))
_ENTRI = st.fixed_dictionaries(
    {"perubahan": _BARIS},
    optional={
        "tempat": st.sampled_from(["Aula", "Balai", "Rumah"]),
        "judul": st.sampled_from(["A", "B"]),
        "mulai": st.sampled_from(["2026-12-07T10:00", "2026-12-08", "2026-11-09T08:00"]),
        "status": st.sampled_from(["tentatif", "dibatalkan", "ditunda", "dicabut", "terlaksana"]),
        "sifat": st.sampled_from(["terbatas", "terbuka"]),
        "persetujuan": st.sampled_from(["konsep", "disetujui"]),
        "tayang": st.sampled_from(["2026-11-11T12:00", "2026-12-01T08:00", "setelah-selesai"]),
        "pimpinan": st.sampled_from(
            [[{"jabatan": "sekda"}], [{"jabatan": "walikota", "kehadiran": "belum-pasti"}]]
        ),
        "berulang": st.just({"setiap": "minggu", "sampai": "2026-12-28"}),
    },
)


@given(st.lists(_ENTRI, min_size=1, max_size=5))
def test_any_plausible_life_of_an_entry_can_be_told(drawn: list[dict[str, Any]]) -> None:
    read = [baca(yaml_dari({**entri(), **keys}), SEKARANG) for keys in drawn]
    ceritakan(*(k for k in read if k))


# Publicity, against a simulation of what every build in between would have shown

_TANDA = {"judul": "J", "tempat": "T", "pakaian": "P", "keterangan_waktu": "K"}
_HIDUP = st.fixed_dictionaries(
    {},
    optional={
        "sifat": st.sampled_from(["terbatas", "terbuka"]),
        "persetujuan": st.sampled_from(["konsep", "disetujui"]),
        "tayang": st.sampled_from(["2026-11-13T12:00", "2026-12-01T08:00", "setelah-selesai"]),
        "mulai": st.sampled_from(["2026-11-15T08:00", "2026-12-08"]),
        "diumumkan": st.none(),
        "perubahan": st.sampled_from(
            [
                [{"pada": "2026-11-12T08:00", "jenis": "ejaan"}],
                [{"pada": "2026-11-15T20:00", "alasan": "a", "semula": {"tempat": "xT8x"}}],
                [{"pada": "2026-12-15T20:00", "alasan": "a", "semula": {"tempat": "xT9x"}}],
            ]
        ),
    },
)
_TERLIHAT = st.sampled_from([(), ("judul", "pakaian"), ("tempat", "keterangan_waktu")])


@given(st.lists(st.tuples(_HIDUP, _TERLIHAT), min_size=1, max_size=5))
def test_only_what_some_build_has_shown_and_today_may_show_is_told(
    drawn: list[tuple[dict[str, Any], tuple[str, ...]]],
) -> None:
    """Every value carries the number of its version, so that it is known wherever it comes out."""
    versi = []
    for n, (keys, shown) in enumerate(drawn):
        unit = instansi(tampil_terbatas=shown)
        marked = {key: f"x{tanda}{n}x" for key, tanda in _TANDA.items()}
        data = yaml_dari(entri(**{**marked, **keys}))
        k = read_kegiatan(ID, f"agenda/2026/12/{ID}.yaml", data, unit, KONTEKS, LAMA)
        versi.append(Versi(LAMA.replace(day=10 + 2 * n, tzinfo=None), k, unit))

    seen: set[str] = set()
    for n, one in enumerate(versi):
        until = versi[n + 1].pada if n + 1 < len(versi) else SEKARANG.replace(tzinfo=None)
        for hour in range(int((until - one.pada).total_seconds()) // 3600):
            seen |= _tanda_publik(one, one.pada + timedelta(hours=hour))
    last = versi[-1]
    now = terbitkan(_arsip(last), SEKARANG)
    jejak = Jejak({ID: bandingkan(last.instansi, versi)})
    told = _tanda(terbitkan(_arsip(last), SEKARANG, jejak).jejak)

    assert told <= seen
    if ID not in now.kegiatan:
        assert told == set()
    elif now.kegiatan[ID].sifat is Sifat.TERBATAS:
        allowed = {tanda for key, tanda in _TANDA.items() if key in last.instansi.tampil_terbatas}
        assert {mark[1] for mark in told} <= allowed


def _tanda_publik(versi: Versi, pada: datetime) -> set[str]:
    return _tanda(terbitkan(_arsip(versi), pada.replace(tzinfo=SEKARANG.tzinfo)).kegiatan)


def _arsip(versi: Versi) -> Arsip:
    return Arsip(versi.instansi, kegiatan={ID: versi.kegiatan} if versi.kegiatan else {})


def _tanda(shown: object) -> set[str]:
    return set(re.findall(r"x[JTPK]\dx", repr(shown)))
