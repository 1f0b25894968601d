"""Write the feeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.keluaran.generator import Generator, PortalWriter, Remah
from plugins.umpan.butir import Butir
from plugins.umpan.json_feed import json_feed
from plugins.umpan.perubahan import berita_terbaru, butir_perubahan
from plugins.umpan.siaran import butir_siaran
from plugins.umpan.tampilan import dokumen_siaran, umpan_perubahan, umpan_siaran
from plugins.umpan.umpan import Bentuk, Dokumen, Umpan, dokumen
from plugins.umpan.xml import atom, rss

FOLDER = {
    alamat.UMPAN: "Umpan",
    f"{alamat.UMPAN}jenis/": "Umpan per jenis siaran",
    f"{alamat.UMPAN}pimpinan/": "Umpan siaran per pimpinan",
    f"{alamat.UMPAN}topik/": "Umpan siaran per topik",
}
"""The folders' own pages, for whoever shortens an address."""


class UmpanGenerator(Generator):
    """Everything below /umpan/, the empty ones too: a subscription must not break."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write each document of each feed."""
        portal, instansi, aset = self.portal, self.portal.instansi, self.settings["ASET"]
        releases = {s.id: butir_siaran(s, instansi, aset) for s in portal.siaran_pers}
        for one in dokumen_siaran(instansi, portal.siaran_pers):
            writer.emit(one.url, tulis(one, [releases[s.id] for s in one.isi]))
        changes = umpan_perubahan(instansi)
        news = berita_terbaru(portal.kegiatan.values(), portal.per_kegiatan, portal.sekarang)
        for each in dokumen(changes, news):
            writer.emit(each.url, tulis(each, [butir_perubahan(b, instansi) for b in each.isi]))
        feeds = (umpan for umpan, _ in umpan_siaran(instansi, portal.siaran_pers))
        _folder(writer, [changes, *feeds])


def tulis(dokumen: Dokumen[Any], butir: Sequence[Butir]) -> bytes:
    """Return a document's bytes in its own form."""
    match dokumen.bentuk:
        case Bentuk.RSS:
            return rss(dokumen, butir)
        case Bentuk.ATOM:
            return atom(dokumen, butir)
        case Bentuk.JSON:
            return json_feed(dokumen, butir)


def _folder(writer: PortalWriter, semua: Iterable[Umpan]) -> None:
    """Write the folders' own pages with links to the feeds in each."""
    links: dict[str, list[Remah]] = {folder: [] for folder in FOLDER}
    for umpan in semua:
        links[f"{umpan.rss.rpartition('/')[0]}/"] += [
            Remah(f"{umpan.judul} ({bentuk.nama})", url) for bentuk, url in umpan.alamat
        ]
    links[alamat.UMPAN] += [Remah(FOLDER[f], f) for f in FOLDER if f != alamat.UMPAN]
    for folder, judul in FOLDER.items():
        writer.render(
            folder,
            "folder.html",
            judul=judul,
            deskripsi="Alamat untuk aplikasi pembaca umpan.",
            remah=[Remah(FOLDER[alamat.UMPAN], alamat.UMPAN)],
            butir=links[folder],
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return UmpanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
