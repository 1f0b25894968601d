"""What is not public is nowhere in the output, not in pages, calendars, feeds, nor file names."""

from pathlib import Path

import pytest

from tests.building import build, copy_content
from tests.sejarah import JALUR, Sejarah, entri

RAHASIA = {
    "tertutup": (
        "agenda/2026/11/2026-11-25-zrahasiaberkas.yaml",
        "mulai: 2026-11-25T08:00\nsifat: tertutup\njenis: rapat\n"
        "dasar_pengecualian: zrahasiadasar\npimpinan: [{jabatan: walikota}]\n"
        "tidak_dirilis: zrahasiatakrilis\n",
    ),
    "belum disetujui": (
        "agenda/2026/11/2026-11-25-zrahasiakonsep.md",
        "---\njudul: Zrahasiajudul\nmulai: 2026-11-25T08:00\npersetujuan: diajukan\n"
        "pimpinan: [{jabatan: walikota}]\ntempat: Zrahasiatempat\n---\n\nZrahasiauraian.\n",
    ),
    "menunggu selesai": (
        "agenda/2026/11/2026-11-26-zrahasiasidak.yaml",
        "judul: Zrahasiasidak\nmulai: 2026-11-26T08:00\ntayang: setelah-selesai\n"
        "pimpinan: [{jabatan: walikota}]\n",
    ),
    "terbatas": (
        "agenda/2026/11/2026-11-27-kegiatan-terbatas.yaml",
        "judul: Audiensi Warga\nmulai: 2026-11-27T14:00\nsifat: terbatas\n"
        "pimpinan: [{jabatan: walikota}]\npakaian: zrahasiapakaian\nuraian: zrahasiauraian3\n"
        "perubahan:\n  - {pada: 2026-11-23T10:00, alasan: jadwal, semula: "
        "{mulai: 2026-11-27T13:00, pakaian: zrahasiapakaianlama}}\n",
    ),
    "dicabut": (
        "agenda/2026/11/2026-11-28-dicabut-lagi.yaml",
        "judul: Zrahasiadicabut\nmulai: 2026-11-28T14:00\nstatus: dicabut\ntempat: Zrahasialokasi\n"
        "pimpinan: [{jabatan: walikota}]\nperubahan:\n  - {pada: 2026-11-23T10:00, alasan: salah "
        "ketik, semula: {status: terjadwal, judul: zrahasiajudullama}}\n",
    ),
    "kunci internal": (
        "agenda/2026/11/2026-11-17-kunci-internal.yaml",
        "judul: Rapat Terbuka\nmulai: 2026-11-17T19:00\nselesai: 2026-11-17T20:00\n"
        "status: terlaksana\npimpinan: [{jabatan: walikota}]\n"
        "protokol: {surat_tugas: zrahasiasurat}\n"
        "dokumentasi: [{jenis: foto, arsip: zrahasiaarsip}]\ntidak_dirilis: zrahasiaalasan\n",
    ),
    "embargo": (
        "content/siaran-pers/2026/zrahasiaembargo.md",
        "---\njudul: Zrahasiasiaran\ntanggal: 2026-11-24\ntayang: 2026-11-24T12:00\n"
        "kegiatan: 2026-11-23-rembuk-stunting\n---\n\nZrahasiaisi.\n",
    ),
    "konsep siaran": (
        "content/siaran-pers/2026/zrahasiakonsepsiaran.md",
        "---\njudul: Zrahasiakonsep\ntanggal: 2026-11-20\npersetujuan: konsep\n---\n\nZrahasia.\n",
    ),
    "nada pemuatan": (
        "content/siaran-pers/2026/siaran-terbuka.md",
        "---\njudul: Siaran Terbuka\ntanggal: 2026-11-20\n"
        "pemuatan: [{tanggal: 2026-11-21, media: Harian Uji, nada: negatif}]\n---\n\nIsi terbuka, "
        "[lihat](zrahasiaembargo.md).\n",
    ),
    "sambutan belum diucapkan": (
        "content/sambutan/2026/zrahasiasambutan.md",
        "---\njudul: Zrahasiasambutan\ntanggal: 2026-11-27\noleh: walikota\n"
        "kegiatan: 2026-11-27-peresmian-pasar-mekar\n---\n\nZrahasianaskah.\n",
    ),
    "halaman konsep": (
        "content/halaman/zrahasiahalaman.md",
        "---\njudul: Zrahasiahalaman\npersetujuan: konsep\nmenu: utama\n---\n\nZrahasia.\n",
    ),
    "berkas internal": ("internal/2026-11-23-rembuk-stunting.yaml", "kontak: zrahasiakontak\n"),
    "lampiran tak dirujuk": ("content/berkas/zrahasialampiran.txt", "zrahasialampiran"),
    "berkas tersembunyi": ("content/.zrahasia.md", "zrahasia"),
}


