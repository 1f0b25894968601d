"""Dates, times and numbers in Indonesian, by the rules of EYD V: "pukul 08.00–10.00 WIB"."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from plugins.domain.waktu import NAMA_BULAN, NAMA_HARI, Zona

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def hari(d: date) -> str:
    """Return "Senin"."""
    return NAMA_HARI[d.weekday()]


def bulan(d: date) -> str:
    """Return "November 2026"."""
    return f"{NAMA_BULAN[d.month - 1]} {d.year}"


def tanggal(d: date) -> str:
    """Return "23 November 2026"."""
    return f"{d.day} {NAMA_BULAN[d.month - 1]} {d.year}"


def hari_tanggal(d: date) -> str:
    """Return "Senin, 23 November 2026"."""
    return f"{hari(d)}, {tanggal(d)}"


def tanggal_ringkas(d: date) -> str:
    """Return "23/11/2026"."""
    return f"{d:%d/%m/%Y}"


def rentang_tanggal(a: date, b: date) -> str:
    """Return "23–25 November 2026", "30 November – 2 Desember 2026", or one date."""
    if a == b:
        return tanggal(a)
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{tanggal(b)}"
    if a.year == b.year:
        return f"{a.day} {NAMA_BULAN[a.month - 1]} – {tanggal(b)}"
    return f"{tanggal(a)} – {tanggal(b)}"


def jam(t: datetime) -> str:
    """Return "08.00"."""
    return f"{t.hour:02}.{t.minute:02}"


def pukul(mulai: datetime, selesai: datetime | None, zona: Zona) -> str:
    """Return "pukul 08.00–10.00 WIB", or "pukul 08.00 WIB – selesai" when the end is unknown."""
    if selesai is None:
        return f"pukul {jam(mulai)} {zona} – selesai"
    if selesai == mulai:
        return f"pukul {jam(mulai)} {zona}"
    return f"pukul {jam(mulai)}–{jam(selesai)} {zona}"


def saat(t: date, zona: Zona) -> str:
    """Return "Senin, 23 November 2026 pukul 16.10 WIB", or the day alone of a bare date."""
    if not isinstance(t, datetime):
        return hari_tanggal(t)
    return f"{hari_tanggal(t)} pukul {jam(t)} {zona}"


def bilangan(n: int) -> str:
    """Return "1.234"."""
    return f"{n:,}".replace(",", ".")


def desimal(x: Fraction | Decimal, digits: int = 2) -> str:
    """Return "1.234,50", rounded half up as reports are."""
    exact = x if isinstance(x, Decimal) else Decimal(x.numerator) / Decimal(x.denominator)
    rounded = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{rounded:,}".translate({ord(","): ".", ord("."): ","})


def persen(x: Fraction | Decimal) -> str:
    """Return "83,33%" for a percentage given as 83.333."""
    return f"{desimal(x)}%"


def daftar(items: list[str]) -> str:
    """Return "A, B, dan C"."""
    if len(items) < 3:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"


def angka_romawi_bulan(d: date) -> str:
    """Return "XI" for November, as letters are numbered."""
    return ROMAWI[d.month - 1]


def terbilang(n: int) -> str:
    """Return a small whole number in words: "tiga"."""
    words = [
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
    ]
    return words[n] if 0 <= n < len(words) else str(n)
