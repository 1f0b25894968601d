"""Status and changes in words."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.domain.kabar import catatan_status, kabar_baris
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.riwayat import tanda_status, waktu_gugur
from tests import builders
from tests.builders import instansi

INSTANSI = instansi()


def kegiatan(*semula: dict[str, Any], alasan: str | None = "kapasitas", **keys: Any) -> Kegiatan:
    rows = [{"pada": "2026-11-20T16:10", "alasan": alasan, "semula": old} for old in semula]
    for row in rows:
        if alasan is None:
            del row["alasan"]
    return builders.kegiatan(**{"mulai": "2026-11-23T10:00", "perubahan": rows} | keys)


@pytest.mark.parametrize(
    ("expected", "semula", "keys"),
    [
        (
            "Semula pukul 09.00 di Aula Kecamatan Melati",
            {"mulai": "2026-11-23T09:00", "tempat": "Aula Kecamatan Melati"},
            {},
        ),
        ("Semula di Pendopo", {"tempat": "Pendopo"}, {}),
        (
            "Semula pukul 07.30–08.30",
            {"mulai": "2026-11-23T07:30", "selesai": "2026-11-23T08:30"},
            {"selesai": "2026-11-23T11:00"},
        ),
        ("Semula sampai pukul 12.00", {"selesai": "2026-11-23T12:00"}, {}),
        ("Semula Jumat, 20 November 2026, pukul 09.00", {"mulai": "2026-11-20T09:00"}, {}),
        (
            "Semula Senin–Kamis, 30 November – 3 Desember 2026",
            {"mulai": "2026-11-30"},
            {"mulai": "2026-12-01", "selesai": "2026-12-03"},
        ),
        ("Semula jam menyusul", {"mulai": "2026-11-23", "jam": "menyusul"}, {}),
        ("Semula pukul 09.00", {"mulai": "2026-11-23T09:00"}, {"keterangan_waktu": "ba'da Isya"}),
        ("Semula pukul 10.00 WITA (09.00 WIB)", {"zona": "WITA"}, {}),
        ("Semula dihadiri Sekretaris Daerah", {"pimpinan": [{"jabatan": "sekda"}]}, {}),
        (
            "Semula dihadiri Wali Kota, didampingi Wakil Wali Kota",
            {
                "pimpinan": [
                    {"jabatan": "walikota"},
                    {"jabatan": "wakil-walikota", "kehadiran": "mendampingi"},
                ]
            },
            {},
        ),
        (
            "Semula dihadiri Sekretaris Daerah (mewakili Wali Kota)",
            {"pimpinan": [{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}]},
            {},
        ),
        ("Semula tentatif", {"status": "tentatif"}, {}),
        ("", {"status": "terjadwal"}, {"status": "dibatalkan"}),
        ("", {}, {}),
    ],
)
def test_what_was_before(expected: str, semula: dict[str, Any], keys: dict[str, Any]) -> None:
    assert [row.dahulu for row in kabar_baris(INSTANSI, kegiatan(semula, **keys))] == [expected]


@pytest.mark.parametrize(
    ("expected", "semula", "status"),
    [
        (
            "Perubahan waktu dan tempat",
            {"mulai": "2026-11-23T09:00", "tempat": "Aula"},
            "terjadwal",
        ),
        ("Perubahan pimpinan", {"pimpinan": [{"jabatan": "sekda"}]}, "terjadwal"),
        ("Keterangan diperbarui", {"pakaian": "Batik"}, "terjadwal"),
        ("Dibatalkan", {"status": "terjadwal"}, "dibatalkan"),
        ("Ditunda", {"status": "terjadwal"}, "ditunda"),
        ("Jadwal dipastikan", {"status": "tentatif"}, "terjadwal"),
        ("Dijadwalkan kembali", {"status": "ditunda"}, "terjadwal"),
        ("Menjadi tentatif", {"status": "terjadwal"}, "tentatif"),
    ],
)
def test_the_kind_of_change(expected: str, semula: dict[str, Any], status: str) -> None:
    assert [r.judul for r in kabar_baris(INSTANSI, kegiatan(semula, status=status))] == [expected]


def test_each_row_is_compared_with_the_version_that_followed_it() -> None:
    moved_twice = kegiatan(
        {"mulai": "2026-11-20T08:00"},
        {"mulai": "2026-11-20T09:00"},
    )

    assert [row.dahulu for row in kabar_baris(INSTANSI, moved_twice)] == [
        "Semula Jumat, 20 November 2026, pukul 09.00",
        "Semula pukul 08.00",
    ]


def test_spelling_is_no_news() -> None:
    row = {"pada": "2026-11-21T08:00", "jenis": "ejaan"}

    assert list(kabar_baris(INSTANSI, kegiatan(perubahan=[row]))) == []


@pytest.mark.parametrize(
    ("expected", "semula", "status"),
    [
        ([], [], "terjadwal"),
        (["Tentatif"], [], "tentatif"),
        (["Perubahan jadwal"], [{"mulai": "2026-11-23T09:00"}], "terjadwal"),
        (["Tentatif", "Perubahan jadwal"], [{"tempat": "Pendopo"}], "tentatif"),
        (["Dibatalkan"], [{"mulai": "2026-11-23T09:00"}], "dibatalkan"),
        (["Terlaksana"], [{"mulai": "2026-11-23T09:00"}], "terlaksana"),
        ([], [{"status": "tentatif"}], "terjadwal"),
    ],
)
def test_labels(expected: list[str], semula: list[dict[str, Any]], status: str) -> None:
    assert [t.kata for t in tanda_status(kegiatan(*semula, status=status))] == expected


@pytest.mark.parametrize(
    ("expected", "semula", "keys"),
    [
        (
            "Semula pukul 09.00. Alasan: kapasitas.",
            [{"mulai": "2026-11-23T09:00"}],
            {},
        ),
        (
            "Semula pukul 09.00. Alasan: kapasitas.",
            [{"mulai": "2026-11-23T09:00"}, {"status": "tentatif"}],
            {},
        ),
        ("Alasan: kapasitas.", [{"status": "terjadwal"}], {"status": "dibatalkan"}),
        (
            "Jadwal baru belum ditetapkan. Alasan: kapasitas.",
            [{"status": "terjadwal"}],
            {"status": "ditunda"},
        ),
        (
            "Semula Jumat, 20 November 2026, pukul 09.00.",
            [{"status": "terjadwal", "mulai": "2026-11-20T09:00"}],
            {"status": "ditunda", "alasan": None},
        ),
        ("", [{"mulai": "2026-11-23T09:00"}], {"status": "terlaksana"}),
        ("", [], {"status": "tentatif"}),
        ("Alasan: kapasitas.", [{"status": "terjadwal"}], {"status": "tentatif"}),
        (
            "Semula pukul 09.00. Alasan: kapasitas.",
            [{"status": "terjadwal", "mulai": "2026-11-23T09:00"}],
            {"status": "tentatif"},
        ),
        (
            "Semula pukul 09.00. Alasan: kapasitas. Alasan tentatif: kapasitas.",
            [{"status": "terjadwal"}, {"mulai": "2026-11-23T09:00"}],
            {"status": "tentatif"},
        ),
    ],
)
def test_the_note_beside_the_labels(
    expected: str, semula: list[dict[str, Any]], keys: dict[str, Any]
) -> None:
    assert catatan_status(INSTANSI, kegiatan(*semula, **keys)) == expected


@pytest.mark.parametrize(
    ("expected", "semula", "status"),
    [
        (False, {"mulai": "2026-11-23T09:00"}, "terjadwal"),
        (True, {"status": "terjadwal"}, "dibatalkan"),
        (True, {"status": "terjadwal"}, "ditunda"),
        (False, {"status": "terjadwal", "mulai": "2026-11-20T09:00"}, "ditunda"),
    ],
)
def test_a_time_at_which_nothing_takes_place(
    expected: bool, semula: dict[str, Any], status: str
) -> None:
    assert waktu_gugur(kegiatan(semula, status=status)) is expected
