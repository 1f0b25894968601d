"""The one Jinja environment, with the words and numbers of Indonesian."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from plugins.domain import alamat, kabar, kalimat, kata, riwayat, tulisan, waktu
from plugins.domain.instansi import Instansi
from plugins.keluaran import jsonld
from plugins.keluaran.jinja import PlainEnvironment
from plugins.keluaran.sekali import Sekali

_ROOT_LINK = re.compile(r'(<a href=")(/[^"]*")')


def environment(
    templates: Path,
    instansi: Instansi,
    siteurl: str,
    globals_: Mapping[str, Any],
    cache: Path | None = None,
) -> Environment:
    """Return the environment of all pages.

    `siteurl` stands before every link: empty for a preview, the public URL for publication.
    `cache` is a folder for compiled templates, of this version of the engine only: without it,
    every build compiles its own.
    """
    env = PlainEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do", Sekali],
        bytecode_cache=_compiled(cache) if cache else None,
    )
    env.globals |= {"i": instansi, "alamat": alamat, "situs": instansi.situs}
    env.globals |= {**_phrases(instansi), **globals_}
    env.filters |= _filters(siteurl)
    return env


def _compiled(cache: Path) -> FileSystemBytecodeCache | None:
    """Return where compiled templates are kept, none where nothing can be."""
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(cache))


class _Compiled(FileSystemBytecodeCache):
    """Compiles again what cannot be read, and keeps what can be written."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001  a torn file may be anything to pickle
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _phrases(instansi: Instansi) -> dict[str, Callable[..., Any]]:
    """Return the functions that word times, leaders and changes, bound to the unit."""
    of_unit = (
        kalimat.sebutan_jabatan,
        kalimat.peran_serta,
        kalimat.kalimat_pimpinan,
        kabar.catatan_status,
        *jsonld.UNTUK_HALAMAN,
    )
    of_zone = (kalimat.waktu_kegiatan, kalimat.kapan, riwayat.jadwal_kini)
    plain = (
        kalimat.rentang,
        kalimat.potongan_waktu,
        kalimat.iso_mulai,
        kalimat.kalimat_berulang,
        kalimat.nama_tempat,
        kalimat.nama_penyelenggara,
        riwayat.tanda_status,
        riwayat.waktu_gugur,
        kata.kata,
        kata.lama,
    )
    return {
        **{f.__name__: partial(f, instansi) for f in of_unit},
        **{f.__name__: partial(f, zona=instansi.zona) for f in of_zone},
        **{f.__name__: f for f in plain},
        "nama_pimpinan": lru_cache(1024)(partial(kalimat.nama_pimpinan, instansi)),
    }


def _filters(siteurl: str) -> dict[str, Callable[..., Any]]:
    def link(path: str) -> str:
        """Turn a path of the contract into the link that a page carries."""
        return siteurl + path

    def body(html: str) -> Markup:
        """Pass HTML that the data layer rendered and checked; nothing else may skip escaping."""
        return Markup(_ROOT_LINK.sub(rf"\g<1>{siteurl}\g<2>", html) if siteurl else html)  # noqa: S704

    words = (
        tulisan.hari,
        tulisan.bulan,
        tulisan.tanggal,
        tulisan.hari_tanggal,
        tulisan.jam,
        tulisan.saat,
        tulisan.bilangan,
        tulisan.desimal,
        tulisan.persen,
        tulisan.daftar,
    )
    named: dict[str, Callable[..., Any]] = {f.__name__: f for f in words}
    return {
        "u": link,
        "isi": body,
        "ld": jsonld.skrip,
        "letak": letak,
        "setingkat": setingkat,
        "iso": waktu.iso,
        **named,
    }


def letak(url: str, tautan: Sequence[str]) -> str:
    """Return what a menu must know of a page: its url if that is among the links, or else "…".

    Below a link, the dots follow that link: all pages there look the same in the menu.
    """
    if url in tautan:
        return url
    return max(filter(url.startswith, tautan), key=len, default="") + "…"


def setingkat(html: Markup, tingkat: int) -> Markup:
    """Give the headings of a kept part, which are written <h0>, their level on this page."""
    level = str.replace(html, "<h0", f"<h{tingkat}")
    return Markup(level.replace("</h0", f"</h{tingkat}"))  # noqa: S704  markup as before
