"""The figures of the indicators; the sample's are those of the domain notes."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from plugins.domain.capaian import Nilai, TabelIndikator, nama_kategori, tabel
from plugins.domain.instansi import KategoriCapaian
from plugins.domain.portal import Portal
from plugins.domain.tulisan import persen
from tests.builders import kegiatan, portal
from tests.iku.contoh import iku

KATEGORI = tuple(
    KategoriCapaian.model_validate({"minimal": minimal, "nama": nama})
    for minimal, nama in [("0", "Sangat rendah"), ("76", "Tinggi"), ("91", "Sangat tinggi")]
)
HARI_INI = date(2026, 11, 24)


def tabel_contoh(
    public: Portal | None = None, hari_ini: date = HARI_INI
) -> tuple[TabelIndikator, ...]:
    return tabel((public or portal(iku())).iku[0], KATEGORI, hari_ini)


def realisasi(nilai: list[Nilai]) -> list[str]:
    return [persen(n.realisasi) if n.realisasi is not None else "–" for n in nilai]


@pytest.mark.parametrize(
    ("n", "triwulan", "kumulatif"),
    [
        (0, ["83,33%", "86,54%", "90,18%", "–"], ["83,33%", "85,00%", "86,86%", "86,86%"]),
        (1, ["96,88%", "98,08%", "99,11%", "–"], ["96,88%", "97,50%", "98,08%", "98,08%"]),
        (2, ["93,75%", "95,19%", "96,43%", "–"], ["93,75%", "94,50%", "95,19%", "95,19%"]),
    ],
)
def test_each_quarter_alone_and_since_january(
    n: int, triwulan: list[str], kumulatif: list[str]
) -> None:
    rows = tabel_contoh()[n].baris
    assert realisasi([row.nilai for row in rows]) == triwulan
    assert realisasi([row.kumulatif for row in rows]) == kumulatif


def test_the_sum_is_no_mean_of_percentages() -> None:
    assert persen(tabel_contoh()[0].baris[2].kumulatif.realisasi or Fraction(0)) != "86,68%"


def test_the_achievement_measures_the_sum_against_the_target() -> None:
    rows = [table.baris[2].kumulatif for table in tabel_contoh()]
    assert [persen(row.capaian or Fraction(0)) for row in rows] == ["96,51%", "98,08%", "100,20%"]
    assert {row.kategori for row in rows} == {"Sangat tinggi"}


def test_a_quarter_that_has_not_begun_has_no_sum_either() -> None:
    rows = tabel_contoh(hari_ini=date(2026, 9, 30))[0].baris
    assert realisasi([row.kumulatif for row in rows])[-1] == "–"


def test_without_any_kegiatan_there_is_no_data() -> None:
    rows = tabel_contoh(portal(iku(rekap=[])))[0].baris
    assert {row.nilai.realisasi for row in rows} == {None}
    assert {row.kumulatif.capaian for row in rows} == {None}


def test_only_the_computed_quarter_under_way_is_under_way() -> None:
    assert [row.berjalan for row in tabel_contoh()[0].baris] == [False, False, False, True]
    reported = tabel_contoh(hari_ini=date(2026, 8, 1))[0].baris
    assert not any(row.berjalan for row in reported)


@pytest.mark.parametrize(
    ("capaian", "nama"),
    [
        (Fraction("100.2"), "Sangat tinggi"),
        (Fraction("90.994"), "Tinggi"),
        (Fraction("90.996"), "Sangat tinggi"),
        (Fraction(0), "Sangat rendah"),
        (None, None),
    ],
)
def test_the_category_judges_what_is_printed(capaian: Fraction | None, nama: str | None) -> None:
    assert nama_kategori(capaian, KATEGORI) == nama


def test_without_categories_there_is_none() -> None:
    assert nama_kategori(Fraction(100), ()) is None


def test_a_cancelled_kegiatan_does_not_count() -> None:
    def acara(n: int, **keys: Any) -> Any:
        return kegiatan(f"2026-10-0{n}-acara", mulai=f"2026-10-0{n}T08:00", **keys)

    lost = acara(
        2,
        status="dibatalkan",
        perubahan=[
            {"pada": "2026-10-01T08:00", "alasan": "cuaca", "semula": {"status": "terjadwal"}}
        ],
    )
    public = portal(iku(), acara(1, status="terlaksana", protokol="ya"), lost)
    assert [t.baris[3].nilai.penyebut for t in tabel_contoh(public)] == [1, 1, 1]
    assert [t.baris[3].nilai.pembilang for t in tabel_contoh(public)] == [0, 0, 1]
