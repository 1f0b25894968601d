"""Working days: vectors from the domain notes, and what holds of every calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.hari_kerja import KalenderKerja
from plugins.domain.instansi import HariKerja

NASIONAL = KalenderKerja(HariKerja())
TANGGAL = st.dates(date(2024, 1, 1), date(2026, 12, 31))


def kalender(**keys: Any) -> KalenderKerja:
    return KalenderKerja(HariKerja.model_validate(keys))


@pytest.mark.parametrize(
    ("diterima", "selesai"),
    [
        (date(2026, 11, 23), date(2026, 11, 26)),
        (date(2026, 11, 20), date(2026, 11, 25)),
        # Joint leave on 24 December, Christmas, a weekend.
        (date(2026, 12, 23), date(2026, 12, 30)),
    ],
)
def test_three_working_days_do_not_count_the_day_of_receipt(diterima: date, selesai: date) -> None:
    assert NASIONAL.tambah(diterima, 3) == selesai


def test_joint_leave_and_holidays_have_names() -> None:
    assert "Natal" in (NASIONAL.libur(date(2026, 12, 25)) or "")
    assert NASIONAL.libur(date(2026, 12, 24))
    assert NASIONAL.libur(date(2026, 12, 23)) is None


def test_a_local_holiday_is_no_working_day() -> None:
    own = kalender(libur_daerah=[{"tanggal": "2026-10-16", "nama": "Hari Jadi Kota Contoh"}])

    assert own.libur(date(2026, 10, 16)) == "Hari Jadi Kota Contoh"
    assert own.tambah(date(2026, 10, 15), 1) == date(2026, 10, 19)
    assert NASIONAL.tambah(date(2026, 10, 15), 1) == date(2026, 10, 16)


def test_offices_may_stay_open_on_joint_leave_and_on_a_saturday() -> None:
    own = kalender(tetap_masuk=["2026-12-24", "2026-12-26"])

    assert own.hari_kerja(date(2026, 12, 24))
    assert own.hari_kerja(date(2026, 12, 26))
    assert own.libur(date(2026, 12, 24)) is None
    assert own.tambah(date(2026, 12, 23), 2) == date(2026, 12, 26)


def test_a_year_whose_joint_leave_is_not_known_yet_is_told() -> None:
    assert NASIONAL.cuti_bersama_lengkap(2026)
    assert not NASIONAL.cuti_bersama_lengkap(2040)


@given(TANGGAL)
def test_weekends_are_never_working_days(day: date) -> None:
    assert not (day.weekday() > 4 and NASIONAL.hari_kerja(day))


@given(TANGGAL, st.integers(0, 40))
def test_a_term_holds_exactly_so_many_working_days(day: date, jumlah: int) -> None:
    last = NASIONAL.tambah(day, jumlah)
    within = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]

    assert sum(map(NASIONAL.hari_kerja, within)) == jumlah
    assert jumlah == 0 or NASIONAL.hari_kerja(last)


@given(TANGGAL, st.integers(1, 40))
def test_counting_back_is_the_latest_day_that_still_suffices(day: date, jumlah: int) -> None:
    latest = NASIONAL.kurang(day, jumlah)
    between = [latest + timedelta(days=n) for n in range((day - latest).days)]

    assert sum(map(NASIONAL.hari_kerja, between)) == jumlah
    assert NASIONAL.hari_kerja(latest)
