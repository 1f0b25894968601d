"""The stamp of the history: it moves with every commit, and with nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.bangun.kepala import kepala
from tests.sejarah import Sejarah

Langkah = Callable[[Sejarah], None]


def komit(sejarah: Sejarah) -> None:
    sejarah.commit("2026-11-20T08:00")


def amend(sejarah: Sejarah) -> None:
    sejarah.git("commit", "--quiet", "--amend", "--no-edit", "--allow-empty", at="2026-11-20T08:00")


def mundur(sejarah: Sejarah) -> None:
    sejarah.git("reset", "--quiet", "--hard", "HEAD~1")


def cabang_lain(sejarah: Sejarah) -> None:
    sejarah.git("switch", "--quiet", "--detach", "HEAD~1")


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    sejarah = Sejarah(tmp_path / "repo", "isi")
    sejarah.commit("2026-11-10T08:00")
    return sejarah


@pytest.mark.parametrize("step", [komit, amend, mundur, cabang_lain])
@pytest.mark.parametrize("where", ["repositori", "worktree"])
def test_it_moves_with_the_history(
    sejarah: Sejarah, tmp_path: Path, step: Langkah, where: str
) -> None:
    if where == "worktree":
        sejarah.git("worktree", "add", "--quiet", "-b", "lain", str(tmp_path / "lain"))
        sejarah.root, sejarah.isi = tmp_path / "lain", tmp_path / "lain/isi"
    sejarah.git("pack-refs", "--all")
    before = kepala(sejarah.isi)
    step(sejarah)

    assert kepala(sejarah.isi) != before


def test_it_stays_when_only_files_change(sejarah: Sejarah) -> None:
    before = kepala(sejarah.isi)
    sejarah.write("agenda/2026/12/2026-12-07-rapat.yaml", "x")
    sejarah.git("add", "--all")

    assert kepala(sejarah.isi) == before


def test_it_tells_a_shallow_clone_from_a_whole_one(sejarah: Sejarah, tmp_path: Path) -> None:
    clone = tmp_path / "dangkal"
    sejarah.git("clone", "--quiet", "--depth=1", f"file://{sejarah.root}", str(clone))
    before = kepala(clone / "isi")
    sejarah.git("fetch", "--quiet", "--unshallow", cwd=clone)

    assert kepala(clone / "isi") != before


def test_without_a_repository_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert kepala(tmp_path) == []


def test_it_moves_when_git_is_allowed_to_read_the_history(
    sejarah: Sejarah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    before = kepala(sejarah.isi)
    (tmp_path / ".gitconfig").write_text("[safe]\n\tdirectory = *\n")

    assert kepala(sejarah.isi) != before


def test_it_moves_when_a_partial_clone_gets_what_it_lacked(
    sejarah: Sejarah, tmp_path: Path
) -> None:
    sejarah.write("agenda/2026/12/2026-12-07-rapat.yaml", "x")
    sejarah.commit("2026-11-12T08:00")
    sejarah.write("agenda/2026/12/2026-12-07-rapat.yaml", "y")
    sejarah.commit("2026-11-13T08:00")
    sejarah.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "sebagian"
    source = f"file://{sejarah.root}"
    sejarah.git("clone", "--quiet", "--filter=blob:none", source, str(clone))
    before = kepala(clone / "isi")
    # Git fetches what is asked for and missing.
    sejarah.git("log", "-p", "--all", cwd=clone)

    assert kepala(clone / "isi") != before
