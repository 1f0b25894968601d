"""What the lists of releases show, as pure functions of the portal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from plugins.domain import alamat
from plugins.domain.portal import Portal, Tanda
from plugins.domain.siaran_pers import JenisSiaran, SiaranPers

TERBARU = 20
"""How many releases the first page shows before it refers to the years."""


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """The releases of a year, a kind or a topic, with the page that lists them."""

    id: str
    judul: str
    url: str
    siaran: tuple[SiaranPers, ...]


@dataclass(frozen=True, slots=True)
class Bulan:
    """The releases of a month."""

    awal: date
    siaran: tuple[SiaranPers, ...]


@dataclass(frozen=True, slots=True)
class Telusur:
    """The ways through the releases: by year, by kind, by topic."""

    tahun: tuple[Kumpulan, ...]
    jenis: tuple[Kumpulan, ...]
    topik: tuple[Kumpulan, ...]


def telusur(portal: Portal) -> Telusur:
    """Return all years, kinds and topics."""
    return Telusur(per_tahun(portal), per_jenis(portal), per_topik(portal))


def tanda_telusur(telusur: Telusur) -> Tanda:
    """Return the mark of the ways through the releases: names and numbers."""
    ways = (*telusur.tahun, *telusur.jenis, *telusur.topik)
    return tuple((one.url, one.judul, len(one.siaran)) for one in ways)


def per_tahun(portal: Portal) -> tuple[Kumpulan, ...]:
    """Return the years that have releases, newest first."""
    years = sorted({s.tahun for s in portal.siaran_pers}, reverse=True)
    return tuple(
        Kumpulan(
            str(year),
            str(year),
            alamat.siaran_tahun(year),
            tuple(s for s in portal.siaran_pers if s.tahun == year),
        )
        for year in years
    )


def per_jenis(portal: Portal) -> tuple[Kumpulan, ...]:
    """Return every kind, also one without releases."""
    return tuple(
        Kumpulan(
            jenis.value,
            jenis.nama,
            alamat.siaran_jenis(jenis.value),
            tuple(s for s in portal.siaran_pers if s.jenis is jenis),
        )
        for jenis in JenisSiaran
    )


def per_topik(portal: Portal) -> tuple[Kumpulan, ...]:
    """Return every configured topic, also one without releases."""
    return tuple(
        Kumpulan(
            topik.id,
            topik.nama,
            alamat.siaran_topik(topik.id),
            tuple(s for s in portal.siaran_pers if topik.id in s.topik),
        )
        for topik in portal.instansi.topik
    )


def per_bulan(siaran: Iterable[SiaranPers]) -> tuple[Bulan, ...]:
    """Return releases by the month of their dateline, in the order given within each."""
    newest = sorted(siaran, key=lambda s: s.hari.replace(day=1), reverse=True)
    months = groupby(newest, key=lambda s: s.hari.replace(day=1))
    return tuple(Bulan(month, tuple(items)) for month, items in months)