@pytest.fixture(scope="module")
def tanaman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample with a secret planted in every place that must stay closed."""
    base = tmp_path_factory.mktemp("bocor")
    isi = copy_content(base / "isi")
    for path, text in RAHASIA.values():
        target = isi / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    result = build(base / "situs", ISI=str(isi))
    assert result.returncode == 0, result.stderr
    assert "zrahasia" not in result.stdout.casefold()
    return base / "situs"


def test_no_secret_is_anywhere_in_the_output(tanaman: Path) -> None:
    found = [
        path.relative_to(tanaman).as_posix()
        for path in tanaman.rglob("*")
        if "zrahasia" in path.name.casefold()
        or (path.is_file() and b"zrahasia" in path.read_bytes().lower())
    ]
    assert found == []


def test_the_tone_of_a_coverage_is_not_shown(tanaman: Path) -> None:
    page = (tanaman / "siaran-pers/2026/siaran-terbuka/index.html").read_text()
    assert "Harian Uji" in page
    assert "negatif" not in page.casefold()


def test_a_limited_entry_keeps_its_public_keys(tanaman: Path) -> None:
    page = (tanaman / "agenda/kegiatan/2026-11-27-kegiatan-terbatas/index.html").read_text()
    assert "Audiensi Warga" in page


def test_secrets_appear_once_their_time_has_come(tmp_path: Path) -> None:
    """The planted files are real ones: later, what was embargoed is published."""
    isi = copy_content(tmp_path / "isi")
    for name in ("embargo", "menunggu selesai", "sambutan belum diucapkan"):
        path, text = RAHASIA[name]
        (isi / path).write_text(text)
    result = build(tmp_path / "situs", ISI=str(isi), SEKARANG="2026-11-30T08:00+07:00")
    assert result.returncode == 0, result.stderr
    situs = tmp_path / "situs"
    assert (situs / "siaran-pers/2026/zrahasiaembargo/index.html").is_file()
    assert (situs / "agenda/kegiatan/2026-11-26-zrahasiasidak/index.html").is_file()
    assert (situs / "sambutan/2026/zrahasiasambutan/index.html").is_file()


LAMPAU = {
    "konsep": entri(persetujuan="konsep", diumumkan=None, tempat="Zrahasiakonsep"),
    "embargo": entri(tayang="2026-11-22T08:00", tempat="Zrahasiaembargo"),
    "tertutup": {
        "mulai": "2026-12-07T09:00",
        "sifat": "tertutup",
        "dasar_pengecualian": "zrahasiadasar",
        "pimpinan": [{"jabatan": "walikota"}],
    },
    "terbatas": entri(sifat="terbatas", pakaian="zrahasiapakaian", titik_doorstop="Zrahasia"),
    "internal": entri(tidak_dirilis="zrahasiarilis", protokol={"surat_tugas": "zrahasiasurat"}),
    "uraian": entri(uraian="Zrahasiauraian", kontak_liputan="Zrahasiakontak"),
}
"""Versions of one entry that were not public, or hold what was not."""

KINI = {
    "tertutup": LAMPAU["tertutup"],
    "konsep": LAMPAU["konsep"],
    "terbatas": entri(sifat="terbatas"),
    "dicabut": entri(
        status="dicabut",
        perubahan=[{"pada": "2026-11-23T08:00", "alasan": "a", "semula": {"status": "terjadwal"}}],
    ),
}
"""What entries are now that once said everything."""


@pytest.fixture(scope="module")
def lampau(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build content in whose history the secrets are, committed by somebody secret."""
    base = tmp_path_factory.mktemp("lampau")
    sejarah = Sejarah(base / "isi")
    copy_content(sejarah.isi)
    sejarah.commit("2026-11-05T08:00")
    for n, keys in enumerate([*LAMPAU.values(), entri()]):
        sejarah.commit(f"2026-11-{10 + n}T08:00", {JALUR: keys})
    for name, keys in KINI.items():
        path = JALUR.replace("rapat", name)
        # Of a limited entry the sample shows title and place, now as then.
        said = {} if name == "terbatas" else {"judul": "Zrahasia", "tempat": "Zrahasia"}
        sejarah.commit("2026-11-17T08:00", {path: entri(pakaian="Zrahasia", **said)})
        sejarah.commit("2026-11-18T08:00", {path: entri(pakaian="zrahasia", uraian="Zrahasia")})
        sejarah.commit("2026-11-19T08:00", {path: keys})
    result = build(base / "situs", ISI=str(sejarah.isi))
    assert result.returncode == 0, result.stderr
    return base / "situs"


def test_no_secret_of_the_past_is_anywhere_in_the_output(lampau: Path) -> None:
    found = [
        path.relative_to(lampau).as_posix()
        for path in lampau.rglob("*")
        if path.is_file() and b"zrahasia" in path.read_bytes().lower()
    ]
    assert found == []


def test_the_history_of_those_entries_was_read_all_the_same(lampau: Path) -> None:
    log = (lampau / "agenda/perubahan/2026/11/index.html").read_text()
    assert "/agenda/kegiatan/2026-12-07-rapat/" in log
    assert "Uraian diperbarui" in log
