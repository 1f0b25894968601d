"""Rows of `perubahan` beside the versions: each change is told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sejarah import DIUMUMKAN, JALUR, Sejarah, baris, mingguan


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


EJAAN = {"pada": "2026-11-21T08:00", "jenis": "ejaan"}


def test_a_row_tells_its_change_with_its_own_time_and_reason(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T16:10", {"mulai": "2026-12-07T09:00"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-21T08:00", mulai="2026-12-07T10:00", perubahan=[row])

    assert sejarah.kabar() == [
        "20/11 16.10 Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai. "
        "Alasan: kapasitas.",
        DIUMUMKAN,
    ]


def test_what_else_changed_with_a_row_is_told_beside_it(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T16:10", {"mulai": "2026-12-07T09:00"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry(
        "2026-11-21T08:00", mulai="2026-12-07T10:00", perubahan=[row], pakaian="Batik", uraian="A."
    )

    assert sejarah.kabar()[0] == (
        "20/11 16.10 Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai. "
        "Pakaian: Batik. Uraian diperbarui. Alasan: kapasitas."
    )
    assert len(sejarah.kabar()) == 2


def test_a_row_that_comes_with_a_later_commit_tells_the_change_before_it(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T16:10", {"tempat": "Pendopo"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T16:00", tempat="Aula")
    sejarah.entry("2026-11-22T08:00", tempat="Aula", uraian="Teks.", perubahan=[row])

    assert sejarah.kabar()[:2] == [
        "22/11 08.00 Keterangan diperbarui. Uraian diperbarui.",
        "20/11 16.10 Perubahan tempat. Semula di Pendopo; menjadi di Aula. Alasan: kapasitas.",
    ]
    assert len(sejarah.kabar()) == 3


def test_a_row_whose_time_is_mended_later_still_tells_it_once(sejarah: Sejarah) -> None:
    old = baris("2026-11-19T16:10", {"tempat": "Pendopo"})
    new = baris("2026-11-20T16:10", {"tempat": "Pendopo"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T16:00", tempat="Aula", perubahan=[old])
    sejarah.entry("2026-11-22T08:00", tempat="Aula", perubahan=[new])

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 16.10", "02/11 08.00"]


def test_a_row_taken_out_again_leaves_the_change_to_the_commit(sejarah: Sejarah) -> None:
    row = baris("2026-11-19T16:10", {"tempat": "Pendopo"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T16:00", tempat="Aula", perubahan=[row])
    sejarah.entry("2026-11-22T08:00", tempat="Aula")

    assert sejarah.kabar()[0] == (
        "20/11 16.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula."
    )


@pytest.mark.parametrize("together", [True, False])
def test_a_correction_of_spelling_is_no_news(sejarah: Sejarah, *, together: bool) -> None:
    sejarah.entry("2026-11-10T08:00", judul="Rapat Zrahasia", tempat="Pendpo")
    if not together:
        sejarah.entry("2026-11-20T08:00")
    sejarah.entry("2026-11-21T08:00", perubahan=[EJAAN])

    assert sejarah.kabar() == [DIUMUMKAN]


def test_another_hour_is_no_correction_of_spelling(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-21T08:00", mulai="2026-12-07T10:00", judul="B", perubahan=[EJAAN])

    assert sejarah.kabar()[0] == (
        "21/11 08.00 Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai."
    )


def test_cancelled_and_restored_are_told_once_each(sejarah: Sejarah) -> None:
    off = baris("2026-11-20T08:00", {"status": "terjadwal"}, "cuaca")
    on = baris("2026-11-22T08:00", {"status": "dibatalkan"}, "cuaca membaik")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:05", status="dibatalkan", perubahan=[off])
    sejarah.entry("2026-11-22T08:05", perubahan=[off, on])

    assert sejarah.kabar() == [
        "22/11 08.00 Dijadwalkan kembali. Alasan: cuaca membaik.",
        "20/11 08.00 Dibatalkan. Alasan: cuaca.",
        DIUMUMKAN,
    ]


def test_a_row_of_an_occurrence_tells_its_change(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T07:00", {"tempat": "Pendopo"})
    other = {"2026-12-14": {"tempat": "Aula", "perubahan": [row]}}
    sejarah.commit("2026-11-10T08:00", {JALUR: mingguan()})
    sejarah.commit("2026-11-20T08:00", {JALUR: mingguan(kejadian=other)})

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 07.00", "02/11 08.00"]
