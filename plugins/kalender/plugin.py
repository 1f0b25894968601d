"""Write the calendars."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.kalender.daftar import semua_daftar
from plugins.kalender.tampilan import semua_kalender
from plugins.kalender.vcalendar import vcalendar
from plugins.keluaran.generator import Generator, PortalWriter


class KalenderGenerator(Generator):
    """Everything below /kalender/, the empty ones too: a subscription must not break."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write one file for each calendar, and one page for each folder."""
        semua = tuple(semua_kalender(self.portal))
        for kalender in semua:
            writer.emit(kalender.url, vcalendar(kalender, self.portal.instansi))
        for daftar in semua_daftar(semua):
            writer.render(
                daftar.url,
                "folder.html",
                judul=daftar.judul,
                deskripsi=daftar.keterangan,
                remah=daftar.remah,
                butir=daftar.butir,
            )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return KalenderGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
