"""Every bad file says what is wrong and what to write instead, at its line and column.

The cases are folders that need no Python to be extended: see petunjuk.md beside this file.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.data.load import load
from plugins.domain.masalah import Tingkat

DATA = Path(__file__).parent
KASUS = sorted(folder.name for folder in (DATA / "salah").iterdir())
CONTOH = "agenda/2026/11/2026-11-27-contoh.yaml"


def _terlalu_besar(isi: Path) -> None:
    (isi / CONTOH).write_text(f"judul: {'x' * 200_000}\n")


def _tautan_simbolis(isi: Path) -> None:
    (isi / CONTOH).symlink_to(isi / "agenda/2026/11/2026-11-23-rapat-kerja.md")
    (isi / "agenda/2026/12").symlink_to(isi / "agenda/2026/11")
    (isi / "content/gambar/lain.png").symlink_to(isi / "content/gambar/rapat.png")


def _instansi_hilang(isi: Path) -> None:
    (isi / "content/instansi.yaml").unlink()


# What a folder in git cannot or should not hold.
DIBUAT: dict[str, Callable[[Path], None]] = {
    "berkas-terlalu-besar": _terlalu_besar,
    "tautan-simbolis": _tautan_simbolis,
    "instansi-hilang": _instansi_hilang,
}


def harapan(kasus: str) -> list[str]:
    lines = (DATA / "salah" / kasus / "harapan.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture
def dasar(tmp_path: Path) -> Path:
    isi = tmp_path / "isi"
    shutil.copytree(DATA / "dasar", isi)
    return isi


def test_the_base_of_all_cases_is_sound(dasar: Path) -> None:
    muatan = load(dasar)

    assert muatan.masalah == ()
    assert muatan.arsip is not None


@pytest.mark.parametrize("kasus", KASUS)
def test_bad_input_is_named_with_its_place_and_its_remedy(dasar: Path, kasus: str) -> None:
    shutil.copytree(DATA / "salah" / kasus, dasar, dirs_exist_ok=True)
    if kasus in DIBUAT:
        DIBUAT[kasus](dasar)

    muatan = load(dasar)

    assert [str(masalah) for masalah in muatan.masalah] == harapan(kasus)


@pytest.mark.parametrize("kasus", KASUS)
def test_nothing_is_published_while_there_is_a_fault(dasar: Path, kasus: str) -> None:
    shutil.copytree(DATA / "salah" / kasus, dasar, dirs_exist_ok=True)
    if kasus in DIBUAT:
        DIBUAT[kasus](dasar)

    muatan = load(dasar)

    faulty = any(masalah.tingkat is Tingkat.GALAT for masalah in muatan.masalah)
    assert (muatan.arsip is None) == faulty
    assert bool(muatan.galat) == faulty


def test_every_case_expects_something() -> None:
    assert [kasus for kasus in KASUS if not harapan(kasus)] == []
