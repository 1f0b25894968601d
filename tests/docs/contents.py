"""A content folder in which a reader of the guide has written one example after the other."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from plugins.data import strict_yaml
from plugins.data.load import Muatan, load
from tasks import ROOT
from tests.docs.documents import PANDUAN, Fence, fences

REGISTERS = ("instansi.yaml", "perangkat-daerah.yaml", "tempat.yaml")
GAMBAR = ("pasar-mekar.jpg", "perpustakaan-umum.jpg")
BERKAS = ("sambutan-persetujuan-apbd-2027.pdf",)

NOW = "2026-11-24T06:30+07:00"
"""The moment at which the guide's examples are true."""


def examples() -> list[Fence]:
    """Return the files that the guide offers for copying, in its order."""
    return [f for f in fences(PANDUAN) if f.language in ("yaml", "markdown")]


def copy_base(root: Path) -> None:
    """Copy what the examples refer to: the registers, a photo, a document."""
    content = root / "content"
    for name in ("gambar", "berkas"):
        (content / name).mkdir(parents=True)
    for name in REGISTERS:
        shutil.copy(ROOT / "content" / name, content / name)
    for folder, names in (("gambar", GAMBAR), ("berkas", BERKAS)):
        for name in names:
            shutil.copy(ROOT / "content" / folder / name, content / folder / name)


def write(root: Path, fence: Fence) -> None:
    """Write one example where the guide says; a partial one goes into the file that is there."""
    path = root / fence.words[0]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = fence.text
    if "sebagian" in fence.words:
        text = yaml.safe_dump(
            _merged(_data(path.read_text("utf-8")), _data(text)), allow_unicode=True
        )
    path.write_text(text, "utf-8")


def load_with(root: Path, written: Iterable[Fence]) -> Muatan:
    """Load the folder after the given examples were written into it."""
    for fence in written:
        write(root, fence)
    return load(root, NOW)


def _data(text: str) -> Any:
    document = strict_yaml.load(text)
    assert not document.temuan, document.temuan
    return document.data


def _merged(old: Any, new: Any) -> Any:
    """Put changed lines among the others: by key, and in lists by id."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: _merged(old.get(key), value) for key, value in new.items()}
    if isinstance(old, list) and new and isinstance(new[0], dict) and "id" in new[0]:
        changed = {item["id"]: item for item in new}
        kept = [changed.pop(item["id"], item) for item in old]
        return kept + list(changed.values())
    return new
