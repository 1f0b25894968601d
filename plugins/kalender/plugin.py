"""Write the calendars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.portal import Tanda
from plugins.kalender.daftar import (
    Daftar,
    daftar_arsip,
    daftar_bergulir,
    daftar_kegiatan,
    daftar_tahun,
)
from plugins.kalender.jangkauan import jangkauan
from plugins.kalender.muatan import jendela
from plugins.kalender.potongan import IsiKegiatan, IsiPortal, bulan_id
from plugins.kalender.tampilan import (
    Kalender,
    kalender_arsip,
    kalender_bergulir,
    kalender_kegiatan,
)
from plugins.kalender.vcalendar import vcalendar
from plugins.keluaran.generator import Generator, PortalWriter


class KalenderGenerator(Generator):
    """Everything below /kalender/, the empty ones too: a subscription must not break."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write one file for each calendar, and one page for each folder."""
        portal = self.portal
        isi = IsiPortal(portal, self._ingat)
        self._gabungan(writer, isi)
        for month, own in groupby(portal.kegiatan.values(), lambda k: bulan_id(k.id)):
            group = tuple(own)
            writer.kelompok(
                f"kalender/kegiatan/{month}",
                (self._dekat(group), self._tanda(k.id for k in group)),
                partial(self._kegiatan, writer, isi, group),
            )
        _folder(writer, [daftar_kegiatan()])
        self.simpan_ingatan("acara", {bulan_id(id_) for id_ in portal.kegiatan})

    def _gabungan(self, writer: PortalWriter, isi: IsiPortal) -> None:
        """Write what joins several kegiatan: the rolling calendars, and the archive."""
        today = self.portal.hari_ini
        reach = {id_: jangkauan(own) for id_, own in self.portal.per_kegiatan.items()}

        def within(first: date, last: date) -> list[str]:
            return [id_ for id_, days in reach.items() if days.menyentuh(first, last)]

        near = within(*jendela(today))
        writer.kelompok(
            "kalender/bergulir",
            (str(today), self._tanda(near)),
            partial(self._bergulir, writer, isi, near),
        )
        years = sorted({y for r in reach.values() for y in range(r.awal.year, r.akhir.year + 1)})
        for year in years:
            own = within(date(year, 1, 1), date(year, 12, 31))
            writer.kelompok(
                f"kalender/arsip/{year}",
                self._tanda(own),
                partial(self._tahun, writer, isi, year, own),
            )
        _folder(writer, [daftar_arsip(y for y in years if alamat.daftar_arsip(y) in writer.peta)])

    def _bergulir(self, writer: PortalWriter, isi: IsiPortal, ids: Iterable[str]) -> None:
        portal = self.portal
        events = [isi[id_] for id_ in ids]
        rolling = tuple(kalender_bergulir(events, portal.instansi, portal.hari_ini))
        self._tulis(writer, rolling)
        _folder(writer, daftar_bergulir(rolling))

    def _tahun(self, writer: PortalWriter, isi: IsiPortal, year: int, ids: Iterable[str]) -> None:
        events = [isi[id_] for id_ in ids]
        files = tuple(kalender_arsip(year, events, self.portal.instansi))
        self._tulis(writer, files)
        # What reaches into a year only by what was planned before is not in its archive.
        _folder(writer, [daftar_tahun(year, files)] if files else [])

    def _tulis(self, writer: PortalWriter, kalender: Iterable[Kalender]) -> None:
        for one in kalender:
            writer.emit(one.url, None, partial(vcalendar, one, self.portal.instansi))

    def _kegiatan(self, writer: PortalWriter, isi: IsiPortal, group: Sequence[Kegiatan]) -> None:
        for kegiatan in group:
            self._satu_kegiatan(writer, kegiatan, isi)

    def _satu_kegiatan(self, writer: PortalWriter, kegiatan: Kegiatan, isi: IsiPortal) -> None:
        portal = self.portal
        writer.emit(
            alamat.kalender_kegiatan(kegiatan.id),
            (portal.tanda["kegiatan", kegiatan.id], self._dekat([kegiatan])),
            lambda: vcalendar(
                kalender_kegiatan(kegiatan, isi[kegiatan.id].umum, portal.hari_ini),
                portal.instansi,
            ),
        )

    def _dekat(self, kegiatan: Iterable[Kegiatan]) -> str:
        """Return the day on which calendars of single kegiatan depend, empty where none does.

        Of a series that does not fit into one file only the days around this one are in it.
        """
        series = any(k.berulang for k in kegiatan)
        return str(self.portal.hari_ini) if series else ""

    def _tanda(self, ids: Iterable[str]) -> Tanda:
        return tuple(self.portal.tanda["kegiatan", id_] for id_ in ids)

    def _ingat(self, id_: str, make: Callable[[], IsiKegiatan]) -> IsiKegiatan:
        mark = self.portal.tanda["kegiatan", id_]
        return self.ingat(f"acara/{bulan_id(id_)}", id_, mark, make)


def _folder(writer: PortalWriter, daftar: Iterable[Daftar]) -> None:
    for one in daftar:
        writer.folder(one.url, one.judul, one.keterangan, one.remah, one.butir)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return KalenderGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
