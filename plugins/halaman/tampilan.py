"""What plain pages show beside their text, as pure functions of the portal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.domain import alamat
from plugins.domain.halaman import Halaman
from plugins.domain.instansi import Instansi, Jabatan, Pemegang
from plugins.keluaran.generator import Remah


@dataclass(frozen=True, slots=True)
class PejabatJabatan:
    """An office with everybody who has held it so far, newest first."""

    jabatan: Jabatan
    pemegang: tuple[Pemegang, ...]


@dataclass(frozen=True, slots=True)
class Rincian:
    """A page with the links to its neighbours and to what is below it."""

    halaman: Halaman
    remah: tuple[Remah, ...]
    sekitar: tuple[Remah, ...]
    anak: tuple[Remah, ...]
    pejabat: tuple[PejabatJabatan, ...]
    pengaduan: bool


def rincian(
    instansi: Instansi, halaman: Halaman, semua: Iterable[Halaman], hari_ini: date
) -> Rincian:
    """Return a page among all the pages there are."""
    pages, url = tuple(semua), alamat.halaman(halaman.id)
    by_url = {alamat.halaman(h.id): h for h in pages}
    return Rincian(
        halaman=halaman,
        remah=tuple(Remah(by_url[up].judul, up) for up in di_atas(url)),
        sekitar=sekitar(halaman, pages),
        anak=tuple(_tautan(h) for h in pages if di_atas(alamat.halaman(h.id))[-1:] == (url,)),
        pejabat=pejabat(instansi, hari_ini) if url == alamat.PROFIL else (),
        pengaduan=url == alamat.PENGADUAN,
    )


def di_atas(url: str) -> tuple[str, ...]:
    """Return the pages above one: "/profil/" for "/profil/pejabat/"."""
    steps = url.strip("/").split("/")
    return tuple(f"/{'/'.join(steps[:n])}/" for n in range(1, len(steps)))


def sekitar(halaman: Halaman, semua: Iterable[Halaman]) -> tuple[Remah, ...]:
    """Return the links of a page's section: its folder with the folder's own page first.

    What staff put into the section's menu stands there too, wherever its file lies. Pages
    outside every folder have each other.
    """
    pages = tuple(semua)
    section = bagian(halaman, pages)
    inside = [h for h in pages if section in {bagian(h, pages), h.menu}]
    inside.sort(key=lambda h: alamat.halaman(h.id) != f"/{section}/")
    return tuple(_tautan(h) for h in inside) if len(inside) > 1 else ()


def bagian(halaman: Halaman, semua: Iterable[Halaman]) -> str:
    """Return a page's section: its topmost folder, or nothing outside every folder."""
    first = alamat.halaman(halaman.id).strip("/").split("/")[0]
    return first if any(h.id.startswith(f"{first}/") for h in semua) else ""


def pejabat(instansi: Instansi, hari_ini: date) -> tuple[PejabatJabatan, ...]:
    """Return who has held each office up to today, in protocol order."""
    return tuple(
        PejabatJabatan(
            jabatan,
            tuple(
                sorted(
                    (p for p in jabatan.pemegang if p.sejak <= hari_ini),
                    key=lambda p: p.sejak,
                    reverse=True,
                )
            ),
        )
        for jabatan in instansi.jabatan
    )


def _tautan(halaman: Halaman) -> Remah:
    return Remah(halaman.judul, alamat.halaman(halaman.id))
