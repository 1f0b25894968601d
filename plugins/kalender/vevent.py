"""The bytes of one event (RFC 5545, RFC 7986)."""

from __future__ import annotations

from urllib.parse import quote

from icalendar import Event, Parameters, vCalAddress, vGeo, vRecur

from plugins.domain.instansi import Instansi
from plugins.kalender.acara import Acara
from plugins.kalender.lipat import ke_bytes
from plugins.kalender.teks import bersih, teks

_SIARAN = Parameters(VALUE="URI", FEATURE=["AUDIO", "VIDEO"], LABEL="Siaran langsung")


class _Geo(vGeo):
    """A position in fixed-point notation; icalendar writes 1e-05 near the equator."""

    def to_ical(self) -> str:
        return ";".join(f"{round(x, 6) + 0.0:.6f}" for x in (self.latitude, self.longitude))


def vevent(acara: Acara, instansi: Instansi) -> bytes:
    """Return an event's bytes, the same in every calendar."""
    event = Event()
    event.add("UID", acara.uid)
    event.add("DTSTAMP", acara.diubah)
    event.add("LAST-MODIFIED", acara.diubah)
    event.add("SEQUENCE", acara.urutan)
    event.add("DTSTART", acara.jangka.mulai)
    event.add("DTEND", acara.jangka.selesai)
    if acara.aturan:
        event.add("RRULE", vRecur(acara.aturan.bagian))
        if acara.aturan.kecuali:
            event.add("EXDATE", list(acara.aturan.kecuali))
    event.add("SUMMARY", teks(acara.ringkasan))
    event.add("DESCRIPTION", teks(acara.uraian))
    event.add("LOCATION", teks(acara.lokasi))
    event.add("STATUS", acara.status)
    if acara.batal:
        event.add("TRANSP", "TRANSPARENT")
    event.add("ORGANIZER", _pengirim(instansi))
    event.add("URL", acara.tautan)
    if acara.kategori:
        event.add("CATEGORIES", [teks(acara.kategori)])
    if acara.koordinat:
        event.add("GEO", _Geo(acara.koordinat))
    if acara.siaran_langsung:
        event.add("CONFERENCE", acara.siaran_langsung, _SIARAN)
    for url in acara.lampiran:
        event.add("ATTACH", url)
    return ke_bytes(event)


def _pengirim(instansi: Instansi) -> vCalAddress:
    """Return the unit's role mailbox, which METHOD:PUBLISH asks for; never a person."""
    unit = instansi.unit
    return vCalAddress(f"mailto:{quote(unit.surel, safe='@+')}", params={"CN": bersih(unit.nama)})
