"""The pages of a portal in memory, as the real templates render them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from plugins.domain.instansi import Instansi
from plugins.domain.portal import Portal
from plugins.keluaran.assets import FotoTerbit
from plugins.keluaran.generator import Generator, Masukan, PortalWriter
from plugins.keluaran.plugin import menus
from plugins.keluaran.templates import environment
from plugins.keluaran.writer import SELALU
from plugins.simpanan.sidik import sidik
from tasks import ROOT


def _foto(berkas: str) -> FotoTerbit:
    return FotoTerbit(960, 640, f"/foto/{berkas}", f"/foto/{berkas} 960w", f"/foto/{berkas} 960w")


ASET: Mapping[str, Any] = {"aset": lambda name: f"/aset/{name}", "foto": _foto}


class Penulis(PortalWriter):
    """The writer without a disk: keeps what a generator writes, and its key, by URL."""

    def __init__(self, instansi: Instansi, aset: Mapping[str, Any] = ASET) -> None:
        self.env = environment(
            Path(ROOT) / "theme/templates", instansi, "", {**aset, "menu": menus(())}
        )
        self.berkas: dict[str, bytes] = {}
        self.kunci: dict[str, bytes] = {}
        self.peta: dict[str, date | None] = {}
        self.bersama: dict[str, bytes] = {}

    def emit(self, url: str, masukan: Masukan | None, buat: Callable[[], bytes]) -> None:
        """Keep a file."""
        assert url not in self.berkas
        self.berkas[url] = buat()
        self.kunci[url] = SELALU if masukan is None else sidik(masukan)

    def kelompok(self, nama: str, masukan: Masukan, tulis: Callable[[], None]) -> None:
        """Let every file of a group be written."""
        assert nama not in self.bersama
        self.bersama[nama] = sidik(masukan)
        tulis()


def terbit(family: type[Generator], portal: Portal) -> dict[str, str]:
    """Return every file of an output family as text, by URL."""
    return {url: data.decode() for url, data in tulis(family, portal).berkas.items()}


def tulis(family: type[Generator], portal: Portal) -> Penulis:
    """Return the writer to which an output family has written."""
    writer = Penulis(portal.instansi)
    family({"PORTAL": portal}, {"ISI": Path(ROOT)}).generate_output(writer)
    return writer


def teks(page: str) -> str:
    """Return what a page's main part says, without markup, in one line."""
    main = page.partition("<main")[2].partition("</main>")[0]
    plain = html.unescape(re.sub(r"<[^>]+>", " ", f"<main{main}"))
    return re.sub(r" (?=[.,;:])", "", " ".join(plain.split()))


def judul_bagian(page: str) -> list[str]:
    """Return the headings of level 2 of a page's main part."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return [teks(f"<main>{found}</main>") for found in re.findall(r"<h2[^>]*>(.*?)</h2>", main)]
