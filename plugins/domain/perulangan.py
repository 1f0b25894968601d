"""From one kegiatan to its occurrences (kejadian)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from plugins.domain.kegiatan import (
    Berulang,
    Kegiatan,
    KunciKegiatan,
    Perubahan,
    Pimpinan,
    Setiap,
)

BATAS_KEJADIAN = 500
"""A recurrence with more occurrences than this is taken for a mistyped date."""


@dataclass(frozen=True)
class Kejadian:
    """One occurrence: the kegiatan with this occurrence's own values, and its planned date.

    `id` is the kegiatan's own id, or id@date when it recurs.
    """

    id: str
    kegiatan: Kegiatan
    tanggal: date
    berulang: bool = False

    @cached_property
    def awal(self) -> datetime:
        """The instant at which it begins."""
        return self.kegiatan.awal

    @cached_property
    def akhir(self) -> datetime:
        """The instant at which it ends."""
        return self.kegiatan.akhir

    @cached_property
    def hari(self) -> tuple[date, ...]:
        """The days that it touches, in its own zone."""
        first, last = self.kegiatan.tanggal_mulai, self.kegiatan.tanggal_selesai
        if first == last:
            return (first,)
        return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))

    def dengan(self, kegiatan: Kegiatan) -> Kejadian:
        """Return the occurrence with another view of its kegiatan; itself when it has that one."""
        if kegiatan is self.kegiatan:
            return self
        return Kejadian(self.id, kegiatan, self.tanggal, self.berulang)


def tanggal_berulang(mulai: date, berulang: Berulang) -> Iterator[date]:
    """Yield the days of a recurrence in order, before any exception is taken out.

    A month or a year that lacks the day (31st, 29 February) is skipped, as RFC 5545 does.
    """
    if berulang.setiap in (Setiap.HARI, Setiap.MINGGU):
        weekdays = {h.nomor for h in berulang.hari} or {mulai.weekday()}
        for n in range((berulang.sampai - mulai).days + 1):
            day = mulai + timedelta(days=n)
            if berulang.setiap is Setiap.HARI or day.weekday() in weekdays:
                yield day
        return
    step = 1 if berulang.setiap is Setiap.BULAN else 12
    month = mulai.year * 12 + mulai.month - 1
    last = berulang.sampai.year * 12 + berulang.sampai.month - 1
    for number in range(month, last + 1, step):
        year, index = divmod(number, 12)
        if mulai.day <= calendar.monthrange(year, index + 1)[1]:
            day = date(year, index + 1, mulai.day)
            if day <= berulang.sampai:
                yield day


def kejadian(kegiatan: Kegiatan) -> tuple[Kejadian, ...]:
    """Return the occurrences of a kegiatan: one, or those of its recurrence that stand."""
    if kegiatan.berulang is None:
        return (Kejadian(kegiatan.id, kegiatan, kegiatan.tanggal_mulai),)
    skipped = set(kegiatan.berulang.kecuali)
    skipped |= {day for day, other in kegiatan.kejadian.items() if other.diganti}
    return tuple(
        Kejadian(f"{kegiatan.id}@{day}", _pada(kegiatan, day), day, berulang=True)
        for day in tanggal_berulang(kegiatan.tanggal_mulai, kegiatan.berulang)
        if day not in skipped
    )


def _pada(kegiatan: Kegiatan, day: date) -> Kegiatan:
    other = kegiatan.kejadian.get(day)
    own = {} if other is None else {n: getattr(other, n) for n in other.model_fields_set}
    own.pop("diganti", None)
    later = day - kegiatan.tanggal_mulai
    own["perubahan"] = _perubahan(kegiatan.perubahan, later, own.get("perubahan", ()))
    mulai = own.get("mulai") or kegiatan.mulai + later
    moved = {
        "mulai": mulai,
        "selesai": _selesai(kegiatan, mulai),
        "pimpinan": _pimpinan(kegiatan.pimpinan, later),
    }
    return kegiatan.model_copy(update={**moved, **own})


def _perubahan(
    seri: tuple[Perubahan, ...], later: timedelta, own: tuple[Perubahan, ...]
) -> tuple[Perubahan, ...]:
    """Return what changed for one occurrence: the whole series, and itself alone."""
    rows = [row.model_copy(update={"semula": _semula(row.semula, later)}) for row in seri]
    return tuple(sorted((*rows, *own), key=lambda row: row.pada))


def _semula(semula: KunciKegiatan, later: timedelta) -> KunciKegiatan:
    """Return the old values of a series as they were planned for a later day."""
    times = {"mulai": semula.mulai, "selesai": semula.selesai}
    moved: dict[str, object] = {name: at + later for name, at in times.items() if at}
    if semula.pimpinan:
        moved["pimpinan"] = _pimpinan(semula.pimpinan, later)
    return semula.model_copy(update=moved)


def _pimpinan(pimpinan: tuple[Pimpinan, ...], later: timedelta) -> tuple[Pimpinan, ...]:
    """Return the leaders' parts with the hours of their own moved to a later day."""

    def moved(part: Pimpinan) -> Pimpinan:
        own = {"mulai": part.mulai, "selesai": part.selesai}
        hours = {name: at + later for name, at in own.items() if at}
        return part.model_copy(update=hours) if hours else part

    return tuple(moved(part) for part in pimpinan)


def _selesai(kegiatan: Kegiatan, mulai: date) -> date | None:
    """Return the end that keeps the series' duration, none when it cannot be kept."""
    if kegiatan.selesai is None or type(mulai) is not type(kegiatan.mulai):
        return None
    return kegiatan.selesai + (mulai - kegiatan.mulai)
