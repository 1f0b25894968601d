"""The schedule as data: a row for each public occurrence, a file for each year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from plugins.data_terbuka.himpunan import Frekuensi, Himpunan, Terbitan
from plugins.data_terbuka.kolom import Baris
from plugins.data_terbuka.kolom_agenda import KOLOM_AGENDA, Acara, dicatat
from plugins.domain.instansi import Instansi
from plugins.domain.perulangan import Kejadian
from plugins.domain.waktu import Zona, awal

AGENDA = Himpunan(
    id="agenda",
    judul="Agenda pimpinan",
    deskripsi=(
        "Kegiatan pimpinan daerah yang diumumkan: waktu, tempat, pimpinan, penyelenggara, status, "
        "dan perubahannya. Satu baris untuk setiap kali kegiatan berlangsung; kegiatan berulang "
        "mempunyai satu baris untuk setiap tanggalnya. Kegiatan tertutup tidak dimuat."
    ),
    satuan="kejadian",
    frekuensi=Frekuensi.TERUS,
    kata_kunci=("agenda pimpinan", "jadwal kegiatan", "kepala daerah", "protokol"),
    kolom=KOLOM_AGENDA,
)
_NILAI = tuple(kolom.nilai for kolom in KOLOM_AGENDA)


class Tahun(NamedTuple):
    """The occurrences that begin in a year, with the days that they cover."""

    tahun: int
    mulai: date
    selesai: date
    diubah: datetime | None
    kejadian: tuple[Kejadian, ...]


def per_tahun(instansi: Instansi, kejadian: Iterable[Kejadian], sekarang: datetime) -> list[Tahun]:
    """Return occurrences by the year in which they begin, newest year first."""
    years: dict[int, list[Kejadian]] = defaultdict(list)
    for one in kejadian:
        years[one.kegiatan.tanggal_mulai.year].append(one)
    return [
        Tahun(
            tahun=tahun,
            mulai=min(one.kegiatan.tanggal_mulai for one in own),
            selesai=max(one.kegiatan.tanggal_selesai for one in own),
            diubah=_diubah(instansi.zona, own, sekarang),
            kejadian=tuple(own),
        )
        for tahun, own in sorted(years.items(), reverse=True)
    ]


def baris_agenda(instansi: Instansi, kejadian: Kejadian) -> Baris:
    """Return the row of an occurrence."""
    kegiatan = kejadian.kegiatan
    acara = Acara(kejadian, kegiatan, instansi, kegiatan.tanggal_mulai, dicatat(kegiatan))
    return tuple([nilai(acara) for nilai in _NILAI])


def terbitan_agenda(instansi: Instansi, tahun: Iterable[Tahun]) -> Iterator[Terbitan]:
    """Yield the years of the schedule."""
    for one in tahun:
        rows = tuple([baris_agenda(instansi, each) for each in one.kejadian])
        yield Terbitan(AGENDA, one.tahun, one.mulai, one.selesai, one.diubah, rows)


def _diubah(zona: Zona, kejadian: Iterable[Kejadian], sekarang: datetime) -> datetime | None:
    """Return when the newest announcement or change was made that is not still to come."""
    now = sekarang.replace(tzinfo=None)
    noted = (dicatat(one.kegiatan) for one in kejadian)
    newest = max((moment for moment in noted if moment and moment <= now), default=None)
    return newest and awal(newest, zona)
