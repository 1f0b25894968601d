"""A small portal for the tests of calendars, and ways to read its calendars back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.portal import Arsip, Portal
from plugins.domain.terbitkan import terbitkan
from plugins.kalender.tampilan import semua_kalender
from plugins.kalender.vcalendar import vcalendar

DOMAIN = "prokopim.kotacontoh.example"
SITUS = f"https://{DOMAIN}"
SEKARANG = "2026-11-24T06:30+07:00"

INSTANSI = {
    "versi_skema": 1,
    "daerah": {
        "nama": "Kota Contoh",
        "jenis": "kota",
        "sebutan_kepala": "Wali Kota",
        "sebutan_wakil": "Wakil Wali Kota",
    },
    "unit": {
        "nama": "Bagian Protokol dan Komunikasi Pimpinan",
        "singkatan": "Prokopim",
        "induk": "Sekretariat Daerah",
        "alamat": "Jalan Alun-Alun Contoh Nomor 1",
        "surel": "prokopim@kotacontoh.example",
    },
    "situs": SITUS,
    "domain_uid": DOMAIN,
    "jabatan": [
        {"id": "walikota", "nama": "Wali Kota Contoh", "singkat": "Wali Kota"},
        {"id": "wakil", "nama": "Wakil Wali Kota Contoh", "singkat": "Wakil Wali Kota"},
        {"id": "sekda", "nama": "Sekretaris Daerah Kota Contoh", "singkat": "Sekretaris Daerah"},
    ],
    "jenis_kegiatan": [{"id": "rapat", "nama": "Rapat"}, {"id": "apel", "nama": "Apel"}],
}


def kegiatan(**keys: Any) -> Kegiatan:
    """Return a kegiatan tomorrow at ten, with other keys as given."""
    return Kegiatan.model_validate(
        {
            "id": "2026-11-25-rembuk",
            "judul": "Rembuk",
            "mulai": "2026-11-25T10:00",
            "pimpinan": [{"jabatan": "walikota"}],
            "diumumkan": "2026-11-20T08:00",
        }
        | keys
    )


def portal(*semua: Kegiatan, sekarang: str = SEKARANG, **instansi: Any) -> Portal:
    """Return what the public sees of some kegiatan."""
    unit = Instansi.model_validate(INSTANSI | instansi)
    return terbitkan(
        Arsip(unit, kegiatan={k.id: k for k in semua}), datetime.fromisoformat(sekarang)
    )


def berkas(site: Portal) -> dict[str, bytes]:
    """Return every calendar file by its URL."""
    return {k.url: vcalendar(k, site.instansi) for k in semua_kalender(site)}


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


def satu(**keys: Any) -> Any:
    """Return the one event of a kegiatan."""
    (event,) = acara(kegiatan(**keys))
    return event


def mingguan(**keys: Any) -> Kegiatan:
    """Return a roll call on five Mondays from 2 November."""
    return kegiatan(
        **{
            "id": "2026-11-02-apel",
            "judul": "Apel",
            "mulai": "2026-11-02T07:30",
            "selesai": "2026-11-02T08:00",
            "berulang": {"setiap": "minggu", "hari": ["senin"], "sampai": "2026-11-30"},
        }
        | keys
    )
