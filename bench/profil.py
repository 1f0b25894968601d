"""Where the time of a cold build of ours goes."""

from __future__ import annotations

import io
import pstats
import subprocess
import sysconfig

from bench import korpus, perintah
from bench.fakta import UKURAN
from bench.perintah import BENCH
from tasks import ROOT

BARIS = 40


def profil(ukuran: str) -> str:
    """Build once from nothing under cProfile; return the costliest functions, in two orders."""
    folder = BENCH / ukuran / "portal"
    perintah.singkirkan(folder)
    alat = perintah.portal(korpus.reka(UKURAN[ukuran]), folder)
    alat.buang_hasil()
    file = BENCH / f"profil-{ukuran}.pstats"
    python, *rest = alat.perintah
    subprocess.run(
        [python, "-m", "cProfile", "-o", str(file), *rest],
        cwd=alat.cwd,
        env=perintah.lingkungan(alat),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    out = io.StringIO()
    stats = pstats.Stats(str(file), stream=out)
    for order in ("cumulative", "tottime"):
        stats.sort_stats(order).print_stats(BARIS)
    # Short paths: file names alone would not tell one plugin.py from another.
    text = out.getvalue()
    for prefix in (sysconfig.get_path("purelib"), sysconfig.get_path("stdlib"), str(ROOT)):
        text = text.replace(f"{prefix}/", "")
    return text
