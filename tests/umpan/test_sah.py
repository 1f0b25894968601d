"""Every document of every feed keeps the rules of its format, whatever staff write."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.data.load import load
from plugins.domain.terbitkan import terbitkan
from tasks import ROOT
from tests.builders import kegiatan
from tests.umpan.aturan import A, cacat_atom, cacat_rss
from tests.umpan.contoh import ATOM, banyak, berkas, berkas_perubahan, portal, siaran

TEKS = st.text(
    alphabet=st.one_of(
        st.sampled_from("<>&\"']]\n\r\t –🏛👩🏽‍🚒é漢\u202e\u200fعرب\x85\x07\x00\x7f\ufffe"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)


def cacat(files: dict[str, bytes]) -> dict[str, list[str]]:
    """Return what each of some feeds breaks, of those that break something."""
    found = {}
    for url, data in files.items():
        if url.endswith(".json"):
            found[url] = cacat_json(json.loads(data))
        else:
            check = cacat_atom if url.endswith(".atom.xml") else cacat_rss
            found[url] = check(etree.fromstring(data))
    return {url: problems for url, problems in found.items() if problems}


def cacat_json(feed: Any) -> list[str]:
    """Return what a JSON Feed 1.1 breaks."""
    found = [] if feed["version"] == "https://jsonfeed.org/version/1.1" else ["version"]
    found += [key for key in ("title", "home_page_url", "feed_url") if not feed.get(key)]
    ids = [item["id"] for item in feed["items"]]
    found += [] if len(set(ids)) == len(ids) else ["id dua kali"]
    for item in feed["items"]:
        dates = [datetime.fromisoformat(item[f"date_{x}"]) for x in ("published", "modified")]
        found += [] if all(d.tzinfo for d in dates) and dates[0] <= dates[1] else ["waktu"]
        found += [] if item["content_html"] and isinstance(item["id"], str) else ["isi"]
    return found


def test_sample_keeps_the_rules() -> None:
    loaded = load(ROOT)
    assert loaded.arsip
    assert loaded.sekarang
    sample = terbitkan(loaded.arsip, loaded.sekarang)

    assert cacat(berkas(sample)) == {}
    assert cacat(berkas_perubahan(sample)) == {}


def test_archives_keep_the_rules() -> None:
    assert cacat(berkas(portal(*banyak(85)))) == {}


def test_empty_feeds_keep_the_rules() -> None:
    assert cacat(berkas(portal())) == {}
    assert cacat(berkas_perubahan(portal())) == {}


@given(text=TEKS)
def test_any_text_keeps_the_rules(text: str) -> None:
    text = f"[{text}]"
    release = siaran(judul=text, ringkasan=text, ralat=[{"pada": "2026-11-27T15:00", "isi": text}])
    row = {"pada": "2026-11-20T09:00", "alasan": text, "semula": {"tempat": text}}
    event = kegiatan(judul=text, tempat=text, perubahan=[row], diumumkan="2026-11-18T09:00")

    site = portal(release, event)

    assert cacat(berkas(site)) == {}
    assert cacat(berkas_perubahan(site)) == {}


@pytest.mark.parametrize(
    ("path", "attribute", "value"),
    [
        ("updated", None, "2026-11-27 00:00"),
        ("entry/updated", None, "2026-11-27T00:00:00"),
        ("id", None, "siaran pers"),
        ("entry/link", "href", "/siaran-pers/"),
        ("entry/content", "type", "xhtml"),
        ("entry/category", "term", ""),
        ("link", "panjang", "1"),
    ],
)
def test_rules_are_not_blind(path: str, attribute: str | None, value: str) -> None:
    root = etree.fromstring(berkas(portal(siaran()))[ATOM])
    element = root.find("/".join(A + step for step in path.split("/")))
    if attribute:
        element.set(attribute, value)
    else:
        element.text = value

    assert cacat_atom(root)


@pytest.mark.parametrize(
    "path", ["id", "title", "updated", "entry/id", "entry/updated", "author/name"]
)
def test_rules_miss_nothing_that_is_required(path: str) -> None:
    root = etree.fromstring(berkas(portal(siaran()))[ATOM])
    element = root.find("/".join(A + step for step in path.split("/")))
    element.getparent().remove(element)

    assert cacat_atom(root)
