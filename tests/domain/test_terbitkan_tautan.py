"""Links in texts: none leads to what is not public, or tells that it exists."""

from __future__ import annotations

import pytest

from plugins.domain.model import Model
from tests.builders import (
    halaman,
    kegiatan,
    layanan,
    portal,
    sambutan,
    siaran,
    uraian,
    wib,
)
from tests.domain.contoh import bocor, tautan


@pytest.mark.parametrize("tail", ["", "#acara", "?dari=beranda", "?a=b#c"])
def test_a_link_to_what_is_not_public_becomes_plain_words(tail: str) -> None:
    hidden = kegiatan("2026-12-01-kecubung", tayang="2026-11-30T08:00")
    url = f"/agenda/kegiatan/{hidden.id}/{tail}"
    page = halaman(uraian=uraian(f"Lihat [rapat]({url}).", f'<p><a href="{url}">rapat</a>.</p>'))
    page = page.model_copy(update={"uraian": uraian("Lihat rapat.", page.uraian.html)})

    one = portal(hidden, page)

    assert one.halaman[0].uraian.html == "<p>rapat.</p>"
    assert not bocor(one)
    later = portal(hidden, page, sekarang=wib("2026-11-30T08:00"))
    assert f'<a href="{url}">rapat</a>' in later.halaman[0].uraian.html


def test_the_source_of_an_unwrapped_link_is_withheld_too() -> None:
    hidden = kegiatan("2026-12-01-kecubung", persetujuan="konsep")
    isi = uraian("Lihat [rapat](../2026-12-01-kecubung.md).", tautan(hidden.id))
    polos = isi.__class__(isi.sumber, isi.html, "Lihat rapat.")

    one = portal(
        hidden,
        halaman(uraian=polos),
        siaran(uraian=polos, kegiatan="2026-11-23-rapat"),
        sambutan(uraian=polos, tayang="2026-11-23T12:00"),
        kegiatan(uraian=polos),
    )

    assert not bocor(one)


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("/siaran-pers/2026/kecubung/", siaran("2026/kecubung", tayang="2027-01-01T00:00")),
        ("/sambutan/2026/kecubung/", sambutan("2026/kecubung", tayang="2027-01-01T00:00")),
        ("/layanan/kecubung/", layanan("kecubung", persetujuan="konsep")),
        ("/kecubung/", halaman("kecubung", tayang="2027-01-01T00:00")),
        ("/profil/kecubung/", halaman("profil/kecubung", persetujuan="diajukan")),
    ],
)
def test_links_to_every_kind_of_hidden_page_are_unwrapped(url: str, page: Model) -> None:
    linking = halaman("tentang", uraian=uraian("Lihat ini.", f'<p><a href="{url}">ini</a>.</p>'))

    assert not bocor(portal(page, linking))


def test_links_to_public_pages_and_elsewhere_stay() -> None:
    html = '<p><a href="/layanan/koordinasi/">a</a> <a href="https://lapor.go.id">b</a></p>'

    one = portal(layanan(), halaman(uraian=uraian("a b", html)))

    assert one.halaman[0].uraian.html == html
