"""From the portal to every edition of every dataset, and from an edition to its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from plugins.data_terbuka.agenda import AGENDA, per_tahun, terbitan_agenda
from plugins.data_terbuka.berkas_csv import berkas_csv
from plugins.data_terbuka.berkas_json import berkas_json, meta
from plugins.data_terbuka.himpunan import Himpunan, Terbitan
from plugins.data_terbuka.iku import IKU, terbitan_iku
from plugins.data_terbuka.iku_rincian import IKU_RINCIAN, terbitan_iku_rincian
from plugins.data_terbuka.kehadiran import KEHADIRAN, terbitan_kehadiran
from plugins.data_terbuka.layanan import LAYANAN, SURVEI, terbitan_layanan
from plugins.data_terbuka.siaran_pers import SIARAN_PERS, terbitan_siaran
from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.portal import Portal

SEMUA = (AGENDA, KEHADIRAN, SIARAN_PERS, LAYANAN, SURVEI, IKU, IKU_RINCIAN)
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
class Edisi:
    """What page and catalogue tell of an edition: everything but its rows."""

    himpunan: Himpunan
    tahun: int | None
    mulai: date | None
    selesai: date | None
    diubah: datetime | None
    jumlah: int
    berkas: tuple[Berkas, ...]

    @property
    def id(self) -> str:
        """Its name in addresses: "agenda-2026"."""
        return f"{self.himpunan.id}-{self.tahun}" if self.tahun else self.himpunan.id


def semua_terbitan(portal: Portal) -> Iterator[Terbitan]:
    """Yield every edition that there is, by dataset, newest year first.

    Rows are many: each edition's are made when it is asked for, and need not outlive its files.
    """
    unit, now = portal.instansi, portal.sekarang
    years = per_tahun(unit, portal.kejadian, now)
    occurrences = {one.id: one for one in portal.kejadian}
    releases = {one.id: one for one in portal.siaran_pers}
    yield from terbitan_agenda(unit, years)
    yield from terbitan_kehadiran(unit, years)
    yield from terbitan_siaran(unit, portal.siaran_pers, now)
    yield from terbitan_layanan(unit, portal.layanan, now)
    yield from terbitan_iku(unit, portal.iku, releases, now)
    yield from terbitan_iku_rincian(unit, portal.iku, occurrences, releases, now)


def isi_berkas(instansi: Instansi, terbitan: Terbitan) -> dict[str, bytes]:
    """Return an edition's files by their addresses."""
    columns, rows = terbitan.himpunan.kolom, terbitan.baris
    return {
        alamat_berkas(terbitan, "csv"): berkas_csv(columns, rows),
        alamat_berkas(terbitan, "json"): berkas_json(meta(instansi, terbitan), columns, rows),
    }


def alamat_berkas(terbitan: Terbitan, bentuk: str) -> str:
    """Return where an edition is found; the indicators' CSV had its address before /data/."""
    if terbitan.himpunan.id == IKU.id and terbitan.tahun and bentuk == "csv":
        return alamat.iku_csv(terbitan.tahun)
    return alamat.data(terbitan.himpunan.id, terbitan.tahun, bentuk)


def edisi(terbitan: Terbitan, berkas: dict[str, bytes]) -> Edisi:
    """Return what is told of an edition with these files."""
    return Edisi(
        himpunan=terbitan.himpunan,
        tahun=terbitan.tahun,
        mulai=terbitan.mulai,
        selesai=terbitan.selesai,
        diubah=terbitan.diubah,
        jumlah=len(terbitan.baris),
        berkas=tuple(
            Berkas(url, bentuk, len(data))
            for bentuk, (url, data) in zip(BENTUK, berkas.items(), strict=True)
        ),
    )
