"""What the home page shows, as pure functions of the portal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.domain.instansi import Jabatan, Pemegang
from plugins.domain.kabar import Kabar, kabar_baris
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.pindahan import Pindahan, pindahan
from plugins.domain.portal import Portal, jabatan_terlibat

HARI_BERIKUT = 7
BUTIR_BERIKUT = 4


@dataclass(frozen=True, slots=True)
class HariPimpinan:
    """A leader's day among the coming ones."""

    tanggal: date
    kejadian: tuple[Kejadian, ...]


@dataclass(frozen=True, slots=True)
class JadwalPimpinan:
    """What a leader does today, what was moved to another day, and the next days' schedule."""

    jabatan: Jabatan
    pemegang: tuple[Pemegang, ...]
    hari_ini: tuple[Kejadian, ...]
    pindahan: tuple[Pindahan, ...]
    berikut: tuple[HariPimpinan, ...]


@dataclass(frozen=True, slots=True)
class Berubah:
    """A change of the schedule that became known today."""

    kegiatan: Kegiatan
    kabar: Kabar


def jadwal_pimpinan(portal: Portal) -> tuple[JadwalPimpinan, ...]:
    """Return every office's coming days, in protocol order."""
    moved = pindahan(portal.kejadian).get(portal.hari_ini, ())
    return tuple(
        JadwalPimpinan(
            jabatan=jabatan,
            pemegang=jabatan.pemegang_pada(portal.hari_ini),
            hari_ini=_pada(portal, jabatan.id, portal.hari_ini),
            pindahan=tuple(item for item in moved if jabatan.id in item.jabatan),
            berikut=tuple(_berikut(portal, jabatan.id)),
        )
        for jabatan in portal.instansi.jabatan
    )


def perubahan_hari_ini(portal: Portal) -> tuple[Berubah, ...]:
    """Return today's news of the schedule, newest first, each once however often it recurs."""
    lokal = portal.sekarang.replace(tzinfo=None)
    found: dict[tuple[str, object], Berubah] = {}
    # To put a history into words is dear, and few have any of today.
    changed = (
        one
        for one in portal.kejadian
        if any(row.pada.date() == portal.hari_ini for row in one.kegiatan.perubahan)
    )
    for one in changed:
        rows = kabar_baris(portal.instansi, one.kegiatan)
        today = (r for r in rows if r.pada.date() == portal.hari_ini and r.pada <= lokal)
        # The page tells what is planned now, to which only the newest change has led.
        if row := next(today, None):
            found.setdefault((one.kegiatan.id, row.pada), Berubah(one.kegiatan, row))
    return tuple(sorted(found.values(), key=lambda b: (b.kabar.pada, b.kegiatan.id), reverse=True))


def _pada(portal: Portal, jabatan: str, day: date) -> tuple[Kejadian, ...]:
    there = portal.per_hari.get(day, ())
    return tuple(one for one in there if jabatan in jabatan_terlibat(one.kegiatan))


def _berikut(portal: Portal, jabatan: str) -> Iterator[HariPimpinan]:
    left = BUTIR_BERIKUT
    for n in range(1, HARI_BERIKUT + 1):
        day = portal.hari_ini + timedelta(days=n)
        found = _pada(portal, jabatan, day)
        if found and left > 0:
            left -= len(found)
            yield HariPimpinan(day, found)
