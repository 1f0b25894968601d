"""A year's indicators as figures: each quarter, and the sum since January."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from plugins.domain.iku import Angka, Indikator, LaporanIku, Periode, Triwulan
from plugins.domain.instansi import KategoriCapaian

BULAN_TRIWULAN = 3


@dataclass(frozen=True, slots=True)
class Nilai:
    """An indicator's figures for some period; without data, realisasi and capaian are none."""

    pembilang: int
    penyebut: int
    realisasi: Fraction | None
    capaian: Fraction | None
    kategori: str | None


@dataclass(frozen=True, slots=True)
class Baris:
    """An indicator in one quarter, alone and since January.

    The sum since January has no data while the quarter itself has not begun.
    """

    triwulan: Triwulan
    berjalan: bool
    nilai: Nilai
    kumulatif: Nilai


@dataclass(frozen=True, slots=True)
class TabelIndikator:
    """An indicator through the year."""

    indikator: Indikator
    baris: tuple[Baris, ...]

    def pada(self, periode: Periode) -> Baris:
        """Return the row of a quarter."""
        return self.baris[periode.nomor - 1]


def awal_triwulan(tahun: int, periode: Periode) -> date:
    """Return the first day of a quarter."""
    return date(tahun, BULAN_TRIWULAN * (periode.nomor - 1) + 1, 1)


def sudah_mulai(laporan: LaporanIku, triwulan: Triwulan, hari_ini: date) -> bool:
    """Tell whether there can be figures of a quarter yet."""
    if triwulan.angka.dilaksanakan:
        return True
    return awal_triwulan(laporan.iku.tahun, triwulan.periode) <= hari_ini


def masih_berjalan(laporan: LaporanIku, triwulan: Triwulan, hari_ini: date) -> bool:
    """Tell whether a quarter's figures may still grow: it is computed and not over."""
    if not triwulan.dihitung:
        return False
    same_year = hari_ini.year == laporan.iku.tahun
    return same_year and Periode.dari(hari_ini) is triwulan.periode


def tabel(
    laporan: LaporanIku, kategori: Iterable[KategoriCapaian], hari_ini: date
) -> tuple[TabelIndikator, ...]:
    """Return every indicator through a year."""
    scale = tuple(kategori)
    return tuple(
        TabelIndikator(
            indikator,
            tuple(
                Baris(
                    triwulan=quarter,
                    berjalan=masih_berjalan(laporan, quarter, hari_ini),
                    nilai=nilai(indikator, quarter.angka, scale),
                    kumulatif=nilai(
                        indikator,
                        quarter.kumulatif if sudah_mulai(laporan, quarter, hari_ini) else Angka(),
                        scale,
                    ),
                )
                for quarter in laporan.triwulan
            ),
        )
        for indikator in laporan.iku.indikator
    )


def nilai(indikator: Indikator, angka: Angka, kategori: Iterable[KategoriCapaian]) -> Nilai:
    """Return an indicator's figures from the counts of a period."""
    achieved = indikator.capaian(angka)
    return Nilai(
        pembilang=getattr(angka, indikator.pembilang),
        penyebut=angka.dilaksanakan,
        realisasi=indikator.realisasi(angka),
        capaian=achieved,
        kategori=nama_kategori(achieved, kategori),
    )


def nama_kategori(capaian: Fraction | None, kategori: Iterable[KategoriCapaian]) -> str | None:
    """Return the name of an achievement, judged as it is printed, with two decimals."""
    if capaian is None:
        return None
    steps = sorted(kategori, key=lambda k: k.minimal, reverse=True)
    return next((k.nama for k in steps if dibulatkan(capaian) >= k.minimal), None)


def dibulatkan(x: Fraction) -> Decimal:
    """Return a percentage as it is printed: two decimals, rounded half up."""
    exact = Decimal(x.numerator) / Decimal(x.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
