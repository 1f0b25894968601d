"""Reading the documents as their readers do: fenced blocks, tables, and the marks between them.

A mark is an HTML comment, which no reader sees: `<!-- kunci: Foto -->` says of the table below it
that it lists the keys of the model `Foto`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tasks import ROOT

DOCS = ROOT / "docs"
PANDUAN = DOCS / "panduan-staf.md"
GLOSARIUM = DOCS / "glosarium.md"
OPERASI = DOCS / "operasi.md"
CHANGELOG = ROOT / "CHANGELOG.md"
KEPUTUSAN = DOCS / "keputusan"

_FENCE = re.compile(r"^```([a-z]*)[ ]?([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_MARK = re.compile(r"^<!-- (\w+): (.+) -->$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its language, the words behind it, its text, and where it stands."""

    language: str
    words: tuple[str, ...]
    text: str
    line: int
    before: str
    """The paragraph above it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark with the block of lines below it."""

    kind: str
    words: str
    block: str

    def codes(self) -> list[str]:
        """Return everything in the block that is set as code."""
        return _CODE.findall(self.block)

    def rows(self) -> list[dict[str, str]]:
        """Return the rows of the table in the block, by the heads of their columns."""
        lines = [_cells(line) for line in self.block.splitlines() if line.startswith("|")]
        return [dict(zip(lines[0], cells, strict=True)) for cells in lines[2:]]


def everything() -> list[Path]:
    """Return every document that this folder's tests hold to the code."""
    return [*sorted(DOCS.rglob("*.md")), CHANGELOG, ROOT / "README.md"]


def fences(path: Path) -> Iterator[Fence]:
    """Yield the fenced blocks of a document."""
    text = path.read_text("utf-8")
    for match in _FENCE.finditer(text):
        yield Fence(
            language=match[1],
            words=tuple(match[2].split()),
            text=match[3],
            line=text.count("\n", 0, match.start()) + 1,
            before=text[: match.start()].rstrip().rpartition("\n\n")[2],
        )


def marks(path: Path, kind: str) -> list[Marked]:
    """Return the marks of a kind, each with the next block of lines."""
    text = path.read_text("utf-8")
    return [
        Marked(match[1], match[2], text[match.end() :].lstrip().partition("\n\n")[0])
        for match in _MARK.finditer(text)
        if match[1] == kind
    ]


def code(cell: str) -> str | None:
    """Return what a table's cell sets as code, none when it is words."""
    match = _CODE.search(cell)
    return match[1] if match else None


def prose(path: Path) -> str:
    """Return a document without its fenced blocks."""
    return _FENCE.sub("", path.read_text("utf-8"))


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
