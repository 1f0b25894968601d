"""A recurrence as one VEVENT with an RRULE where every client reads it alike, else many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from plugins.domain.kegiatan import Berulang, Kegiatan, Setiap
from plugins.domain.perulangan import Kejadian, tanggal_berulang
from plugins.domain.waktu import tanggal_dari
from plugins.kalender.acara import Acara, Aturan
from plugins.kalender.jangka import Jangka

TANGGAL_PASTI = 28
"""The last day that every month has; on later ones clients disagree about short months."""

MAKS_KECUALI = 50
"""Google has refused recurrences with some seventy exceptions."""

_HARI = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def gabung(
    semua: Sequence[Acara], kejadian: Sequence[Kejadian], seri: Kegiatan, uid: str
) -> Acara | None:
    """Return the occurrences of a series as one event, none where only single events are true."""
    rule = seri.berulang
    if rule is None or len(semua) == 1 or not _seragam(semua, kejadian):
        return None
    by_month = rule.setiap in (Setiap.BULAN, Setiap.TAHUN)
    if by_month and seri.tanggal_mulai.day > TANGGAL_PASTI:
        return None
    start = semua[0].jangka.mulai
    gaps = tuple(start + (day - kejadian[0].tanggal) for day in _sela(seri, rule, kejadian))
    if len(gaps) > MAKS_KECUALI:
        return None
    parts = (*_pola(rule, seri.tanggal_mulai), ("UNTIL", _until(semua[-1].jangka.mulai)))
    return replace(semua[0], uid=uid, aturan=Aturan(parts, gaps))


def _seragam(semua: Sequence[Acara], kejadian: Sequence[Kejadian]) -> bool:
    """Tell whether all say the same, at the same hours of their planned days."""
    first, planned = semua[0], kejadian[0].tanggal
    return tanggal_dari(first.jangka.mulai) == planned and all(
        replace(one, uid=first.uid, jangka=first.jangka) == first
        and one.jangka == _geser(first.jangka, when.tanggal - planned)
        for one, when in zip(semua, kejadian, strict=True)
    )


def _geser(span: Jangka, by: timedelta) -> Jangka:
    return replace(span, mulai=span.mulai + by, selesai=span.selesai + by)


def _sela(seri: Kegiatan, rule: Berulang, kejadian: Sequence[Kejadian]) -> Iterator[date]:
    """Yield the days between the first and the last occurrence on which there is none."""
    taking_place = {one.tanggal for one in kejadian}
    first, last = min(taking_place), max(taking_place)
    for day in tanggal_berulang(seri.tanggal_mulai, rule):
        if first < day < last and day not in taking_place:
            yield day


def _pola(rule: Berulang, mulai: date) -> tuple[tuple[str, str | int | tuple[str, ...]], ...]:
    match rule.setiap:
        case Setiap.HARI:
            return (("FREQ", "DAILY"),)
        case Setiap.MINGGU:
            days = sorted({day.nomor for day in rule.hari} or {mulai.weekday()})
            return (("FREQ", "WEEKLY"), ("BYDAY", tuple(_HARI[n] for n in days)))
        case Setiap.BULAN:
            return (("FREQ", "MONTHLY"), ("BYMONTHDAY", mulai.day))
        case Setiap.TAHUN:
            return (("FREQ", "YEARLY"), ("BYMONTH", mulai.month), ("BYMONTHDAY", mulai.day))


def _until(last: date) -> date:
    """Return the last start, in UTC where it has an hour, as RFC 5545 demands."""
    return last.astimezone(UTC) if isinstance(last, datetime) else last
