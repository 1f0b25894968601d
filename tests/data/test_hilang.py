"""What was announced and vanished without a word: deleted files, and days taken out of a series."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from plugins.data.load import load
from plugins.data.periksa import load_history
from tests.sejarah import JALUR, Sejarah, baris, entri, mingguan

SEKARANG = "2026-11-24T06:30"
PENDEK = {"setiap": "minggu", "sampai": "2026-12-14"}
KECUALI = {"setiap": "minggu", "sampai": "2026-12-28", "kecuali": ["2026-12-14", "2026-12-21"]}
TERTUTUP = {"sifat": "tertutup", "judul": None, "tempat": None}


def batal() -> dict[str, Any]:
    rows = [baris("2026-11-10T08:00", {"status": "terjadwal"})]
    return {"status": "dibatalkan", "perubahan": rows}


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


def temuan(sejarah: Sejarah, cache: Path | None = None) -> list[str]:
    muatan = load(sejarah.isi, SEKARANG)
    assert muatan.arsip, [str(m) for m in muatan.galat]
    return [str(m) for m in load_history(sejarah.isi, muatan, cache)[1]]


def ubah(sejarah: Sejarah, keys: dict[str, Any] | None, *, committed: bool) -> None:
    if committed:
        sejarah.commit("2026-11-20T08:00", {JALUR: keys})
    else:
        sejarah.write(JALUR, keys)


@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize("keys", [entri(), mingguan(), entri(sifat="terbatas")])
def test_a_deleted_file_is_named_and_can_be_restored_as_advised(
    sejarah: Sejarah, keys: dict[str, Any], tmp_path: Path, *, committed: bool
) -> None:
    sejarah.commit("2026-11-10T08:00", {JALUR: keys})
    assert temuan(sejarah, tmp_path) == []
    before = (sejarah.isi / JALUR).read_bytes()
    ubah(sejarah, None, committed=committed)
    sejarah.commit("2026-11-21T08:00") if committed else None

    (found,) = temuan(sejarah, tmp_path)

    assert found.startswith(
        f"{JALUR}:1:1: peringatan: berkas agenda yang sudah diumumkan dan belum lewat dihapus "
    )
    assert found.endswith("status: dibatalkan dan baris perubahan dengan alasannya.")
    assert "Rapat" not in found
    assert temuan(sejarah, tmp_path) == [found]
    command = found.partition("dengan: ")[2].partition(", lalu")[0]
    subprocess.run(("bash", "-c", command), cwd=sejarah.isi, check=True, capture_output=True)
    assert (sejarah.isi / JALUR).read_bytes() == before
    assert temuan(sejarah, tmp_path) == []


@pytest.mark.parametrize("committed", [True, False])
def test_a_file_of_another_name_is_another_kegiatan(sejarah: Sejarah, *, committed: bool) -> None:
    sejarah.entry("2026-11-10T08:00")
    (sejarah.isi / JALUR).rename(sejarah.isi / JALUR.replace("rapat", "rapat-kerja"))
    if committed:
        sejarah.commit("2026-11-20T08:00")

    (found,) = temuan(sejarah)

    assert found.startswith(f"{JALUR}:1:1: peringatan: ")


def test_a_file_in_another_folder_or_form_is_not_gone(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    text = (sejarah.isi / JALUR).read_text()
    sejarah.write(JALUR, None)
    sejarah.write(JALUR.replace(".yaml", ".md"), f"---\n{text}---\n")

    assert temuan(sejarah) == []


@pytest.mark.parametrize(
    "keys",
    [
        {"persetujuan": "konsep"},
        TERTUTUP,
        {"tayang": "2026-11-23T08:00"},
        {"tayang": "setelah-selesai"},
        {"diumumkan": "2026-11-21T08:00"},
        {"mulai": "2026-11-20T09:00"},
        batal(),
    ],
    ids=["draft", "closed", "embargo", "until its end", "not announced", "over", "cancelled"],
)
def test_a_deleted_file_that_nobody_waits_for_is_not_named(
    sejarah: Sejarah, keys: dict[str, Any]
) -> None:
    sejarah.entry("2026-11-10T08:00", **keys)
    assert temuan(sejarah) == []
    ubah(sejarah, None, committed=True)

    assert temuan(sejarah) == []


def test_a_file_that_became_closed_before_it_was_deleted_is_not_named(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-12T08:00", **TERTUTUP)
    assert temuan(sejarah) == []
    ubah(sejarah, None, committed=False)

    assert temuan(sejarah) == []


@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize(
    ("rule", "letak", "saran"),
    [
        (KECUALI, "kecuali: Senin, 14 Desember 2026 dan Senin, 21", "Hapus dari kecuali, lalu"),
        (PENDEK, "sampai: Senin, 21 Desember 2026 dan Senin, 28", "sampai: 2026-12-28, lalu"),
    ],
    ids=["kecuali", "sampai"],
)
def test_days_taken_out_of_a_series_are_named(
    sejarah: Sejarah, rule: dict[str, Any], letak: str, saran: str, *, committed: bool
) -> None:
    sejarah.commit("2026-11-10T08:00", {JALUR: mingguan()})
    ubah(sejarah, entri(berulang=rule), committed=committed)

    (found,) = temuan(sejarah)

    assert f"peringatan: berulang.{letak} Desember 2026 sudah diumumkan, tetapi dihapus" in found
    assert f"{saran} tulis di bawah kejadian sebagai status: dibatalkan dengan baris" in found


def test_a_series_that_was_ended_is_named_too(sejarah: Sejarah) -> None:
    lama = {"setiap": "hari", "sampai": "2026-11-28"}
    keys = {"mulai": "2026-11-16T09:00", "diumumkan": "2026-11-02T08:00"}
    sejarah.entry("2026-11-10T08:00", **keys, berulang=lama)
    sejarah.entry("2026-11-20T08:00", **keys, berulang=lama | {"sampai": "2026-11-19"})

    (found,) = temuan(sejarah)

    assert "Selasa, 24 November 2026, Rabu, 25" in found
    assert "Senin, 23" not in found


def test_days_that_are_cancelled_as_advised_are_not_named(sejarah: Sejarah) -> None:
    sejarah.commit("2026-11-10T08:00", {JALUR: mingguan()})
    sejarah.commit("2026-11-12T08:00", {JALUR: entri(berulang=KECUALI)})
    days = {day: batal() for day in ("2026-12-14", "2026-12-21")}
    sejarah.commit("2026-11-20T08:00", {JALUR: mingguan(kejadian=days)})
    assert temuan(sejarah) == []

    sejarah.commit("2026-11-21T08:00", {JALUR: entri(berulang=KECUALI)})
    assert temuan(sejarah) == []


@pytest.mark.parametrize(
    "keys",
    [{"persetujuan": "konsep"}, {"tayang": "2026-11-23T08:00"}, {"mulai": "2026-12-08T09:00"}],
)
def test_days_that_nobody_had_read_or_of_another_rule_are_not_named(
    sejarah: Sejarah, keys: dict[str, Any]
) -> None:
    sejarah.commit("2026-11-10T08:00", {JALUR: mingguan() | keys})
    sejarah.commit("2026-11-20T08:00", {JALUR: entri(berulang=KECUALI)})

    assert not any("dihapus" in one for one in temuan(sejarah))
