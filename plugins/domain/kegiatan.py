"""One kegiatan: an activity of the leaders, as staff write it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from plugins.domain import waktu
from plugins.domain.instansi import Narahubung
from plugins.domain.lampiran import Foto, Lampiran
from plugins.domain.model import (
    INTERNAL,
    ISI_KOSONG,
    SATU_ATAU_DAFTAR,
    Id,
    IdJabatan,
    IdJenis,
    Isi,
    Model,
    Tautan,
    YaTidak,
    dari_teks,
)
from plugins.domain.register import Penyelenggara, TempatKegiatan
from plugins.domain.waktu import Saat, Tanggal, Waktu, Zona

DURASI_LUNAK = timedelta(hours=2)
"""How long an event without a known end is taken to last where a length is needed."""


class Persetujuan(StrEnum):
    """Where a file stands on its way to the public; only the last is published."""

    KONSEP = "konsep"
    DIAJUKAN = "diajukan"
    PERLU_PERBAIKAN = "perlu-perbaikan"
    DISETUJUI = "disetujui"


class Status(StrEnum):
    """Where a kegiatan stands."""

    TENTATIF = "tentatif"
    TERJADWAL = "terjadwal"
    DITUNDA = "ditunda"
    DIBATALKAN = "dibatalkan"
    DICABUT = "dicabut"
    TERLAKSANA = "terlaksana"


TIDAK_JADI = frozenset({Status.DITUNDA, Status.DIBATALKAN, Status.DICABUT})


class Sifat(StrEnum):
    """How much of a kegiatan the public may know."""

    TERBUKA = "terbuka"
    TERBATAS = "terbatas"
    TERTUTUP = "tertutup"


class Kehadiran(StrEnum):
    """How a leader takes part."""

    HADIR = "hadir"
    DIWAKILI = "diwakili"
    MENDAMPINGI = "mendampingi"
    BELUM_PASTI = "belum-pasti"


class Peserta(StrEnum):
    """Who may come."""

    UMUM = "umum"
    UNDANGAN = "undangan"


class Akses(StrEnum):
    """What is provided for people with disabilities."""

    KURSI_RODA = "kursi-roda"
    JURU_BAHASA_ISYARAT = "juru-bahasa-isyarat"


class Liputan(StrEnum):
    """Whether media may cover a kegiatan."""

    TERBUKA = "terbuka"
    INTERNAL = "internal"
    TIDAK = "tidak"


class Jam(StrEnum):
    """Says of a bare date that the hour is not known yet."""

    MENYUSUL = "menyusul"


class Tayang(StrEnum):
    """An embargo that ends with the kegiatan itself."""

    SETELAH_SELESAI = "setelah-selesai"


class JenisPerubahan(StrEnum):
    """A change that is no news."""

    EJAAN = "ejaan"


class Pimpinan(Model):
    """A leader's part in a kegiatan."""

    jabatan: IdJabatan
    kehadiran: Kehadiran = Kehadiran.HADIR
    oleh: IdJabatan | None = None
    oleh_nama: str | None = None
    peran: str | None = None
    mulai: Saat | None = None
    selesai: Saat | None = None
    kehadiran_nyata: Kehadiran | None = None

    @property
    def kehadiran_akhir(self) -> Kehadiran:
        """How the leader really took part, as far as is known."""
        return self.kehadiran_nyata or self.kehadiran


class Protokol(Model):
    """That the protocol served a kegiatan (IKU 3)."""

    difasilitasi: YaTidak = True
    surat_tugas: Annotated[str | None, INTERNAL] = None


class Dokumentasi(Model):
    """Evidence that a kegiatan was documented (IKU 2)."""

    jenis: str
    jumlah: Annotated[int | None, Field(gt=0)] = None
    arsip: Annotated[str | None, INTERNAL] = None
    foto: tuple[Foto, ...] = ()


class Publikasi(Model):
    """A publication elsewhere (IKU 1); own releases link themselves."""

    tautan: Tautan
    tanggal: Tanggal | None = None
    media: str | None = None


class Setiap(StrEnum):
    """The steps of a recurrence."""

    HARI = "hari"
    MINGGU = "minggu"
    BULAN = "bulan"
    TAHUN = "tahun"


class HariPekan(StrEnum):
    """The days of the week, Monday first."""

    SENIN = "senin"
    SELASA = "selasa"
    RABU = "rabu"
    KAMIS = "kamis"
    JUMAT = "jumat"
    SABTU = "sabtu"
    MINGGU = "minggu"

    @property
    def nomor(self) -> int:
        """Monday is 0, as in `date.weekday`."""
        return list(HariPekan).index(self)


class Berulang(Model):
    """A recurrence; `sampai` is the last day on which it may occur."""

    setiap: Setiap
    hari: Annotated[tuple[HariPekan, ...], SATU_ATAU_DAFTAR] = ()
    sampai: Tanggal
    kecuali: tuple[Tanggal, ...] = ()


def _tayang(value: Any) -> Tayang | datetime:
    return Tayang.SETELAH_SELESAI if value == Tayang.SETELAH_SELESAI else waktu.parse_saat(value)


