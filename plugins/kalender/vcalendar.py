"""The bytes of a calendar: a header, the zones in use, and events that are already bytes."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from icalendar import Calendar, Timezone, vDuration

from plugins.domain.instansi import Instansi
from plugins.domain.waktu import Zona
from plugins.kalender.lipat import ke_bytes
from plugins.kalender.tampilan import Kalender
from plugins.kalender.teks import teks

SEGARKAN = timedelta(hours=4)
"""How often clients are asked to look again; Google does as it likes."""

_PENUTUP = b"END:VCALENDAR\r\n"


def vcalendar(kalender: Kalender, instansi: Instansi) -> bytes:
    """Return a calendar's bytes."""
    zones = sorted({event.zona for event in kalender.potongan if event.zona})
    # A calendar needs a component; the unit's zone stands where there is nothing else.
    parts = [_vtimezone(zona) for zona in zones or [instansi.zona]]
    parts += [event.data for event in kalender.potongan]
    return _header(kalender, instansi).removesuffix(_PENUTUP) + b"".join(parts) + _PENUTUP


def _header(kalender: Kalender, instansi: Instansi) -> bytes:
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", teks(f"-//{instansi.daerah.nama}//{instansi.unit.singkatan}//ID"))
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    for name in ("NAME", "X-WR-CALNAME"):
        calendar.add(name, teks(kalender.nama))
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        calendar.add(name, teks(kalender.keterangan))
    calendar.add("X-WR-TIMEZONE", teks(instansi.zona.tz.key))
    calendar.add("REFRESH-INTERVAL", SEGARKAN, {"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(SEGARKAN))
    calendar.add("SOURCE", instansi.situs + kalender.url, {"VALUE": "URI"})
    calendar.add("URL", instansi.situs + kalender.halaman)
    calendar.add("COLOR", kalender.warna)
    return ke_bytes(calendar)


@cache
def _vtimezone(zona: Zona) -> bytes:
    zone = Timezone.from_tzid(zona.tz.key)
    # It says that the zone "only works" up to 2038, which no reader should be told.
    zone.pop("COMMENT", None)
    return ke_bytes(zone)
