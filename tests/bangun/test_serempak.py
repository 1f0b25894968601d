"""Two builds into one folder at once: the later one waits, and reads what is there after that."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tasks import ROOT, pelican
from tests.building import build, files, lingkungan

MENUNGGU = "Menunggu pembangunan lain selesai"
ENTRI = "agenda/2026/11/2026-11-23-rapat-kerja.md"


@pytest.fixture
def isi(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/data/dasar", tmp_path / "isi"))


def mulai(isi: Path, output: Path) -> subprocess.Popen[str]:
    """Start a build without waiting for it."""
    return subprocess.Popen(
        [*pelican("pelicanconf.py"), "--output", str(output), "--cache-path", f"{output}-simpanan"],
        cwd=ROOT,
        env=lingkungan(ISI=str(isi)),
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def situs(isi: Path, tmp_path: Path) -> Path:
    """Give the folder of a finished site."""
    output = tmp_path / "situs"
    assert build(output, cache=tmp_path / "situs-simpanan", ISI=str(isi)).returncode == 0
    return output


def test_the_later_build_waits_and_reads_what_was_written_meanwhile(isi: Path, situs: Path) -> None:
    entry = isi / ENTRI
    entry.write_text(entry.read_text("utf-8").replace("judul: ", "judul: Pertama "), "utf-8")
    with (situs.parent / ".situs.portal/kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        later = mulai(isi, situs)
        assert later.stderr
        assert MENUNGGU in later.stderr.readline()
        entry.write_text(entry.read_text("utf-8").replace("Pertama", "Kedua"), "utf-8")
    _, said = later.communicate(timeout=60)

    assert later.returncode == 0, said
    page = (situs / "agenda/kegiatan/2026-11-23-rapat-kerja/index.html").read_text("utf-8")
    assert "Kedua Rapat" in page
    assert "Pertama" not in page


def test_builds_that_run_at_once_leave_a_whole_site(isi: Path, situs: Path, tmp_path: Path) -> None:
    entry = isi / ENTRI
    running = []
    for n in range(3):
        entry.write_text(entry.read_text("utf-8").replace("judul: ", f"judul: {n} "), "utf-8")
        running.append(mulai(isi, situs))
        time.sleep(0.2)
    for one in running:
        _, said = one.communicate(timeout=120)
        assert one.returncode == 0, said
    assert build(tmp_path / "acuan", ISI=str(isi)).returncode == 0

    assert files(situs) == files(tmp_path / "acuan")
