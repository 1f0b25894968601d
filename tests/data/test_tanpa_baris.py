"""Changes that nobody noted: the check names them, and offers the row to paste."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import yaml

from plugins.data import git
from plugins.data.load import load
from plugins.data.periksa import load_history
from plugins.keluaran.loading import load_portal
from tests.sejarah import DASAR, JALUR, Sejarah, entri

SEKARANG = "2026-11-24T06:30"


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    one = Sejarah(tmp_path / "repo")
    one.entry("2026-11-10T08:00")
    return one


def temuan(sejarah: Sejarah, cache: Path | None = None) -> list[str]:
    muatan = load(sejarah.isi, SEKARANG)
    assert muatan.arsip, [str(m) for m in muatan.galat]
    return [str(m) for m in load_history(sejarah.isi, muatan, cache)[1]]


def baris(temuan: str) -> Any:
    """Return the row that a finding offers, with a reason."""
    row = re.search(r"(\{pada: .*\})\]?$", temuan)
    assert row
    # Every scalar is a text, as in the entries.
    return yaml.load(row[1].replace("…", "hujan"), yaml.BaseLoader)  # noqa: S506


@pytest.mark.parametrize("committed", [True, False])
def test_a_change_without_a_row_is_named_with_its_line_and_the_row(
    sejarah: Sejarah, *, committed: bool
) -> None:
    keys = entri(mulai="2026-12-08T10:00", tempat="balai-kota")
    if committed:
        sejarah.commit("2026-11-20T08:00", {JALUR: keys})
    else:
        sejarah.write(JALUR, keys)

    (found,) = temuan(sejarah)

    when = "Jumat, 20 November 2026 pukul 08.00" if committed else ""
    when = when or "Selasa, 24 November 2026 pukul 06.30"
    pada = "2026-11-20T08:00" if committed else SEKARANG
    assert re.sub(r":\d+:\d+:", ":", found, count=1) == (
        f"{JALUR}: peringatan: mulai: waktu dan tempat berubah {when} tanpa baris perubahan. "
        f"Tambahkan baris: perubahan: [{{pada: {pada}, alasan: …, "
        "semula: {mulai: 2026-12-07T09:00, tempat: Pendopo}}]"
    )
    assert "mulai: " in sejarah.isi.joinpath(JALUR).read_text().splitlines()[_line(found) - 1]


@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize(
    "keys",
    [
        {"mulai": "2026-12-07T10:00", "selesai": "2026-12-07T12:00"},
        {"mulai": "2026-12-07", "jam": "menyusul"},
        {"tempat": {"nama": "Rumah: no. 5, {lantai}"}},
        {"zona": "WITA", "keterangan_waktu": "ba'da Isya"},
        {"status": "tentatif"},
        {"jenis": "rapat"},
        {
            "pimpinan": [
                {"jabatan": "walikota", "kehadiran": "diwakili", "oleh_nama": "Asisten, SE"},
                {"jabatan": "sekda", "mulai": "2026-12-07T09:30", "peran": "Pembina"},
            ]
        },
    ],
)
def test_the_row_satisfies_the_check_and_holds_what_was(
    sejarah: Sejarah, keys: dict[str, Any], *, committed: bool
) -> None:
    """Whichever way round the values changed."""
    sejarah.entry("2026-11-12T08:00", **keys)
    rows = [baris(one) for one in temuan(sejarah)]
    sejarah.entry("2026-11-13T08:00", **keys, perubahan=rows)
    assert temuan(sejarah) == []

    back = entri(perubahan=rows)
    sejarah.write(JALUR, back)
    if committed:
        sejarah.commit("2026-11-14T08:00")
    (found,) = temuan(sejarah)
    row = baris(found)
    assert {key: str(row["semula"][key]) for key in keys if key not in ("pimpinan", "tempat")} == {
        key: value for key, value in keys.items() if key not in ("pimpinan", "tempat")
    }
    if "pimpinan" in keys:
        assert row["semula"]["pimpinan"] == keys["pimpinan"]
    if "tempat" in keys:
        assert row["semula"]["tempat"] == keys["tempat"]["nama"]
    sejarah.write(JALUR, entri(perubahan=[*rows, row]))
    assert temuan(sejarah) == []


def test_a_row_goes_below_those_that_are_there(sejarah: Sejarah) -> None:
    row = {"pada": "2026-11-21T08:00", "alasan": "hujan", "semula": {"status": "tentatif"}}
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    sejarah.entry("2026-11-21T08:05", tempat="Aula", perubahan=[row])

    (found,) = temuan(sejarah)

    assert (
        "Tambahkan di bawah perubahan yang sudah ada, sejajar dengannya: - {pada: 2026-11-24T06:30,"
        in found
    )


def test_an_occurrence_is_named_by_its_day(sejarah: Sejarah) -> None:
    rule = {"berulang": {"setiap": "minggu", "sampai": "2026-12-28"}}
    sejarah.entry("2026-11-12T08:00", **rule)
    sejarah.entry("2026-11-20T08:00", **rule, kejadian={"2026-12-14": {"tempat": "Aula"}})

    (found,) = temuan(sejarah)

    assert "kejadian.2026-12-14.tempat: berubah Jumat" in found
    assert baris(found)["semula"] == {"tempat": "Pendopo"}


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ({"persetujuan": "konsep"}, {"tempat": "Aula"}),
        ({"tayang": "2026-11-23T08:00"}, {"tempat": "Aula", "tayang": "2026-11-23T08:00"}),
        ({"diumumkan": "2026-11-21T08:00"}, {"tempat": "Aula", "diumumkan": "2026-11-21T08:00"}),
        ({"mulai": "2026-11-20T09:00"}, {"mulai": "2026-11-20T09:00", "tempat": "Aula"}),
        ({}, {"pakaian": "Batik", "uraian": "Teks."}),
        ({}, {"judul": "Rapat Lain"}),
        ({}, {"tempat": "Aula", "persetujuan": "konsep"}),
    ],
    ids=["draft", "embargo", "not announced", "over", "no schedule", "title", "not approved"],
)
def test_what_nobody_had_to_hear_of_is_not_named(
    tmp_path: Path, lama: dict[str, Any], baru: dict[str, Any]
) -> None:
    sejarah = Sejarah(tmp_path / "baru")
    sejarah.entry("2026-11-12T08:00", **lama)
    sejarah.entry("2026-11-20T08:00", **baru)

    assert temuan(sejarah) == []


def test_a_build_says_the_same(sejarah: Sejarah, capsys: pytest.CaptureFixture[str]) -> None:
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    load_portal(sejarah.isi, SEKARANG, riwayat=True)

    assert capsys.readouterr().err.splitlines()[0] == temuan(sejarah)[0]


def test_content_without_git_or_without_sense_has_nothing_unnoted(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    muatan = load(tmp_path, SEKARANG)
    assert load_history(tmp_path, muatan)[1] == []
    (tmp_path / "content/instansi.yaml").write_bytes((DASAR / "instansi.yaml").read_bytes())
    muatan = load(tmp_path, SEKARANG)
    assert muatan.arsip
    assert load_history(tmp_path, muatan)[1] == []


def test_a_known_history_costs_two_questions_to_git(sejarah: Sejarah, tmp_path: Path) -> None:
    cache = tmp_path / "simpanan"
    assert temuan(sejarah, cache) == []
    asked = []
    run = git._run

    def counting(root: Path, *words: str) -> bytes | None:
        asked.append(words[0])
        return run(root, *words)

    with patch.object(git, "_run", counting):
        assert temuan(sejarah, cache) == []

    assert sorted(asked) == ["diff-index", "rev-parse", "rev-parse"]


def _line(found: str) -> int:
    return int(found.split(":")[1])
