"""The indicators as data: their figures, and every occurrence that counts."""

from __future__ import annotations

from typing import Any

from plugins.domain.kegiatan import Kegiatan
from tests.builders import SITUS, kegiatan, siaran
from tests.data_terbuka.contoh import Data, data
from tests.iku.contoh import iku


def acara(day: str, **keys: Any) -> Kegiatan:
    base = {"judul": f"Acara {day}", "mulai": f"{day}T08:00", "status": "terlaksana"}
    return kegiatan(f"{day}-acara", **base | keys)


def rincian(found: Data) -> list[dict[str, Any]]:
    """Return the rows of the fourth quarter."""
    rows = found.json("iku-rincian-2026")["data"]
    return [row for row in rows if row["periode"] == "TW IV"]


def test_the_figures_have_a_row_per_quarter_scope_and_indicator() -> None:
    rows = data(iku()).csv("iku-2026")

    assert len(rows) == 4 * 2 * 3
    (found,) = (
        row
        for row in rows
        if (row["periode"], row["cakupan"], row["indikator"])
        == ("TW III", "kumulatif", "dipublikasikan")
    )
    assert {name: found[name] for name in ("pembilang", "penyebut", "realisasi_persen")} == {
        "pembilang": "271",
        "penyebut": "312",
        "realisasi_persen": "86.86",
    }
    assert (found["target_persen"], found["capaian_persen"]) == ("90.00", "96.51")


def test_the_figures_are_empty_where_there_is_no_data() -> None:
    rows = data(iku()).csv("iku-2026")

    last = [row for row in rows if row["periode"] == "TW IV" and row["cakupan"] == "triwulan"]
    names = ("pembilang", "penyebut", "realisasi_persen", "capaian_persen")
    assert {row[name] for row in last for name in names} == {""}
    assert {row["target_persen"] for row in last} == {"90.00", "100.00", "95.00"}


def test_the_address_from_before_still_serves_the_same_bytes() -> None:
    found = data(iku())

    assert found.berkas["/iku/2026.csv"] == found.berkas["/data/iku-2026.csv"]
    assert "/iku/2026.csv" not in found.berkas["/data/"]
    assert "/iku/2026.csv" not in found.berkas["/data/katalog.jsonld"]


def test_the_quarter_under_way_is_marked() -> None:
    rows = data(iku()).csv("iku-2026")

    assert {(row["periode"], row["keterangan"]) for row in rows} == {
        ("TW I", ""),
        ("TW II", ""),
        ("TW III", ""),
        ("TW IV", "sementara, sampai 24 November 2026"),
    }


def test_a_counted_occurrence_says_for_what_and_why() -> None:
    one = acara(
        "2026-10-01",
        protokol="ya",
        dokumentasi=[{"jenis": "foto", "jumlah": 36}, {"jenis": "video"}],
        publikasi=[
            {"tautan": "https://lembayung.example/a", "tanggal": "2026-10-02"},
            {"tautan": "https://lembayung.example/telat", "tanggal": "2026-10-30"},
        ],
    )
    early, late = (
        siaran(f"2026/{name}", tanggal=day, kegiatan=[one.id])
        for name, day in (("cepat", "2026-10-02"), ("lambat", "2026-10-30"))
    )
    (row,) = rincian(data(iku(kebijakan={"batas_publikasi_hari": 7}), one, early, late))

    assert (row["asal"], row["kejadian"], row["judul"]) == (
        "kejadian",
        one.id,
        "Acara 2026-10-01",
    )
    assert [row[n] for n in ("dipublikasikan", "didokumentasikan", "difasilitasi")] == [1, 1, 1]
    assert row["siaran_pers"] == ["2026/cepat"]
    assert row["publikasi"] == ["https://lembayung.example/a"]
    assert row["dokumentasi"] == ["foto (36 berkas)", "video"]
    assert row["tautan"] == f"{SITUS}/agenda/kegiatan/{one.id}/"


def test_closed_ones_are_one_sum_without_a_trace() -> None:
    closed = [acara(f"2026-10-0{n}", sifat="tertutup", protokol="ya") for n in (1, 2)]
    found = data(iku(), *closed, acara("2026-10-03"))

    shown, hidden = rincian(found)

    assert shown["kejadian"] == "2026-10-03-acara"
    assert (hidden["asal"], hidden["kejadian"], hidden["judul"]) == ("tidak-diumumkan", None, None)
    assert (hidden["dilaksanakan"], hidden["difasilitasi"]) == (2, 2)
    assert not [url for url, text in found.berkas.items() if "2026-10-01-acara" in text]


def test_a_limited_one_counts_but_keeps_its_evidence() -> None:
    limited = acara(
        "2026-10-01", sifat="terbatas", dokumentasi=[{"jenis": "RAHASIA"}], judul="RAHASIA"
    )
    found = data(iku(), limited, tampil_terbatas=["mulai"])

    (row,) = rincian(found)

    assert (row["didokumentasikan"], row["dokumentasi"]) == (1, [])
    assert row["keterangan"] == "Kegiatan terbatas: buktinya tidak diumumkan."
    assert not [url for url, text in found.berkas.items() if "RAHASIA" in text]


def test_a_quarter_from_a_report_is_its_sum_with_the_source() -> None:
    first = data(iku()).json("iku-rincian-2026")["data"][0]

    assert (first["asal"], first["dilaksanakan"], first["dipublikasikan"]) == ("rekap", 96, 80)
    assert first["keterangan"] == "Laporan TW I"


def test_the_last_change_is_when_the_figures_last_grew() -> None:
    one = acara("2026-10-01", selesai="2026-10-01T10:00")
    release = siaran(tanggal="2026-10-05", tayang="2026-10-05T12:00", kegiatan=[one.id])

    def changed(*isi: Any) -> str | None:
        moment: str | None = data(iku(), *isi).json("iku-2026")["meta"]["diubah"]
        return moment

    assert changed() is None
    assert changed(one) == "2026-10-01T10:00:00+07:00"
    assert changed(one, release) == "2026-10-05T12:00:00+07:00"
