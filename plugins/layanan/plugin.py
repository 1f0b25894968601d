"""Write the pages of the services."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.keluaran.generator import Generator, PortalWriter, Remah
from plugins.layanan import tampilan

LAYANAN = Remah("Layanan", alamat.LAYANAN)


class LayananGenerator(Generator):
    """Everything below /layanan/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the list and every service."""
        portal = self.portal
        writer.render(
            alamat.LAYANAN,
            "layanan/indeks.html",
            judul="Layanan",
            deskripsi=f"Standar pelayanan {portal.instansi.unit.nama}: syarat, waktu, dan biaya.",
            layanan=[tampilan.rincian(portal, one) for one in portal.layanan],
        )
        for layanan in portal.layanan:
            writer.render(
                alamat.layanan(layanan.id),
                "layanan/rincian.html",
                judul=layanan.judul,
                deskripsi=layanan.ringkasan or "",
                diubah=layanan.berlaku_sejak,
                remah=[LAYANAN],
                hal=tampilan.rincian(portal, layanan),
            )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return LayananGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
