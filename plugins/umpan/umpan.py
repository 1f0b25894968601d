"""A feed apart from its entries, and the documents in which it is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from plugins.domain import alamat

TERBARU = 50
"""How many entries a feed holds; the older ones stand in its archives."""

T = TypeVar("T")


class Bentuk(StrEnum):
    """The forms of a feed."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"

    @property
    def nama(self) -> str:
        """The name that readers know: "Atom"."""
        return "Atom" if self is Bentuk.ATOM else self.value.upper()


@dataclass(frozen=True, slots=True)
class Umpan:
    """A feed's words and addresses; `rss`, `atom`, `json` and `halaman` are paths below `situs`.

    `menit` is how long a reader may keep it before it asks again, `awal` the time of a feed
    that has no entry yet.
    """

    rss: str
    atom: str
    json: str
    halaman: str
    situs: str
    id: str
    judul: str
    deskripsi: str
    penulis: str
    menit: int
    awal: datetime

    @property
    def alamat(self) -> tuple[tuple[Bentuk, str], ...]:
        """Where each form of the feed is."""
        return (Bentuk.RSS, self.rss), (Bentuk.ATOM, self.atom), (Bentuk.JSON, self.json)


@dataclass(frozen=True, slots=True)
class Dokumen(Generic[T]):
    """A file of a feed: its newest entries in one form, or an archive of older ones.

    `isi` are the entries before they are put into words, newest first; `sebelum` and `sesudah`
    are the archives beside it (RFC 5005).
    """

    umpan: Umpan
    bentuk: Bentuk
    url: str
    isi: tuple[T, ...]
    arsip: bool = False
    sebelum: str | None = None
    sesudah: str | None = None


@dataclass(frozen=True, slots=True)
class Jilid(Generic[T]):
    """A volume of the archives: entries that no later publication changes, newest first."""

    nama: str
    isi: tuple[T, ...]


def dokumen(umpan: Umpan, isi: Sequence[T], jilid: Sequence[Jilid[T]] = ()) -> Iterator[Dokumen[T]]:
    """Yield every file of a feed: its entries come newest first, its volumes oldest first.

    The volumes form a chain that a reader walks back from the Atom feed to the first entry.
    """
    newest = tuple(isi[:TERBARU])
    urls = [alamat.umpan_arsip(umpan.atom, one.nama) for one in jilid]
    for bentuk, url in umpan.alamat:
        last = urls[-1] if urls and bentuk is Bentuk.ATOM else None
        yield Dokumen(umpan, bentuk, url, newest, sebelum=last)
    for n, one in enumerate(jilid):
        yield Dokumen(
            umpan,
            Bentuk.ATOM,
            urls[n],
            one.isi,
            arsip=True,
            sebelum=urls[n - 1] if n else None,
            sesudah=urls[n + 1] if n + 1 < len(urls) else None,
        )
