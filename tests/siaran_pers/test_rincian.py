"""The page of one release."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.siaran_pers.plugin import SiaranPersGenerator
from plugins.siaran_pers.rincian import isi_bertanggal, rincian
from tests.builders import INSTANSI, portal, uraian, wib
from tests.rakit import judul_bagian, teks, terbit
from tests.siaran_pers.contoh import ACARA, kegiatan, siaran

NANTI = wib("2026-11-30T08:00")
NARAHUBUNG = {"nama": "Laut Biru", "telepon": "(0999) 000-124"}


def halaman(**keys: Any) -> str:
    public = portal(siaran(**keys), kegiatan(), sekarang=NANTI)
    return terbit(SiaranPersGenerator, public)["/siaran-pers/2026/pasar-mekar/"]


def test_the_dateline_stands_before_the_first_words() -> None:
    page = halaman(
        kota="Kota Contoh",
        uraian=uraian("Pasar dibuka. Ramai.", "<p>Pasar dibuka.</p>\n<p>Ramai.</p>"),
    )
    assert "<p><b>Kota Contoh, 27 November 2026 –</b> Pasar dibuka.</p>\n<p>Ramai.</p>" in page


def test_without_kota_the_dateline_names_the_region() -> None:
    assert "Kota Contoh, 27 November 2026 –" in halaman()


def test_a_body_that_begins_with_a_list_keeps_its_dateline() -> None:
    assert isi_bertanggal("<ul></ul>", "Kota & Co –") == "<p><b>Kota &amp; Co –</b></p>\n<ul></ul>"


def test_kind_and_number_are_named() -> None:
    text = teks(halaman(nomor="041/SP/PROKOPIM/XI/2026"))
    assert "Siaran pers, jenis siaran · Nomor: 041/SP/PROKOPIM/XI/2026 · Jumat, 27" in text


@pytest.mark.parametrize(
    ("jenis", "segera"),
    [("siaran-pers", True), ("klarifikasi", True), ("undangan-liputan", False)],
)
def test_an_invitation_is_not_for_immediate_release(jenis: str, segera: bool) -> None:
    assert ("Untuk disiarkan segera" in halaman(jenis=jenis)) is segera


def test_the_hoax_label_follows_the_topic() -> None:
    assert "Hoaks/Disinformasi" in halaman(topik=["hoaks"])
    assert "Hoaks/Disinformasi" not in halaman(topik=["ekonomi"])


def test_the_release_s_own_contact_goes_before_the_unit_s() -> None:
    site = portal(narahubung_media={"nama": "Umum"})
    own = rincian(site, siaran(narahubung=NARAHUBUNG)).narahubung
    common = rincian(site, siaran()).narahubung
    assert own is not None
    assert common is not None
    assert (own.nama, common.nama) == ("Laut Biru", "Umum")


def test_corrections_stand_above_the_text_newest_first() -> None:
    page = halaman(
        ralat=[
            {"pada": "2026-11-27T15:30", "isi": "Ralat pertama."},
            {"pada": "2026-11-28T08:00", "isi": "Ralat kedua."},
        ]
    )
    text = teks(page)
    assert text.index("Ralat kedua.") < text.index("Ralat pertama.") < text.index("Pasar dibuka.")
    assert "Jumat, 27 November 2026 pukul 15.30 WIB" in text


def test_a_correction_of_tomorrow_is_not_out_yet() -> None:
    assert "Besok" not in halaman(ralat=[{"pada": "2026-12-01T08:00", "isi": "Besok."}])


def test_the_coverage_is_a_table_in_order_of_time() -> None:
    rows = [
        {"tanggal": "2026-11-28", "waktu": "06.00", "media": "Koran Pagi", "jenis": "cetak"},
        {
            "tanggal": "2026-11-27",
            "waktu": "11:20",
            "media": "Harian Lembayung",
            "jenis": "daring",
            "judul": "128 Pedagang",
            "tautan": "https://lembayung.example/a",
        },
    ]
    page = halaman(pemuatan=rows)
    text = teks(page)
    assert text.index("Harian Lembayung Daring 27 November 2026 11.20 WIB") < text.index(
        "Koran Pagi"
    )
    assert '<a href="https://lembayung.example/a" rel="external">128 Pedagang</a>' in page
    assert "2 pemuatan; jeda pemuatan pertama 50 menit; daring 1, cetak 1." in text


def test_the_tone_is_never_shown() -> None:
    row = {"tanggal": "2026-11-27", "media": "Harian", "nada": "negatif"}
    assert "negatif" not in halaman(pemuatan=[row])


def test_without_coverage_there_is_no_heading() -> None:
    assert "Pemuatan di media" not in judul_bagian(halaman())


def test_a_linked_kegiatan_is_shown_with_date_and_place() -> None:
    text = teks(halaman(kegiatan=[ACARA]))
    assert "Kegiatan terkait Jumat, 27 November 2026, pukul 08.30 WIB – selesai" in text
    assert "Peresmian Pasar Mekar Pasar Mekar Wali Kota" in text


def test_an_unpublished_kegiatan_is_not_linked() -> None:
    page = terbit(
        SiaranPersGenerator,
        portal(siaran(kegiatan=[ACARA]), kegiatan(persetujuan="konsep"), sekarang=NANTI),
    )["/siaran-pers/2026/pasar-mekar/"]
    assert "Kegiatan terkait" not in page
    assert ACARA not in page


def test_one_occurrence_of_a_series_is_shown_with_its_own_date() -> None:
    series = kegiatan(
        "2026-11-02-apel",
        mulai="2026-11-02T07:30",
        berulang={"setiap": "minggu", "hari": ["senin"], "sampai": "2026-11-30"},
    )
    public = portal(siaran(kegiatan=["2026-11-02-apel@2026-11-16"]), series, sekarang=NANTI)
    page = terbit(SiaranPersGenerator, public)["/siaran-pers/2026/pasar-mekar/"]
    assert "Senin, 16 November 2026" in teks(page)
    assert 'href="/agenda/kegiatan/2026-11-02-apel/"' in page


def test_photos_carry_caption_and_right_of_use() -> None:
    photo = {"berkas": "pasar.jpg", "alt": "Pasar", "keterangan": "Pasar Mekar.", "hak": "Bebas."}
    page = halaman(foto=[photo, photo | {"berkas": "los.jpg"}])
    assert page.count("<figcaption>Pasar Mekar. <small>Bebas.</small></figcaption>") == 2


def test_agencies_leaders_attachments_and_source_are_named() -> None:
    page = halaman(
        perangkat_daerah=["dinas-perdagangan"],
        pimpinan=["walikota"],
        lampiran=[{"judul": "Data kios", "berkas": "kios.pdf"}],
        sumber="Panduan nasional.",
    )
    text = teks(page)
    assert "Perangkat daerah Dinas Perdagangan" in text
    assert "Pimpinan Wali Kota Ir. Cempaka" in text
    assert 'href="/berkas/kios.pdf"' in page
    assert "Sumber: Panduan nasional." in text


def test_other_releases_about_the_same_kegiatan_are_listed() -> None:
    public = portal(
        siaran(kegiatan=[ACARA]),
        siaran("2026/lanjutan", judul="Pasar Ramai", kegiatan=[ACARA]),
        kegiatan(),
        sekarang=NANTI,
    )
    found = next(s for s in public.siaran_pers if s.id == "2026/pasar-mekar")
    assert [s.id for s in rincian(public, found).lain] == ["2026/lanjutan"]


def test_every_kind_topic_and_year_has_its_page() -> None:
    pages = terbit(SiaranPersGenerator, portal(siaran(), sekarang=NANTI))
    topics = [f"/siaran-pers/topik/{t['id']}/" for t in INSTANSI["topik"]]
    assert {
        "/siaran-pers/",
        "/siaran-pers/2026/",
        "/siaran-pers/jenis/",
        "/siaran-pers/jenis/klarifikasi/",
        "/siaran-pers/topik/",
        *topics,
    } <= set(pages)
    assert "Belum ada siaran pers" in pages["/siaran-pers/jenis/klarifikasi/"]


def test_an_empty_portal_says_so() -> None:
    pages = terbit(SiaranPersGenerator, portal())
    assert "Belum ada siaran pers yang dipublikasikan" in pages["/siaran-pers/"]


def test_the_first_page_stops_at_twenty() -> None:
    many = [siaran(f"2026/s{n}", judul=f"Siaran {n}") for n in range(21)]
    page = terbit(SiaranPersGenerator, portal(*many, sekarang=NANTI))["/siaran-pers/"]
    assert page.count('<article class="siaran">') == 20
    assert "Ini 20 siaran terbaru dari 21." in teks(page)
