"""The indicators as data: the figures of each quarter, a file for each year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.himpunan import Frekuensi, Himpunan, Terbitan, terbaru
from plugins.data_terbuka.kolom import Baris, Kolom, Tipe, pilihan
from plugins.domain import capaian
from plugins.domain.capaian import Nilai, TabelIndikator, dibulatkan
from plugins.domain.iku import Arah, LaporanIku, Pembilang, Periode, Triwulan
from plugins.domain.instansi import Instansi
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.tulisan import tanggal
from plugins.domain.waktu import awal

CAKUPAN = ("triwulan", "kumulatif")


class Angka(NamedTuple):
    """What a row is made of; `berjalan` says that the figures may still grow."""

    tahun: int
    tabel: TabelIndikator
    triwulan: Triwulan
    cakupan: str
    nilai: Nilai
    berjalan: bool
    hari_ini: date


def _pembilang(angka: Angka) -> int | None:
    return None if angka.nilai.realisasi is None else angka.nilai.pembilang


def _penyebut(angka: Angka) -> int | None:
    return None if angka.nilai.realisasi is None else angka.nilai.penyebut


def _realisasi(angka: Angka) -> float | None:
    return _persen(angka.nilai.realisasi)


def _target(angka: Angka) -> float | None:
    return _persen(Fraction(angka.tabel.indikator.target))


def _capaian(angka: Angka) -> float | None:
    return _persen(angka.nilai.capaian)


def _persen(x: Fraction | None) -> float | None:
    return None if x is None else float(dibulatkan(x))


def _sumber(angka: Angka) -> str:
    if angka.cakupan == "kumulatif":
        return "jumlah sejak Januari"
    triwulan = angka.triwulan
    return "kegiatan pada portal" if triwulan.dihitung else triwulan.sumber or "laporan"


def _keterangan(angka: Angka) -> str | None:
    return f"sementara, sampai {tanggal(angka.hari_ini)}" if angka.berjalan else None


IKU = Himpunan(
    id="iku",
    judul="Indikator kinerja utama",
    deskripsi=(
        "Pembilang, penyebut, realisasi, target, dan capaian setiap indikator kinerja utama (IKU). "
        "Satu baris untuk setiap indikator pada setiap triwulan, tersendiri dan kumulatif sejak "
        "Januari. Kegiatan di baliknya ada pada himpunan iku-rincian."
    ),
    satuan="indikator pada satu triwulan",
    frekuensi=Frekuensi.TRIWULAN,
    kata_kunci=("indikator kinerja utama", "IKU", "akuntabilitas kinerja", "SAKIP"),
    kolom=(
        Kolom("tahun", Tipe.BILANGAN, "Tahun.", attrgetter("tahun")),
        Kolom(
            "periode",
            Tipe.PILIHAN,
            "Triwulan.",
            attrgetter("triwulan.periode.value"),
            pilihan=pilihan(Periode),
        ),
        Kolom(
            "cakupan",
            Tipe.PILIHAN,
            "Triwulan itu saja, atau kumulatif: jumlah pembilang dibagi jumlah penyebut sejak "
            "Januari.",
            attrgetter("cakupan"),
            pilihan=CAKUPAN,
        ),
        Kolom("indikator", Tipe.TEKS, "Id indikator.", attrgetter("tabel.indikator.id")),
        Kolom("nama_indikator", Tipe.TEKS, "Nama indikator.", attrgetter("tabel.indikator.nama")),
        Kolom(
            "kolom_pembilang",
            Tipe.PILIHAN,
            "Kolom himpunan iku-rincian yang jumlahnya menjadi pembilang; penyebutnya selalu "
            "jumlah kolom dilaksanakan.",
            attrgetter("tabel.indikator.pembilang.value"),
            pilihan=pilihan(Pembilang),
        ),
        Kolom(
            "pembilang",
            Tipe.BILANGAN,
            "Banyaknya kegiatan yang memenuhi; kosong bila belum ada data.",
            _pembilang,
            kosong=True,
        ),
        Kolom(
            "penyebut",
            Tipe.BILANGAN,
            "Banyaknya kegiatan yang dilaksanakan; kosong bila belum ada data.",
            _penyebut,
            kosong=True,
        ),
        Kolom(
            "realisasi_persen",
            Tipe.PERSEN,
            "pembilang / penyebut x 100, dibulatkan ke dua desimal (setengah ke atas).",
            _realisasi,
            kosong=True,
        ),
        Kolom("target_persen", Tipe.PERSEN, "Target.", _target),
        Kolom(
            "arah",
            Tipe.PILIHAN,
            "Naik: makin tinggi makin baik. Turun: makin rendah makin baik.",
            attrgetter("tabel.indikator.arah.value"),
            pilihan=pilihan(Arah),
        ),
        Kolom(
            "capaian_persen",
            Tipe.PERSEN,
            "Bila arahnya naik: realisasi / target x 100. Bila turun: (2 - realisasi / target) x "
            "100. Dihitung dari pembilang dan penyebut, bukan dari realisasi yang sudah "
            "dibulatkan; dibulatkan ke dua desimal (setengah ke atas).",
            _capaian,
            kosong=True,
        ),
        Kolom(
            "kategori_capaian",
            Tipe.TEKS,
            "Sebutan bagi capaian.",
            attrgetter("nilai.kategori"),
            kosong=True,
        ),
        Kolom("sumber", Tipe.TEKS, "Dari mana angkanya.", _sumber),
        Kolom(
            "keterangan",
            Tipe.TEKS,
            "Tanda bahwa triwulan masih berjalan, dan sampai tanggal berapa dihitung.",
            _keterangan,
            kosong=True,
        ),
    ),
)
_NILAI = tuple(kolom.nilai for kolom in IKU.kolom)


def terbitan_iku(
    instansi: Instansi,
    laporan: Iterable[LaporanIku],
    siaran: Mapping[str, SiaranPers],
    sekarang: datetime,
) -> Iterator[Terbitan]:
    """Yield the years of the indicators, newest first; `siaran` are all releases by id."""
    for one in laporan:
        yield Terbitan(
            himpunan=IKU,
            tahun=one.iku.tahun,
            mulai=date(one.iku.tahun, 1, 1),
            selesai=date(one.iku.tahun, 12, 31),
            diubah=diubah(instansi, one, siaran, sekarang),
            baris=tuple(baris_iku(instansi, one, sekarang.date())),
        )


def baris_iku(instansi: Instansi, laporan: LaporanIku, hari_ini: date) -> Iterator[Baris]:
    """Yield a year's rows: by quarter, first alone, then since January."""
    tables = capaian.tabel(laporan, instansi.kategori_capaian, hari_ini)
    for quarter in laporan.triwulan:
        for scope in CAKUPAN:
            for table in tables:
                row = table.pada(quarter.periode)
                figures = row.kumulatif if scope == "kumulatif" else row.nilai
                angka = Angka(
                    laporan.iku.tahun, table, quarter, scope, figures, row.berjalan, hari_ini
                )
                yield tuple([nilai(angka) for nilai in _NILAI])


def diubah(
    instansi: Instansi, laporan: LaporanIku, siaran: Mapping[str, SiaranPers], sekarang: datetime
) -> datetime | None:
    """Return when the figures last grew: an occurrence ended, a release came out, or a lock."""
    zona = instansi.zona
    counted = [one for quarter in laporan.triwulan for one in quarter.rincian]
    ids = {id_ for one in counted for id_ in one.siaran}
    moments = [one.kejadian.akhir for one in counted]
    moments += [awal(siaran[id_].terbit, zona) for id_ in ids]
    moments += [awal(q.kunci.sejak, zona) for q in laporan.triwulan if q.kunci]
    return terbaru(moments, sekarang)
