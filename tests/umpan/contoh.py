"""A small portal for the tests of feeds, and ways to read its feeds back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import feedparser
from lxml import etree

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.model import Isi
from plugins.domain.portal import Arsip, Portal
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.terbitkan import terbitkan
from plugins.keluaran.assets import FotoTerbit
from plugins.umpan.tampilan import semua_umpan
from plugins.umpan.xml import atom, rss

DOMAIN = "prokopim.kotacontoh.example"
SITUS = f"https://{DOMAIN}"
SEKARANG = "2026-11-28T06:30+07:00"
RSS, ATOM = alamat.umpan_siaran("rss"), alamat.umpan_siaran("atom")

INSTANSI = {
    "versi_skema": 1,
    "daerah": {
        "nama": "Kota Contoh",
        "jenis": "kota",
        "sebutan_kepala": "Wali Kota",
        "sebutan_wakil": "Wakil Wali Kota",
    },
    "unit": {
        "nama": "Bagian Protokol dan Komunikasi Pimpinan",
        "singkatan": "Prokopim",
        "induk": "Sekretariat Daerah",
        "alamat": "Jalan Alun-Alun Contoh Nomor 1",
        "surel": "prokopim@kotacontoh.example",
    },
    "situs": SITUS,
    "domain_uid": DOMAIN,
    "jabatan": [{"id": "walikota", "nama": "Wali Kota Contoh", "singkat": "Wali Kota"}],
    "jenis_kegiatan": [],
    "topik": [{"id": "ekonomi", "nama": "Ekonomi & perdagangan"}],
}


def foto(berkas: str) -> FotoTerbit:
    """Show any photo under its own name."""
    return FotoTerbit(960, 640, f"/foto/{berkas}", "", "")


def naskah(html: str, polos: str = "Naskah.") -> Isi:
    """Return a body."""
    return Isi(polos, html, polos)


def siaran(**keys: Any) -> SiaranPers:
    """Return a release of 27 November, with other keys as given."""
    return SiaranPers.model_validate(
        {
            "id": "2026/pasar-mekar",
            "judul": "Pasar Mekar Diresmikan",
            "tanggal": "2026-11-27",
            "ringkasan": "Sebanyak 128 pedagang menempati kios.",
            "uraian": naskah("<p>Pasar dibuka.</p>"),
        }
        | keys
    )


def portal(*semua: SiaranPers, sekarang: str = SEKARANG, **instansi: Any) -> Portal:
    """Return what the public sees of some releases."""
    unit = Instansi.model_validate(INSTANSI | instansi)
    return terbitkan(
        Arsip(unit, siaran_pers={s.id: s for s in semua}), datetime.fromisoformat(sekarang)
    )


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
