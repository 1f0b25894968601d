"""The command that builds the portal, unless the stamps tell that nothing has changed."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from plugins.bangun import cap
from plugins.simpanan.sidik import ROOT

SETELAN = ("pelicanconf.py", "publishconf.py")
"""The settings whose every input the stamps know."""


def main() -> int:
    """Run from the command line; the exit code is Pelican's."""
    parser = argparse.ArgumentParser(prog="python -m plugins.bangun", description=__doc__)
    parser.add_argument("settings", nargs="?", default=SETELAN[0], choices=SETELAN)
    parser.add_argument("-o", "--output", default=str(ROOT / "output"))
    parser.add_argument("--cache-path", default=str(ROOT / ".cache"))
    options = parser.parse_args()
    output = Path(options.output).absolute()
    isi = str(Path(os.environ.get("ISI") or ROOT).absolute())
    settings = str(ROOT / options.settings)
    masukan = cap.cap_masukan(settings, isi, os.environ.get("SEKARANG"))
    if cap.masih_berlaku(output, masukan, datetime.now(UTC)):
        print("✓ Tidak ada yang berubah sejak pembangunan terakhir.", file=sys.stderr)
        return 0
    # What a build makes lives until it ends: looking for garbage only costs a tenth of it.
    gc.disable()
    from pelican import main as build

    os.environ |= {"ISI": isi, cap.MASUKAN: masukan}
    # Pelican logs bad things and exits 0 all the same, unless warnings are fatal.
    fixed = ["--fatal", "warnings", "--log-handler", "plain"]
    places = ["--output", str(output), "--cache-path", options.cache_path]
    build(["--settings", settings, *places, *fixed])
    # Nor need what is left be looked through at the very end.
    gc.freeze()
    return 0


if __name__ == "__main__":
    sys.exit(main())
