"""What can be subscribed to: the calendars and the feeds, each with its path."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain import alamat
from plugins.domain.portal import Portal
from plugins.domain.siaran_pers import JenisSiaran


@dataclass(frozen=True, slots=True)
class Kalender:
    """A calendar; `halaman` is the page that shows the same."""

    nama: str
    url: str
    halaman: str


@dataclass(frozen=True, slots=True)
class Umpan:
    """A feed in its two forms."""

    nama: str
    rss: str
    atom: str


@dataclass(frozen=True, slots=True)
class Langganan:
    """Everything that can be subscribed to, and the years to download."""

    semua: Kalender
    jabatan: tuple[Kalender, ...]
    jenis: tuple[Kalender, ...]
    arsip: tuple[Kalender, ...]
    umpan: tuple[Umpan, ...]


def langganan(portal: Portal) -> Langganan:
    """Return what the subscribe page offers."""
    instansi = portal.instansi
    years = sorted({day.year for day in portal.per_hari}, reverse=True)
    return Langganan(
        semua=Kalender("Semua agenda pimpinan", alamat.KALENDER_SEMUA, alamat.AGENDA),
        jabatan=tuple(
            Kalender(f"Agenda {j.nama}", alamat.kalender_pimpinan(j.id), alamat.pimpinan(j.id))
            for j in instansi.jabatan
        ),
        jenis=tuple(
            Kalender(j.nama, alamat.kalender_jenis(j.id), alamat.jenis(j.id))
            for j in instansi.jenis_kegiatan
        ),
        arsip=tuple(
            Kalender(f"Agenda {y}", alamat.kalender_arsip(y), alamat.tahun(y)) for y in years
        ),
        umpan=(
            Umpan("Semua siaran", alamat.umpan_siaran("rss"), alamat.umpan_siaran("atom")),
            *(
                Umpan(j.nama, alamat.umpan_jenis(j, "rss"), alamat.umpan_jenis(j, "atom"))
                for j in JenisSiaran
            ),
        ),
    )
