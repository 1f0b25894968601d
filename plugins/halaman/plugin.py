"""Write the plain pages, and the page on how to subscribe."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.halaman import Halaman
from plugins.halaman.bawaan import lengkap
from plugins.halaman.langganan import langganan
from plugins.halaman.tampilan import rincian
from plugins.keluaran.generator import Generator, PortalWriter, laman


class HalamanGenerator(Generator):
    """Every page of content/halaman/, and /langganan/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the pages."""
        portal = self.portal
        pages = lengkap(portal.instansi, portal.halaman)
        for halaman in pages:
            self._halaman(writer, halaman, pages)
        writer.render(
            alamat.LANGGANAN,
            "halaman/langganan.html",
            (sorted({day.year for day in portal.per_hari}),),
            lambda: laman(
                judul="Langganan",
                deskripsi="Cara menerima agenda, perubahannya, dan siaran pers di aplikasi Anda.",
                hal=langganan(portal.instansi, {day.year for day in portal.per_hari}),
            ),
        )

    def _halaman(self, writer: PortalWriter, halaman: Halaman, pages: tuple[Halaman, ...]) -> None:
        portal = self.portal
        hal = rincian(portal.instansi, halaman, pages, portal.hari_ini)
        writer.render(
            alamat.halaman(halaman.id),
            "halaman/rincian.html",
            (str(portal.hari_ini), halaman.id, portal.tanda_entri("halaman", portal.halaman)),
            lambda: laman(
                judul=halaman.judul,
                deskripsi=halaman.ringkasan or "",
                remah=hal.remah,
                hal=hal,
            ),
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return HalamanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
