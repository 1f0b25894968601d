"""The plain pages."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.halaman.bawaan import lengkap
from plugins.halaman.plugin import HalamanGenerator
from plugins.halaman.tampilan import di_atas, pejabat, sekitar
from plugins.keluaran.generator import Remah
from tests.builders import halaman, instansi, portal
from tests.rakit import teks, terbit

PROFIL = halaman("profil/index", judul="Profil")
TUGAS = halaman("profil/tugas", judul="Tugas", urutan=10)
PEJABAT = halaman("profil/pejabat", judul="Pejabat", urutan=20)
TENTANG = halaman("tentang", judul="Tentang")


def test_a_page_stands_at_its_path() -> None:
    pages = terbit(HalamanGenerator, portal(PROFIL, TUGAS))
    assert "Isi profil/tugas." in teks(pages["/profil/tugas/"])
    assert "Isi profil/index." in teks(pages["/profil/"])


def test_a_section_s_menu_begins_with_the_section() -> None:
    assert sekitar(TUGAS, (TUGAS, PEJABAT, PROFIL, TENTANG)) == (
        Remah("Profil", "/profil/"),
        Remah("Tugas", "/profil/tugas/"),
        Remah("Pejabat", "/profil/pejabat/"),
    )


def test_a_page_may_ask_for_another_section_s_menu() -> None:
    guest = halaman("sejarah", judul="Sejarah", menu="profil")
    found = sekitar(TUGAS, (PROFIL, TUGAS, guest))
    assert Remah("Sejarah", "/sejarah/") in found


def test_pages_outside_every_folder_have_each_other() -> None:
    other = halaman("media-center", judul="Media center")
    assert sekitar(TENTANG, (TENTANG, other, PROFIL, TUGAS)) == (
        Remah("Tentang", "/tentang/"),
        Remah("Media center", "/media-center/"),
    )


def test_a_lone_page_has_no_menu() -> None:
    assert sekitar(TENTANG, (TENTANG,)) == ()


@pytest.mark.parametrize(
    ("url", "above"),
    [("/tentang/", ()), ("/profil/tugas/", ("/profil/",)), ("/a/b/c/", ("/a/", "/a/b/"))],
)
def test_the_trail_names_every_folder_above(url: str, above: tuple[str, ...]) -> None:
    assert di_atas(url) == above


def test_a_folder_without_own_page_gets_one() -> None:
    pages = terbit(HalamanGenerator, portal(halaman("data-terbuka/2026/agenda")))
    assert 'href="/data-terbuka/2026/"' in pages["/data-terbuka/"]
    assert 'href="/data-terbuka/2026/agenda/"' in pages["/data-terbuka/2026/"]
    assert "<h1>Data terbuka</h1>" in pages["/data-terbuka/"]


def test_the_pages_that_menus_need_are_always_there() -> None:
    pages = terbit(HalamanGenerator, portal())
    assert {"/profil/", "/pengaduan/", "/informasi-publik/", "/tentang/"} <= set(pages)


def test_what_staff_wrote_goes_before_the_portal_s_own_words() -> None:
    found = [h for h in lengkap(instansi(), (TENTANG,)) if h.id == "tentang"]
    assert found == [TENTANG]


def test_complaints_list_the_unit_s_channels() -> None:
    channels = [
        {"id": "lapor", "nama": "SP4N-LAPOR!", "tautan": "https://www.lapor.go.id"},
        {"id": "surel", "nama": "Surel", "nilai": "a@b.example", "tautan": "mailto:a@b.example"},
    ]
    public = portal(halaman("pengaduan"), pengaduan=channels)
    page = terbit(HalamanGenerator, public)["/pengaduan/"]
    assert 'href="https://www.lapor.go.id"' in page
    assert '<a href="mailto:a@b.example">a@b.example</a>' in page
    assert "Isi pengaduan." in page


def test_the_profile_shows_who_held_each_office() -> None:
    text = teks(terbit(HalamanGenerator, portal(PROFIL))["/profil/"])
    assert "Ir. Cempaka 20 Februari 2025 – sekarang" in text
    assert "Drs. Mega 20 Februari 2020 – 19 Februari 2025" in text


def test_an_office_nobody_held_is_vacant() -> None:
    text = teks(terbit(HalamanGenerator, portal(PROFIL))["/profil/"])
    assert "Wakil Wali Kota Contoh Saat ini belum ada pejabat." in text


def test_who_acts_from_next_week_is_not_named_yet() -> None:
    before, after = (pejabat(instansi(), date(2026, month, 1))[0] for month in (11, 12))
    assert [p.nama for p in before.pemegang] == ["Ir. Cempaka", "Drs. Mega"]
    assert [p.nama for p in after.pemegang] == ["dr. Guntur", "Ir. Cempaka", "Drs. Mega"]
