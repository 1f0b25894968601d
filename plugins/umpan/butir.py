"""An entry of a feed, whatever it tells of: a release, a change of the schedule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Kategori:
    """A category: its code for filters, its words for readers."""

    kode: str
    nama: str


@dataclass(frozen=True, slots=True)
class Sisipan:
    """A file that comes with an entry, with its length in bytes as it is published."""

    url: str
    jenis: str
    ukuran: int
    judul: str


@dataclass(frozen=True, slots=True)
class Butir:
    """An entry: `id` is a tag: URI for life, `isi` HTML with absolute URLs, the times are aware.

    `terbit` never moves, `diperbarui` does when the facts change.
    """

    id: str
    judul: str
    isi: str
    url: str
    terbit: datetime
    diperbarui: datetime
    ringkasan: str = ""
    kategori: tuple[Kategori, ...] = ()
    sisipan: tuple[Sisipan, ...] = ()


def terakhir(butir: Iterable[Butir], awal: datetime) -> datetime:
    """Return when the newest of some entries changed, or a given time when there is none."""
    return max((b.diperbarui for b in butir), default=awal)
