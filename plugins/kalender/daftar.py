"""The pages of the folders below /kalender/: short addresses, and what each year offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

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

PIMPINAN = f"{alamat.KALENDER}pimpinan/"
JENIS = f"{alamat.KALENDER}jenis/"
KEGIATAN = f"{alamat.KALENDER}kegiatan/"
UTAMA = Remah("Kalender", alamat.KALENDER)
ARSIP = Remah("Arsip kalender per tahun", alamat.ARSIP_KALENDER)


@dataclass(frozen=True, slots=True)
class Daftar:
    """A page of links."""

    url: str
    judul: str
    keterangan: str
    butir: tuple[Remah, ...]
    remah: tuple[Remah, ...] = (UTAMA,)


def semua_daftar(kalender: Iterable[Kalender]) -> tuple[Daftar, ...]:
    """Return the page of every folder."""
    isi: dict[str, list[Kalender]] = {}
    for one in kalender:
        isi.setdefault(one.url.rpartition("/")[0] + "/", []).append(one)
    arsip = tuple(_arsip(isi.get(ARSIP.url, ())))
    # Each single kegiatan offers its own calendar; their list is the schedule itself.
    kegiatan = (Remah("Semua kegiatan", f"{alamat.AGENDA}kegiatan/"),)
    folder = (
        Daftar(PIMPINAN, "Kalender per pimpinan", ALAMAT, _butir(isi.get(PIMPINAN, ()))),
        Daftar(JENIS, "Kalender per jenis kegiatan", ALAMAT, _butir(isi.get(JENIS, ()))),
        Daftar(KEGIATAN, "Kalender per kegiatan", ALAMAT, kegiatan),
        Daftar(ARSIP.url, ARSIP.judul, UNDUH, _halaman(arsip)),
    )
    utama = Daftar(UTAMA.url, UTAMA.judul, ALAMAT, _butir(isi[UTAMA.url]) + _halaman(folder))
    return (utama, *folder, *arsip)


def _arsip(kalender: Iterable[Kalender]) -> Iterator[Daftar]:
    """Yield the page of each year with its one calendar, or those into which it is divided."""
    for year, group in groupby(kalender, lambda one: int(one.url[len(ARSIP.url) :][:4])):
        files = [one for one in group if one.potongan]
        yield Daftar(
            alamat.daftar_arsip(year),
            f"Arsip kalender {year}",
            TERBAGI if len(files) > 1 else UNDUH,
            tuple(Remah(f"{one.nama} ({_ukuran(one)})", one.url) for one in files),
            (UTAMA, ARSIP),
        )


def _butir(kalender: Iterable[Kalender]) -> tuple[Remah, ...]:
    return tuple(Remah(one.nama, one.url) for one in kalender)


def _halaman(daftar: Iterable[Daftar]) -> tuple[Remah, ...]:
    return tuple(Remah(one.judul, one.url) for one in daftar)


def _ukuran(kalender: Kalender) -> str:
    size = sum(len(event.data) for event in kalender.potongan)
    return f"{bilangan(-(-size // 1000))} kB"
