"""The decisions: numbered without gaps, short, of one shape, and all in the index."""

import re
from pathlib import Path

import pytest

from tests.docs.documents import KEPUTUSAN

RECORDS = sorted(KEPUTUSAN.glob("[0-9]*.md"))
BY_RECORD = pytest.mark.parametrize("path", RECORDS, ids=lambda p: p.stem)


def test_numbers_have_no_gap() -> None:
    assert [int(path.name[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))


def test_index_leads_to_every_record() -> None:
    index = (KEPUTUSAN / "README.md").read_text("utf-8")

    assert re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", index) == [path.name for path in RECORDS]


@BY_RECORD
def test_record_says_why_and_what_follows(path: Path) -> None:
    text = path.read_text("utf-8")

    assert text.startswith(f"# {path.name[:4]}. ")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == [
        "Context",
        "Decision",
        "Reasons",
        "Consequences",
    ]
    assert 15 <= len(text.splitlines()) <= 40
