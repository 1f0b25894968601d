"""Write the schedule's pages and texts."""

from __future__ import annotations

from datetime import date, timedelta

from pelican import Pelican, signals

from plugins.agenda import log, tampilan
from plugins.agenda.tampilan import Lembar
from plugins.agenda.wa import teks_wa
from plugins.domain import alamat, tulisan
from plugins.domain.kalimat import kapan, nama_tempat
from plugins.keluaran.generator import Generator, PortalWriter, Remah

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
        today = self.portal.hari_ini
        writer.render(
            alamat.AGENDA,
            "agenda/indeks.html",
            judul="Agenda Pimpinan",
            deskripsi=f"Jadwal kegiatan pimpinan {self.portal.instansi.daerah.nama}.",
            hari_ini=today,
            mendatang=lembar.mendatang(self.portal.kejadian),
            bulan=lembar.jumlah_bulan(),
            jabatan=tampilan.daftar_jabatan(self.portal),
            jenis=tampilan.daftar_jenis(self.portal),
            tahun=lembar.semua_tahun(),
        )
        for url, judul, day in (
            (alamat.HARI_INI, "Agenda hari ini", today),
            (alamat.BESOK, "Agenda besok", today + timedelta(days=1)),
        ):
            self._hari(writer, lembar, day, url=url, judul=judul)

    def _waktu(self, writer: PortalWriter, lembar: Lembar) -> None:
        for year in lembar.semua_tahun():
            writer.render(
                alamat.tahun(year),
                "agenda/tahun.html",
                judul=f"Agenda {year}",
                remah=[AGENDA],
                tahun=year,
                berarsip=any(year in (d.year for d in one.hari) for one in self.portal.kejadian),
                bulan=[b for b in lembar.jumlah_bulan() if b.tanggal.year == year],
            )
        months = lembar.semua_bulan()
        for n, month in enumerate(months):
            writer.render(
                alamat.bulan(month),
                "agenda/bulan.html",
                judul=f"Agenda {tulisan.bulan(month)}",
                deskripsi=f"Semua kegiatan pimpinan pada {tulisan.bulan(month)}.",
                remah=[AGENDA, _tahun(month.year)],
                bulan=lembar.bulan(month),
                sebelum=_bulan(months[n - 1]) if n else None,
                sesudah=_bulan(months[n + 1]) if n + 1 < len(months) else None,
            )
        for day in lembar.semua_hari():
            self._hari(writer, lembar, day, url=alamat.hari(day))
            hari = lembar.hari(day)
            writer.emit(alamat.wa(day), teks_wa(self.portal.instansi, hari).encode())
        self._pekan(writer, lembar)

    def _pekan(self, writer: PortalWriter, lembar: Lembar) -> None:
        weeks = lembar.semua_pekan()
        writer.render(
            PEKAN.url,
            "agenda/daftar_pekan.html",
            judul="Agenda per pekan",
            remah=[AGENDA],
            pekan=[_pekan(monday) for monday in reversed(weeks)],
        )
        for n, monday in enumerate(weeks):
            sunday = monday + timedelta(days=6)
            writer.render(
                alamat.pekan(monday),
                "agenda/pekan.html",
                judul=f"Agenda pekan {tulisan.rentang_tanggal(monday, sunday)}",
                remah=[AGENDA, PEKAN],
                hari=lembar.pekan(monday),
                sebelum=_pekan(weeks[n - 1]) if n else None,
                sesudah=_pekan(weeks[n + 1]) if n + 1 < len(weeks) else None,
            )

    def _hari(
        self, writer: PortalWriter, lembar: Lembar, day: date, *, url: str, judul: str = ""
    ) -> None:
        writer.render(
            url,
            "agenda/hari.html",
            judul=judul or f"Agenda {tulisan.hari_tanggal(day)}",
            deskripsi=f"Kegiatan pimpinan pada {tulisan.hari_tanggal(day)}.",
            remah=[AGENDA] if judul else [AGENDA, _tahun(day.year), _bulan(day)],
            hari=lembar.hari(day),
            sebelum=self._tetangga(lembar, day - timedelta(days=1)),
            sesudah=self._tetangga(lembar, day + timedelta(days=1)),
        )

    @staticmethod
    def _tetangga(lembar: Lembar, day: date) -> Remah | None:
        return _hari(day) if lembar.hari(day).berhalaman else None

    def _saringan(self, writer: PortalWriter, lembar: Lembar) -> None:
        portal = self.portal
        writer.render(
            PIMPINAN.url,
            "agenda/daftar.html",
            judul="Agenda per pimpinan",
            remah=[AGENDA],
            butir=tampilan.daftar_jabatan(portal),
        )
        for jabatan in portal.instansi.jabatan:
            writer.render(
                alamat.pimpinan(jabatan.id),
                "agenda/pimpinan.html",
                kalender=alamat.kalender_pimpinan(jabatan.id),
                judul=f"Agenda {jabatan.nama}",
                deskripsi=f"Kegiatan {jabatan.nama} yang akan datang, dan kalendernya.",
                remah=[AGENDA, PIMPINAN],
                jabatan=jabatan,
                pemegang=jabatan.pemegang_pada(portal.hari_ini),
                daftar=lembar.daftar(portal.per_jabatan.get(jabatan.id, ())),
            )
        writer.render(
            JENIS.url,
            "agenda/daftar.html",
            judul="Agenda per jenis kegiatan",
            remah=[AGENDA],
            butir=tampilan.daftar_jenis(portal),
        )
        for jenis in portal.instansi.jenis_kegiatan:
            writer.render(
                alamat.jenis(jenis.id),
                "agenda/saringan.html",
                kalender=alamat.kalender_jenis(jenis.id),
                judul=f"Agenda: {jenis.nama}",
                remah=[AGENDA, JENIS],
                daftar=lembar.daftar(portal.per_jenis.get(jenis.id, ())),
            )

    def _kegiatan(self, writer: PortalWriter, lembar: Lembar) -> None:
        portal = self.portal
        writer.render(
            KEGIATAN.url,
            "agenda/tahun.html",
            judul="Semua kegiatan",
            remah=[AGENDA],
            tahun=None,
            berarsip=False,
            bulan=lembar.jumlah_bulan(),
        )
        for kegiatan in portal.kegiatan.values():
            hal = tampilan.halaman_kegiatan(portal, kegiatan)
            place = nama_tempat(hal.waktu)
            when = kapan(hal.waktu, portal.instansi.zona)
            writer.render(
                alamat.kegiatan(kegiatan.id),
                "agenda/kegiatan.html",
                judul=kegiatan.judul,
                deskripsi=f"{when}, {place}." if place else f"{when}.",
                diubah=hal.diubah,
                remah=[AGENDA, _hari(hal.waktu.tanggal_mulai)],
                hal=hal,
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
