"""Write the QR codes beside the calendars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Status
from plugins.domain.portal import Portal
from plugins.keluaran.generator import Generator, PortalWriter
from plugins.qr.kode import kode_qr

BAGIAN = "#langganan"
"""Where a page has its buttons."""


class QrGenerator(Generator):
    """One code for each calendar that a page offers with one."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the codes."""
        for url, page in halaman_qr(self.portal.instansi, mendatang(self.portal)):
            link = self.portal.instansi.situs + page
            writer.emit(url, (link,), partial(kode_qr, link))


def halaman_qr(instansi: Instansi, kegiatan: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each code's URL with the page that it opens.

    It opens the page rather than the calendar: behind a webcal address many a phone finds no
    app, and of an .ics file it makes copies that never change. The page has a way for each.
    """
    yield alamat.kalender_qr(alamat.KALENDER_SEMUA), alamat.LANGGANAN
    for office in instansi.jabatan:
        url = alamat.kalender_qr(alamat.kalender_pimpinan(office.id))
        yield url, alamat.pimpinan(office.id) + BAGIAN
    for kind in instansi.jenis_kegiatan:
        yield alamat.kalender_qr(alamat.kalender_jenis(kind.id)), alamat.jenis(kind.id) + BAGIAN
    for id_ in kegiatan:
        yield alamat.kalender_qr(alamat.kalender_kegiatan(id_)), alamat.kegiatan(id_) + BAGIAN


def mendatang(portal: Portal) -> tuple[str, ...]:
    """Return the kegiatan that are still worth a calendar: not over, and not withdrawn."""
    ahead = {one.kegiatan.id for one in portal.kejadian if one.akhir > portal.sekarang}
    standing = (k for k in portal.kegiatan.values() if k.status is not Status.DICABUT)
    return tuple(k.id for k in standing if k.id in ahead)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return QrGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
