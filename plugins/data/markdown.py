"""Markdown that staff write, as safe HTML: no raw HTML, no scripts in links, no broken links."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from plugins.data.invisible import tersandi
from plugins.data.strict_yaml import Temuan
from plugins.domain.masalah import kutip
from plugins.domain.model import ISI_KOSONG, Isi, server_salah

Penerus = Callable[[str], str | Temuan]
"""Turns a link's target as written into a URL, or says what is wrong with it."""

Asal = Callable[[], tuple[str, int]]
"""Gives a text as it stands in its file, where YAML may indent or fold it, and its first line."""

_HTML_MENTAH = re.compile(
    r"<(?!(?:https?://|mailto:)[^>\s]*>|[^@\s<>]+@[^@\s<>]+>)[A-Za-z/!?][^>\n]*>?"
)
_ENTITAS = re.compile(r"&#?\w{1,32};")
_KODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)[ ]*$|`+[^`\n]+`+", re.DOTALL | re.MULTILINE)
_LUAR = re.compile(r"(?:https?://|mailto:|tel:|sms:)[^\s]+", re.IGNORECASE)
_LOLOS = re.compile("\x02(\\d+)\x03")
_TANDA = re.compile(r"<(?:br|/p|/li|/h\d|/tr|/blockquote)[^>]*>")

# What each of Markdown's blocks but the paragraph begins with, and what each mark in a line does.
_BUKAN_AWAL = r"(?![\s#>=+\-*_\[]|\d+\.)"
_PARAGRAF = re.compile(rf"{_BUKAN_AWAL}[^\n|]+(?:\n{_BUKAN_AWAL}[^\n|]+)*")
_SISIPAN = re.compile(r"[`\\\[<*_]")
_BARIS = rf"{_BUKAN_AWAL}[^\x00-\x1f`\\\[<>&*_|]+(?<!\s)"
_POLOS = re.compile(rf"\n*{_BARIS}(?:\n+{_BARIS})*\n*")


class Penulis:
    """One Markdown converter for many texts; making one costs more than using it."""

    def __init__(self) -> None:
        self._links = _Links()
        self._markdown = Markdown(
            extensions=["tables", "sane_lists", _Extension(self._links)], output_format="html"
        )

    def render(self, text: str, asal: Asal, teruskan: Penerus) -> tuple[Isi, list[Temuan]]:
        """Render a text in Markdown; `asal` is asked only where a fault needs its place."""
        if not text.strip():
            return ISI_KOSONG, []
        if _POLOS.fullmatch(text):
            output = _paragraf(text)
            bare = plain(output)
            # Most texts are plain: kept once, they are kept for ten thousand entries.
            return Isi(text, output, text if bare == text else bare), []
        self._links.teruskan = teruskan
        self._links.temuan = []
        output = self._markdown.reset().convert(text)
        # Whoever asked is not to be held: with what it has read it is most of the memory.
        del self._links.teruskan
        faults = [(tag, _html_mentah(tag)) for tag in _raw_html(text)]
        faults += [(entity, _tersandi(entity)) for entity in _hidden(text)]
        return Isi(text, output, plain(output)), self._found(faults, asal)

    def _found(self, faults: list[tuple[str, tuple[str, str]]], asal: Asal) -> list[Temuan]:
        """Return the faults of the text just rendered, each with its place."""
        if not (faults or self._links.temuan):
            return []
        letak = Letak(*asal())
        found = [Temuan(*letak.cuplikan(piece), "", *words) for piece, words in faults]
        for target, fault in self._links.temuan:
            found.append(Temuan(*letak.tautan(target), "", fault.pesan, fault.saran))
        return found


class Letak:
    """Finds line and column of what a text holds, each occurrence once, in order."""

    def __init__(self, sumber: str, first_line: int) -> None:
        self._sumber = _tanpa_kode(sumber)
        self._first_line = first_line
        self._sesudah: dict[str, int] = {}

    def cuplikan(self, teks: str) -> tuple[int, int]:
        """Return the place of a piece of text; that of the whole if it is not there as such."""
        return self._cari("", teks)

    def tautan(self, target: str) -> tuple[int, int]:
        """Return the place of a link's or an image's target."""
        return self._cari(r"(?:\]\(\s*<?\s*|\]:\s*<?\s*|<)", target)

    def _cari(self, awalan: str, teks: str) -> tuple[int, int]:
        pola = re.compile(f"{awalan}({re.escape(teks)})")
        match = pola.search(self._sumber, self._sesudah.get(teks, 0))
        if match is None:
            return self._first_line, 1
        self._sesudah[teks] = match.end()
        line = self._first_line + self._sumber.count("\n", 0, match.start(1))
        return line, match.start(1) - self._sumber.rfind("\n", 0, match.start(1))


