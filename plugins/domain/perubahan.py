"""The change log of the schedule: whose news belongs to which month, and a feed's entries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from heapq import nlargest
from html import escape

from plugins.domain import alamat
from plugins.domain.beda import Beda
from plugins.domain.instansi import Instansi
from plugins.domain.kabar import JenisKabar, Kabar, baris_sendiri, kabar, saat_kabar
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal
from plugins.domain.tulisan import tanggal

TERBANYAK = 50
"""How many entries the feed of changes holds."""


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


@dataclass(frozen=True, slots=True)
class ButirPerubahan:
    """An entry of the feed of changes: `id` is a tag: URI for life, `isi` is HTML."""

    id: str
    jenis: JenisKabar
    judul: str
    ringkasan: str
    isi: str
    tautan: str
    terbit: datetime
    diperbarui: datetime


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


def umpan_perubahan(
    instansi: Instansi, bahan: Iterable[BahanKabar], sekarang: datetime
) -> tuple[ButirPerubahan, ...]:
    """Return the feed of changes, newest first.

    It is made of what the files say alone: a feed is the same from any copy of the content.
    """
    lokal = sekarang.replace(tzinfo=None)
    written = [BahanKabar(one.kegiatan, one.kejadian) for one in bahan]
    times = ((at, one.kegiatan.id) for one in written for at in one.saat(instansi) if at <= lokal)
    newest = {id_ for _, id_ in nlargest(TERBANYAK, times)}
    entries = [
        butir
        for one in written
        if one.kegiatan.id in newest
        for butir in _butir(instansi, one)
        if butir.terbit <= sekarang
    ]
    return tuple(nlargest(TERBANYAK, entries, key=lambda butir: (butir.terbit, butir.id)))


def _butir(instansi: Instansi, bahan: BahanKabar) -> Iterator[ButirPerubahan]:
    """Yield the entries of one kegiatan; what has the same moment is numbered from the oldest."""
    k = bahan.kegiatan
    url = instansi.situs + alamat.kegiatan(k.id)
    all_news = bahan.kabar(instansi)
    later = Counter(map(_tanda, all_news))
    for news in all_news:
        mark = _tanda(news)
        later[mark] -= 1
        number = f"/{later[mark] + 1}" if later[mark] else ""
        about = f"{k.judul} ({tanggal(news.tanggal)})" if news.tanggal else k.judul
        at = news.pada.replace(tzinfo=instansi.zona.tz)
        yield ButirPerubahan(
            id=f"tag:{instansi.domain_uid},{k.id[:4]}:perubahan-agenda/{k.id}/{mark}{number}",
            jenis=news.jenis,
            judul=f"{news.judul}: {about}",
            ringkasan=news.kalimat or f"{news.judul}.",
            isi=(
                f"<p><strong>{escape(news.judul)}.</strong> {escape(news.kalimat)}</p>"
                f'<p><a href="{escape(url)}">{escape(about)}</a></p>'
            ),
            tautan=url,
            terbit=at,
            diperbarui=at,
        )


def _tanda(news: Kabar) -> str:
    """Return what tells one piece of news of a kegiatan from the others, and never changes."""
    if news.jenis is JenisKabar.BARU:
        return "diumumkan"
    day = f"{news.tanggal}/" if news.tanggal else ""
    return f"{day}{news.pada:%Y%m%dT%H%M%S}"
