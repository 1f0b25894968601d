"""Shelves of worked-out values, each value with the key of what it was made from."""

from __future__ import annotations

import contextlib
import os
import pickle
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from plugins.simpanan.sidik import UKURAN, sidik, sidik_data


class Rak:
    """One file of values by name; what a build does not ask for is forgotten after it."""

    def __init__(self, path: Path, versi: bytes) -> None:
        self._path = path
        self._versi = versi
        self._lama = _baca(path, versi)
        self._baru: dict[str, tuple[Any, Any]] = {}

    def ambil(self, nama: str, kunci: object) -> Any:
        """Return the value kept under a name for this very key, none when there is none."""
        found = self._lama.get(nama)
        if found is None or found[0] != kunci:
            return None
        self._baru[nama] = found
        return found[1]

    def lihat(self, nama: str) -> tuple[Any, Any] | None:
        """Return the key and the value kept under a name, without wanting it kept on."""
        return self._lama.get(nama)

    def taruh(self, nama: str, kunci: object, nilai: Any) -> None:
        """Keep a value under a name."""
        self._baru[nama] = (kunci, nilai)

    def simpan(self) -> None:
        """Write the shelf if it holds anything else than before."""
        same = len(self._baru) == len(self._lama) and all(
            self._lama.get(nama) is found for nama, found in self._baru.items()
        )
        if same:
            return
        # That it cannot be written costs the next build time, and nothing else.
        with contextlib.suppress(OSError):
            if self._baru:
                tulis_utuh(self._path, self._versi, self._baru)
            else:
                self._path.unlink(missing_ok=True)


class Lemari:
    """All shelves of one version of the engine; those of other versions are thrown away."""

    def __init__(self, folder: Path, versi: bytes) -> None:
        self.folder = folder / versi.hex()
        self._rak: dict[str, Rak] = {}

    def rak(self, nama: str, *versi: bytes) -> Rak:
        """Return a shelf; its values hold for the given digests only."""
        if nama not in self._rak:
            self._rak[nama] = Rak(self.folder / f"{nama}.pickle", sidik(*versi))
        return self._rak[nama]

    def hanya(self, kelompok: str, nama: Iterable[str]) -> None:
        """Delete the shelves of a group but for these: nobody would open them again."""
        wanted = {self.folder / kelompok / f"{one}.pickle" for one in nama}
        with contextlib.suppress(OSError):
            for path in (self.folder / kelompok).rglob("*.*"):
                if path not in wanted:
                    path.unlink()

    def simpan(self) -> None:
        """Write every shelf that was opened and put it away; delete what is of no more use."""
        while self._rak:
            _, rak = self._rak.popitem()
            rak.simpan()
        if self.folder.is_dir():
            for entry in os.scandir(self.folder.parent):
                if entry.name != self.folder.name:
                    shutil.rmtree(entry.path, ignore_errors=True)


def _baca(path: Path, versi: bytes) -> dict[str, tuple[Any, Any]]:
    found = baca_utuh(path, versi)
    return found if isinstance(found, dict) else {}


def baca_utuh(path: Path, versi: bytes) -> Any:
    """Return what `tulis_utuh` wrote for this version, none when it is not there whole."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    kepala, isi = data[: 2 * UKURAN], data[2 * UKURAN :]
    if kepala != versi + sidik_data(isi):
        return None
    return pickle.loads(isi)  # noqa: S301  our own bytes: the digest has just been checked


def tulis_utuh(path: Path, versi: bytes, nilai: Any, *, tahan: bool = False) -> None:
    """Write a value whole or not at all, with a digest that tells whether it still is.

    `tahan` waits until it would outlast a machine that goes down.
    """
    isi = pickle.dumps(nilai, pickle.HIGHEST_PROTOCOL)
    # Always the same name: what a killed build leaves is overwritten. Two builds that write it at
    # once spoil it at worst, which its digest tells.
    new = path.with_name(f"{path.name}.baru")
    path.parent.mkdir(parents=True, exist_ok=True)
    with new.open("wb") as file:
        file.write(versi + sidik_data(isi))
        file.write(isi)
        if tahan:
            file.flush()
            os.fsync(file.fileno())
    new.replace(path)
