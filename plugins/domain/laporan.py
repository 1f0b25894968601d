"""The figures of the indicators at a moment, from everything that staff wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from plugins.domain.iku import (
    Iku,
    LaporanIku,
    Periode,
    Terhitung,
    dilaksanakan,
    laporan,
    nilai,
)
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.portal import Arsip
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.tampil import disetujui, kegiatan_publik
from plugins.domain.waktu import awal


def laporan_iku(arsip: Arsip, sekarang: datetime, iku: Iku) -> LaporanIku:
    """Return a year's figures at a moment; those of a locked quarter as they were when locked.

    Without that, a release whose embargo ends later would change figures long reported.
    """
    zona = arsip.instansi.zona
    locked = {k.periode: min(sekarang, awal(k.sejak, zona)) for k in iku.kunci}
    moments = {sekarang, *locked.values()}
    counted = {moment: _terhitung(arsip, moment, iku) for moment in moments}
    public = {one.id: one for one in kegiatan_publik(arsip, sekarang)[1]}
    return laporan(
        iku,
        [
            replace(t, kejadian=public.get(t.kejadian.id, t.kejadian))
            for periode in Periode
            for t in counted[locked.get(periode, sekarang)]
            if t.periode is periode
        ],
        frozenset(public),
    )


def _terhitung(arsip: Arsip, sekarang: datetime, iku: Iku) -> list[Terhitung]:
    """Return the occurrences that had taken place by a moment, judged by what was public then."""
    lokal = sekarang.astimezone(arsip.instansi.zona.tz).replace(tzinfo=None)
    siaran = [s for s in arsip.siaran_pers.values() if disetujui(s) and s.terbit <= lokal]
    occurrences = [one for k in arsip.kegiatan.values() if disetujui(k) for one in kejadian(k)]
    about = _siaran_kejadian(siaran, occurrences)
    return [
        nilai(one, about.get(one.id, ()), iku.kebijakan)
        for one in sorted(occurrences, key=lambda one: (one.awal, one.id))
        if dilaksanakan(one.kegiatan, iku.kebijakan, sekarang)
    ]


def _siaran_kejadian(
    siaran: Iterable[SiaranPers], occurrences: Iterable[Kejadian]
) -> dict[str, tuple[SiaranPers, ...]]:
    """Return the releases by occurrence id.

    A release that names a recurring kegiatan without a date is about the last occurrence on or
    before its own date.
    """
    series: dict[str, list[Kejadian]] = defaultdict(list)
    for one in occurrences:
        series[one.kegiatan.id].append(one)
    groups: dict[str, list[SiaranPers]] = defaultdict(list)
    for item in siaran:
        for rujukan in item.kegiatan:
            id_, _, hari = rujukan.partition("@")
            candidates = series.get(id_, [])
            if len(candidates) == 1 and not candidates[0].berulang:
                groups[id_].append(item)
            elif hari:
                groups[rujukan].append(item)
            elif past := [one for one in candidates if one.tanggal <= item.hari]:
                groups[past[-1].id].append(item)
    return {key: tuple(items) for key, items in groups.items()}
