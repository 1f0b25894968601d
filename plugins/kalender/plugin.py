"""Write the calendars."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.kalender.daftar import semua_daftar
from plugins.kalender.muatan import termuat
from plugins.kalender.potongan import IsiKegiatan, Potongan, isi_portal
from plugins.kalender.tampilan import kalender_kegiatan, semua_kalender
from plugins.kalender.vcalendar import vcalendar
from plugins.keluaran.generator import Generator, PortalWriter


class KalenderGenerator(Generator):
    """Everything below /kalender/, the empty ones too: a subscription must not break."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write one file for each calendar, and one page for each folder."""
        portal = self.portal
        isi = isi_portal(portal, self._ingat)
        joint = tuple(semua_kalender(portal, isi))
        for kalender in joint:
            writer.emit(kalender.url, None, partial(vcalendar, kalender, portal.instansi))
        for kegiatan in portal.kegiatan.values():
            self._satu_kegiatan(writer, kegiatan, isi[kegiatan.id].umum)
        for daftar in semua_daftar(joint):
            writer.folder(daftar.url, daftar.judul, daftar.keterangan, daftar.remah, daftar.butir)

    def _satu_kegiatan(
        self, writer: PortalWriter, kegiatan: Kegiatan, events: tuple[Potongan, ...]
    ) -> None:
        # What does not fit into one file is cut to the days around this one.
        near = "" if termuat(events) else str(self.portal.hari_ini)
        writer.emit(
            alamat.kalender_kegiatan(kegiatan.id),
            (self.portal.tanda["kegiatan", kegiatan.id], near),
            lambda: vcalendar(
                kalender_kegiatan(kegiatan, events, self.portal.hari_ini), self.portal.instansi
            ),
        )

    def _ingat(self, id_: str, make: Callable[[], IsiKegiatan]) -> IsiKegiatan:
        return self.ingat(f"acara/{id_[:4]}", id_, self.portal.tanda["kegiatan", id_], make)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return KalenderGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
