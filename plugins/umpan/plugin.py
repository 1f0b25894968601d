"""Write the feeds."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.keluaran.generator import Generator, PortalWriter
from plugins.umpan.tampilan import semua_umpan
from plugins.umpan.xml import atom, rss


class UmpanGenerator(Generator):
    """Everything below /umpan/, the empty ones too: a subscription must not break."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write each feed in both forms."""
        for umpan in semua_umpan(self.portal, self.settings["ASET"].foto):
            writer.emit(umpan.rss, rss(umpan))
            writer.emit(umpan.atom, atom(umpan))


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return UmpanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
