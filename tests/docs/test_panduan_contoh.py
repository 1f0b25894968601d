"""Every example of the guide is a file that the real loader takes without a word."""

import shutil
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest

from plugins.data.periksa import report
from tasks import ROOT
from tests.docs.contents import copy_base, examples, load_with
from tests.docs.documents import PANDUAN, Fence, fences

ALL = examples()
GOOD = [f for f in ALL if "salah" not in f.words]
NUMBERED = pytest.mark.parametrize(
    "number", range(len(GOOD)), ids=[f"{f.line}:{f.words[0]}" for f in GOOD if f.words]
)


def test_every_block_says_what_it_is() -> None:
    known = {"yaml", "markdown", "sh", "text"}
    unnamed = [f.line for f in fences(PANDUAN) if f.language not in known]
    homeless = [f.line for f in ALL if not f.words]

    assert (unnamed, homeless) == ([], [])


@pytest.mark.parametrize("fence", ALL, ids=lambda f: str(f.line))
def test_reader_is_told_where_to_save(fence: Fence) -> None:
    assert f"`{fence.words[0]}`" in fence.before


@NUMBERED
def test_example_passes_without_fault_or_warning(number: int, tmp_path: Path) -> None:
    copy_base(tmp_path)

    loaded = load_with(tmp_path, GOOD[: number + 1])

    assert [str(m) for m in loaded.masalah] == []


def test_all_examples_fit_into_the_sample(tmp_path: Path) -> None:
    for name in ("agenda", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)

    loaded = load_with(tmp_path, GOOD)

    assert [str(m) for m in loaded.galat] == []


def test_shown_messages_are_those_of_the_faulty_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = list(fences(PANDUAN))
    pairs = [(faulty, shown) for faulty, shown in pairwise(blocks) if "salah" in faulty.words]
    assert pairs
    for number, (faulty, shown) in enumerate(pairs):
        root = tmp_path / str(number)
        copy_base(root)
        said = StringIO()
        monkeypatch.setattr("sys.stderr", said)
        report(load_with(root, [*GOOD, faulty]).masalah)

        assert shown.words == ("pesan",)
        assert said.getvalue() == shown.text
