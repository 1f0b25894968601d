"""Pages that menus and folders need, in the portal's own words until staff write theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from plugins.domain import alamat
from plugins.domain.halaman import Halaman
from plugins.domain.instansi import Instansi
from plugins.domain.model import Isi


def lengkap(instansi: Instansi, halaman: Iterable[Halaman]) -> tuple[Halaman, ...]:
    """Return the pages that staff wrote, and those that would be missed."""
    written = tuple(halaman)
    urls = {alamat.halaman(h.id) for h in written}
    wanted = [*_bawaan(instansi), *_folder(written)]
    added = {alamat.halaman(h.id): h for h in wanted if alamat.halaman(h.id) not in urls}
    return (*written, *added.values())


def _bawaan(instansi: Instansi) -> Iterator[Halaman]:
    unit = instansi.unit
    yield _halaman(
        "profil/index",
        "Profil",
        Markup("<p>{} adalah bagian dari {}.</p>").format(unit.nama, unit.induk),
    )
    yield _halaman(
        "pengaduan",
        "Pengaduan",
        Markup("<p>Sampaikan pengaduan, saran, dan masukan tentang layanan {}.</p>").format(
            unit.nama
        ),
    )
    yield _halaman(
        "informasi-publik",
        "Informasi publik",
        Markup(
            "<p>Setiap orang berhak meminta informasi publik. Ajukan permintaan kepada Pejabat "
            "Pengelola Informasi dan Dokumentasi (PPID) {}, atau tanyakan caranya kepada kami "
            'melalui surel <a href="mailto:{}">{}</a>.</p>'
        ).format(instansi.daerah.nama, unit.surel, unit.surel),
    )
    yield _halaman(
        "tentang",
        "Tentang situs ini",
        Markup("<p>Situs ini dikelola oleh {}, {}.</p>").format(unit.nama, unit.induk),
    )


def _folder(halaman: Iterable[Halaman]) -> Iterator[Halaman]:
    """Yield a page for each folder above a page, whose links lead to what is in it."""
    for one in halaman:
        steps = one.id.split("/")[:-1]
        for depth in range(1, len(steps) + 1):
            title = steps[depth - 1].replace("-", " ").capitalize()
            yield _halaman(f"{'/'.join(steps[:depth])}/index", title, Markup())


def _halaman(id_: str, judul: str, html: Markup) -> Halaman:
    text = html.striptags()
    return Halaman(id=id_, judul=judul, uraian=Isi(text, str(html), text))
