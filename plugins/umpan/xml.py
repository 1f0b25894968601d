"""A feed's bytes, made with feedgen; what it cannot say comes from an extension of ours."""

from __future__ import annotations

from typing import Any

from feedgen.feed import FeedGenerator

from plugins.umpan.perluasan import PerluasanButir, PerluasanUmpan
from plugins.umpan.tampilan import Butir, Umpan
from plugins.umpan.teks import bersih

BAHASA = "id"
MENIT_HIDUP = 60
"""How long a reader may keep a feed before it asks again."""


def rss(umpan: Umpan) -> bytes:
    """Return a feed as RSS 2.0."""
    feed = _feed(umpan, umpan.rss, "application/rss+xml")
    feed.load_extension("dc", atom=False, rss=True)
    feed.register_extension("portal", PerluasanUmpan, PerluasanButir, atom=False, rss=True)
    feed.ttl(MENIT_HIDUP)
    for butir in umpan.butir:
        entry = _entry(feed, butir)
        # RSS's own author is an e-mail address; a name belongs here.
        entry.dc.dc_creator(bersih(butir.penulis))
        entry.portal.diperbarui = butir.diperbarui
    data: bytes = feed.rss_str(pretty=True)
    return data


def atom(umpan: Umpan) -> bytes:
    """Return a feed as Atom (RFC 4287)."""
    feed = _feed(umpan, umpan.atom, "application/atom+xml")
    feed.author({"name": bersih(umpan.penulis)})
    for butir in umpan.butir:
        _entry(feed, butir)
    data: bytes = feed.atom_str(pretty=True)
    return data


def _feed(umpan: Umpan, path: str, media_type: str) -> Any:
    feed = FeedGenerator()
    feed.id(umpan.id)
    feed.title(bersih(umpan.judul))
    feed.subtitle(bersih(umpan.deskripsi))
    feed.language(BAHASA)
    feed.generator("Portal Prokopim")
    feed.updated(umpan.diperbarui)
    # feedgen takes the last link, whatever its kind, as the channel's own.
    feed.link(href=umpan.situs + path, rel="self", type=media_type)
    feed.link(href=umpan.situs + umpan.halaman, rel="alternate", type="text/html")
    return feed


def _entry(feed: Any, butir: Butir) -> Any:
    entry = feed.add_entry(order="append")
    entry.id(butir.id)
    entry.title(bersih(butir.judul))
    entry.link(href=butir.tautan)
    entry.published(butir.terbit)
    entry.updated(butir.diperbarui)
    entry.summary(bersih(butir.ringkasan))
    entry.content(butir.isi, type="html")
    entry.category([{"term": term, "label": bersih(label)} for term, label in butir.kategori])
    return entry
