"""What calendars and feeds tell, read from the files of a built site."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import feedparser
import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar

from plugins.domain.instansi import Instansi
from tests.klien.acara import saat
from tests.klien.fakta import JADI, Fakta, FaktaSiaran
from tests.klien.halaman import jabatan_dari
from tests.klien.harapan import AWALAN

LUNAK = "dua jam di kalender hanya perkiraan"
TANPA_TEMPAT = {"Tempat belum diumumkan", "–"}


def arsip(situs: Path, instansi: Instansi) -> Iterator[Fakta]:
    """Yield what the calendars of the years tell."""
    for path in sorted(situs.glob("kalender/arsip/*.ics")):
        yield from _kalender(path, instansi)


def kalender_kegiatan(situs: Path, instansi: Instansi) -> Iterator[Fakta]:
    """Yield what the calendar of each kegiatan tells."""
    for path in sorted(situs.glob("kalender/kegiatan/*.ics")):
        yield from _kalender(path, instansi)


def umpan_rss(situs: Path, instansi: Instansi) -> Iterator[FaktaSiaran]:
    """Yield what the RSS feed of all releases tells."""
    return _umpan(situs / "umpan/siaran-pers.rss.xml", instansi)


def umpan_atom(situs: Path, instansi: Instansi) -> Iterator[FaktaSiaran]:
    """Yield what the Atom feed of all releases tells."""
    return _umpan(situs / "umpan/siaran-pers.atom.xml", instansi)


def _kalender(path: Path, instansi: Instansi) -> Iterator[Fakta]:
    calendar = Calendar.from_ical(path.read_bytes())
    for event in recurring_ical_events.of(calendar).between("20200101", "20350101"):
        words = str(event["DESCRIPTION"])
        leaders = re.search(r"^Pimpinan: (.+)$", words, re.MULTILINE)
        place, title = str(event["LOCATION"]), str(event["SUMMARY"])
        prefix = next((kode for kode, awalan in AWALAN.items() if title.startswith(awalan)), None)
        plain = title.removeprefix(AWALAN[prefix]) if prefix else title
        id_ = str(event["URL"]).rstrip("/").rpartition("/")[2]
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        yield _waktu(id_, start, end, lunak=LUNAK in words)._replace(
            # What follows in brackets says who represents whom, or that the hour is not known.
            judul=re.sub(r" \((?:.* diwakili .*|jam menyusul)\)$", "", plain),
            lokasi="" if place in TANPA_TEMPAT else place,
            status=prefix or ("tentatif" if event["STATUS"] == "TENTATIVE" else JADI),
            pimpinan=leaders
            and frozenset(jabatan_dari(part, instansi) for part in leaders[1].split("; ")),
        )


def _waktu(id_: str, start: date, end: date, *, lunak: bool) -> Fakta:
    """Return when an event is; whole days say nothing of hours, which stand in the words."""
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return Fakta(id_, start.isoformat(), sampai=(end - timedelta(days=1)).isoformat())
    first = start.date().isoformat()
    if lunak:
        return Fakta(id_, first, mulai=saat(start), selesai="")
    last = (end - timedelta.resolution).date().isoformat()
    return Fakta(id_, first, sampai=last, mulai=saat(start), selesai=saat(end))


def _umpan(path: Path, instansi: Instansi) -> Iterator[FaktaSiaran]:
    for entry in feedparser.parse(path.read_bytes()).entries:
        yield FaktaSiaran(
            id=entry.link.removeprefix(f"{instansi.situs}/siaran-pers/").rstrip("/"),
            judul=entry.title,
            terbit=saat(datetime.fromtimestamp(timegm(entry.published_parsed), UTC)),
        )
