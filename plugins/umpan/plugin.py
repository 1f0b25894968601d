"""Write the feeds."""

from __future__ import annotations

from functools import partial

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.keluaran.generator import Generator, PortalWriter, Remah
from plugins.umpan.tampilan import semua_umpan
from plugins.umpan.xml import atom, rss

UMPAN_JENIS = f"{alamat.UMPAN}jenis/"


class UmpanGenerator(Generator):
    """Everything below /umpan/, the empty ones too: a subscription must not break."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write each feed in both forms."""
        folders: dict[str, list[Remah]] = {alamat.UMPAN: [], UMPAN_JENIS: []}
        for umpan in semua_umpan(self.portal, self.settings["ASET"].foto):
            writer.emit(umpan.rss, None, partial(rss, umpan))
            writer.emit(umpan.atom, None, partial(atom, umpan))
            folders[umpan.rss.rpartition("/")[0] + "/"] += [
                Remah(f"{umpan.judul} (RSS)", umpan.rss),
                Remah(f"{umpan.judul} (Atom)", umpan.atom),
            ]
        folders[alamat.UMPAN].append(Remah("Umpan per jenis siaran", UMPAN_JENIS))
        for folder, links in folders.items():
            writer.folder(
                folder,
                "Umpan siaran pers",
                "Alamat untuk aplikasi pembaca umpan.",
                [Remah("Umpan siaran pers", alamat.UMPAN)],
                links,
            )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return UmpanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
