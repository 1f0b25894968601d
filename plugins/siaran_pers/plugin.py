"""Write the pages of the releases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.siaran_pers import SiaranPers
from plugins.keluaran.generator import Generator, PortalWriter, Remah
from plugins.siaran_pers import tampilan
from plugins.siaran_pers.rincian import rincian
from plugins.siaran_pers.tampilan import Kumpulan

SIARAN = Remah("Siaran Pers", alamat.SIARAN_PERS)
JENIS = Remah("Jenis", alamat.SIARAN_JENIS)
TOPIK = Remah("Topik", alamat.SIARAN_TOPIK)


class SiaranPersGenerator(Generator):
    """Everything below /siaran-pers/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the lists and every release."""
        portal = self.portal
        years, kinds, topics = (
            tampilan.per_tahun(portal),
            tampilan.per_jenis(portal),
            tampilan.per_topik(portal),
        )
        unit = portal.instansi.unit.nama
        writer.render(
            alamat.SIARAN_PERS,
            "siaran/indeks.html",
            judul="Siaran Pers",
            deskripsi=f"Siaran pers, pernyataan resmi, klarifikasi, dan undangan liputan {unit}.",
            diubah=_diubah(portal.siaran_pers),
            terbaru=portal.siaran_pers[: tampilan.TERBARU],
            jumlah=len(portal.siaran_pers),
            tahun=years,
            jenis=kinds,
            topik=topics,
        )
        for year in years:
            self._kumpulan(writer, year, f"Siaran pers {year.judul}", [SIARAN])
        self._saringan(writer, JENIS, "Siaran pers per jenis", kinds)
        self._saringan(writer, TOPIK, "Siaran pers per topik", topics)
        for siaran in portal.siaran_pers:
            self._rincian(writer, siaran)

    def _saringan(
        self, writer: PortalWriter, remah: Remah, judul: str, kumpulan: tuple[Kumpulan, ...]
    ) -> None:
        writer.render(
            remah.url, "siaran/saringan.html", judul=judul, remah=[SIARAN], kumpulan=kumpulan
        )
        for one in kumpulan:
            title = one.judul if remah is JENIS else f"Topik: {one.judul}"
            self._kumpulan(writer, one, title, [SIARAN, remah])

    @staticmethod
    def _kumpulan(writer: PortalWriter, kumpulan: Kumpulan, judul: str, remah: list[Remah]) -> None:
        writer.render(
            kumpulan.url,
            "siaran/kumpulan.html",
            judul=judul,
            remah=remah,
            diubah=_diubah(kumpulan.siaran),
            kumpulan=kumpulan,
            bulan=tampilan.per_bulan(kumpulan.siaran),
            umpan=JENIS in remah,
        )

    def _rincian(self, writer: PortalWriter, siaran: SiaranPers) -> None:
        hal = rincian(self.portal, siaran)
        writer.render(
            alamat.siaran(siaran.id),
            "siaran/rincian.html",
            judul=siaran.judul,
            deskripsi=siaran.ringkasan or "",
            diubah=max([siaran.terbit, *(r.pada for r in hal.ralat)]).date(),
            remah=[SIARAN, Remah(str(siaran.tahun), alamat.siaran_tahun(siaran.tahun))],
            hal=hal,
        )


def _diubah(siaran: Iterable[SiaranPers]) -> date | None:
    return max((s.diperbarui.date() for s in siaran), default=None)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return SiaranPersGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
