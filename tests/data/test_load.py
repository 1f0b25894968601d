"""Loading a whole folder: nothing that staff may write breaks it, and each finding is one line."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.data.load import Muatan, load
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.terbitkan import terbitkan

DASAR = Path(__file__).parent / "dasar"
BERKAS = sorted(p.relative_to(DASAR).as_posix() for p in DASAR.rglob("*.[my]*"))
BARIS = re.compile(r"[^:\n]+:[1-9]\d*:[1-9]\d*: .+\. .*[.?…\"}\]]")

# Values that are right for some key, and traps for the others.
NILAI = st.sampled_from(
    "2026-11-27 2026-11-27T08:30 2199-12-31 2199-12-31T23:59 1900-01-01 24:00 ya tidak walikota "
    "sekda rapat WIT tertutup terbatas dibatalkan dicabut terlaksana diwakili minggu tahun hari "
    "setelah-selesai menyusul ejaan konsep https://a.example 2026-11-27-fuzz balai-kota rapat.png "
    "2026-11-02-apel-pagi@2026-11-09 - 0 -1 99999999999999999999 nan 1e400 “…” {} []".split()
)
SUSUNAN = ["semula", "pimpinan", "berulang", "kejadian", "perubahan", "foto", "dokumentasi"]
KUNCI = st.sampled_from(
    sorted(Kegiatan.model_fields)
    + "jabatan kehadiran oleh pada alasan setiap sampai kecuali nama koordinat berkas alt "
    "memuat_anak surat_tugas tautan 2026-11-27 2026-12-04 diganti entah".split()
)
ISI = st.recursive(
    NILAI | st.text(max_size=8) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KUNCI, inner, max_size=4),
    max_leaves=12,
)
SAMPAH = (
    "Thumbs.db desktop.ini #rapat.md# bahan.docx~ rapat.md.swp rapat.swo rapat.tmp 4913 "
    "~$bahan.docx .~lock.bahan.odt#"
).split()
TIDAK_ADA_BATAS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def isi(tmp_path: Path) -> Iterator[Path]:
    root = tmp_path / "isi"
    shutil.copytree(DASAR, root)
    yield root
    shutil.rmtree(root)


def periksa(muatan: Muatan) -> None:
    """Check what holds of every result: one line a finding, and a portal where there is none."""
    for masalah in muatan.masalah:
        assert BARIS.fullmatch(str(masalah)), str(masalah)
    assert (muatan.arsip is None) == bool(muatan.galat)
    if muatan.arsip is not None and muatan.sekarang is not None:
        terbitkan(muatan.arsip, muatan.sekarang)


@TIDAK_ADA_BATAS
@given(st.dictionaries(KUNCI, ISI, max_size=6), st.booleans())
def test_any_keys_and_values_give_findings_and_never_an_exception(
    isi: Path, data: dict[str, Any], complete: bool
) -> None:
    needed = {"judul": "x", "mulai": "2026-11-27T08:30", "pimpinan": [{"jabatan": "walikota"}]}
    text = yaml.safe_dump({**needed, **data} if complete else data, allow_unicode=True)
    (isi / "agenda/2026/11/2026-11-27-fuzz.yaml").write_text(text)

    periksa(load(isi))


@TIDAK_ADA_BATAS
@given(
    st.sampled_from(BERKAS),
    st.integers(0, 10_000),
    st.integers(0, 12),
    st.text(":-[]{}'\"#&*!|> \n\tax0", max_size=6) | st.text(max_size=3),
)
def test_any_slip_in_any_file_gives_findings_and_never_an_exception(
    isi: Path, name: str, at: int, removed: int, typed: str
) -> None:
    path = isi / name
    text = path.read_text()
    at %= len(text) + 1
    path.write_text(text[:at] + typed + text[at + removed :])

    periksa(load(isi))

    path.write_text(text)


@pytest.mark.parametrize(("folder", "absent"), [("", "/content"), ("/ketik", "/ketik")])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, folder: str, absent: str) -> None:
    assert [str(m) for m in load(Path(f"{tmp_path}{folder}")).masalah] == [
        f"content/instansi.yaml:1:1: berkas tidak ada: folder {tmp_path}{absent} tidak ada. "
        "Periksa ejaan ISI; folder itu memuat agenda/ dan content/."
    ]


def test_a_file_in_place_of_the_folder_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "isi").touch()

    (masalah,) = load(tmp_path / "isi").masalah

    assert masalah.message == f"berkas tidak ada: folder {tmp_path}/isi tidak ada"


def test_a_new_portal_with_settings_alone_is_sound(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    shutil.copy(DASAR / "content/instansi.yaml", tmp_path / "content")

    muatan = load(tmp_path)

    assert [str(m) for m in muatan.masalah] == [
        "agenda:1:1: peringatan: folder agenda/ tidak ada, jadi tidak ada kegiatan yang "
        "diterbitkan. Buat folder agenda/ di samping content/, atau periksa letak folder pada ISI."
    ]
    assert muatan.arsip is not None
    assert muatan.arsip.kegiatan == {}


def test_what_tools_leave_behind_neither_stops_the_build_nor_is_published(isi: Path) -> None:
    before = load(isi).arsip
    for folder in ("agenda/2026/11", "content", "content/gambar", "content/berkas"):
        for name in SAMPAH:
            (isi / folder / name).write_text("sampah")
    link = isi / "content/halaman/pengaduan.md"

    assert load(isi).masalah == ()
    assert load(isi).arsip == before

    link.write_text(f"{link.read_text()}\n[x](../berkas/bahan.docx~)\n")
    assert [m.message for m in load(isi).galat] == [
        "tautan ke berkas yang tidak ada: ../berkas/bahan.docx~"
    ]


def test_an_approval_is_needed_where_the_settings_say_so(isi: Path) -> None:
    path = isi / "content/instansi.yaml"
    path.write_text(f"{path.read_text()}wajib_persetujuan: ya\n")
    for release in (isi / "content/siaran-pers").rglob("*.md"):
        release.write_text(release.read_text().replace("---\n", "---\npersetujuan: disetujui\n", 1))
    for entry in (isi / "agenda").rglob("2026-11-23-*.md"):
        entry.write_text(entry.read_text().replace("---\n", "---\npersetujuan: disetujui\n", 1))

    muatan = load(isi)

    assert muatan.galat == ()
    assert muatan.arsip is not None
    assert muatan.sekarang is not None
    portal = terbitkan(muatan.arsip, muatan.sekarang)
    assert list(portal.kegiatan) == ["2026-11-23-rapat-kerja"]
    assert [s.id for s in portal.siaran_pers] == ["2026/pasar-rakyat"]
    assert (portal.sambutan, portal.layanan, portal.halaman, portal.iku) == ((), (), (), ())


def test_the_zone_of_the_unit_is_that_of_its_entries(isi: Path) -> None:
    path = isi / "content/instansi.yaml"
    path.write_text(f"{path.read_text()}zona: WIT\n")

    arsip = load(isi).arsip

    assert arsip is not None
    assert arsip.kegiatan["2026-11-23-rapat-kerja"].awal.isoformat() == "2026-11-23T09:00:00+09:00"


def test_the_text_of_one_occurrence_becomes_safe_html_too(isi: Path) -> None:
    path = isi / "agenda/2026/11/2026-11-02-apel-pagi.yaml"
    path.write_text(f"{path.read_text()}kejadian:\n  2026-11-09:\n    uraian: Teks *miring*.\n")

    arsip = load(isi).arsip

    assert arsip is not None
    own = next(iter(arsip.kegiatan["2026-11-02-apel-pagi"].kejadian.values()))
    assert own.uraian.html == "<p>Teks <em>miring</em>.</p>"


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("../../../content/halaman/pengaduan.md", "/pengaduan/"),
        ("../../../content/halaman/profil/index.md#visi", "/profil/#visi"),
        ("2026-11-02-apel-pagi.yaml", "/agenda/kegiatan/2026-11-02-apel-pagi/"),
        ("../../../content/siaran-pers/2026/pasar-rakyat.md", "/siaran-pers/2026/pasar-rakyat/"),
        ("../../../content/berkas/bahan.pdf", "/berkas/bahan.pdf"),
        ("/agenda/pimpinan/walikota/", "/agenda/pimpinan/walikota/"),
        ("/agenda/2026/11/23/", "/agenda/2026/11/23/"),
        ("/kalender/semua.ics", "/kalender/semua.ics"),
        ("/kalender/tanpa-batal.ics", "/kalender/tanpa-batal.ics"),
        ("/kalender/arsip/2026/", "/kalender/arsip/2026/"),
        ("/umpan/perubahan-agenda.atom.xml", "/umpan/perubahan-agenda.atom.xml"),
        ("/umpan/pimpinan/sekda.json", "/umpan/pimpinan/sekda.json"),
        ("/iku/2026/tw-4/", "/iku/2026/tw-4/"),
        ("#jadwal", "#jadwal"),
    ],
)
def test_a_link_to_a_file_leads_to_its_page(isi: Path, target: str, url: str) -> None:
    path = isi / "agenda/2026/11/2026-11-27-contoh.md"
    path.write_text(
        "---\njudul: Peresmian\nmulai: 2026-11-27T08:30\npimpinan: [{jabatan: walikota}]\n---\n"
        f"Lihat [ini]({target}).\n"
    )

    muatan = load(isi)

    assert muatan.masalah == ()
    assert muatan.arsip is not None
    html = muatan.arsip.kegiatan["2026-11-27-contoh"].uraian.html
    assert html == f'<p>Lihat <a href="{url}">ini</a>.</p>'
