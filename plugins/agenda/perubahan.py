"""What the pages of the change log show: news of the schedule by day, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from plugins.domain.beda import Jejak
from plugins.domain.instansi import Instansi
from plugins.domain.kabar import JenisKabar, Kabar
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perubahan import BahanKabar
from plugins.domain.tulisan import saat
from plugins.domain.waktu import Zona

TERBARU = 30
"""How much news the log's first page holds at least, in whole days."""


@dataclass(frozen=True, slots=True)
class ButirKabar:
    """A piece of news, and the kegiatan that it is about."""

    kegiatan: Kegiatan
    kabar: Kabar


@dataclass(frozen=True, slots=True)
class HariKabar:
    """A day's news."""

    tanggal: date
    butir: tuple[ButirKabar, ...]


def kabar_bulan(
    instansi: Instansi, month: date, bahan: Iterable[BahanKabar], sekarang: datetime
) -> tuple[HariKabar, ...]:
    """Return the news of a month up to now, by day."""
    lokal = sekarang.replace(tzinfo=None)
    found = [
        ButirKabar(one.kegiatan, news)
        for one in bahan
        for news in one.kabar(instansi)
        if news.pada <= lokal and news.pada.date().replace(day=1) == month
    ]
    found.sort(key=lambda x: x.kegiatan.id)
    found.sort(key=lambda x: x.kabar.pada, reverse=True)
    days = groupby(found, key=lambda x: x.kabar.pada.date())
    return tuple(HariKabar(day, tuple(items)) for day, items in days)


def kabar_terbaru(
    instansi: Instansi, bulan: Mapping[date, Sequence[BahanKabar]], sekarang: datetime
) -> tuple[HariKabar, ...]:
    """Return the latest days, as many as it takes to fill the log's first page."""
    found: list[HariKabar] = []
    for month in sorted(bulan, reverse=True):
        for day in kabar_bulan(instansi, month, bulan[month], sekarang):
            if sum(len(one.butir) for one in found) >= TERBARU:
                return tuple(found)
            found.append(day)
    return tuple(found)


def kabar_kegiatan(instansi: Instansi, bahan: BahanKabar, sekarang: datetime) -> tuple[Kabar, ...]:
    """Return the history of one kegiatan up to now; none while it goes on as announced."""
    if not _berubah(bahan):
        return ()
    lokal = sekarang.replace(tzinfo=None)
    news = tuple(one for one in bahan.kabar(instansi) if one.pada <= lokal)
    return news if any(one.jenis is not JenisKabar.BARU for one in news) else ()


def batas_riwayat(sejak: datetime, bahan: BahanKabar, zona: Zona) -> str:
    """Return what the history of one kegiatan says of the time before `sejak`, when it was cut off.

    Nothing is missing of what was announced later, and nothing is said where no history stands.
    """
    announced = bahan.kegiatan.diumumkan
    if not _berubah(bahan) or (announced and announced >= sejak):
        return ""
    return (
        f"Riwayat sebelum {saat(sejak, zona)} tidak tersedia, kecuali yang dicatat pada agenda ini."
    )


def _berubah(bahan: BahanKabar) -> bool:
    return bool(
        bahan.kegiatan.berita
        or any(not one.baru for one in bahan.beda)
        or any(one.kegiatan.berita for one in bahan.kejadian)
    )


def keterangan_riwayat(jejak: Jejak, zona: Zona) -> str:
    """Return what the log says of the history that it does not know, empty when it knows all."""
    if jejak.lengkap:
        return ""
    if jejak.sejak:
        return (
            f"Riwayat sebelum {saat(jejak.sejak, zona)} tidak tersedia karena salinan data yang "
            "dipakai dangkal. Perubahan sebelum itu hanya yang dicatat pada agenda sendiri."
        )
    return (
        "Riwayat lengkap tidak tersedia pada salinan data ini. Yang tampil hanya pengumuman dan "
        "perubahan yang dicatat pada agenda sendiri."
    )
