"""A feed's document in XML, made with feedgen; what it cannot say comes from our extensions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from feedgen.feed import FeedGenerator

from plugins.umpan.butir import Butir, terakhir
from plugins.umpan.perluasan import PerluasanArsip, PerluasanButir, PerluasanUmpan
from plugins.umpan.teks import bersih
from plugins.umpan.umpan import Dokumen

BAHASA = "id"


def rss(dokumen: Dokumen[Any], butir: Sequence[Butir]) -> bytes:
    """Return a document as RSS 2.0, which allows an entry one file: the first."""
    umpan = dokumen.umpan
    feed = _feed(dokumen, butir, "application/rss+xml")
    feed.load_extension("dc", atom=False, rss=True)
    feed.ttl(umpan.menit)
    for one in butir:
        entry = _entry(feed, one)
        # RSS's own author is an e-mail address; a name belongs here.
        entry.dc.dc_creator(bersih(umpan.penulis))
        for file in one.sisipan[:1]:
            entry.enclosure(file.url, file.ukuran, file.jenis)
    data: bytes = feed.rss_str(pretty=True)
    return data


def atom(dokumen: Dokumen[Any], butir: Sequence[Butir]) -> bytes:
    """Return a document as Atom (RFC 4287) with the links to its archives (RFC 5005)."""
    umpan = dokumen.umpan
    feed = _feed(dokumen, butir, "application/atom+xml")
    feed.author({"name": bersih(umpan.penulis)})
    if dokumen.arsip:
        feed.register_extension("arsip", PerluasanArsip, rss=False)
        _link(feed, umpan.situs + umpan.atom, "current", "application/atom+xml")
    for url, rel in ((dokumen.sebelum, "prev-archive"), (dokumen.sesudah, "next-archive")):
        if url:
            _link(feed, umpan.situs + url, rel, "application/atom+xml")
    for one in butir:
        # Not every reader looks for it above the entries.
        _entry(feed, one).author({"name": bersih(umpan.penulis)})
    data: bytes = feed.atom_str(pretty=True)
    return data


def _feed(dokumen: Dokumen[Any], butir: Iterable[Butir], media_type: str) -> Any:
    umpan = dokumen.umpan
    feed = FeedGenerator()
    # The archives of a feed are parts of one feed, and bear its id.
    feed.id(umpan.id)
    feed.title(bersih(umpan.judul))
    feed.subtitle(bersih(umpan.deskripsi))
    feed.language(BAHASA)
    feed.register_extension("portal", PerluasanUmpan, PerluasanButir)
    feed.generator("Portal Prokopim")
    feed.updated(terakhir(butir, umpan.awal))
    # feedgen takes the last link, whatever its kind, as an RSS channel's own.
    _link(feed, umpan.situs + dokumen.url, "self", media_type)
    _link(feed, umpan.situs + umpan.halaman, "alternate", "text/html")
    return feed


def _link(feed: Any, href: str, rel: str, media_type: str) -> None:
    feed.link(href=href, rel=rel, type=media_type)


def _entry(feed: Any, butir: Butir) -> Any:
    entry = feed.add_entry(order="append")
    entry.id(butir.id)
    entry.title(bersih(butir.judul))
    entry.link(href=butir.url)
    entry.published(butir.terbit)
    entry.updated(butir.diperbarui)
    entry.summary(bersih(butir.ringkasan))
    entry.content(bersih(butir.isi), type="html")
    entry.category([{"term": k.kode, "label": bersih(k.nama)} for k in butir.kategori])
    entry.portal.diperbarui, entry.portal.sisipan = butir.diperbarui, butir.sisipan
    return entry
