"""Building a portal as a user does: Pelican in a process of its own, on files in a folder."""

import os
import shutil
import subprocess
from pathlib import Path

from tasks import ROOT, pelican

SETTINGS = {"ISI", "SEKARANG"}


def build(
    output: Path,
    *,
    settings: str = "pelicanconf.py",
    cwd: Path = ROOT,
    cache: Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run one build into a folder; the caller's own ISI and SEKARANG do not reach it."""
    places = ["--cache-path", str(cache)] if cache else []
    return subprocess.run(
        [*pelican(settings), "--output", str(output), *places],
        cwd=cwd,
        env=lingkungan(**environment),
        capture_output=True,
        text=True,
        check=False,
    )


def lingkungan(**more: str) -> dict[str, str]:
    """Return the environment of a build: the caller's, without settings of its own."""
    return {key: value for key, value in os.environ.items() if key not in SETTINGS} | more


def copy_content(target: Path) -> Path:
    """Copy the sample's agenda/ and content/ into a folder of their own."""
    for name in ("agenda", "content"):
        shutil.copytree(ROOT / name, target / name, dirs_exist_ok=True)
    return target


def files(root: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes, by its name from there."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
