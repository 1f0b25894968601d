"""Photos and documents that accompany an entry."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.model import Model, YaTidak
from plugins.domain.waktu import Tanggal


class IzinWali(Model):
    """The guardian's consent to a child's photo (UU 27/2022 Pasal 25)."""

    dasar: str
    tanggal: Tanggal


class Foto(Model):
    """A photo; `berkas` is relative to content/gambar. The original is never published."""

    berkas: str
    alt: str
    keterangan: str | None = None
    hak: str | None = None
    memuat_anak: YaTidak = False
    izin_wali: IzinWali | None = None


@dataclass(frozen=True, slots=True)
class FotoAsli:
    """A photo's file: the digest of its bytes, and its size in pixels when it stands upright."""

    sidik: bytes
    lebar: int
    tinggi: int


class Lampiran(Model):
    """A document to download; `berkas` is relative to content/berkas."""

    judul: str
    berkas: str
