"""Load and check before Pelican runs, give it the one writer, commit after its last page."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from pelican import Pelican, signals
from pelican.log import console

from plugins.bangun import cap
from plugins.domain import alamat
from plugins.domain.halaman import Halaman, Menu
from plugins.domain.portal import Portal
from plugins.keluaran.assets import Aset
from plugins.keluaran.generator import PortalWriter, Remah
from plugins.keluaran.kemajuan import Kemajuan
from plugins.keluaran.loading import load_portal
from plugins.keluaran.templates import environment
from plugins.keluaran.writer import Output, OutputError
from plugins.simpanan.rak import Lemari
from plugins.simpanan.sidik import berkas, sidik, versi_mesin


def prepare(pelican: Pelican) -> None:
    """Read the content; with a fault in any file, say all of them and end with exit code 1."""
    # Pelican counts articles and pages, of which the portal has none.
    console.quiet = True
    settings = pelican.settings
    isi = Path(settings["ISI"]).absolute()
    sekarang = os.environ.get("SEKARANG") or settings.get("SEKARANG")
    cache = Path(settings["CACHE_PATH"])
    lemari = Lemari(cache / "simpanan", versi_mesin())
    kemajuan = Kemajuan()
    output = Output(Path(pelican.output_path))
    try:
        # What is read after another build has ended cannot be older than what it published.
        output.open()
    except OutputError as error:
        sys.exit(f"✗ {error}")
    settings["KELUARAN"] = output
    portal = load_portal(isi, sekarang, lemari, cache, kemajuan, riwayat=True)
    kemajuan.tahap("Menyusun situs")
    pinned = bool(sekarang or portal.instansi.contoh)
    siteurl = portal.instansi.situs if settings["PUBLIKASI"] else ""
    theme = Path(pelican.theme)
    aset = Aset(theme / "static", isi / "content", portal, cache, siteurl)
    output.versi = _versi(portal, theme, siteurl)
    settings["ISI"] = isi
    settings["PORTAL"] = portal
    settings["BERLAKU_SAMPAI"] = None if pinned else portal.berlaku_sampai
    settings["KEMAJUAN"] = kemajuan
    settings["ASET"] = aset
    settings["SIMPANAN"] = lemari
    settings["TEMPLAT"] = environment(
        theme / "templates",
        portal.instansi,
        siteurl,
        {"aset": aset.url, "foto": aset.foto, "menu": menus(portal.halaman)},
        lemari.folder / "templat",
    )


def _versi(portal: Portal, theme: Path, siteurl: str) -> bytes:
    """Return the digest of what every page may show without declaring it."""
    templates = [Path(path).read_bytes() for _, path in berkas(theme, ["templates", "static"])]
    links = [(name, [tuple(x) for x in items]) for name, items in menus(portal.halaman).items()]
    return sidik(versi_mesin(), portal.sidik_umum, siteurl, links, templates)


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
    kemajuan: Kemajuan = pelican.settings["KEMAJUAN"]
    kemajuan.tahap("Menempatkan berkas yang berubah")
    output.commit(
        portal.sekarang, pelican.settings["BERLAKU_SAMPAI"], os.environ.get(cap.MASUKAN, "")
    )
    pelican.settings["SIMPANAN"].simpan()
    pelican.settings["ASET"].rapikan()
    kemajuan.selesai()


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(prepare)
    signals.get_writer.connect(writer)
    signals.finalized.connect(commit)
