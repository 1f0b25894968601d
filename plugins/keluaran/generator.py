"""What every family of outputs shares: a Pelican generator that turns the portal into files."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from jinja2 import Environment
from pelican.writers import Writer

from plugins.domain import alamat
from plugins.domain.portal import Portal
from plugins.keluaran.kemajuan import Kemajuan
from plugins.keluaran.writer import SELALU, Output
from plugins.simpanan.rak import Lemari
from plugins.simpanan.sidik import cap_berkas, sidik


class Remah(NamedTuple):
    """A link by its words: a step of the breadcrumb trail, an item of a menu."""

    judul: str
    url: str


T = TypeVar("T")

Masukan = tuple[object, ...]
"""Everything that a file is made from beside the engine, the theme and the region's settings, as
plain values (plugins/simpanan/sidik.py): marks of entries, days as texts, numbers."""


def laman(
    *, judul: str, remah: Iterable[Remah] = (), deskripsi: str = "", **konteks: Any
) -> dict[str, Any]:
    """Return what a page's template gets."""
    return {"judul": judul, "remah": tuple(remah), "deskripsi": deskripsi, **konteks}


class PortalWriter(Writer):  # type: ignore[misc]
    """Pelican's writer, led through the portal's one output.

    Every file declares its inputs; while they are equal to those of the last build, its bytes are
    not made again. `None` for inputs means that they are not known: the file is always made.
    """

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.output: Output = settings["KELUARAN"]
        self.env: Environment = settings["TEMPLAT"]
        self.kemajuan: Kemajuan = settings["KEMAJUAN"]
        self.peta: dict[str, date | None] = {}
        """Pages for the sitemap, each with the day of its last change where one is known."""

    def emit(self, url: str, masukan: Masukan | None, buat: Callable[[], bytes]) -> None:
        """Write the file that serves a URL; `buat` may use nothing but its inputs."""
        kunci = SELALU if masukan is None else sidik(masukan)
        self.output.emit(alamat.berkas_dari(url), kunci, buat)
        self.kemajuan.berkas()

    def kelompok(self, nama: str, masukan: Masukan, tulis: Callable[[], None]) -> None:
        """Write files that are made together from the same inputs, by one look at these.

        `tulis` emits them, each with its own inputs, of which `masukan` must say all.
        """

        def pages() -> tuple[tuple[str, date | None], ...]:
            count = len(self.peta)
            tulis()
            return tuple(islice(self.peta.items(), count, None))

        self.peta |= dict(self.output.kelompok(nama, sidik(masukan), pages))

    def copy(self, url: str, path: Path) -> None:
        """Publish a file as it is."""
        self.emit(url, cap_berkas(str(path)), path.read_bytes)

    def render(
        self,
        url: str,
        template: str,
        masukan: Masukan | None,
        buat: Callable[[], dict[str, Any]],
        *,
        diubah: date | None = None,
        terindeks: bool = True,
    ) -> None:
        """Write a page from a template and from what `buat` returns (see `laman`)."""
        if terindeks:
            self.peta[url] = diubah

        def html() -> bytes:
            page = self.env.get_template(template)
            return page.render(url=url, terindeks=terindeks, **buat()).encode()

        self.emit(url, None if masukan is None else (template, *masukan), html)

    def folder(
        self,
        url: str,
        judul: str,
        deskripsi: str,
        remah: Iterable[Remah],
        butir: Iterable[Remah],
    ) -> None:
        """Write the page of a folder, for whoever shortens an address."""
        trail, links = tuple(remah), tuple(butir)
        self.render(
            url,
            "folder.html",
            (judul, deskripsi, *map(tuple, (*trail, *links))),
            lambda: laman(judul=judul, deskripsi=deskripsi, remah=trail, butir=links),
        )


class Generator(ABC):
    """The shape that Pelican expects of a generator, without its article machinery."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_paths: Any) -> None:
        self.settings = settings
        self.portal: Portal = context["PORTAL"]
        self.isi: Path = settings["ISI"]
        self._lemari: Lemari | None = settings.get("SIMPANAN")

    def ingat(self, rak: str, nama: str, masukan: Masukan, buat: Callable[[], T]) -> T:
        """Return what an earlier build made from the same inputs, else make it and keep it.

        `rak` names the shelf. A shelf is read and written as a whole: a family divides what it
        keeps, by year for instance, so that one change touches little.
        """
        if self._lemari is None:
            return buat()
        shelf = self._lemari.rak(rak, self.portal.sidik_umum)
        kept: T | None = shelf.ambil(nama, masukan)
        if kept is None:
            kept = buat()
            shelf.taruh(nama, masukan, kept)
        return kept

    def simpan_ingatan(self, kelompok: str, rak: Iterable[str]) -> None:
        """Put away what was remembered; of a group of shelves, keep no others than these."""
        if self._lemari is not None:
            self._lemari.hanya(kelompok, rak)
            self._lemari.simpan()

    @abstractmethod
    def generate_output(self, writer: PortalWriter) -> None:
        """Write this family's files."""
