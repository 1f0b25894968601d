"""The calendar clients: each takes addresses and says what it understood."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar

from tests.klien import alat, khal
from tests.klien.acara import Acara, Bacaan, saat

_GARIS_N = re.compile(r"\\+(?:[nN]|\n)")

Pembaca = Callable[[Sequence[str], Path], Bacaan]
"""Reads calendars by their addresses; the folder is for what it has to keep."""

HARI = (date(2026, 1, 1), date(2028, 12, 31))
"""The days of the tests' entries, which khal has to be asked for."""


def icalendar(urls: Sequence[str], _folder: Path) -> Bacaan:
    """Read with icalendar, which must find nothing to forgive, and unfold every recurrence."""
    return {url: baca_icalendar(_get(url)) for url in urls}


def ical_js(urls: Sequence[str], _folder: Path) -> Bacaan:
    """Read with ical.js: Thunderbird's, and what FullCalendar takes for its own."""
    return _node("ical.js", urls)


def node_ical(urls: Sequence[str], _folder: Path) -> Bacaan:
    """Read with node-ical, by which home servers and dashboards read calendars."""
    return _node("node-ical", urls)


def libical(urls: Sequence[str], folder: Path) -> Bacaan:
    """Read with libical, after it found that the calendars break no rule."""
    library = alat.perlu(alat.libical, "libical3")
    names = {str(folder / f"{n}.ics"): url for n, url in enumerate(urls)}
    folder.mkdir()
    for name, url in names.items():
        Path(name).write_bytes(_get(url))
    said = _run([sys.executable, "-m", "tests.klien.libical", library, *names])
    return {names[name]: events for name, events in said.items()}


def khal_vdirsyncer(urls: Sequence[str], folder: Path) -> Bacaan:
    """Fetch with vdirsyncer, then ask khal."""
    return khal.baca(urls, folder, HARI)


KLIEN: dict[str, Pembaca] = {
    "icalendar": icalendar,
    "ical.js": ical_js,
    "node-ical": node_ical,
    "libical": libical,
    "khal": khal_vdirsyncer,
}


def sepaham(klien: str, acara: Acara) -> Acara:
    """Return what a client can be asked to share with the others.

    vdirsyncer gives each item of a web calendar a UID of its own, and khal shows no SEQUENCE.
    node-ical 0.27 takes a written backslash before "n" for a line break, however it is escaped.
    """
    if klien == "khal":
        return acara._replace(uid="", urutan=0)
    if klien != "node-ical":
        return acara
    said = (acara.ringkasan, acara.tempat, acara.uraian)
    ringkasan, tempat, uraian = (_GARIS_N.sub("¶", text) for text in said)
    return acara._replace(ringkasan=ringkasan, tempat=tempat, uraian=uraian)


def baca_icalendar(data: bytes) -> list[Acara]:
    """Return every occurrence in a calendar, which icalendar must read without any complaint."""
    calendar = Calendar.from_ical(data)
    assert [error for part in calendar.walk() for error in part.errors] == []
    found = recurring_ical_events.of(calendar).between("19700101", "20700101")
    return sorted(
        Acara(
            tautan=str(event["URL"]),
            mulai=saat(event.decoded("DTSTART")),
            selesai=saat(event.decoded("DTEND")),
            ringkasan=str(event["SUMMARY"]),
            tempat=str(event["LOCATION"]),
            status=str(event["STATUS"]),
            uraian=str(event["DESCRIPTION"]),
            uid=str(event["UID"]),
            urutan=int(event["SEQUENCE"]),
        )
        for event in found
    )


def _node(client: str, urls: Sequence[str]) -> Bacaan:
    modules = alat.perlu(alat.node_modules, "npm")
    script = Path(__file__).with_name("baca.cjs")
    # A zone far from here: what a client shows must not depend on where it runs.
    settings = {"NODE_PATH": modules, "TZ": "America/St_Johns"}
    return _run([str(alat.NODE), str(script), client], "\n".join(urls), **settings)


def _run(command: list[str], given: str | None = None, **settings: str) -> Bacaan:
    result = subprocess.run(
        command, input=given, env=os.environ | settings, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    said: dict[str, list[dict[str, Any]]] = json.loads(result.stdout)
    return {url: sorted(Acara(**event) for event in events) for url, events in said.items()}


def _get(url: str) -> bytes:
    with urlopen(url) as answer:
        data: bytes = answer.read()
    return data
