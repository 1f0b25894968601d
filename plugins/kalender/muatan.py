"""How much of the schedule one file holds: what is promised, or what every client still takes.

Google refuses a file over 1 MB, and loses events of one with more than about a thousand.
"""

from __future__ import annotations

import calendar
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from plugins.kalender.potongan import Potongan

KE_BELAKANG = timedelta(days=30)
MAKS_ACARA = 800
MAKS_BYTE = 890_000
"""Leaves room for the header below the 900 kB that are promised."""

_SEHARI = timedelta(days=1)

Jendela = tuple[date, date]
"""The first and the last day that a calendar shows."""


def termuat(events: Collection[Potongan]) -> bool:
    """Tell whether events fit into one file."""
    return len(events) <= MAKS_ACARA and sum(len(e.data) for e in events) <= MAKS_BYTE


def urut(events: Iterable[Potongan]) -> tuple[Potongan, ...]:
    """Return events in the order of their beginning."""
    return tuple(sorted(events, key=lambda event: event.urut))


def jendela(hari_ini: date) -> Jendela:
    """Return the first and last day of a rolling calendar: 30 days back, 12 months ahead."""
    year, month = hari_ini.year + 1, hari_ini.month
    day = min(hari_ini.day, calendar.monthrange(year, month)[1])
    return hari_ini - KE_BELAKANG, date(year, month, day)


def jendela_muat(events: Collection[Potongan], hari_ini: date) -> Jendela:
    """Return the longest window of whole days whose events fit into one file.

    The far future yields first, for what is near is what people plan by; then the past; and the
    coming month last. Not even today may fit, which is for the caller to cut.
    """
    windows = list(_makin_sempit(hari_ini))
    fits = bisect_left(windows, True, key=lambda w: termuat(dalam(events, w)))
    return windows[min(fits, len(windows) - 1)]


def dalam(events: Iterable[Potongan], window: Jendela) -> list[Potongan]:
    """Return the events of a window."""
    return [event for event in events if event.terlihat(*window)]


def batasi(events: tuple[Potongan, ...]) -> tuple[Potongan, ...]:
    """Return as many events from the first on as one file holds."""
    size = 0
    for n, event in enumerate(events):
        size += len(event.data)
        if n == MAKS_ACARA or size > MAKS_BYTE:
            return events[:n]
    return events


def _makin_sempit(hari_ini: date) -> Iterator[Jendela]:
    """Yield windows from the promised one to today alone, each within the one before."""
    first, last = jendela(hari_ini)
    yield first, last
    while last > hari_ini + KE_BELAKANG:
        last -= _SEHARI
        yield first, last
    while first < hari_ini:
        first += _SEHARI
        yield first, last
    while last > hari_ini:
        last -= _SEHARI
        yield first, last
