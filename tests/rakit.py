"""The pages of a portal in memory, as the real templates render them."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path
from typing import Any

from plugins.domain.instansi import Instansi
from plugins.domain.portal import Portal
from plugins.keluaran.assets import FotoTerbit
from plugins.keluaran.generator import Generator
from plugins.keluaran.plugin import menus
from plugins.keluaran.templates import environment
from tasks import ROOT


class Penulis:
    """Stands in for the writer: keeps what a generator writes, by URL."""

    def __init__(self, instansi: Instansi) -> None:
        self.env = environment(
            Path(ROOT) / "theme/templates",
            instansi,
            "",
            {"aset": lambda name: f"/aset/{name}", "foto": _foto, "menu": menus(())},
        )
        self.berkas: dict[str, bytes] = {}
        self.diubah: dict[str, date | None] = {}

    def emit(self, url: str, data: bytes) -> None:
        """Keep a file."""
        assert url not in self.berkas
        self.berkas[url] = data

    def render(self, url: str, template: str, **context: Any) -> None:
        """Keep a page."""
        self.diubah[url] = context.pop("diubah", None)
        context = {"remah": (), "deskripsi": "", "terindeks": True} | context
        self.emit(url, self.env.get_template(template).render(url=url, **context).encode())


def terbit(family: type[Generator], portal: Portal) -> dict[str, str]:
    """Return every file of an output family as text, by URL."""
    writer = Penulis(portal.instansi)
    generator = family({"PORTAL": portal}, {"ISI": Path(ROOT)})
    generator.generate_output(writer)  # type: ignore[arg-type]
    return {url: data.decode() for url, data in writer.berkas.items()}


def teks(page: str) -> str:
    """Return what a page's main part says, without markup, in one line."""
    main = page.partition("<main")[2].partition("</main>")[0]
    plain = html.unescape(re.sub(r"<[^>]+>", " ", f"<main{main}"))
    return re.sub(r" (?=[.,;:])", "", " ".join(plain.split()))


def judul_bagian(page: str) -> list[str]:
    """Return the headings of level 2 of a page's main part."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return [teks(f"<main>{found}</main>") for found in re.findall(r"<h2[^>]*>(.*?)</h2>", main)]


def _foto(berkas: str) -> FotoTerbit:
    return FotoTerbit(960, 640, f"/foto/{berkas}", f"/foto/{berkas} 960w", f"/foto/{berkas} 960w")
