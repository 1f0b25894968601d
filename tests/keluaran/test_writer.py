"""The output folder changes as a whole or not at all."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from plugins.bangun.manifes import baca_manifes
from plugins.keluaran.writer import SELALU, Output, OutputError
from tests.building import files

SEJAK = datetime(2026, 11, 24, tzinfo=UTC)


def emit(output: Output, name: str, text: str, kunci: bytes = SELALU) -> None:
    output.emit(name, kunci, text.encode)


def write(root: Path, content: dict[str, str], kunci: bytes = SELALU, versi: bytes = b"1") -> None:
    output = Output(root, versi)
    output.open()
    for name, text in content.items():
        emit(output, name, text, kunci)
    output.commit(SEJAK, None)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Output]:
    output = Output(tmp_path / "situs")
    output.open()
    yield output
    output.close()


def texts(root: Path) -> dict[str, str]:
    return {name: data.decode() for name, data in files(root).items()}


def test_what_was_emitted_is_there_after_the_commit(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"index.html": "a", "b/index.html": "b"})
    assert texts(tmp_path / "situs") == {"index.html": "a", "b/index.html": "b"}


def test_nothing_is_there_before_the_commit(opened: Output, tmp_path: Path) -> None:
    emit(opened, "index.html", "a")
    assert not (tmp_path / "situs").exists()


def test_what_a_build_no_longer_emits_is_deleted_with_its_empty_folders(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"index.html": "a", "x/y/index.html": "b"})
    write(tmp_path / "situs", {"index.html": "a"})
    assert texts(tmp_path / "situs") == {"index.html": "a"}
    assert not (tmp_path / "situs/x").exists()


def test_a_page_may_become_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "file"})
    write(tmp_path / "situs", {"a/index.html": "folder"})
    assert texts(tmp_path / "situs") == {"a/index.html": "folder"}


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "1", "b": "1"})
    before = (tmp_path / "situs/a").stat().st_mtime_ns
    write(tmp_path / "situs", {"a": "1", "b": "2"})
    assert (tmp_path / "situs/a").stat().st_mtime_ns == before


def test_a_tampered_or_lost_file_is_restored(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "1", "b": "1"})
    (tmp_path / "situs/a").write_text("lain")
    (tmp_path / "situs/b").unlink()
    write(tmp_path / "situs", {"a": "1", "b": "1"})
    assert texts(tmp_path / "situs") == {"a": "1", "b": "1"}


def test_two_pages_may_not_write_one_file(opened: Output) -> None:
    emit(opened, "a", "1")
    with pytest.raises(OutputError, match="menulis berkas yang sama: a"):
        emit(opened, "a", "1")


def test_a_build_killed_before_its_commit_leaves_the_old_site(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "lama"})
    killed = Output(tmp_path / "situs")
    killed.open()
    emit(killed, "a", "baru")
    killed.close()
    write(tmp_path / "situs", {"a": "lama"})
    assert texts(tmp_path / "situs") == {"a": "lama"}


@pytest.mark.parametrize("done", range(4))
def test_a_build_killed_within_its_commit_is_completed(
    tmp_path: Path, done: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever step of the commit was the last, the next build finds the new site whole."""
    old = {"a": "1", "b": "1", "c": "1", "hapus": "1"}
    new = {"a": "2", "b": "2", "c": "2"}
    write(tmp_path / "situs", old)
    killed = Output(tmp_path / "situs")
    killed.open()
    for name, text in new.items():
        emit(killed, name, text)
    steps = iter(range(100))
    replace = os.replace

    def dying(source: str, target: str) -> None:
        if "/tahap/" in str(source) and Path(target).parent.is_dir() and next(steps) == done:
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dying)
        if done < len(new):
            with pytest.raises(KeyboardInterrupt):
                killed.commit(SEJAK, None)
        else:
            killed.commit(SEJAK, None)
    killed.close()
    after = Output(tmp_path / "situs")
    after.open()
    after.close()
    assert texts(tmp_path / "situs") == new


def test_a_folder_that_the_portal_did_not_make_is_refused(tmp_path: Path) -> None:
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs/penting.txt").write_text("x")
    with pytest.raises(OutputError, match="tidak dibuat oleh portal"):
        Output(tmp_path / "situs").open()


def test_the_manifest_names_every_file(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"b": "1", "a": "1"})
    known = baca_manifes(tmp_path / "situs")
    assert known is not None
    assert sorted(known.berkas) == ["a", "b"]


def gagal() -> bytes:
    msg = "dibuat lagi"
    raise AssertionError(msg)


