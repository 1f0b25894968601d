"""What files became when they were last read, kept by their content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from plugins.data.files import Sumber
from plugins.domain.lampiran import Foto, Lampiran
from plugins.domain.masalah import Lokasi
from plugins.simpanan.rak import Lemari, Rak
from plugins.simpanan.sidik import sidik_data

_KELOMPOK = "muat"

Tautan = tuple[tuple[str, str], ...]
"""Targets as written, each with the URL that it leads to."""


class Termuat(NamedTuple):
    """A file: the digest of its bytes, and what it became, with and without what is internal."""

    sidik: bytes
    entity: Any
    umum: Any
    tautan: Tautan
    media: tuple[tuple[Lokasi, Foto | Lampiran], ...]


class Ingatan:
    """The shelves of one content: a folder each, for a change touches few of them."""

    def __init__(self, lemari: Lemari | None = None, konteks: bytes = b"") -> None:
        self._lemari = lemari
        self._konteks = konteks
        self._diminta: set[str] = set()

    def rak(self, nama: str) -> Rak | None:
        """Return a shelf, none when nothing is to be remembered."""
        self._diminta.add(nama)
        return self._lemari.rak(f"{_KELOMPOK}/{nama}", self._konteks) if self._lemari else None

    def rapikan(self) -> None:
        """Forget the folders that nobody asked for: no file is left in them."""
        if self._lemari:
            self._lemari.hanya(_KELOMPOK, self._diminta)

    def ambil(self, sumber: Sumber, tautan_tetap: Callable[[str, Tautan], bool]) -> Termuat | None:
        """Return what a file became, if neither it nor what it links to has changed."""
        rak = self.rak(_folder(sumber))
        found = rak.lihat(sumber.path) if rak else None
        if rak is None or found is None:
            return None
        stamp, known = found
        same = stamp == sumber.cap
        if not (same or known.sidik == sidik_data(sumber.data)):
            return None
        if not tautan_tetap(sumber.path, known.tautan):
            return None
        if same:
            rak.ambil(sumber.path, stamp)
        else:
            rak.taruh(sumber.path, sumber.cap, known)
        return known  # type: ignore[no-any-return]

    def taruh(self, sumber: Sumber, termuat: Termuat) -> None:
        """Remember what a file became."""
        if rak := self.rak(_folder(sumber)):
            rak.taruh(sumber.path, sumber.cap, termuat)


def _folder(sumber: Sumber) -> str:
    return sumber.path.rpartition("/")[0]
