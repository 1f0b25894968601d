"""Write the pages of the speeches."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.kalimat import sebutan_jabatan
from plugins.domain.sambutan import Sambutan
from plugins.domain.tulisan import tanggal
from plugins.keluaran.generator import Generator, PortalWriter, Remah
from plugins.sambutan import tampilan

SAMBUTAN = Remah("Sambutan", alamat.SAMBUTAN)


class SambutanGenerator(Generator):
    """Everything below /sambutan/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the lists and every speech."""
        portal = self.portal
        years = tampilan.per_tahun(portal)
        writer.render(
            alamat.SAMBUTAN,
            "sambutan/indeks.html",
            judul="Sambutan",
            deskripsi="Naskah sambutan pimpinan, dimuat setelah disampaikan.",
            terbaru=portal.sambutan[: tampilan.TERBARU],
            tahun=years,
        )
        for year in years:
            writer.render(
                year.url,
                "sambutan/tahun.html",
                judul=f"Sambutan {year.tahun}",
                remah=[SAMBUTAN],
                sambutan=year.sambutan,
                tahun=years,
            )
        for sambutan in portal.sambutan:
            self._rincian(writer, sambutan)

    def _rincian(self, writer: PortalWriter, sambutan: Sambutan) -> None:
        office = sebutan_jabatan(self.portal.instansi, sambutan.oleh, sambutan.tanggal)
        writer.render(
            alamat.sambutan(sambutan.id),
            "sambutan/rincian.html",
            judul=sambutan.judul,
            deskripsi=f"Naskah sambutan {office}, {tanggal(sambutan.tanggal)}.",
            diubah=sambutan.tanggal,
            remah=[SAMBUTAN, Remah(str(sambutan.tahun), alamat.sambutan_tahun(sambutan.tahun))],
            hal=tampilan.rincian(self.portal, sambutan),
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return SambutanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
