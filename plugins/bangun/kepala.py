"""Which commit the content stands at, read from git's own files: a commit may change no other file.

Like all of this package it is read before anything is imported, and asks no other program. What it
says is only compared with what it said before, so it need not be understood.
"""

from __future__ import annotations

import shutil
from pathlib import Path


def kepala(isi: Path) -> list[str]:
    """Return what moves whenever the history of a folder does; nothing where there is none."""
    folder = next((f for f in (isi, *isi.parents) if (f / ".git").exists()), None)
    if folder is None:
        return []
    git = _git(folder / ".git")
    shared = git / (_teks(git / "commondir").strip() or ".")
    head = _teks(git / "HEAD")
    ref = head.removeprefix("ref: ").strip()
    found = [
        shared / ref,
        shared / "packed-refs",
        shared / "shallow",
        shared / "reftable/tables.list",
    ]
    return [shutil.which("git") or "", head, *map(_teks, found)]


def _git(path: Path) -> Path:
    """Return git's folder; in a worktree or a submodule `.git` is a file that names it."""
    if path.is_dir():
        return path
    return path.parent / _teks(path).removeprefix("gitdir: ").strip()


def _teks(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