def test_what_has_the_same_key_is_not_made_again(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    output = Output(tmp_path / "situs", b"1")
    output.open()
    output.emit("a", b"kunci", gagal)
    output.commit(SEJAK, None)
    assert texts(tmp_path / "situs") == {"a": "1"}


@pytest.mark.parametrize(("kunci", "versi"), [(b"lain", b"1"), (b"kunci", b"2"), (SELALU, b"1")])
def test_another_key_or_version_makes_it_again(tmp_path: Path, kunci: bytes, versi: bytes) -> None:
    write(tmp_path / "situs", {"a": "1"}, b"kunci" if kunci else SELALU)
    write(tmp_path / "situs", {"a": "2"}, kunci, versi)
    assert texts(tmp_path / "situs") == {"a": "2"}


def rusak(path: Path) -> None:
    path.write_text("x" * path.stat().st_size)


@pytest.mark.parametrize("harm", [rusak, Path.unlink], ids=["tampered", "lost"])
def test_a_key_does_not_vouch_for_bytes_that_are_not_there(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    harm(tmp_path / "situs/a")
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    assert texts(tmp_path / "situs") == {"a": "1"}


def test_a_hard_link_to_a_file_does_not_make_it_again(tmp_path: Path) -> None:
    """Releases that share files with the output change its stamps, not its bytes."""
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    os.link(tmp_path / "situs/a", tmp_path / "rilis")
    output = Output(tmp_path / "situs", b"1")
    output.open()
    output.emit("a", b"kunci", gagal)
    output.commit(SEJAK, None)


def test_after_a_completed_commit_older_keys_are_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal tells of what changed; which keys the rest had got is lost with the build."""
    write(tmp_path / "situs", {"a": "1", "b": "1"}, b"kunci")
    with monkeypatch.context() as patch:
        patch.setattr(Output, "_finish", lambda *_: None)
        write(tmp_path / "situs", {"a": "2", "b": "1"}, b"kunci 2", b"2")
    write(tmp_path / "situs", {"a": "2", "b": "3"}, b"kunci", b"2")
    assert texts(tmp_path / "situs") == {"a": "2", "b": "3"}


def test_a_file_lost_after_a_commit_was_cut_off_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Output, "_finish", lambda *_: None)
        write(tmp_path / "situs", {"a": "1", "b": "1"}, b"kunci")
    (tmp_path / "situs/a").unlink()
    write(tmp_path / "situs", {"a": "1", "b": "1"}, b"kunci")
    assert texts(tmp_path / "situs") == {"a": "1", "b": "1"}


def test_a_folder_in_the_place_of_a_file_gives_way(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    (tmp_path / "situs/a").unlink()
    (tmp_path / "situs/a").mkdir()
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    assert texts(tmp_path / "situs") == {"a": "1"}


def test_a_torn_manifest_costs_a_full_build_and_no_stale_file_stays(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "1", "lama": "1"}, b"kunci")
    (tmp_path / ".situs.portal/manifes.pickle").write_bytes(b"robek")
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    assert texts(tmp_path / "situs") == {"a": "1"}


@pytest.mark.parametrize("where", ["situs/a", ".situs.portal/tahap/b"])
def test_what_a_machine_that_went_down_left_half_written_is_made_again(
    tmp_path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "situs", {"a": "1", "b": "1"}, b"kunci 1")
    replace = os.replace

    def dying(source: str, target: str) -> None:
        if str(source).endswith("/tahap/b"):
            raise KeyboardInterrupt
        replace(source, target)

    killed = Output(tmp_path / "situs", b"1")
    killed.open()
    for name in "ab":
        emit(killed, name, "2", b"kunci 2")
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dying)
        with pytest.raises(KeyboardInterrupt):
            killed.commit(SEJAK, None)
    killed.close()
    (tmp_path / where).write_text("")
    write(tmp_path / "situs", {"a": "2", "b": "2"}, b"kunci 2")

    assert texts(tmp_path / "situs") == {"a": "2", "b": "2"}


def test_a_file_in_the_place_of_a_folder_gives_way(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a/b/c": "1", "a/b/lama": "1"}, b"kunci")
    shutil.rmtree(tmp_path / "situs/a")
    (tmp_path / "situs/a").write_text("x")
    write(tmp_path / "situs", {"a/b/c": "1"}, b"kunci")

    assert texts(tmp_path / "situs") == {"a/b/c": "1"}


def test_after_a_torn_journal_no_stale_file_stays(tmp_path: Path) -> None:
    write(tmp_path / "situs", {"a": "1"}, b"kunci")
    (tmp_path / "situs/baru").write_text("dipindahkan sebelum putus")
    (tmp_path / ".situs.portal/jurnal.pickle").write_bytes(b"robek")
    write(tmp_path / "situs", {"a": "1"}, b"kunci")

    assert texts(tmp_path / "situs") == {"a": "1"}
    assert not (tmp_path / ".situs.portal/jurnal.pickle").exists()


def test_files_of_a_group_are_not_looked_at_one_by_one(tmp_path: Path) -> None:
    made: list[str] = []
    for _ in range(2):
        kelompok(tmp_path / "situs", made)

    assert made == ["a", "b"]


@pytest.mark.parametrize("accident", ["hilang", "berubah", "versi", "kunci"])
def test_a_group_that_is_not_as_it_was_left_is_looked_at(tmp_path: Path, accident: str) -> None:
    made: list[str] = []
    kelompok(tmp_path / "situs", made)
    if accident == "hilang":
        (tmp_path / "situs/b").unlink()
    elif accident == "berubah":
        (tmp_path / "situs/b").write_text("lain")
    versi = b"2" if accident == "versi" else b"1"
    kelompok(tmp_path / "situs", made, b"lain" if accident == "kunci" else b"kunci", versi)

    assert made == {"kunci": ["a", "b"] * 2, "versi": ["a", "b"] * 2}.get(accident, ["a", "b", "b"])
    assert texts(tmp_path / "situs") == {"a": "a", "b": "b"}


def test_a_group_may_not_write_what_another_page_writes(tmp_path: Path) -> None:
    kelompok(tmp_path / "situs", [])
    output = Output(tmp_path / "situs", b"1")
    output.open()
    emit(output, "b", "lain")

    with pytest.raises(OutputError, match="Dua halaman menulis berkas yang sama: b"):
        output.kelompok("ab", b"kunci", lambda: None)
    output.close()


def kelompok(root: Path, made: list[str], kunci: bytes = b"kunci", versi: bytes = b"1") -> None:
    """Write two files as a group; `made` collects which were made."""
    output = Output(root, versi)
    output.open()

    def make(name: str) -> bytes:
        made.append(name)
        return name.encode()

    def both() -> None:
        for name in "ab":
            output.emit(name, kunci, partial(make, name))

    output.kelompok("ab", kunci, both)
    output.commit(SEJAK, None)
