"""What libical reads: `python -m tests.klien.libical LIBRARY FILES`.

Prints, by file, every occurrence in the shape of acara.py; in a process of its own, since a fault
in C would end the tests. libical is the calendar of GNOME, KDE and, for long, Thunderbird.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ANY_PROPERTY = 0


class Time(ctypes.Structure):
    """`struct icaltimetype`."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


class Span(ctypes.Structure):
    """`struct icaltime_span`."""

    _fields_ = (
        ("start", ctypes.c_long),
        ("end", ctypes.c_long),
        ("is_busy", ctypes.c_int),
    )


Found = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(Span), ctypes.c_void_p)

# What is called: arguments, result.
SIGNATURES: dict[str, tuple[tuple[Any, ...], Any]] = {
    "icalparser_parse_string": ((ctypes.c_char_p,), ctypes.c_void_p),
    "icalcomponent_count_errors": ((ctypes.c_void_p,), ctypes.c_int),
    "icalrestriction_check": ((ctypes.c_void_p,), ctypes.c_int),
    "icalcomponent_string_to_kind": ((ctypes.c_char_p,), ctypes.c_int),
    "icalcomponent_get_first_component": ((ctypes.c_void_p, ctypes.c_int), ctypes.c_void_p),
    "icalcomponent_get_next_component": ((ctypes.c_void_p, ctypes.c_int), ctypes.c_void_p),
    "icalcomponent_get_first_property": ((ctypes.c_void_p, ctypes.c_int), ctypes.c_void_p),
    "icalcomponent_get_next_property": ((ctypes.c_void_p, ctypes.c_int), ctypes.c_void_p),
    "icalproperty_get_property_name": ((ctypes.c_void_p,), ctypes.c_char_p),
    "icalproperty_get_value_as_string": ((ctypes.c_void_p,), ctypes.c_char_p),
    "icalcomponent_get_uid": ((ctypes.c_void_p,), ctypes.c_char_p),
    "icalcomponent_get_summary": ((ctypes.c_void_p,), ctypes.c_char_p),
    "icalcomponent_get_location": ((ctypes.c_void_p,), ctypes.c_char_p),
    "icalcomponent_get_description": ((ctypes.c_void_p,), ctypes.c_char_p),
    "icalcomponent_get_sequence": ((ctypes.c_void_p,), ctypes.c_int),
    "icalcomponent_get_dtstart": ((ctypes.c_void_p,), Time),
    "icaltime_from_string": ((ctypes.c_char_p,), Time),
    "icalcomponent_foreach_recurrence": (
        (ctypes.c_void_p, Time, Time, Found, ctypes.c_void_p),
        None,
    ),
}


class Libical:
    """The library with the types of what is called in it."""

    def __init__(self, name: str) -> None:
        library = ctypes.CDLL(name)
        self.call: dict[str, Any] = {}
        for function, (arguments, result) in SIGNATURES.items():
            self.call[function] = getattr(library, function)
            self.call[function].argtypes = arguments
            self.call[function].restype = result
        self.vevent = self.call["icalcomponent_string_to_kind"](b"VEVENT")
        # libical counts up to 2037, where instants of 32 bits end.
        self.range = [self.call["icaltime_from_string"](t) for t in (b"19700102", b"20370101")]

    def read(self, data: bytes) -> list[dict[str, Any]]:
        """Return the occurrences of a calendar that breaks no rule of the format."""
        calendar = self.call["icalparser_parse_string"](data)
        if not calendar or self.call["icalcomponent_count_errors"](calendar):
            raise ValueError("libical found errors")
        self.call["icalrestriction_check"](calendar)
        if self.call["icalcomponent_count_errors"](calendar):
            raise ValueError("libical found properties that may not stand so")
        return [one for event in self._events(calendar) for one in self._occurrences(event)]

    def _events(self, calendar: int) -> Iterator[int]:
        event = self.call["icalcomponent_get_first_component"](calendar, self.vevent)
        while event:
            yield event
            event = self.call["icalcomponent_get_next_component"](calendar, self.vevent)

    def _occurrences(self, event: int) -> Iterator[dict[str, Any]]:
        spans: list[tuple[int, int]] = []
        found = Found(lambda _event, span, _data: spans.append((span[0].start, span[0].end)))
        self.call["icalcomponent_foreach_recurrence"](event, *self.range, found, None)
        length = 10 if self.call["icalcomponent_get_dtstart"](event).is_date else None
        facts = self._facts(event)
        for start, end in spans:
            yield facts | {"mulai": _instant(start)[:length], "selesai": _instant(end)[:length]}

    def _facts(self, event: int) -> dict[str, Any]:
        plain = self._properties(event)
        return {
            "uid": self.call["icalcomponent_get_uid"](event).decode(),
            "ringkasan": self.call["icalcomponent_get_summary"](event).decode(),
            "tempat": self.call["icalcomponent_get_location"](event).decode(),
            "uraian": self.call["icalcomponent_get_description"](event).decode(),
            "urutan": self.call["icalcomponent_get_sequence"](event),
            "status": plain["STATUS"],
            "tautan": plain["URL"],
        }

    def _properties(self, event: int) -> dict[str, str]:
        values = {}
        found = self.call["icalcomponent_get_first_property"](event, ANY_PROPERTY)
        while found:
            name = self.call["icalproperty_get_property_name"](found).decode()
            values[name] = self.call["icalproperty_get_value_as_string"](found).decode()
            found = self.call["icalcomponent_get_next_property"](event, ANY_PROPERTY)
        return values


def _instant(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


if __name__ == "__main__":
    library = Libical(sys.argv[1])
    json.dump({name: library.read(Path(name).read_bytes()) for name in sys.argv[2:]}, sys.stdout)
