"""Content lines as bytes: values as icalendar writes them, without its components.

A component looks up afresh what each property is, and wraps each value and its parameters. That
was most of the time of all calendars, of which each kegiatan has one. What stands in many events
is written once and kept; tests hold every line against icalendar's own.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from icalendar import Parameters, vDate, vTime
from icalendar.parser import Contentline

from plugins.kalender.lipat import lipat
from plugins.kalender.teks import bersih, lolos

ISI_INGATAN = 4096
"""Lines, days and hours of each kind that are kept; they are fewer in some years of events."""


class Nilai(Protocol):
    """A value of icalendar's own."""

    params: Parameters

    def to_ical(self) -> bytes | str:
        """Return the value as it stands after the colon."""


def baris(nama: str, nilai: Nilai) -> bytes:
    """Return the line of any value of icalendar's."""
    return _baris(Contentline.from_parts(nama, nilai.params, nilai))


def baris_teks(nama: str, teks: str) -> bytes:
    """Return the line of a TEXT value."""
    return _baris(f"{nama}:{lolos(bersih(teks))}")


baris_lazim = lru_cache(ISI_INGATAN)(baris_teks)
"""The same, for a value that stands in many places."""


def baris_uri(nama: str, uri: str) -> bytes:
    """Return the line of a URI, which stands as it is; `nama` may hold parameters."""
    return _baris(f"{nama}:{uri}")


def baris_waktu(nama: str, at: date) -> bytes:
    """Return the line of a day, or of an hour with the name of its zone."""
    if not isinstance(at, datetime):
        return _baris(f"{nama};VALUE=DATE:{_hari(at)}")
    assert isinstance(at.tzinfo, ZoneInfo)
    return _baris(f"{nama};TZID={at.tzinfo.key}:{_saat(at)}")


def baris_cap(nama: str, at: datetime) -> bytes:
    """Return the line of an instant, which stands in UTC."""
    return _baris(f"{nama}:{_saat(at.astimezone(UTC))}Z")


def _baris(line: str) -> bytes:
    return lipat(line) + b"\r\n"


def _saat(at: datetime) -> str:
    # Kept by its parts, for datetimes of two zones are equal at the same instant.
    return f"{_hari(at.date())}T{_jam(at.time())}"


@lru_cache(ISI_INGATAN)
def _hari(day: date) -> str:
    return str(vDate(day).to_ical(), "ascii")  # type: ignore[no-untyped-call]


@lru_cache(ISI_INGATAN)
def _jam(at: time) -> str:
    return str(vTime(at).to_ical())  # type: ignore[no-untyped-call]
