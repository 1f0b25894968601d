"""Load and check before Pelican runs, give it the one writer, commit after its last page."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pelican import Pelican, signals

from plugins.data.load import load
from plugins.data.periksa import report
from plugins.domain.terbitkan import terbitkan
from plugins.keluaran.assets import Aset
from plugins.keluaran.generator import PortalWriter
from plugins.keluaran.templates import environment
from plugins.keluaran.writer import Output, OutputError


def prepare(pelican: Pelican) -> None:
    """Read the content; with a fault in any file, say all of them and end with exit code 1."""
    settings = pelican.settings
    isi = Path(settings["ISI"]).absolute()
    loaded = load(isi, os.environ.get("SEKARANG") or settings.get("SEKARANG"))
    code = report(loaded.masalah)
    if code or loaded.arsip is None or loaded.sekarang is None:
        sys.exit(code or 1)
    portal = terbitkan(loaded.arsip, loaded.sekarang)
    output = Output(Path(pelican.output_path))
    try:
        output.open()
    except OutputError as error:
        sys.exit(f"✗ {error}")
    aset = Aset(
        Path(pelican.theme) / "static", isi / "content", portal, Path(settings["CACHE_PATH"])
    )
    settings["ISI"] = isi
    settings["PORTAL"] = portal
    settings["KELUARAN"] = output
    settings["ASET"] = aset
    settings["SITEURL"] = portal.instansi.situs if settings["PUBLIKASI"] else ""
    settings["TEMPLAT"] = environment(
        Path(pelican.theme) / "templates",
        portal.instansi,
        settings["SITEURL"],
        {"aset": aset.url, "foto": aset.foto},
    )


def writer(_pelican: Pelican) -> type[PortalWriter]:
    """Give Pelican the one writer."""
    return PortalWriter


def commit(pelican: Pelican) -> None:
    """Put the finished site in place."""
    output: Output = pelican.settings["KELUARAN"]
    output.commit()


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(prepare)
    signals.get_writer.connect(writer)
    signals.finalized.connect(commit)
