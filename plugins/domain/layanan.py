"""A service standard: 14 components (PermenPAN-RB 15/2014), SOP, and satisfaction survey."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from plugins.domain.kegiatan import Persetujuan
from plugins.domain.masalah import Salah, kutip
from plugins.domain.model import SATU_ATAU_DAFTAR, Model, dari_teks
from plugins.domain.waktu import Saat, Tanggal

Butir = Annotated[tuple[str, ...], SATU_ATAU_DAFTAR]
"""One text or a list of texts."""


class Acuan(StrEnum):
    """From when the promised time counts."""

    BERKAS = "berkas"
    ACARA = "acara"


class JangkaWaktu(Model):
    """The promised time in working days."""

    hari_kerja: Annotated[int, Field(ge=0, le=60)]
    acuan: Acuan = Acuan.BERKAS
    sejak: str | None = None


class Penyampaian(Model):
    """The six components of delivery, which must be published."""

    persyaratan: Butir = ()
    prosedur: Butir = ()
    jangka_waktu: JangkaWaktu | None = None
    biaya: str | None = None
    produk: Butir = ()
    pengaduan: Butir = ()


class Pengajuan(Model):
    """How to apply, and how the answer comes."""

    paling_lambat_hari_kerja: Annotated[int | None, Field(ge=0, le=60)] = None
    kanal: Butir = ()
    alamat: str | None = None
    formulir: str | None = None
    cara_jawaban: str | None = None


class Pengelolaan(Model):
    """The eight components of management."""

    dasar_hukum: Butir = ()
    sarana: Butir = ()
    kompetensi: Butir = ()
    pengawasan: Butir = ()
    jumlah_pelaksana: str | None = None
    jaminan_pelayanan: str | None = None
    jaminan_keamanan: str | None = None
    evaluasi: str | None = None


_MENIT = {"menit": 1, "jam": 60}


def _durasi(value: object) -> object:
    """Read "5 menit", "1 jam", or "1 jam 30 menit" as minutes."""
    if not isinstance(value, str):
        return value
    parts = re.findall(r"(\d+) (menit|jam)", value)
    if not parts or " ".join(f"{n} {unit}" for n, unit in parts) != value:
        raise Salah(f"{kutip(value)} bukan lama waktu", "Contoh: 5 menit, 1 jam, 1 jam 30 menit.")
    return sum(int(n) * _MENIT[unit] for n, unit in parts)


class PeranLangkah(StrEnum):
    """Whether somebody carries out a step or receives its result."""

    PELAKSANA = "pelaksana"
    PENERIMA = "penerima"


class Tanda(StrEnum):
    """The flow-chart symbols of PermenPAN-RB 35/2012 that a step may carry."""

    MULAI = "mulai"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"


class PelaksanaLangkah(Model):
    """Somebody's part in a step."""

    siapa: str
    peran: PeranLangkah = PeranLangkah.PELAKSANA
    tanda: Tanda | None = None


class Langkah(Model):
    """One row of the SOP; `waktu` in minutes."""

    kegiatan: str
    pelaksana: tuple[
        Annotated[PelaksanaLangkah, dari_teks(lambda text, _info: {"siapa": text})], ...
    ] = ()
    kelengkapan: str | None = None
    waktu: Annotated[int, BeforeValidator(_durasi)]
    keluaran: str | None = None


class IdentitasSop(Model):
    """The identity block of PermenPAN-RB 35/2012."""

    nomor: str | None = None
    tanggal_pembuatan: Tanggal | None = None
    tanggal_revisi: Tanggal | None = None
    tanggal_efektif: Tanggal | None = None
    disahkan_oleh: str | None = None
    nama: str | None = None
    dasar_hukum: Butir = ()
    kualifikasi_pelaksana: Butir = ()
    keterkaitan: Butir = ()
    peralatan: Butir = ()
    peringatan: Butir = ()
    pencatatan: Butir = ()


class Sop(Model):
    """The procedure inside the unit."""

    identitas: IdentitasSop = IdentitasSop()
    kolom_pelaksana: Butir = ()
    langkah: tuple[Langkah, ...]

    @property
    def menit(self) -> int:
        """The process time: the sum of all steps, in minutes."""
        return sum(langkah.waktu for langkah in self.langkah)


def _unsur(values: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    if len(values) != 9:
        raise Salah(f"ada {len(values)} nilai", "SKM mempunyai 9 unsur (PermenPANRB 14/2017).")
    if not all(1 <= value <= 4 for value in values):
        raise Salah("nilai unsur di luar 1–4", "Tulis nilai rata-rata unsur, misalnya 3.40.")
    return values


class Skm(Model):
    """One satisfaction survey: the mean of each of nine elements, 1 to 4."""

    periode: str
    responden: Annotated[int, Field(gt=0)]
    unsur: Annotated[tuple[Decimal, ...], AfterValidator(_unsur)]

    @property
    def nilai(self) -> Fraction:
        """The index on 25–100: the mean of nine equal weights (exactly 1/9 each) times 25."""
        return Fraction(sum(self.unsur)) * 25 / 9

    @property
    def mutu(self) -> tuple[str, str]:
        """The grade and its name, by the intervals of PermenPANRB 14/2017."""
        nilai = round(self.nilai, 2)
        for batas, huruf, nama in _MUTU:
            if nilai >= batas:
                return huruf, nama
        return _MUTU[-1][1:]


_MUTU = (
    (Fraction("88.31"), "A", "Sangat baik"),
    (Fraction("76.61"), "B", "Baik"),
    (Fraction("65.00"), "C", "Kurang baik"),
    (Fraction("25.00"), "D", "Tidak baik"),
)


class Layanan(Model):
    """One file of content/layanan/; `id` is its stem, its URL for life."""

    id: str
    judul: str
    pemilik: str | None = None
    nomor_sk: str | None = None
    berlaku_sejak: Tanggal | None = None
    tinjau_sebelum: Tanggal | None = None
    ringkasan: str | None = None
    urutan: int = 100
    penyampaian: Penyampaian = Penyampaian()
    pengajuan: Pengajuan | None = None
    bukan_termasuk: Butir = ()
    pengelolaan: Pengelolaan = Pengelolaan()
    maklumat: str | None = None
    sop: Sop | None = None
    skm: tuple[Skm, ...] = ()
    tayang: Saat | None = None
    persetujuan: Persetujuan = Persetujuan.DISETUJUI
