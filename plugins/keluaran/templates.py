"""The one Jinja environment, with the words and numbers of Indonesian."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.domain import alamat, kalimat, kata, riwayat, tulisan
from plugins.domain.instansi import Instansi

_ROOT_LINK = re.compile(r'(<a href=")(/[^"]*")')


class _Environment(Environment):
    """Jinja's environment, with one plain mapping of globals for all templates.

    Jinja gives each template a chain of two, for globals of its own, which none has; looking
    through it cost a fifth of the time of every page with macros.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the environment's globals themselves."""
        return super().make_globals(d) if d else self.globals


def environment(
    templates: Path, instansi: Instansi, siteurl: str, globals_: Mapping[str, Any]
) -> Environment:
    """Return the environment of all pages.

    `siteurl` stands before every link: empty for a preview, the public URL for publication.
    """
    env = _Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do"],
        # A build reads each template once; asking the disk at every page costs a tenth of it.
        auto_reload=False,
    )
    env.globals |= {"i": instansi, "alamat": alamat, "situs": instansi.situs}
    env.globals |= {**_phrases(instansi), **globals_}
    env.filters |= _filters(siteurl)
    return env


def _phrases(instansi: Instansi) -> dict[str, Callable[..., Any]]:
    """Return the functions that word times, leaders and changes, bound to the unit."""
    of_unit = (
        kalimat.sebutan_jabatan,
        kalimat.nama_pimpinan,
        kalimat.peran_serta,
        kalimat.kalimat_pimpinan,
        riwayat.catatan_status,
    )
    of_zone = (kalimat.waktu_kegiatan, kalimat.kapan)
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
    return {"u": link, "isi": body, **named}
