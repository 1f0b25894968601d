"""What git tells of a change that no row tells: at its commit, and naming nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.sejarah import DIUMUMKAN, ID, JALUR, ORANG, Sejarah, entri, mingguan


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (
            {"mulai": "2026-12-07T10:00"},
            "Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai.",
        ),
        (
            {"mulai": "2026-12-08T09:00", "tempat": "balai-kota"},
            "Perubahan waktu dan tempat. Semula Senin, 7 Desember 2026, pukul 09.00 di Pendopo; "
            "menjadi Selasa, 8 Desember 2026, pukul 09.00 WIB – selesai di Balai Kota Contoh.",
        ),
        (
            {"pimpinan": [{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}]},
            "Perubahan pimpinan. Semula dihadiri Wali Kota; menjadi dihadiri Sekretaris Daerah "
            "(mewakili Wali Kota).",
        ),
        (
            {"pimpinan": [{"jabatan": "walikota", "kehadiran": "belum-pasti"}]},
            "Perubahan pimpinan. Semula dihadiri Wali Kota; menjadi dihadiri Wali Kota "
            "(kehadiran belum pasti).",
        ),
        ({"status": "tentatif"}, "Menjadi tentatif."),
        (
            {"judul": "Rapat Anggaran"},
            "Perubahan judul. Semula berjudul “Rapat Kerja”; menjadi berjudul “Rapat Anggaran”.",
        ),
        ({"tempat": None}, "Perubahan tempat. Semula di Pendopo."),
        ({"pakaian": "Batik"}, "Keterangan diperbarui. Pakaian: Batik."),
        ({"uraian": "Teks baru."}, "Keterangan diperbarui. Uraian diperbarui."),
        (
            {"tempat": {"nama": "Pendopo", "alamat": "Jalan Melati"}},
            "Perubahan tempat. Keterangan tempat diperbarui.",
        ),
        (
            {"berulang": {"setiap": "minggu", "sampai": "2026-12-28"}},
            "Perubahan pengulangan. Pengulangan: setiap Senin sampai 28 Desember 2026.",
        ),
    ],
)
def test_a_change_without_a_row_is_told_at_its_commit(
    sejarah: Sejarah, keys: dict[str, Any], expected: str
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T09:30", **keys)

    assert sejarah.kabar()[0] == f"20/11 09.30 {expected}"


@pytest.mark.parametrize(
    "keys",
    [
        {"dokumentasi": [{"jenis": "foto", "jumlah": 3}]},
        {"publikasi": [{"tautan": "https://media.example/a"}]},
        {"protokol": "ya", "tidak_dirilis": "rapat internal"},
        {"pimpinan": [{"jabatan": "walikota", "kehadiran_nyata": "hadir"}]},
        {"persetujuan": "disetujui"},
        {"tempat": {"nama": "Pendopo"}},
    ],
)
def test_evidence_and_another_way_to_write_the_same_are_no_news(
    sejarah: Sejarah, keys: dict[str, Any]
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T09:30", **keys)

    assert sejarah.kabar() == [DIUMUMKAN]


def test_the_time_of_an_announcement_that_nobody_noted_is_that_of_the_first_commit(
    sejarah: Sejarah,
) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)

    assert sejarah.kabar() == [DIUMUMKAN.replace("02/11", "10/11")]


def test_what_is_noted_after_it_took_place_is_no_announcement(sejarah: Sejarah) -> None:
    path = "agenda/2026/11/2026-11-03-lama.yaml"
    sejarah.commit("2026-11-10T08:00", {path: entri(mulai="2026-11-03T09:00", diumumkan=None)})

    assert sejarah.kabar() == []


def test_who_committed_and_what_they_said_of_it_is_never_read(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert ORANG in sejarah.git("log", "--format=%cn")
    assert "zrahasia" not in repr(sejarah.portal()).casefold()


def test_one_occurrence_that_differs_is_told_by_its_day(sejarah: Sejarah) -> None:
    other = {"2026-12-14": {"tempat": "Aula"}}
    sejarah.commit("2026-11-10T08:00", {JALUR: mingguan()})
    sejarah.commit("2026-11-20T08:00", {JALUR: mingguan(kejadian=other)})

    portal = sejarah.portal()
    (*_, beda) = portal.jejak.beda[ID]
    assert str(beda.tanggal) == "2026-12-14"
    assert sejarah.kabar()[0] == (
        "20/11 08.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula."
    )
