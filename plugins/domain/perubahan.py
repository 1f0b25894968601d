"""The change log of the schedule: what news is made of, and which month it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from plugins.domain.beda import Beda
from plugins.domain.instansi import Instansi
from plugins.domain.kabar import Kabar, baris_sendiri, kabar, saat_kabar
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal


@dataclass(frozen=True, slots=True)
class BahanKabar:
    """What the news of one kegiatan is made of: itself, its own occurrences, its versions."""

    kegiatan: Kegiatan
    kejadian: tuple[Kejadian, ...] = ()
    beda: tuple[Beda, ...] = ()

    def saat(self, instansi: Instansi) -> Iterator[datetime]:
        """Yield the times of its news."""
        return saat_kabar(instansi, self.kegiatan, self.kejadian, self.beda)

    def kabar(self, instansi: Instansi) -> tuple[Kabar, ...]:
        """Return its news in words, newest first."""
        return kabar(instansi, self.kegiatan, self.kejadian, self.beda)


def bahan_kabar(portal: Portal) -> tuple[BahanKabar, ...]:
    """Return what all news is made of, for every kegiatan that the public may see."""
    return tuple(bahan_kegiatan(portal, k) for k in portal.kegiatan.values())


def bahan_kegiatan(portal: Portal, kegiatan: Kegiatan) -> BahanKabar:
    """Return what the news of one kegiatan is made of."""
    beda = portal.jejak.beda.get(kegiatan.id, ())
    if kegiatan.berulang is None:
        return BahanKabar(kegiatan, beda=beda)
    days = {one.tanggal for one in beda}
    own = tuple(
        one
        for one in portal.per_kegiatan.get(kegiatan.id, ())
        if one.tanggal in days or baris_sendiri(kegiatan, one)
    )
    return BahanKabar(kegiatan, own, beda)


def per_bulan(
    instansi: Instansi, bahan: Iterable[BahanKabar], sekarang: datetime
) -> Mapping[date, tuple[BahanKabar, ...]]:
    """Return whose news falls into each month, by the first of it, up to now; newest first."""
    lokal = sekarang.replace(tzinfo=None)
    months: dict[date, list[BahanKabar]] = defaultdict(list)
    for one in bahan:
        for month in {at.date().replace(day=1) for at in one.saat(instansi) if at <= lokal}:
            months[month].append(one)
    return {month: tuple(months[month]) for month in sorted(months, reverse=True)}
