"""Write the schedule's pages and texts."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from pelican import Pelican, signals

from plugins.agenda import log
from plugins.agenda.daftar import daftar_jabatan, daftar_jenis
from plugins.agenda.halaman import (
    deskripsi_kegiatan,
    diubah,
    halaman_kegiatan,
    tanda_kegiatan,
)
from plugins.agenda.lembar import JumlahBulan, Lembar
from plugins.agenda.wa import teks_wa
from plugins.domain import alamat, tulisan
from plugins.domain.instansi import Jabatan, Pilihan
from plugins.domain.kegiatan import Kegiatan
from plugins.keluaran.generator import Generator, PortalWriter, Remah, laman

AGENDA = Remah("Agenda Pimpinan", alamat.AGENDA)
PEKAN = Remah("Pekan", f"{alamat.AGENDA}pekan/")
PIMPINAN = Remah("Pimpinan", f"{alamat.AGENDA}pimpinan/")
JENIS = Remah("Jenis kegiatan", f"{alamat.AGENDA}jenis/")
KEGIATAN = Remah("Kegiatan", f"{alamat.AGENDA}kegiatan/")


class AgendaGenerator(Generator):
    """Everything below /agenda/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write all pages of the schedule."""
        lembar = Lembar(self.portal)
        self._indeks(writer, lembar)
        self._waktu(writer, lembar)
        self._saringan(writer, lembar)
        self._kegiatan(writer, lembar)

    def _indeks(self, writer: PortalWriter, lembar: Lembar) -> None:
        portal, today = self.portal, self.portal.hari_ini
        writer.render(
            alamat.AGENDA,
            "agenda/indeks.html",
            portal.tanda_semua,
            lambda: laman(
                judul="Agenda Pimpinan",
                deskripsi=f"Jadwal kegiatan pimpinan {portal.instansi.daerah.nama}.",
                hari_ini=today,
                mendatang=lembar.mendatang(portal.kejadian),
                bulan=lembar.jumlah_bulan(),
                jabatan=daftar_jabatan(portal),
                jenis=daftar_jenis(portal),
                tahun=lembar.semua_tahun(),
            ),
        )
        for url, judul, day in (
            (alamat.HARI_INI, "Agenda hari ini", today),
            (alamat.BESOK, "Agenda besok", today + timedelta(days=1)),
        ):
            self._hari(writer, lembar, day, url=url, judul=judul)

    def _waktu(self, writer: PortalWriter, lembar: Lembar) -> None:
        counts = lembar.jumlah_bulan()
        for year in lembar.semua_tahun():
            self._tahun(writer, year, [b for b in counts if b.tanggal.year == year])
        weeks = lembar.semua_pekan()
        self._daftar_pekan(writer, weeks)
        for month in lembar.semua_bulan():
            writer.kelompok(
                f"agenda/{month:%Y-%m}",
                lembar.tanda_sekitar(month),
                partial(self._waktu_bulan, writer, lembar, weeks, month),
            )

    def _waktu_bulan(
        self, writer: PortalWriter, lembar: Lembar, weeks: list[date], month: date
    ) -> None:
        """Write a month and its days, and the weeks that begin in it.

        These show the same parts: written together, the parts are at hand.
        """
        self._bulan(writer, lembar, month)
        for week in [w for w in weeks if max(w, lembar.pertama).replace(day=1) == month]:
            self._pekan(writer, lembar, weeks, week)
        for day in lembar.hari_bulan(month):
            self._hari(writer, lembar, day, url=alamat.hari(day))
            self._wa(writer, lembar, day)

    def _tahun(self, writer: PortalWriter, year: int, bulan: list[JumlahBulan]) -> None:
        archived = any(b.jumlah for b in bulan)
        writer.render(
            alamat.tahun(year),
            "agenda/tahun.html",
            (year, [(str(b.tanggal), b.jumlah) for b in bulan], archived),
            lambda: laman(
                judul=f"Agenda {year}",
                remah=[AGENDA],
                tahun=year,
                berarsip=archived,
                bulan=bulan,
            ),
        )

    def _bulan(self, writer: PortalWriter, lembar: Lembar, month: date) -> None:
        sebelum, sesudah = lembar.sekitar(month)
        writer.render(
            alamat.bulan(month),
            "agenda/bulan.html",
            (lembar.tanda_bulan(month), str(sebelum), str(sesudah)),
            lambda: laman(
                judul=f"Agenda {tulisan.bulan(month)}",
                deskripsi=f"Semua kegiatan pimpinan pada {tulisan.bulan(month)}.",
                remah=[AGENDA, _tahun(month.year)],
                bulan=lembar.bulan(month),
                sebelum=_bulan(sebelum) if sebelum else None,
                sesudah=_bulan(sesudah) if sesudah else None,
            ),
        )

    def _daftar_pekan(self, writer: PortalWriter, weeks: list[date]) -> None:
        writer.render(
            PEKAN.url,
            "agenda/daftar_pekan.html",
            tuple(map(str, weeks)),
            lambda: laman(
                judul="Agenda per pekan",
                remah=[AGENDA],
                pekan=[_pekan(monday) for monday in reversed(weeks)],
            ),
        )

    def _pekan(self, writer: PortalWriter, lembar: Lembar, weeks: list[date], monday: date) -> None:
        n = weeks.index(monday)
        sebelum, sesudah = (weeks[n - 1] if n else None), next(iter(weeks[n + 1 :]), None)
        sunday = monday + timedelta(days=6)
        writer.render(
            alamat.pekan(monday),
            "agenda/pekan.html",
            (str(sebelum), str(sesudah), lembar.tanda_pekan(monday)),
            lambda: laman(
                judul=f"Agenda pekan {tulisan.rentang_tanggal(monday, sunday)}",
                remah=[AGENDA, PEKAN],
                hari=lembar.pekan(monday),
                sebelum=_pekan(sebelum) if sebelum else None,
                sesudah=_pekan(sesudah) if sesudah else None,
            ),
        )

    def _hari(
        self, writer: PortalWriter, lembar: Lembar, day: date, *, url: str, judul: str = ""
    ) -> None:
        sebelum = self._tetangga(lembar, day - timedelta(days=1))
        sesudah = self._tetangga(lembar, day + timedelta(days=1))
        writer.render(
            url,
            "agenda/hari.html",
            (judul, lembar.tanda_hari(day), sebelum is None, sesudah is None),
            lambda: laman(
                judul=judul or f"Agenda {tulisan.hari_tanggal(day)}",
                deskripsi=f"Kegiatan pimpinan pada {tulisan.hari_tanggal(day)}.",
                remah=[AGENDA] if judul else [AGENDA, _tahun(day.year), _bulan(day)],
                hari=lembar.hari(day),
                sebelum=sebelum,
                sesudah=sesudah,
            ),
        )

    def _wa(self, writer: PortalWriter, lembar: Lembar, day: date) -> None:
        instansi = self.portal.instansi
        writer.emit(
            alamat.wa(day),
            lembar.tanda_hari(day),
            lambda: teks_wa(instansi, lembar.hari(day)).encode(),
        )

    @staticmethod
    def _tetangga(lembar: Lembar, day: date) -> Remah | None:
        return _hari(day) if lembar.berhalaman(day) else None

    def _saringan(self, writer: PortalWriter, lembar: Lembar) -> None:
        portal = self.portal
        writer.render(
            PIMPINAN.url,
            "agenda/daftar.html",
            portal.tanda_semua,
            lambda: laman(
                judul="Agenda per pimpinan",
                remah=[AGENDA],
                butir=daftar_jabatan(portal),
            ),
        )
        for jabatan in portal.instansi.jabatan:
            self._pimpinan(writer, lembar, jabatan)
        writer.render(
            JENIS.url,
            "agenda/daftar.html",
            portal.tanda_semua,
            lambda: laman(
                judul="Agenda per jenis kegiatan",
                remah=[AGENDA],
                butir=daftar_jenis(portal),
            ),
        )
        for jenis in portal.instansi.jenis_kegiatan:
            self._jenis(writer, lembar, jenis)

    def _pimpinan(self, writer: PortalWriter, lembar: Lembar, jabatan: Jabatan) -> None:
        portal = self.portal
        daftar = lembar.daftar(portal.per_jabatan.get(jabatan.id, ()))
        writer.render(
            alamat.pimpinan(jabatan.id),
            "agenda/pimpinan.html",
            (str(portal.hari_ini), lembar.tanda_daftar(daftar)),
            lambda: laman(
                kalender=alamat.kalender_pimpinan(jabatan.id),
                judul=f"Agenda {jabatan.nama}",
                deskripsi=f"Kegiatan {jabatan.nama} yang akan datang, dan kalendernya.",
                remah=[AGENDA, PIMPINAN],
                jabatan=jabatan,
                pemegang=jabatan.pemegang_pada(portal.hari_ini),
                daftar=daftar,
            ),
        )

    def _jenis(self, writer: PortalWriter, lembar: Lembar, jenis: Pilihan) -> None:
        daftar = lembar.daftar(self.portal.per_jenis.get(jenis.id, ()))
        writer.render(
            alamat.jenis(jenis.id),
            "agenda/saringan.html",
            lembar.tanda_daftar(daftar),
            lambda: laman(
                kalender=alamat.kalender_jenis(jenis.id),
                judul=f"Agenda: {jenis.nama}",
                remah=[AGENDA, JENIS],
                daftar=daftar,
            ),
        )

    def _kegiatan(self, writer: PortalWriter, lembar: Lembar) -> None:
        counts = lembar.jumlah_bulan()
        writer.render(
            KEGIATAN.url,
            "agenda/tahun.html",
            ([(str(b.tanggal), b.jumlah) for b in counts],),
            lambda: laman(
                judul="Semua kegiatan",
                remah=[AGENDA],
                tahun=None,
                berarsip=False,
                bulan=counts,
            ),
        )
        portal = self.portal
        for month, own in groupby(portal.kegiatan.values(), lambda k: k.id[:7]):
            group = tuple(own)
            writer.kelompok(
                f"kegiatan/{month}",
                tuple(tanda_kegiatan(portal, k) for k in group),
                partial(self._beberapa_kegiatan, writer, group),
            )

    def _beberapa_kegiatan(self, writer: PortalWriter, group: tuple[Kegiatan, ...]) -> None:
        for kegiatan in group:
            self._satu_kegiatan(writer, kegiatan)

    def _satu_kegiatan(self, writer: PortalWriter, kegiatan: Kegiatan) -> None:
        portal = self.portal

        def page() -> dict[str, Any]:
            hal = halaman_kegiatan(portal, kegiatan)
            return laman(
                judul=kegiatan.judul,
                deskripsi=deskripsi_kegiatan(portal.instansi, hal.acara),
                remah=[AGENDA, _hari(hal.acara.tanggal_mulai)],
                hal=hal,
            )

        writer.render(
            alamat.kegiatan(kegiatan.id),
            "agenda/kegiatan.html",
            tanda_kegiatan(portal, kegiatan),
            page,
            diubah=diubah(portal, kegiatan),
        )


def _hari(day: date) -> Remah:
    return Remah(tulisan.hari_tanggal(day), alamat.hari(day))


def _pekan(monday: date) -> Remah:
    sunday = monday + timedelta(days=6)
    return Remah(tulisan.rentang_tanggal(monday, sunday), alamat.pekan(monday))


def _bulan(month: date) -> Remah:
    return Remah(tulisan.bulan(month), alamat.bulan(month))


def _tahun(year: int) -> Remah:
    return Remah(str(year), alamat.tahun(year))


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return AgendaGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
    signals.get_generators.connect(log.generators)
