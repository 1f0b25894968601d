"""The structural rules of Atom (RFC 4287) and RSS 2.0, told as what a document breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

A = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC3339 = re.compile(
    r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-][0-2]\d:[0-5]\d)", re.ASCII
)
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
JENIS_MEDIA = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)

TEKS = {"title", "subtitle", "summary", "rights"}
SATU = {"feed": {"id", "title", "updated"}, "entry": {"id", "title", "updated"}}
PALING_BANYAK_SATU = {
    "feed": {"generator", "icon", "logo", "rights", "subtitle"},
    "entry": {"content", "published", "rights", "source", "summary"},
}
BERULANG = {"feed": {"author", "category", "contributor", "link", "entry"}}
BERULANG["entry"] = BERULANG["feed"] - {"entry"}
ATRIBUT = {
    "link": {"href", "rel", "type", "hreflang", "title", "length"},
    "category": {"term", "scheme", "label"},
    "generator": {"uri", "version"},
    "content": {"type", "src"},
} | {name: {"type"} for name in TEKS}


def cacat_atom(root: Any) -> list[str]:
    """Return what an Atom feed document breaks."""
    if root.tag != f"{A}feed":
        return [f"akar {root.tag}"]
    entries = root.findall(f"{A}entry")
    found = [*_wadah(root, "feed"), *_urutan(root)]
    ids = Counter(entry.findtext(f"{A}id") for entry in entries)
    found += [f"id {id_} dua kali" for id_, count in ids.items() if count > 1]
    for entry in entries:
        found += _wadah(entry, "entry")
        if entry.find(f"{A}content") is None and not _alternatif(entry):
            found.append("entry tanpa content dan tautan alternate")
        if entry.find(f"{A}author") is None and root.find(f"{A}author") is None:
            found.append("entry tanpa author")
    return found


def _wadah(element: Any, kind: str) -> Iterator[str]:
    """Yield what is wrong with a feed or an entry and everything in it."""
    names = Counter(child.tag.removeprefix(A) for child in element if child.tag.startswith(A))
    yield from (f"{kind}: {names[n]} {n}" for n in SATU[kind] if names[n] != 1)
    yield from (f"{kind}: {names[n]} {n}" for n in PALING_BANYAK_SATU[kind] if names[n] > 1)
    known = SATU[kind] | PALING_BANYAK_SATU[kind] | BERULANG[kind]
    yield from (f"{kind}: {n} tidak dikenal" for n in names if n not in known)
    doubled = Counter((x.get("type"), x.get("hreflang")) for x in _alternatif(element))
    yield from (f"{kind}: {n} alternate {k}" for k, n in doubled.items() if n > 1)
    for child in element:
        if child.tag.startswith(A) and child.tag != f"{A}entry":
            yield from _unsur(child, child.tag.removeprefix(A))


def _unsur(element: Any, name: str) -> Iterator[str]:
    allowed = ATRIBUT.get(name, set()) | {LANG}
    yield from (f"{name}: atribut {key}" for key in element.attrib if key not in allowed)
    text = element.text or ""
    if name in {"id", "icon", "logo"} and not IRI.fullmatch(text):
        yield f"{name}: {text!r} bukan IRI"
    if name in {"updated", "published"} and not RFC3339.fullmatch(text):
        yield f"{name}: {text!r} bukan waktu RFC 3339"
    if name in TEKS | {"content"}:
        if element.get("type", "text") not in {"text", "html"}:
            yield f"{name}: type {element.get('type')}"
        if len(element):
            yield f"{name}: berisi unsur"
    if name in {"author", "contributor"} and len(element.findall(f"{A}name")) != 1:
        yield f"{name}: name bukan satu"
    if name == "category" and not element.get("term"):
        yield "category tanpa term"
    if name == "link":
        yield from _tautan(element)


def _tautan(link: Any) -> Iterator[str]:
    if not IRI.fullmatch(link.get("href", "")):
        yield f"link: href {link.get('href')!r} bukan IRI"
    if link.get("type") is not None and not JENIS_MEDIA.fullmatch(link.get("type")):
        yield f"link: type {link.get('type')!r}"
    if link.get("rel") == "enclosure" and not link.get("length", "").isdecimal():
        yield f"link: length {link.get('length')!r}"


def _alternatif(element: Any) -> list[Any]:
    links = element.findall(f"{A}link")
    return [link for link in links if link.get("rel", "alternate") == "alternate"]


def _urutan(root: Any) -> Iterator[str]:
    tags = [child.tag for child in root]
    first = tags.index(f"{A}entry") if f"{A}entry" in tags else len(tags)
    if set(tags[first:]) - {f"{A}entry"}:
        yield "feed: unsur sesudah entry"


def cacat_rss(root: Any) -> list[str]:
    """Return what an RSS 2.0 document breaks."""
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        return ["bukan RSS 2.0 dengan satu channel"]
    return [*_channel(channels[0]), *(x for item in channels[0].iter("item") for x in _item(item))]


def _channel(channel: Any) -> Iterator[str]:
    for name in ("title", "link", "description", "language", "lastBuildDate", "ttl"):
        if len(channel.findall(name)) != 1 or not channel.findtext(name):
            yield f"channel: {name} bukan satu"
    own = [x for x in channel.findall(f"{A}link") if x.get("rel") == "self"]
    if [x.get("type") for x in own] != ["application/rss+xml"]:
        yield "channel: atom:link self bukan satu"
    guids = Counter(item.findtext("guid") for item in channel.iter("item"))
    yield from (f"guid {guid} dua kali" for guid, count in guids.items() if count > 1)


def _item(item: Any) -> Iterator[str]:
    for name in ("title", "link", "guid", "pubDate", "description"):
        if len(item.findall(name)) != 1:
            yield f"item: {name} bukan satu"
    if item.find("guid").get("isPermaLink") != "false":
        yield "item: guid dikira alamat"
    if parsedate_to_datetime(item.findtext("pubDate")).tzinfo is None:
        yield "item: pubDate tanpa zona"
    enclosures = item.findall("enclosure")
    if len(enclosures) > 1:
        yield "item: lebih dari satu enclosure"
    for one in enclosures:
        if set(one.attrib) != {"url", "length", "type"} or not one.get("length").isdecimal():
            yield f"item: enclosure {dict(one.attrib)}"
