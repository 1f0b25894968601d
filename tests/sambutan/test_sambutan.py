"""The pages of the speeches."""

from __future__ import annotations

from typing import Any

from plugins.sambutan.plugin import SambutanGenerator
from tests.builders import kegiatan, portal, sambutan, siaran
from tests.rakit import teks, terbit

ACARA = "2026-11-20-peresmian"


def halaman(**keys: Any) -> str:
    public = portal(
        sambutan("2026/peresmian", tanggal="2026-11-20", **keys),
        kegiatan(ACARA),
        siaran("2026/pasar-mekar", kegiatan=[ACARA], tanggal="2026-11-20"),
    )
    return terbit(SambutanGenerator, public)["/sambutan/2026/peresmian/"]


def test_it_says_whose_speech_it_is() -> None:
    assert "Wali Kota Ir. Cempaka" in teks(halaman(disampaikan_oleh="walikota"))
    assert "disampaikan oleh" not in halaman(disampaikan_oleh="walikota")


def test_it_says_who_read_it_for_somebody_else() -> None:
    text = teks(halaman(disampaikan_oleh="wakil-walikota"))
    assert "Wali Kota Ir. Cempaka, disampaikan oleh Wakil Wali Kota" in text


def test_a_prepared_text_yields_to_what_was_said() -> None:
    assert "Yang berlaku adalah yang diucapkan." in teks(halaman(naskah="disiapkan"))
    spoken = teks(halaman(naskah="sesuai-diucapkan"))
    assert "Yang berlaku" not in spoken
    assert "Naskah sesuai dengan yang diucapkan." in spoken


def test_it_names_its_kegiatan_and_the_releases_about_it() -> None:
    page = halaman(kegiatan=ACARA)
    assert f'href="/agenda/kegiatan/{ACARA}/"' in page
    assert 'href="/siaran-pers/2026/pasar-mekar/"' in page


def test_attachments_can_be_downloaded() -> None:
    page = halaman(lampiran=[{"judul": "Naskah", "berkas": "naskah.pdf"}])
    assert '<a href="/berkas/naskah.pdf">Naskah (PDF)</a>' in page


def test_the_lists_hold_it() -> None:
    pages = terbit(SambutanGenerator, portal(sambutan("2026/peresmian")))
    for url in ("/sambutan/", "/sambutan/2026/"):
        assert 'href="/sambutan/2026/peresmian/"' in pages[url]


def test_an_empty_archive_says_so() -> None:
    pages = terbit(SambutanGenerator, portal())
    assert list(pages) == ["/sambutan/"]
    assert "Belum ada sambutan yang dipublikasikan" in pages["/sambutan/"]
