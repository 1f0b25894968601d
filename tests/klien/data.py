"""What the open data, the structured data of pages and the JSON feed tell."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from lxml import html

from plugins.domain.instansi import Instansi
from tests.klien.acara import saat
from tests.klien.fakta import JADI, Fakta, FaktaSiaran

GUGUR = frozenset({"tentatif", "ditunda", "dibatalkan", "dicabut"})
STATUS_LD = {"EventCancelled": "dibatalkan", "EventPostponed": "ditunda"}


def data_json(situs: Path, _instansi: Instansi) -> Iterator[Fakta]:
    """Yield what /data/agenda-YYYY.json tells of every occurrence."""
    for path in situs.glob("data/agenda-*.json"):
        yield from map(_baris, json.loads(path.read_text("utf-8"))["data"])


def data_csv(situs: Path, _instansi: Instansi) -> Iterator[Fakta]:
    """Yield what /data/agenda-YYYY.csv tells of every occurrence."""
    for path in situs.glob("data/agenda-*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from map(_baris, csv.DictReader(file))


def json_ld(situs: Path, _instansi: Instansi) -> Iterator[Fakta]:
    """Yield what the structured data of each kegiatan's page tells of the next occurrence."""
    for path in situs.glob("agenda/kegiatan/*/index.html"):
        for event in _ld(path, "Event"):
            # An online kegiatan may have an address of the web beside its place.
            places = event.get("location") or {}
            place = places if isinstance(places, dict) else _tempat(places)
            name, start = place.get("name") or "", event["startDate"]
            status = event.get("eventStatus", "").rpartition("/")[2]
            yield Fakta(
                id=path.parent.name,
                hari=start[:10],
                mulai=saat(datetime.fromisoformat(start)) if "T" in start else "",
                judul=event["name"],
                tempat=name,
                lokasi=", ".join(filter(None, (name, place.get("address")))),
                status=STATUS_LD.get(status),
            )


def siaran_json(situs: Path, _instansi: Instansi) -> Iterator[FaktaSiaran]:
    """Yield what /data/siaran-pers-YYYY.json tells of every release."""
    for path in situs.glob("data/siaran-pers-*.json"):
        for row in json.loads(path.read_text("utf-8"))["data"]:
            yield FaktaSiaran(
                id=row["id"],
                hari=row["tanggal"][:10],
                judul=row["judul"],
                ringkasan=row["ringkasan"],
                terbit=saat(datetime.fromisoformat(row["terbit"])),
            )


def siaran_ld(situs: Path, _instansi: Instansi) -> Iterator[FaktaSiaran]:
    """Yield what the structured data of each release's page tells."""
    for path in situs.glob("siaran-pers/*/*/index.html"):
        for article in _ld(path, "NewsArticle"):
            yield FaktaSiaran(
                id=f"{path.parents[1].name}/{path.parent.name}",
                judul=article["headline"],
                terbit=saat(datetime.fromisoformat(article["datePublished"])),
            )


def umpan_json(situs: Path, _instansi: Instansi) -> Iterator[FaktaSiaran]:
    """Yield what the JSON Feed tells."""
    feed = json.loads((situs / "umpan/siaran-pers.json").read_text("utf-8"))
    for item in feed["items"]:
        yield FaktaSiaran(
            id="/".join(item["url"].rstrip("/").split("/")[-2:]),
            judul=item["title"],
            terbit=saat(datetime.fromisoformat(item["date_published"])),
        )


def _tempat(places: list[dict[str, Any]]) -> dict[str, Any]:
    return next((one for one in places if one["@type"] == "Place"), {})


def _baris(row: Mapping[str, Any]) -> Fakta:
    name = row["tempat"] or ""
    return Fakta(
        id=row["kegiatan"],
        hari=row["tanggal"],
        mulai=_saat(row["mulai"]),
        selesai=_saat(row["selesai"]),
        judul=row["judul"],
        tempat=name,
        lokasi=", ".join(filter(None, (name, row["alamat"]))),
        status=row["status"] if row["status"] in GUGUR else JADI,
    )


def _saat(text: str | None) -> str:
    """Return an instant; a day alone is none."""
    return saat(datetime.fromisoformat(text)) if text and "T" in text else ""


def _ld(path: Path, jenis: str) -> Iterator[dict[str, Any]]:
    page = html.fromstring(path.read_bytes())
    found: Iterable[Any] = page.xpath('//script[@type="application/ld+json"]/text()')
    for data in chain(map(json.loads, found)):
        if data["@type"] == jenis:
            yield data
