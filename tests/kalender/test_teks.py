"""Text on its way through RFC 5545 and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event

from plugins.domain import alamat
from plugins.domain.model import Isi
from plugins.kalender.baris import baris_teks
from plugins.kalender.teks import bersih
from tests.builders import SITUS, portal
from tests.kalender.contoh import berkas, kegiatan, satu

SULIT = st.text(
    alphabet=st.one_of(
        st.sampled_from(",;:\"\\nN^'\n\r\t =–🏛👩🏽‍🚒é漢\u202e\u200fعرب\u2028\x85\x07\x00\x7f"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=200,
)
PANJANG = st.integers(50, 90).map(lambda n: "a" * n + "é🏛,;\\" * 3)


def bolak_balik(text: str) -> str:
    data = b"BEGIN:VEVENT\r\n" + baris_teks("SUMMARY", text) + b"END:VEVENT\r\n"
    return str(Event.from_ical(data)["SUMMARY"])


@given(st.one_of(SULIT, PANJANG))
def test_text_survives_the_way_to_the_client(text: str) -> None:
    assert bolak_balik(text) == bersih(text)


def test_written_backslash_n_is_no_line_break() -> None:
    assert bolak_balik(r"C:\Nama dan \nama") == r"C:\Nama dan \nama"


@given(SULIT)
def test_clean_text_has_no_control_characters_but_line_breaks(text: str) -> None:
    assert not [c for c in bersih(text) if c != "\n" and (c < " " or "\x7f" <= c <= "\x9f")]


def test_line_breaks_of_every_kind_become_one() -> None:
    assert bersih("a\r\nb\rc\u2028d\u2029e\x85f") == "a\nb\nc\nd\ne\nf"


@given(title=st.one_of(SULIT, PANJANG), body=SULIT)
def test_lines_are_at_most_75_octets_and_end_with_crlf(title: str, body: str) -> None:
    one = kegiatan(judul=f"Judul {title}", uraian=Isi(body, body, body))

    data = berkas(portal(one))[alamat.kalender_kegiatan(one.id)]

    assert data.endswith(b"\r\n")
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert not [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line]


@given(SULIT)
def test_title_place_and_body_reach_the_client(text: str) -> None:
    text = f"<{text}>"
    event = satu(judul=text, tempat={"nama": text}, uraian=Isi(text, text, text))

    assert event["SUMMARY"] == event["LOCATION"] == bersih(text)
    assert bersih(text) in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("expected", "koordinat"),
    [
        ("-7.470000;112.430000", [-7.47, 112.43]),
        ("0.000010;0.000000", [0.00001, -0.0000001]),
        ("-90.000000;180.000000", [-90, 180]),
    ],
)
def test_position_is_written_in_fixed_point(expected: str, koordinat: list[float]) -> None:
    one = kegiatan(tempat={"nama": "Pendopo", "koordinat": koordinat})

    data = berkas(portal(one))[alamat.KALENDER_SEMUA]

    assert f"GEO:{expected}" in data.decode().split("\r\n")


def test_place_is_written_with_its_address() -> None:
    event = satu(tempat={"nama": "Pendopo", "alamat": "Jalan Dahlia Nomor 3"})

    assert event["LOCATION"] == "Pendopo, Jalan Dahlia Nomor 3"


def test_place_that_is_not_known_is_said() -> None:
    assert satu()["LOCATION"] == "Tempat belum diumumkan"


def test_event_links_to_its_page() -> None:
    assert satu()["URL"] == f"{SITUS}/agenda/kegiatan/2026-11-25-rembuk/"


def test_live_stream_is_a_conference_by_uri() -> None:
    event = satu(siaran_langsung="https://video.example/a")

    assert event["CONFERENCE"] == "https://video.example/a"
    assert event["CONFERENCE"].params["VALUE"] == "URI"


def test_document_is_attached_by_an_ascii_uri() -> None:
    event = satu(lampiran=[{"judul": "Susunan", "berkas": "susunan acara é.pdf"}])

    assert event["ATTACH"] == f"{SITUS}/berkas/susunan%20acara%20%C3%A9.pdf"


def test_kind_is_a_category() -> None:
    assert satu(jenis="rapat")["CATEGORIES"].cats == ["Rapat"]


def test_organizer_is_the_units_mailbox_and_nobody_is_invited() -> None:
    event = satu()

    assert event["ORGANIZER"] == "mailto:prokopim@kotacontoh.example"
    assert event["ORGANIZER"].params["CN"] == "Bagian Protokol dan Komunikasi Pimpinan"
    assert "ATTENDEE" not in event
    assert event.walk("VALARM") == []


def test_description_tells_what_the_other_fields_cannot() -> None:
    event = satu(
        pakaian="PDH Khaki",
        penyelenggara=["Dinas Kesehatan", "Bappeda"],
        peserta="undangan",
        akses=["kursi-roda"],
        liputan="terbuka",
        kontak_liputan="Laut Biru",
        titik_doorstop="Lobi",
        batas_akreditasi="2026-11-24T16:00",
        pimpinan=[{"jabatan": "sekda", "kehadiran": "mendampingi"}, {"jabatan": "walikota"}],
        uraian=Isi("x", "<p>x</p>", "Rembuk membahas data."),
    )

    assert event["DESCRIPTION"].split("\n") == [
        "Waktu: pukul 10.00 WIB – selesai",
        "Keterangan: Waktu selesai belum ditentukan; dua jam di kalender hanya perkiraan.",
        "Pimpinan: Wali Kota; Sekretaris Daerah, mendampingi",
        "Penyelenggara: Dinas Kesehatan; Bappeda",
        "Pakaian: PDH Khaki",
        "Peserta: Khusus undangan",
        "Aksesibilitas: Akses kursi roda",
        "Liputan: Terbuka untuk media",
        "Kontak liputan: Laut Biru",
        "Titik doorstop: Lobi",
        "Batas akreditasi: Selasa, 24 November 2026 pukul 16.00 WIB",
        "",
        "Rembuk membahas data.",
        "",
        f"Selengkapnya: {SITUS}/agenda/kegiatan/2026-11-25-rembuk/",
    ]
