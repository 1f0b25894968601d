"""The bytes of a calendar: a header, the zones in use, and events that are already bytes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from icalendar import Timezone, vDuration

from plugins.domain.instansi import Instansi
from plugins.domain.waktu import Zona
from plugins.kalender.baris import baris, baris_lazim, baris_teks, baris_uri
from plugins.kalender.lipat import ke_bytes
from plugins.kalender.tampilan import Kalender

SEGARKAN = timedelta(hours=4)
"""How often clients are asked to look again; Google does as it likes."""

_AWAL, _AKHIR = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"


def vcalendar(kalender: Kalender, instansi: Instansi) -> bytes:
    """Return a calendar's bytes."""
    zones = sorted({event.zona for event in kalender.potongan if event.zona})
    # A calendar needs a component; the unit's zone stands where there is nothing else.
    parts = [_vtimezone(zona) for zona in zones or [instansi.zona]]
    parts += [event.data for event in kalender.potongan]
    return b"".join((_AWAL, *_kepala(kalender, instansi), *parts, _AKHIR))


def _kepala(kalender: Kalender, instansi: Instansi) -> Iterator[bytes]:
    """Yield the lines in the order in which icalendar would write them."""
    unit = f"-//{instansi.daerah.nama}//{instansi.unit.singkatan}//ID"
    yield baris_lazim("VERSION", "2.0")
    yield baris_lazim("PRODID", unit)
    yield baris_lazim("CALSCALE", "GREGORIAN")
    yield baris_lazim("METHOD", "PUBLISH")
    yield baris_lazim("DESCRIPTION", kalender.keterangan)
    yield baris_lazim("X-WR-CALDESC", kalender.keterangan)
    yield baris_teks("NAME", kalender.nama)
    yield baris_teks("X-WR-CALNAME", kalender.nama)
    yield baris_lazim("COLOR", kalender.warna)
    yield _segarkan("REFRESH-INTERVAL", VALUE="DURATION")
    yield baris_uri("SOURCE;VALUE=URI", instansi.situs + kalender.url)
    yield baris_uri("URL", instansi.situs + kalender.halaman)
    yield _segarkan("X-PUBLISHED-TTL")
    yield baris_lazim("X-WR-TIMEZONE", instansi.zona.tz.key)


@cache
def _segarkan(nama: str, **params: str) -> bytes:
    return baris(nama, vDuration(SEGARKAN, params=params))


@cache
def _vtimezone(zona: Zona) -> bytes:
    zone = Timezone.from_tzid(zona.tz.key)
    # It says that the zone "only works" up to 2038, which no reader should be told.
    zone.pop("COMMENT", None)
    return ke_bytes(zone)
