"""The one writer: it stages what changed and commits after the last page, or not at all.

Beside the output folder lies a state folder with the lock, the staged files, the journal of a
commit, and the manifest of what the last build wrote. A build that is killed before its journal
is written leaves the old site; one that is killed later is completed by the next.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from plugins.bangun.cap import MASA, keadaan


class OutputError(Exception):
    """The output cannot be written; the message says what to do."""


@dataclass
class Output:
    """An output folder that changes as a whole."""

    root: Path
    names: dict[str, bool] = field(default_factory=dict)
    """Every name emitted in this build, and whether its bytes differ from what is there."""

    def __post_init__(self) -> None:
        self.root = self.root.absolute()
        self._state = keadaan(self.root)
        self._stage = self._state / "tahap"
        self._journal = self._state / "jurnal.json"
        self._manifest = self._state / "manifes.json"

    def open(self) -> None:
        """Wait for a build that is under way, and finish or discard what a killed one left."""
        self._state.mkdir(parents=True, exist_ok=True)
        self._lock = (self._state / "kunci").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Menunggu pembangunan lain selesai …", file=sys.stderr, flush=True)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
        if self._journal.exists():
            self._apply(json.loads(self._journal.read_text("utf-8")))
        shutil.rmtree(self._stage, ignore_errors=True)
        foreign = self.root.exists() and any(self.root.iterdir()) and not self._manifest.exists()
        if foreign:
            self.close()
            raise OutputError(
                f"Folder {self.root.name}/ berisi berkas yang tidak dibuat oleh portal. "
                "Kosongkan folder itu, atau pilih folder lain dengan -o."
            )

    def close(self) -> None:
        """Let the next build begin; a process that ends does so by itself."""
        self._lock.close()

    def emit(self, name: str, data: bytes) -> None:
        """Give one file its bytes; the same name twice in a build is an error."""
        if name in self.names:
            raise OutputError(f"Dua halaman menulis berkas yang sama: {name}.")
        self.names[name] = changed = not _has_bytes(f"{self.root}/{name}", data)
        if changed:
            _write(f"{self._stage}/{name}", data)

    def commit(self, sejak: datetime, sampai: datetime | None) -> None:
        """Put the staged files in place and delete what this build no longer writes.

        They hold from one moment to another, or for ever.
        """
        before: list[str] = []
        if self._manifest.exists():
            before = json.loads(self._manifest.read_text("utf-8"))
        journal = {
            "hapus": sorted(set(before) - set(self.names)),
            "ganti": [name for name, changed in self.names.items() if changed],
            "semua": sorted(self.names),
        }
        if journal["hapus"] or journal["ganti"] or before != journal["semua"]:
            _write_atomically(self._journal, json.dumps(journal))
            self._apply(journal)
        masa = {"sejak": sejak.isoformat(), "sampai": sampai.isoformat() if sampai else None}
        _write_atomically(self._state / MASA, json.dumps(masa))
        self.close()

    def _apply(self, journal: dict[str, list[str]]) -> None:
        for name in journal["hapus"]:
            path = self.root / name
            path.unlink(missing_ok=True)
            _remove_empty(path.parent, self.root)
        for name in journal["ganti"]:
            _move(f"{self._stage}/{name}", f"{self.root}/{name}")
        _write_atomically(self._manifest, json.dumps(journal["semua"]))
        self._journal.unlink()
        shutil.rmtree(self._stage, ignore_errors=True)


# Paths are plain strings below: a large site has a hundred thousand of them.


def _has_bytes(path: str, data: bytes) -> bool:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read() == data
    except OSError:
        return False


def _write(path: str, data: bytes) -> None:
    try:
        file = open(path, "wb", buffering=0)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        file = open(path, "wb", buffering=0)
    with file:
        file.write(data)


def _move(staged: str, path: str) -> None:
    """Put a staged file in place; it already is when an earlier commit got that far."""
    try:
        os.replace(staged, path)
    except FileNotFoundError:
        if os.path.exists(staged):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.replace(staged, path)


def _write_atomically(path: Path, text: str) -> None:
    new = path.with_suffix(".baru")
    with new.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
