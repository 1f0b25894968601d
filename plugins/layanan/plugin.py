"""Write the pages of the services."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.layanan import Layanan
from plugins.keluaran.generator import Generator, PortalWriter, Remah, laman
from plugins.layanan import tampilan

LAYANAN = Remah("Layanan", alamat.LAYANAN)


class LayananGenerator(Generator):
    """Everything below /layanan/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the list and every service."""
        portal = self.portal
        unit = portal.instansi.unit.nama
        writer.render(
            alamat.LAYANAN,
            "layanan/indeks.html",
            portal.tanda_semua,
            lambda: laman(
                judul="Layanan",
                deskripsi=f"Standar pelayanan {unit}: syarat, waktu, dan biaya.",
                layanan=[tampilan.rincian(portal, one) for one in portal.layanan],
            ),
        )
        for layanan in portal.layanan:
            self._rincian(writer, layanan)

    def _rincian(self, writer: PortalWriter, layanan: Layanan) -> None:
        portal = self.portal
        writer.render(
            alamat.layanan(layanan.id),
            "layanan/rincian.html",
            portal.tanda_semua,
            lambda: laman(
                judul=layanan.judul,
                deskripsi=layanan.ringkasan or "",
                remah=[LAYANAN],
                hal=tampilan.rincian(portal, layanan),
            ),
            diubah=layanan.berlaku_sejak,
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return LayananGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
