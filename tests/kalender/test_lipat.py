"""Folding gives the bytes that icalendar gives, only sooner."""

from hypothesis import given
from hypothesis import strategies as st
from icalendar.parser import Contentline

from plugins.kalender.lipat import lipat

TEKS = st.text(
    st.one_of(
        st.sampled_from("aé漢😀\\^,; "),
        st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=400,
)


@given(TEKS)
def test_every_line_is_folded_as_icalendar_does(text: str) -> None:
    line = f"SUMMARY:{text}"
    assert lipat(line) == Contentline(line).to_ical()  # type: ignore[no-untyped-call]


@given(TEKS)
def test_no_line_is_longer_than_75_octets_and_none_breaks_a_character(text: str) -> None:
    parts = lipat(text).split(b"\r\n ")
    assert all(len(part) <= 74 for part in parts)
    assert "".join(part.decode() for part in parts) == text
