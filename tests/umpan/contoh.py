"""A release for the tests of feeds, and ways to read a portal's feeds back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import feedparser
from lxml import etree

from plugins.domain import alamat
from plugins.domain.model import Isi, Model
from plugins.domain.portal import Portal
from plugins.domain.siaran_pers import SiaranPers
from plugins.keluaran.assets import FotoTerbit
from plugins.umpan.perubahan import berita_terbaru, butir_perubahan
from plugins.umpan.plugin import tulis
from plugins.umpan.siaran import butir_siaran
from plugins.umpan.tampilan import dokumen_siaran, umpan_perubahan
from plugins.umpan.umpan import dokumen
from tests import builders
from tests.builders import uraian, wib

SEKARANG = wib("2026-11-28T06:30")
RSS, ATOM, JSON = (alamat.umpan_siaran(bentuk) for bentuk in ("rss", "atom", "json"))
NS = "{http://www.w3.org/2005/Atom}"


class MediaContoh:
    """Shows any photo under its own name; every file is as long as its name says."""

    def foto(self, berkas: str) -> FotoTerbit:
        return FotoTerbit(960, 640, f"/foto/{berkas}", "", "")

    def ukuran_foto(self, berkas: str) -> int:
        return 1000 + len(berkas)

    def ukuran_berkas(self, nama: str) -> int:
        return 5000 + len(nama)


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


def banyak(n: int) -> list[SiaranPers]:
    """Return releases from October on, three a day, the oldest first."""
    days = [f"2026-10-{1 + i // 3:02}T{9 + i % 3:02}:00" for i in range(n)]
    return [siaran(f"2026/s{i}", judul=f"Siaran {i}", tanggal=day) for i, day in enumerate(days)]


def portal(*semua: Model, sekarang: datetime = SEKARANG, **umum: Any) -> Portal:
    """Return what the public sees of some entries a day later."""
    return builders.portal(*semua, sekarang=sekarang, **umum)


def berkas(site: Portal) -> dict[str, bytes]:
    """Return every file of the feeds of releases by its URL."""
    return {
        one.url: tulis(one, [butir_siaran(s, site.instansi, MediaContoh()) for s in one.isi])
        for one in dokumen_siaran(site.instansi, site.siaran_pers)
    }


def berkas_perubahan(site: Portal) -> dict[str, bytes]:
    """Return every form of the feed of changes by its URL."""
    news = berita_terbaru(site.instansi, site.kegiatan.values(), site.per_kegiatan, site.sekarang)
    return {
        one.url: tulis(one, [butir_perubahan(b, site.instansi) for b in one.isi])
        for one in dokumen(umpan_perubahan(site.instansi), news)
    }


def baca(*semua: SiaranPers, url: str = ATOM, **options: Any) -> Any:
    """Return a feed as feedparser reads it."""
    found = feedparser.parse(berkas(portal(*semua, **options))[url])
    assert not found.bozo
    return found


def akar(*semua: SiaranPers, url: str = RSS, **options: Any) -> Any:
    """Return a feed's XML."""
    return etree.fromstring(berkas(portal(*semua, **options))[url])


def baca_json(*semua: SiaranPers, url: str = JSON, **options: Any) -> Any:
    """Return a JSON Feed."""
    return json.loads(berkas(portal(*semua, **options))[url])


def isi(*, url: str = ATOM, **keys: Any) -> str:
    """Return the content of a release as a reader gets it, before it is made safe."""
    if url == JSON:
        return str(baca_json(siaran(**keys))["items"][0]["content_html"])
    path = {
        ATOM: "//*[local-name()='content']",
        RSS: "//*[local-name()='encoded']",
    }[url]
    (element,) = akar(siaran(**keys), url=url).xpath(path)
    return str(element.text)
