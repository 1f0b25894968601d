"""Write the pages of the speeches."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.kalimat import sebutan_jabatan
from plugins.domain.sambutan import Sambutan
from plugins.domain.tulisan import tanggal
from plugins.keluaran.generator import Generator, PortalWriter, Remah, laman
from plugins.sambutan import tampilan
from plugins.sambutan.tampilan import Tahun

SAMBUTAN = Remah("Sambutan", alamat.SAMBUTAN)


class SambutanGenerator(Generator):
    """Everything below /sambutan/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the lists and every speech."""
        portal = self.portal
        years = tampilan.per_tahun(portal)
        self._indeks(writer, years)
        for year in years:
            self._tahun(writer, year, years)
        for sambutan in portal.sambutan:
            self._rincian(writer, sambutan)

    def _indeks(self, writer: PortalWriter, years: tuple[Tahun, ...]) -> None:
        newest = self.portal.sambutan[: tampilan.TERBARU]
        writer.render(
            alamat.SAMBUTAN,
            "sambutan/indeks.html",
            (self.portal.tanda_entri("sambutan", newest), _jumlah(years)),
            lambda: laman(
                judul="Sambutan",
                deskripsi="Naskah sambutan pimpinan, dimuat setelah disampaikan.",
                terbaru=newest,
                tahun=years,
            ),
        )

    def _tahun(self, writer: PortalWriter, year: Tahun, years: tuple[Tahun, ...]) -> None:
        writer.render(
            year.url,
            "sambutan/tahun.html",
            (self.portal.tanda_entri("sambutan", year.sambutan), _jumlah(years)),
            lambda: laman(
                judul=f"Sambutan {year.tahun}",
                remah=[SAMBUTAN],
                sambutan=year.sambutan,
                tahun=years,
            ),
        )

    def _rincian(self, writer: PortalWriter, sambutan: Sambutan) -> None:
        portal = self.portal
        office = sebutan_jabatan(portal.instansi, sambutan.oleh, sambutan.tanggal)
        hal = tampilan.rincian(portal, sambutan)
        writer.render(
            alamat.sambutan(sambutan.id),
            "sambutan/rincian.html",
            (
                portal.tanda_entri("sambutan", [sambutan]),
                portal.tanda_entri("kegiatan", [hal.kegiatan] if hal.kegiatan else []),
                portal.tanda_entri("siaran_pers", hal.siaran),
            ),
            lambda: laman(
                judul=sambutan.judul,
                deskripsi=f"Naskah sambutan {office}, {tanggal(sambutan.tanggal)}.",
                remah=[
                    SAMBUTAN,
                    Remah(str(sambutan.tahun), alamat.sambutan_tahun(sambutan.tahun)),
                ],
                hal=hal,
            ),
            diubah=sambutan.tanggal,
        )


def _jumlah(years: tuple[Tahun, ...]) -> list[tuple[int, int]]:
    return [(year.tahun, len(year.sambutan)) for year in years]


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return SambutanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
