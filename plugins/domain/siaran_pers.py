"""A press release, an official statement, a clarification, or a media advisory."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from typing import Annotated

from plugins.domain import waktu
from plugins.domain.instansi import Narahubung
from plugins.domain.kegiatan import Persetujuan
from plugins.domain.lampiran import Foto, Lampiran
from plugins.domain.model import (
    INTERNAL,
    ISI_KOSONG,
    SATU_ATAU_DAFTAR,
    IdJabatan,
    IdTopik,
    Isi,
    Model,
    Tautan,
    pola,
)
from plugins.domain.register import Penyelenggara
from plugins.domain.tulisan import tanggal
from plugins.domain.waktu import Saat, Tanggal, Waktu, Zona


class JenisSiaran(StrEnum):
    """The kinds of release."""

    SIARAN_PERS = "siaran-pers"
    PERNYATAAN_RESMI = "pernyataan-resmi"
    KLARIFIKASI = "klarifikasi"
    UNDANGAN_LIPUTAN = "undangan-liputan"

    @property
    def nama(self) -> str:
        """The public name: "Siaran pers"."""
        return self.value.replace("-", " ").capitalize()


class Nada(StrEnum):
    """The tone of a coverage, for staff only."""

    POSITIF = "positif"
    NETRAL = "netral"
    NEGATIF = "negatif"


class Ralat(Model):
    """A dated correction; the text itself is not overwritten."""

    pada: Saat
    isi: str


class Pemuatan(Model):
    """One coverage of a release by a medium."""

    tanggal: Tanggal
    waktu: Annotated[
        str | None,
        pola(r"([01]\d|2[0-3])[.:][0-5]\d", "{} bukan jam", "Contoh: 11.20."),
    ] = None
    media: str
    jenis: str | None = None
    judul: str | None = None
    tautan: Tautan | None = None
    nada: Annotated[Nada | None, INTERNAL] = None

    @property
    def saat(self) -> datetime | None:
        """The local time of the coverage, none while its hour is not known."""
        if self.waktu is None:
            return None
        hour, minute = map(int, self.waktu.replace(".", ":").split(":"))
        return datetime.combine(self.tanggal, time(hour, minute))

    @property
    def urutan(self) -> tuple[datetime, str]:
        """Order by time; what has no hour comes first on its day."""
        return self.saat or datetime.combine(self.tanggal, time()), self.media


RujukanKegiatan = Annotated[
    str,
    pola(
        r"[a-z0-9-]+(@\d{4}-\d{2}-\d{2})?",
        "{} bukan id kegiatan",
        "Tulis nama berkas kegiatan tanpa .md, dan @tanggal untuk satu kejadian yang berulang.",
    ),
]


class SiaranPers(Model):
    """One file of content/siaran-pers/; `id` is year/slug, its URL for life."""

    id: str
    judul: str
    tanggal: Waktu
    nomor: str | None = None
    jenis: JenisSiaran = JenisSiaran.SIARAN_PERS
    ringkasan: str | None = None
    topik: Annotated[tuple[IdTopik, ...], SATU_ATAU_DAFTAR] = ()
    kota: str | None = None
    kegiatan: Annotated[tuple[RujukanKegiatan, ...], SATU_ATAU_DAFTAR] = ()
    perangkat_daerah: Annotated[tuple[Penyelenggara, ...], SATU_ATAU_DAFTAR] = ()
    pimpinan: Annotated[tuple[IdJabatan, ...], SATU_ATAU_DAFTAR] = ()
    tayang: Saat | None = None
    persetujuan: Persetujuan = Persetujuan.DISETUJUI
    narahubung: Narahubung | None = None
    foto: tuple[Foto, ...] = ()
    lampiran: tuple[Lampiran, ...] = ()
    sumber: str | None = None
    ralat: tuple[Ralat, ...] = ()
    pemuatan: tuple[Pemuatan, ...] = ()
    uraian: Isi = ISI_KOSONG

    @property
    def tahun(self) -> int:
        """The year folder, which is part of the URL."""
        return int(self.id.split("/")[0])

    @property
    def slug(self) -> str:
        """The file's stem."""
        return self.id.split("/")[1]

    @property
    def hari(self) -> date:
        """The day in the dateline."""
        return waktu.tanggal_dari(self.tanggal)

    @property
    def terbit(self) -> datetime:
        """The local time from which it is public: `tayang`, else its own date."""
        if self.tayang is not None:
            return self.tayang
        return waktu.awal(self.tanggal, Zona.WIB).replace(tzinfo=None)

    def titimangsa(self, daerah: str) -> str:
        """Return the dateline: "Kota Contoh, 27 November 2026 –"."""
        return f"{self.kota or daerah}, {tanggal(self.hari)} –"

    @property
    def diperbarui(self) -> datetime:
        """The local time of the last real change: publication or the newest correction."""
        return max([self.terbit, *(r.pada for r in self.ralat)])
