"""What a site with a calendar adds to Pelican: the .ics files and a list of releases alone."""

import re
from pathlib import Path
from typing import Any

from pelican import signals

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kota Contoh//Portal Prokopim//ID\r\n"


def vevent(article: Any, siteurl: str) -> str:
    """Return one kegiatan as the lines of a calendar."""
    lines = (
        "BEGIN:VEVENT",
        f"UID:{article.slug}@prokopim.kotacontoh.example",
        f"DTSTAMP:{article.date:%Y%m%dT%H%M%S}Z",
        f"DTSTART;TZID=Asia/Jakarta:{article.date:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Asia/Jakarta:{re.sub('[-:]', '', article.selesai)}",
        f"SUMMARY:{_text(article.title)}",
        f"LOCATION:{_text(article.tempat)}",
        f"DESCRIPTION:{_text(re.sub('<[^>]+>', '', article.content).strip())}",
        f"STATUS:{article.ics}",
        f"URL:{siteurl}/{article.url}",
        "END:VEVENT",
    )
    return "".join(re.sub("(.{70})(?=.)", "\\1\r\n ", line) + "\r\n" for line in lines)


def write(generator: Any, writer: Any) -> None:
    """Write the calendars and the paginated list of releases."""
    siteurl = generator.settings["SITEURL"]
    kegiatan = [a for a in generator.articles if a.ruang.startswith("agenda/")]
    events = {a.slug: vevent(a, siteurl) for a in kegiatan}
    output = Path(generator.output_path)
    _calendar(output / "index.ics", events.values())
    for article in kegiatan:
        _calendar(output / article.url / "index.ics", [events[article.slug]])
    for author, articles in generator.authors:
        own = [events[a.slug] for a in articles if a.slug in events]
        _calendar(output / author.url / "index.ics", own)
    releases = [a for a in generator.articles if a.slug not in events]
    writer.write_file(
        "siaran-pers/index.html",
        generator.get_template("siaran_pers"),
        generator.context,
        template_name="siaran_pers",
        paginated={"articles": releases},
        url="siaran-pers/",
    )
    writer.write_feed(releases, generator.context, "siaran-pers/rss.xml", feed_type="rss")


def register() -> None:
    """Connect to Pelican."""
    signals.article_writer_finalized.connect(write)


def _calendar(path: Path, events: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(f"{HEAD}{''.join(events)}END:VCALENDAR\r\n".encode())


def _text(text: str) -> str:
    return re.sub(r"\n+", r"\\n", re.sub(r"([\\;,])", r"\\\1", text))
