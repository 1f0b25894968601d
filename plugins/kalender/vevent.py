"""The bytes of one event (RFC 5545, RFC 7986)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from icalendar import Parameters, vCalAddress, vDDDLists, vGeo, vRecur, vUri

from plugins.domain.instansi import Instansi
from plugins.domain.waktu import hanya_tanggal
from plugins.kalender.acara import Acara, Aturan
from plugins.kalender.baris import (
    ISI_INGATAN,
    baris,
    baris_cap,
    baris_lazim,
    baris_teks,
    baris_uri,
    baris_waktu,
)
from plugins.kalender.teks import bersih

_AWAL, _AKHIR = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"


class _Geo(vGeo):
    """A position in fixed-point notation; icalendar writes 1e-05 near the equator."""

    def to_ical(self) -> str:
        return ";".join(f"{round(x, 6) + 0.0:.6f}" for x in (self.latitude, self.longitude))


def vevent(acara: Acara, instansi: Instansi) -> bytes:
    """Return an event's bytes, the same in every calendar."""
    return b"".join((_AWAL, *_isi(acara, instansi), _AKHIR))


def _isi(acara: Acara, instansi: Instansi) -> Iterator[bytes]:
    """Yield the lines in the order in which icalendar would write them."""
    yield baris_teks("SUMMARY", acara.ringkasan)
    yield baris_waktu("DTSTART", acara.jangka.mulai)
    yield baris_waktu("DTEND", acara.jangka.selesai)
    yield baris_cap("DTSTAMP", acara.diubah)
    yield baris_teks("UID", acara.uid)
    yield baris_lazim("SEQUENCE", str(acara.urutan))
    if acara.aturan:
        yield from _aturan(acara.aturan)
    for url in acara.lampiran:
        yield baris_uri("ATTACH", url)
    if acara.kategori:
        yield baris_lazim("CATEGORIES", acara.kategori)
    if acara.siaran_langsung:
        yield _siaran(acara.siaran_langsung)
    yield baris_teks("DESCRIPTION", acara.uraian)
    if acara.koordinat:
        yield _geo(acara.koordinat)
    yield baris_cap("LAST-MODIFIED", acara.diubah)
    yield baris_lazim("LOCATION", acara.lokasi)
    yield _pengirim(instansi.unit.nama, instansi.unit.surel)
    yield baris_lazim("STATUS", acara.status)
    if acara.batal:
        yield baris_lazim("TRANSP", "TRANSPARENT")
    yield baris_uri("URL", acara.tautan)


def _aturan(aturan: Aturan) -> Iterator[bytes]:
    yield baris("RRULE", vRecur(aturan.bagian))
    if aturan.kecuali:
        whole_days = hanya_tanggal(aturan.kecuali[0])
        params = {"VALUE": "DATE"} if whole_days else {}
        yield baris("EXDATE", vDDDLists(list(aturan.kecuali), params=params))


def _siaran(url: str) -> bytes:
    params = Parameters(VALUE="URI", FEATURE=["AUDIO", "VIDEO"], LABEL="Siaran langsung")
    return baris("CONFERENCE", vUri(url, params=params))


@lru_cache(ISI_INGATAN)
def _geo(koordinat: tuple[float, float]) -> bytes:
    return baris("GEO", _Geo(koordinat))


@lru_cache
def _pengirim(nama: str, surel: str) -> bytes:
    """Return the unit's role mailbox, which METHOD:PUBLISH asks for; never a person."""
    address = f"mailto:{quote(surel, safe='@+')}"
    return baris("ORGANIZER", vCalAddress(address, params={"CN": bersih(nama)}))
