"""Where there is a history: whatever the repository is like, and whatever its settings."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.sejarah import DIUMUMKAN, JALUR, Sejarah


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


def test_the_content_may_lie_deep_in_a_larger_repository(tmp_path: Path) -> None:
    sejarah = Sejarah(tmp_path / "repo", "daerah/kota contoh")
    (sejarah.root / "agenda").mkdir()
    (sejarah.root / "agenda/2026-12-07-rapat.yaml").write_text("zrahasia")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "02/11 08.00"]
    assert sejarah.portal().jejak.lengkap


def test_a_shallow_clone_says_since_when_it_knows(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    sejarah.entry("2026-11-15T08:00", diumumkan=None, tempat="Balai")
    sejarah.entry("2026-11-20T08:00", diumumkan=None, tempat="Aula")
    shallow = tmp_path / "dangkal"
    sejarah.git("clone", "--quiet", "--depth=2", f"file://{sejarah.root}", str(shallow))
    sejarah.root = sejarah.isi = shallow

    jejak = sejarah.portal().jejak
    assert (jejak.lengkap, str(jejak.sejak)) == (False, "2026-11-15 08:00:00")
    assert sejarah.kabar() == ["20/11 08.00 Perubahan tempat. Semula di Balai; menjadi di Aula."]


@pytest.mark.parametrize("how", ["ekspor", "bukan repositori", "tanpa komit", "tanpa git"])
def test_without_a_history_the_files_speak_alone(
    sejarah: Sejarah, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sejarah.entry("2026-11-10T08:00", tempat="Zrahasia")
    sejarah.entry("2026-11-20T08:00")
    if how == "ekspor":
        sejarah.isi = tmp_path / "ekspor"
        sejarah.isi.mkdir()
        archive = subprocess.run(
            ["git", "-C", str(sejarah.root), "archive", "HEAD"], capture_output=True, check=True
        )
        subprocess.run(["tar", "-x"], cwd=sejarah.isi, input=archive.stdout, check=True)
    elif how == "tanpa git":
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        (sejarah.root / ".git").rename(tmp_path / "lama")
        if how == "tanpa komit":
            sejarah.git("init", "--quiet")

    jejak = sejarah.portal().jejak
    assert (jejak.beda, jejak.lengkap, jejak.sejak) == ({}, False, None)
    assert sejarah.kabar() == [DIUMUMKAN]


def test_a_folder_that_its_repository_ignores_has_no_history(tmp_path: Path) -> None:
    sejarah = Sejarah(tmp_path / "repo", "korpus")
    sejarah.git("rm", "--quiet", "-r", "--cached", "korpus")
    (sejarah.root / ".gitignore").write_text("/korpus/\n")
    sejarah.entry("2026-11-20T08:00")
    sejarah.git("checkout", "--quiet", "--orphan", "baru")
    sejarah.commit("2026-11-21T08:00")

    assert not sejarah.portal().jejak.lengkap
    assert sejarah.kabar() == [DIUMUMKAN]


def test_a_worktree_has_the_history_of_its_branch(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.git("worktree", "add", "--quiet", "-b", "lain", str(tmp_path / "lain"))
    sejarah.root = sejarah.isi = tmp_path / "lain"
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "02/11 08.00"]


def test_a_partial_clone_fetches_nothing(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.git("config", "uploadpack.allowFilter", "true")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-15T08:00", tempat="Balai")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    partial = tmp_path / "sebagian"
    url = f"file://{sejarah.root}"
    sejarah.git("clone", "--quiet", "--filter=blob:none", url, str(partial))
    sejarah.root = sejarah.isi = partial

    assert [line[:23] for line in sejarah.kabar()] == ["02/11 08.00 Diumumkan. "]
    assert not sejarah.portal().jejak.lengkap
    missing = sejarah.git("rev-list", "--objects", "--all", "--missing=print")
    assert sum(line.startswith("?") for line in missing.splitlines()) == 2


def test_a_history_without_settings_of_its_own_is_judged_by_those_of_today(
    tmp_path: Path,
) -> None:
    sejarah = Sejarah(tmp_path / "repo")
    sejarah.git("checkout", "--quiet", "--orphan", "baru")
    sejarah.git("rm", "--quiet", "-r", "--cached", "content")
    sejarah.write(".gitignore", "/content/\n")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "02/11 08.00"]


@pytest.fixture
def campuran(sejarah: Sejarah, tmp_path: Path) -> Sejarah:
    """Give a history with all that a log may show in several ways.

    The entry comes with the root, which is signed, and changes by a merge.
    """
    sejarah.git("checkout", "--quiet", "--orphan", "baru")
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    plain = sejarah.git("cat-file", "commit", "HEAD")
    signature = "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n"
    (tmp_path / "komit").write_text(plain.replace("\n\n", signature, 1))
    signed = sejarah.git("hash-object", "-t", "commit", "-w", str(tmp_path / "komit"))
    sejarah.git("update-ref", "HEAD", signed)
    sejarah.git("switch", "--quiet", "--create", "usulan")
    sejarah.entry("2026-11-15T08:00", diumumkan=None, tempat="Aula")
    sejarah.git("switch", "--quiet", "baru")
    sejarah.git("merge", "--quiet", "--no-ff", "-mx", "usulan", at="2026-11-20T08:00")
    return sejarah


def test_nobodys_settings_have_a_say(
    campuran: Sejarah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = tmp_path / "jebakan"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/terjebak\ncat\n")
    trap.chmod(0o755)
    for setting in (
        f"core.pager={trap}",
        f"core.fsmonitor={trap}",
        f"diff.external={trap}",
        f"gpg.program={trap}",
        "pager.log=true",
        "color.ui=always",
        "core.quotePath=true",
        "diff.noprefix=true",
        "diff.relative=false",
        "diff.renames=copies",
        "format.pretty=fuller",
        "i18n.logOutputEncoding=UTF-16",
        "log.abbrevCommit=true",
        "log.date=relative",
        "log.decorate=full",
        "log.diffMerges=off",
        "log.follow=true",
        "log.showRoot=false",
        "log.showSignature=true",
        "notes.displayRef=*",
    ):
        campuran.git("config", *setting.split("=", 1))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(tmp_path / "entah"))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(trap))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "terjebak"))

    assert [line[:24] for line in campuran.kabar()] == [
        "20/11 08.00 Perubahan te",
        "10/11 08.00 Diumumkan. S",
    ]
    assert campuran.portal().jejak.lengkap
    assert not (tmp_path / "terjebak").exists()


def test_a_replaced_version_is_not_what_was_committed(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    (tmp_path / "ganti").write_text("judul: Zrahasia\n")
    other = sejarah.git("hash-object", "-w", str(tmp_path / "ganti"))
    sejarah.git("replace", "-f", sejarah.git("rev-parse", f"HEAD~1:{JALUR}"), other)

    assert sejarah.kabar()[0].startswith("20/11 08.00 Perubahan tempat. Semula di Pendopo")
