"""One build in this very process: what Pelican would do with the portal's plugins."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pelicanconf
from plugins.bangun.manifes import Kelompok
from plugins.keluaran import plugin as keluaran
from plugins.keluaran.generator import PortalWriter

KELUARGA = [name for name in pelicanconf.PLUGINS if name != "plugins.keluaran"]


class Ingatan:
    """Stands in for the output folder: every file is made, and kept by its name."""

    def __init__(self) -> None:
        self.berkas: dict[str, bytes] = {}
        self.kunci: dict[str, bytes] = {}
        self.bersama: dict[str, Kelompok] = {}
        self.versi = b""

    def open(self) -> None:
        """Hold nothing."""

    def close(self) -> None:
        """Let nothing go."""

    def emit(self, name: str, kunci: bytes, make: Callable[[], bytes]) -> None:
        """Keep a file and its key."""
        self.berkas[name], self.kunci[name] = make(), kunci

    def kelompok(self, nama: str, kunci: bytes, tulis: Callable[[], Any]) -> Any:
        """Keep a group of files."""
        count = len(self.berkas)
        pesan = tulis()
        self.bersama[nama] = Kelompok(kunci, tuple(islice(self.berkas, count, None)), pesan)
        return pesan


def dari_nol(isi: Path, cache: Path, tema: Path, sekarang: str) -> Ingatan:
    """Return every file of a site with its key, made without anything made before."""
    made = Ingatan()
    with patch.object(keluaran, "Output", lambda _root: made):
        settings = _siapkan(isi, Path("situs"), cache, tema, sekarang)
    _tulis(settings | {"KELUARAN": made, "SIMPANAN": None})
    return made


def bangun(isi: Path, output: Path, cache: Path, tema: Path, sekarang: str) -> None:
    """Build a site; raises SystemExit when a file is at fault."""
    settings = _siapkan(isi, output, cache, tema, sekarang)
    try:
        _tulis(settings)
        keluaran.commit(SimpleNamespace(settings=settings))
    finally:
        # A process that is killed lets go of its lock; this one lives on.
        settings["KELUARAN"].close()


def _siapkan(isi: Path, output: Path, cache: Path, tema: Path, sekarang: str) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "ISI": isi,
        "SEKARANG": sekarang,
        "PUBLIKASI": False,
        "CACHE_PATH": str(cache),
        "DEFAULT_PAGINATION": False,
    }
    pelican: Any = SimpleNamespace(settings=settings, output_path=str(output), theme=str(tema))
    keluaran.prepare(pelican)
    return settings


def _tulis(settings: dict[str, Any]) -> None:
    writer = PortalWriter("situs", settings)
    for name in (*KELUARGA[:-1], "plugins.agenda.log", KELUARGA[-1]):
        module = import_module(name if name.endswith(".log") else f"{name}.plugin")
        family = module.generators(None)
        family({"PORTAL": settings["PORTAL"]}, settings).generate_output(writer)
