"""Markdown that staff write, as safe HTML: no raw HTML, no scripts in links, no broken links."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.data.strict_yaml import Temuan
from plugins.domain.model import ISI_KOSONG, Isi

Penerus = Callable[[str], str | Temuan]
"""Turns a link's target as written into a URL, or says what is wrong with it."""

_HTML_MENTAH = re.compile(
    r"<(?!(?:https?://|mailto:)[^>\s]*>|[^@\s<>]+@[^@\s<>]+>)[A-Za-z/!?][^>\n]*>?"
)
_KODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)[ ]*$|`+[^`\n]+`+", re.DOTALL | re.MULTILINE)
_LUAR = re.compile(r"(?:https?://|mailto:|tel:|sms:)[^\s]+", re.IGNORECASE)
_TANDA = re.compile(r"<(?:br|/p|/li|/h\d|/tr|/blockquote)[^>]*>")


class Penulis:
    """One Markdown converter for many texts; making one costs more than using it."""

    def __init__(self) -> None:
        self._links = _Links()
        self._markdown = Markdown(
            extensions=["tables", "sane_lists", _Extension(self._links)], output_format="html"
        )

    def render(self, text: str, first_line: int, teruskan: Penerus) -> tuple[Isi, list[Temuan]]:
        """Render a text; `first_line` is where it begins in its file."""
        if not text.strip():
            return ISI_KOSONG, []
        found = _raw_html(text, first_line)
        self._links.teruskan = teruskan
        self._links.temuan = []
        output = self._markdown.reset().convert(text)
        for target, fault in self._links.temuan:
            at = text.find(target)
            line = first_line + text.count("\n", 0, max(at, 0))
            column = at - text.rfind("\n", 0, at) if at >= 0 else 1
            found.append(Temuan(line, column, "", fault.pesan, fault.saran))
        return Isi(text, output, plain(output)), found


def plain(output: str) -> str:
    """Return rendered HTML as plain text, a line a paragraph."""
    text = re.sub(r"<[^>]+>", "", _TANDA.sub("\n", output))
    lines = (line.strip() for line in html.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _raw_html(text: str, first_line: int) -> list[Temuan]:
    visible = _KODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
    found = []
    for match in _HTML_MENTAH.finditer(visible):
        line = first_line + text.count("\n", 0, match.start())
        column = match.start() - text.rfind("\n", 0, match.start())
        saran = "Pakai penulisan Markdown; tanda < biasa ditulis &lt;."
        found.append(Temuan(line, column, "", f"HTML mentah {match[0][:30]!r}", saran))
    return found


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
        target = html.unescape(element.get("href", ""))
        if _LUAR.fullmatch(target) or target.startswith("\x02") or re.match(r"#[\w-]+$", target):
            return
        if re.match(r"[\s\x00-\x20]*[A-Za-z][A-Za-z0-9+.-]*:", target):
            saran = "Pakai https://, mailto:, tel:, sms:, atau alamat halaman portal ini."
            fault: str | Temuan = Temuan(0, 0, "", f"tautan {target!r} tidak aman", saran)
        else:
            fault = self.teruskan(target)
        if isinstance(fault, Temuan):
            self.temuan.append((target, fault))
        else:
            element.set("href", fault)


class _Extension(Extension):
    def __init__(self, links: _Links) -> None:
        super().__init__()
        self._links = links

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802
        # Raw HTML is a fault; without these two it would also be escaped if it were ever let by.
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(self._links, "tautan_portal", 1)
