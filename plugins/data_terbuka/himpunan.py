"""Datasets and their editions: what is published, apart from how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from plugins.data_terbuka.kolom import Baris, Kolom


class Frekuensi(Enum):
    """How often a dataset is brought up to date: in words, and as a term of the EU's list."""

    TERUS = ("Setiap kali isinya berubah", "UPDATE_CONT")
    TRIWULAN = ("Setiap triwulan; triwulan berjalan bertambah setiap hari", "QUARTERLY")
    TIDAK_TENTU = ("Bila standar pelayanan ditetapkan atau diubah", "IRREG")

    @property
    def kata(self) -> str:
        """In words."""
        return self.value[0]

    @property
    def kode(self) -> str:
        """As a term of the list that DCAT-AP prescribes."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Himpunan:
    """A dataset; `satuan` is what one row stands for."""

    id: str
    judul: str
    deskripsi: str
    satuan: str
    frekuensi: Frekuensi
    kata_kunci: tuple[str, ...]
    kolom: tuple[Kolom, ...]


@dataclass(frozen=True, slots=True)
class Terbitan:
    """An edition of a dataset: a year of it, or all of it.

    `mulai` and `selesai` are the days that it covers; `diubah` is the newest change of its
    content that somebody noted, which is never later than now.
    """

    himpunan: Himpunan
    tahun: int | None
    mulai: date | None
    selesai: date | None
    diubah: datetime | None
    baris: tuple[Baris, ...]


def terbaru(moments: list[datetime], sekarang: datetime) -> datetime | None:
    """Return the newest moment (aware) that is not in the future."""
    return max((moment for moment in moments if moment <= sekarang), default=None)
