"""What a file is made from is what it declares: equal inputs, equal bytes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from plugins.agenda.plugin import AgendaGenerator
from plugins.domain import alamat
from plugins.keluaran.generator import PortalWriter
from plugins.keluaran.writer import SELALU
from tasks import ROOT
from tests.bangun.dalam_proses import Ingatan, dari_nol

SEKARANG = "2026-11-24T06:30+07:00"
BESOK = "2026-11-25T06:30+07:00"
AGENDA = "agenda/2026/11/2026-11-23-rapat-kerja.md"
SIARAN = "content/siaran-pers/2026/pasar-rakyat.md"

Sunting = Callable[[Path], object]


def tak_dinyatakan(before: Ingatan, after: Ingatan) -> list[str]:
    """Return the files, and groups of files, that changed although their keys did not."""
    if before.versi != after.versi:
        return []
    changed = [
        name
        for name in before.berkas.keys() & after.berkas.keys()
        if before.kunci[name] == after.kunci[name] != SELALU
        and before.berkas[name] != after.berkas[name]
    ]
    changed += [
        nama
        for nama in before.bersama.keys() & after.bersama.keys()
        if before.bersama[nama].kunci == after.bersama[nama].kunci
        and _isi(before, nama) != _isi(after, nama)
    ]
    return sorted(changed)


def _isi(made: Ingatan, nama: str) -> object:
    group = made.bersama[nama]
    return group.pesan, [(name, made.berkas[name]) for name in group.berkas]


@pytest.fixture
def daerah(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests/data/dasar", tmp_path / "isi")
    shutil.copytree(ROOT / "theme", tmp_path / "tema")
    return tmp_path


def situs(daerah: Path, sekarang: str = SEKARANG) -> Ingatan:
    return dari_nol(daerah / "isi", daerah / "simpanan", daerah / "tema", sekarang)


def ganti(name: str, old: str, new: str) -> Sunting:
    def sunting(isi: Path) -> None:
        text = (isi / name).read_text("utf-8")
        assert old in text
        (isi / name).write_text(text.replace(old, new), "utf-8")

    return sunting


def tambah(name: str, text: str) -> Sunting:
    def sunting(isi: Path) -> None:
        (isi / name).parent.mkdir(parents=True, exist_ok=True)
        (isi / name).write_text(text, "utf-8")

    return sunting


SUNTINGAN: dict[str, Sunting] = {
    "judul kegiatan": ganti(AGENDA, "judul: ", "judul: Diubah "),
    "kegiatan baru": tambah(
        "agenda/2026/11/2026-11-24-baru.yaml",
        "judul: Baru\nmulai: 2026-11-24T09:00\npimpinan: [{jabatan: walikota}]\njenis: rapat\n"
        "bagian_dari: 2026-11-23-rapat-kerja\n",
    ),
    "kegiatan hilang": lambda isi: (isi / "agenda/2026/11/2026-11-02-apel-pagi.yaml").unlink(),
    "judul siaran": ganti(SIARAN, "judul: ", "judul: Diubah "),
    "siaran baru": tambah(
        "content/siaran-pers/2026/baru.md",
        "---\njudul: Baru\ntanggal: 2026-11-23\ntopik: [ekonomi]\n"
        "kegiatan: 2026-11-23-rapat-kerja\n---\nTeks.\n",
    ),
    "siaran hilang": lambda isi: (isi / SIARAN).unlink(),
    "sambutan": ganti("content/sambutan/2026/rapat-kerja.md", "judul: ", "judul: Diubah "),
    "layanan": ganti("content/layanan/koordinasi.yaml", "judul: ", "judul: Diubah "),
    "halaman": ganti("content/halaman/profil/index.md", "judul: ", "judul: Diubah "),
}


@pytest.mark.parametrize("sunting", SUNTINGAN.values(), ids=SUNTINGAN)
def test_no_file_changes_with_what_it_does_not_declare(daerah: Path, sunting: Sunting) -> None:
    before = situs(daerah)
    sunting(daerah / "isi")
    assert tak_dinyatakan(before, situs(daerah)) == []


def test_no_file_changes_with_a_day_that_it_does_not_declare(daerah: Path) -> None:
    assert tak_dinyatakan(situs(daerah), situs(daerah, BESOK)) == []


def test_no_file_changes_with_a_change_in_force_that_it_does_not_declare(daerah: Path) -> None:
    row = "{pada: 2026-11-24T09:00, alasan: hujan, semula: {mulai: 2026-11-25T09:00}}"
    tambah(
        "agenda/2026/11/2026-11-25-nanti.yaml",
        "judul: Nanti\nmulai: 2026-12-02T09:00\npimpinan: [{jabatan: walikota}]\njenis: rapat\n"
        f"perubahan: [{row}]\n",
    )(daerah / "isi")
    before = situs(daerah, "2026-11-24T08:59+07:00")
    assert tak_dinyatakan(before, situs(daerah, "2026-11-24T09:00+07:00")) == []


def test_a_year_is_told_by_its_months_not_only_by_how_many_there_are(daerah: Path) -> None:
    old, new = "2026/10/2026-10-05-rapat.yaml", "2026/12/2026-12-07-rapat.yaml"
    text = "judul: Rapat\nmulai: {}T09:00\npimpinan: [{{jabatan: walikota}}]\n"
    tambah(f"agenda/{old}", text.format("2026-10-05"))(daerah / "isi")
    before = situs(daerah)
    (daerah / "isi/agenda" / old).unlink()
    tambah(f"agenda/{new}", text.format("2026-12-07"))(daerah / "isi")
    assert tak_dinyatakan(before, situs(daerah)) == []


def test_what_a_file_does_not_declare_is_noticed(
    daerah: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(self: AgendaGenerator, writer: PortalWriter, *_: object) -> None:
        titles = "".join(k.judul for k in self.portal.kegiatan.values())
        writer.emit(alamat.AGENDA, ("tetap",), titles.encode)

    monkeypatch.setattr(AgendaGenerator, "_indeks", careless)
    before = situs(daerah)
    SUNTINGAN["judul kegiatan"](daerah / "isi")
    assert tak_dinyatakan(before, situs(daerah)) == ["agenda/index.html"]


def test_what_a_group_of_files_does_not_declare_is_noticed(
    daerah: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(self: AgendaGenerator, writer: PortalWriter, *_: object) -> None:
        titles = "".join(k.judul for k in self.portal.kegiatan.values())
        emit = partial(writer.emit, alamat.AGENDA, (titles,), titles.encode)
        writer.kelompok("ceroboh", ("tetap",), emit)

    monkeypatch.setattr(AgendaGenerator, "_indeks", careless)
    before = situs(daerah)
    SUNTINGAN["judul kegiatan"](daerah / "isi")
    assert tak_dinyatakan(before, situs(daerah)) == ["ceroboh"]


def test_a_template_has_no_way_to_the_portal_as_a_whole(daerah: Path) -> None:
    page = daerah / "tema/templates/agenda/hari.html"
    page.write_text(page.read_text("utf-8").replace("{{ kop_surat() }}", "{{ portal.kegiatan }}"))
    with pytest.raises(UndefinedError, match="portal"):
        situs(daerah)
