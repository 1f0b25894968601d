"""What `invoke bench` does, and how it ends."""

from __future__ import annotations

import subprocess
import sys

from bench.fakta import UKURAN
from bench.laporan import laporan
from bench.perintah import bersihkan
from bench.profil import profil as profile
from bench.rekan import RekanError
from bench.skenario import BenchError, jalankan, muat


def bench(ukuran: str, ulang: int, *, profil: bool = False, tanpa_pelican: bool = False) -> int:
    """Measure one size and print the report, or print a profile; return the exit code."""
    if ukuran not in UKURAN or ulang < 1:
        known = ", ".join(UKURAN)
        print(f"Pilih --ukuran {known}, dan --ulang paling sedikit 1.", file=sys.stderr)
        return 2
    try:
        if profil:
            text = profile(ukuran)
        else:
            hasil = jalankan(ukuran, ulang, tanpa_pelican=tanpa_pelican)
            text = laporan(hasil, muat("medium"))
    except (BenchError, RekanError, subprocess.CalledProcessError) as error:
        print(f"✗ {error}", file=sys.stderr)
        return 1
    finally:
        bersihkan()
    print(text, end="")
    return 0
