"""A release as an entry of a feed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol
from urllib.parse import quote

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.siaran_pers import SiaranPers
from plugins.keluaran.assets import FotoTerbit
from plugins.umpan.butir import Butir, Kategori, Sisipan
from plugins.umpan.isi import isi

JPEG = "image/jpeg"

_JENIS = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".jpeg": JPEG,
    ".jpg": JPEG,
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
# mimetypes of the standard library reads the machine's tables, which differ, so it is not asked.
_LAIN = "application/octet-stream"


class Media(Protocol):
    """Knows photos and documents as they are published, and their lengths in bytes."""

    def foto(self, berkas: str) -> FotoTerbit:
        """Return how a photo is shown."""

    def ukuran_foto(self, berkas: str) -> int:
        """Return the length of what a photo's URL serves."""

    def ukuran_berkas(self, nama: str) -> int:
        """Return the length of a document."""


def butir_siaran(siaran: SiaranPers, instansi: Instansi, media: Media) -> Butir:
    """Return a release with its whole text and its files."""
    return Butir(
        id=f"tag:{instansi.domain_uid},{siaran.tahun}:siaran-pers/{siaran.slug}",
        judul=siaran.judul,
        isi=isi(siaran, instansi, media.foto),
        url=instansi.situs + alamat.siaran(siaran.id),
        terbit=_di_zona(siaran.terbit, instansi),
        diperbarui=_di_zona(siaran.diperbarui, instansi),
        ringkasan=siaran.ringkasan or siaran.uraian.polos.partition("\n")[0],
        kategori=(
            Kategori(siaran.jenis.value, siaran.jenis.nama),
            *(Kategori(topic, instansi.nama_topik(topic)) for topic in siaran.topik),
        ),
        sisipan=tuple(_sisipan(siaran, instansi.situs, media)),
    )


def jenis_media(nama: str) -> str:
    """Return the media type of a document by the ending of its name."""
    return _JENIS.get(f".{nama.rpartition('.')[2].lower()}", _LAIN)


def _sisipan(siaran: SiaranPers, situs: str, media: Media) -> Iterator[Sisipan]:
    """Yield the first photo, which stands for the release, and every document."""
    for photo in siaran.foto[:1]:
        url = situs + media.foto(photo.berkas).url
        yield Sisipan(url, JPEG, media.ukuran_foto(photo.berkas), photo.alt)
    for file in siaran.lampiran:
        url = situs + quote(alamat.berkas(file.berkas))
        yield Sisipan(url, jenis_media(file.berkas), media.ukuran_berkas(file.berkas), file.judul)


def _di_zona(local: datetime, instansi: Instansi) -> datetime:
    return local.replace(tzinfo=instansi.zona.tz)
