"""A release for the tests of feeds, and ways to read a portal's feeds back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import feedparser
from lxml import etree

from plugins.domain import alamat
from plugins.domain.model import Isi
from plugins.domain.portal import Portal
from plugins.domain.siaran_pers import SiaranPers
from plugins.keluaran.assets import FotoTerbit
from plugins.umpan.tampilan import semua_umpan
from plugins.umpan.xml import atom, rss
from tests import builders
from tests.builders import uraian, wib

SEKARANG = wib("2026-11-28T06:30")
RSS, ATOM = alamat.umpan_siaran("rss"), alamat.umpan_siaran("atom")


def foto(berkas: str) -> FotoTerbit:
    """Show any photo under its own name."""
    return FotoTerbit(960, 640, f"/foto/{berkas}", "", "")


def naskah(html: str) -> Isi:
    """Return a body of some HTML."""
    return uraian("Naskah.", html)


def siaran(id_: str = "2026/pasar-mekar", **keys: Any) -> SiaranPers:
    """Return a release of 27 November, with other keys as given."""
    base = {
        "judul": "Pasar Mekar Diresmikan",
        "tanggal": "2026-11-27",
        "ringkasan": "Sebanyak 128 pedagang menempati kios.",
        "uraian": naskah("<p>Pasar dibuka.</p>"),
    }
    return builders.siaran(id_, **base | keys)


def portal(*semua: SiaranPers, sekarang: datetime = SEKARANG, **umum: Any) -> Portal:
    """Return what the public sees of some releases a day later."""
    return builders.portal(*semua, sekarang=sekarang, **umum)


def berkas(site: Portal) -> dict[str, bytes]:
    """Return every feed file by its URL."""
    feeds = list(semua_umpan(site, foto))
    return {u.rss: rss(u) for u in feeds} | {u.atom: atom(u) for u in feeds}


def baca(*semua: SiaranPers, url: str = ATOM, **options: Any) -> Any:
    """Return a feed as feedparser reads it."""
    found = feedparser.parse(berkas(portal(*semua, **options))[url])
    assert not found.bozo
    return found


def akar(*semua: SiaranPers, url: str = RSS, **options: Any) -> Any:
    """Return a feed's XML."""
    return etree.fromstring(berkas(portal(*semua, **options))[url])


def isi(*, url: str = ATOM, **keys: Any) -> str:
    """Return the content of a release as a reader gets it, before it is made safe."""
    path = {
        ATOM: "//*[local-name()='content']",
        RSS: "//*[local-name()='encoded']",
    }[url]
    (element,) = akar(siaran(**keys), url=url).xpath(path)
    return str(element.text)
