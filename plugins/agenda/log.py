"""Write the change log: the latest news of the schedule, and all of it by month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from pelican import Pelican

from plugins.agenda import perubahan
from plugins.agenda.lembar import JumlahBulan
from plugins.agenda.perubahan import ButirKabar
from plugins.domain import alamat, tulisan
from plugins.domain.perubahan import BahanKabar, bahan_kabar, per_bulan
from plugins.domain.portal import Tanda
from plugins.keluaran.generator import Generator, PortalWriter, Remah, laman

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
            self._tahun(writer, year, [link for link in links if link.tanggal.year == year])
        months = sorted(bulan)
        for n, month in enumerate(months):
            around = _remah(months[:n][-1:]), _remah(months[n + 1 :][:1])
            self._bulan(writer, month, bulan[month], *around)

    def _indeks(
        self,
        writer: PortalWriter,
        bulan: Mapping[date, Sequence[BahanKabar]],
        links: list[JumlahBulan],
    ) -> None:
        portal, unit = self.portal, self.portal.instansi
        said = perubahan.keterangan_riwayat(portal.jejak, unit.zona)
        hari = perubahan.kabar_terbaru(unit, bulan, portal.sekarang)
        newest = [
            (str(day.tanggal), self._tanda(day.butir), repr([x.kabar for x in day.butir]))
            for day in hari
        ]
        writer.render(
            alamat.PERUBAHAN_AGENDA,
            "agenda/perubahan.html",
            (said, [tuple(map(str, link)) for link in links], newest),
            lambda: laman(
                judul=PERUBAHAN.judul,
                deskripsi=f"Yang baru dan yang berubah pada agenda pimpinan {unit.daerah.nama}.",
                remah=[AGENDA],
                hari=hari,
                keterangan=said,
                bulan=links,
                sebelum=None,
                sesudah=None,
            ),
        )

    def _tahun(self, writer: PortalWriter, year: int, bulan: list[JumlahBulan]) -> None:
        writer.render(
            alamat.perubahan_tahun(year),
            "agenda/perubahan_tahun.html",
            tuple(tuple(map(str, link)) for link in bulan),
            lambda: laman(judul=f"Perubahan agenda {year}", remah=[AGENDA, PERUBAHAN], bulan=bulan),
            terindeks=False,
        )

    def _bulan(
        self,
        writer: PortalWriter,
        month: date,
        bahan: Sequence[BahanKabar],
        sebelum: Remah | None,
        sesudah: Remah | None,
    ) -> None:
        portal = self.portal
        writer.render(
            alamat.perubahan_bulan(month),
            "agenda/perubahan.html",
            (str(sebelum), str(sesudah), self._tanda(bahan)),
            lambda: laman(
                judul=f"Perubahan agenda {tulisan.bulan(month)}",
                remah=[AGENDA, PERUBAHAN, _tahun(month.year)],
                hari=perubahan.kabar_bulan(portal.instansi, month, bahan, portal.sekarang),
                keterangan="",
                bulan=[],
                sebelum=sebelum,
                sesudah=sesudah,
            ),
            # The same news stands on the pages of the kegiatan, which are what to find.
            terindeks=False,
        )

    def _tanda(self, bahan: Iterable[BahanKabar | ButirKabar]) -> Tanda:
        """Return the mark of everything that the news of some kegiatan is made of."""
        ids = [one.kegiatan.id for one in bahan]
        return tuple(
            (self.portal.tanda["kegiatan", id_], self.portal.tanda_jejak(id_)) for id_ in ids
        )


def _tahun(year: int) -> Remah:
    return Remah(str(year), alamat.perubahan_tahun(year))


def _remah(month: Sequence[date]) -> Remah | None:
    return Remah(tulisan.bulan(month[0]), alamat.perubahan_bulan(month[0])) if month else None


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican the change log's generator."""
    return PerubahanGenerator
