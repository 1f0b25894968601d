"""What every family of outputs shares: a Pelican generator that turns the portal into files."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment
from pelican.writers import Writer

from plugins.domain import alamat
from plugins.domain.portal import Portal
from plugins.keluaran.writer import Output


class Remah(NamedTuple):
    """A link by its words: a step of the breadcrumb trail, an item of a menu."""

    judul: str
    url: str


class PortalWriter(Writer):  # type: ignore[misc]
    """Pelican's writer, led through the portal's one output."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.output: Output = settings["KELUARAN"]
        self.env: Environment = settings["TEMPLAT"]
        self.peta: dict[str, date | None] = {}
        """Pages for the sitemap, each with the day of its last change where one is known."""

    def emit(self, url: str, data: bytes) -> None:
        """Write the file that serves a URL."""
        self.output.emit(alamat.berkas_dari(url), data)

    def render(
        self,
        url: str,
        template: str,
        *,
        judul: str,
        remah: Iterable[Remah] = (),
        deskripsi: str = "",
        diubah: date | None = None,
        terindeks: bool = True,
        **context: Any,
    ) -> None:
        """Render a page from a template and write it."""
        html = self.env.get_template(template).render(
            url=url,
            judul=judul,
            remah=tuple(remah),
            deskripsi=deskripsi,
            terindeks=terindeks,
            **context,
        )
        self.emit(url, html.encode())
        if terindeks:
            self.peta[url] = diubah


class Generator(ABC):
    """The shape that Pelican expects of a generator, without its article machinery."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_paths: Any) -> None:
        self.settings = settings
        self.portal: Portal = context["PORTAL"]
        self.isi: Path = settings["ISI"]

    @abstractmethod
    def generate_output(self, writer: PortalWriter) -> None:
        """Write this family's files."""
