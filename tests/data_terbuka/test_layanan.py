"""The services and their surveys as data."""

from __future__ import annotations

from fractions import Fraction

from plugins.domain.layanan import Skm
from tests.builders import SITUS, layanan
from tests.data_terbuka.contoh import data

UNSUR = ["3.11", "3.22", "3.33", "4", "3.55", "3.66", "3.77", "3.88", "3.99"]


def test_a_row_has_what_staff_wrote_and_is_empty_where_they_did_not() -> None:
    one = layanan(
        nomor_sk="188/2026",
        berlaku_sejak="2026-01-02",
        penyampaian={
            "persyaratan": ["KTP", "Surat"],
            "jangka_waktu": {"hari_kerja": 3, "sejak": "berkas lengkap"},
            "biaya": "Gratis",
        },
        pengajuan={"kanal": ["Loket"], "paling_lambat_hari_kerja": 5},
        sop={
            "langkah": [{"kegiatan": "A", "waktu": "1 jam"}, {"kegiatan": "B", "waktu": "5 menit"}]
        },
    )
    row = data(one).satu("layanan")

    assert (row["id"], row["judul"], row["nomor_sk"]) == (
        "koordinasi",
        "Koordinasi kegiatan",
        "188/2026",
    )
    assert row["persyaratan"] == ["KTP", "Surat"]
    assert (row["hari_kerja"], row["acuan"], row["sejak"]) == (3, "berkas", "berkas lengkap")
    assert (row["kanal"], row["paling_lambat_hari_kerja"]) == (["Loket"], 5)
    assert row["menit_proses"] == 65
    assert (row["maklumat"], row["alamat"], row["produk"]) == (None, None, [])
    assert row["tautan"] == f"{SITUS}/layanan/koordinasi/"


def test_a_standard_that_comes_into_force_later_is_no_last_change() -> None:
    now, later = layanan(berlaku_sejak="2026-01-02"), layanan("b", berlaku_sejak="2027-01-01")

    meta = data(now, later).json("layanan")["meta"]

    assert meta["diubah"] == "2026-01-02T00:00:00+07:00"
    assert (meta["tahun"], meta["periode"]) == (None, None)


def test_the_index_of_a_survey_can_be_counted_from_its_elements() -> None:
    survey = {"periode": "2026", "responden": 30, "unsur": UNSUR}
    found = data(layanan(skm=[survey]), unsur_skm=[f"Unsur {n}" for n in range(1, 10)])

    rows = found.csv("survei-kepuasan")

    assert [(row["unsur"], row["nama_unsur"], row["responden"]) for row in rows[:2]] == [
        ("U1", "Unsur 1", "30"),
        ("U2", "Unsur 2", "30"),
    ]
    index = sum(Fraction(row["nilai"]) for row in rows) / len(rows) * 25
    assert index == Skm.model_validate(survey).nilai


def test_without_a_survey_there_is_no_file_of_surveys() -> None:
    assert "/data/survei-kepuasan.csv" not in data(layanan()).berkas
