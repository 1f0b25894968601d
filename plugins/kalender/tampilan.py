"""Which events stand in which calendar."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.tulisan import tanggal
from plugins.kalender.masa import Masa, masa_tahun
from plugins.kalender.muatan import batasi, dalam, jendela, jendela_muat, termuat, urut
from plugins.kalender.potongan import IsiKegiatan, Potongan

RENTANG = "Kegiatan dari 30 hari lalu sampai 12 bulan ke depan; arsip per tahun ada di situs."
TANPA_BATAL = "Tanpa yang dibatalkan, dicabut, atau ditunda tanpa jadwal baru."
SEBAGIAN = "Hanya sebagian kegiatan hari itu; selebihnya ada di situs."

WARNA = ("navy", "darkgreen", "maroon", "darkorange", "teal", "indigo", "olive", "crimson")
"""CSS3 names, the only values that COLOR takes."""


@dataclass(frozen=True, slots=True)
class Kalender:
    """A calendar: its own URL, the page that it belongs to, its words, its events."""

    url: str
    halaman: str
    nama: str
    keterangan: str
    potongan: tuple[Potongan, ...]
    warna: str = WARNA[0]


def kalender_bergulir(
    isi: Collection[IsiKegiatan], instansi: Instansi, hari_ini: date
) -> Iterator[Kalender]:
    """Yield every rolling calendar of the contract, the empty ones too."""
    semua = tuple(event for one in isi for event in one.umum)
    yield from kalender_gabungan(semua, instansi, hari_ini)
    yield from kalender_jabatan(isi, instansi, hari_ini)
    yield from kalender_jenis(semua, instansi, hari_ini)


def kalender_gabungan(
    semua: tuple[Potongan, ...], instansi: Instansi, hari_ini: date
) -> Iterator[Kalender]:
    """Yield the calendars of everything, with and without what does not take place."""
    page, nama = alamat.AGENDA, _umum(instansi)
    yield bergulir(Kalender(alamat.KALENDER_SEMUA, page, nama, "", semua), hari_ini)
    url, nama = alamat.KALENDER_TANPA_BATAL, f"{nama} tanpa yang batal"
    own = tuple(event for event in semua if not event.batal)
    yield bergulir(Kalender(url, page, nama, TANPA_BATAL, own), hari_ini)


def kalender_jabatan(
    isi: Collection[IsiKegiatan], instansi: Instansi, hari_ini: date
) -> Iterator[Kalender]:
    """Yield each office's calendar."""
    for n, office in enumerate(instansi.jabatan, 1):
        url, page = alamat.kalender_pimpinan(office.id), alamat.pimpinan(office.id)
        own = tuple(event for one in isi for event in one.milik(office.id))
        yield bergulir(Kalender(url, page, f"Agenda {office.nama}", "", own, _warna(n)), hari_ini)


def kalender_jenis(
    semua: Collection[Potongan], instansi: Instansi, hari_ini: date
) -> Iterator[Kalender]:
    """Yield the calendar of each kind."""
    for n, kind in enumerate(instansi.jenis_kegiatan, 1):
        url, page = alamat.kalender_jenis(kind.id), alamat.jenis(kind.id)
        nama = f"{_umum(instansi)}: {kind.nama}"
        own = tuple(event for event in semua if kind.id in event.jenis)
        yield bergulir(Kalender(url, page, nama, "", own, _warna(n)), hari_ini)


def kalender_kegiatan(kegiatan: Kegiatan, events: tuple[Potongan, ...], hari_ini: date) -> Kalender:
    """Return a kegiatan's own calendar: all of it, unless that is more than one file holds."""
    url, page = alamat.kalender_kegiatan(kegiatan.id), alamat.kegiatan(kegiatan.id)
    whole = Kalender(url, page, kegiatan.judul, "Satu kegiatan pimpinan.", urut(events))
    return whole if termuat(events) else bergulir(whole, hari_ini)


def kalender_arsip(year: int, isi: Iterable[IsiKegiatan], instansi: Instansi) -> Iterator[Kalender]:
    """Yield the calendars of a year, for download; none when nothing falls into it."""
    yield from _arsip(masa_tahun(year), (event for one in isi for event in one.umum), instansi)


def _arsip(masa: Masa, semua: Iterable[Potongan], instansi: Instansi) -> Iterator[Kalender]:
    """Yield a period's calendar, and those of its parts when it is more than one file holds.

    Its own address then stays, without events: half of a year would pass for the whole.
    """
    own = urut(event for event in semua if event.menyentuh(masa.awal, masa.akhir))
    if not own:
        return
    nama = f"{_umum(instansi)} {masa.sebutan}"
    whole = Kalender(masa.url, masa.halaman, nama, f"Arsip lengkap {masa.lengkap}.", own)
    if termuat(own):
        yield whole
    elif not masa.satuan:
        yield replace(whole, keterangan=SEBAGIAN, potongan=batasi(own))
    else:
        where = instansi.situs + alamat.daftar_arsip(masa.awal.year)
        note = f"Terlalu besar untuk satu berkas; unduh {masa.satuan} di {where}"
        nama = f"{nama} ({masa.satuan})"
        yield replace(whole, nama=nama, keterangan=note, potongan=())
        for part in masa.bagian:
            yield from _arsip(part, own, instansi)


def bergulir(kalender: Kalender, hari_ini: date) -> Kalender:
    """Return what is near of a calendar, so much that every client takes the file."""
    promised = jendela(hari_ini)
    near = dalam(kalender.potongan, promised)
    about = RENTANG
    if not termuat(near):
        window = jendela_muat(near, hari_ini)
        near = dalam(near, window)
        first, last = map(tanggal, window)
        about = f"Kegiatan dari {first} sampai {last}; "
        about += "selebihnya terlalu banyak untuk satu berkas dan ada di situs."
    events = urut(near)
    kept = batasi(events)
    words = (kalender.keterangan, about, "" if len(kept) == len(events) else SEBAGIAN)
    return replace(kalender, keterangan=" ".join(filter(None, words)), potongan=kept)


def _umum(instansi: Instansi) -> str:
    return f"Agenda Pimpinan {instansi.daerah.nama}"


def _warna(n: int) -> str:
    return WARNA[n % len(WARNA)]
