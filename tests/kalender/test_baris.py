"""A content line of ours is the one that icalendar's own components would hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from icalendar import Component, Event, vCalAddress, vRecur, vUri

from plugins.domain.waktu import Zona
from plugins.kalender import baris as b
from plugins.kalender import vevent
from plugins.kalender.acara import Aturan
from plugins.kalender.teks import bersih

TEKS = st.text(
    st.one_of(
        st.sampled_from(",;:\"\\nN^'\n\r\t =–🏛👩🏽‍🚒é漢\u202e\u200fعرب\u2028\x85\x07\x00\x7f"),
        st.characters(),
    ),
    max_size=200,
)
URI = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=120)
HARI = st.dates(date(1900, 1, 1), date(2199, 12, 31))
ZONA = st.sampled_from(Zona)
PUKUL = st.times().map(lambda at: at.replace(microsecond=0))


def icalendar(nama: str, nilai: Any, params: dict[str, str] | None = None) -> str:
    component = Component()
    component.add(nama, nilai, params or {})
    (value,) = component.values()
    return str(component.content_line(nama, value))


def terbuka(data: bytes) -> str:
    """Return a line of ours unfolded."""
    assert data.endswith(b"\r\n")
    return data.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode()


@given(st.sampled_from(["SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "UID", "LOCATION"]), TEKS)
def test_text(nama: str, text: str) -> None:
    clean = bersih(text)
    assume(r"\N" not in clean)  # icalendar takes it for a line break

    expected = icalendar(nama, Event.types_factory["text"](clean))
    assert terbuka(b.baris_teks(nama, text)) == expected


@given(TEKS)
def test_category(text: str) -> None:
    clean = bersih(text)
    assume(r"\N" not in clean)

    assert terbuka(b.baris_lazim("CATEGORIES", text)) == icalendar("CATEGORIES", [clean])


@given(st.integers(0, 10**6))
def test_number(number: int) -> None:
    assert terbuka(b.baris_lazim("SEQUENCE", str(number))) == icalendar("SEQUENCE", number)


@pytest.mark.parametrize("nama", ["URL", "ATTACH"])
@given(uri=URI)
def test_uri(nama: str, uri: str) -> None:
    assert terbuka(b.baris_uri(nama, uri)) == icalendar(nama, uri)


@given(URI)
def test_uri_with_a_parameter(uri: str) -> None:
    ours = terbuka(b.baris_uri("SOURCE;VALUE=URI", uri))

    assert ours == icalendar("SOURCE", vUri(uri), {"VALUE": "URI"})


@given(URI)
def test_live_stream(uri: str) -> None:
    params: Any = {"VALUE": "URI", "FEATURE": ["AUDIO", "VIDEO"], "LABEL": "Siaran langsung"}

    assert terbuka(vevent._siaran(uri)) == icalendar("CONFERENCE", uri, params)


@pytest.mark.parametrize("nama", ["DTSTART", "DTEND"])
@given(hari=HARI)
def test_day(nama: str, hari: date) -> None:
    assert terbuka(b.baris_waktu(nama, hari)) == icalendar(nama, hari)


@pytest.mark.parametrize("nama", ["DTSTART", "DTEND"])
@given(hari=HARI, pukul=PUKUL, zona=ZONA)
def test_hour_in_its_zone(nama: str, hari: date, pukul: time, zona: Zona) -> None:
    at = datetime.combine(hari, pukul, zona.tz)

    assert terbuka(b.baris_waktu(nama, at)) == icalendar(nama, at)


def test_same_instant_in_two_zones_is_two_lines() -> None:
    at = datetime(2026, 11, 25, 10, tzinfo=Zona.WIB.tz)

    lines = [b.baris_waktu("DTSTART", at.astimezone(z.tz)) for z in Zona]

    assert [terbuka(line)[-6:] for line in lines] == ["100000", "110000", "120000"]


@pytest.mark.parametrize("nama", ["DTSTAMP", "LAST-MODIFIED"])
@given(hari=HARI, pukul=PUKUL, zona=ZONA)
def test_stamp(nama: str, hari: date, pukul: time, zona: Zona) -> None:
    at = datetime.combine(hari, pukul, zona.tz)

    assert terbuka(b.baris_cap(nama, at)) == icalendar(nama, at)


@given(
    hari=HARI,
    pukul=st.none() | PUKUL,
    zona=ZONA,
    langkah=st.lists(st.integers(1, 400), min_size=1, max_size=5),
)
def test_rule_and_its_exceptions(
    hari: date, pukul: time | None, zona: Zona, langkah: list[int]
) -> None:
    days: list[date] = [hari + timedelta(days=n) for n in langkah]
    if pukul:
        days = [datetime.combine(day, pukul, zona.tz) for day in days]
    until = days[-1].astimezone(UTC) if isinstance(days[-1], datetime) else days[-1]
    parts = (("FREQ", "WEEKLY"), ("BYDAY", ("MO", "FR")), ("UNTIL", until))

    ours = [terbuka(line) for line in vevent._aturan(Aturan(parts, tuple(days)))]

    assert ours == [icalendar("RRULE", vRecur(parts)), icalendar("EXDATE", days)]


@given(TEKS, st.from_regex(r"[a-z+.]{1,20}@[a-z.]{1,60}", fullmatch=True))
def test_sender(nama: str, surel: str) -> None:
    params = {"CN": bersih(nama)}

    ours = terbuka(vevent._pengirim(nama, surel))

    assert ours == icalendar("ORGANIZER", vCalAddress(f"mailto:{surel}"), params)
