"""The content of a release, away from the portal."""

from __future__ import annotations

from html import escape as html_aman

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plugins.umpan.teks import bersih
from tests.builders import SITUS
from tests.umpan.contoh import ATOM, JSON, RSS, akar, baca, isi, naskah, siaran

SULIT = st.text(
    alphabet=st.one_of(
        st.sampled_from("<>&\"']]\n\r\t –🏛👩🏽‍🚒é漢\u202e\u200fعرب\x85\x07\x00\x7f\ufffe"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=200,
)


@pytest.mark.parametrize("url", [RSS, ATOM, JSON])
def test_content_is_the_whole_text(url: str) -> None:
    text = isi(url=url, uraian=naskah("<p>Satu.</p>\n<ul>\n<li>Dua &amp; tiga</li>\n</ul>"))

    words = html.fragment_fromstring(text, create_parent="div").text_content()
    assert words == "Kota Contoh, 27 November 2026 – Satu.\n\nDua & tiga\n"


def test_content_begins_with_the_dateline() -> None:
    text = isi(kota="Kota Teladan", uraian=naskah("<p><strong>Pasar</strong> dibuka.</p>"))

    assert text == (
        "<div><p>Kota Teladan, 27 November 2026 – <strong>Pasar</strong> dibuka.</p></div>"
    )


def test_content_that_begins_with_no_paragraph_has_its_dateline_before_it() -> None:
    text = isi(uraian=naskah("<h2>Kronologi</h2>"))

    assert text == "<div>Kota Contoh, 27 November 2026 – <h2>Kronologi</h2></div>"


def test_content_names_kind_and_number() -> None:
    text = isi(nomor="041/SP/PROKOPIM/XI/2026", jenis="klarifikasi")

    assert text.startswith("<p>Klarifikasi, Nomor 041/SP/PROKOPIM/XI/2026</p>")


@pytest.mark.parametrize(
    ("expected", "link"),
    [
        (f"{SITUS}/layanan/", "/layanan/"),
        (f"{SITUS}/siaran-pers/2026/pasar-mekar/#data", "#data"),
        ("https://lapor.go.id/x?a=1&b=2", "https://lapor.go.id/x?a=1&amp;b=2"),
        ("mailto:media@kotacontoh.example", "mailto:media@kotacontoh.example"),
        ("tel:+62999000123", "tel:+62999000123"),
    ],
)
def test_links_are_absolute(expected: str, link: str) -> None:
    text = isi(uraian=naskah(f'<p><a href="{link}">tautan</a></p>'))

    (anchor,) = html.fragment_fromstring(text, create_parent="div").iter("a")
    assert anchor.get("href") == expected


def test_links_keep_the_path_below_which_the_site_lies() -> None:
    situs = "https://kota.example/prokopim"
    one = siaran(uraian=naskah('<p><a href="/layanan/">layanan</a></p>'))

    (entry,) = baca(one, situs=situs).entries

    assert f'href="{situs}/layanan/"' in entry.content[0].value


def test_corrections_come_first_and_newest_before_older() -> None:
    text = isi(
        ralat=[
            {"pada": "2026-11-27T15:00", "isi": "Yang benar 128 pedagang."},
            {"pada": "2026-11-27T19:30", "isi": "Kios <b> berjumlah 96."},
        ]
    )

    assert text.startswith(
        "<p><strong>Ralat, Jumat, 27 November 2026 pukul 19.30 WIB.</strong> "
        "Kios &lt;b&gt; berjumlah 96.</p>\n"
        "<p><strong>Ralat, Jumat, 27 November 2026 pukul 15.00 WIB.</strong> "
        "Yang benar 128 pedagang.</p>\n"
    )


def test_photos_are_shown_with_alt_caption_and_rights() -> None:
    text = isi(
        foto=[{"berkas": "pasar.jpg", "alt": 'Kios "A"', "keterangan": "Kios.", "hak": "Bebas"}]
    )

    image, caption = html.fragment_fromstring(text, create_parent="div").xpath("//figure/*")
    assert dict(image.attrib) == {
        "src": f"{SITUS}/foto/pasar.jpg",
        "alt": 'Kios "A"',
        "width": "960",
        "height": "640",
    }
    assert caption.text == "Kios. Bebas"


def test_documents_are_linked() -> None:
    text = isi(lampiran=[{"judul": "Naskah sambutan", "berkas": "naskah é.pdf"}])

    assert f'<a href="{SITUS}/berkas/naskah%20%C3%A9.pdf">Naskah sambutan</a>' in text


def test_contact_for_media_is_named() -> None:
    text = isi(narahubung={"nama": "Laut Biru", "telepon": "(0999) 000-124"})

    assert text.endswith("<p>Narahubung media: Laut Biru, (0999) 000-124</p>")


def test_contact_of_the_unit_stands_in_for_one_that_is_not_named() -> None:
    (entry,) = baca(siaran(), narahubung_media={"nama": "Awan Putih"}).entries

    assert "Narahubung media: Awan Putih" in entry.content[0].value


@given(text=SULIT)
def test_text_survives_the_way_to_the_reader(text: str) -> None:
    text = f"[{text}]"
    root = akar(siaran(judul=text, ringkasan=text))

    # XML reads every kind of line break as \n.
    expected = bersih(text).replace("\r\n", "\n").replace("\r", "\n")
    found = [root.findtext(f"channel/item/{name}") for name in ("title", "description")]
    assert [_baris(x) for x in found] == [expected, expected]


def _baris(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n").replace("\r", "\n")


@given(text=SULIT)
def test_content_is_well_formed_whatever_staff_write(text: str) -> None:
    correction = {"pada": "2026-11-27T15:00", "isi": f"[{text}]"}
    one = siaran(uraian=naskah(f"<p>{html_aman(text)}</p>"), ralat=[correction])

    content = akar(one).findtext("channel/item/{http://purl.org/rss/1.0/modules/content/}encoded")

    words = html.fragment_fromstring(content, create_parent="div").text_content()
    assert ringkas(words).count(ringkas(text)) >= 2


def ringkas(text: str) -> str:
    """Return a text without what HTML and XML may change: white space and forbidden signs."""
    return "".join(bersih(text).split())
