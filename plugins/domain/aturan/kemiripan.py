"""Findings that only two kegiatan together give: overlaps and likely duplicates."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from plugins.domain.kegiatan import Kegiatan, Kehadiran, Sifat
from plugins.domain.masalah import Cacat, peringatan
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.portal import Arsip

MIRIP = 0.85
"""Titles at least this alike, on one day with one leader, are probably one kegiatan."""


def aturan_kemiripan(arsip: Arsip) -> Iterator[tuple[str, Cacat]]:
    """Yield warnings by kegiatan id; the later of two entries carries the warning."""
    days: dict[date, list[Kejadian]] = defaultdict(list)
    for kegiatan in arsip.kegiatan.values():
        for one in kejadian(kegiatan):
            if not one.kegiatan.batal:
                days[one.tanggal].append(one)
    seen: set[tuple[str, str, str]] = set()
    for _, group in sorted(days.items()):
        group.sort(key=lambda one: (one.awal, one.id))
        for n, first in enumerate(group):
            for second in group[n + 1 :]:
                a, b = first.kegiatan, second.kegiatan
                for jenis, cacat in _pasangan(a, b):
                    if (jenis, a.id, b.id) not in seen:
                        seen.add((jenis, a.id, b.id))
                        yield b.id, cacat


def _pasangan(a: Kegiatan, b: Kegiatan) -> Iterator[tuple[str, Cacat]]:
    shared = _hadir(a) & _hadir(b)
    related = b.bagian_dari == a.id or a.bagian_dari == b.id
    if shared and not related and not a.sepanjang_hari and not b.sepanjang_hari:
        if b.awal < _akhir(a, b) and a.awal < _akhir(b, a):
            who = ", ".join(sorted(shared))
            other = "kegiatan tertutup" if a.sifat is Sifat.TERTUTUP else a.id
            saran = "Periksa jamnya, atau tulis siapa yang mewakili."
            yield "bentrok", peringatan(("mulai",), f"bentrok untuk {who} dengan {other}", saran)
    both = {p.jabatan for p in a.pimpinan} & {p.jabatan for p in b.pimpinan}
    if both and a.judul and b.judul and _mirip(a.judul, b.judul):
        saran = "Bila kegiatannya sama, hapus salah satu berkas sebelum diumumkan."
        yield "kembar", peringatan(("judul",), f"mungkin sama dengan {a.id}", saran)


def _hadir(k: Kegiatan) -> set[str]:
    """Return the offices that are there in person."""
    return {
        office
        for p in k.pimpinan
        for office in [p.oleh if p.kehadiran is Kehadiran.DIWAKILI else p.jabatan]
        if office
    }


def _akhir(k: Kegiatan, other: Kegiatan) -> datetime:
    """An end that is not known does not reach into what begins later."""
    return k.akhir if k.selesai is not None or k.awal == other.awal else k.awal


def _mirip(a: str, b: str) -> bool:
    matcher = difflib.SequenceMatcher(None, a.casefold(), b.casefold(), autojunk=False)
    return matcher.quick_ratio() >= MIRIP and matcher.ratio() >= MIRIP
