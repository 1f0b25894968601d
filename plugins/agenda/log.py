"""Write the change log: the latest news of the schedule, and all of it by month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pelican import Pelican

from plugins.agenda import perubahan
from plugins.agenda.tampilan import JumlahBulan
from plugins.domain import alamat, tulisan
from plugins.domain.perubahan import BahanKabar, bahan_kabar, per_bulan
from plugins.keluaran.generator import Generator, PortalWriter, Remah

AGENDA = Remah("Agenda Pimpinan", alamat.AGENDA)
PERUBAHAN = Remah("Perubahan agenda", alamat.PERUBAHAN_AGENDA)


class PerubahanGenerator(Generator):
    """Everything below /agenda/perubahan/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the log's pages."""
        portal = self.portal
        bulan = per_bulan(portal.instansi, bahan_kabar(portal), portal.sekarang)
        links = [JumlahBulan(m, alamat.perubahan_bulan(m), len(bulan[m])) for m in bulan]
        self._indeks(writer, bulan, links)
        for year in sorted({month.year for month in bulan}):
            writer.render(
                alamat.perubahan_tahun(year),
                "agenda/perubahan_tahun.html",
                judul=f"Perubahan agenda {year}",
                terindeks=False,
                remah=[AGENDA, PERUBAHAN],
                bulan=[link for link in links if link.tanggal.year == year],
            )
        self._bulan(writer, bulan)

    def _indeks(
        self,
        writer: PortalWriter,
        bulan: Mapping[date, Sequence[BahanKabar]],
        links: list[JumlahBulan],
    ) -> None:
        portal, unit = self.portal, self.portal.instansi
        writer.render(
            alamat.PERUBAHAN_AGENDA,
            "agenda/perubahan.html",
            judul=PERUBAHAN.judul,
            deskripsi=f"Apa yang baru dan yang berubah pada agenda pimpinan {unit.daerah.nama}.",
            remah=[AGENDA],
            hari=perubahan.kabar_terbaru(unit, bulan, portal.sekarang),
            keterangan=perubahan.keterangan_riwayat(portal.jejak, unit.zona),
            bulan=links,
            sebelum=None,
            sesudah=None,
        )

    def _bulan(self, writer: PortalWriter, bulan: Mapping[date, Sequence[BahanKabar]]) -> None:
        portal = self.portal
        months = sorted(bulan)
        for n, month in enumerate(months):
            writer.render(
                alamat.perubahan_bulan(month),
                "agenda/perubahan.html",
                judul=f"Perubahan agenda {tulisan.bulan(month)}",
                # The same news stands on the pages of the kegiatan, which are what to find.
                terindeks=False,
                remah=[AGENDA, PERUBAHAN, _tahun(month.year)],
                hari=perubahan.kabar_bulan(portal.instansi, month, bulan[month], portal.sekarang),
                keterangan="",
                bulan=[],
                sebelum=_remah(months[n - 1]) if n else None,
                sesudah=_remah(months[n + 1]) if n + 1 < len(months) else None,
            )


def _tahun(year: int) -> Remah:
    return Remah(str(year), alamat.perubahan_tahun(year))


def _remah(month: date) -> Remah:
    return Remah(tulisan.bulan(month), alamat.perubahan_bulan(month))


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican the change log's generator."""
    return PerubahanGenerator
