"""Dates, times and numbers in Indonesian, checked against the Unicode locale data."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain import tulisan
from plugins.domain.waktu import Zona

TANGGAL = st.dates(date(1900, 1, 1), date(2199, 12, 31))
SAAT = datetime(2026, 11, 23, 8, 0)  # noqa: DTZ001


@given(TANGGAL)
def test_dates_read_as_the_locale_writes_them(day: date) -> None:
    assert tulisan.tanggal(day) == format_date(day, "d MMMM y", "id")
    assert tulisan.hari_tanggal(day) == format_date(day, "EEEE, d MMMM y", "id")
    assert tulisan.tanggal_ringkas(day) == format_date(day, "dd/MM/y", "id")
    assert tulisan.bulan(day) == format_date(day, "MMMM y", "id")


@given(st.integers(0, 10**12))
def test_whole_numbers_read_as_the_locale_writes_them(n: int) -> None:
    assert tulisan.bilangan(n) == format_decimal(n, "#,##0", "id")


@given(st.fractions(0, 10**6, max_denominator=10**4))
def test_decimals_are_rounded_half_up(x: Fraction) -> None:
    hundredths = (x * 100 + Fraction(1, 2)).__floor__()

    assert tulisan.desimal(x) == format_decimal(Decimal(hundredths) / 100, "#,##0.00", "id")


@pytest.mark.parametrize(
    ("x", "expected"),
    [(Fraction(250, 3), "83,33%"), (Fraction(100), "100,00%"), (Decimal("0.005"), "0,01%")],
)
def test_percentages_have_two_digits(x: Fraction | Decimal, expected: str) -> None:
    assert tulisan.persen(x) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (date(2026, 11, 23), date(2026, 11, 23), "23 November 2026"),
        (date(2026, 11, 23), date(2026, 11, 25), "23–25 November 2026"),
        (date(2026, 11, 30), date(2026, 12, 2), "30 November – 2 Desember 2026"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 Desember 2026 – 2 Januari 2027"),
    ],
)
def test_a_range_says_each_part_once(a: date, b: date, expected: str) -> None:
    assert tulisan.rentang_tanggal(a, b) == expected


@given(TANGGAL, st.integers(0, 800))
def test_a_range_ends_with_its_last_day(a: date, days: int) -> None:
    b = min(a + timedelta(days=days), date(2199, 12, 31))

    words = tulisan.rentang_tanggal(a, b)

    assert words.endswith(tulisan.tanggal(b))
    assert words.startswith(str(a.day))
    assert words.count(str(b.year)) == 1


@pytest.mark.parametrize(
    ("selesai", "expected"),
    [
        (SAAT.replace(hour=10), "pukul 08.00–10.00 WIB"),
        (SAAT, "pukul 08.00 WIB"),
        (None, "pukul 08.00 WIB – selesai"),
    ],
)
def test_hours_with_and_without_an_end(selesai: datetime | None, expected: str) -> None:
    assert tulisan.pukul(SAAT, selesai, Zona.WIB) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A dan B"),
        (["A", "B", "C"], "A, B, dan C"),
    ],
)
def test_a_list_in_a_sentence(items: list[str], expected: str) -> None:
    assert tulisan.daftar(items) == expected


@pytest.mark.parametrize(("month", "expected"), [(1, "I"), (4, "IV"), (9, "IX"), (11, "XI")])
def test_letters_are_numbered_by_roman_months(month: int, expected: str) -> None:
    assert tulisan.angka_romawi_bulan(date(2026, month, 1)) == expected


@pytest.mark.parametrize(("n", "expected"), [(0, "nol"), (3, "tiga"), (11, "sebelas"), (12, "12")])
def test_small_numbers_in_words(n: int, expected: str) -> None:
    assert tulisan.terbilang(n) == expected
