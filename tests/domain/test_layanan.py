"""The service standard: lengths of time, and the satisfaction survey."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from plugins.domain.kata import lama
from plugins.domain.layanan import Langkah, Skm, Sop
from plugins.domain.tulisan import desimal

# The sample's survey: Semester I 2026, 40 respondents.
UNSUR = "3.40 3.35 3.20 3.90 3.30 3.45 3.50 3.25 3.15".split()
# The eleven steps of the sample's SOP, as they are written.
LANGKAH = (
    "5 menit",
    "1 jam",
    "4 jam",
    "10 menit",
    "15 menit",
    "5 menit",
    "15 menit",
    "5 menit",
    "10 menit",
    "3 menit",
    "10 menit",
)


def skm(*unsur: str) -> Skm:
    return Skm.model_validate({"periode": "Semester I 2026", "responden": 40, "unsur": unsur})


def langkah(waktu: str) -> Langkah:
    return Langkah.model_validate({"kegiatan": "Disposisi", "waktu": waktu})


def test_the_eleven_steps_of_the_sop_take_378_minutes() -> None:
    sop = Sop(langkah=tuple(map(langkah, LANGKAH)))

    assert sop.menit == 378
    assert lama(sop.menit) == "6 jam 18 menit"


@given(st.integers(0, 5000))
def test_a_length_of_time_is_read_as_it_is_written(menit: int) -> None:
    assert langkah(lama(menit)).waktu == menit


@pytest.mark.parametrize(
    "text", ["lima menit", "1.5 jam", "5", "5 menit lebih", "2 hari", "-5 menit"]
)
def test_other_lengths_of_time_are_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="bukan lama waktu"):
        langkah(text)


def test_the_survey_of_the_sample_is_84_72_and_good() -> None:
    survey = skm(*UNSUR)

    assert desimal(survey.nilai) == "84,72"
    assert survey.mutu == ("B", "Baik")


@given(st.decimals(1, 4, places=2))
def test_equal_elements_give_25_times_their_value(value: Decimal) -> None:
    assert skm(*[str(value)] * 9).nilai == value * 25


@pytest.mark.parametrize(
    ("value", "huruf"),
    [
        ("1", "D"),
        ("2.5996", "D"),
        ("2.60", "C"),
        ("3.064", "C"),
        ("3.0644", "B"),
        ("3.532", "B"),
        ("3.5324", "A"),
        ("4", "A"),
    ],
)
def test_the_intervals_of_the_regulation(value: str, huruf: str) -> None:
    assert skm(*[value] * 9).mutu[0] == huruf


def test_nine_elements_between_one_and_four() -> None:
    for wrong in (UNSUR[:8], [*UNSUR, "3.0"], [*UNSUR[:8], "0.9"], [*UNSUR[:8], "34"]):
        with pytest.raises(ValidationError):
            skm(*wrong)
