"""The archives of the Atom feeds (RFC 5005): complete, and the same for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.domain import alamat
from plugins.domain.siaran_pers import SiaranPers
from plugins.umpan.arsip import ISI, jilid
from plugins.umpan.umpan import TERBARU
from tests.builders import SITUS
from tests.umpan.contoh import ATOM, NS, banyak, berkas, portal, siaran

FH = "{http://purl.org/syndication/history/1.0}"
AWAL = datetime(2023, 6, 1, 9, 0)  # noqa: DTZ001  local, as content is
DASAR = siaran()

JARAK = st.lists(st.integers(0, 20), min_size=1, max_size=260)
"""Days from each release to the next."""


def deret(jarak: list[int]) -> tuple[SiaranPers, ...]:
    """Return releases at some distances, newest first."""
    found, at = [], AWAL
    for n, days in enumerate(jarak):
        at += timedelta(days=days)
        found.append(DASAR.model_copy(update={"id": f"{at.year}/s{n:03}", "tayang": at}))
    return tuple(reversed(found))


def rantai(files: dict[str, bytes], feed: str) -> list[etree._Element]:
    """Return an Atom feed and its archives as a reader finds them: by the links alone."""
    found, url = [], feed
    while url:
        root = etree.fromstring(files[url])
        found.append(root)
        url = tautan(root).get("prev-archive", "").removeprefix(SITUS)
    return found


def tautan(root: etree._Element) -> dict[str, str]:
    return {str(link.get("rel")): str(link.get("href")) for link in root.findall(f"{NS}link")}


def ids(root: etree._Element) -> list[str]:
    return [entry.findtext(f"{NS}id") or "" for entry in root.findall(f"{NS}entry")]


@given(JARAK)
def test_nothing_is_missing_between_the_feed_and_its_archives(jarak: list[int]) -> None:
    semua = deret(jarak)

    held = {s.id for one in jilid(semua) for s in one.isi} | {s.id for s in semua[:TERBARU]}

    assert held == {s.id for s in semua}


@given(JARAK, st.data())
def test_archive_once_published_never_changes(jarak: list[int], data: st.DataObject) -> None:
    earlier = data.draw(st.integers(1, len(jarak)))
    before = {one.nama: one.isi for one in jilid(deret(jarak[:earlier]))}
    after = {one.nama: one.isi for one in jilid(deret(jarak))}

    assert {nama: after.get(nama) for nama in before} == before


@given(JARAK)
def test_archives_are_small_and_of_one_year_each(jarak: list[int]) -> None:
    for one in jilid(deret(jarak)):
        assert 1 <= len(one.isi) <= ISI
        assert {str(s.terbit.year) for s in one.isi} == {one.nama.partition("-")[0]}


def test_reader_walks_back_to_the_first_release() -> None:
    files = berkas(portal(*_bertahun()))

    documents = rantai(files, ATOM)

    assert len(documents) == 4
    found = [id_ for root in documents for id_ in ids(root)]
    assert {id_.rpartition("/")[2] for id_ in found} == {s.slug for s in _bertahun()}
    # Newest first all along the chain, where the archives are read without the feed itself.
    archived = [id_ for root in documents[1:] for id_ in ids(root)]
    assert len(archived) == len(set(archived)) == 140


def test_every_archive_is_found_by_walking() -> None:
    files = berkas(portal(*_bertahun()))
    feeds = {url.partition(".")[0] + ".atom.xml" for url in files if url.endswith(".atom.xml")}

    walked = {
        tautan(root)["self"].removeprefix(SITUS) for feed in feeds for root in rantai(files, feed)
    }

    assert walked == {url for url in files if url.endswith(".atom.xml")}


def test_archive_says_what_it_is_and_where_the_feed_is() -> None:
    files = berkas(portal(*_bertahun()))
    feed, *archives = rantai(files, ATOM)

    assert feed.find(f"{FH}archive") is None
    assert "current" not in tautan(feed)
    for root in archives:
        assert root.find(f"{FH}archive") is not None
        assert tautan(root)["current"] == SITUS + ATOM
        assert root.findtext(f"{NS}id") == feed.findtext(f"{NS}id")


def test_chain_leads_both_ways() -> None:
    _, *archives = rantai(berkas(portal(*_bertahun())), ATOM)

    ahead = [tautan(root).get("next-archive") for root in archives]
    own = [tautan(root)["self"] for root in archives]

    assert ahead == [None, *own[:-1]]


def test_only_atom_has_archives() -> None:
    files = berkas(portal(*_bertahun()))

    assert all(b"prev-archive" not in data for url, data in files.items() if ".atom." not in url)


def test_feed_that_holds_everything_has_no_archive() -> None:
    files = berkas(portal(*banyak(TERBARU)))

    assert tautan(etree.fromstring(files[ATOM])).keys() == {"self", "alternate"}
    assert not [url for url in files if url.count(".") > 2]


def test_archive_has_an_address_that_no_feed_can_have() -> None:
    assert alamat.umpan_arsip(ATOM, "2025-1") == "/umpan/siaran-pers.2025-1.atom.xml"


def _bertahun() -> list[SiaranPers]:
    """Return 40 releases of 2025 and 120 of 2026."""
    old = [
        siaran(f"2025/lama{n}", tanggal=f"2025-{1 + n // 10:02}-{1 + n % 10:02}T08:00")
        for n in range(40)
    ]
    new = [
        siaran(f"2026/baru{n}", tanggal=f"2026-{1 + n // 20:02}-{1 + n % 20:02}T08:00")
        for n in range(120)
    ]
    return [*old, *new]
