"""Rules that two entries together break, and rules with more sides than one bad file shows."""

from __future__ import annotations

import difflib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.aturan import alamat_tertutup, kemiripan, periksa_arsip
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.masalah import Tingkat, mirip, saran_pilihan
from plugins.domain.model import Model
from tests.builders import SEKARANG, arsip, halaman, kegiatan, siaran, tertutup

HADIR = [{"jabatan": "walikota"}]
UNIT: dict[str, Any] = {
    "jabatan": [
        {
            "id": id_,
            "nama": id_,
            "singkat": id_,
            "pemegang": [{"nama": "Pejabat", "sejak": "2020-01-01"}],
        }
        for id_ in ("walikota", "wakil-walikota", "sekda")
    ],
    "pengaduan": [{"id": "sms", "nama": "SMS 1708", "nilai": "1708"}],
}
"""A unit with which nothing is wrong."""


def temuan(*isi: Model, **umum: Any) -> list[tuple[str, str]]:
    """Return what is found: the id of the file, and what is wrong."""
    found = periksa_arsip(arsip(*isi, **UNIT, **umum), SEKARANG)
    return [(id_, cacat.pesan) for (_, id_), cacat in found]


def rapat(nama: str, mulai: str, selesai: str | None = None, **keys: Any) -> Kegiatan:
    id_ = f"{mulai[:10]}-{nama}"
    return kegiatan(id_, judul=nama.upper(), mulai=mulai, selesai=selesai, **keys)


def bentrok(a: Kegiatan, b: Kegiatan) -> bool:
    return any("bentrok" in pesan for _, pesan in temuan(a, b))


# Overlaps


@pytest.mark.parametrize(
    ("mulai", "selesai", "expected"),
    [
        ("2026-11-25T10:00", "2026-11-25T11:00", True),
        ("2026-11-25T11:59", None, True),
        ("2026-11-25T08:00", "2026-11-25T09:01", True),
        ("2026-11-25T12:00", "2026-11-25T13:00", False),
        ("2026-11-25T08:00", "2026-11-25T09:00", False),
        ("2026-11-25T08:00", None, False),
        ("2026-11-25T09:00", None, True),
        ("2026-11-25", None, False),
    ],
)
def test_one_leader_cannot_be_at_two_places(
    mulai: str, selesai: str | None, *, expected: bool
) -> None:
    nine_to_twelve = rapat("a", "2026-11-25T09:00", "2026-11-25T12:00")

    assert bentrok(nine_to_twelve, rapat("b", mulai, selesai)) == expected


def test_the_later_of_two_carries_the_warning_and_it_stops_nothing() -> None:
    a = rapat("a", "2026-11-25T09:00", "2026-11-25T12:00")
    b = rapat("b", "2026-11-25T10:00")

    found = list(periksa_arsip(arsip(b, a, **UNIT), SEKARANG))

    assert [(id_, c.pesan, c.tingkat) for (_, id_), c in found] == [
        ("2026-11-25-b", "bentrok untuk walikota dengan 2026-11-25-a", Tingkat.PERINGATAN)
    ]


def test_what_lasts_for_days_overlaps_on_each_of_them() -> None:
    journey = rapat("a", "2026-12-01T08:00", "2026-12-03T17:00")

    assert bentrok(journey, rapat("b", "2026-12-02T10:00"))
    assert not bentrok(journey, rapat("b", "2026-12-04T10:00"))


def test_parts_of_a_programme_do_not_overlap_with_it() -> None:
    journey = rapat("a", "2026-12-01T08:00", "2026-12-03T17:00")

    assert not bentrok(journey, rapat("b", "2026-12-02T10:00", bagian_dari=journey.id))


def test_who_is_sent_is_busy_and_who_sends_is_not() -> None:
    sent = [{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}]
    a = rapat("a", "2026-11-25T09:00", "2026-11-25T12:00", pimpinan=sent)

    assert not bentrok(a, rapat("b", "2026-11-25T10:00", pimpinan=HADIR))
    assert bentrok(a, rapat("b", "2026-11-25T10:00", pimpinan=[{"jabatan": "sekda"}]))


