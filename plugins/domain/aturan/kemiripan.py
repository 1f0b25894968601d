"""Findings that only two kegiatan together give: overlaps and likely duplicates."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

from plugins.domain.kegiatan import Kegiatan, Kehadiran, Sifat
from plugins.domain.masalah import Cacat, peringatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Arsip
from plugins.domain.tulisan import daftar
from plugins.domain.waktu import awal

_Rentang = tuple[datetime, datetime | None]

MIRIP = 0.85
"""Titles at least this alike, on one day with one leader, are probably one kegiatan."""


def aturan_kemiripan(
    arsip: Arsip, bersih: AbstractSet[str] = frozenset()
) -> Iterator[tuple[str, Cacat]]:
    """Yield warnings by kegiatan id; the later of two entries carries the warning.

    Of each two among `bersih` it is known that nothing is wrong with them.
    """
    seen: set[tuple[str, str, str]] = set()
    for _, group in sorted(_per_hari(arsip, bersih).items()):
        group.sort(key=lambda one: (one.awal, one.id))
        there = [_Acara.dari(one.kegiatan) for one in group]
        for first, second in combinations(there, 2):
            a, b = first.kegiatan, second.kegiatan
            if a.id in bersih and b.id in bersih:
                continue
            for jenis, cacat in _pasangan(first, second):
                if (jenis, a.id, b.id) not in seen:
                    seen.add((jenis, a.id, b.id))
                    yield b.id, cacat


def _per_hari(arsip: Arsip, bersih: AbstractSet[str]) -> dict[date, list[Kejadian]]:
    """Return the occurrences of every day on which one that is not known to be sound stands."""
    days: dict[date, list[Kejadian]] = {
        day: []
        for id_, occurrences in arsip.per_kegiatan.items()
        if id_ not in bersih
        for one in occurrences
        for day in one.hari
    }
    for occurrences in arsip.per_kegiatan.values() if days else ():
        for one in occurrences:
            for day in one.hari:
                if day in days and not one.kegiatan.batal:
                    days[day].append(one)
    return days


@dataclass(frozen=True, slots=True)
class _Acara:
    """A kegiatan with what each of its pairs asks for: the offices named, and who is where when."""

    kegiatan: Kegiatan
    jabatan: frozenset[str]
    hadir: Mapping[str, _Rentang]

    @classmethod
    def dari(cls, k: Kegiatan) -> _Acara:
        return cls(k, frozenset(p.jabatan for p in k.pimpinan), _hadir(k))


def _pasangan(first: _Acara, second: _Acara) -> Iterator[tuple[str, Cacat]]:
    a, b = first.kegiatan, second.kegiatan
    busy = _bentrok(first.hadir, second.hadir)
    if busy and not (a.sepanjang_hari or b.sepanjang_hari or _bagian(a, b)):
        other = "kegiatan tertutup" if a.sifat is Sifat.TERTUTUP else a.id
        saran = "Periksa jamnya, atau tulis siapa yang mewakili."
        pesan = f"bentrok untuk {daftar(busy)} dengan {other}"
        yield "bentrok", peringatan(("mulai",), pesan, saran)
    both = not first.jabatan.isdisjoint(second.jabatan)
    same_day = both and a.tanggal_mulai == b.tanggal_mulai
    if same_day and a.judul and b.judul and _mirip(a.judul, b.judul):
        saran = "Bila kegiatannya sama, hapus salah satu berkas sebelum diumumkan."
        yield "kembar", peringatan(("judul",), f"mungkin sama dengan {a.id}", saran)


def _bagian(a: Kegiatan, b: Kegiatan) -> bool:
    return b.bagian_dari == a.id or a.bagian_dari == b.id


def _bentrok(at_a: Mapping[str, _Rentang], at_b: Mapping[str, _Rentang]) -> list[str]:
    """Return the offices that would have to be at both at the same time."""
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
    """Tell whether two titles are alike, asking first what is cheap and never less."""
    a, b = a.casefold(), b.casefold()
    return a == b or (
        _cukup(min(len(a), len(b)), a, b)
        and _cukup((Counter(a) & Counter(b)).total(), a, b)
        and difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= MIRIP
    )


def _cukup(sama: int, a: str, b: str) -> bool:
    """Tell whether so many equal characters would make two titles alike."""
    return 2 * sama / (len(a) + len(b)) >= MIRIP
