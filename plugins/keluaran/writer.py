"""The one writer: it stages what changed and commits after the last page, or not at all.

Beside the output folder lies a state folder with the lock, the staged files, the journal of a
commit, and the manifest of what the last build wrote. A build that is killed before its journal
is written leaves the old site; one that is killed later is completed by the next.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from plugins.bangun.cap import hapus_cap, simpan_cap
from plugins.bangun.manifes import (
    NIHIL,
    Catatan,
    Jurnal,
    Kelompok,
    Manifes,
    ada_jurnal,
    ada_manifes,
    baca_jurnal,
    baca_manifes,
    hapus_jurnal,
    keadaan,
    tulis_jurnal,
    tulis_manifes,
)
from plugins.simpanan.sidik import cap_berkas, sidik_data

SELALU = b""
"""The key of what is made anew in every build."""


class OutputError(Exception):
    """The output cannot be written; the message says what to do."""


@dataclass
class Output:
    """An output folder that changes as a whole.

    `versi` is the digest of everything that all files depend on: the keys of files that another
    version wrote say nothing.
    """

    root: Path
    versi: bytes = b""
    names: dict[str, Catatan] = field(default_factory=dict)
    """What is known of every name emitted in this build; without a stamp while it is staged."""
    groups: dict[str, Kelompok] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.root = self.root.absolute()
        self._state = keadaan(self.root)
        self._stage = self._state / "tahap"
        self._before = NIHIL

    def open(self) -> None:
        """Wait for a build that is under way, and finish or discard what a killed one left."""
        self._state.mkdir(parents=True, exist_ok=True)
        self._lock = (self._state / "kunci").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Menunggu pembangunan lain selesai …", file=sys.stderr, flush=True)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
        known = baca_manifes(self.root) if self._complete() else None
        shutil.rmtree(self._stage, ignore_errors=True)
        if known is None and self.root.exists() and any(self.root.iterdir()):
            if not ada_manifes(self.root):
                self.close()
                raise OutputError(
                    f"Folder {self.root.name}/ berisi berkas yang tidak dibuat oleh portal. "
                    "Kosongkan folder itu, atau pilih folder lain dengan -o."
                )
            print(f"Catatan isi {self.root.name}/ rusak: semua disusun ulang.", file=sys.stderr)
            known = _tanpa_catatan(self.root)
        self._before = known or NIHIL

    def close(self) -> None:
        """Let the next build begin; a process that ends does so by itself."""
        self._lock.close()

    def emit(self, name: str, kunci: bytes, make: Callable[[], bytes]) -> None:
        """Give one file its bytes; the same name twice in a build is an error.

        They are made only when the last build gave this file another key, or when the file is
        not any more what that build left.
        """
        if name in self.names:
            raise _dua_kali(name)
        before = self._before.berkas.get(name)
        if before is not None:
            before = self._intact(name, before)
        keys_hold = self._before.versi == self.versi
        if before is not None and keys_hold and before.kunci == kunci != SELALU:
            self.names[name] = before
            return
        data = make()
        sidik = sidik_data(data)
        if before is not None and before.sidik == sidik:
            self.names[name] = before._replace(kunci=kunci)
            return
        self.names[name] = Catatan(kunci, sidik, None)
        _write(f"{self._stage}/{name}", data)

    def kelompok(self, nama: str, kunci: bytes, tulis: Callable[[], Any]) -> Any:
        """Write files that are made together, and return what `tulis`, which emits them, returns.

        While the last build gave this group the same key, and each of its files is as that build
        left it, none of them is looked at by itself, and `tulis` is not asked.
        """
        before = self._before.kelompok.get(nama)
        if before and before.kunci == kunci != SELALU and self._tetap(before):
            self.groups[nama] = before
            return before.pesan
        count = len(self.names)
        pesan = tulis()
        self.groups[nama] = Kelompok(kunci, tuple(islice(self.names, count, None)), pesan)
        return pesan

    def _tetap(self, kelompok: Kelompok) -> bool:
        """Keep the files of a group if all are there untouched."""
        if self._before.versi != self.versi:
            return False
        known: dict[str, Catatan] = {}
        for name in kelompok.berkas:
            one = self._before.berkas.get(name)
            if one is None or one.cap != cap_berkas(f"{self.root}/{name}"):
                return False
            if name in self.names:
                raise _dua_kali(name)
            known[name] = one
        self.names |= known
        return True

    def _intact(self, name: str, before: Catatan) -> Catatan | None:
        """Return what is known of a file if it still has its bytes; its stamp may be another."""
        path = f"{self.root}/{name}"
        stamp = cap_berkas(path)
        if stamp is None:
            return None
        if stamp == before.cap:
            return before
        return before._replace(cap=stamp) if _sidik(path) == before.sidik else None

    def commit(self, sejak: datetime, sampai: datetime | None, masukan: str = "") -> None:
        """Put the staged files in place and delete what this build no longer writes.

        They hold from one moment to another, or for ever, for what `masukan` is the stamp of.
        """
        # Until all is in place no stamp may say that it is.
        hapus_cap(self.root)
        journal = Jurnal(
            self.versi,
            tuple(sorted(self._before.berkas.keys() - self.names.keys())),
            {name: (one.kunci, one.sidik) for name, one in self.names.items() if one.cap is None},
        )
        if journal.hapus or journal.ganti:
            tulis_jurnal(self.root, journal)
            self._apply(journal)
            self._finish(self._manifes())
        elif self._manifes() != self._before:
            tulis_manifes(self.root, self._manifes())
        simpan_cap(self.root, masukan, sejak, sampai)
        self.close()

    def _manifes(self) -> Manifes:
        return Manifes(self.versi, self.names, self.groups)

    def _apply(self, journal: Jurnal) -> None:
        """Do what a journal says; all of it may have been done before."""
        for name in journal.hapus:
            path = self.root / name
            with suppress(FileNotFoundError, NotADirectoryError):
                path.unlink()
            _remove_empty(path.parent, self.root)
        if self._stage.exists() and not os.path.lexists(self.root):
            self.root.parent.mkdir(parents=True, exist_ok=True)
            self._stage.rename(self.root)
        else:
            for name in journal.ganti:
                _move(f"{self._stage}/{name}", f"{self.root}/{name}")

    def _finish(self, manifes: Manifes) -> None:
        """Write down what is there now, and forget the journal."""
        stamped = (
            (name, one if one.cap else one._replace(cap=cap_berkas(f"{self.root}/{name}")))
            for name, one in manifes.berkas.items()
        )
        # What somebody took away meanwhile is not known any more, and made again.
        known = {name: one for name, one in stamped if one.cap}
        tulis_manifes(self.root, manifes._replace(berkas=known))
        hapus_jurnal(self.root)
        shutil.rmtree(self._stage, ignore_errors=True)

    def _complete(self) -> bool:
        """Complete a commit that was cut off; tell whether it is known how far it was to go.

        The keys of files that it did not touch are not known any more.
        """
        if not ada_jurnal(self.root):
            return True
        journal = baca_jurnal(self.root)
        if journal is None:
            return False
        self._apply(journal)
        known = baca_manifes(self.root)
        files = {name: one._replace(kunci=SELALU) for name, one in (known or NIHIL).berkas.items()}
        for name in journal.hapus:
            files.pop(name, None)
        for name, (kunci, sidik) in journal.ganti.items():
            made = Catatan(kunci, sidik, None)
            # A machine that went down with the build may have kept less than was written.
            whole = _sidik(f"{self.root}/{name}") == made.sidik
            files[name] = made if whole else Catatan(SELALU, b"", None)
        self._finish(Manifes(journal.versi, files))
        return True


def _dua_kali(name: str) -> OutputError:
    return OutputError(f"Dua halaman menulis berkas yang sama: {name}.")


def _tanpa_catatan(root: Path) -> Manifes:
    """Return what is there when the manifest cannot be read: all of it ours, nothing known."""
    names = (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    return Manifes(b"", {name: Catatan(SELALU, b"", None) for name in names})


# Paths are plain strings below: a large site has a hundred thousand of them.


def _sidik(path: str) -> bytes | None:
    """Return the digest of a file's bytes, none when it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as file:
            return sidik_data(file.read())
    except OSError:
        return None


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
    except IsADirectoryError:
        shutil.rmtree(path)
        os.replace(staged, path)
    except (FileNotFoundError, NotADirectoryError):
        if os.path.exists(staged):
            _make_folder(os.path.dirname(path))
            os.replace(staged, path)


def _make_folder(path: str) -> None:
    """Make a folder and those around it, in the place of whatever file stands in the way."""
    try:
        os.makedirs(path, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        in_the_way = path
        while not os.path.lexists(in_the_way):
            in_the_way = os.path.dirname(in_the_way)
        os.unlink(in_the_way)
        os.makedirs(path, exist_ok=True)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
