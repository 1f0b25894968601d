"""The rows that the check offers can be pasted as they are, however the file is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.data.load import load
from plugins.data.periksa import load_history
from tests.sejarah import JALUR, Sejarah

SEKARANG = "2026-11-24T06:30"
KEPALA = """\
judul: Rapat Kerja
mulai: 2026-12-07T09:00
pimpinan: [{jabatan: walikota}]
diumumkan: 2026-11-02T08:00
"""
BARIS = "{pada: 2026-11-12T08:00, alasan: hujan, semula: {pakaian: Batik}}"
SERI = "berulang: {setiap: minggu, sampai: 2026-12-28}\n"

# What stands beside the place of the series, which changed twice.
SENDIRI = {
    "none": "",
    "empty": "perubahan:\n",
    "flow": f"perubahan: [{BARIS}]\n",
    "flow over lines": f"perubahan: [\n  {BARIS},  # satu, dua\n]\nakses: kursi-roda\n",
    "flow without comma": f"perubahan: [\n  {BARIS}  # satu, dua\n]\n",
    "block": f"perubahan:\n  - {BARIS}\n",
    "block below the key": f"perubahan:\n- {BARIS}\nakses: kursi-roda\n",
}
# How one occurrence is written; %s is its place.
KEJADIAN = {
    "block": "kejadian:\n  2026-12-14:\n    tempat: %s\n",
    "flow": "kejadian:\n  2026-12-14: {tempat: %s}\n",
    "all flow": "kejadian: {2026-12-14: {tempat: %s}}\n",
    "with rows": f"kejadian:\n  2026-12-14:\n    tempat: %s\n    perubahan:\n      - {BARIS}\n",
}


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


def temuan(sejarah: Sejarah) -> list[str]:
    muatan = load(sejarah.isi, SEKARANG)
    assert muatan.arsip, [str(m) for m in muatan.galat]
    return [str(m) for m in (*muatan.masalah, *load_history(sejarah.isi, muatan)[1])]


def tempel(teks: str, temuan: str) -> str:
    """Do what a finding advises, word by word."""
    where, _, rows = temuan.partition(". ")[2].partition(": ")
    rows = rows.replace("…", "hujan")
    day = re.search(r"kejadian (\d{4}-\d\d-\d\d)", where)
    begin = teks.index(f"{day[1]}:") if day else 0
    if where in ("Tambahkan baris", "Tambahkan di atas baris --- yang kedua"):
        end = teks.find("\n---\n", 4) + 1 or len(teks)
        return f"{teks[:end]}{rows}\n{teks[end:]}"
    if where.startswith("Isi "):
        return teks.replace("perubahan:", f"perubahan: {rows}")
    if where.startswith("Tambahkan di dalam kurung"):
        opening, closing = "[]" if "kurung perubahan" in where else "{}"
        at = teks.index("perubahan:", begin) if opening == "[" else begin
        depth, at = 1, teks.index(opening, at)
        while depth:
            at += 1
            depth += {opening: 1, closing: -1}.get(teks[at], 0)
        return f"{teks[:at]}{rows}{teks[at:]}"
    assert where.startswith("Tambahkan di bawah"), temuan
    above = r"^ *(?=- )" if "bawah perubahan" in where else r"^ *(?=\w+: )"
    *_, last = re.finditer(
        rf"{above}.*\n", teks[begin:].partition("\nakses")[0] + "\n", re.MULTILINE
    )
    indent = len(last[0]) - len(last[0].lstrip())
    lines = rows.replace("} - {", "}\n- {").split("\n")
    at = begin + last.end()
    return teks[:at] + "".join(f"{' ' * indent}{line}\n" for line in lines) + teks[at:]


@pytest.mark.parametrize("bentuk", [".yaml", ".md"])
@pytest.mark.parametrize("tambahan", SENDIRI.values(), ids=SENDIRI)
def test_two_changes_are_one_finding_whose_rows_can_be_pasted(
    sejarah: Sejarah, tambahan: str, bentuk: str
) -> None:
    jalur = JALUR.replace(".yaml", bentuk)

    def isi(tempat: str) -> str:
        text = f"{KEPALA}tempat: {tempat}\n{tambahan}"
        return f"---\n{text}---\nTeks.\n" if bentuk == ".md" else text

    sejarah.commit("2026-11-10T08:00", {jalur: isi("Pendopo")})
    sejarah.commit("2026-11-20T08:00", {jalur: isi("Aula")})
    sejarah.write(jalur, isi("Balai"))

    (found,) = temuan(sejarah)

    assert (
        " tempat: berubah Jumat, 20 November 2026 pukul 08.00 dan Selasa, 24 November 2026 "
        "pukul 06.30 tanpa baris perubahan. " in found
    )
    sejarah.write(jalur, tempel(isi("Balai"), found))
    assert temuan(sejarah) == []


@pytest.mark.parametrize("bentuk", KEJADIAN.values(), ids=KEJADIAN)
def test_the_row_of_an_occurrence_can_be_pasted(sejarah: Sejarah, bentuk: str) -> None:
    lama, baru = (KEPALA + SERI + bentuk % tempat for tempat in ("Pendopo", "Aula"))
    sejarah.commit("2026-11-10T08:00", {JALUR: lama})
    sejarah.commit("2026-11-20T08:00", {JALUR: baru})

    (found,) = temuan(sejarah)

    sejarah.write(JALUR, tempel(baru, found))
    assert temuan(sejarah) == []


@pytest.mark.parametrize(
    ("kejadian", "saran"),
    [
        ("", "Tambahkan baris: kejadian: {2026-12-14: {perubahan: [{pada: "),
        (
            "kejadian:\n  2026-12-21: {pakaian: Batik}\n",
            "Tambahkan di bawah kejadian, sejajar dengan isinya: 2026-12-14: {perubahan: [{pada: ",
        ),
    ],
)
def test_an_occurrence_that_is_as_the_others_again_is_written_anew(
    sejarah: Sejarah, kejadian: str, saran: str
) -> None:
    sejarah.commit(
        "2026-11-10T08:00", {JALUR: f"{KEPALA}{SERI}kejadian: {{2026-12-14: {{tempat: Aula}}}}\n"}
    )
    sejarah.commit("2026-11-20T08:00", {JALUR: f"{KEPALA}{SERI}tempat: Pendopo\n{kejadian}"})

    assert any(saran in one for one in temuan(sejarah))


def test_a_change_back_and_forth_has_every_row_of_its_own(sejarah: Sejarah) -> None:
    for day, tempat in (("10", "Aula"), ("11", "Balai"), ("12", "Aula"), ("13", "Balai")):
        text = f"{KEPALA}tempat: {tempat}\n"
        sejarah.commit(f"2026-11-{day}T08:00", {JALUR: text})

    (found,) = temuan(sejarah)

    assert re.findall(r"semula: \{tempat: (\w+)", found) == ["Aula", "Balai", "Aula"]
    sejarah.write(JALUR, tempel(text, found))
    assert temuan(sejarah) == []


def test_changes_within_one_minute_have_rows_of_different_minutes(sejarah: Sejarah) -> None:
    for tempat in ("Aula", "Balai", "Pendopo"):
        text = f"{KEPALA}tempat: {tempat}\n"
        sejarah.commit("2026-11-12T08:00", {JALUR: text})

    (found,) = temuan(sejarah)

    assert re.findall(r"pada: ([^,]+)", found) == ["2026-11-12T07:59", "2026-11-12T08:00"]
