"""A year's indicators as CSV (RFC 4180, UTF-8): numbers as machines read them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from plugins.domain.capaian import Baris, Nilai, TabelIndikator, dibulatkan
from plugins.domain.iku import LaporanIku

KOLOM = (
    "tahun",
    "periode",
    "cakupan",
    "indikator",
    "nama_indikator",
    "pembilang",
    "penyebut",
    "realisasi_persen",
    "target_persen",
    "capaian_persen",
    "kategori_capaian",
    "sumber",
    "keterangan",
)


def berkas_csv(laporan: LaporanIku, tabel: Iterable[TabelIndikator], hari_ini: date) -> bytes:
    """Return a row for each quarter and indicator, alone and since January.

    The figures of the quarter under way are marked, since they still grow.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(KOLOM)
    tables = tuple(tabel)
    for quarter in laporan.triwulan:
        for cumulative in (False, True):
            for table in tables:
                row = table.pada(quarter.periode)
                note = f"sementara, sampai {hari_ini.isoformat()}" if row.berjalan else ""
                figures = _baris(laporan.iku.tahun, table, row, cumulative=cumulative)
                writer.writerow((*figures, note))
    return buffer.getvalue().encode()


def _baris(
    tahun: int, tabel: TabelIndikator, baris: Baris, *, cumulative: bool
) -> tuple[str | int, ...]:
    figures = baris.kumulatif if cumulative else baris.nilai
    quarter = baris.triwulan
    source = "kegiatan pada portal" if quarter.dihitung else quarter.sumber or "laporan"
    return (
        tahun,
        quarter.periode.value,
        "kumulatif" if cumulative else "triwulan",
        tabel.indikator.id,
        tabel.indikator.nama,
        *_angka(figures),
        str(dibulatkan(Fraction(tabel.indikator.target))),
        _persen(figures.capaian),
        figures.kategori or "",
        "jumlah sejak Januari" if cumulative else source,
    )


def _angka(nilai: Nilai) -> tuple[str | int, ...]:
    if nilai.realisasi is None:
        return "", "", ""
    return nilai.pembilang, nilai.penyebut, _persen(nilai.realisasi)


def _persen(x: Fraction | None) -> str:
    return "" if x is None else str(dibulatkan(x))
