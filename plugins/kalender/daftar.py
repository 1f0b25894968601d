"""The pages of the folders below /kalender/: short addresses, and what each year offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.domain import alamat
from plugins.domain.tulisan import bilangan
from plugins.kalender.tampilan import Kalender
from plugins.keluaran.generator import Remah

ALAMAT = "Alamat untuk aplikasi kalender."
UNDUH = "Untuk diunduh dan diimpor ke aplikasi kalender."
TERBAGI = (
    "Untuk diunduh dan diimpor ke aplikasi kalender, satu demi satu:"
    " Google menolak berkas di atas 1 MB."
)

UTAMA = Remah("Kalender", alamat.KALENDER)
PIMPINAN = Remah("Kalender per pimpinan", f"{alamat.KALENDER}pimpinan/")
JENIS = Remah("Kalender per jenis kegiatan", f"{alamat.KALENDER}jenis/")
KEGIATAN = Remah("Kalender per kegiatan", f"{alamat.KALENDER}kegiatan/")
ARSIP = Remah("Arsip kalender per tahun", alamat.ARSIP_KALENDER)
FOLDER = (PIMPINAN, JENIS, KEGIATAN, ARSIP)


@dataclass(frozen=True, slots=True)
class Daftar:
    """A page of links."""

    url: str
    judul: str
    keterangan: str
    butir: tuple[Remah, ...]
    remah: tuple[Remah, ...] = (UTAMA,)


def daftar_bergulir(kalender: Iterable[Kalender]) -> tuple[Daftar, ...]:
    """Return the pages of the rolling calendars: all, and by office and kind."""
    isi: dict[str, list[Kalender]] = {UTAMA.url: [], PIMPINAN.url: [], JENIS.url: []}
    for one in kalender:
        isi[one.url.rpartition("/")[0] + "/"].append(one)
    return (
        Daftar(UTAMA.url, UTAMA.judul, ALAMAT, (*_butir(isi[UTAMA.url]), *FOLDER)),
        *(Daftar(one.url, one.judul, ALAMAT, _butir(isi[one.url])) for one in (PIMPINAN, JENIS)),
    )


def daftar_tahun(year: int, kalender: Iterable[Kalender]) -> Daftar:
    """Return the page of a year with its one calendar, or those into which it is divided."""
    files = [one for one in kalender if one.potongan]
    return Daftar(
        alamat.daftar_arsip(year),
        _judul(year),
        TERBAGI if len(files) > 1 else UNDUH,
        tuple(Remah(f"{one.nama} ({_ukuran(one)})", one.url) for one in files),
        (UTAMA, ARSIP),
    )


def daftar_arsip(years: Iterable[int]) -> Daftar:
    """Return the page of the archive."""
    links = tuple(Remah(_judul(year), alamat.daftar_arsip(year)) for year in years)
    return Daftar(ARSIP.url, ARSIP.judul, UNDUH, links)


def daftar_kegiatan() -> Daftar:
    """Return the page of the single calendars: each kegiatan offers its own, so it is short."""
    schedule = (Remah("Semua kegiatan", f"{alamat.AGENDA}kegiatan/"),)
    return Daftar(KEGIATAN.url, KEGIATAN.judul, ALAMAT, schedule)


def _judul(year: int) -> str:
    return f"Arsip kalender {year}"


def _butir(kalender: Iterable[Kalender]) -> tuple[Remah, ...]:
    return tuple(Remah(one.nama, one.url) for one in kalender)


def _ukuran(kalender: Kalender) -> str:
    size = sum(len(event.data) for event in kalender.potongan)
    return f"{bilangan(-(-size // 1000))} kB"
