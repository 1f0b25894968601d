"""What the public may see, and when: nothing else may be in the Portal, whatever pages show."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.kegiatan import Sifat, Status
from plugins.domain.model import INTERNAL, Model
from plugins.domain.terbitkan import terbitkan
from tests.builders import (
    SEKARANG,
    arsip,
    halaman,
    iku,
    kegiatan,
    layanan,
    portal,
    sambutan,
    siaran,
    tertutup,
    wib,
)
from tests.domain.contoh import RAHASIA, bocor


def test_what_is_approved_and_open_is_public() -> None:
    one = portal(kegiatan(), siaran(), layanan(), halaman(), iku())

    assert list(one.kegiatan) == ["2026-11-23-rapat"]
    assert [k.id for k in one.kejadian] == ["2026-11-23-rapat"]
    assert [s.id for s in one.siaran_pers] == ["2026/rapat"]
    assert (len(one.layanan), len(one.halaman), len(one.iku)) == (1, 1, 1)


@pytest.mark.parametrize("status", list(Status))
def test_a_closed_kegiatan_leaves_no_trace(status: Status) -> None:
    closed = tertutup("2026-11-23-kecubung", status=status, pengganti="2026-11-24-kecubung")

    assert not bocor(portal(closed, iku()))


@pytest.mark.parametrize("stage", ["konsep", "diajukan", "perlu-perbaikan"])
def test_nothing_is_public_before_it_is_approved(stage: str) -> None:
    draft = {"persetujuan": stage, "judul": RAHASIA}

    one = portal(
        kegiatan("2026-11-23-kecubung", **draft),
        siaran("2026/kecubung", **draft),
        sambutan("2026/kecubung", **draft),
        layanan("kecubung", **draft),
        halaman("kecubung", **draft),
        iku(persetujuan=stage, sasaran=RAHASIA),
    )

    assert not bocor(one)
    assert one.iku == ()


@pytest.mark.parametrize(("minutes", "public"), [(-1, False), (0, True), (1, True)])
def test_an_embargo_ends_at_its_minute(minutes: int, *, public: bool) -> None:
    until = {"tayang": "2026-11-26T12:00", "judul": RAHASIA}
    sekarang = wib("2026-11-26T12:00") + timedelta(minutes=minutes)

    for one in (
        kegiatan("2026-11-28-kecubung", **until),
        siaran(**until),
        sambutan(**until),
        layanan(**until),
        halaman(**until),
    ):
        assert bocor(portal(one, sekarang=sekarang)) == public


def test_a_release_without_embargo_is_public_from_its_own_date() -> None:
    release = siaran(tanggal="2026-11-27", judul=RAHASIA)

    assert not bocor(portal(release, sekarang=wib("2026-11-26T23:59")))
    assert bocor(portal(release, sekarang=wib("2026-11-27T00:00")))


def test_an_embargo_until_the_end_waits_for_the_end() -> None:
    one = kegiatan("2026-11-24-kecubung", selesai="2026-11-24T10:00", tayang="setelah-selesai")

    assert not bocor(portal(one, sekarang=wib("2026-11-24T09:59")))
    assert bocor(portal(one, sekarang=wib("2026-11-24T10:00")))


def test_an_embargo_until_the_end_hides_the_occurrences_to_come() -> None:
    weekly = kegiatan(
        "2026-11-09-apel",
        tayang="setelah-selesai",
        berulang={"setiap": "minggu", "sampai": "2026-12-28", "kecuali": ["2026-12-14"]},
        kejadian={"2026-12-07": {"diganti": "2026-12-07-kecubung"}},
    )

    one = portal(weekly, kegiatan("2026-12-07-kecubung", tayang="setelah-selesai"))

    assert [k.tanggal.day for k in one.kejadian] == [9, 16, 23]
    assert not bocor(one)
    assert "2026, 12," not in repr(one.kegiatan)
    assert "2026, 12," not in repr(one.kejadian)


@pytest.mark.parametrize(
    ("diumumkan", "tayang", "expected"),
    [
        ("2026-11-18T15:00", "2026-11-22T08:00", "2026-11-22T08:00"),
        (None, "2026-11-22T08:00", "2026-11-22T08:00"),
        ("2026-11-23T07:00", "2026-11-22T08:00", "2026-11-23T07:00"),
        ("2026-11-18T15:00", "setelah-selesai", "2026-11-23T12:00"),
        ("2026-11-18T15:00", None, "2026-11-18T15:00"),
    ],
)
def test_nothing_was_announced_before_its_embargo_ended(
    diumumkan: str | None, tayang: str | None, expected: str
) -> None:
    one = kegiatan(
        "2026-11-23-rapat",
        selesai="2026-11-23T13:00",
        zona="WITA",
        diumumkan=diumumkan,
        tayang=tayang,
    )

    (public,) = portal(one).kegiatan.values()

    assert public.diumumkan == datetime.fromisoformat(expected)
    assert [k.kegiatan for k in portal(one).kejadian] == [public]


def test_internal_keys_are_removed_at_any_depth() -> None:
    internal = {
        "protokol": {"surat_tugas": RAHASIA},
        "dokumentasi": [{"jenis": "foto", "arsip": RAHASIA}],
        "tidak_dirilis": RAHASIA,
        "dasar_pengecualian": RAHASIA,
    }
    weekly = kegiatan(
        "2026-11-09-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-30"},
        kejadian={"2026-11-16": internal | {"status": "terlaksana"}},
        perubahan=[{"pada": "2026-11-01T09:00", "alasan": "hujan", "semula": internal}],
        **internal,
    )
    covered = siaran(
        kegiatan="2026-11-09-apel",
        pemuatan=[{"tanggal": "2026-11-23", "media": "Radio", "nada": "negatif"}],
    )

    one = portal(weekly, covered, iku(kebijakan={"anggap_terlaksana": "ya"}))

    assert not bocor(one)
    assert "negatif" not in repr(one).casefold()
    assert one.kejadian[1].kegiatan.protokol is not None


def test_the_test_above_covers_every_key_marked_internal() -> None:
    def marked(model: type[Model]) -> set[str]:
        own = {n for n, f in model.model_fields.items() if INTERNAL in f.metadata}
        return own.union(*map(marked, model.__subclasses__()))

    assert marked(Model) == {
        "arsip",
        "dasar_pengecualian",
        "nada",
        "surat_tugas",
        "tidak_dirilis",
    }


def test_a_reference_to_what_is_not_public_is_dropped() -> None:
    hidden = kegiatan("2026-12-01-kecubung", tayang="2026-11-30T08:00")
    weekly = kegiatan(
        "2026-11-09-apel",
        bagian_dari="2026-12-01-kecubung",
        berulang={"setiap": "minggu", "sampai": "2026-11-23"},
        kejadian={"2026-11-16": {"diganti": "2026-12-01-kecubung"}},
    )

    one = portal(
        hidden,
        weekly,
        siaran(kegiatan=["2026-12-01-kecubung", "2026-11-09-apel"]),
        sambutan(kegiatan="2026-12-01-kecubung", tayang="2026-11-20T08:00"),
    )

    assert not bocor(one)
    assert one.siaran_pers[0].kegiatan == ("2026-11-09-apel",)
    assert list(one.siaran_kegiatan) == ["2026-11-09-apel"]
    assert one.sambutan[0].kegiatan is None


def test_corrections_and_coverage_to_come_are_not_public_yet() -> None:
    release = siaran(
        ralat=[
            {"pada": "2026-11-24T06:30", "isi": "Jumlah kios 96."},
            {"pada": "2026-11-24T06:31", "isi": RAHASIA},
        ],
        pemuatan=[
            {"tanggal": "2026-11-23", "media": "Radio Gema"},
            {"tanggal": "2026-11-25", "media": RAHASIA},
        ],
    )

    one = portal(kegiatan(), release)

    assert not bocor(one)
    assert len(one.siaran_pers[0].ralat) == len(one.siaran_pers[0].pemuatan) == 1


# Order, and time


def test_order_is_that_of_readers() -> None:
    one = portal(
        kegiatan("2026-11-25-b", mulai="2026-11-25T08:00"),
        kegiatan("2026-11-25-a", mulai="2026-11-25T08:00"),
        kegiatan("2026-11-24-c"),
        siaran("2026/lama", tanggal="2026-11-20"),
        siaran("2026/baru", tanggal="2026-11-22"),
        layanan("b", urutan=1),
        layanan("a", urutan=2),
    )

    assert [k.id for k in one.kejadian] == ["2026-11-24-c", "2026-11-25-a", "2026-11-25-b"]
    assert [s.id for s in one.siaran_pers] == ["2026/baru", "2026/lama"]
    assert [x.id for x in one.layanan] == ["b", "a"]


@given(st.datetimes(datetime(2026, 11, 1), datetime(2027, 12, 31)))  # noqa: DTZ001
def test_what_was_once_public_stays_public(sekarang: datetime) -> None:
    everything = arsip(
        kegiatan("2026-11-25-a", tayang="2026-11-24T08:00"),
        kegiatan("2026-11-26-b", tayang="setelah-selesai"),
        siaran(tayang="2026-11-26T12:00"),
        sambutan(tanggal="2026-11-25", kegiatan="2026-11-25-a"),
    )
    now = wib(sekarang.isoformat())

    def ids(moment: datetime) -> set[str]:
        one = terbitkan(everything, moment)
        return {
            *(k.id for k in one.kejadian),
            *(s.id for s in one.siaran_pers),
            *(s.id for s in one.sambutan),
        }

    assert ids(now) <= ids(now + timedelta(days=3))


def test_the_moment_may_be_given_in_any_zone() -> None:
    here = portal(kegiatan(), sekarang=SEKARANG)
    there = portal(kegiatan(), sekarang=SEKARANG.astimezone(wib("2026-01-01").tzinfo))

    assert here == there
    assert here.hari_ini == SEKARANG.date()


def test_everything_that_may_be_shown_is_open_or_limited() -> None:
    assert {s for s in Sifat if portal(kegiatan(sifat=s)).kejadian} == {
        Sifat.TERBUKA,
        Sifat.TERBATAS,
    }
