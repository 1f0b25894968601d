"""Which file is which entry, which of its versions count, and from when."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.data import git
from tests.sejarah import DIUMUMKAN, ID, JALUR, Sejarah, entri


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


# Which file is which entry


def test_an_entry_that_moves_to_another_folder_and_form_stays_the_same(sejarah: Sejarah) -> None:
    sejarah.commit("2026-11-10T08:00", {f"agenda/2026/11/{ID}.yaml": entri(diumumkan=None)})
    text = (
        "---\njudul: Rapat Kerja\nmulai: 2026-12-07T09:00\ntempat: Aula\n"
        "pimpinan: [{jabatan: walikota}]\n---\n\nTeks.\n"
    )
    sejarah.commit(
        "2026-11-20T08:00",
        {f"agenda/2026/11/{ID}.yaml": None, f"agenda/2026/12/{ID}.md": text},
    )

    assert [line[:30] for line in sejarah.kabar()] == [
        "20/11 08.00 Perubahan tempat. ",
        "10/11 08.00 Diumumkan. Senin, ",
    ]


def test_another_stem_is_another_entry(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    other = "agenda/2026/12/2026-12-07-lain.yaml"
    sejarah.commit("2026-11-20T08:00", {JALUR: None, other: entri(diumumkan=None, tempat="Aula")})

    assert [line[:23] for line in sejarah.kabar()] == ["20/11 08.00 Diumumkan. "]


def test_a_file_in_two_places_was_a_fault_and_never_published(sejarah: Sejarah) -> None:
    twin = f"agenda/2026/11/{ID}.yaml"
    sejarah.entry("2026-11-10T08:00")
    sejarah.commit("2026-11-11T08:00", {twin: entri(tempat="Zrahasia")})
    sejarah.commit("2026-11-12T08:00", {JALUR: entri(tempat="Zrahasia lagi")})
    sejarah.commit("2026-11-13T08:00", {JALUR: entri(), twin: None})
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert sejarah.kabar() == [
        "20/11 08.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula.",
        DIUMUMKAN,
    ]
    assert "zrahasia" not in repr(sejarah.portal()).casefold()


def test_a_file_that_was_gone_for_a_while_is_compared_with_what_it_was(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.commit("2026-11-12T08:00", {JALUR: None})
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert sejarah.kabar()[0].startswith("20/11 08.00 Perubahan tempat. Semula di Pendopo")


def test_files_of_other_names_are_no_entries(sejarah: Sejarah) -> None:
    odd = [b"agenda/2026/12/\x01aneh\nbaris.yaml", b"agenda/2026/12/\xff\xfe.md", b"agenda/a.yaml"]
    names = [os.fsdecode(name) for name in odd]
    sejarah.commit("2026-11-09T08:00", dict.fromkeys(names, "x"))
    sejarah.entry("2026-11-10T08:00")
    sejarah.commit("2026-11-11T08:00", dict.fromkeys(names))
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "02/11 08.00"]


# Old versions that are none


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"\xff\xfe\x00zrahasia",
        b"judul: [zrahasia",
        b"- zrahasia\n",
        b"a: &x [*x, *x]\n",
        b"zrahasia: ya\n",
        b"judul: Zrahasia\nmulai: 2026-12-07T09:00\n",
        b"id: zrahasia\njudul: Zrahasia\nmulai: 2026-12-07T09:00\npimpinan: [{jabatan: sekda}]\n",
        b"judul: Zrahasia\nmulai: 2026-12-07T09:00\npimpinan: [{jabatan: bupati}]\n",
        b"judul: Zrahasia\nmulai: 2026-12-07T09:00\nselesai: 2026-12-06\n"
        b"pimpinan: [{jabatan: sekda}]\n",
        b"judul: Zrahasia\nmulai: 1900-01-01\npimpinan: [{jabatan: sekda}]\n"
        b"berulang: {setiap: hari, sampai: 2199-12-31}\n",
        b"judul: Zrahasia\nmulai: 2026-12-07\nstatus: dibatalkan\npimpinan: [{jabatan: sekda}]\n",
        b"judul: Zrahasia\nmulai: 2026-12-07T09:00\npimpinan: [{jabatan: sekda}]\n#"
        + b"x" * git.BATAS_BLOB,
        b"[" * 5000,
    ],
)
def test_a_version_that_would_not_be_published_is_left_out(sejarah: Sejarah, junk: bytes) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.commit("2026-11-12T08:00", {JALUR: junk})
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert sejarah.kabar() == [
        "20/11 08.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula.",
        DIUMUMKAN,
    ]


def test_a_symbolic_link_is_no_version(sejarah: Sejarah) -> None:
    sejarah.write("rahasia.yaml", entri(tempat="Zrahasia"))
    sejarah.entry("2026-11-10T08:00")
    (sejarah.isi / JALUR).unlink()
    (sejarah.isi / JALUR).symlink_to(sejarah.isi / "rahasia.yaml")
    sejarah.commit("2026-11-12T08:00")
    (sejarah.isi / JALUR).unlink()
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert sejarah.kabar()[0].startswith("20/11 08.00 Perubahan tempat. Semula di Pendopo")
    assert "zrahasia" not in repr(sejarah.portal()).casefold()


def test_what_was_mended_on_a_side_branch_was_never_published(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.git("switch", "--quiet", "--create", "usulan")
    sejarah.entry("2026-11-12T08:00", tempat="Zrahasia")
    sejarah.entry("2026-11-13T08:00", tempat="Aula")
    sejarah.git("switch", "--quiet", "main")
    sejarah.commit("2026-11-14T08:00", {"agenda/2026/12/2026-12-09-lain.yaml": entri()})
    sejarah.git("merge", "--quiet", "--no-ff", "--message=gabung", "usulan", at="2026-11-20T08:00")

    assert "20/11 08.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula." in sejarah.kabar()
    assert "zrahasia" not in repr(sejarah.portal()).casefold()


# Clocks


def test_a_commit_from_the_future_counts_as_made_now(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2099-01-01T08:00", tempat="Aula")

    assert sejarah.kabar()[0].startswith("24/11 06.30 Perubahan tempat.")
    assert sejarah.kabar(sekarang="2026-11-25T10:00+07:00")[0].startswith("25/11 10.00 ")


def test_a_portal_holds_until_a_commit_from_the_future_has_its_time(
    sejarah: Sejarah, tmp_path: Path
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-24T06:45", tempat="Aula")
    sejarah.entry("2026-11-24T06:40", tempat="Balai")

    for _ in range(2):
        until = sejarah.portal(tmp_path / "cache").berlaku_sampai
        assert f"{until:%d/%m %H.%M}" == "24/11 06.40"
    later = sejarah.portal(tmp_path / "cache", "2026-11-24T06:50+07:00").berlaku_sampai
    assert f"{later:%d/%m %H.%M}" == "25/11 00.00"


def test_a_clock_that_went_back_does_not_turn_the_order_around(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    sejarah.entry("2026-11-15T08:00", tempat="Balai")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "20/11 08.00", "02/11 08.00"]
    assert "menjadi di Balai" in sejarah.kabar()[0]
