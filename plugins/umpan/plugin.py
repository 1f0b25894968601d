"""Write the feeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.portal import Tanda
from plugins.domain.siaran_pers import SiaranPers
from plugins.keluaran.generator import Generator, PortalWriter, Remah
from plugins.umpan.butir import Butir
from plugins.umpan.json_feed import json_feed
from plugins.umpan.perubahan import berita_terbaru, butir_perubahan
from plugins.umpan.siaran import butir_siaran
from plugins.umpan.tampilan import dokumen_siaran, umpan_perubahan, umpan_siaran
from plugins.umpan.umpan import Bentuk, Dokumen, Umpan, dokumen
from plugins.umpan.xml import atom, rss

T = TypeVar("T")

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
        portal, instansi = self.portal, self.portal.instansi
        releases = self._butir_siaran({})
        for one in dokumen_siaran(instansi, portal.siaran_pers):
            _emit(writer, one, portal.tanda_entri("siaran_pers", one.isi), releases)
        changes = umpan_perubahan(instansi)
        news = berita_terbaru(
            instansi, portal.kegiatan.values(), portal.per_kegiatan, portal.sekarang
        )
        mark = tuple((b.id, b.baris, portal.tanda["kegiatan", b.kegiatan.id]) for b in news)
        for each in dokumen(changes, news):
            _emit(writer, each, mark, partial(butir_perubahan, instansi=instansi))
        feeds = (umpan for umpan, _ in umpan_siaran(instansi, portal.siaran_pers))
        _folder(writer, [changes, *feeds])

    def _butir_siaran(self, kept: dict[str, Butir]) -> Callable[[SiaranPers], Butir]:
        """Return what puts a release into words, once for all feeds that carry it."""

        def butir(siaran: SiaranPers) -> Butir:
            if siaran.id not in kept:
                kept[siaran.id] = butir_siaran(siaran, self.portal.instansi, self.settings["ASET"])
            return kept[siaran.id]

        return butir


def _emit(
    writer: PortalWriter, dokumen: Dokumen[T], tanda: Tanda, butir: Callable[[T], Butir]
) -> None:
    """Write a document; its entries are put into words only when it changed."""
    writer.emit(
        dokumen.url,
        (str(dokumen.umpan.awal), dokumen.sebelum, dokumen.sesudah, tanda),
        lambda: tulis(dokumen, [butir(one) for one in dokumen.isi]),
    )


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
        writer.folder(
            folder,
            judul,
            "Alamat untuk aplikasi pembaca umpan.",
            [Remah(FOLDER[alamat.UMPAN], alamat.UMPAN)],
            links[folder],
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return UmpanGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
