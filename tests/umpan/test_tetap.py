"""Feeds of the sample: equal wherever they are made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SIDIK = """
import hashlib, sys
from pathlib import Path
from plugins.data.load import load
from plugins.domain.terbitkan import terbitkan
from tests.umpan.contoh import berkas, berkas_perubahan
loaded = load(Path(sys.argv[1]))
site = terbitkan(loaded.arsip, loaded.sekarang)
files = berkas(site) | berkas_perubahan(site)
print(len(files), hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


def sidik(seed: str, zone: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    result = subprocess.run(
        [sys.executable, "-c", SIDIK, str(ROOT)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout


def test_bytes_depend_on_neither_hash_seed_nor_time_zone() -> None:
    assert sidik("0", "UTC") == sidik("4711", "America/New_York")
