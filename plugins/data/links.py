"""Where a link in a text leads: to another file of the content, or to a page of the portal."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from urllib.parse import quote, unquote

from plugins.data.strict_yaml import Temuan
from plugins.domain import alamat

_MESIN = re.compile(
    r"/agenda/(hari-ini/|besok/|\d{4}/((0[1-9]|1[0-2])/(\d{2}/(wa\.txt)?)?)?|pekan/(\d{4}-W\d{2}/)?"
    r"|perubahan/(\d{4}/((0[1-9]|1[0-2])/)?)?|pimpinan/|jenis/|kegiatan/)?"
    r"|/kalender/(semua|tanpa-batal|pimpinan/[a-z0-9-]+|jenis/[a-z0-9-]+|arsip/\d{4})\.ics"
    r"|/kalender/arsip/\d{4}/"
    r"|/umpan/((siaran-pers|perubahan-agenda|(jenis|pimpinan|topik)/[a-z0-9-]+)"
    r"\.((rss|atom)\.xml|json))?"
    r"|/siaran-pers/(\d{4}/|jenis/([a-z-]+/)?|topik/)?|/sambutan/(\d{4}/)?|/layanan/"
    r"|/iku/(\d{4}(\.csv|/(tw-[1-4]/)?))?|/data/((kamus|skema)/|iku-\d{4}\.(csv|json))?"
    r"|/langganan/|/|/sitemap\.xml",
    re.ASCII,
)

CONTOH = "content/halaman/pengaduan.md"
"""Shows how to link to a file when none has the name that was written."""


@dataclass(slots=True)
class Rujukan:
    """What texts may link to; `dipakai` collects (from, target as written, URL)."""

    berkas: Mapping[str, str]
    """URL by path of every content file."""
    lampiran: frozenset[str]
    """Paths of the documents below content/berkas."""
    tambahan: frozenset[str] = frozenset()
    """URLs of the offices', kinds' and topics' pages."""
    dipakai: list[tuple[str, str, str]] = field(default_factory=list)
    urls: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.urls = frozenset(self.berkas.values()) | self.tambahan

    def resolve(self, dari: str, target: str) -> str | Temuan:
        """Return the URL for a target as written in a file, or what is wrong with it."""
        path, anchor = re.fullmatch(r"([^#?]*)([#?].*)?", target, re.DOTALL).groups("")  # type: ignore[union-attr]
        path = unquote(path)
        if path.startswith("/"):
            if path in self.urls or _MESIN.fullmatch(path):
                self.dipakai.append((dari, target, path))
                return path + anchor
            saran = "Periksa ejaannya; alamat halaman diawali dan diakhiri garis miring."
            return Temuan(0, 0, "", f"halaman {path} tidak ada di portal ini", saran)
        full = posixpath.normpath(posixpath.join(posixpath.dirname(dari), path))
        if full in self.berkas:
            self.dipakai.append((dari, target, self.berkas[full]))
            return self.berkas[full] + anchor
        if full in self.lampiran:
            return alamat.berkas(full.removeprefix("content/berkas/"))
        pesan = f"tautan ke berkas yang tidak ada: {path}"
        return Temuan(0, 0, "", pesan, self._saran(dari, full))

    def _saran(self, dari: str, full: str) -> str:
        """Advise the file of the same name that was meant, or how such a link looks from here."""
        name = posixpath.basename(full)
        same = [x for x in (*self.berkas, *self.lampiran) if posixpath.basename(x) == name]
        # Of several, the one below the folders that were named; by name where they are equal.
        best = min(same, key=lambda x: (-_sama_di_ujung(x, full), x), default=CONTOH)
        relative = quote(posixpath.relpath(best, posixpath.dirname(dari)))
        return f"Tulis letaknya dari berkas ini{':' if same else ', misalnya'} {relative}."


def _sama_di_ujung(one: str, other: str) -> int:
    """Count the names that two paths share at their ends."""
    pairs = zip(reversed(one.split("/")), reversed(other.split("/")), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