def _paragraf(text: str) -> str:
    """Return a text without any mark as Markdown does: nothing of it needs to be escaped."""
    return "\n".join(f"<p>{p}</p>" for p in re.split(r"\n{2,}", text.strip("\n")))


def plain(output: str) -> str:
    """Return rendered HTML as plain text, a line a paragraph."""
    text = re.sub(r"<[^>]+>", "", _TANDA.sub("\n", output))
    lines = (line.strip() for line in html.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _tanpa_kode(text: str) -> str:
    """Return a text of the same length in which code is blank: it is shown, never followed."""
    return _KODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


def _raw_html(text: str) -> list[str]:
    return [match[0] for match in _HTML_MENTAH.finditer(_tanpa_kode(text))]


def _hidden(text: str) -> list[str]:
    if "&" not in text:
        return []
    return [match[0] for match in _ENTITAS.finditer(_tanpa_kode(text)) if tersandi(match[0])]


def _tersandi(entitas: str) -> tuple[str, str]:
    saran = "Hapus; biasanya terbawa saat menyalin dari aplikasi lain."
    return f"{kutip(entitas)} menjadi karakter yang tidak terlihat", saran


def _html_mentah(tag: str) -> tuple[str, str]:
    return f"HTML mentah {kutip(tag)}", "Pakai penulisan Markdown; tanda < biasa ditulis &lt;."


class _Links(Treeprocessor):
    teruskan: Penerus
    temuan: list[tuple[str, Temuan]]

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                saran = "Tulis foto pada kunci foto, lengkap dengan alt dan izinnya."
                fault = Temuan(0, 0, "", "gambar di dalam teks tidak diterbitkan", saran)
                self.temuan.append((element.get("src", ""), fault))
            elif element.tag == "h1":
                element.tag = "h2"

    def _link(self, element: Element) -> None:
        written = element.get("href", "")
        if written.startswith(AMP_SUBSTITUTE):  # <nama@contoh.go.id>, which Markdown disguises
            return
        # Markdown keeps \\_ and the like as numbers between two marks until the very end.
        target = html.unescape(_LOLOS.sub(lambda m: chr(int(m[1])), written))
        if _LUAR.fullmatch(target) or re.fullmatch(r"#[\w-]+", target):
            if salah := server_salah(target):
                self.temuan.append((written, Temuan(0, 0, "", *salah)))
            return
        if re.match(r"[\s\x00-\x20]*[A-Za-z][A-Za-z0-9+.-]*:", target):
            saran = "Pakai https://, mailto:, tel:, sms:, atau alamat halaman portal ini."
            fault: str | Temuan = Temuan(0, 0, "", f"tautan {kutip(target)} tidak aman", saran)
        else:
            fault = self.teruskan(target)
        if isinstance(fault, Temuan):
            self.temuan.append((written, fault))
        else:
            element.set("href", fault)


class _Paragraf(ParagraphProcessor):
    """Takes what no other block begins like at once, before each of the others has looked at it."""

    def test(self, _parent: Element, block: str) -> bool:
        return bool(_PARAGRAF.fullmatch(block))


class _TanpaSisipan(Treeprocessor):
    """Tells Markdown in which texts not to look for marks, since there are none."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            text = element.text
            if text and "  \n" not in text and not _SISIPAN.search(text):
                element.text = AtomicString(text)


class _Extension(Extension):
    def __init__(self, links: _Links) -> None:
        super().__init__()
        self._links = links

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802
        # Raw HTML is a fault; without these two it would also be escaped if it were ever let by.
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(self._links, "tautan_portal", 1)
        md.parser.blockprocessors.register(_Paragraf(md.parser), "paragraf_polos", 200)
        md.treeprocessors.register(_TanpaSisipan(), "tanpa_sisipan", 30)
