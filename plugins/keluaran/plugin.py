"""Load and check before Pelican runs, give it the one writer, commit after its last page."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from pelican import Pelican, signals
from pelican.log import console

from plugins.domain import alamat
from plugins.domain.halaman import Halaman, Menu
from plugins.domain.portal import Portal
from plugins.keluaran.assets import Aset
from plugins.keluaran.generator import PortalWriter, Remah
from plugins.keluaran.loading import load_portal
from plugins.keluaran.templates import environment
from plugins.keluaran.writer import Output, OutputError


def prepare(pelican: Pelican) -> None:
    """Read the content; with a fault in any file, say all of them and end with exit code 1."""
    # Pelican counts articles and pages, of which the portal has none.
    console.quiet = True
    settings = pelican.settings
    isi = Path(settings["ISI"]).absolute()
    sekarang = os.environ.get("SEKARANG") or settings.get("SEKARANG")
    cache = Path(settings["CACHE_PATH"])
    portal = load_portal(isi, sekarang, cache, riwayat=True)
    pinned = bool(sekarang or portal.instansi.contoh)
    output = Output(Path(pelican.output_path))
    try:
        output.open()
    except OutputError as error:
        sys.exit(f"✗ {error}")
    siteurl = portal.instansi.situs if settings["PUBLIKASI"] else ""
    theme = Path(pelican.theme)
    aset = Aset(theme / "static", isi / "content", portal, cache, siteurl)
    settings["ISI"] = isi
    settings["PORTAL"] = portal
    settings["BERLAKU_SAMPAI"] = None if pinned else portal.berlaku_sampai
    settings["KELUARAN"] = output
    settings["ASET"] = aset
    settings["TEMPLAT"] = environment(
        theme / "templates",
        portal.instansi,
        siteurl,
        {"aset": aset.url, "foto": aset.foto, "menu": menus(portal.halaman)},
    )


def menus(halaman: Iterable[Halaman]) -> dict[str, tuple[Remah, ...]]:
    """Return the links that staff put into each menu, in their order."""
    pages = tuple(halaman)
    return {
        menu.value: tuple(Remah(h.judul, alamat.halaman(h.id)) for h in pages if h.menu is menu)
        for menu in Menu
    }


def writer(_pelican: Pelican) -> type[PortalWriter]:
    """Give Pelican the one writer."""
    return PortalWriter


def commit(pelican: Pelican) -> None:
    """Put the finished site in place."""
    output: Output = pelican.settings["KELUARAN"]
    portal: Portal = pelican.settings["PORTAL"]
    output.commit(portal.sekarang, pelican.settings["BERLAKU_SAMPAI"])


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(prepare)
    signals.get_writer.connect(writer)
    signals.finalized.connect(commit)
