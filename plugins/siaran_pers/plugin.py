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
from plugins.siaran_pers.tampilan import Kumpulan, Telusur

SIARAN = Remah("Siaran Pers", alamat.SIARAN_PERS)
JENIS = Remah("Jenis", alamat.SIARAN_JENIS)
TOPIK = Remah("Topik", alamat.SIARAN_TOPIK)


class SiaranPersGenerator(Generator):
    """Everything below /siaran-pers/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the lists and every release."""
        portal = self.portal
        through = tampilan.telusur(portal)
        unit = portal.instansi.unit.nama
        writer.render(
            alamat.SIARAN_PERS,
            "siaran/indeks.html",
            judul="Siaran Pers",
            deskripsi=f"Siaran pers, pernyataan resmi, klarifikasi, dan undangan liputan {unit}.",
            diubah=self._diubah(portal.siaran_pers),
            terbaru=portal.siaran_pers[: tampilan.TERBARU],
            jumlah=len(portal.siaran_pers),
            telusur=through,
        )
        for year in through.tahun:
            self._kumpulan(writer, through, year, f"Siaran pers {year.judul}")
        for remah, judul, kumpulan in (
            (JENIS, "Siaran pers per jenis", through.jenis),
            (TOPIK, "Siaran pers per topik", through.topik),
        ):
            writer.render(
                remah.url,
                "siaran/saringan.html",
                judul=judul,
                remah=[SIARAN],
                kumpulan=kumpulan,
                belum_ada=f"Belum ada {remah.judul.lower()} siaran pers",
            )
        for kind in through.jenis:
            self._kumpulan(writer, through, kind, kind.judul, JENIS)
        for topic in through.topik:
            self._kumpulan(writer, through, topic, f"Topik: {topic.judul}", TOPIK)
        for siaran in portal.siaran_pers:
            self._rincian(writer, siaran)

    def _kumpulan(
        self,
        writer: PortalWriter,
        telusur: Telusur,
        kumpulan: Kumpulan,
        judul: str,
        *remah: Remah,
    ) -> None:
        writer.render(
            kumpulan.url,
            "siaran/kumpulan.html",
            judul=judul,
            remah=[SIARAN, *remah],
            diubah=self._diubah(kumpulan.siaran),
            kumpulan=kumpulan,
            bulan=tampilan.per_bulan(kumpulan.siaran),
            umpan=remah[0].judul.lower() if remah else None,
            telusur=telusur,
        )

    def _rincian(self, writer: PortalWriter, siaran: SiaranPers) -> None:
        writer.render(
            alamat.siaran(siaran.id),
            "siaran/rincian.html",
            judul=siaran.judul,
            deskripsi=siaran.ringkasan or "",
            diubah=self._diubah([siaran]),
            remah=[SIARAN, Remah(str(siaran.tahun), alamat.siaran_tahun(siaran.tahun))],
            hal=rincian(self.portal, siaran),
        )

    def _diubah(self, siaran: Iterable[SiaranPers]) -> date | None:
        days = (s.diperbarui.date() for s in siaran)
        return max(days, default=None)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return SiaranPersGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
