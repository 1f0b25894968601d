"""What the pages of indicators show, as pure functions of the portal."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain import alamat
from plugins.domain.capaian import Baris, TabelIndikator, masih_berjalan, sudah_mulai, tabel
from plugins.domain.iku import LaporanIku, Periode, Triwulan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal
from plugins.iku import kalimat


@dataclass(frozen=True, slots=True)
class Temuan:
    """An indicator on its year's page; `terkini` is the row on which the finding rests."""

    tabel: TabelIndikator
    kata: str
    makna: str
    kalimat: str
    berjalan: str
    terkini: Baris | None


@dataclass(frozen=True, slots=True)
class TautanTriwulan:
    """A quarter with its page."""

    periode: Periode
    judul: str
    url: str


@dataclass(frozen=True, slots=True)
class HalamanTahun:
    """A year's indicators."""

    laporan: LaporanIku
    temuan: tuple[Temuan, ...]
    triwulan: tuple[TautanTriwulan, ...]
    aturan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NilaiTriwulan:
    """An indicator on a quarter's page; `tertutup` is how many of those not shown count for it."""

    tabel: TabelIndikator
    kata: str
    kalimat: str
    baris: Baris
    tertutup: int


@dataclass(frozen=True, slots=True)
class KejadianTerhitung:
    """A public occurrence behind a quarter's figures, and the numerators it counts for."""

    kejadian: Kejadian
    dipublikasikan: bool
    didokumentasikan: bool
    difasilitasi: bool


@dataclass(frozen=True, slots=True)
class HalamanTriwulan:
    """A quarter's indicators with the occurrences behind them."""

    laporan: LaporanIku
    triwulan: Triwulan
    judul: str
    mulai: bool
    berjalan: bool
    nilai: tuple[NilaiTriwulan, ...]
    rincian: tuple[KejadianTerhitung, ...]


def halaman_tahun(portal: Portal, laporan: LaporanIku) -> HalamanTahun:
    """Return a year's page."""
    instansi, today = portal.instansi, portal.hari_ini
    return HalamanTahun(
        laporan=laporan,
        temuan=tuple(
            _temuan(portal, one) for one in tabel(laporan, instansi.kategori_capaian, today)
        ),
        triwulan=tautan_triwulan(laporan),
        aturan=kalimat.aturan_hitung(instansi, laporan.iku.kebijakan),
    )


def tautan_triwulan(laporan: LaporanIku) -> tuple[TautanTriwulan, ...]:
    """Return the pages of a year's quarters."""
    return tuple(
        TautanTriwulan(
            quarter.periode,
            kalimat.judul_triwulan(quarter.periode),
            alamat.iku_triwulan(laporan.iku.tahun, quarter.periode.nomor),
        )
        for quarter in laporan.triwulan
    )


def halaman_triwulan(portal: Portal, laporan: LaporanIku, triwulan: Triwulan) -> HalamanTriwulan:
    """Return a quarter's page."""
    today = portal.hari_ini
    tables = tabel(laporan, portal.instansi.kategori_capaian, today)
    return HalamanTriwulan(
        laporan=laporan,
        triwulan=triwulan,
        judul=kalimat.judul_triwulan(triwulan.periode),
        mulai=sudah_mulai(laporan, triwulan, today),
        berjalan=masih_berjalan(laporan, triwulan, today),
        nilai=tuple(
            NilaiTriwulan(
                tabel=one,
                kata=kalimat.KATA_PEMBILANG[one.indikator.pembilang],
                kalimat=kalimat.temuan_triwulan(one.indikator, one.pada(triwulan.periode).nilai),
                baris=one.pada(triwulan.periode),
                tertutup=getattr(triwulan.tertutup, one.indikator.pembilang),
            )
            for one in tables
        ),
        rincian=rincian(portal, triwulan),
    )


def rincian(portal: Portal, triwulan: Triwulan) -> tuple[KejadianTerhitung, ...]:
    """Return the occurrences behind a quarter as the public may see them.

    What was counted carries every key that staff wrote; what is shown comes from the portal.
    """
    public = {one.id: one for one in portal.kejadian}
    return tuple(
        KejadianTerhitung(
            public[counted.kejadian.id],
            counted.dipublikasikan,
            counted.didokumentasikan,
            counted.difasilitasi,
        )
        for counted in triwulan.rincian
        if counted.kejadian.id in public
    )


def _temuan(portal: Portal, tabel: TabelIndikator) -> Temuan:
    indikator = tabel.indikator
    newest = kalimat.baris_terkini(tabel)
    return Temuan(
        tabel=tabel,
        kata=kalimat.KATA_PEMBILANG[indikator.pembilang],
        makna=kalimat.MAKNA_PEMBILANG[indikator.pembilang],
        kalimat=kalimat.temuan(indikator, newest),
        berjalan=kalimat.berjalan(tabel, portal.hari_ini),
        terkini=newest,
    )
