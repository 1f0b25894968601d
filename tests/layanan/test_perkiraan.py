"""Until when a service answers; the vectors are those of the domain notes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.layanan.perkiraan import Perkiraan, batas_pengajuan, perkiraan_selesai
from tests.builders import layanan, portal, wib

BERKAS = {"hari_kerja": 3, "acuan": "berkas", "sejak": "berkas lengkap"}


def hitung(sekarang: str, **jangka: Any) -> Perkiraan:
    public = portal(sekarang=wib(f"{sekarang}T08:00"))
    found = perkiraan_selesai(public, layanan(penyampaian={"jangka_waktu": BERKAS | jangka}))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sekarang", "kalimat"),
    [
        (
            "2026-11-23",
            (
                "Diajukan hari ini (Senin, 23 November 2026), "
                "selesai paling lambat Kamis, 26 November 2026."
            ),
        ),
        (
            "2026-11-24",
            (
                "Diajukan hari ini (Selasa, 24 November 2026), "
                "selesai paling lambat Jumat, 27 November 2026."
            ),
        ),
        (
            "2026-12-23",
            (
                "Diajukan hari ini (Rabu, 23 Desember 2026), "
                "selesai paling lambat Rabu, 30 Desember 2026."
            ),
        ),
    ],
)
def test_it_counts_working_days(sekarang: str, kalimat: str) -> None:
    assert hitung(sekarang).kalimat == kalimat


def test_it_names_the_holidays_that_it_skips() -> None:
    skipped = hitung("2026-12-23").libur
    assert [x.tanggal for x in skipped] == [date(2026, 12, 24), date(2026, 12, 25)]
    assert "Natal" in skipped[0].nama


def test_it_names_no_weekend() -> None:
    assert hitung("2026-11-26").libur == ()


def test_on_a_closed_day_it_starts_with_the_next_open_one() -> None:
    assert hitung("2026-11-28").kalimat == (
        "Diajukan pada Senin, 30 November 2026, selesai paling lambat Kamis, 3 Desember 2026."
    )


def test_a_term_from_the_end_of_the_event_counts_from_there() -> None:
    assert hitung("2026-11-24", hari_kerja=2, acuan="acara", sejak="acara selesai").kalimat == (
        "Acara selesai hari ini (Selasa, 24 November 2026), "
        "layanan selesai paling lambat Kamis, 26 November 2026."
    )


def test_a_term_before_the_event_counts_back() -> None:
    assert hitung("2026-11-24", acuan="acara", sejak=None) == batas_pengajuan(
        portal(sekarang=wib("2026-11-24T08:00")), 3
    )


def test_a_deadline_before_the_event_names_the_event_s_day() -> None:
    found = batas_pengajuan(portal(sekarang=wib("2026-12-23T08:00")), 2)
    assert found.kalimat == (
        "Hari ini (Rabu, 23 Desember 2026) adalah batas pengajuan "
        "untuk acara pada Selasa, 29 Desember 2026."
    )
    assert found.kerja["jumlah"] == -2


def test_a_service_without_term_has_no_estimate() -> None:
    assert perkiraan_selesai(portal(), layanan()) is None


def test_an_unknown_joint_leave_is_admitted() -> None:
    assert hitung("2045-12-29").belum_ditetapkan == 2045
    assert hitung("2026-11-24").belum_ditetapkan is None


def test_the_script_gets_weekdays_that_are_closed_and_days_that_are_open() -> None:
    public = portal(
        hari_kerja={
            "libur_daerah": [{"tanggal": "2026-10-16", "nama": "Hari Jadi"}],
            "tetap_masuk": ["2026-12-24"],
        }
    )
    kerja = batas_pengajuan(public, 3).kerja
    assert {"2026-10-16", "2026-12-25"} <= set(kerja["libur"])
    assert "2026-12-24" not in kerja["libur"]
    assert kerja["masuk"] == ["2026-12-24"]
    assert all(date.fromisoformat(day).weekday() < 5 for day in kerja["libur"])


def test_the_script_s_calendar_ends_where_joint_leave_is_unknown() -> None:
    kerja = batas_pengajuan(portal(), 3).kerja
    assert kerja["sampai"] >= "2026-12-31"
    assert batas_pengajuan(portal(sekarang=wib("2045-03-01T08:00")), 3).kerja["sampai"] == (
        "2044-12-31"
    )


def test_the_script_s_calendar_begins_with_the_year_before() -> None:
    kerja = batas_pengajuan(portal(), 3).kerja
    assert kerja["mulai"] == "2025-01-01" == min(kerja["libur"])
