"""A change dated later than now: until then every output is as if it had not been written."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tasks import ROOT
from tests.bangun.dalam_proses import bangun, dari_nol
from tests.building import files

SEKARANG = "2026-11-24T06:30+07:00"
PADA = "2026-11-24T10:00"
SAAT = f"{PADA}+07:00"
SEBELUM = "2026-11-24T09:59+07:00"

TUNGGAL = """\
judul: Rembuk Warga
mulai: 2026-11-26T09:00
selesai: 2026-11-26T11:00
tempat: Aula Melati
jenis: rapat
pimpinan: [{jabatan: walikota, mulai: 2026-11-26T09:30}]
diumumkan: 2026-11-20T08:00
"""
SERI = """\
judul: Senam Bersama
mulai: 2026-11-05T06:30
selesai: 2026-11-05T07:15
tempat: Halaman Kantor
pimpinan: [{jabatan: sekda}]
diumumkan: 2026-11-01T08:00
berulang: {setiap: minggu, hari: [kamis], sampai: 2026-12-24, kecuali: [2026-12-03]}
"""
TELAH = """\
judul: Rembuk Kemarin
mulai: 2026-09-28T09:00
tempat: Aula Melati
status: terlaksana
protokol: {difasilitasi: ya}
pimpinan: [{jabatan: walikota}]
"""
LAIN = """\
judul: Rembuk Pengganti
mulai: 2026-12-01T09:00
pimpinan: [{jabatan: walikota}]
"""


def baris(semula: str, pada: str = PADA) -> str:
    return f"perubahan: [{{pada: {pada}, alasan: hujan, semula: {semula}}}]\n"


def ganti(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


KASUS = {
    "tempat": (
        TUNGGAL,
        ganti(TUNGGAL, ("Aula Melati", "Pendopo")) + baris("{tempat: Aula Melati}"),
    ),
    "jam dengan akhir yang sama": (
        TUNGGAL,
        ganti(TUNGGAL, ("T09:00", "T08:00")) + baris("{mulai: 2026-11-26T09:00}"),
    ),
    "hari lain dengan jam pimpinan": (
        TUNGGAL,
        ganti(TUNGGAL, ("26T", "30T"))
        + baris(
            "{mulai: 2026-11-26T09:00, selesai: 2026-11-26T11:00, "
            "pimpinan: [{jabatan: walikota, mulai: 2026-11-26T09:30}]}"
        ),
    ),
    "dibatalkan dan diganti": (
        TUNGGAL,
        TUNGGAL
        + "status: dibatalkan\npengganti: 2026-12-01-pengganti\n"
        + baris("{status: terjadwal}"),
    ),
    "dijadwalkan kembali": (
        TUNGGAL + "status: ditunda\n" + baris("{status: terjadwal}", "2026-11-22T08:00"),
        ganti(TUNGGAL, ("26T", "30T"))
        + "perubahan:\n"
        + "  - {pada: 2026-11-22T08:00, alasan: hujan, semula: {status: terjadwal}}\n"
        + f"  - {{pada: {PADA}, alasan: reda, semula: {{status: ditunda, "
        + "mulai: 2026-11-26T09:00, selesai: 2026-11-26T11:00, "
        + "pimpinan: [{jabatan: walikota, mulai: 2026-11-26T09:30}]}}\n",
    ),
    "pimpinan diwakili": (
        TUNGGAL,
        ganti(TUNGGAL, ("mulai: 2026-11-26T09:30}", "kehadiran: diwakili, oleh: sekda}"))
        + baris("{pimpinan: [{jabatan: walikota, mulai: 2026-11-26T09:30}]}"),
    ),
    "dibuka": (
        ganti(TUNGGAL, ("jenis", "sifat: terbatas\njenis")),
        TUNGGAL + baris("{sifat: terbatas}"),
    ),
    "jam seri": (
        SERI,
        ganti(SERI, ("06:30", "07:00"), ("07:15", "07:45"))
        + baris("{mulai: 2026-11-05T06:30, selesai: 2026-11-05T07:15}"),
    ),
    "hari seri": (
        SERI,
        ganti(SERI, ("11-05T", "11-06T"), ("kamis", "jumat"), ("12-03", "12-04"))
        + baris("{mulai: 2026-11-05T06:30, selesai: 2026-11-05T07:15}"),
    ),
    "satu kejadian batal": (
        SERI,
        f"{SERI}kejadian:\n  2026-11-26:\n    status: dibatalkan\n    "
        + baris("{status: terjadwal}"),
    ),
    "satu kejadian pindah": (
        SERI,
        f"{SERI}kejadian:\n  2026-11-26:\n    mulai: 2026-11-27T08:00\n"
        "    selesai: 2026-11-27T09:00\n    tempat: Pendopo\n    "
        + baris("{mulai: 2026-11-26T06:30, selesai: 2026-11-26T07:15, tempat: Halaman Kantor}"),
    ),
    # As many moments have passed before as after: both ends of the old one, or both rows.
    "semula sudah selesai": (
        ganti(TUNGGAL, ("26T09:30", "24T05:00"), ("26T09", "24T05"), ("26T11", "24T06")),
        ganti(TUNGGAL, ("26T09:30", "27T05:00"), ("26T09", "27T05"), ("26T11", "27T06"))
        + "perubahan:\n"
        + f"  - {{pada: {PADA}, alasan: hujan, semula: {{mulai: 2026-11-24T05:00, selesai: "
        + "2026-11-24T06:00, pimpinan: [{jabatan: walikota, mulai: 2026-11-24T05:00}]}}\n"
        + f"  - {{pada: {PADA}, alasan: hujan, semula: {{tempat: Aula Melati}}}}\n",
    ),
    "triwulan lain": (
        TELAH,
        ganti(TELAH, ("2026-09-28", "2026-10-05")) + baris("{mulai: 2026-09-28T09:00}"),
    ),
}
"""What stood before, and what staff wrote instead of it."""

ID = "2026-11-26-rembuk"


@pytest.fixture
def daerah(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests/data/dasar", tmp_path / "isi")
    shutil.copytree(ROOT / "theme", tmp_path / "tema")
    (tmp_path / "isi/agenda/2026/12").mkdir()
    (tmp_path / "isi/agenda/2026/12/2026-12-01-pengganti.yaml").write_text(LAIN)
    return tmp_path


def tulis(daerah: Path, text: str) -> None:
    (daerah / f"isi/agenda/2026/11/{ID}.yaml").write_text(text)


def situs(daerah: Path, sekarang: str) -> dict[str, bytes]:
    return dari_nol(daerah / "isi", daerah / "simpanan", daerah / "tema", sekarang).berkas


def berbeda(a: dict[str, bytes], b: dict[str, bytes]) -> list[str]:
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))


@pytest.mark.parametrize(("lama", "baru"), KASUS.values(), ids=KASUS)
def test_no_output_knows_of_a_change_before_it_is_in_force(
    daerah: Path, lama: str, baru: str
) -> None:
    tulis(daerah, lama)
    before = situs(daerah, SEBELUM)
    tulis(daerah, baru)

    assert berbeda(situs(daerah, SEBELUM), before) == []
    assert berbeda(situs(daerah, SAAT), situs(daerah, SEBELUM)) != []


def test_every_output_tells_of_it_from_that_minute_on(daerah: Path) -> None:
    tulis(daerah, KASUS["tempat"][1])
    telling = [
        f"agenda/kegiatan/{ID}/index.html",
        "agenda/2026/11/26/index.html",
        f"kalender/kegiatan/{ID}.ics",
        "kalender/semua.ics",
        "umpan/perubahan-agenda.atom.xml",
        "umpan/perubahan-agenda.json",
        "data/agenda-2026.csv",
        "data/agenda-2026.json",
        "agenda/perubahan/index.html",
        "agenda/perubahan/2026/11/index.html",
    ]

    before, after = situs(daerah, SEBELUM), situs(daerah, SAAT)

    assert [name for name, data in before.items() if b"Pendopo" in data] == []
    assert [name for name in telling if b"Pendopo" not in after[name]] == []
    assert b"hujan" not in before["index.html"]
    assert b"hujan" in after["index.html"]
    assert b"SEQUENCE:0" in before[f"kalender/kegiatan/{ID}.ics"]
    assert b"SEQUENCE:1" in after[f"kalender/kegiatan/{ID}.ics"]


@pytest.mark.parametrize(("lama", "baru"), KASUS.values(), ids=KASUS)
def test_a_build_on_top_of_the_last_notices_the_moment(daerah: Path, lama: str, baru: str) -> None:
    out = daerah / "situs"
    for text, sekarang in ((lama, SEKARANG), (baru, SEKARANG), (baru, SAAT)):
        tulis(daerah, text)
        bangun(daerah / "isi", out, daerah / "cache", daerah / "tema", sekarang)
        fresh = situs(daerah, sekarang)
        built = {name: data for name, data in files(out).items() if name in fresh}
        assert berbeda(built, fresh) == []


@pytest.mark.parametrize(
    ("kunci", "lain"),
    [
        ("sifat: tertutup\ndasar_pengecualian: Pasal 17\n", "judul: Rembuk Warga\n"),
        ("sifat: terbatas\n", ""),
    ],
)
def test_what_is_closed_does_not_stay_open_until_then(daerah: Path, kunci: str, lain: str) -> None:
    text = "mulai: 2026-11-26T09:00\npimpinan: [{jabatan: walikota}]\n"
    text += "" if lain else "judul: Rembuk Warga\npakaian: Kecubung\n"
    tulis(daerah, text + kunci + baris("{sifat: terbuka}"))

    leaking = [name for name, data in situs(daerah, SEBELUM).items() if b"Kecubung" in data]

    assert leaking == []
    assert (f"agenda/kegiatan/{ID}/index.html" in situs(daerah, SEBELUM)) == (lain == "")


def test_what_is_withdrawn_is_withdrawn_at_once(daerah: Path) -> None:
    tulis(daerah, f"{TUNGGAL}status: dicabut\n{baris('{status: terjadwal}')}")

    before = situs(daerah, SEBELUM)

    assert [name for name, data in before.items() if b"Rembuk Warga" in data] == []
    page = before[f"agenda/kegiatan/{ID}/index.html"].decode()
    assert "Agenda dicabut" in page
    assert not re.search(r"24 November 2026 pukul 10\.00", page)
