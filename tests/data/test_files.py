"""Reading files: what is refused, and what the rest becomes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.data.files import BATAS_UKURAN, Berkas, read, walk

AGENDA = "agenda/2026/11/2026-11-23-rapat"


def baca(root: Path, data: bytes, akhiran: str = ".md") -> Berkas:
    """Write bytes as an entry and read it as the loader does."""
    path = root / f"{AGENDA}{akhiran}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    ((name, entry),) = (x for x in walk(root, "agenda") if x[0] == f"{AGENDA}{akhiran}")
    return read(name, entry)


def temuan(berkas: Berkas) -> list[tuple[int, int, str]]:
    return [(t.line, t.column, t.pesan) for t in berkas.dokumen.temuan]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_keys_and_text_are_told_apart_whatever_the_editor(
    tmp_path: Path, newline: str, mark: bytes
) -> None:
    text = newline.join(["---", "judul: Rapat", "---", "Baris satu.", "", "Baris tiga.", ""])

    berkas = baca(tmp_path, mark + text.encode())

    assert temuan(berkas) == []
    assert berkas.dokumen.data == {"judul": "Rapat"}
    assert berkas.badan == "Baris satu.\n\nBaris tiga.\n"
    assert berkas.baris_badan == 4


def test_a_rule_in_the_text_does_not_end_it(tmp_path: Path) -> None:
    berkas = baca(tmp_path, b"---\njudul: Rapat\n---\nSatu.\n\n---\n\nDua.\n")

    assert berkas.badan == "Satu.\n\n---\n\nDua.\n"


def test_a_yaml_file_has_no_text_of_its_own(tmp_path: Path) -> None:
    berkas = baca(tmp_path, b"judul: Rapat\nuraian: Teks.\n", ".yaml")

    assert berkas.dokumen.data == {"judul": "Rapat", "uraian": "Teks."}
    assert berkas.badan == ""


@pytest.mark.parametrize(
    "character", "\x00\x07\x0b\x0c\x1b\x7f\x85\u200b\u2028\u202e\u2060\ufeff\uffff"
)
def test_what_cannot_be_seen_is_refused_at_its_place(tmp_path: Path, character: str) -> None:
    berkas = baca(tmp_path, f"---\njudul: Ra{character}pat\n---\n".encode())

    assert temuan(berkas) == [(2, 10, f"ada karakter U+{ord(character):04X} yang tidak terlihat")]


@pytest.mark.parametrize("text", ["Jum’at 😀", "Ĕ‍á", "بعد العشاء", "Rp6.750.000,00 – “ya”"])
def test_what_people_do_write_is_accepted(tmp_path: Path, text: str) -> None:
    berkas = baca(tmp_path, f"---\njudul: {text}\n---\n".encode())

    assert berkas.dokumen.data == {"judul": text}


@pytest.mark.parametrize(("extra", "faults"), [(0, 0), (1, 1)])
def test_200_kb_is_the_limit(tmp_path: Path, extra: int, faults: int) -> None:
    head = b"---\njudul: Rapat\n---\n"

    berkas = baca(tmp_path, head + b"x" * (BATAS_UKURAN - len(head) + extra))

    assert len(berkas.dokumen.temuan) == faults


def test_a_symlink_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "rahasia"
    target.write_text("judul: Rapat\n")
    path = tmp_path / f"{AGENDA}.yaml"
    path.parent.mkdir(parents=True)
    path.symlink_to(target)

    ((name, entry),) = walk(tmp_path, "agenda")

    assert read(name, entry).dokumen.data is None
    assert temuan(read(name, entry)) == [(1, 1, "tautan simbolis tidak diterima")]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / f"{AGENDA}.yaml"
    path.parent.mkdir(parents=True)
    os.mkfifo(path)

    ((name, entry),) = walk(tmp_path, "agenda")

    assert temuan(read(name, entry)) == [(1, 1, "bukan berkas biasa")]


def test_a_file_that_vanishes_meanwhile_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    baca(tmp_path, b"---\njudul: Rapat\n---\n")
    ((name, entry),) = walk(tmp_path, "agenda")
    (tmp_path / name).unlink()

    assert temuan(read(name, entry)) == [(1, 1, "berkas tidak dapat dibaca")]


def test_files_come_in_the_order_of_their_names_without_those_of_tools(tmp_path: Path) -> None:
    for name in ("b/2.md", "b/1.md", "a.md", ".git/x", "b/.DS_Store", "c/.keep"):
        path = tmp_path / "agenda" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    assert [name for name, _ in walk(tmp_path, "agenda")] == [
        "agenda/a.md",
        "agenda/b/1.md",
        "agenda/b/2.md",
    ]


@pytest.mark.parametrize(
    "name", ["rapat.bak", "#rapat.md", "~rapat.md", "4913.md", "49130", "thumbs.db.md", "tmp", "~$"]
)
def test_what_only_looks_like_litter_is_still_seen(tmp_path: Path, name: str) -> None:
    (tmp_path / "agenda").mkdir()
    (tmp_path / "agenda" / name).touch()

    assert [path for path, _ in walk(tmp_path, "agenda")] == [f"agenda/{name}"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert list(walk(tmp_path, "agenda")) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=60) | st.text(max_size=60).map(str.encode),
    st.sampled_from([b"", b"---\n", b"---\njudul: x\n---\n"]),
    st.sampled_from([".md", ".yaml"]),
)
def test_any_bytes_give_keys_or_a_fault_and_never_an_exception(
    tmp_path: Path, data: bytes, head: bytes, akhiran: str
) -> None:
    berkas = baca(tmp_path, head + data, akhiran)

    assert isinstance(berkas.dokumen.data, dict) or berkas.dokumen.temuan
    (tmp_path / f"{AGENDA}{akhiran}").unlink()
