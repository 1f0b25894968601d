"""Write the calendars."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.kalender.potongan import IsiKegiatan, isi_portal
from plugins.kalender.tampilan import satu_kegiatan, semua_kalender
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
        portal = self.portal
        isi = isi_portal(portal, self._ingat)
        for kalender in semua_kalender(portal, isi):
            writer.emit(kalender.url, None, partial(vcalendar, kalender, portal.instansi))
            links[kalender.url.rpartition("/")[0] + "/"].append(Remah(kalender.nama, kalender.url))
        for kegiatan in portal.kegiatan.values():
            self._satu_kegiatan(writer, kegiatan, isi[kegiatan.id])
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

    def _satu_kegiatan(self, writer: PortalWriter, kegiatan: Kegiatan, isi: IsiKegiatan) -> None:
        writer.emit(
            alamat.kalender_kegiatan(kegiatan.id),
            self.portal.tanda["kegiatan", kegiatan.id],
            lambda: vcalendar(satu_kegiatan(kegiatan, isi), self.portal.instansi),
        )

    def _ingat(self, id_: str, make: Callable[[], IsiKegiatan]) -> IsiKegiatan:
        return self.ingat(f"acara/{id_[:4]}", id_, self.portal.tanda["kegiatan", id_], make)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return KalenderGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
