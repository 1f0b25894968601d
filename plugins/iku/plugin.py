"""Write the pages of the indicators."""

from __future__ import annotations

from typing import Any

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.iku import LaporanIku, Triwulan
from plugins.domain.tanda import tanda_laporan, tanda_triwulan
from plugins.iku import kalimat, tampilan
from plugins.iku.tampilan import TautanTriwulan
from plugins.keluaran.generator import Generator, PortalWriter, Remah, laman

KINERJA = Remah("Kinerja", alamat.IKU)


class IkuGenerator(Generator):
    """The pages below /iku/; the figures for machines are open data."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the years and their quarters."""
        portal = self.portal
        writer.render(
            alamat.IKU,
            "iku/indeks.html",
            (
                str(portal.hari_ini),
                *(tanda_laporan(portal, laporan) for laporan in portal.iku),
            ),
            lambda: laman(
                judul="Kinerja",
                deskripsi=f"Indikator kinerja utama (IKU) {portal.instansi.unit.nama}.",
                tahun=[tampilan.halaman_tahun(portal, laporan) for laporan in portal.iku],
            ),
        )
        for laporan in portal.iku:
            self._tahun(writer, laporan)

    def _tahun(self, writer: PortalWriter, laporan: LaporanIku) -> None:
        portal, year = self.portal, laporan.iku.tahun
        mark = (str(portal.hari_ini), tanda_laporan(portal, laporan))

        def page() -> dict[str, Any]:
            hal = tampilan.halaman_tahun(portal, laporan)
            return laman(
                judul=f"Indikator kinerja utama {year}",
                deskripsi=hal.temuan[0].kalimat,
                remah=[KINERJA],
                hal=hal,
            )

        writer.render(alamat.iku_tahun(year), "iku/tahun.html", mark, page)
        links = [None, *tampilan.tautan_triwulan(laporan), None]
        for n, quarter in enumerate(laporan.triwulan, start=1):
            self._triwulan(writer, laporan, quarter, (links[n - 1], links[n + 1]))

    def _triwulan(
        self,
        writer: PortalWriter,
        laporan: LaporanIku,
        quarter: Triwulan,
        around: tuple[TautanTriwulan | None, TautanTriwulan | None],
    ) -> None:
        portal, year = self.portal, laporan.iku.tahun
        name = kalimat.judul_triwulan(quarter.periode)
        writer.render(
            alamat.iku_triwulan(year, quarter.periode.nomor),
            "iku/triwulan.html",
            (
                str(portal.hari_ini),
                tanda_laporan(portal, laporan),
                tanda_triwulan(portal, quarter),
            ),
            lambda: laman(
                judul=f"{name} {year}",
                deskripsi=f"Angka indikator kinerja {name} {year} dan kegiatan di baliknya.",
                remah=[KINERJA, Remah(str(year), alamat.iku_tahun(year))],
                hal=tampilan.halaman_triwulan(portal, laporan, quarter),
                sebelum=around[0],
                sesudah=around[1],
            ),
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return IkuGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
