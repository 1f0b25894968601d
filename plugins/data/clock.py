"""The only place that may read the clock, and does so only when nothing replaces it."""

from __future__ import annotations

from datetime import datetime

from plugins.domain.instansi import Instansi
from plugins.domain.waktu import awal, parse_sekarang


def now(instansi: Instansi, sekarang: str | None) -> datetime:
    """Return the given time, else the one pinned by a sample's `contoh`, else the clock's."""
    if sekarang:
        return parse_sekarang(sekarang, instansi.zona)
    if instansi.contoh:
        return awal(instansi.contoh, instansi.zona)
    return datetime.now(instansi.zona.tz).replace(second=0, microsecond=0)
