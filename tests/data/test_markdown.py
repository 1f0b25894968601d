"""Markdown becomes safe HTML, whatever somebody wrote."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.data.markdown import Penulis, plain
from plugins.data.strict_yaml import Temuan
from plugins.domain.model import ISI_KOSONG, Isi

PENULIS = Penulis()
TANDA = "[]()<>!*_`#&;:/\\\"'=\n\t -1ax\x02\x03"
POTONGAN = st.sampled_from(
    [
        "javascript:alert(1)",
        "JaVaScRiPt:",
        "java\tscript:",
        "&#106;avascript:",
        "&#x6A;avascript&colon;",
        "data:text/html,x",
        "[a](",
        "<a href=",
        ")",
        "<",
        ">",
        "<script>",
        "</script>",
        "<img src=x onerror=alert(1)>",
        ' "onclick=x"',
        "[x]: ",
        "[x]",
        "![a](",
        "`",
        "\\",
        "    ",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "a@b.c",
        "<javascript:x@y>",
        "https://kota.example",
        "//kota.example",
    ]
)
# What a line may begin with, hold, and end with, whether Markdown means something by it or not.
AWAL = (
    "·····1. ·1986. ·٣. ·1.·12 ·- ·-·--·---·* ·**·***·+ ·+62 ·# ·## ·#·> ·>·    ·  · ·\t·=·===·_·"
    "___·[x]: /profil/·[·| a | b |·|---|---|·|·\xa0·\u3000·: ·`·\\·–·~·&·<·!"
)
ISI_BARIS = (
    "Rapat koordinasi·pukul 08.00–10.00 WIB·Jumat,·“ya”·Rp6.750.000,00·a_b·snake_·x·*miring*·"
    "**tebal**·_garis_·PKK & Posyandu·&amp;·&copy;·<·>·3 < 5·https://kota.example/a_b·"
    "<https://kota.example>·<a@b.c>·[x](/profil/)·[x]·![a](b)·!·`kode`·\\*·\\·|·#·a: b·(c)·1.·"
    "\t·\x0b·\x0c·\x1f·\x85·\u2028"
)
AKHIR = "·····.· ·  ·\t·\\·\xa0·#·|·\u2003·\x85·*·_"
GANTI = "\n·\n·\n\n·\n\n\n·\n \n·\r\n·\r·\n\n    "
BARIS = st.tuples(
    st.sampled_from(AWAL.split("·")),
    st.lists(st.sampled_from(ISI_BARIS.split("·")), max_size=2).map(" ".join),
    st.sampled_from(AKHIR.split("·")),
    st.sampled_from(GANTI.split("·")),
).map("".join)
MIRIP_POLOS = (
    "a\n===·a\n---·a\n***·a\n___·a\n# b·a\n> b·1. a·1986. a·- a·+ a·* a·[a]: /profil/·    a·  a·"
    "a \nb·a\n    b·a | b\n:--|--·a & b·a &amp; b·a < b·a > b·a *b*·a _b_·a `b`·a \\* b·"
    "a [b](/profil/)·a  \nb·a \n·a\n \nb·a\tb·a\rb·a\n\rb·\xa0a·a\xa0·a\n\u3000b·a\x0b·a\x02b·"
    "<a@b.c>·![a](b)·- a\n\n    b·- a\n- b *c*\n\nd·> a\n\nb·1. a\n    - b\n\n    c\n\nd"
)
PARAGRAF = st.lists(BARIS, max_size=6).map("".join)
TULISAN = st.text() | st.text(TANDA) | st.lists(POTONGAN, max_size=12).map("".join)


def biasa(text: str) -> str:
    """Return what Markdown makes of a text without our short cuts."""
    penulis = Penulis()
    penulis._markdown.parser.blockprocessors.deregister("paragraf_polos")
    penulis._markdown.treeprocessors.deregister("tanpa_sisipan")
    penulis._links.teruskan = str
    penulis._links.temuan = []
    output: str = penulis._markdown.convert(text)
    return output


def render(text: str) -> tuple[Isi, list[Temuan]]:
    """Render a text in which every link of the portal's own is broken, but /profil/."""

    def teruskan(target: str) -> str | Temuan:
        return target if target == "/profil/" else Temuan(0, 0, "", f"putus: {target}", "Hapus.")

    return PENULIS.render(text, lambda: (text, 1), teruskan)


