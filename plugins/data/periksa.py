"""Checking everything without building anything: `invoke periksa`."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from plugins.data.jejak import load_jejak
from plugins.data.load import Muatan, load
from plugins.data.tanpa_baris import find_unnoted
from plugins.domain.beda import TANPA_JEJAK, Jejak
from plugins.domain.masalah import Masalah, Tingkat
from plugins.domain.tulisan import bilangan
from plugins.simpanan.rak import Lemari
from plugins.simpanan.sidik import versi_mesin


def periksa(isi: Path, cache: Path) -> int:
    """Print all findings on the content of a folder; return 0 when nothing stops publication."""
    lemari = Lemari(cache / "simpanan", versi_mesin())
    found = load(isi, os.environ.get("SEKARANG"), lemari)
    _, unnoted = load_history(isi, found, cache)
    return report([*found.masalah, *unnoted])


def load_history(
    isi: Path, muatan: Muatan, cache: Path | None = None
) -> tuple[Jejak, list[Masalah]]:
    """Return what git tells of sound content, and which changes in it nobody noted."""
    arsip, sekarang = muatan.arsip, muatan.sekarang
    if arsip is None or sekarang is None:
        return TANPA_JEJAK, []
    jejak = load_jejak(isi, arsip, sekarang, cache)
    return jejak, find_unnoted(isi, arsip, sekarang, jejak, cache)


def report(masalah: Iterable[Masalah]) -> int:
    """Print findings, faults last where the eye rests; return the exit code."""
    found = sorted(masalah, key=lambda m: (m.tingkat is Tingkat.GALAT, m))
    for one in found:
        print(one, file=sys.stderr)
    count = Counter(one.tingkat for one in found)
    galat, warnings = count[Tingkat.GALAT], count[Tingkat.PERINGATAN]
    if galat:
        tail = "Tidak ada yang diterbitkan sampai semuanya diperbaiki."
        print(f"✗ {bilangan(galat)} kesalahan. {tail}", file=sys.stderr)
        return 1
    print(f"✓ Semua berkas sah ({bilangan(warnings)} peringatan).", file=sys.stderr)
    return 0
