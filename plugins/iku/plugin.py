"""Write the pages of the indicators."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.iku import LaporanIku
from plugins.iku import tampilan
from plugins.iku.tampilan import TautanTriwulan
from plugins.keluaran.generator import Generator, PortalWriter, Remah

KINERJA = Remah("Kinerja", alamat.IKU)


class IkuGenerator(Generator):
    """The pages below /iku/; the figures for machines are open data."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the years and their quarters."""
        portal = self.portal
        writer.render(
            alamat.IKU,
            "iku/indeks.html",
            judul="Kinerja",
            deskripsi=f"Indikator kinerja utama (IKU) {portal.instansi.unit.nama}.",
            tahun=[tampilan.halaman_tahun(portal, laporan) for laporan in portal.iku],
        )
        for laporan in portal.iku:
            self._tahun(writer, laporan)

    def _tahun(self, writer: PortalWriter, laporan: LaporanIku) -> None:
        portal, year = self.portal, laporan.iku.tahun
        hal = tampilan.halaman_tahun(portal, laporan)
        writer.render(
            alamat.iku_tahun(year),
            "iku/tahun.html",
            judul=f"Indikator kinerja utama {year}",
            deskripsi=hal.temuan[0].kalimat,
            remah=[KINERJA],
            hal=hal,
        )
        links: list[TautanTriwulan | None] = [None, *hal.triwulan, None]
        for n, quarter in enumerate(laporan.triwulan, start=1):
            name = hal.triwulan[n - 1].judul
            writer.render(
                alamat.iku_triwulan(year, quarter.periode.nomor),
                "iku/triwulan.html",
                judul=f"{name} {year}",
                deskripsi=f"Angka indikator kinerja {name} {year} dan kegiatan di baliknya.",
                remah=[KINERJA, Remah(str(year), alamat.iku_tahun(year))],
                hal=tampilan.halaman_triwulan(portal, laporan, quarter),
                sebelum=links[n - 1],
                sesudah=links[n + 1],
            )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return IkuGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
