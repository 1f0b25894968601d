"""The same content and the same SEKARANG give the same bytes, wherever and however it is built."""

import shutil
from pathlib import Path

from tasks import ROOT
from tests.building import build, copy_content, files

ENGINE = ("plugins", "theme", "pelicanconf.py", "publishconf.py", "tasks.py")


def test_hash_order_time_zone_folder_and_git_leave_no_trace(situs: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "letak lain"
    copy_content(elsewhere)
    for name in ENGINE:
        source = ROOT / name
        ignore = shutil.ignore_patterns("__pycache__")
        if source.is_dir():
            shutil.copytree(source, elsewhere / name, ignore=ignore)
        else:
            shutil.copy(source, elsewhere / name)
    result = build(
        elsewhere / "hasil",
        cwd=elsewhere,
        PYTHONHASHSEED="4711",
        TZ="America/St_Johns",
        LC_ALL="C",
    )
    assert result.returncode == 0, result.stderr
    first, second = files(situs), files(elsewhere / "hasil")
    assert sorted(first) == sorted(second)
    assert [name for name, data in first.items() if second[name] != data] == []


def test_sekarang_replaces_the_clock(situs: Path, tmp_path: Path) -> None:
    """The same moment under another offset gives the same bytes as the sample's pinned time."""
    result = build(tmp_path / "hasil", SEKARANG="2026-11-23T23:30+00:00")
    assert result.returncode == 0, result.stderr
    assert files(situs) == files(tmp_path / "hasil")


def test_publication_puts_the_public_address_before_every_link(tmp_path: Path) -> None:
    result = build(tmp_path / "hasil", settings="publishconf.py")
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "hasil/index.html").read_text()
    assert 'href="https://prokopim.kotacontoh.example/agenda/' in page
    assert 'href="/' not in page
    assert 'src="/' not in page
