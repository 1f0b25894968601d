"""Write the pages of the releases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.siaran_pers import SiaranPers
from plugins.keluaran.generator import Generator, PortalWriter, Remah, laman
from plugins.siaran_pers import tampilan
from plugins.siaran_pers.rincian import rincian, tanda_rincian
from plugins.siaran_pers.tampilan import Kumpulan, Telusur

SIARAN = Remah("Siaran Pers", alamat.SIARAN_PERS)
JENIS = Remah("Jenis", alamat.SIARAN_JENIS)
TOPIK = Remah("Topik", alamat.SIARAN_TOPIK)


class SiaranPersGenerator(Generator):
    """Everything below /siaran-pers/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the lists and every release."""
        through = tampilan.telusur(self.portal)
        self._indeks(writer, through)
        for year in through.tahun:
            self._kumpulan(writer, through, year, f"Siaran pers {year.judul}")
        self._saringan(writer, JENIS, "Siaran pers per jenis", through.jenis)
        self._saringan(writer, TOPIK, "Siaran pers per topik", through.topik)
        for kind in through.jenis:
            self._kumpulan(writer, through, kind, kind.judul, JENIS)
        for topic in through.topik:
            self._kumpulan(writer, through, topic, f"Topik: {topic.judul}", TOPIK)
        for siaran in self.portal.siaran_pers:
            self._rincian(writer, siaran)

    def _indeks(self, writer: PortalWriter, through: Telusur) -> None:
        portal = self.portal
        newest = portal.siaran_pers[: tampilan.TERBARU]
        kinds = "Siaran pers, pernyataan resmi, klarifikasi, dan undangan liputan"
        writer.render(
            alamat.SIARAN_PERS,
            "siaran/indeks.html",
            (portal.tanda_entri("siaran_pers", newest), tampilan.tanda_telusur(through)),
            lambda: laman(
                judul="Siaran Pers",
                deskripsi=f"{kinds} {portal.instansi.unit.nama}.",
                terbaru=newest,
                jumlah=len(portal.siaran_pers),
                telusur=through,
            ),
            diubah=self._diubah(portal.siaran_pers),
        )

    def _saringan(
        self, writer: PortalWriter, remah: Remah, judul: str, kumpulan: tuple[Kumpulan, ...]
    ) -> None:
        newest = [s for one in kumpulan for s in one.siaran[:1]]
        writer.render(
            remah.url,
            "siaran/saringan.html",
            (
                self.portal.tanda_entri("siaran_pers", newest),
                [(one.id, len(one.siaran)) for one in kumpulan],
            ),
            lambda: laman(
                judul=judul,
                remah=[SIARAN],
                kumpulan=kumpulan,
                belum_ada=f"Belum ada {remah.judul.lower()} siaran pers",
            ),
        )

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
            (
                self.portal.tanda_entri("siaran_pers", kumpulan.siaran),
                tampilan.tanda_telusur(telusur),
            ),
            lambda: laman(
                judul=judul,
                remah=[SIARAN, *remah],
                kumpulan=kumpulan,
                bulan=tampilan.per_bulan(kumpulan.siaran),
                umpan=remah[0].judul.lower() if remah else None,
                telusur=telusur,
            ),
            diubah=self._diubah(kumpulan.siaran),
        )

    def _rincian(self, writer: PortalWriter, siaran: SiaranPers) -> None:
        portal = self.portal
        writer.render(
            alamat.siaran(siaran.id),
            "siaran/rincian.html",
            tanda_rincian(portal, siaran),
            lambda: laman(
                judul=siaran.judul,
                deskripsi=siaran.ringkasan or "",
                remah=[SIARAN, Remah(str(siaran.tahun), alamat.siaran_tahun(siaran.tahun))],
                hal=rincian(portal, siaran),
            ),
            diubah=self._diubah([siaran]),
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
