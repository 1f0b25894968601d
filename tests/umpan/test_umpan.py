"""Which feeds there are, and what readers learn of each and its entries."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from plugins.domain import alamat
from plugins.domain.siaran_pers import JenisSiaran
from tests.builders import DOMAIN, INSTANSI, SITUS, wib
from tests.umpan.contoh import (
    ATOM,
    NS,
    RSS,
    akar,
    baca,
    baca_json,
    banyak,
    berkas,
    portal,
    siaran,
)

BENTUK = pytest.mark.parametrize("url", [RSS, ATOM], ids=["rss", "atom"])
DC = "{http://purl.org/dc/elements/1.1/}"


def test_every_feed_of_the_contract_exists_even_when_empty() -> None:
    names = (
        "siaran-pers",
        *(f"jenis/{kind}" for kind in JenisSiaran),
        *(f"pimpinan/{office['id']}" for office in INSTANSI["jabatan"]),
        *(f"topik/{topic['id']}" for topic in INSTANSI["topik"]),
    )
    forms = ("rss.xml", "atom.xml", "json")

    assert set(berkas(portal())) == {f"/umpan/{name}.{form}" for name in names for form in forms}


@pytest.mark.parametrize(
    ("keys", "feed"),
    [
        ({"jenis": "klarifikasi"}, alamat.umpan_jenis("klarifikasi", "json")),
        ({"pimpinan": ["sekda"]}, alamat.umpan_pimpinan("sekda", "json")),
        ({"topik": "hoaks"}, alamat.umpan_topik("hoaks", "json")),
    ],
)
def test_feed_of_a_kind_office_or_topic_holds_its_own(keys: dict[str, Any], feed: str) -> None:
    own = siaran("2026/sendiri", judul="Sendiri", **keys)

    items = baca_json(own, siaran(), url=feed)["items"]

    assert [item["title"] for item in items] == ["Sendiri"]


@BENTUK
def test_newest_release_comes_first(url: str) -> None:
    titles = [entry.title for entry in baca(*banyak(9), url=url).entries]

    assert titles == [f"Siaran {n}" for n in range(8, -1, -1)]


@BENTUK
def test_feed_holds_the_newest_50(url: str) -> None:
    entries = baca(*banyak(60), url=url).entries

    assert [entry.title for entry in entries] == [f"Siaran {n}" for n in range(59, 9, -1)]


@BENTUK
def test_kind_has_its_newest_50_whatever_else_is_newer(url: str) -> None:
    old = siaran("2026/lama", judul="Lama", tanggal="2026-01-05", jenis="klarifikasi")
    feed = alamat.umpan_jenis("klarifikasi", "rss" if url == RSS else "atom")

    entries = baca(old, *banyak(60), url=feed).entries

    assert [entry.title for entry in entries] == ["Lama"]


@BENTUK
def test_embargoed_release_is_not_in_the_feed(url: str) -> None:
    assert baca(siaran(tayang="2026-11-29T08:00"), url=url).entries == []


@BENTUK
def test_entry_is_known_by_a_tag_for_life(url: str) -> None:
    changed = siaran(judul="Lain", tanggal="2027-01-02", tayang="2026-11-27T09:00")

    ids = {baca(one, url=url).entries[0].id for one in (siaran(), changed)}

    assert ids == {f"tag:{DOMAIN},2026:siaran-pers/pasar-mekar"}


def test_rss_does_not_take_the_id_for_an_address() -> None:
    guid = akar(siaran()).find("channel/item/guid")

    assert guid.get("isPermaLink") == "false"


@BENTUK
def test_entry_links_to_its_page(url: str) -> None:
    assert baca(siaran(), url=url).entries[0].link == f"{SITUS}/siaran-pers/2026/pasar-mekar/"


@BENTUK
def test_feed_links_to_itself_and_to_its_page(url: str) -> None:
    feed = baca(siaran(), url=url).feed

    assert [link.href for link in feed.links if link.rel == "self"] == [SITUS + url]
    assert feed.link == f"{SITUS}/siaran-pers/"


@BENTUK
def test_feed_speaks_indonesian(url: str) -> None:
    assert baca(url=url).feed.language == "id"


@BENTUK
def test_entry_bears_the_units_name_and_no_address(url: str) -> None:
    entry = akar(siaran(), url=url)
    author = entry.find(f"channel/item/{DC}creator" if url == RSS else f"{NS}author/{NS}name")

    assert author.text == "Bagian Protokol dan Komunikasi Pimpinan"
    assert b"prokopim@" not in berkas(portal(siaran()))[url]


@BENTUK
def test_entry_bears_its_kind_and_topics(url: str) -> None:
    tags = baca(siaran(topik="ekonomi"), url=url).entries[0].tags

    words = [tag.term if url == RSS else tag.label for tag in tags]
    assert words == ["Siaran pers", "Ekonomi & perdagangan"]


@BENTUK
def test_summary_is_the_release_in_short(url: str) -> None:
    summary = baca(siaran(), url=url).entries[0].summary

    assert summary == "Sebanyak 128 pedagang menempati kios."


@BENTUK
def test_summary_that_nobody_wrote_is_the_first_paragraph(url: str) -> None:
    (entry,) = baca(siaran(ringkasan=None), url=url).entries

    assert entry.summary == "Naskah."


def test_rss_says_how_long_it_keeps() -> None:
    assert akar().find("channel/ttl").text == "60"


@BENTUK
def test_release_is_published_at_its_hour_in_the_units_zone(url: str) -> None:
    (entry,) = baca(siaran(tayang="2026-11-27T11:00"), url=url, zona="WIT").entries

    assert entry.published_parsed[:6] == (2026, 11, 27, 2, 0, 0)


@pytest.mark.parametrize("tayang", [None, "2026-11-27T11:00"])
def test_uncorrected_release_was_last_changed_when_it_was_published(tayang: str | None) -> None:
    (entry,) = baca(siaran(tayang=tayang)).entries

    assert entry.updated_parsed == entry.published_parsed


RALAT = {"pada": "2026-11-27T15:00", "isi": "Yang benar 128 pedagang."}


@BENTUK
def test_correction_moves_the_change_but_not_the_publication(url: str) -> None:
    before, after = (baca(siaran(ralat=rows), url=url).entries[0] for rows in ([], [RALAT]))

    assert after.published == before.published
    assert after.updated_parsed[:6] == (2026, 11, 27, 8, 0, 0)


@BENTUK
def test_feed_was_last_changed_when_its_newest_entry_was(url: str) -> None:
    corrected = siaran("2026/lama", tanggal="2026-11-01", ralat=[RALAT])
    feed = baca(corrected, siaran(), url=url).feed

    assert feed.updated_parsed[:6] == (2026, 11, 27, 8, 0, 0)


@BENTUK
def test_correction_that_is_still_to_come_changes_nothing(url: str) -> None:
    later = {"pada": "2026-11-30T15:00", "isi": "Belum terbit."}

    before, after = (berkas(portal(siaran(ralat=rows)))[url] for rows in ([], [later]))

    assert before == after


def test_empty_feed_was_changed_with_the_oldest_release() -> None:
    url = alamat.umpan_jenis("klarifikasi", "rss")
    oldest = siaran("2025/lama", tanggal="2025-03-04T10:00")

    built = akar(siaran(), oldest, url=url).find("channel/lastBuildDate").text

    assert parsedate_to_datetime(built) == datetime(2025, 3, 4, 3, 0, tzinfo=UTC)


@BENTUK
def test_time_that_passes_changes_no_byte(url: str) -> None:
    early, late = (
        berkas(portal(siaran(), sekarang=at))[url]
        for at in (wib("2026-11-28T06:30"), wib("2031-01-01T00:00"))
    )

    assert early == late


def test_empty_portal_has_the_same_feeds_at_any_time() -> None:
    early, late = (
        berkas(portal(sekarang=at)) for at in (wib("2026-11-28T06:30"), wib("2031-01-01T00:00"))
    )

    assert early == late


@BENTUK
def test_site_below_a_path_keeps_it_in_every_address(url: str) -> None:
    situs = "https://kota.example/prokopim"
    feed = baca(siaran(), url=url, situs=situs)

    assert feed.feed.link == f"{situs}/siaran-pers/"
    assert feed.entries[0].link == f"{situs}/siaran-pers/2026/pasar-mekar/"
