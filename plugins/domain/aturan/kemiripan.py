"""Findings that only two kegiatan together give: overlaps and likely duplicates."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from itertools import combinations

from plugins.domain.kegiatan import Kegiatan, Kehadiran, Sifat
from plugins.domain.masalah import Cacat, peringatan
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.portal import Arsip
from plugins.domain.tulisan import daftar
from plugins.domain.waktu import awal

_Rentang = tuple[datetime, datetime | None]

MIRIP = 0.85
"""Titles at least this alike, on one day with one leader, are probably one kegiatan."""


def aturan_kemiripan(arsip: Arsip) -> Iterator[tuple[str, Cacat]]:
    """Yield warnings by kegiatan id; the later of two entries carries the warning."""
    days: dict[date, list[Kejadian]] = defaultdict(list)
    for kegiatan in arsip.kegiatan.values():
        for one in kejadian(kegiatan):
            if not one.kegiatan.batal:
                for day in one.hari:
                    days[day].append(one)
    seen: set[tuple[str, str, str]] = set()
    for _, group in sorted(days.items()):
        group.sort(key=lambda one: (one.awal, one.id))
        for first, second in combinations(group, 2):
            a, b = first.kegiatan, second.kegiatan
            for jenis, cacat in _pasangan(a, b):
                if (jenis, a.id, b.id) not in seen:
                    seen.add((jenis, a.id, b.id))
                    yield b.id, cacat


def _pasangan(a: Kegiatan, b: Kegiatan) -> Iterator[tuple[str, Cacat]]:
    related = b.bagian_dari == a.id or a.bagian_dari == b.id
    timed = not a.sepanjang_hari and not b.sepanjang_hari
    if timed and not related and (busy := _bentrok(a, b)):
        other = "kegiatan tertutup" if a.sifat is Sifat.TERTUTUP else a.id
        saran = "Periksa jamnya, atau tulis siapa yang mewakili."
        pesan = f"bentrok untuk {daftar(busy)} dengan {other}"
        yield "bentrok", peringatan(("mulai",), pesan, saran)
    both = {p.jabatan for p in a.pimpinan} & {p.jabatan for p in b.pimpinan}
    same_day = a.tanggal_mulai == b.tanggal_mulai
    if both and same_day and a.judul and b.judul and _mirip(a.judul, b.judul):
        saran = "Bila kegiatannya sama, hapus salah satu berkas sebelum diumumkan."
        yield "kembar", peringatan(("judul",), f"mungkin sama dengan {a.id}", saran)


def _bentrok(a: Kegiatan, b: Kegiatan) -> list[str]:
    """Return the offices that would have to be at both at the same time."""
    at_a, at_b = _hadir(a), _hadir(b)
    return sorted(o for o in at_a.keys() & at_b.keys() if _bertindih(at_a[o], at_b[o]))


def _hadir(k: Kegiatan) -> dict[str, _Rentang]:
    """Return when each office is there in person; the end may not be known."""
    end = k.akhir if k.selesai is not None else None
    there: dict[str, _Rentang] = {}
    for p in k.pimpinan:
        office = p.oleh if p.kehadiran_akhir is Kehadiran.DIWAKILI else p.jabatan
        if office:
            there[office] = (
                awal(p.mulai, k.zona) if p.mulai else k.awal,
                awal(p.selesai, k.zona) if p.selesai else end,
            )
    return there


def _bertindih(a: _Rentang, b: _Rentang) -> bool:
    """An end that is not known does not reach into what begins later."""
    if a[0] == b[0]:
        return True
    first, later = sorted((a, b), key=lambda r: r[0])
    return first[1] is not None and later[0] < first[1]


def _mirip(a: str, b: str) -> bool:
    matcher = difflib.SequenceMatcher(None, a.casefold(), b.casefold(), autojunk=False)
    return matcher.quick_ratio() >= MIRIP and matcher.ratio() >= MIRIP
