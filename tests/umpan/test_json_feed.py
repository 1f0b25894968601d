"""JSON Feed 1.1: the same facts as RSS and Atom, in the words of its specification."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.umpan.teks import bersih
from tests.builders import DOMAIN, SITUS
from tests.umpan.contoh import JSON, baca, baca_json, banyak, berkas, portal, siaran

RALAT = {"pada": "2026-11-27T15:00", "isi": "Yang benar 128 pedagang."}


def test_feed_says_what_it_is_and_where() -> None:
    feed = baca_json(siaran())

    assert list(feed) == [
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "description",
        "authors",
        "language",
        "items",
    ]
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == f"{SITUS}/siaran-pers/"
    assert feed["feed_url"] == SITUS + JSON
    assert feed["language"] == "id"
    assert feed["authors"] == [
        {"name": "Bagian Protokol dan Komunikasi Pimpinan", "url": f"{SITUS}/"}
    ]


def test_items_tell_what_atom_tells() -> None:
    releases = [*banyak(60), siaran(topik="ekonomi", ralat=[RALAT])]
    items, entries = baca_json(*releases)["items"], baca(*releases).entries

    assert [i["id"] for i in items] == [e.id for e in entries]
    for item, entry in zip(items, entries, strict=True):
        assert item["url"] == entry.link
        assert item["title"] == entry.title
        assert item["summary"] == entry.summary
        assert item["date_published"] == entry.published
        assert item["date_modified"] == entry.updated
        assert item["tags"] == [tag.label for tag in entry.tags]


def test_id_is_a_text_and_dates_bear_their_zone() -> None:
    (item,) = baca_json(siaran(), zona="WITA")["items"]

    assert item["id"] == f"tag:{DOMAIN},2026:siaran-pers/pasar-mekar"
    assert item["date_published"] == "2026-11-27T00:00:00+08:00"
    assert datetime.fromisoformat(item["date_modified"]).tzinfo


def test_what_is_unknown_is_left_out() -> None:
    (item,) = baca_json(siaran())["items"]

    assert not {"attachments", "image"} & set(item)


@pytest.mark.parametrize("url", [JSON, "/umpan/jenis/klarifikasi.json"])
def test_empty_feed_has_an_empty_list(url: str) -> None:
    assert baca_json(url=url)["items"] == []


def test_file_is_readable_text() -> None:
    data = berkas(portal(siaran(judul="Wali Kota – “baik”")))[JSON]

    assert "Wali Kota – “baik”" in data.decode()
    assert data.endswith(b"}\n")


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100))
def test_text_survives(text: str) -> None:
    (item,) = baca_json(siaran(judul=f"[{text}]"))["items"]

    assert item["title"] == bersih(f"[{text}]")
    assert json.dumps(item)
