"""Checking everything without building anything: `invoke periksa`."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from plugins.data.load import load
from plugins.domain.masalah import Masalah, Tingkat
from plugins.domain.tulisan import bilangan
from plugins.simpanan.rak import Lemari
from plugins.simpanan.sidik import versi_mesin


def periksa(isi: Path, cache: Path) -> int:
    """Print all findings on the content of a folder; return 0 when nothing stops publication."""
    lemari = Lemari(cache / "simpanan", versi_mesin())
    return report(load(isi, os.environ.get("SEKARANG"), lemari).masalah)


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
