"""The releases as data."""

from __future__ import annotations

from tests.builders import SITUS, kegiatan, siaran, uraian
from tests.data_terbuka.contoh import data


def test_a_row_has_number_times_text_and_what_it_is_about() -> None:
    one = siaran(
        nomor="041/SP/XI/2026",
        tanggal="2026-11-20",
        tayang="2026-11-20T10:00",
        topik=["ekonomi"],
        kegiatan=["2026-11-23-rapat"],
        perangkat_daerah=["dinas-perdagangan"],
        uraian=uraian("Baris satu.\n\nBaris dua."),
        lampiran=[{"judul": "Bahan", "berkas": "bahan.pdf"}],
    )
    row = data(one, kegiatan()).satu("siaran-pers-2026")

    assert (row["id"], row["nomor"], row["jenis"]) == (
        "2026/rapat",
        "041/SP/XI/2026",
        "siaran-pers",
    )
    assert (row["tanggal"], row["terbit"]) == ("2026-11-20", "2026-11-20T10:00:00+07:00")
    assert (row["topik"], row["kegiatan"]) == (["ekonomi"], ["2026-11-23-rapat"])
    assert row["perangkat_daerah"] == ["Dinas Perdagangan"]
    assert row["uraian"] == "Baris satu.\n\nBaris dua."
    assert row["lampiran"] == [f"{SITUS}/berkas/bahan.pdf"]
    assert row["tautan"] == f"{SITUS}/siaran-pers/2026/rapat/"


def test_corrections_stand_oldest_first_and_move_the_last_change() -> None:
    found = data(
        siaran(
            ralat=[
                {"pada": "2026-11-23T11:00", "isi": "Kedua."},
                {"pada": "2026-11-23T09:00", "isi": "Pertama."},
            ]
        )
    )

    row = found.satu("siaran-pers-2026")
    assert row["ralat"] == [
        "2026-11-23T09:00:00+07:00 Pertama.",
        "2026-11-23T11:00:00+07:00 Kedua.",
    ]
    assert row["diperbarui"] == "2026-11-23T11:00:00+07:00"
    assert found.json("siaran-pers-2026")["meta"]["diubah"] == "2026-11-23T11:00:00+07:00"


def test_a_release_stands_in_the_file_of_its_address_oldest_first() -> None:
    ones = [siaran(f"2026/{n}", tanggal=f"2026-11-0{n}") for n in (2, 1)]
    found = data(*ones, siaran("2025/lama", tanggal="2025-12-30"))

    ids = [row["id"] for row in found.json("siaran-pers-2026")["data"]]
    assert ids == ["2026/1", "2026/2"]
    assert found.satu("siaran-pers-2025")["id"] == "2025/lama"


def test_an_embargoed_release_is_in_no_file() -> None:
    found = data(siaran(judul="RAHASIA", tayang="2026-11-29T08:00"))

    assert not [url for url, text in found.berkas.items() if "RAHASIA" in text]


def test_the_tone_of_a_coverage_stays_inside() -> None:
    coverage = [{"tanggal": "2026-11-23", "media": "Harian Uji", "nada": "negatif"}]
    found = data(siaran(pemuatan=coverage))

    assert found.satu("siaran-pers-2026")["jumlah_pemuatan"] == 1
    assert not [url for url, text in found.berkas.items() if "negatif" in text]
