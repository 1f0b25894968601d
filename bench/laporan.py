"""The table that a measurement ends in: medians, ratios against Hugo, and the goals beside them."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from bench import rekan
from bench.perintah import HUGO, PORTAL
from bench.skenario import (
    DINGIN,
    KEGIATAN,
    PEMBANGUNAN,
    PERIKSA_DINGIN,
    PERIKSA_SATU,
    SIARAN,
    TETAP,
    Biaya,
    Hasil,
)
from plugins.domain.tulisan import bilangan
from tasks import ROOT

JUDUL = {
    DINGIN: "Dari nol",
    TETAP: "Tanpa perubahan",
    KEGIATAN: "Satu kegiatan diubah",
    SIARAN: "Satu siaran diubah",
    PERIKSA_DINGIN: "Periksa dari nol",
    PERIKSA_SATU: "Periksa, satu berkas diubah",
}
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A goal: what is measured, what it came to, and what it may come to."""

    apa: str
    nilai: float
    batas: float
    satuan: str = "×"

    @property
    def baris(self) -> tuple[str, ...]:
        """The cells of the goals' table."""
        reached = "tercapai" if self.nilai <= self.batas else "**belum**"
        return (self.apa, f"{_angka(self.nilai)} {self.satuan}", f"≤ {_angka(self.batas)}", reached)


BATAS = (
    (DINGIN, 1 / 2, 1.0),
    (TETAP, 1 / 30, 1 / 15),
    (KEGIATAN, 1 / 20, 1 / 12),
    (SIARAN, 1 / 20, 1 / 12),
)
"""What our CPU and wall may be against Hugo's; set for the medium size."""


def laporan(hasil: Hasil, medium: Hasil | None) -> str:
    """Return the whole report in Markdown; `medium` is what growth is measured from."""
    goals = list(_sasaran(hasil))
    if medium and hasil.ukuran == "large":
        goals += _pertumbuhan(hasil, medium)
    parts = (
        f"## Ukuran {hasil.ukuran}, median dari {hasil.ulang} putaran\n",
        _mesin(hasil),
        _tabel(
            ("Skenario", "Alat", "CPU (s)", "Waktu (s)", "Memori (MiB)", "CPU/Hugo", "Waktu/Hugo"),
            _biaya(hasil),
        ),
        _tabel(("Alat", "Berkas", "Bita"), _keluaran(hasil)),
        "Sasaran terhadap Hugo ditetapkan untuk ukuran medium.\n",
        _tabel(("Sasaran", "Terukur", "Batas", "Keterangan"), (goal.baris for goal in goals)),
    )
    return "\n".join(parts)


def rasio(hasil: Hasil, skenario: str, alat: str, apa: str) -> float:
    """Return the median of a generator's cost over Hugo's, each pair from the same round."""
    runs = hasil.biaya[skenario]
    pairs = zip(runs[alat], runs[HUGO], strict=True)
    return median(_nilai(own, apa) / _nilai(peer, apa) for own, peer in pairs)


def tengah(hasil: Hasil, skenario: str, alat: str, apa: str) -> float:
    """Return the median of a cost."""
    return median(_nilai(run, apa) for run in hasil.biaya[skenario][alat])


def _nilai(biaya: Biaya, apa: str) -> float:
    return float(getattr(biaya, apa))


def _mesin(hasil: Hasil) -> str:
    peers = rekan.versi(ROOT / "environment/bench.lock")
    python = platform.python_version()
    return f"Python {python}, {peers}; {os.cpu_count()} inti, beban awal {_angka(hasil.beban)}.\n"


def _biaya(hasil: Hasil) -> Iterator[tuple[str, ...]]:
    for skenario, by_tool in hasil.biaya.items():
        for alat in by_tool:
            cpu, wall, memory = (
                tengah(hasil, skenario, alat, apa) for apa in ("cpu", "wall", "memori")
            )
            ratios = (
                _angka(rasio(hasil, skenario, alat, apa)) if skenario in PEMBANGUNAN else "–"
                for apa in ("cpu", "wall")
            )
            figures = (_angka(cpu), _angka(wall), bilangan(round(memory / MIB)))
            yield JUDUL[skenario], alat, *figures, *ratios


def _keluaran(hasil: Hasil) -> Iterator[tuple[str, ...]]:
    for alat, (files, size) in hasil.keluaran.items():
        yield alat, bilangan(files), bilangan(size)


def _sasaran(hasil: Hasil) -> Iterator[Sasaran]:
    for skenario, cpu, wall in BATAS:
        judul = JUDUL[skenario]
        yield Sasaran(f"{judul}: CPU/Hugo", rasio(hasil, skenario, PORTAL, "cpu"), cpu)
        yield Sasaran(f"{judul}: waktu/Hugo", rasio(hasil, skenario, PORTAL, "wall"), wall)
    memory = rasio(hasil, DINGIN, PORTAL, "memori")
    yield Sasaran(f"{JUDUL[DINGIN]}: memori/Hugo", memory, 1 / 3)
    for skenario, batas in ((PERIKSA_DINGIN, 10.0), (PERIKSA_SATU, 0.5)):
        cost = tengah(hasil, skenario, PORTAL, "cpu")
        yield Sasaran(f"{JUDUL[skenario]} (untuk large): CPU", cost, batas, "s")


def _pertumbuhan(large: Hasil, medium: Hasil) -> Iterator[Sasaran]:
    for skenario, batas in ((DINGIN, 5.5), (KEGIATAN, 2.0), (SIARAN, 2.0)):
        costs = [tengah(one, skenario, PORTAL, "cpu") for one in (large, medium)]
        yield Sasaran(f"{JUDUL[skenario]}: CPU large/medium", costs[0] / costs[1], batas)


def _tabel(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _angka(x: float) -> str:
    """Return three digits that matter, with the decimal comma."""
    digits = 2 if x >= 1 else 3
    return f"{x:.{digits}f}".replace(".", ",")
