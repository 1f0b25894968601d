"""Offices with their holders over time, and the registers with their dated names."""

from __future__ import annotations

from datetime import date

from plugins.domain.instansi import Jabatan
from plugins.domain.register import PerangkatDaerah, Tempat

WALI_KOTA = Jabatan.model_validate(
    {
        "id": "walikota",
        "nama": "Wali Kota Contoh",
        "singkat": "Wali Kota",
        "pemegang": [
            {"nama": "Mega", "sejak": "2020-02-20", "sampai": "2025-02-19"},
            {
                "nama": "Plh. Guntur",
                "sejak": "2026-12-01",
                "sampai": "2026-12-03",
                "sebagai": "Plh",
            },
            {"nama": "Cempaka", "sejak": "2025-02-20"},
            {"nama": "Pj. Laut", "sejak": "2019-01-01", "sampai": "2020-01-31", "sebagai": "Pj"},
        ],
    }
)
DINAS = PerangkatDaerah.model_validate(
    {
        "nama": "Dinas Kesehatan dan KB",
        "id": "dinas-kesehatan",
        "dahulu": [
            {"nama": "Dinas Kesehatan", "sampai": "2021-12-31"},
            {"nama": "Kantor Kesehatan", "sampai": "2008-06-30"},
        ],
    }
)


def nama(pada: date) -> list[str]:
    return [p.nama for p in WALI_KOTA.pemegang_pada(pada)]


def test_the_archive_shows_who_held_office_on_the_day() -> None:
    assert nama(date(2024, 5, 1)) == ["Mega"]
    assert nama(date(2026, 5, 1)) == ["Cempaka"]


def test_a_term_includes_its_first_and_last_day() -> None:
    assert nama(date(2020, 2, 20)) == nama(date(2025, 2, 19)) == ["Mega"]
    assert nama(date(2025, 2, 20)) == ["Cempaka"]


def test_who_acts_stands_beside_the_definitive_holder_and_after_him() -> None:
    assert nama(date(2026, 12, 2)) == ["Cempaka", "Plh. Guntur"]
    assert WALI_KOTA.nama_pemegang(date(2026, 12, 2)) == "Cempaka"


def test_an_acting_holder_alone_holds_the_office() -> None:
    assert WALI_KOTA.nama_pemegang(date(2019, 6, 1)) == "Pj. Laut"


def test_an_office_may_be_vacant() -> None:
    assert nama(date(2020, 2, 10)) == []
    assert WALI_KOTA.nama_pemegang(date(2020, 2, 10)) is None


def test_an_agency_bears_the_name_of_the_day() -> None:
    assert DINAS.nama_pada(date(2008, 6, 30)) == "Kantor Kesehatan"
    assert DINAS.nama_pada(date(2008, 7, 1)) == "Dinas Kesehatan"
    assert DINAS.nama_pada(date(2021, 12, 31)) == "Dinas Kesehatan"
    assert DINAS.nama_pada(date(2022, 1, 1)) == "Dinas Kesehatan dan KB"


def test_a_place_without_older_names_keeps_its_name() -> None:
    assert Tempat(nama="Pendopo").nama_pada(date(1999, 1, 1)) == "Pendopo"
