"""What the documents point at exists: links, headings, commands, settings, words of the code."""

import re
from pathlib import Path

import pytest

from plugins.data.files import BATAS_UKURAN
from plugins.domain.kegiatan import DURASI_LUNAK
from plugins.domain.perulangan import BATAS_KEJADIAN
from tasks import ROOT
from tests.docs.documents import PANDUAN, everything, fences, marks, prose

BY_DOCUMENT = pytest.mark.parametrize("path", everything(), ids=lambda p: str(p.relative_to(ROOT)))

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_MAKE = re.compile(r"\bmake ([a-z][a-z-]*)")
_SETTING = re.compile(r"\b([A-Z]{3,})=")


def anchors(path: Path) -> set[str]:
    """Return the fragments that headings get where Markdown is shown with links."""
    seen: dict[str, int] = {}
    found = set()
    for heading in _HEADING.findall(prose(path)):
        slug = re.sub(r"[^\w\s-]", "", heading.lower()).replace(" ", "-")
        count = seen[slug] = seen.get(slug, -1) + 1
        found.add(f"{slug}-{count}" if count else slug)
    return found


@BY_DOCUMENT
def test_links_lead_to_files_and_headings(path: Path) -> None:
    broken = []
    for target in _LINK.findall(re.sub(r"`[^`]*`", "", prose(path))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, fragment = target.partition("#")
        file = path.parent / name if name else path
        if not file.exists() or (fragment and fragment not in anchors(file)):
            broken.append(target)

    assert broken == []


@BY_DOCUMENT
def test_commands_and_settings_exist(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    offered = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert offered
    code = makefile + "".join(
        (ROOT / name).read_text("utf-8")
        for name in ("tasks.py", "pelicanconf.py", "environment/prepare.sh")
    )
    shell = "".join(f.text for f in fences(path) if f.language in ("sh", "ini"))
    spans = " ".join(re.findall(r"`([^`\n]+)`", prose(path)))
    named = _MAKE.findall(shell + spans)
    settings = _SETTING.findall(shell + spans)

    assert [name for name in named if name not in offered[1].split()] == []
    assert [name for name in settings if not re.search(rf"\b{name}\b", code)] == []


def test_messages_are_words_of_the_code() -> None:
    code = "".join(p.read_text("utf-8") for p in sorted((ROOT / "plugins").rglob("*.py")))
    (table,) = marks(PANDUAN, "pesan")

    assert [row["Pesan"] for row in table.rows() if row["Pesan"].strip("`") not in code] == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (PANDUAN, f"Satu berkas paling besar {BATAS_UKURAN // 1000} kB."),
        (PANDUAN, f"Paling banyak {BATAS_KEJADIAN} kejadian."),
        (PANDUAN, {2: "perkiraan dua jam"}[DURASI_LUNAK.seconds // 3600]),
    ],
)
def test_numbers_are_those_of_the_code(path: Path, words: str) -> None:
    assert words in path.read_text("utf-8")
