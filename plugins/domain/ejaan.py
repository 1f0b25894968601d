"""Corrections of spelling, which are no news: history shows what was meant all along."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.domain.beda import jenis_beda, kunci_beda, nilai
from plugins.domain.kegiatan import Kegiatan, Perubahan

BUKAN_EJAAN = frozenset({"mulai", "selesai", "jam", "zona", "status", "sifat", "berulang"})
"""Another hour, day or status is another fact, whatever somebody calls it."""


def luruskan(tampil: Sequence[Kegiatan], kunci: Sequence[frozenset[str]]) -> list[Kegiatan]:
    """Return successive public views with each corrected value carried back to the slip.

    A correction is what changed together with a row of `jenis: ejaan`. A row that comes alone
    means the latest change before it. So a slip, or what should never have been written, leaves
    the history too. `kunci` are the keys that could be seen in each view.
    """
    out = list(tampil)
    for n in range(1, len(out)):
        if all(row.berita for row in baris_baru(out[n - 1].perubahan, out[n].perubahan)):
            continue
        at = next((m for m in range(n, 0, -1) if _koreksi(out, kunci, m)), 0)
        for key in _koreksi(out, kunci, at) if at else ():
            wrong, right = nilai(out[at - 1], key), getattr(out[at], key)
            for m in range(at - 1, -1, -1):
                if key not in kunci[m] or nilai(out[m], key) != wrong:
                    break
                out[m] = out[m].model_copy(update={key: right})
    return out


def baris_baru(lama: Sequence[Perubahan], baru: Sequence[Perubahan]) -> list[Perubahan]:
    """Return the rows of `perubahan` that one version has and the other has not."""
    known = {row.pada for row in lama}
    return [row for row in baru if row.pada not in known]


def _koreksi(tampil: Sequence[Kegiatan], kunci: Sequence[frozenset[str]], n: int) -> frozenset[str]:
    """Return what may be corrected spelling in a view: texts that no row of news tells of."""
    before, after = tampil[n - 1], tampil[n]
    differ = kunci_beda(before, after, (kunci[n - 1] & kunci[n]) - BUKAN_EJAAN)
    rows = [row for row in baris_baru(before.perubahan, after.perubahan) if row.berita]
    told = {kind for row in rows for kind in jenis_beda(row.semula.model_fields_set)}
    if _inti(before) != _inti(after):
        told.add("pimpinan")
    return frozenset(key for key in differ if not jenis_beda({key}) & told)


def _inti(kegiatan: Kegiatan) -> list[tuple[object, ...]]:
    """Return who takes part and how; another leader is no matter of spelling."""
    return [(p.jabatan, p.kehadiran, p.oleh) for p in kegiatan.pimpinan]