def test_who_leaves_early_is_free_afterwards() -> None:
    early = [{"jabatan": "walikota", "selesai": "2026-11-25T10:00"}]
    a = rapat("a", "2026-11-25T09:00", "2026-11-25T12:00", pimpinan=early)

    assert not bentrok(a, rapat("b", "2026-11-25T10:00"))
    assert bentrok(a, rapat("b", "2026-11-25T09:30"))


def test_zones_are_compared_as_instants() -> None:
    a = rapat("a", "2026-11-25T09:00", "2026-11-25T10:00", zona="WITA")

    assert bentrok(a, rapat("b", "2026-11-25T08:30"))
    assert not bentrok(a, rapat("b", "2026-11-25T09:30"))


@pytest.mark.parametrize("status", ["ditunda", "dibatalkan", "dicabut"])
def test_what_does_not_take_place_overlaps_with_nothing(status: str) -> None:
    a = rapat("a", "2026-11-25T09:00", "2026-11-25T12:00")

    assert not bentrok(a, rapat("b", "2026-11-25T10:00", status=status))


def test_a_recurring_overlap_is_told_once() -> None:
    weekly: Any = {"berulang": {"setiap": "minggu", "sampai": "2026-12-30"}}
    a = rapat("a", "2026-11-25T09:00", "2026-11-25T12:00", **weekly)

    assert len(temuan(a, rapat("b", "2026-11-25T10:00", **weekly))) == 1


def test_a_closed_kegiatan_is_not_named_by_another() -> None:
    closed = tertutup("2026-11-25-internal-1", mulai="2026-11-25T09:00", selesai="2026-11-25T12:00")

    assert temuan(closed, rapat("b", "2026-11-25T10:00")) == [
        ("2026-11-25-b", "bentrok untuk walikota dengan kegiatan tertutup")
    ]


# Likely duplicates

JUDUL = st.text("Rapat Kerja ßİ1", min_size=1, max_size=24)


@given(JUDUL, st.integers(0, 24), st.integers(0, 4), st.text("Rapat 1", max_size=4), st.booleans())
def test_what_is_asked_of_titles_first_changes_no_answer(
    a: str, at: int, removed: int, typed: str, turned: bool
) -> None:
    b = a[:at] + typed + a[at + removed :] or "x"
    b = b[::-1] if turned else b
    exact = difflib.SequenceMatcher(None, a.casefold(), b.casefold(), autojunk=False)

    assert kemiripan._mirip(a, b) == (exact.ratio() >= kemiripan.MIRIP)


def test_titles_that_are_just_alike_enough_are_alike() -> None:
    assert kemiripan._mirip("a" * 17 + "bcd", "a" * 17 + "efg")
    assert not kemiripan._mirip("a" * 16 + "bcde", "a" * 16 + "fghi")


@pytest.mark.parametrize(
    ("judul", "mulai", "jabatan", "expected"),
    [
        ("peresmian pasar rakyat mekar", "2026-11-27T13:00", "walikota", True),
        ("Peresmian Pasar Rakyat Mekar.", "2026-11-27", "walikota", True),
        ("Peninjauan Pasar Rakyat Mekar", "2026-11-27T13:00", "walikota", False),
        ("Peresmian Pasar Rakyat Mekar", "2026-11-28T13:00", "walikota", False),
        ("Peresmian Pasar Rakyat Mekar", "2026-11-27T13:00", "sekda", False),
    ],
)
def test_same_day_same_leader_and_similar_title_is_likely_the_same(
    judul: str, mulai: str, jabatan: str, *, expected: bool
) -> None:
    first = kegiatan("2026-11-27-peresmian", judul="Peresmian Pasar Rakyat Mekar")
    second = kegiatan(f"{mulai[:10]}-z", judul=judul, mulai=mulai, pimpinan=[{"jabatan": jabatan}])

    found = [pesan for _, pesan in temuan(first, second) if "mungkin sama" in pesan]

    assert bool(found) == expected


# Status and its rows


@pytest.mark.parametrize("status", ["ditunda", "dibatalkan", "dicabut"])
def test_a_status_with_its_row_is_sound(status: str) -> None:
    row = {"pada": "2026-11-20T10:00", "alasan": "cuaca", "semula": {"status": "terjadwal"}}

    assert temuan(kegiatan("2026-11-27-a", status=status, perubahan=[row])) == []


