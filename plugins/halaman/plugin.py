"""Write the plain pages, and the page on how to subscribe."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.halaman.bawaan import lengkap
from plugins.halaman.langganan import langganan
from plugins.halaman.tampilan import rincian
from plugins.keluaran.generator import Generator, PortalWriter


class HalamanGenerator(Generator):
    """Every page of content/halaman/, and /langganan/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the pages."""
        portal = self.portal
        pages = lengkap(portal.instansi, portal.halaman)
        for halaman in pages:
            hal = rincian(portal.instansi, halaman, pages, portal.hari_ini)
            writer.render(
                alamat.halaman(halaman.id),
                "halaman/rincian.html",
                judul=halaman.judul,
                deskripsi=halaman.ringkasan or "",
                remah=hal.remah,
                hal=hal,
            )
        writer.render(
            alamat.LANGGANAN,
            "halaman/langganan.html",
            judul="Langganan",
            deskripsi="Cara menerima agenda, perubahannya, dan siaran pers di aplikasi Anda.",
            hal=langganan(portal.instansi, {day.year for day in portal.per_hari}),
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return HalamanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
