"""The registers of agencies and places: an id for life, a name that may change."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from plugins.domain.masalah import Salah
from plugins.domain.model import Id, Konteks, Model, Tautan, dari_teks
from plugins.domain.waktu import Tanggal


class NamaLama(Model):
    """A name that was valid up to and including a date."""

    nama: str
    sampai: Tanggal


def nama_pada(nama: str, dahulu: tuple[NamaLama, ...], pada: date) -> str:
    """Return the name that was valid on a date."""
    if not dahulu:
        return nama
    older = sorted((n for n in dahulu if pada <= n.sampai), key=lambda n: n.sampai)
    return older[0].nama if older else nama


class PerangkatDaerah(Model):
    """An agency, or any organiser given by name only (then without id)."""

    nama: str
    id: Id | None = None
    singkatan: str | None = None
    dahulu: tuple[NamaLama, ...] = ()

    def nama_pada(self, pada: date) -> str:
        """Return the agency's name on a date."""
        return nama_pada(self.nama, self.dahulu, pada)


class DaftarPerangkatDaerah(Model):
    """content/perangkat-daerah.yaml."""

    perangkat_daerah: tuple[PerangkatDaerah, ...] = ()


def _koordinat(value: tuple[float, float] | None) -> tuple[float, float] | None:
    if value is not None and not (-90 <= value[0] <= 90 and -180 <= value[1] <= 180):
        raise Salah(
            f"koordinat {list(value)} tidak mungkin",
            "Tulis [lintang, bujur], misalnya [-7.47, 112.43].",
        )
    return value


class Tempat(Model):
    """A place: from the register, described in the entry, or a name only."""

    nama: str
    id: Id | None = None
    alamat: str | None = None
    koordinat: Annotated[tuple[float, float] | None, AfterValidator(_koordinat)] = None
    tautan: Tautan | None = None
    dahulu: tuple[NamaLama, ...] = ()

    def nama_pada(self, pada: date) -> str:
        """Return the place's name on a date."""
        return nama_pada(self.nama, self.dahulu, pada)


class DaftarTempat(Model):
    """content/tempat.yaml."""

    tempat: tuple[Tempat, ...] = ()


def _tempat(text: str, info: ValidationInfo) -> Tempat:
    known = info.context.tempat if isinstance(info.context, Konteks) else {}
    return known.get(text) or Tempat(nama=text)


def _perangkat(text: str, info: ValidationInfo) -> PerangkatDaerah:
    known = info.context.perangkat_daerah if isinstance(info.context, Konteks) else {}
    return known.get(text) or PerangkatDaerah(nama=text)


TempatKegiatan = Annotated[Tempat, dari_teks(_tempat)]
"""A text, an id from the register, or a mapping."""

Penyelenggara = Annotated[PerangkatDaerah, dari_teks(_perangkat)]
"""An id from the register, or a text."""
