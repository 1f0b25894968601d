"""The coverage of a release, summed up."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.domain.siaran_pers import SiaranPers
from plugins.siaran_pers.pemuatan import jeda, rekap
from tests.siaran_pers.contoh import siaran

DARING = {"tanggal": "2026-11-27", "waktu": "11.20", "media": "Harian A", "jenis": "daring"}
RADIO = {"tanggal": "2026-11-27", "waktu": "17.00", "media": "Radio B", "jenis": "radio"}
CETAK = {"tanggal": "2026-11-28", "waktu": "06.00", "media": "Koran C", "jenis": "cetak"}
TANPA_JAM = {"tanggal": "2026-11-27", "media": "Majalah D"}


def dimuat(*pemuatan: dict[str, str], **keys: Any) -> SiaranPers:
    return siaran(pemuatan=list(pemuatan), **keys)


def test_the_sample_is_summed_up() -> None:
    release = dimuat(RADIO, CETAK, DARING)
    expected = "3 pemuatan; jeda pemuatan pertama 50 menit; daring 1, cetak 1, penyiaran 1"
    assert rekap(release) == expected


def test_radio_and_television_are_one_channel() -> None:
    release = dimuat(RADIO, RADIO | {"jenis": "televisi"})
    assert rekap(release).endswith("; penyiaran 2")


def test_a_coverage_without_hour_does_not_count_for_the_lag() -> None:
    release = dimuat(TANPA_JAM, DARING)
    assert jeda(release) == 50


def test_an_unknown_kind_comes_last() -> None:
    release = dimuat(TANPA_JAM, DARING)
    assert rekap(release).endswith("; daring 1, lainnya 1")


@pytest.mark.parametrize(
    "release",
    [
        dimuat(DARING, tayang=None),
        dimuat(DARING, tayang="2026-11-27T12:00"),
        dimuat(TANPA_JAM),
    ],
    ids=["release without hour", "covered before it was out", "coverage without hour"],
)
def test_there_is_no_lag_that_cannot_be_told(release: SiaranPers) -> None:
    assert jeda(release) is None


def test_no_coverage_has_no_recap() -> None:
    assert rekap(siaran()) == ""
