"""Kegiatan for the tests of calendars, and ways to read a portal's calendars back."""

from __future__ import annotations

from datetime import date
from typing import Any

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.portal import Portal
from plugins.kalender.plugin import KalenderGenerator
from tests import builders
from tests.builders import portal
from tests.rakit import tulis


def kegiatan(id_: str = "2026-11-25-rembuk", **keys: Any) -> Kegiatan:
    """Return a kegiatan tomorrow at ten, with other keys as given."""
    base = {"judul": "Rembuk", "mulai": "2026-11-25T10:00", "diumumkan": "2026-11-20T08:00"}
    return builders.kegiatan(id_, **base | keys)


def pada(day: date, ekor: str = "acara", **keys: Any) -> Kegiatan:
    """Return a kegiatan of a day, at ten."""
    return kegiatan(f"{day}-{ekor}", **{"mulai": f"{day}T10:00"} | keys)


def berkas(site: Portal) -> dict[str, bytes]:
    """Return every calendar file by its URL."""
    files = tulis(KalenderGenerator, site).berkas
    return {url: data for url, data in files.items() if url.endswith(".ics")}


def kalender(data: bytes) -> Any:
    """Return a calendar file as icalendar reads it."""
    return Calendar.from_ical(data)


def baca(data: bytes) -> list[Any]:
    """Return the events of a calendar file."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def terurai(data: bytes) -> list[Any]:
    """Return every occurrence that a client unfolds from a calendar file, in order."""
    found = recurring_ical_events.of(Calendar.from_ical(data)).between("20000101", "20500101")
    return sorted(found, key=lambda event: str(event.decoded("DTSTART")))


def acara(*semua: Kegiatan, url: str = alamat.KALENDER_SEMUA, **options: Any) -> list[Any]:
    """Return the events that one calendar shows of some kegiatan."""
    return baca(berkas(portal(*semua, **options))[url])


def tanggal(url: str, *semua: Kegiatan) -> list[date]:
    """Return the days on which the events of a calendar begin."""
    return [event.decoded("DTSTART").date() for event in acara(*semua, url=url)]


def satu(**keys: Any) -> Any:
    """Return the one event of a kegiatan."""
    (event,) = acara(kegiatan(**keys))
    return event


def mingguan(id_: str = "2026-11-02-apel", **keys: Any) -> Kegiatan:
    """Return a roll call on five Mondays from 2 November."""
    base = {
        "judul": "Apel",
        "mulai": "2026-11-02T07:30",
        "selesai": "2026-11-02T08:00",
        "berulang": {"setiap": "minggu", "hari": ["senin"], "sampai": "2026-11-30"},
    }
    return kegiatan(id_, **base | keys)
