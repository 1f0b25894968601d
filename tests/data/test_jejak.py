"""The history of the agenda from git: what it tells, of whom it keeps silent, what it survives."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from plugins.data import git
from tests.sejarah import ID, JALUR, ORANG, Sejarah, entri

DIUMUMKAN = (
    "02/11 08.00 Diumumkan. Senin, 7 Desember 2026, pukul 09.00 WIB – selesai di Pendopo, "
    "dihadiri Wali Kota."
)


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


def baris(pada: str, semula: dict[str, Any], alasan: str = "kapasitas") -> dict[str, Any]:
    return {"pada": pada, "alasan": alasan, "semula": semula}


EJAAN = {"pada": "2026-11-21T08:00", "jenis": "ejaan"}


# What is told


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (
            {"mulai": "2026-12-07T10:00"},
            "Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai.",
        ),
        (
            {"mulai": "2026-12-08T09:00", "tempat": "balai-kota"},
            "Perubahan waktu dan tempat. Semula Senin, 7 Desember 2026, pukul 09.00 di Pendopo; "
            "menjadi Selasa, 8 Desember 2026, pukul 09.00 WIB – selesai di Balai Kota Contoh.",
        ),
        (
            {"pimpinan": [{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}]},
            "Perubahan pimpinan. Semula dihadiri Wali Kota; menjadi dihadiri Sekretaris Daerah "
            "(mewakili Wali Kota).",
        ),
        (
            {"pimpinan": [{"jabatan": "walikota", "kehadiran": "belum-pasti"}]},
            "Perubahan pimpinan. Semula dihadiri Wali Kota; menjadi dihadiri Wali Kota, kehadiran "
            "belum pasti.",
        ),
        ({"status": "tentatif"}, "Menjadi tentatif."),
        (
            {"judul": "Rapat Anggaran"},
            "Perubahan judul. Semula berjudul “Rapat Kerja”; menjadi berjudul “Rapat Anggaran”.",
        ),
        ({"tempat": None}, "Perubahan tempat. Semula di Pendopo."),
        ({"pakaian": "Batik"}, "Keterangan diperbarui. Pakaian: Batik."),
        ({"uraian": "Teks baru."}, "Keterangan diperbarui. Uraian diperbarui."),
        (
            {"tempat": {"nama": "Pendopo", "alamat": "Jalan Melati"}},
            "Perubahan tempat. Keterangan tempat diperbarui.",
        ),
        (
            {"berulang": {"setiap": "minggu", "sampai": "2026-12-28"}},
            "Perubahan pengulangan. Pengulangan: setiap Senin sampai 28 Desember 2026.",
        ),
    ],
)
def test_a_change_without_a_row_is_told_at_its_commit(
    sejarah: Sejarah, keys: dict[str, Any], expected: str
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T09:30", **keys)

    assert sejarah.kabar()[0] == f"20/11 09.30 {expected}"


@pytest.mark.parametrize(
    "keys",
    [
        {"dokumentasi": [{"jenis": "foto", "jumlah": 3}]},
        {"publikasi": [{"tautan": "https://media.example/a"}]},
        {"protokol": "ya", "tidak_dirilis": "rapat internal"},
        {"pimpinan": [{"jabatan": "walikota", "kehadiran_nyata": "hadir"}]},
        {"persetujuan": "disetujui"},
        {"tempat": {"nama": "Pendopo"}},
    ],
)
def test_evidence_and_another_way_to_write_the_same_are_no_news(
    sejarah: Sejarah, keys: dict[str, Any]
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T09:30", **keys)

    assert sejarah.kabar() == [DIUMUMKAN]


def test_the_time_of_an_announcement_that_nobody_noted_is_that_of_the_first_commit(
    sejarah: Sejarah,
) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)

    assert sejarah.kabar() == [DIUMUMKAN.replace("02/11", "10/11")]


def test_what_is_noted_after_it_took_place_is_no_announcement(sejarah: Sejarah) -> None:
    path = "agenda/2026/11/2026-11-03-lama.yaml"
    sejarah.commit("2026-11-10T08:00", {path: entri(mulai="2026-11-03T09:00", diumumkan=None)})

    assert sejarah.kabar() == []


def test_who_committed_and_what_they_said_of_it_is_never_read(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert ORANG in sejarah.git("log", "--format=%cn")
    assert "zrahasia" not in repr(sejarah.portal()).casefold()


# Rows of `perubahan`


def test_a_row_tells_its_change_with_its_own_time_and_reason(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T16:10", {"mulai": "2026-12-07T09:00"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-21T08:00", mulai="2026-12-07T10:00", perubahan=[row])

    assert sejarah.kabar() == [
        "20/11 16.10 Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai. "
        "Alasan: kapasitas.",
        DIUMUMKAN,
    ]


def test_what_else_changed_with_a_row_is_told_beside_it(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T16:10", {"mulai": "2026-12-07T09:00"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry(
        "2026-11-21T08:00", mulai="2026-12-07T10:00", perubahan=[row], pakaian="Batik", uraian="A."
    )

    assert sejarah.kabar()[0] == (
        "20/11 16.10 Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai. "
        "Pakaian: Batik. Uraian diperbarui. Alasan: kapasitas."
    )
    assert len(sejarah.kabar()) == 2


def test_a_row_that_comes_with_a_later_commit_tells_the_change_before_it(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T16:10", {"tempat": "Pendopo"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T16:00", tempat="Aula")
    sejarah.entry("2026-11-22T08:00", tempat="Aula", uraian="Teks.", perubahan=[row])

    assert sejarah.kabar()[:2] == [
        "22/11 08.00 Keterangan diperbarui. Uraian diperbarui.",
        "20/11 16.10 Perubahan tempat. Semula di Pendopo; menjadi di Aula. Alasan: kapasitas.",
    ]
    assert len(sejarah.kabar()) == 3


def test_a_row_whose_time_is_mended_later_still_tells_it_once(sejarah: Sejarah) -> None:
    old = baris("2026-11-19T16:10", {"tempat": "Pendopo"})
    new = baris("2026-11-20T16:10", {"tempat": "Pendopo"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T16:00", tempat="Aula", perubahan=[old])
    sejarah.entry("2026-11-22T08:00", tempat="Aula", perubahan=[new])

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 16.10", "02/11 08.00"]


def test_a_row_taken_out_again_leaves_the_change_to_the_commit(sejarah: Sejarah) -> None:
    row = baris("2026-11-19T16:10", {"tempat": "Pendopo"})
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T16:00", tempat="Aula", perubahan=[row])
    sejarah.entry("2026-11-22T08:00", tempat="Aula")

    assert sejarah.kabar()[0] == (
        "20/11 16.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula."
    )


@pytest.mark.parametrize("together", [True, False])
def test_a_correction_of_spelling_is_no_news(sejarah: Sejarah, *, together: bool) -> None:
    sejarah.entry("2026-11-10T08:00", judul="Rapat Zrahasia", tempat="Pendpo")
    if not together:
        sejarah.entry("2026-11-20T08:00")
    sejarah.entry("2026-11-21T08:00", perubahan=[EJAAN])

    assert sejarah.kabar() == [DIUMUMKAN]


def test_another_hour_is_no_correction_of_spelling(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-21T08:00", mulai="2026-12-07T10:00", judul="B", perubahan=[EJAAN])

    assert sejarah.kabar()[0] == (
        "21/11 08.00 Perubahan waktu. Semula pukul 09.00; menjadi pukul 10.00 WIB – selesai."
    )


def test_cancelled_and_restored_are_told_once_each(sejarah: Sejarah) -> None:
    off = baris("2026-11-20T08:00", {"status": "terjadwal"}, "cuaca")
    on = baris("2026-11-22T08:00", {"status": "dibatalkan"}, "cuaca membaik")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:05", status="dibatalkan", perubahan=[off])
    sejarah.entry("2026-11-22T08:05", perubahan=[off, on])

    assert sejarah.kabar() == [
        "22/11 08.00 Dijadwalkan kembali. Alasan: cuaca membaik.",
        "20/11 08.00 Dibatalkan. Alasan: cuaca.",
        DIUMUMKAN,
    ]


# Occurrences


def mingguan(**keys: Any) -> dict[str, Any]:
    return entri(berulang={"setiap": "minggu", "sampai": "2026-12-28"}, **keys)


def test_one_occurrence_that_differs_is_told_by_its_day(sejarah: Sejarah) -> None:
    other = {"2026-12-14": {"tempat": "Aula"}}
    sejarah.commit("2026-11-10T08:00", {JALUR: mingguan()})
    sejarah.commit("2026-11-20T08:00", {JALUR: mingguan(kejadian=other)})

    portal = sejarah.portal()
    (*_, beda) = portal.jejak.beda[ID]
    assert str(beda.tanggal) == "2026-12-14"
    assert sejarah.kabar()[0] == (
        "20/11 08.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula."
    )


def test_a_row_of_an_occurrence_tells_its_change(sejarah: Sejarah) -> None:
    row = baris("2026-11-20T07:00", {"tempat": "Pendopo"})
    other = {"2026-12-14": {"tempat": "Aula", "perubahan": [row]}}
    sejarah.commit("2026-11-10T08:00", {JALUR: mingguan()})
    sejarah.commit("2026-11-20T08:00", {JALUR: mingguan(kejadian=other)})

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 07.00", "02/11 08.00"]


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


# Where there is a history


def test_the_content_may_lie_deep_in_a_larger_repository(tmp_path: Path) -> None:
    sejarah = Sejarah(tmp_path / "repo", "daerah/kota contoh")
    (sejarah.root / "agenda").mkdir()
    (sejarah.root / "agenda/2026-12-07-rapat.yaml").write_text("zrahasia")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "02/11 08.00"]
    assert sejarah.portal().jejak.lengkap


def test_a_shallow_clone_says_since_when_it_knows(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    sejarah.entry("2026-11-15T08:00", diumumkan=None, tempat="Balai")
    sejarah.entry("2026-11-20T08:00", diumumkan=None, tempat="Aula")
    shallow = tmp_path / "dangkal"
    sejarah.git("clone", "--quiet", "--depth=2", f"file://{sejarah.root}", str(shallow))
    sejarah.root = sejarah.isi = shallow

    jejak = sejarah.portal().jejak
    assert (jejak.lengkap, str(jejak.sejak)) == (False, "2026-11-15 08:00:00")
    assert sejarah.kabar() == ["20/11 08.00 Perubahan tempat. Semula di Balai; menjadi di Aula."]


@pytest.mark.parametrize("how", ["ekspor", "bukan repositori", "tanpa komit", "tanpa git"])
def test_without_a_history_the_files_speak_alone(
    sejarah: Sejarah, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sejarah.entry("2026-11-10T08:00", tempat="Zrahasia")
    sejarah.entry("2026-11-20T08:00")
    if how == "ekspor":
        sejarah.isi = tmp_path / "ekspor"
        sejarah.isi.mkdir()
        archive = subprocess.run(
            ["git", "-C", str(sejarah.root), "archive", "HEAD"], capture_output=True, check=True
        )
        subprocess.run(["tar", "-x"], cwd=sejarah.isi, input=archive.stdout, check=True)
    elif how == "tanpa git":
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        (sejarah.root / ".git").rename(tmp_path / "lama")
        if how == "tanpa komit":
            sejarah.git("init", "--quiet")

    jejak = sejarah.portal().jejak
    assert (jejak.beda, jejak.lengkap, jejak.sejak) == ({}, False, None)
    assert sejarah.kabar() == [DIUMUMKAN]


def test_a_folder_that_its_repository_ignores_has_no_history(tmp_path: Path) -> None:
    sejarah = Sejarah(tmp_path / "repo", "korpus")
    sejarah.git("rm", "--quiet", "-r", "--cached", "korpus")
    (sejarah.root / ".gitignore").write_text("/korpus/\n")
    sejarah.entry("2026-11-20T08:00")
    sejarah.git("checkout", "--quiet", "--orphan", "baru")
    sejarah.commit("2026-11-21T08:00")

    assert not sejarah.portal().jejak.lengkap
    assert sejarah.kabar() == [DIUMUMKAN]


def test_a_worktree_has_the_history_of_its_branch(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.git("worktree", "add", "--quiet", "-b", "lain", str(tmp_path / "lain"))
    sejarah.root = sejarah.isi = tmp_path / "lain"
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "02/11 08.00"]


def test_a_partial_clone_fetches_nothing(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.git("config", "uploadpack.allowFilter", "true")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-15T08:00", tempat="Balai")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    partial = tmp_path / "sebagian"
    url = f"file://{sejarah.root}"
    sejarah.git("clone", "--quiet", "--filter=blob:none", url, str(partial))
    sejarah.root = sejarah.isi = partial

    assert [line[:23] for line in sejarah.kabar()] == ["02/11 08.00 Diumumkan. "]
    assert not sejarah.portal().jejak.lengkap
    missing = sejarah.git("rev-list", "--objects", "--all", "--missing=print")
    assert sum(line.startswith("?") for line in missing.splitlines()) == 2


def test_a_history_without_settings_of_its_own_is_judged_by_those_of_today(
    tmp_path: Path,
) -> None:
    sejarah = Sejarah(tmp_path / "repo")
    sejarah.git("checkout", "--quiet", "--orphan", "baru")
    sejarah.git("rm", "--quiet", "-r", "--cached", "content")
    sejarah.write(".gitignore", "/content/\n")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert [line[:11] for line in sejarah.kabar()] == ["20/11 08.00", "02/11 08.00"]


@pytest.fixture
def campuran(sejarah: Sejarah, tmp_path: Path) -> Sejarah:
    """Give a history with all that a log may show in several ways.

    The entry comes with the root, which is signed, and changes by a merge.
    """
    sejarah.git("checkout", "--quiet", "--orphan", "baru")
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    plain = sejarah.git("cat-file", "commit", "HEAD")
    signature = "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n"
    (tmp_path / "komit").write_text(plain.replace("\n\n", signature, 1))
    signed = sejarah.git("hash-object", "-t", "commit", "-w", str(tmp_path / "komit"))
    sejarah.git("update-ref", "HEAD", signed)
    sejarah.git("switch", "--quiet", "--create", "usulan")
    sejarah.entry("2026-11-15T08:00", diumumkan=None, tempat="Aula")
    sejarah.git("switch", "--quiet", "baru")
    sejarah.git("merge", "--quiet", "--no-ff", "-mx", "usulan", at="2026-11-20T08:00")
    return sejarah


def test_nobodys_settings_have_a_say(
    campuran: Sejarah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = tmp_path / "jebakan"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/terjebak\ncat\n")
    trap.chmod(0o755)
    for setting in (
        f"core.pager={trap}",
        f"core.fsmonitor={trap}",
        f"diff.external={trap}",
        f"gpg.program={trap}",
        "pager.log=true",
        "color.ui=always",
        "core.quotePath=true",
        "diff.noprefix=true",
        "diff.relative=false",
        "diff.renames=copies",
        "format.pretty=fuller",
        "i18n.logOutputEncoding=UTF-16",
        "log.abbrevCommit=true",
        "log.date=relative",
        "log.decorate=full",
        "log.diffMerges=off",
        "log.follow=true",
        "log.showRoot=false",
        "log.showSignature=true",
        "notes.displayRef=*",
    ):
        campuran.git("config", *setting.split("=", 1))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(tmp_path / "entah"))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(trap))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "terjebak"))

    assert [line[:24] for line in campuran.kabar()] == [
        "20/11 08.00 Perubahan te",
        "10/11 08.00 Diumumkan. S",
    ]
    assert campuran.portal().jejak.lengkap
    assert not (tmp_path / "terjebak").exists()


def test_a_replaced_version_is_not_what_was_committed(sejarah: Sejarah, tmp_path: Path) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    (tmp_path / "ganti").write_text("judul: Zrahasia\n")
    other = sejarah.git("hash-object", "-w", str(tmp_path / "ganti"))
    sejarah.git("replace", "-f", sejarah.git("rev-parse", f"HEAD~1:{JALUR}"), other)

    assert sejarah.kabar()[0].startswith("20/11 08.00 Perubahan tempat. Semula di Pendopo")
