"""Working days: Monday to Friday less holidays and joint leave (Perpres 21/2023)."""

from __future__ import annotations

from datetime import date, timedelta

import holidays

from plugins.domain.instansi import HariKerja


class KalenderKerja:
    """Working days of a region: the national calendar and the region's own exceptions."""

    def __init__(self, pengecualian: HariKerja) -> None:
        self._masuk = frozenset(pengecualian.tetap_masuk)
        self._daerah = {libur.tanggal: libur.nama for libur in pengecualian.libur_daerah}
        self._nasional: dict[int, dict[date, str]] = {}

    def libur(self, day: date) -> str | None:
        """Return the name of the holiday or joint leave on a day, if it is one."""
        if day in self._masuk:
            return None
        return self._daerah.get(day) or self._tahun(day.year).get(day)

    def hari_kerja(self, day: date) -> bool:
        """Tell whether offices are open on a day."""
        if day in self._masuk:
            return True
        return day.weekday() < 5 and self.libur(day) is None

    def tambah(self, day: date, jumlah: int) -> date:
        """Return the last day of a term of working days; the day of receipt does not count."""
        while jumlah > 0:
            day += timedelta(days=1)
            jumlah -= self.hari_kerja(day)
        return day

    def kurang(self, day: date, jumlah: int) -> date:
        """Return the last day on which something may come in, so many working days before."""
        while jumlah > 0:
            day -= timedelta(days=1)
            jumlah -= self.hari_kerja(day)
        return day

    def cuti_bersama_lengkap(self, year: int) -> bool:
        """Tell whether the joint leave of a year is known yet."""
        return bool(holidays.country_holidays("ID", years=year, categories=("government",)))

    def _tahun(self, year: int) -> dict[date, str]:
        if year not in self._nasional:
            found = holidays.country_holidays(
                "ID", years=year, categories=("public", "government"), language="id"
            )
            self._nasional[year] = dict(found)
        return self._nasional[year]
