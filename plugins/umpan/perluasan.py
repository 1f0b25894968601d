"""Feedgen extensions: what it has no words for, or says wrongly."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.util import xml_elem

from plugins.umpan.butir import Sisipan
from plugins.umpan.teks import bersih

_ATOM = "http://www.w3.org/2005/Atom"
_RIWAYAT = "http://purl.org/syndication/history/1.0"


class PerluasanUmpan(BaseExtension):  # type: ignore[misc]
    """What feedgen wants beside the part for items; a channel has lastBuildDate."""


class PerluasanButir(BaseEntryExtension):  # type: ignore[misc]
    """Adds to an entry what feedgen leaves out: the change in RSS, the files in Atom."""

    diperbarui: datetime
    sisipan: tuple[Sisipan, ...] = ()

    def extend_rss(self, feed: Any) -> Any:
        """Write the time of the last change, for which RSS has no element of its own."""
        xml_elem(f"{{{_ATOM}}}updated", feed).text = self.diperbarui.isoformat()
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Write the files: feedgen's own links of an entry lose what kind of link they are."""
        for file in self.sisipan:
            link = xml_elem(f"{{{_ATOM}}}link", feed, rel="enclosure", href=file.url)
            link.set("type", file.jenis)
            link.set("length", str(file.ukuran))
            link.set("title", bersih(file.judul))
        return feed


class PerluasanArsip(BaseExtension):  # type: ignore[misc]
    """Says of an Atom document that it is an archive (RFC 5005)."""

    def extend_ns(self) -> dict[str, str]:
        """Return the namespace of feed histories."""
        return {"fh": _RIWAYAT}

    def extend_atom(self, feed: Any) -> Any:
        """Add the element, before the entries."""
        xml_elem(f"{{{_RIWAYAT}}}archive", feed)
        return feed
