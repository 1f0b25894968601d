"""The feeds of the sample as they are published: what they point at is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import feedparser
import pytest

from plugins.domain import alamat
from plugins.pratinjau.site import content_type
from tests.builders import SITUS


@pytest.fixture(scope="module")
def umpan(situs: Path) -> dict[str, Any]:
    """Return every feed in XML by its URL, as feedparser reads it."""
    files = sorted((situs / "umpan").rglob("*.xml"))
    return {f"/{p.relative_to(situs).as_posix()}": feedparser.parse(p.read_bytes()) for p in files}


def berkas(situs: Path, url: str) -> Path:
    return situs / alamat.berkas_dari(unquote(url.removeprefix(SITUS)))


def test_readers_find_no_fault(umpan: dict[str, Any]) -> None:
    assert len(umpan) == 42
    assert [url for url, found in umpan.items() if found.bozo] == []
    assert {found.version for found in umpan.values()} == {"rss20", "atom10"}


def test_feed_knows_its_own_address(umpan: dict[str, Any]) -> None:
    for url, found in umpan.items():
        assert [x.href for x in found.feed.links if x.rel == "self"] == [SITUS + url]


def test_everything_that_feeds_link_to_is_there(situs: Path, umpan: dict[str, Any]) -> None:
    feeds = umpan.values()
    links = {found.feed.link for found in feeds}
    links |= {entry.link for found in feeds for entry in found.entries}

    assert [url for url in sorted(links) if not berkas(situs, url).is_file()] == []


def test_files_are_as_long_as_feeds_say(situs: Path, umpan: dict[str, Any]) -> None:
    told = {
        (file.href, file.type, int(file.length))
        for found in umpan.values()
        for entry in found.entries
        for file in entry.enclosures
    }

    assert {kind for _, kind, _ in told} == {"image/jpeg"}
    for url, kind, length in told:
        assert berkas(situs, url).stat().st_size == length
        assert content_type(url.removeprefix(SITUS)) == kind


@pytest.mark.parametrize("name", ["siaran-pers", "perubahan-agenda", "jenis/siaran-pers"])
def test_three_forms_tell_the_same(situs: Path, umpan: dict[str, Any], name: str) -> None:
    rss, atom = (umpan[f"/umpan/{name}.{form}.xml"].entries for form in ("rss", "atom"))
    items = json.loads((situs / f"umpan/{name}.json").read_text())["items"]

    assert items
    for one, two, item in zip(rss, atom, items, strict=True):
        assert one.id == two.id == item["id"]
        assert one.title == two.title == item["title"]
        assert one.link == two.link == item["url"]
        assert one.summary == two.summary == item["summary"]
        assert one.content[0].value == two.content[0].value
        assert one.published_parsed == two.published_parsed
        assert one.updated_parsed == two.updated_parsed
