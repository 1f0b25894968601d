"""The pages of the indicators."""

from __future__ import annotations

from typing import Any

from plugins.domain.kegiatan import Kegiatan
from plugins.iku.plugin import IkuGenerator
from tests.builders import kegiatan, portal, siaran, wib
from tests.iku.contoh import iku
from tests.rakit import teks, terbit

RAHASIA = "Rapat Anggaran Rahasia"


def acara(day: str, **keys: Any) -> Kegiatan:
    return kegiatan(
        f"{day}-acara",
        judul=f"Acara {day}",
        mulai=f"{day}T08:00",
        status="terlaksana",
        **keys,
    )


def test_the_year_shows_finding_picture_table_formula_and_source() -> None:
    page = terbit(IkuGenerator, portal(iku(sumber_data="Laporan Bagian")))["/iku/2026/"]
    text = teks(page)
    finding = (
        "Sampai triwulan III, 86,86% kegiatan pimpinan dipublikasikan, di bawah target 90,00%."
    )
    assert finding in text
    assert "Realisasi 86,86%, target 90,00%." in page
    assert "TW III 90,18% 101 dari 112 86,86% 271 dari 312 96,51%" in text
    assert page.count("<mtext>kegiatan dilaksanakan</mtext>") == 3
    assert "Sumber data Laporan Bagian" in text


def test_every_quarter_has_a_page_that_the_year_links() -> None:
    pages = terbit(IkuGenerator, portal(iku()))
    for n in range(1, 5):
        assert f"/iku/2026/tw-{n}/" in pages
        assert f'href="/iku/2026/tw-{n}/"' in pages["/iku/2026/"]


def test_a_reported_quarter_names_its_source() -> None:
    text = teks(terbit(IkuGenerator, portal(iku()))["/iku/2026/tw-1/"])
    assert "96 kegiatan pimpinan dilaksanakan." in text
    assert "Sumber: Laporan TW I." in text
    assert "80 dari 96 kegiatan dipublikasikan (83,33%), di bawah target 90,00%." in text


def test_a_computed_quarter_links_every_occurrence_that_counts() -> None:
    one = acara("2026-10-01", protokol="ya")
    other = acara("2026-10-02", dokumentasi=[{"jenis": "foto"}])
    release = siaran("2026/a", tanggal="2026-10-01", tayang="2026-10-01T10:00", kegiatan=[one.id])
    page = terbit(IkuGenerator, portal(iku(), one, other, release))["/iku/2026/tw-4/"]
    text = teks(page)
    assert "Acara 2026-10-01 Kamis, 1 Oktober 2026 Ya Tidak Ya" in text
    assert "Acara 2026-10-02 Jumat, 2 Oktober 2026 Tidak Ya Tidak" in text
    assert f'href="/agenda/kegiatan/{one.id}/"' in page
    assert "Semua 2 kegiatan tercantum di bawah." in text


def test_each_occurrence_of_a_series_is_listed_with_its_date() -> None:
    series = acara(
        "2026-10-05", berulang={"setiap": "minggu", "hari": ["senin"], "sampai": "2026-10-12"}
    )
    text = teks(terbit(IkuGenerator, portal(iku(), series))["/iku/2026/tw-4/"])
    assert "Senin, 5 Oktober 2026" in text
    assert "Senin, 12 Oktober 2026" in text


def test_closed_ones_are_a_count_and_nothing_else() -> None:
    closed = acara("2026-10-01", sifat="tertutup", protokol="ya").model_copy(
        update={"judul": RAHASIA}
    )
    page = terbit(IkuGenerator, portal(iku(), closed, acara("2026-10-02")))["/iku/2026/tw-4/"]
    text = teks(page)
    assert "Dari 2 kegiatan, 1 tercantum di bawah." in text
    assert (
        "Selebihnya, 1 kegiatan, tidak diumumkan dan hanya dihitung jumlahnya: "
        "0 dipublikasikan, 0 didokumentasikan, 1 difasilitasi protokol." in text
    )
    assert RAHASIA not in page
    assert closed.id not in page


def test_a_limited_kegiatan_is_listed_as_the_public_may_see_it() -> None:
    limited = acara("2026-10-01", sifat="terbatas").model_copy(update={"judul": RAHASIA})
    public = portal(iku(), limited, tampil_terbatas=["mulai", "pimpinan"])
    page = terbit(IkuGenerator, public)["/iku/2026/tw-4/"]
    assert RAHASIA not in page
    assert f'href="/agenda/kegiatan/{limited.id}/"' in page


def test_a_quarter_without_data_says_so() -> None:
    text = teks(terbit(IkuGenerator, portal(iku()))["/iku/2026/tw-4/"])
    assert "Belum ada data." in text
    assert "Belum ada kegiatan yang dinyatakan terlaksana pada triwulan ini." in text


def test_a_quarter_to_come_has_not_begun() -> None:
    public = portal(iku(), sekarang=wib("2026-09-01T08:00"))
    assert "Triwulan ini belum mulai." in teks(terbit(IkuGenerator, public)["/iku/2026/tw-4/"])


def test_a_locked_quarter_shows_when_and_its_revisions() -> None:
    counts = {"dilaksanakan": 96, "dipublikasikan": 79, "didokumentasikan": 93, "difasilitasi": 90}
    locked = {
        "periode": "TW I",
        "pada": "2026-04-10T09:00",
        "angka": counts,
        "revisi": [
            {
                "pada": "2026-05-02T10:00",
                "alasan": "Satu publikasi terlewat",
                "angka": counts | {"dipublikasikan": 80},
            }
        ],
    }
    text = teks(terbit(IkuGenerator, portal(iku(kunci=[locked])))["/iku/2026/tw-1/"])
    assert (
        "Jumat, 10 April 2026 pukul 09.00 WIB Dikunci: 96 dilaksanakan, 79 dipublikasikan" in text
    )
    assert "Direvisi: 96 dilaksanakan, 80 dipublikasikan" in text
    assert "Alasan: Satu publikasi terlewat." in text
    assert "Angka terkunci" not in teks(terbit(IkuGenerator, portal(iku()))["/iku/2026/tw-1/"])


def test_a_year_without_any_data_says_so() -> None:
    text = teks(terbit(IkuGenerator, portal(iku(rekap=[])))["/iku/2026/"])
    assert "belum ada data" in text
    assert " 0,00%" not in text


def test_the_first_page_links_every_year() -> None:
    page = terbit(IkuGenerator, portal(iku(), iku("2025")))["/iku/"]
    assert page.index('href="/iku/2026/"') < page.index('href="/iku/2025/"')


def test_without_indicators_the_first_page_says_so() -> None:
    assert "Belum ada indikator kinerja" in terbit(IkuGenerator, portal())["/iku/"]
