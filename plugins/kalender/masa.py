"""The periods of the archive: years, and where one file cannot hold them, months and days."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.domain import alamat
from plugins.domain.tulisan import bulan, tanggal

PER_BULAN, PER_HARI = "per bulan", "per hari"


@dataclass(frozen=True, slots=True)
class Masa:
    """A period by its words, its calendar, and the page of the same days."""

    awal: date
    akhir: date
    sebutan: str
    url: str
    halaman: str
    satuan: str = ""
    """What it is divided into, in words; empty for a day, which stays whole."""

    @property
    def lengkap(self) -> str:
        """Its words in a sentence: "tahun 2026", "November 2026"."""
        return f"tahun {self.sebutan}" if self.satuan == PER_BULAN else self.sebutan

    @property
    def bagian(self) -> tuple[Masa, ...]:
        """Its months, or its days."""
        if self.satuan == PER_BULAN:
            return tuple(_bulan(date(self.awal.year, n, 1)) for n in range(1, 13))
        if self.satuan == PER_HARI:
            length = (self.akhir - self.awal).days + 1
            return tuple(_hari(self.awal + timedelta(days=n)) for n in range(length))
        return ()


def masa_tahun(year: int) -> Masa:
    """Return a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    url = alamat.kalender_arsip(year)
    return Masa(first, last, str(year), url, alamat.tahun(year), PER_BULAN)


def _bulan(first: date) -> Masa:
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    url = alamat.kalender_arsip_bulan(first)
    return Masa(first, last, bulan(first), url, alamat.bulan(first), PER_HARI)


def _hari(day: date) -> Masa:
    return Masa(day, day, tanggal(day), alamat.kalender_arsip_hari(day), alamat.hari(day))