def test_done_may_be_written_from_the_first_minute() -> None:
    done = {"status": "terlaksana", "mulai": "2026-11-24T06:30"}
    early = {"status": "terlaksana", "mulai": "2026-11-24T06:31"}

    assert temuan(kegiatan("2026-11-24-a", **done)) == []
    assert temuan(kegiatan("2026-11-24-a", **early)) == [
        ("2026-11-24-a", "terlaksana, padahal belum mulai")
    ]


def test_the_name_of_a_file_stays_when_the_kegiatan_moves() -> None:
    row = {"pada": "2026-11-20T10:00", "alasan": "cuaca", "semula": {"mulai": "2026-11-27T09:00"}}

    assert temuan(kegiatan("2026-11-27-a", mulai="2026-12-04T09:00", perubahan=[row])) == []


# Closed entries


def test_a_closed_kegiatan_may_carry_what_counting_needs() -> None:
    closed = tertutup(
        "2026-11-23-internal-1",
        selesai="2026-11-23T12:00",
        jenis="rapat",
        status="terlaksana",
        protokol={"surat_tugas": "118/ST"},
        dokumentasi=[{"jenis": "foto", "jumlah": 3, "arsip": "Rak 1"}],
        tidak_dirilis="Rapat tertutup",
    )

    assert temuan(closed) == []


@pytest.mark.parametrize("key", ["tempat", "pakaian", "penyelenggara", "keterangan_waktu"])
def test_a_closed_kegiatan_may_carry_nothing_that_tells_of_it(key: str) -> None:
    closed = tertutup("2026-11-23-internal-1", **{key: "Ruang kerja"})

    assert temuan(closed) == [("2026-11-23-internal-1", "tidak boleh ada pada kegiatan tertutup")]


def test_pages_that_stay_hidden_are_known_and_embargoed_ones_are_not_among_them() -> None:
    hidden = alamat_tertutup(
        arsip(
            tertutup("2026-11-23-internal-1"),
            kegiatan("2026-11-24-konsep", persetujuan="konsep"),
            kegiatan("2026-11-25-nanti", tayang="2030-01-01T00:00"),
            siaran("2026/konsep", persetujuan="diajukan"),
            halaman("profil/konsep", persetujuan="perlu-perbaikan"),
            halaman(),
        )
    )

    assert sorted(hidden) == [
        "/agenda/kegiatan/2026-11-23-internal-1/",
        "/agenda/kegiatan/2026-11-24-konsep/",
        "/profil/konsep/",
        "/siaran-pers/2026/konsep/",
    ]


# Advice


def test_the_nearest_known_word_is_suggested() -> None:
    assert mirip("tempt", ["tempat", "judul"]) == "tempat"
    assert mirip("xyz", ["tempat", "judul"]) is None


def test_choices_are_listed_and_an_empty_list_says_where_to_add_one() -> None:
    assert saran_pilihan("rpat", ["rapat"]) == "Mungkin maksudnya rapat? Pilihan: rapat."
    assert saran_pilihan("x", []) == "Belum ada pilihan; tambahkan dahulu di instansi.yaml."


# Changes


def perubahan(semula: dict[str, Any], pada: str = "2026-11-20T10:00") -> dict[str, Any]:
    return {"pada": pada, "alasan": "kapasitas", "semula": semula}


def test_the_new_value_written_as_the_old_one_is_noticed() -> None:
    rows = [perubahan({"mulai": "2026-11-30T15:00"})]
    found = temuan(rapat("a", "2026-11-30T15:00", pimpinan=HADIR, perubahan=rows))
    assert ("2026-11-30-a", "sama dengan nilai sesudahnya") in found


def test_a_time_moved_there_and_back_is_no_mistake() -> None:
    rows = [
        perubahan({"mulai": "2026-11-30T15:00"}),
        perubahan({"mulai": "2026-11-30T16:00"}, "2026-11-21T10:00"),
    ]
    assert temuan(rapat("a", "2026-11-30T15:00", pimpinan=HADIR, perubahan=rows)) == []
