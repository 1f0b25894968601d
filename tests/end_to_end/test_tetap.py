"""The same content and the same SEKARANG give the same bytes, wherever and however it is built."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tasks import ROOT
from tests.building import build, copy_content, files
from tests.sejarah import Sejarah

BERIWAYAT = ("agenda/perubahan/", "agenda/kegiatan/", "sitemap.xml")
"""Pages that tell what git knows, and the list of their last changes.

Everything else comes from the files alone.
"""

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
    first, second = dict(tanpa_riwayat(first)), dict(tanpa_riwayat(second))
    assert sorted(first) == sorted(second)
    assert [name for name, data in first.items() if second[name] != data] == []


def tanpa_riwayat(berkas: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    return ((name, data) for name, data in berkas.items() if not name.startswith(BERIWAYAT))


def test_git_adds_to_the_history_on_pages_and_to_nothing_else(tmp_path: Path) -> None:
    """A change that only git knows of shows on two kinds of pages and as the day of their change.

    Calendars keep their bytes.
    """
    sejarah = Sejarah(tmp_path / "isi")
    copy_content(sejarah.isi)
    path = "agenda/2026/11/2026-11-27-peresmian-pasar-mekar.md"
    now = (sejarah.isi / path).read_text()
    sejarah.commit("2026-11-18T08:00", {path: now.replace("pakaian: Batik", "pakaian: PDH")})
    sejarah.commit("2026-11-19T08:00", {path: now})
    with_git = build(tmp_path / "dengan", ISI=str(sejarah.isi))
    (sejarah.root / ".git").rename(tmp_path / "git")
    without = build(tmp_path / "tanpa", ISI=str(sejarah.isi))
    assert (with_git.returncode, without.returncode) == (0, 0), with_git.stderr + without.stderr

    first, second = files(tmp_path / "dengan"), files(tmp_path / "tanpa")
    assert dict(tanpa_riwayat(first)) == dict(tanpa_riwayat(second))
    page = "agenda/kegiatan/2026-11-27-peresmian-pasar-mekar/index.html"
    differ = sorted(name for name in first if first[name] != second.get(name))
    log = ["agenda/perubahan/2026/11/index.html", "agenda/perubahan/index.html"]
    assert differ == [page, *log, "sitemap.xml"]
    assert "Pakaian semula PDH, menjadi Batik" in first[page].decode()


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
