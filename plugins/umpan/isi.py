"""The full content of a release as HTML that stands on its own, away from the portal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import quote

from lxml import html
from markupsafe import Markup

from plugins.domain import alamat, tulisan
from plugins.domain.instansi import Instansi, Narahubung
from plugins.domain.siaran_pers import SiaranPers
from plugins.keluaran.assets import FotoTerbit
from plugins.umpan.teks import bersih

Foto = Callable[[str], FotoTerbit]
"""Tells how a photo is shown."""


def isi(siaran: SiaranPers, instansi: Instansi, foto: Foto) -> str:
    """Return a release's content: corrections first, for they change what follows."""
    parts = [
        *_ralat(siaran, instansi),
        _nomor(siaran),
        _naskah(siaran, instansi),
        *_foto(siaran, instansi.situs, foto),
        _lampiran(siaran, instansi.situs),
        _narahubung(siaran.narahubung or instansi.narahubung_media),
    ]
    return "\n".join(filter(None, parts))


def _ralat(siaran: SiaranPers, instansi: Instansi) -> Iterator[str]:
    for correction in siaran.ralat:
        when = tulisan.saat(correction.pada, instansi.zona)
        yield Markup("<p><strong>Ralat, {}.</strong> {}</p>").format(when, correction.isi)


def _nomor(siaran: SiaranPers) -> str:
    if siaran.nomor is None:
        return ""
    return Markup("<p>{}, Nomor {}</p>").format(siaran.jenis.nama, siaran.nomor)


def _naskah(siaran: SiaranPers, instansi: Instansi) -> str:
    """Return the body with its dateline and with links that lead back to the portal."""
    root = html.fragment_fromstring(bersih(siaran.uraian.html), create_parent="div")
    line = siaran.titimangsa(instansi.daerah.nama)
    first = root[0] if len(root) and root[0].tag == "p" and not (root.text or "").strip() else root
    first.text = f"{line} {(first.text or '').lstrip()}"
    page = instansi.situs + alamat.siaran(siaran.id)
    root.rewrite_links(lambda link: _mutlak(link, instansi.situs, page))
    text: str = html.tostring(root, encoding="unicode")
    return text


def _mutlak(link: str, situs: str, page: str) -> str:
    """Return an absolute link; the site may itself lie below a path of its host."""
    if link.startswith("#"):
        return page + link
    return situs + link if link.startswith("/") else link


def _foto(siaran: SiaranPers, situs: str, foto: Foto) -> Iterator[str]:
    for photo in siaran.foto:
        shown = foto(photo.berkas)
        said = ". ".join(text.rstrip(".") for text in (photo.keterangan, photo.hak) if text)
        yield Markup('<figure><img src="{}" alt="{}" width="{}" height="{}">{}</figure>').format(
            situs + shown.url,
            photo.alt,
            shown.lebar,
            shown.tinggi,
            Markup("<figcaption>{}</figcaption>").format(said) if said else "",
        )


def _lampiran(siaran: SiaranPers, situs: str) -> str:
    items = [
        Markup('<li><a href="{}">{}</a></li>').format(
            situs + quote(alamat.berkas(file.berkas)), file.judul
        )
        for file in siaran.lampiran
    ]
    return Markup("<p>Lampiran:</p><ul>{}</ul>").format(Markup().join(items)) if items else ""


def _narahubung(who: Narahubung | None) -> str:
    if who is None:
        return ""
    words = ", ".join(filter(None, (who.nama, who.jabatan, who.telepon, who.surel)))
    return Markup("<p>Narahubung media: {}</p>").format(words)
