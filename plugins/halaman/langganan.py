"""What can be subscribed to: the calendars and the feeds, each with its path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.siaran_pers import JenisSiaran


@dataclass(frozen=True, slots=True)
class Kalender:
    """A calendar: its name in a list and in full; `halaman` is the page that shows the same."""

    judul: str
    nama: str
    url: str
    halaman: str


@dataclass(frozen=True, slots=True)
class Umpan:
    """A feed in its three forms, with its name in a list and in full."""

    judul: str
    nama: str
    rss: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Langganan:
    """Everything that can be subscribed to, and the years to download."""

    semua: Kalender
    tanpa_batal: Kalender
    jabatan: tuple[Kalender, ...]
    jenis: tuple[Kalender, ...]
    arsip: tuple[Kalender, ...]
    perubahan: Umpan
    siaran: Umpan
    siaran_jabatan: tuple[Umpan, ...]
    siaran_jenis: tuple[Umpan, ...]
    siaran_topik: tuple[Umpan, ...]


def langganan(instansi: Instansi, tahun: Iterable[int]) -> Langganan:
    """Return what the subscribe page offers; the years are those that have an archive."""
    return Langganan(
        semua=_kalender("Semua agenda pimpinan", alamat.KALENDER_SEMUA, alamat.AGENDA),
        tanpa_batal=_kalender(
            "Semua agenda tanpa yang batal", alamat.KALENDER_TANPA_BATAL, alamat.AGENDA
        ),
        jabatan=tuple(
            Kalender(
                j.nama, f"Agenda {j.nama}", alamat.kalender_pimpinan(j.id), alamat.pimpinan(j.id)
            )
            for j in instansi.jabatan
        ),
        jenis=tuple(
            Kalender(j.nama, f"Agenda: {j.nama}", alamat.kalender_jenis(j.id), alamat.jenis(j.id))
            for j in instansi.jenis_kegiatan
        ),
        arsip=tuple(
            _kalender(f"Agenda {y}", alamat.daftar_arsip(y), alamat.tahun(y))
            for y in sorted(tahun, reverse=True)
        ),
        perubahan=_umpan("Perubahan agenda", "Perubahan agenda", alamat.umpan_perubahan),
        siaran=_umpan("Semua siaran", "Semua siaran", alamat.umpan_siaran),
        siaran_jabatan=tuple(
            _umpan(j.nama, f"Siaran {j.nama}", partial(alamat.umpan_pimpinan, j.id))
            for j in instansi.jabatan
        ),
        siaran_jenis=tuple(
            _umpan(j.nama, j.nama, partial(alamat.umpan_jenis, j)) for j in JenisSiaran
        ),
        siaran_topik=tuple(
            _umpan(t.nama, f"Siaran {t.nama}", partial(alamat.umpan_topik, t.id))
            for t in instansi.topik
        ),
    )


def _kalender(nama: str, url: str, halaman: str) -> Kalender:
    return Kalender(nama, nama, url, halaman)


def _umpan(judul: str, nama: str, cara: Callable[[str], str]) -> Umpan:
    return Umpan(judul, nama, cara("rss"), cara("atom"), cara("json"))
