"""Which commit the content stands at, read from git's own files: a commit may change no other file.

Like all of this package it is read before anything is imported, and asks no other program. What it
says is only compared with what it said before, so it need not be understood.
"""

from __future__ import annotations

import os
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
    return [shutil.which("git") or "", head, *map(_teks, [*found, *_setelan()]), *_kumpulan(shared)]


def _setelan() -> list[Path]:
    """Return git's own settings: they may forbid, or allow, to read the history."""
    home = Path.home()
    own = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return [home / ".gitconfig", own / "git/config", Path("/etc/gitconfig")]


def _kumpulan(shared: Path) -> list[str]:
    """Return the names of the packs: contents that a partial clone lacked come in new ones."""
    try:
        return sorted(entry.name for entry in os.scandir(shared / "objects/pack"))
    except OSError:
        return []


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
