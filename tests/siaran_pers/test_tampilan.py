"""The lists of releases."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import html

from plugins.siaran_pers.plugin import SiaranPersGenerator
from plugins.siaran_pers.tampilan import per_bulan, per_jenis, per_tahun, per_topik
from tests.builders import portal, wib
from tests.rakit import teks, terbit
from tests.siaran_pers.contoh import siaran

NANTI = wib("2026-12-31T08:00")


def test_years_come_newest_first() -> None:
    old = siaran("2025/lama", tanggal="2025-03-01", tayang=None)
    found = per_tahun(portal(old, siaran(), sekarang=NANTI))
    assert [(k.id, k.url, len(k.siaran)) for k in found] == [
        ("2026", "/siaran-pers/2026/", 1),
        ("2025", "/siaran-pers/2025/", 1),
    ]


def test_every_kind_stands_even_when_empty() -> None:
    found = per_jenis(portal())
    assert [k.id for k in found] == [
        "siaran-pers",
        "pernyataan-resmi",
        "klarifikasi",
        "undangan-liputan",
    ]
    assert [k.siaran for k in found] == [()] * 4


def test_a_topic_holds_the_releases_that_name_it() -> None:
    found = per_topik(portal(siaran(topik=["ekonomi"]), sekarang=NANTI))
    assert [(k.judul, len(k.siaran)) for k in found] == [
        ("Ekonomi & perdagangan", 1),
        ("Hoaks dan disinformasi", 0),
    ]


def test_months_come_newest_first_and_keep_the_order_within() -> None:
    a, b, c = (
        siaran("2026/a", tanggal="2026-10-05"),
        siaran("2026/b", tanggal="2026-11-27"),
        siaran("2026/c", tanggal="2026-11-03"),
    )
    assert [(m.awal, [s.id for s in m.siaran]) for m in per_bulan([b, c, a])] == [
        (date(2026, 11, 1), ["2026/b", "2026/c"]),
        (date(2026, 10, 1), ["2026/a"]),
    ]


def test_without_topics_their_page_says_so() -> None:
    page = terbit(SiaranPersGenerator, portal(topik=[]))["/siaran-pers/topik/"]
    assert "Belum ada topik siaran pers." in teks(page)
    assert '<ul class="kartu-kartu">' not in page


@pytest.mark.parametrize(
    ("url", "feed"),
    [
        ("/siaran-pers/jenis/klarifikasi/", "jenis/klarifikasi"),
        ("/siaran-pers/topik/hoaks/", "topik/hoaks"),
    ],
)
def test_lists_of_releases_name_their_feeds_to_readers(url: str, feed: str) -> None:
    root = html.fromstring(terbit(SiaranPersGenerator, portal())[url])

    alternates = {
        (link.get("type"), link.get("href")) for link in root.xpath("//head/link[@rel='alternate']")
    }

    assert {
        ("application/rss+xml", f"/umpan/{feed}.rss.xml"),
        ("application/atom+xml", f"/umpan/{feed}.atom.xml"),
        ("application/feed+json", f"/umpan/{feed}.json"),
    } <= alternates
