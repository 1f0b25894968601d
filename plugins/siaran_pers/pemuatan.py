"""The log of what media made of a release, summed up."""

from __future__ import annotations

from collections import Counter

from plugins.domain.kata import lama
from plugins.domain.siaran_pers import Pemuatan, SiaranPers
from plugins.domain.waktu import hanya_tanggal

SALURAN = {"radio": "penyiaran", "televisi": "penyiaran", "tv": "penyiaran"}
"""The channel to which a medium's kind belongs; other kinds are channels of their own."""
URUTAN = ("daring", "cetak", "penyiaran")


def saluran(pemuatan: Pemuatan) -> str:
    """Return the channel of a coverage: daring, cetak, penyiaran, or as staff wrote it."""
    kind = (pemuatan.jenis or "lainnya").lower()
    return SALURAN.get(kind, kind)


def rekap(siaran: SiaranPers) -> str:
    """Return "3 pemuatan; jeda pemuatan pertama 50 menit; daring 1, cetak 1, penyiaran 1"."""
    pemuatan = siaran.pemuatan
    if not pemuatan:
        return ""
    lag = jeda(siaran)
    counts = Counter(saluran(p) for p in pemuatan)
    known = [name for name in URUTAN if name in counts]
    names = [*known, *sorted(set(counts) - set(known))]
    parts = [
        f"{len(pemuatan)} pemuatan",
        f"jeda pemuatan pertama {lama(lag)}" if lag is not None else "",
        ", ".join(f"{name} {counts[name]}" for name in names),
    ]
    return "; ".join(filter(None, parts))


def jeda(siaran: SiaranPers) -> int | None:
    """Return the minutes from publication to the first coverage that has an hour.

    None when a release has no hour of its own, or was reported before it was out.
    """
    times = [p.saat for p in siaran.pemuatan if p.saat is not None]
    if not times or (siaran.tayang is None and hanya_tanggal(siaran.tanggal)):
        return None
    minutes = int((min(times) - siaran.terbit).total_seconds()) // 60
    return minutes if minutes >= 0 else None
