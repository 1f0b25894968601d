"""Which events stand in which calendar."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.portal import Portal
from plugins.domain.tulisan import tanggal
from plugins.kalender.potongan import IsiKegiatan, Potongan

KE_BELAKANG = timedelta(days=30)
RENTANG = "Kegiatan dari 30 hari lalu sampai 12 bulan ke depan; arsip per tahun ada di situs."
MAKS_ACARA = 800
MAKS_BYTE = 890_000
"""Leaves room for the header: Google refuses a file over 1 MB, and 900 kB is our promise."""

WARNA = ("navy", "darkgreen", "maroon", "darkorange", "teal", "indigo", "olive", "crimson")
"""CSS3 names, the only values that COLOR takes."""


Isi = Mapping[str, IsiKegiatan]


@dataclass(frozen=True, slots=True)
class Kalender:
    """A calendar: its own URL, the page that it belongs to, its words, its events."""

    url: str
    halaman: str
    nama: str
    keterangan: str
    potongan: tuple[Potongan, ...]
    warna: str = WARNA[0]


def semua_kalender(portal: Portal, isi: Isi) -> Iterator[Kalender]:
    """Yield every joint calendar of the contract, the empty ones too."""
    semua = [event for one in isi.values() for event in one.umum]
    umum = f"Agenda Pimpinan {portal.instansi.daerah.nama}"
    yield _bergulir(portal, semua, alamat.KALENDER_SEMUA, alamat.AGENDA, umum)
    yield from _per_jabatan(portal, isi)
    yield from _per_jenis(portal, semua, umum)
    yield from _per_tahun(semua, umum)


def _per_jabatan(portal: Portal, isi: Isi) -> Iterator[Kalender]:
    for n, office in enumerate(portal.instansi.jabatan, 1):
        url, page = alamat.kalender_pimpinan(office.id), alamat.pimpinan(office.id)
        own = [event for one in isi.values() for event in one.milik(office.id)]
        yield _bergulir(portal, own, url, page, f"Agenda {office.nama}", n)


def _per_jenis(portal: Portal, semua: list[Potongan], umum: str) -> Iterator[Kalender]:
    for n, kind in enumerate(portal.instansi.jenis_kegiatan, 1):
        url, page = alamat.kalender_jenis(kind.id), alamat.jenis(kind.id)
        own = [event for event in semua if event.jenis == kind.id]
        yield _bergulir(portal, own, url, page, f"{umum}: {kind.nama}", n)


def satu_kegiatan(kegiatan: Kegiatan, isi: IsiKegiatan) -> Kalender:
    """Return the calendar of one kegiatan."""
    url, page = alamat.kalender_kegiatan(kegiatan.id), alamat.kegiatan(kegiatan.id)
    return Kalender(url, page, kegiatan.judul, "Satu kegiatan pimpinan.", _urut(isi.umum))


def _per_tahun(semua: list[Potongan], umum: str) -> Iterator[Kalender]:
    years = {y for event in semua for a, b in event.hari for y in range(a.year, b.year + 1)}
    for year in sorted(years):
        url, page = alamat.kalender_arsip(year), alamat.tahun(year)
        own = _urut(e for e in semua if e.menyentuh(date(year, 1, 1), date(year, 12, 31)))
        yield Kalender(url, page, f"{umum} {year}", f"Arsip lengkap tahun {year}.", own)


def _bergulir(
    portal: Portal, semua: Iterable[Potongan], url: str, page: str, nama: str, warna: int = 0
) -> Kalender:
    """Return a calendar of what is near, small enough for every client.

    What does not fit is the far end of the future, so that the coming weeks are always whole.
    """
    first, last = jendela(portal.hari_ini)
    near = _urut(event for event in semua if event.menyentuh(first, last))
    kept = _batasi(near)
    about = RENTANG
    if len(kept) < len(near):
        until = near[len(kept)].urut[0].date()
        about += f" Terlalu banyak untuk satu berkas: dari {tanggal(until)} lihat situs."
    return Kalender(url, page, nama, about, kept, WARNA[warna % len(WARNA)])


def jendela(hari_ini: date) -> tuple[date, date]:
    """Return the first and last day of a rolling calendar: 30 days back, 12 months ahead."""
    year, month = hari_ini.year + 1, hari_ini.month
    day = min(hari_ini.day, calendar.monthrange(year, month)[1])
    return hari_ini - KE_BELAKANG, date(year, month, day)


def _batasi(events: tuple[Potongan, ...]) -> tuple[Potongan, ...]:
    size = 0
    for n, event in enumerate(events):
        size += len(event.data)
        if n == MAKS_ACARA or size > MAKS_BYTE:
            return events[:n]
    return events


def _urut(events: Iterable[Potongan]) -> tuple[Potongan, ...]:
    return tuple(sorted(events, key=lambda event: event.urut))
