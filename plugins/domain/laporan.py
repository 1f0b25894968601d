"""The figures of the indicators at a moment, from everything that staff wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Arsip
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.tampil import disetujui
from plugins.domain.waktu import awal


def laporan_iku(
    arsip: Arsip, sekarang: datetime, iku: Iku, publik: Mapping[str, Kejadian]
) -> LaporanIku:
    """Return a year's figures at a moment; those of a locked quarter as they were when locked.

    Without that, a release whose embargo ends later would change figures long reported. `publik`
    are the occurrences by id as the public sees them.
    """
    zona = arsip.instansi.zona
    locked = {k.periode: min(sekarang, awal(k.sejak, zona)) for k in iku.kunci}
    reported = {r.periode for r in iku.rekap}
    counted = {
        periode: _terhitung(arsip, locked.get(periode, sekarang), iku, periode)
        for periode in Periode
        if periode not in reported
    }
    return laporan(iku, counted, publik)


def _terhitung(arsip: Arsip, sekarang: datetime, iku: Iku, periode: Periode) -> list[Terhitung]:
    """Return a quarter's occurrences that had taken place by a moment, by what was public then."""
    lokal = sekarang.astimezone(arsip.instansi.zona.tz).replace(tzinfo=None)
    about = arsip.siaran_kejadian

    def siaran(one: Kejadian) -> Iterator[SiaranPers]:
        return (s for s in about.get(one.id, ()) if disetujui(s) and s.terbit <= lokal)

    return [
        nilai(one, siaran(one), iku.kebijakan)
        for one in arsip.per_triwulan.get((iku.tahun, periode), ())
        if disetujui(one.kegiatan) and dilaksanakan(one.kegiatan, iku.kebijakan, sekarang)
    ]
