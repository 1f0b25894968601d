"""What the public may see of a limited or withdrawn kegiatan, and of single occurrences."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.kegiatan import KunciKegiatan
from tests.builders import (
    iku,
    kegiatan,
    portal,
    siaran,
    tertutup,
    uraian,
)
from tests.domain.contoh import RAHASIA, bocor

# Limited


def test_a_limited_kegiatan_shows_only_the_listed_keys() -> None:
    limited = kegiatan(
        sifat="terbatas",
        judul="Audiensi",
        tempat=RAHASIA,
        uraian=uraian(RAHASIA),
        pakaian=RAHASIA,
        keterangan_waktu=RAHASIA,
        kontak_liputan=RAHASIA,
        dokumentasi=[{"jenis": RAHASIA}],
    )

    one = portal(limited, iku(kebijakan={"anggap_terlaksana": "ya"}))

    assert not bocor(one)
    assert one.kegiatan[limited.id].judul == "Audiensi"
    assert one.kejadian[0].kegiatan.pimpinan[0].jabatan == "walikota"


def test_a_limited_kegiatan_shows_only_the_listed_keys_in_its_history_too() -> None:
    limited = kegiatan(
        sifat="terbatas",
        perubahan=[
            {
                "pada": "2026-11-20T16:10",
                "alasan": "kapasitas",
                "semula": {
                    "mulai": "2026-11-23T08:00",
                    "tempat": RAHASIA,
                    "uraian": uraian(RAHASIA),
                },
            }
        ],
    )

    one = portal(limited)

    assert not bocor(one)
    row = one.kegiatan[limited.id].perubahan[0]
    assert (row.alasan, row.semula.model_fields_set) == ("kapasitas", {"mulai"})


def test_a_limited_kegiatan_whose_title_is_not_listed_has_a_neutral_one() -> None:
    limited = kegiatan(sifat="terbatas", judul=RAHASIA)

    one = portal(limited, tampil_terbatas=["mulai"])

    assert not bocor(one)
    assert one.kegiatan[limited.id].judul == "Kegiatan pimpinan"
    assert one.kegiatan[limited.id].pimpinan == ()


@given(st.sets(st.sampled_from(sorted(KunciKegiatan.model_fields))))
def test_whatever_is_listed_no_other_key_of_a_limited_kegiatan_shows(keys: set[str]) -> None:
    words: dict[str, Any] = {
        "judul": "Kecubung judul",
        "keterangan_waktu": "Kecubung keterangan",
        "tempat": "Kecubung tempat",
        "penyelenggara": "Kecubung penyelenggara",
        "pakaian": "Kecubung pakaian",
        "titik_doorstop": "Kecubung titik",
        "kontak_liputan": "Kecubung kontak",
        "siaran_langsung": "https://kecubung.example/siaran",
        "uraian": uraian("Kecubung uraian"),
        "tidak_dirilis": "Kecubung alasan",
    }
    limited = kegiatan(sifat="terbatas", **words)

    shown = repr(portal(limited, tampil_terbatas=sorted(keys)))

    for key in words:
        word = key.partition("_")[0] if key != "siaran_langsung" else "example/siaran"
        leaks = f"Kecubung {word}" in shown or (key == "siaran_langsung" and word in shown)
        assert not leaks or key in keys - {"tidak_dirilis"}, key


# Withdrawn


def test_a_withdrawn_kegiatan_has_no_content() -> None:
    withdrawn = kegiatan(
        status="dicabut",
        judul=RAHASIA,
        tempat=RAHASIA,
        uraian=uraian(RAHASIA),
        penyelenggara=[RAHASIA],
        pimpinan=[
            {"jabatan": "walikota", "peran": RAHASIA},
            {"jabatan": "sekda", "kehadiran": "diwakili", "oleh_nama": RAHASIA},
        ],
        pengganti="2026-11-24-rapat",
        perubahan=[
            {
                "pada": "2026-11-20T16:10",
                "alasan": "salah tanggal",
                "semula": {"status": "terjadwal", "judul": RAHASIA, "tempat": RAHASIA},
            }
        ],
    )

    one = portal(withdrawn, kegiatan("2026-11-24-rapat"))

    assert not bocor(one)
    shown = one.kegiatan[withdrawn.id]
    assert shown.judul == "Agenda dicabut"
    assert [p.jabatan for p in shown.pimpinan] == ["walikota", "sekda"]
    assert shown.pengganti == "2026-11-24-rapat"
    assert shown.perubahan[0].semula.model_fields_set == {"status"}


def test_a_withdrawn_limited_kegiatan_shows_no_more_than_before() -> None:
    withdrawn = kegiatan(status="dicabut", sifat="terbatas", jenis="rapat")

    shown = portal(withdrawn, tampil_terbatas=["mulai"]).kegiatan[withdrawn.id]

    assert (shown.pimpinan, shown.jenis) == ((), None)


# Occurrences


def test_a_closed_occurrence_of_an_open_series_leaves_no_trace() -> None:
    weekly = kegiatan(
        "2026-11-09-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-23"},
        kejadian={"2026-11-16": {"sifat": "tertutup", "tempat": RAHASIA, "status": "terlaksana"}},
    )
    about = siaran(kegiatan=["2026-11-09-apel@2026-11-16", "2026-11-09-apel@2026-11-09"])

    one = portal(weekly, about, iku())

    assert not bocor(one)
    assert [k.tanggal.day for k in one.kejadian] == [9, 23]
    assert one.siaran_pers[0].kegiatan == ("2026-11-09-apel@2026-11-09",)
    assert one.iku[0].triwulan[3].tertutup.dilaksanakan == 1
    assert "11-16" not in repr(one.iku)


def test_an_open_occurrence_does_not_open_a_closed_series() -> None:
    weekly = tertutup(
        "2026-11-09-kecubung",
        berulang={"setiap": "minggu", "sampai": "2026-11-23"},
        kejadian={"2026-11-16": {"sifat": "terbuka", "judul": RAHASIA, "status": "terlaksana"}},
    )

    assert not bocor(portal(weekly, iku()))


def test_a_withdrawn_occurrence_has_no_content() -> None:
    row = {"pada": "2026-11-10T09:00", "alasan": "keliru", "semula": {"status": "terjadwal"}}
    weekly = kegiatan(
        "2026-11-09-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-16"},
        kejadian={"2026-11-16": {"status": "dicabut", "tempat": RAHASIA, "perubahan": [row]}},
    )

    one = portal(weekly)

    assert not bocor(one)
    assert [k.kegiatan.judul for k in one.kejadian] == ["Rapat Kerja", "Agenda dicabut"]
