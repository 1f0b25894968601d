"""From the portal to every edition of every dataset, and from an edition to its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from plugins.data_terbuka.agenda import AGENDA, Tahun, per_tahun, terbitan_agenda
from plugins.data_terbuka.berkas_csv import berkas_csv
from plugins.data_terbuka.berkas_json import berkas_json, meta
from plugins.data_terbuka.himpunan import Himpunan, Terbitan
from plugins.data_terbuka.iku import IKU, terbitan_iku
from plugins.data_terbuka.iku_rincian import IKU_RINCIAN, terbitan_iku_rincian
from plugins.data_terbuka.kehadiran import KEHADIRAN, terbitan_kehadiran
from plugins.data_terbuka.layanan import LAYANAN, SURVEI, terbitan_layanan
from plugins.data_terbuka.perubahan import PERUBAHAN_AGENDA, terbitan_perubahan
from plugins.data_terbuka.siaran_pers import SIARAN_PERS, terbitan_siaran
from plugins.domain import alamat
from plugins.domain.iku import LaporanIku
from plugins.domain.instansi import Instansi
from plugins.domain.portal import Portal, Tanda
from plugins.domain.tanda import tanda_laporan, tanda_triwulan

SEMUA = (AGENDA, PERUBAHAN_AGENDA, KEHADIRAN, SIARAN_PERS, LAYANAN, SURVEI, IKU, IKU_RINCIAN)
"""Every dataset, in the order of page, dictionary and catalogue."""

BENTUK = {"csv": "text/csv", "json": "application/json"}
"""The forms in which each edition is published, with their media types."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file of an edition, by its path from the root, with its size in bytes."""

    url: str
    bentuk: str
    ukuran: int


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """What there is to tell of an edition's rows and files."""

    mulai: date | None
    selesai: date | None
    diubah: datetime | None
    jumlah: int
    berkas: tuple[Berkas, ...]


@dataclass(frozen=True, slots=True)
class Edisi:
    """What page and catalogue tell of an edition: everything but its rows."""

    himpunan: Himpunan
    tahun: int | None
    isi: Ringkasan

    @property
    def id(self) -> str:
        """Its name in addresses: "agenda-2026"."""
        return f"{self.himpunan.id}-{self.tahun}" if self.tahun else self.himpunan.id


@dataclass(frozen=True, slots=True)
class Rencana:
    """An edition before its rows are made: what they are made from, and what makes them.

    There is no edition without rows.
    """

    himpunan: Himpunan
    tahun: int | None
    masukan: Tanda
    buat: Callable[[], Terbitan | None]


def semua_rencana(portal: Portal) -> Iterator[Rencana]:
    """Yield the plan of every edition, by dataset, newest year first."""
    years = sorted(portal.per_tahun, reverse=True)
    yield from (_agenda(portal, AGENDA, terbitan_agenda, year) for year in years)
    yield from (_agenda(portal, PERUBAHAN_AGENDA, terbitan_perubahan, year) for year in years)
    yield from (_agenda(portal, KEHADIRAN, terbitan_kehadiran, year) for year in years)
    for year in sorted({one.tahun for one in portal.siaran_pers}, reverse=True):
        yield _siaran(portal, year)
    yield from (_layanan(portal, himpunan) for himpunan in (LAYANAN, SURVEI))
    occurrences = {one.id: one for one in portal.kejadian}
    releases = {one.id: one for one in portal.siaran_pers}
    for report in portal.iku:
        mark = _tanda_iku(portal, report)
        make = partial(terbitan_iku, portal.instansi, [report], releases, portal.sekarang)
        yield Rencana(IKU, report.iku.tahun, mark, partial(_pertama, make))
    for report in portal.iku:
        mark = _tanda_iku(portal, report)
        make = partial(
            terbitan_iku_rincian,
            portal.instansi,
            [report],
            occurrences,
            releases,
            portal.sekarang,
        )
        yield Rencana(IKU_RINCIAN, report.iku.tahun, mark, partial(_pertama, make))


def _agenda(
    portal: Portal,
    himpunan: Himpunan,
    terbitan: Callable[[Instansi, Iterable[Tahun]], Iterator[Terbitan]],
    year: int,
) -> Rencana:
    unit, now = portal.instansi, portal.sekarang
    own = portal.per_tahun[year]
    return Rencana(
        himpunan,
        year,
        portal.tanda_kejadian(own),
        partial(_pertama, lambda: terbitan(unit, per_tahun(unit, own, now))),
    )


def _siaran(portal: Portal, year: int) -> Rencana:
    own = [one for one in portal.siaran_pers if one.tahun == year]
    make = partial(terbitan_siaran, portal.instansi, own, portal.sekarang)
    mark = portal.tanda_entri("siaran_pers", own)
    return Rencana(SIARAN_PERS, year, mark, partial(_pertama, make))


def _layanan(portal: Portal, himpunan: Himpunan) -> Rencana:
    def make() -> Iterator[Terbitan]:
        both = terbitan_layanan(portal.instansi, portal.layanan, portal.sekarang)
        return (one for one in both if one.himpunan is himpunan)

    mark = (str(portal.hari_ini), portal.tanda_entri("layanan", portal.layanan))
    return Rencana(himpunan, None, mark, partial(_pertama, make))


def _tanda_iku(portal: Portal, laporan: LaporanIku) -> Tanda:
    counted = {id_ for q in laporan.triwulan for one in q.rincian for id_ in one.siaran}
    releases = [one for one in portal.siaran_pers if one.id in counted]
    return (
        str(portal.hari_ini),
        tanda_laporan(portal, laporan),
        [tanda_triwulan(portal, quarter) for quarter in laporan.triwulan],
        portal.tanda_entri("siaran_pers", releases),
    )


def _pertama(make: Callable[[], Iterator[Terbitan]]) -> Terbitan | None:
    return next(make(), None)


def isi_berkas(instansi: Instansi, terbitan: Terbitan) -> dict[str, bytes]:
    """Return an edition's files by their addresses."""
    columns, rows = terbitan.himpunan.kolom, terbitan.baris
    name, year = terbitan.himpunan.id, terbitan.tahun
    return {
        alamat.data(name, year, "csv"): berkas_csv(columns, rows),
        alamat.data(name, year, "json"): berkas_json(meta(instansi, terbitan), columns, rows),
    }


def alamat_lama(himpunan: Himpunan, tahun: int | None, bentuk: str) -> tuple[str, ...]:
    """Return where a file was found before, for those who still ask there."""
    return (alamat.iku_csv(tahun),) if himpunan is IKU and tahun and bentuk == "csv" else ()


def ringkasan(terbitan: Terbitan, berkas: Mapping[str, bytes]) -> Ringkasan:
    """Return what is told of an edition with these files."""
    return Ringkasan(
        mulai=terbitan.mulai,
        selesai=terbitan.selesai,
        diubah=terbitan.diubah,
        jumlah=len(terbitan.baris),
        berkas=tuple(
            Berkas(url, bentuk, len(data))
            for bentuk, (url, data) in zip(BENTUK, berkas.items(), strict=True)
        ),
    )
