"""Write the calendars."""

from __future__ import annotations

from functools import partial

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.kalender.tampilan import semua_kalender
from plugins.kalender.vcalendar import vcalendar
from plugins.keluaran.generator import Generator, PortalWriter, Remah

FOLDER = {
    alamat.KALENDER: "Kalender",
    f"{alamat.KALENDER}pimpinan/": "Kalender per pimpinan",
    f"{alamat.KALENDER}jenis/": "Kalender per jenis kegiatan",
    f"{alamat.KALENDER}kegiatan/": "Kalender per kegiatan",
    f"{alamat.KALENDER}arsip/": "Arsip kalender per tahun",
}
"""The folders' own pages, for whoever shortens an address."""


class KalenderGenerator(Generator):
    """Everything below /kalender/, the empty ones too: a subscription must not break."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write one file for each calendar."""
        links: dict[str, list[Remah]] = {folder: [] for folder in FOLDER}
        for kalender in semua_kalender(self.portal):
            writer.emit(kalender.url, None, partial(vcalendar, kalender, self.portal.instansi))
            links[kalender.url.rpartition("/")[0] + "/"].append(Remah(kalender.nama, kalender.url))
        # Each single kegiatan offers its own calendar; their list is the schedule itself.
        links[f"{alamat.KALENDER}kegiatan/"] = [
            Remah("Semua kegiatan", f"{alamat.AGENDA}kegiatan/")
        ]
        links[alamat.KALENDER] += [Remah(FOLDER[f], f) for f in FOLDER if f != alamat.KALENDER]
        for folder, judul in FOLDER.items():
            writer.folder(
                folder,
                judul,
                "Alamat untuk aplikasi kalender.",
                Remah(FOLDER[alamat.KALENDER], alamat.KALENDER),
                links[folder],
            )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return KalenderGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
