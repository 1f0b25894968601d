"""What a build keeps may be deleted, is smaller than the site, and is of this version only."""

import shutil
from pathlib import Path

import pytest

from tasks import ROOT
from tests.building import build, files


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample with a cache of its own."""
    base = tmp_path_factory.mktemp("simpanan")
    built(base)
    return base


def built(base: Path) -> None:
    result = build(base / "situs", cache=base / "simpanan")
    assert result.returncode == 0, result.stderr


def ukuran(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_it_is_never_bigger_than_the_site(contoh: Path) -> None:
    assert 0 < ukuran(contoh / "simpanan") < ukuran(contoh / "situs")


def test_it_holds_the_work_of_one_version(contoh: Path) -> None:
    built(contoh)
    assert len(list((contoh / "simpanan/simpanan").iterdir())) == 1


def test_without_it_the_site_is_the_same(contoh: Path) -> None:
    before = files(contoh / "situs")
    shutil.rmtree(contoh / "simpanan")
    (contoh / ".situs.portal/cap.json").unlink()
    built(contoh)
    assert files(contoh / "situs") == before


def test_nothing_is_kept_of_a_month_that_has_no_entry_any_more(tmp_path: Path) -> None:
    isi = Path(shutil.copytree(ROOT / "tests/data/dasar", tmp_path / "isi"))
    entry = isi / "agenda/2027/03/2027-03-01-rahasia.yaml"
    entry.parent.mkdir(parents=True)
    entry.write_text("judul: Rapat\nmulai: 2027-03-01T09:00\npimpinan: [{jabatan: walikota}]\n")
    kept = []
    for _ in range(2):
        result = build(tmp_path / "situs", cache=tmp_path / "simpanan", ISI=str(isi))
        assert result.returncode == 0, result.stderr
        kept.append([x for x in (tmp_path / "simpanan").rglob("*.pickle") if "2027" in str(x)])
        entry.unlink(missing_ok=True)

    assert kept[0] != []
    assert kept[1] == []
