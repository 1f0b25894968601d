"""How far a kegiatan reaches: no event of it, in anybody's calendar, lies outside of these days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from plugins.domain.perulangan import Kejadian
from plugins.domain.waktu import tanggal_dari


class Jangkauan(NamedTuple):
    """The first and the last day."""

    awal: date
    akhir: date

    def menyentuh(self, first: date, last: date) -> bool:
        """Tell whether it touches a range of days."""
        return self.awal <= last and first <= self.akhir


def jangkauan(kejadian: Iterable[Kejadian]) -> Jangkauan:
    """Return the days within which everything lies that is told of a kegiatan's occurrences.

    An end that is not known is drawn as a length that may run past midnight.
    """
    days = [day for one in kejadian for day in _hari(one)]
    return Jangkauan(min(days), max(days) + timedelta(days=1))


def _hari(kejadian: Kejadian) -> Iterator[date]:
    """Yield the days that bound an occurrence, the hours of single offices, and what was before."""
    kegiatan = kejadian.kegiatan
    yield kejadian.hari[0]
    yield kejadian.hari[-1]
    for part in kegiatan.pimpinan:
        yield from (tanggal_dari(at) for at in (part.mulai, part.selesai) if at)
    for row in kegiatan.perubahan:
        if row.semula.mulai is not None:
            yield tanggal_dari(row.semula.mulai)