def _protokol(text: str, _info: object) -> dict[str, str]:
    return {"difasilitasi": text}


class KunciKegiatan(Model):
    """The keys of a kegiatan that one occurrence, or an old version, may have otherwise."""

    judul: str | None = None
    mulai: Waktu | None = None
    selesai: Waktu | None = None
    jam: Jam | None = None
    keterangan_waktu: str | None = None
    zona: Zona | None = None
    tempat: TempatKegiatan | None = None
    pimpinan: tuple[Pimpinan, ...] = ()
    penyelenggara: Annotated[tuple[Penyelenggara, ...], SATU_ATAU_DAFTAR] = ()
    jenis: IdJenis | None = None
    pakaian: str | None = None
    sifat: Sifat = Sifat.TERBUKA
    dasar_pengecualian: Annotated[str | None, INTERNAL] = None
    peserta: Peserta | None = None
    akses: Annotated[tuple[Akses, ...], SATU_ATAU_DAFTAR] = ()
    liputan: Liputan | None = None
    kontak_liputan: Annotated[Narahubung | None, dari_teks(lambda text, _info: {"nama": text})] = (
        None
    )
    titik_doorstop: str | None = None
    batas_akreditasi: Waktu | None = None
    siaran_langsung: Tautan | None = None
    status: Status = Status.TERJADWAL
    uraian: Isi = ISI_KOSONG
    lampiran: tuple[Lampiran, ...] = ()
    protokol: Annotated[Protokol | None, dari_teks(_protokol)] = None
    dokumentasi: tuple[Dokumentasi, ...] = ()
    publikasi: tuple[Publikasi, ...] = ()
    tidak_dirilis: Annotated[str | None, INTERNAL] = None


class Perubahan(Model):
    """A change after announcement: when, why, and what was."""

    pada: Saat
    alasan: str | None = None
    semula: KunciKegiatan = KunciKegiatan()
    jenis: JenisPerubahan | None = None

    @property
    def berita(self) -> bool:
        """Whether the public should hear of it."""
        return self.jenis is None


class KejadianBerbeda(KunciKegiatan):
    """One occurrence of a recurrence that differs from the rest, or its evidence."""

    perubahan: tuple[Perubahan, ...] = ()
    diganti: Id | None = None


class Kegiatan(KunciKegiatan):
    """One file of agenda/; `id` is its stem, for life."""

    id: Id
    judul: str = ""
    mulai: Waktu
    zona: Zona = Zona.WIB
    pimpinan: Annotated[tuple[Pimpinan, ...], Field(min_length=1)]
    bagian_dari: Id | None = None
    diumumkan: Saat | None = None
    perubahan: tuple[Perubahan, ...] = ()
    berulang: Berulang | None = None
    kejadian: dict[Tanggal, KejadianBerbeda] = Field(default_factory=dict)
    pengganti: Id | None = None
    persetujuan: Persetujuan = Persetujuan.DISETUJUI
    tayang: Annotated[Tayang | datetime, BeforeValidator(_tayang)] | None = None

    @property
    def sepanjang_hari(self) -> bool:
        """Whether the kegiatan has days but no hour."""
        return waktu.hanya_tanggal(self.mulai)

    @property
    def tanggal_mulai(self) -> date:
        """The first day."""
        return waktu.tanggal_dari(self.mulai)

    @property
    def tanggal_selesai(self) -> date:
        """The last day, inclusive; an end at midnight belongs to the day before."""
        if self.selesai is None:
            return self.tanggal_mulai
        if isinstance(self.selesai, datetime):
            return max(self.tanggal_mulai, (self.selesai - timedelta(microseconds=1)).date())
        return self.selesai

    @property
    def awal(self) -> datetime:
        """The instant at which it begins."""
        return waktu.awal(self.mulai, self.zona)

    @property
    def akhir(self) -> datetime:
        """The instant at which it ends, or softly ends when the end is not known."""
        if self.selesai is not None:
            return waktu.akhir(self.selesai, self.zona)
        if self.sepanjang_hari:
            return waktu.akhir(self.mulai, self.zona)
        return self.awal + DURASI_LUNAK

    @property
    def batal(self) -> bool:
        """Whether it does not take place as announced."""
        return self.status in TIDAK_JADI

    @property
    def berita(self) -> tuple[Perubahan, ...]:
        """The changes that are news, oldest first; their number is the calendar's SEQUENCE.

        What changed before the announcement nobody had read otherwise.
        """
        since = self.diumumkan
        return tuple(p for p in self.perubahan if p.berita and (not since or p.pada > since))

    @property
    def terakhir_diubah(self) -> datetime:
        """The local time of the last public change: never the clock, never git."""
        if self.perubahan:
            return max(p.pada for p in self.perubahan)
        return self.diumumkan or datetime.fromisoformat(self.id[:10])

    @property
    def setelah_selesai(self) -> bool:
        """Whether the public may know of it only once it is over."""
        return self.tayang is Tayang.SETELAH_SELESAI