class Pembaca(HTMLParser):
    """Collects the tags and attributes that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


BOLEH = set(
    "p a em strong code pre ul ol li blockquote h2 h3 h4 h5 h6 hr br img "
    "table thead tbody tr th td".split()
)
AMAN = ("https://", "http://", "mailto:", "tel:", "sms:", "/profil/", "#")


@given(TULISAN)
def test_no_text_brings_a_script(text: str) -> None:
    isi, found = render(text)
    page = Pembaca(isi.html)

    assert "<script" not in isi.html.casefold()
    assert page.tags <= BOLEH
    assert {name for name, _ in page.attributes} <= {
        "href",
        "src",
        "alt",
        "title",
        "start",
        "style",
    }
    assert all(
        value.startswith("text-align:") for name, value in page.attributes if name == "style"
    )
    if not found:
        targets = [value for name, value in page.attributes if name == "href"]
        assert all(target.casefold().startswith(AMAN) for target in targets)
        assert "img" not in page.tags


@given(TULISAN)
def test_every_fault_has_its_place_in_the_text(text: str) -> None:
    lines = text.split("\n")

    for found in render(text)[1]:
        assert 1 <= found.line <= len(lines)
        assert 1 <= found.column <= len(lines[found.line - 1]) + 1


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6a;avascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
    ],
)
def test_a_link_that_runs_something_is_a_fault(target: str) -> None:
    for text in (f"[a]({target})", f"[a][b]\n\n[b]: {target}"):
        found = render(text)[1]

        assert ["tidak aman" in t.pesan for t in found] == [True]


def test_spaces_before_what_runs_do_not_hide_it() -> None:
    assert "tidak aman" in render("[a](<  javascript:alert(1)>)")[1][0].pesan


@pytest.mark.parametrize(
    "target",
    ["https://lapor.go.id", "HTTP://lapor.go.id/x?y=1&z=2", "mailto:a@b.c", "tel:+62", "sms:1708"],
)
def test_links_that_lead_elsewhere_are_left_alone(target: str) -> None:
    isi, found = render(f"[a]({target})")

    assert found == []
    assert Pembaca(isi.html).attributes == [("href", target)]


def test_an_address_in_angle_brackets_is_a_link() -> None:
    isi, found = render("<https://lapor.go.id> dan <pengaduan@kota.example>")

    assert found == []
    assert [value for _, value in Pembaca(isi.html).attributes] == [
        "https://lapor.go.id",
        "mailto:pengaduan@kota.example",
    ]


@pytest.mark.parametrize(
    "target", [r"\_rahasia.md", "%5Fx", "entah.md", "//kota.example", "?a", ""]
)
def test_every_other_link_must_lead_somewhere_in_the_portal(target: str) -> None:
    found = render(f"[a]({target})")[1]

    assert [t.pesan.partition(":")[0] for t in found] == ["putus"]


def test_an_escaped_character_is_what_the_target_means() -> None:
    assert [t.pesan for t in render(r"[a](profil\_lama.md)")[1]] == ["putus: profil_lama.md"]


@pytest.mark.parametrize(
    "text",
    ["<b>x</b>", "<script>", "a <!-- b -->", "<?php", "x\n\n<div\nclass=a>", "<a href=x@y.z>"],
)
def test_html_is_a_fault(text: str) -> None:
    isi, found = render(text)

    assert found
    assert found[0].pesan.startswith("HTML mentah")
    assert not Pembaca(isi.html).tags & {"b", "script", "div"}


@pytest.mark.parametrize("text", ["3 < 5 dan 7 > 2", "`<b>`", "a <3 b", "1<2", "&lt;b&gt;"])
def test_a_plain_angle_bracket_is_no_html(text: str) -> None:
    assert render(text)[1] == []


def test_the_place_is_that_of_the_link_and_not_of_the_same_word_before() -> None:
    text = "Berkas entah.md ada.\n\nLihat `[x](entah.md)` dan [x](entah.md), [y](entah.md)."

    assert [(t.line, t.column) for t in render(text)[1]] == [(3, 31), (3, 46)]


def test_the_highest_heading_belongs_to_the_page() -> None:
    assert render("# Satu\n\n## Dua")[0].html == "<h2>Satu</h2>\n<h2>Dua</h2>"


def test_plain_text_has_a_line_for_each_paragraph() -> None:
    isi, _ = render(
        "Satu *dua*.\n\n- tiga & empat\n- [lima](https://a.example)\n\n| a |\n|---|\n| b |"
    )

    assert isi.polos.split("\n") == ["Satu dua.", "tiga & empat", "lima", "a", "b"]
    assert plain("<p>a &lt;b&gt;</p>") == "a <b>"


def test_an_empty_text_is_no_text() -> None:
    isi, found = render(" \n\n")

    assert not isi
    assert found == []
    assert render("x")[0]


@pytest.mark.parametrize("text", MIRIP_POLOS.split("·"))
def test_what_only_looks_plain_is_left_to_markdown(text: str) -> None:
    assert PENULIS.render(text, lambda: (text, 1), str)[0].html == biasa(text)


@settings(max_examples=1000)
@given(PARAGRAF | TULISAN)
def test_the_short_cuts_through_plain_text_change_nothing(text: str) -> None:
    isi, _ = PENULIS.render(text, lambda: (text, 1), str)

    assert isi == (Isi(text, biasa(text), plain(biasa(text))) if text.strip() else ISI_KOSONG)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat dibuka pukul 08.00–10.00 WIB (Jumat): “siap!”\nSelesai.\n\n\nBaris dua.\n",
        "12 orang hadir; lihat https://kota.example/a?b=c#d",
    ],
)
def test_what_most_texts_are_takes_the_shortest_way(text: str) -> None:
    penulis = Penulis()
    del penulis._markdown

    assert penulis.render(text, lambda: (text, 1), str)[0].html == biasa(text)
