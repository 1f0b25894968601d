"""Write what pages refer to: style, script, photos, documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.lampiran import Lampiran
from plugins.domain.portal import Portal
from plugins.keluaran.generator import Generator, PortalWriter

_BERKAS = re.compile(r'href="/berkas/([^"#?]+)')


class AsetGenerator(Generator):
    """Everything below /aset/, /foto/ and /berkas/."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the files that public pages show or offer, and no others."""
        for url, make in self.settings["ASET"].berkas():
            writer.emit(url, (url,), make)
        for name in lampiran_publik(self.portal):
            writer.copy(alamat.berkas(name), self.isi / "content/berkas" / name)


def lampiran_publik(portal: Portal) -> list[str]:
    """Return the documents that public entries offer, in their keys or their texts."""
    listed = {lampiran.berkas for lampiran in _lampiran(portal)}
    return sorted(listed | {name for html in _texts(portal) for name in _BERKAS.findall(html)})


def _lampiran(portal: Portal) -> Iterator[Lampiran]:
    for one in portal.kejadian:
        yield from one.kegiatan.lampiran
    for siaran in portal.siaran_pers:
        yield from siaran.lampiran
    for sambutan in portal.sambutan:
        yield from sambutan.lampiran


def _texts(portal: Portal) -> Iterator[str]:
    for one in portal.kejadian:
        yield one.kegiatan.uraian.html
    for siaran in portal.siaran_pers:
        yield siaran.uraian.html
    for sambutan in portal.sambutan:
        yield sambutan.uraian.html
    for halaman in portal.halaman:
        yield halaman.uraian.html


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return AsetGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
