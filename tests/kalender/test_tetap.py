"""Calendars of the sample: sound for strict readers, equal wherever they are made."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.data.load import load
from plugins.domain import alamat
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from tests.kalender.contoh import berkas, kalender, terurai

ROOT = Path(__file__).parents[2]

SIDIK = """
import hashlib, sys
from pathlib import Path
from plugins.data.load import load
from plugins.domain.terbitkan import terbitkan
from tests.kalender.contoh import berkas, kalender, terurai
loaded = load(Path(sys.argv[1]))
files = berkas(terbitkan(loaded.arsip, loaded.sekarang))
print(len(files), hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def contoh() -> Portal:
    loaded = load(ROOT)
    assert loaded.arsip is not None
    assert loaded.sekarang is not None
    return terbitkan(loaded.arsip, loaded.sekarang)


def sidik(seed: str, zone: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    result = subprocess.run(
        [sys.executable, "-c", SIDIK, str(ROOT)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout


def test_bytes_depend_on_neither_hash_seed_nor_time_zone() -> None:
    assert sidik("0", "UTC") == sidik("4711", "America/New_York")


def test_sample_reads_back_strictly(contoh: Portal) -> None:
    for url, data in berkas(contoh).items():
        calendar = kalender(data)
        assert not calendar.errors, url
        assert all(not part.errors for part in calendar.walk()), url


KEPALA = {
    "VERSION",
    "PRODID",
    "CALSCALE",
    "METHOD",
    "DESCRIPTION",
    "X-WR-CALDESC",
    "NAME",
    "X-WR-CALNAME",
    "COLOR",
    "REFRESH-INTERVAL",
    "SOURCE",
    "URL",
    "X-PUBLISHED-TTL",
    "X-WR-TIMEZONE",
}
SELALU = {
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DTSTAMP",
    "UID",
    "SEQUENCE",
    "DESCRIPTION",
    "LAST-MODIFIED",
    "LOCATION",
    "ORGANIZER",
    "STATUS",
    "URL",
}
KADANG = {"RRULE", "EXDATE", "ATTACH", "CATEGORIES", "CONFERENCE", "GEO", "TRANSP"}


def test_calendars_say_what_clients_need_and_nothing_else(contoh: Portal) -> None:
    # No UID of the calendar itself, no ATTENDEE, no VALARM.
    for url, data in berkas(contoh).items():
        calendar = kalender(data)
        assert set(calendar) == KEPALA, url
        assert {part.name for part in calendar.subcomponents} <= {"VTIMEZONE", "VEVENT"}, url
        for event in calendar.walk("VEVENT"):
            assert not event.subcomponents, url
            assert set(event) >= SELALU, url
            assert set(event) <= SELALU | KADANG, url


def test_no_uid_stands_twice_in_a_file_of_the_sample(contoh: Portal) -> None:
    for url, data in berkas(contoh).items():
        uids = [event["UID"] for event in kalender(data).walk("VEVENT")]
        assert len(uids) == len(set(uids)), url


def test_every_zone_in_use_is_defined_in_the_file(contoh: Portal) -> None:
    for url, data in berkas(contoh).items():
        used = set(re.findall(rb";TZID=([A-Za-z/]+):", data))
        defined = set(re.findall(rb"\r\nTZID:([A-Za-z/]+)\r\n", data))
        assert used <= defined, url


def test_icalendar_itself_would_write_the_sample_so(contoh: Portal) -> None:
    # It writes positions as short as it can.
    for url, data in berkas(contoh).items():
        geo = re.compile(rb"(?<=GEO:)[-.;0-9]+")
        assert geo.sub(b"", kalender(data).to_ical()) == geo.sub(b"", data), url


def test_archive_of_the_sample_holds_each_occurrence_at_its_hour(contoh: Portal) -> None:
    data = berkas(contoh)[alamat.kalender_arsip(2026)]

    starts = sorted((str(e["URL"]), str(e.decoded("DTSTART"))) for e in terurai(data))
    expected = sorted(
        (
            contoh.instansi.situs + alamat.kegiatan(one.kegiatan.id),
            str(one.kegiatan.tanggal_mulai if one.kegiatan.sepanjang_hari else one.awal),
        )
        for one in contoh.kejadian
    )
    assert starts == expected
