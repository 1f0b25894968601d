"""Between the moments that the portal names, the passing of time changes no byte."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.data.load import load
from plugins.domain.terbitkan import terbitkan
from plugins.domain.waktu import parse_sekarang
from tasks import ROOT
from tests import builders
from tests.building import build, files


def berlaku_sampai(sekarang: str) -> datetime:
    loaded = load(ROOT, sekarang)
    assert loaded.arsip is not None
    assert loaded.sekarang is not None
    return terbitkan(loaded.arsip, loaded.sekarang).berlaku_sampai


@pytest.mark.parametrize(
    ("sekarang", "sampai"),
    [
        ("2026-11-24T06:30+07:00", "2026-11-24T09:15+07:00"),  # the end of a kegiatan
        ("2026-11-27T10:30+07:00", "2026-11-27T11:20+07:00"),  # a coverage
        ("2027-03-01T10:00+07:00", "2027-03-02T00:00+07:00"),  # midnight
    ],
)
def test_it_names_the_next_moment_of_change(sekarang: str, sampai: str) -> None:
    assert berlaku_sampai(sekarang) == datetime.fromisoformat(sampai)


@pytest.mark.parametrize(
    "keys",
    [
        {"diumumkan": "2026-11-24T08:00"},
        {"tayang": "2026-11-24T08:00"},
        {"mulai": "2026-11-24T07:00", "selesai": "2026-11-24T08:00"},
        {"perubahan": [{"pada": "2026-11-24T08:00", "jenis": "ejaan"}]},
    ],
    ids=lambda keys: next(iter(keys)),
)
def test_every_time_that_staff_write_is_such_a_moment(keys: dict[str, Any]) -> None:
    found = builders.portal(builders.kegiatan("2026-11-24-rapat", **keys))
    assert found.berlaku_sampai == datetime.fromisoformat("2026-11-24T08:00+07:00")


def test_the_end_of_the_first_ends_an_embargo_even_where_its_occurrence_was_moved() -> None:
    moved = {"2026-11-24": {"mulai": "2026-11-24T04:00"}}
    weekly = {"setiap": "minggu", "sampai": "2026-12-31"}
    found = builders.portal(
        builders.kegiatan(
            "2026-11-24-rapat",
            mulai="2026-11-24T09:00",
            selesai="2026-11-24T10:00",
            tayang="setelah-selesai",
            berulang=weekly,
            kejadian=moved,
        )
    )
    assert found.berlaku_sampai == datetime.fromisoformat("2026-11-24T10:00+07:00")


@pytest.mark.parametrize("sekarang", ["2026-11-24T12:31+07:00", "2026-11-26T12:00+07:00"])
def test_nothing_changes_before_that_moment(tmp_path: Path, sekarang: str) -> None:
    last = berlaku_sampai(sekarang) - timedelta(minutes=1)
    assert last > parse_sekarang(sekarang, load(ROOT).arsip.instansi.zona)  # type: ignore[union-attr]
    for name, moment in (("awal", sekarang), ("akhir", last.isoformat())):
        result = build(tmp_path / name, SEKARANG=moment)
        assert result.returncode == 0, result.stderr
    assert files(tmp_path / "awal") == files(tmp_path / "akhir")
