"""What the pages tell, read from their HTML as any program would."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from lxml import html

from plugins.domain.instansi import Instansi
from tests.klien.acara import saat
from tests.klien.fakta import JADI, Fakta, FaktaSiaran, cara

_SAMPAI = re.compile(r"pukul \d\d\.\d\d–(\d\d)\.(\d\d) WI")
_GUGUR = {"tentatif", "ditunda", "dibatalkan", "dicabut"}


def halaman_kegiatan(situs: Path, _instansi: Instansi) -> Iterator[Fakta]:
    """Yield what each kegiatan's own page tells; of a withdrawn one, which tells none, nothing."""
    for path in sorted(situs.glob("agenda/kegiatan/*/index.html")):
        page = _main(path)
        when = page.xpath("(.//h1/following-sibling::*[contains(@class,'waktu')]//time)[1]")
        if not when:
            continue
        facts = {row.findtext("dt"): row.findall("dd") for row in page.xpath(".//dl/div")}
        place = [
            text.strip()
            for dd in facts.get("Tempat", ())
            for text in dd.xpath("text()|*[@class='meta']/text()")
        ]
        yield _waktu(path.parent.name, when[0])._replace(
            judul=_teks(page.find(".//h1")),
            tempat=place[0] if place else "",
            lokasi=", ".join(filter(None, place)),
            status=_status(page.xpath(".//h1/..")[0]),
            pimpinan=frozenset(
                cara(_id(dd.find("a").get("href")), dd.xpath("string(a/following-sibling::text())"))
                for dd in facts.get("Pimpinan", ())
            ),
        )


def halaman_hari(situs: Path, instansi: Instansi) -> Iterator[Fakta]:
    """Yield what the pages of the days tell: an occurrence stands on each day that it touches."""
    days: dict[Fakta, list[str]] = defaultdict(list)
    for path in sorted(situs.glob("agenda/[0-9]*/[0-9]*/[0-9]*/index.html")):
        day = "-".join(path.parts[-4:-1])
        for article in _main(path).xpath(".//article[contains(@class,'kegiatan')]"):
            days[_butir(article, instansi)].append(day)
    for fakta, on in days.items():
        first = fakta._replace(hari=min(on))
        assert first.hari == fakta.hari
        yield fakta._replace(sampai=max(on))


def halaman_siaran(situs: Path, instansi: Instansi) -> Iterator[FaktaSiaran]:
    """Yield what each release's own page tells."""
    for path in sorted(situs.glob("siaran-pers/[0-9]*/*/index.html")):
        page, tree = _main(path), html.fromstring(path.read_bytes())
        (canonical,) = tree.xpath("//link[@rel='canonical']/@href")
        summary = page.xpath(".//h1/following-sibling::p[contains(@class,'pengantar')]")
        yield FaktaSiaran(
            id=canonical.removeprefix(f"{instansi.situs}/siaran-pers/").rstrip("/"),
            hari=page.xpath("string((.//h1/..//time)[1]/@datetime)"),
            judul=_teks(page.find(".//h1")),
            ringkasan=_teks(summary[0]) if summary else None,
        )


def daftar_siaran(situs: Path, _instansi: Instansi) -> Iterator[FaktaSiaran]:
    """Yield what the lists of the years tell."""
    for path in sorted(situs.glob("siaran-pers/[0-9]*/index.html")):
        for article in _main(path).xpath(".//article"):
            (link,) = article.xpath(".//h2/a|.//h3/a")
            summary = article.xpath(".//h2/following-sibling::p|.//h3/following-sibling::p")
            yield FaktaSiaran(
                id=link.get("href").removeprefix("/siaran-pers/").rstrip("/"),
                hari=article.find(".//time").get("datetime"),
                judul=_teks(link),
                ringkasan=_teks(summary[0]) if summary else None,
            )


def jabatan_dari(kalimat: str, instansi: Instansi) -> str:
    """Return an office with how it takes part, from "Pj. Wali Kota, mendampingi"."""
    plain = re.sub(r"^(Pj|Plt|Plh|Pjs)\. ", "", kalimat)
    office = max(
        (j for j in instansi.jabatan if plain.startswith(j.singkat)), key=lambda j: len(j.singkat)
    )
    return cara(office.id, plain.removeprefix(office.singkat))


def _butir(article: Any, instansi: Instansi) -> Fakta:
    (link,) = article.xpath(".//*[contains(@class,'kegiatan-judul')]/a")
    leaders = article.xpath(".//*[contains(@class,'kegiatan-pimpinan')]/li")
    return _waktu(_id(link.get("href")), article.find(".//time"))._replace(
        judul=_teks(link),
        tempat=article.xpath("string(.//*[contains(@class,'kegiatan-tempat')])"),
        status=_status(article),
        pimpinan=frozenset(jabatan_dari(_teks(li), instansi) for li in leaders),
    )


def _waktu(id_: str, when: Any) -> Fakta:
    """Return what a <time> and the words in it say of an occurrence."""
    at = when.get("datetime")
    if "T" not in at:
        return Fakta(id_, at, mulai="", selesai="")
    start, words = datetime.fromisoformat(at), _teks(when)
    end = "" if words.endswith("– selesai") else None
    if match := _SAMPAI.search(words):
        midnight = datetime.combine(start.date(), time(), start.tzinfo)
        end = saat(midnight + timedelta(hours=int(match[1]), minutes=int(match[2])))
    return Fakta(id_, start.date().isoformat(), mulai=saat(start), selesai=end)


def _status(element: Any) -> str:
    words = " ".join(element.xpath(".//*[contains(@class,'tanda-')]/@class"))
    codes = set(re.findall(r"tanda-([a-z]+)", words)) & _GUGUR
    # What was postponed to a new time takes place, at that time.
    struck = bool(element.xpath(".//s//time"))
    return next((c for c in codes if c != "ditunda" or struck), JADI)


def _main(path: Path) -> Any:
    return html.fromstring(path.read_bytes()).find(".//main")


def _teks(element: Any) -> str:
    return " ".join(element.text_content().split())


def _id(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]
