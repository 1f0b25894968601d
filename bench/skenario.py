"""The scenarios, each generator in turn, so that what disturbs one disturbs the other too."""

from __future__ import annotations

import compileall
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench import korpus, perintah, ukur
from bench.fakta import UKURAN
from bench.perintah import BENCH, PORTAL, Alat
from tasks import ROOT

DINGIN, TETAP, KEGIATAN, SIARAN = "dingin", "tetap", "kegiatan", "siaran"
PERIKSA_DINGIN, PERIKSA_SATU = "periksa dingin", "periksa satu"
PEMBANGUNAN = (DINGIN, TETAP, KEGIATAN, SIARAN)


class BenchError(Exception):
    """A measurement that means nothing; the message says why."""


@dataclass(frozen=True, slots=True)
class Biaya:
    """What one run cost: seconds of CPU and wall, bytes of memory."""

    cpu: float
    wall: float
    memori: float


@dataclass
class Hasil:
    """Everything that was measured at one size."""

    ukuran: str
    ulang: int
    biaya: dict[str, dict[str, list[Biaya]]] = field(default_factory=dict)
    """By scenario and generator, one of each round."""
    keluaran: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Files and bytes by generator."""
    beban: float = 0.0
    """How many processes wanted the machine on average before the first run."""

    def catat(self, skenario: str, alat: str, biaya: Biaya) -> None:
        """Keep one measurement."""
        self.biaya.setdefault(skenario, {}).setdefault(alat, []).append(biaya)

    def simpan(self) -> None:
        """Keep the results, to compare sizes by."""
        _berkas(self.ukuran).write_text(json.dumps(asdict(self), indent=1), "utf-8")


def muat(ukuran: str) -> Hasil | None:
    """Return the last results of a size, none when it was never measured."""
    path = _berkas(ukuran)
    if not path.exists():
        return None
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    data["biaya"] = {
        skenario: {alat: [Biaya(**one) for one in runs] for alat, runs in by_tool.items()}
        for skenario, by_tool in data["biaya"].items()
    }
    data["keluaran"] = {alat: (files, size) for alat, (files, size) in data["keluaran"].items()}
    return Hasil(**data)


def jalankan(ukuran: str, ulang: int, *, tanpa_pelican: bool = False) -> Hasil:
    """Generate the corpus, run every scenario so many times, and keep the results."""
    folder = BENCH / ukuran
    perintah.singkirkan(folder)
    folder.mkdir(parents=True)
    _lapor(f"menyusun korpus {ukuran}")
    fakta = korpus.reka(UKURAN[ukuran])
    tools = [
        perintah.portal(fakta, folder / "portal"),
        perintah.hugo(fakta, folder / "hugo"),
    ]
    if not tanpa_pelican:
        tools.append(perintah.pelican_polos(fakta, folder / "pelican"))
    # A first run after an edit of the code would compile it too.
    compileall.compile_dir(ROOT / "plugins", quiet=1)
    hasil = Hasil(ukuran, ulang, beban=os.getloadavg()[0])
    for n in range(1, ulang + 1):
        _lapor(f"putaran {n} dari {ulang}")
        _putaran(hasil, tools, n)
    _pastikan_sama(tools[0])
    hasil.simpan()
    return hasil


def _putaran(hasil: Hasil, tools: Collection[Alat], nomor: int) -> None:
    """Run each scenario once, with an edit that no earlier round made."""
    siapkan: dict[str, Callable[[Alat], None]] = {
        DINGIN: Alat.buang_hasil,
        TETAP: lambda _: None,
        KEGIATAN: lambda alat: korpus.ubah_judul(alat.kegiatan, nomor),
        SIARAN: lambda alat: korpus.ubah_judul(alat.siaran, nomor),
    }
    for skenario, ubah in siapkan.items():
        for alat in tools:
            ubah(alat)
            hasil.catat(skenario, alat.nama, _ukur(alat, alat.perintah, skenario))
    hasil.keluaran = {alat.nama: _isi(alat.keluaran) for alat in tools}
    portal = next(alat for alat in tools if alat.nama == PORTAL)
    portal.buang_hasil()
    check = perintah.perintah_periksa()
    hasil.catat(PERIKSA_DINGIN, PORTAL, _ukur(portal, check, PERIKSA_DINGIN))
    korpus.ubah_judul(portal.kegiatan, nomor + 1000)
    hasil.catat(PERIKSA_SATU, PORTAL, _ukur(portal, check, PERIKSA_SATU))


def _ukur(alat: Alat, command: list[str], skenario: str) -> Biaya:
    _lapor(f"  {skenario}: {alat.nama}")
    log = BENCH / "terakhir.log"
    launcher = [sys.executable, "-I", str(Path(ukur.__file__)), str(log), *command]
    result = subprocess.run(
        launcher,
        cwd=alat.cwd,
        env=perintah.lingkungan(alat),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        tail = "\n".join(log.read_text("utf-8", "replace").splitlines()[-15:])
        raise BenchError(f"{alat.nama} gagal ({skenario}):\n{tail}\n{result.stderr}")
    return Biaya(**json.loads(result.stdout))


def _pastikan_sama(portal: Alat) -> None:
    """Refuse figures of a build that saves its time by publishing something else."""
    _lapor("membandingkan hasil bertahap dengan hasil dari nol")
    _ukur(portal, portal.perintah, "bertahap")
    korpus.ubah_judul(portal.kegiatan, 0)
    _ukur(portal, portal.perintah, "bertahap")
    incremental = sidik(portal.keluaran)
    portal.buang_hasil()
    _ukur(portal, portal.perintah, "dari nol")
    clean = sidik(portal.keluaran)
    names = clean.keys() | incremental.keys()
    different = sorted(n for n in names if clean.get(n) != incremental.get(n))
    if different:
        raise BenchError(f"{len(different)} berkas berbeda dari hasil dari nol: {different[:5]}")


def sidik(folder: Path) -> dict[str, str]:
    """Return the digest of every file below a folder by its name."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _isi(folder: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def _berkas(ukuran: str) -> Path:
    return BENCH / f"hasil-{ukuran}.json"


def _lapor(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
