"""The sample is sound, and stays so: time alone never turns a valid file into a fault."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.data.clock import now
from plugins.data.load import Muatan, load
from plugins.domain.aturan import periksa_arsip
from plugins.domain.masalah import Salah, Tingkat
from plugins.domain.portal import Arsip
from plugins.domain.terbitkan import terbitkan
from tests.builders import instansi, wib

ROOT = Path(__file__).parents[2]
PERTAMA = wib("2026-11-24T06:30")


@cache
def contoh() -> Muatan:
    return load(ROOT)


def arsip() -> Arsip:
    found = contoh().arsip
    assert found is not None
    return found


def test_the_sample_has_no_fault() -> None:
    assert [str(m) for m in contoh().galat] == []


def test_the_sample_pins_its_own_time() -> None:
    assert contoh().sekarang == PERTAMA


@pytest.mark.parametrize("sekarang", ["2026-11-24T06:30", "2027-02-01T00:00", "2036-12-31T23:59"])
def test_the_sample_loads_at_any_later_time(sekarang: str) -> None:
    assert load(ROOT, sekarang).galat == ()


@settings(max_examples=25)
@given(st.integers(0, 10 * 365 * 24 * 60))
def test_no_rule_ever_turns_against_the_sample(minutes: int) -> None:
    sekarang = PERTAMA + timedelta(minutes=minutes)

    found = [cacat for _, cacat in periksa_arsip(arsip(), sekarang)]

    assert [cacat for cacat in found if cacat.tingkat is Tingkat.GALAT] == []


@settings(max_examples=15)
@given(st.datetimes(datetime(2026, 9, 1), datetime(2027, 3, 1)))  # noqa: DTZ001
def test_no_closed_or_unapproved_entry_of_the_sample_is_ever_public(moment: datetime) -> None:
    portal = terbitkan(arsip(), wib(moment.isoformat()))

    shown = repr(portal)
    assert "internal-" not in shown
    assert "Rak digital" not in shown
    assert "/ST/PROKOPIM/" not in shown


def test_a_replaced_clock_goes_before_the_pinned_one() -> None:
    pinned = instansi(contoh="2026-11-24T06:30")

    assert now(pinned, "2026-12-01T08:00") == wib("2026-12-01T08:00")
    assert now(pinned, None) == PERTAMA
    assert now(pinned, "") == PERTAMA


def test_without_either_the_clock_is_read() -> None:
    zona = instansi().zona
    moment = now(instansi(), None)

    assert abs(datetime.now(zona.tz) - moment) < timedelta(minutes=2)
    assert (moment.second, moment.tzinfo) == (0, zona.tz)


def test_a_replaced_clock_that_is_no_time_is_a_fault() -> None:
    muatan = load(ROOT, "besok")

    assert [str(m) for m in muatan.galat] == [
        "SEKARANG:1:1: SEKARANG=“besok” bukan waktu. Contoh: SEKARANG=2026-11-24T06:30+07:00."
    ]
    assert muatan.arsip is None
    with pytest.raises(Salah):
        now(instansi(), "besok")
