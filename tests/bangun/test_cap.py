"""A build that has nothing to do knows it, and never believes so wrongly."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.bangun.manifes import Jurnal, tulis_jurnal
from tasks import ROOT
from tests.building import build, files
from tests.sejarah import ID, JALUR, Sejarah, entri

TETAP = "Tidak ada yang berubah"
SEKARANG = "2026-11-24T06:30+07:00"


@pytest.fixture(scope="module")
def awal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a small region with one built site; tests work on copies of it."""
    base = tmp_path_factory.mktemp("cap") / "awal"
    shutil.copytree(ROOT / "tests/data/dasar", base / "isi")
    built(base)
    return base


@pytest.fixture
def tempat(awal: Path) -> Path:
    """Give the built region as it was: a copy would have other stamps."""
    built(awal)
    return awal


def built(base: Path, sekarang: str = SEKARANG) -> str:
    result = build(base / "situs", ISI=str(base / "isi"), SEKARANG=sekarang)
    assert result.returncode == 0, result.stderr
    return result.stderr


def entry(base: Path) -> Path:
    return base / "isi/agenda/2026/11/2026-11-30-tambahan.yaml"


def tulis(base: Path) -> None:
    entry(base).parent.mkdir(parents=True, exist_ok=True)
    entry(base).write_text("judul: A\nmulai: 2026-11-30T09:00\npimpinan: [{jabatan: walikota}]\n")


def ubah_tanpa_waktu(base: Path) -> None:
    """Change a file and set its time back, as some tools do."""
    stamp = entry(base).stat()
    entry(base).write_text(entry(base).read_text().replace("judul: A", "judul: B"))
    os.utime(entry(base), ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def test_nothing_changed_means_nothing_done(tempat: Path) -> None:
    assert TETAP in built(tempat)


def test_nothing_changed_imports_no_pelican(tempat: Path) -> None:
    code = (
        "import sys; sys.argv = sys.argv[1:]\n"
        "from plugins.bangun.__main__ import main\n"
        "code = main()\n"
        "sys.exit(code or ('pelican' in sys.modules) or ('pydantic' in sys.modules))"
    )
    settings = {"ISI": str(tempat / "isi"), "SEKARANG": SEKARANG}
    command = [sys.executable, "-c", code, "bangun", "pelicanconf.py"]
    result = subprocess.run(
        [*command, "--output", str(tempat / "situs")],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, TETAP in result.stderr) == (0, True), result.stderr


@pytest.mark.parametrize(
    "langkah",
    [
        (tulis,),
        (tulis, ubah_tanpa_waktu),
        (tulis, lambda base: entry(base).unlink()),
        (lambda base: (base / "situs/index.html").write_text("dirusak"),),
        (lambda base: (base / "situs/kalender/semua.ics").unlink(),),
        (lambda base: (base / ".situs.portal/cap.json").write_text("{"),),
        (lambda base: shutil.rmtree(base / ".situs.portal"),),
    ],
    ids=["baru", "ubah", "hapus", "dirusak", "hilang", "cap rusak", "cap hilang"],
)
def test_every_change_is_noticed_and_the_site_is_as_if_built_anew(
    tempat: Path, tmp_path: Path, langkah: tuple[Callable[[Path], object], ...]
) -> None:
    for step in langkah:
        step(tempat)
        if not (tempat / ".situs.portal").exists():
            shutil.rmtree(tempat / "situs")  # without its manifest it is not known as ours
        assert TETAP not in built(tempat)
    fresh = build(tmp_path / "baru", ISI=str(tempat / "isi"), SEKARANG=SEKARANG)
    assert fresh.returncode == 0
    assert files(tempat / "situs") == files(tmp_path / "baru")
    entry(tempat).unlink(missing_ok=True)


def test_another_moment_is_another_build(tempat: Path) -> None:
    assert TETAP not in built(tempat, "2026-11-25T06:30+07:00")


def test_a_commit_is_noticed_though_no_file_changes(tmp_path: Path) -> None:
    sejarah = Sejarah(tmp_path / "isi")
    sejarah.entry("2026-11-10T08:00")
    sejarah.write(JALUR, entri(tempat="Aula"))
    page = tmp_path / f"situs/agenda/kegiatan/{ID}/index.html"
    built(tmp_path)
    assert "Perubahan tempat" not in page.read_text()
    sejarah.commit("2026-11-20T08:00")

    assert TETAP not in built(tmp_path)
    assert "Semula di Pendopo; menjadi di Aula" in page.read_text()
    assert TETAP in built(tmp_path)


def test_a_journal_left_by_a_killed_build_is_completed(tempat: Path) -> None:
    tulis_jurnal(tempat / "situs", Jurnal(b"", (), {}))
    assert TETAP not in built(tempat)
    assert (tempat / "situs/index.html").is_file()
