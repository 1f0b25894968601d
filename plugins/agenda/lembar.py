"""The calendar of the schedule: its days, weeks and months, and what stands on each."""

from __future__ import annotations

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from plugins.domain import alamat
from plugins.domain.perulangan import Kejadian
from plugins.domain.pindahan import Pindahan, pindahan
from plugins.domain.portal import Portal, Tanda

HARI_MENDATANG = 14
"""How many days ahead the upcoming lists reach before they refer to the months."""


@dataclass(frozen=True, slots=True)
class Hari:
    """A day: what is on it, what was moved away from it, and the holiday it may be."""

    tanggal: date
    kejadian: tuple[Kejadian, ...]
    pindahan: tuple[Pindahan, ...]
    libur: str | None
    berhalaman: bool = True
    """Whether the day has a page to link to: weeks reach beyond the months that have."""


@dataclass(frozen=True, slots=True)
class Bulan:
    """A month: its days with something on them, and the calendar's weeks with their numbers."""

    awal: date
    hari: tuple[Hari, ...]
    pekan: list[list[date]]
    jumlah: Mapping[date, int]
    semua: int


class JumlahBulan(NamedTuple):
    """How many occurrences a month holds, for the lists of links."""

    tanggal: date
    url: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class Daftar:
    """A filtered schedule: what is coming, by day, and how much each month holds."""

    mendatang: tuple[Hari, ...]
    bulan: tuple[JumlahBulan, ...]


class Lembar:
    """The calendar from which all of the schedule's pages are cut."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self._pindahan = pindahan(portal.kejadian)
        today = portal.hari_ini
        days = [*portal.per_hari, *self._pindahan, today, today + timedelta(days=1)]
        self.pertama, self.terakhir = min(days).replace(day=1), _akhir_bulan(max(days))

    def hari(self, day: date, kejadian: Iterable[Kejadian] | None = None) -> Hari:
        """Return a day, whole or with some of its occurrences only."""
        whole = kejadian is None
        return Hari(
            tanggal=day,
            kejadian=self.portal.per_hari.get(day, ()) if kejadian is None else tuple(kejadian),
            pindahan=self._pindahan.get(day, ()) if whole else (),
            libur=self.portal.kalender_kerja.libur(day),
            berhalaman=self.berhalaman(day),
        )

    def berhalaman(self, day: date) -> bool:
        """Tell whether a day has a page of its own."""
        return self.pertama <= day <= self.terakhir

    def tanda_hari(self, day: date) -> Tanda:
        """Return the mark of everything that a whole day shows."""
        portal = self.portal
        moved = [item.kejadian for item in self._pindahan.get(day, ())]
        here = portal.tanda_kejadian(portal.per_hari.get(day, ()))
        return (
            day.isoformat(),
            portal.kalender_kerja.libur(day),
            self.berhalaman(day),
            here,
            portal.tanda_kejadian(moved),
        )

    def tanda_bulan(self, first: date) -> Tanda:
        """Return the mark of everything that a month shows."""
        return tuple(self.tanda_hari(day) for day in _rentang(first, _akhir_bulan(first)))

    def tanda_pekan(self, monday: date) -> Tanda:
        """Return the mark of everything that a week shows."""
        return tuple(self.tanda_hari(monday + timedelta(days=n)) for n in range(7))

    def tanda_sekitar(self, first: date) -> Tanda:
        """Return the mark of everything that a month, its days and its weeks show and link to."""
        week = timedelta(days=7)
        days = _rentang(first - week, _akhir_bulan(first) + week)
        edges = str(self.pertama), str(self.terakhir)
        return (*edges, *(self.tanda_hari(day) for day in days))

    def tanda_daftar(self, daftar: Daftar) -> Tanda:
        """Return the mark of everything that a filtered schedule shows."""
        days = [(str(h.tanggal), self.portal.tanda_kejadian(h.kejadian)) for h in daftar.mendatang]
        return tuple(days), tuple((str(b.tanggal), b.jumlah) for b in daftar.bulan)

    def hari_bulan(self, first: date) -> Iterator[date]:
        """Yield the days of a month."""
        return _rentang(first, _akhir_bulan(first))

    def semua_bulan(self) -> list[date]:
        """Return the first day of every month that has a page."""
        first, last = (day.year * 12 + day.month - 1 for day in (self.pertama, self.terakhir))
        return [date(n // 12, n % 12 + 1, 1) for n in range(first, last + 1)]

    def sekitar(self, first: date) -> tuple[date | None, date | None]:
        """Return the first days of the months before and after, none where they have no page."""
        before, after = first - timedelta(days=1), _akhir_bulan(first) + timedelta(days=1)
        return (
            before.replace(day=1) if self.berhalaman(before) else None,
            after if self.berhalaman(after) else None,
        )

    def semua_pekan(self) -> list[date]:
        """Return the Monday of every week that has a page."""
        first = self.pertama - timedelta(days=self.pertama.weekday())
        return list(_rentang(first, self.terakhir))[::7]

    def semua_tahun(self) -> list[int]:
        """Return every year that has a page."""
        return list(range(self.pertama.year, self.terakhir.year + 1))

    def bulan(self, first: date) -> Bulan:
        """Return a month from its first day."""
        days = [self.hari(day) for day in _rentang(first, _akhir_bulan(first))]
        return Bulan(
            awal=first,
            hari=tuple(hari for hari in days if hari.kejadian or hari.pindahan),
            pekan=calendar.Calendar(calendar.MONDAY).monthdatescalendar(first.year, first.month),
            jumlah={hari.tanggal: len(hari.kejadian) for hari in days},
            semua=len(self.portal.per_bulan.get(first, ())),
        )

    def pekan(self, monday: date) -> tuple[Hari, ...]:
        """Return the seven days of a week."""
        return tuple(self.hari(monday + timedelta(days=n)) for n in range(7))

    def daftar(self, kejadian: Iterable[Kejadian]) -> Daftar:
        """Return some occurrences as a filtered schedule."""
        items = tuple(kejadian)
        counts = Counter(one.hari[0].replace(day=1) for one in items)
        return Daftar(
            self.mendatang(items),
            tuple(_jumlah_bulan(month, counts[month]) for month in sorted(counts, reverse=True)),
        )

    def mendatang(self, kejadian: Iterable[Kejadian]) -> tuple[Hari, ...]:
        """Return the occurrences from today on, by day; what lasts stands on its next day."""
        days: dict[date, list[Kejadian]] = defaultdict(list)
        for one in kejadian:
            if day := self._mendatang.get(one.id):
                days[day].append(one)
        return tuple(self.hari(day, days[day]) for day in sorted(days))

    @cached_property
    def _mendatang(self) -> Mapping[str, date]:
        """The next day of every occurrence that takes place soon, by its id."""
        today = self.portal.hari_ini
        found: dict[str, date] = {}
        for day in _rentang(today, today + timedelta(days=HARI_MENDATANG)):
            for one in self.portal.per_hari.get(day, ()):
                found.setdefault(one.id, day)
        return found

    def jumlah_bulan(self) -> tuple[JumlahBulan, ...]:
        """Return every month with its number of occurrences, newest first."""
        return self._semua_jumlah

    @cached_property
    def _semua_jumlah(self) -> tuple[JumlahBulan, ...]:
        return tuple(
            _jumlah_bulan(month, len(self.portal.per_bulan.get(month, ())))
            for month in reversed(self.semua_bulan())
        )


def _jumlah_bulan(month: date, jumlah: int) -> JumlahBulan:
    return JumlahBulan(month, alamat.bulan(month), jumlah)


def _akhir_bulan(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _rentang(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
