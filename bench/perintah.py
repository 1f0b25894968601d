"""What is measured: the command that deployment runs, and those of the peers.

The only place that knows how the portal is built; whoever changes that changes this file alone.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench import korpus, rekan, tata_letak
from bench.fakta import Fakta
from tasks import CACHE, ROOT, pelican

BENCH = ROOT / ".bench"
BUANGAN = BENCH / "buangan"
PORTAL, HUGO, PELICAN = "Portal", "Hugo", "Pelican polos"


@dataclass(frozen=True, slots=True)
class Alat:
    """One generator with its own copy of the corpus."""

    nama: str
    perintah: list[str]
    cwd: Path
    hasil: Path
    """Holds everything that a build leaves: output, state, caches."""
    keluaran: Path
    kegiatan: Path
    siaran: Path
    lingkungan: dict[str, str] = field(default_factory=dict)

    def buang_hasil(self) -> None:
        """Make the next run a cold one."""
        singkirkan(self.hasil)
        # What checking keeps has its place beside the project.
        singkirkan(ROOT / CACHE / "simpanan")
        self.hasil.mkdir(parents=True)


def singkirkan(folder: Path) -> None:
    """Move a folder out of the way; `bersihkan` deletes it when nothing is measured any more.

    Deleting it at once would spoil what is measured next: for some seconds ext4 does not use the
    inodes of deleted files again, and every new file costs a search past all of them.
    """
    if folder.exists():
        BUANGAN.mkdir(parents=True, exist_ok=True)
        folder.rename(Path(tempfile.mkdtemp(dir=BUANGAN)) / folder.name)


def bersihkan() -> None:
    """Delete what was moved out of the way."""
    shutil.rmtree(BUANGAN, ignore_errors=True)


def perintah_build(hasil: Path) -> list[str]:
    """Return the command that builds the portal; it runs in the project's folder, with ISI set."""
    places = ["--output", str(hasil / "output"), "--cache-path", str(hasil / "cache")]
    return [*pelican("pelicanconf.py"), *places]


def perintah_periksa() -> list[str]:
    """Return the command that checks the content without building anything."""
    return [sys.executable, "-m", "invoke", "periksa"]


def portal(fakta: Fakta, folder: Path) -> Alat:
    """Lay out the corpus for the portal."""
    isi, hasil = folder / "isi", folder / "hasil"
    korpus.tulis_korpus(fakta, isi)
    return Alat(
        PORTAL,
        perintah_build(hasil),
        cwd=ROOT,
        hasil=hasil,
        keluaran=hasil / "output",
        kegiatan=isi / korpus.letak_kegiatan(korpus.kegiatan_disunting(fakta)),
        siaran=isi / f"content/siaran-pers/{korpus.siaran_disunting(fakta).id}.md",
        # Neither the terminal's clock nor its content may reach the build.
        lingkungan={"ISI": str(isi), "SEKARANG": ""},
    )


def hugo(fakta: Fakta, folder: Path) -> Alat:
    """Lay out the corpus for Hugo."""
    program = rekan.hugo(_bin())
    options = ["--quiet", "--destination", str(folder / "hasil/public")]
    return _rekan(HUGO, fakta, folder, tata_letak.tata_hugo, [str(program), *options])


def pelican_polos(fakta: Fakta, folder: Path) -> Alat:
    """Lay out the corpus for Pelican without the portal's plugins."""
    options = ["-m", "pelican", "--settings", "pelicanconf.py", "--quiet"]
    options += ["--output", str(folder / "hasil/public")]
    command = [str(_bin() / "python"), *options]
    return _rekan(PELICAN, fakta, folder, tata_letak.tata_pelican, command)


def lingkungan(alat: Alat) -> dict[str, str]:
    """Return the environment that a generator runs in."""
    return os.environ | {"PYTHONUTF8": "1"} | alat.lingkungan


def _rekan(
    nama: str,
    fakta: Fakta,
    folder: Path,
    tata: Callable[[Fakta, Path], None],
    command: list[str],
) -> Alat:
    tata(fakta, folder / "situs")
    return Alat(
        nama,
        command,
        cwd=folder / "situs",
        hasil=folder / "hasil",
        keluaran=folder / "hasil/public",
        kegiatan=folder / "situs" / tata_letak.berkas_acara(korpus.kegiatan_disunting(fakta).id),
        siaran=folder / f"situs/content/siaran-pers/{korpus.siaran_disunting(fakta).id}.md",
    )


def _bin() -> Path:
    return rekan.siapkan(BENCH / "rekan", ROOT / "environment/bench.lock")
