"""Write the home page."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.beranda.tampilan import jadwal_pimpinan, perubahan_hari_ini
from plugins.domain import alamat
from plugins.keluaran.generator import Generator, PortalWriter, laman

SIARAN_TERBARU = 4


class BerandaGenerator(Generator):
    """The home page."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the page that most people see first, and many see only."""
        portal = self.portal
        unit, daerah = portal.instansi.unit, portal.instansi.daerah
        writer.render(
            alamat.BERANDA,
            "beranda.html",
            portal.tanda_semua,
            lambda: laman(
                judul=f"{unit.singkatan} {daerah.nama}",
                deskripsi=f"Agenda pimpinan, siaran pers, dan layanan {unit.nama} {daerah.nama}.",
                hari_ini=portal.hari_ini,
                pimpinan=jadwal_pimpinan(portal),
                perubahan=perubahan_hari_ini(portal),
                siaran=portal.siaran_pers[:SIARAN_TERBARU],
                layanan=portal.layanan,
            ),
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return BerandaGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
