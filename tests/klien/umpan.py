"""The feed readers: each takes an address and says which items it shows."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from calendar import timegm
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import feedparser

from tests.klien import alat

CONFIG = "auto-reload no\nmax-items 0\n"


class Butir(NamedTuple):
    """An item as a feed reader understood it; `pada` is the time it is shown under."""

    id: str
    judul: str
    tautan: str
    pada: datetime


def feedparser_(url: str, _folder: Path) -> list[Butir]:
    """Read with feedparser, which must find the feed well-formed and of the type it is sent as."""
    feed = feedparser.parse(url)
    assert not feed.bozo, f"{url}: {feed.get('bozo_exception')}"
    assert feed.status == 200, url
    kind = "rss" if url.endswith(".rss.xml") else "atom"
    assert (feed.version[:-2], feed.headers["content-type"]) == (kind, f"application/{kind}+xml")
    return [
        Butir(e.id, e.title, e.link, datetime.fromtimestamp(timegm(e.published_parsed), UTC))
        for e in feed.entries
    ]


def newsboat(url: str, folder: Path) -> list[Butir]:
    """Read with newsboat.

    Each feed has a cache of its own: newsboat shows an item of two feeds in one of them only.
    """
    program = alat.perlu(alat.newsboat, "newsboat")
    folder.mkdir(parents=True)
    (folder / "config").write_text(CONFIG)
    (folder / "urls").write_text(f"{url}\n")
    files = ("-C", folder / "config", "-u", folder / "urls", "-c", folder / "cache.db")
    plain = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    log: tuple[str | Path, ...] = ("-l", "3", "-d", folder / "log")
    command = [program, *files, *log, "-x", "reload"]
    subprocess.run(command, env=plain, capture_output=True, check=True)
    complaints = (folder / "log").read_text() if (folder / "log").exists() else ""
    assert "ERROR" not in complaints, complaints
    with closing(sqlite3.connect(folder / "cache.db")) as cache:
        rows = cache.execute("SELECT guid, title, url, pubDate FROM rss_item ORDER BY id DESC")
        return [
            Butir(id_, judul, url, datetime.fromtimestamp(at, UTC)) for id_, judul, url, at in rows
        ]


UMPAN: dict[str, Callable[[str, Path], list[Butir]]] = {
    "feedparser": feedparser_,
    "newsboat": newsboat,
}
