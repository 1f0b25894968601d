"""The table: medians, ratios of pairs, goals reached and not."""

from collections.abc import Sequence

import pytest

from bench.laporan import laporan, rasio, tengah
from bench.perintah import HUGO, PORTAL
from bench.skenario import PEMBANGUNAN, PERIKSA_DINGIN, PERIKSA_SATU, Biaya, Hasil


def hasil(portal: Sequence[float], hugo: Sequence[float], ukuran: str = "medium") -> Hasil:
    one = Hasil(ukuran, len(portal))
    for skenario in (*PEMBANGUNAN, PERIKSA_DINGIN, PERIKSA_SATU):
        for nama, runs in ((PORTAL, portal), (HUGO, hugo)):
            for seconds in runs:
                one.catat(skenario, nama, Biaya(seconds, seconds, 2**20))
    one.keluaran = {PORTAL: (1234, 5678), HUGO: (1, 2)}
    return one


def test_ratio_is_the_median_of_pairs() -> None:
    # A neighbour slowed the second round: both paid, and the ratio stays.
    found = hasil([1.0, 8.0, 1.1], [2.0, 16.0, 2.2])

    assert rasio(found, "dingin", PORTAL, "cpu") == pytest.approx(0.5)
    assert tengah(found, "dingin", PORTAL, "cpu") == pytest.approx(1.1)


def test_goals_say_whether_they_are_reached() -> None:
    text = laporan(hasil([0.5], [1.0]), None)

    assert "| Dari nol: CPU/Hugo | 0,500 × | ≤ 0,500 | tercapai |" in text
    assert "| Tanpa perubahan: CPU/Hugo | 0,500 × | ≤ 0,033 | **belum** |" in text
    assert f"| {PORTAL} | 1.234 | 5.678 |" in text


def test_growth_is_judged_at_the_large_size_only() -> None:
    medium, large = hasil([1.0], [1.0]), hasil([6.0], [1.0], "large")

    assert "large/medium" not in laporan(medium, medium)
    assert "| Dari nol: CPU large/medium | 6,00 × | ≤ 5,50 | **belum** |" in laporan(large, medium)
