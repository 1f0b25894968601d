"""The page of one service."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from plugins.domain.layanan import Acuan, JangkaWaktu, Pengelolaan, Skm
from plugins.layanan.plugin import LayananGenerator
from plugins.layanan.tampilan import hasil_skm, kalimat_jangka
from tests.builders import instansi, layanan, portal, wib
from tests.rakit import judul_bagian, teks, terbit

LANGKAH = [
    {
        "kegiatan": "Disposisi surat",
        "pelaksana": [
            {"siapa": "Kabag", "tanda": "mulai"},
            {"siapa": "Kasubag", "peran": "penerima"},
        ],
        "kelengkapan": "Surat",
        "waktu": "5 menit",
        "keluaran": "Perintah",
    },
    {"kegiatan": "Cek lokasi", "pelaksana": ["Staf"], "waktu": "6 jam 13 menit"},
]
SOP = {"kolom_pelaksana": ["Kabag", "Kasubag", "Staf"], "langkah": LANGKAH}
UNSUR = ["3.40", "3.35", "3.20", "3.90", "3.30", "3.45", "3.50", "3.25", "3.15"]
SKM = {"periode": "Semester I 2026", "responden": 40, "unsur": UNSUR}
JANGKA = {"hari_kerja": 3, "sejak": "berkas lengkap"}
PENGADUAN = [{"id": "sms", "nama": "SMS 1708", "nilai": "1708", "tautan": "sms:1708"}]


def halaman(**keys: Any) -> str:
    pages = terbit(LayananGenerator, portal(layanan(**keys), pengaduan=PENGADUAN))
    return pages["/layanan/koordinasi/"]


@pytest.mark.parametrize(
    ("jangka", "kalimat"),
    [
        (
            JangkaWaktu(hari_kerja=3, sejak="berkas lengkap"),
            "3 (tiga) hari kerja sejak berkas lengkap",
        ),
        (JangkaWaktu(hari_kerja=14), "14 hari kerja"),
        (JangkaWaktu(hari_kerja=2, acuan=Acuan.ACARA), "2 (dua) hari kerja sebelum acara"),
        (None, None),
    ],
)
def test_the_term_in_words(jangka: JangkaWaktu | None, kalimat: str | None) -> None:
    assert kalimat_jangka(jangka) == kalimat


def test_both_times_are_explained() -> None:
    text = teks(halaman(penyampaian={"jangka_waktu": JANGKA}, sop=SOP))
    assert "3 (tiga) hari kerja sejak berkas lengkap. Inilah waktu yang kami janjikan." in text
    assert "6 jam 18 menit adalah waktu pengerjaan murni" in text


def test_requirements_time_and_cost_come_before_the_action() -> None:
    headings = judul_bagian(
        halaman(
            penyampaian={
                "persyaratan": ["Surat undangan"],
                "prosedur": ["Kirim surat."],
                "jangka_waktu": JANGKA,
                "biaya": "Tidak dipungut biaya",
                "produk": ["Pendampingan"],
                "pengaduan": ["Loket"],
            },
            pengajuan={"kanal": ["Loket"], "cara_jawaban": "Lewat telepon."},
            bukan_termasuk=["Sewa gedung"],
            pengelolaan={"dasar_hukum": ["UU 25/2009"]},
            maklumat="Kami sanggup.",
            sop=SOP,
            skm=[SKM],
            nomor_sk="000/2026",
        )
    )
    assert headings == [
        "Persyaratan",
        "Jangka waktu",
        "Biaya",
        "Tidak termasuk layanan ini",
        "Prosedur",
        "Cara mengajukan",
        "Produk layanan",
        "Pengaduan, saran, dan masukan",
        "Maklumat pelayanan",
        "Standar operasional prosedur (SOP)",
        "Pengelolaan pelayanan",
        "Hasil survei kepuasan masyarakat",
        "Penetapan standar",
    ]


def test_what_staff_left_empty_has_no_heading() -> None:
    public = portal(layanan())
    page = terbit(LayananGenerator, public)["/layanan/koordinasi/"]
    assert judul_bagian(page) == []


def test_an_empty_sk_number_is_not_announced() -> None:
    assert "Nomor SK" not in halaman(berlaku_sejak="2026-01-05")


def test_the_service_s_complaints_stand_with_the_unit_s_channels() -> None:
    page = halaman(penyampaian={"pengaduan": ["Loket pada jam layanan."]})
    assert "Loket pada jam layanan." in page
    assert 'href="sms:1708"' in page


def test_the_sop_table_says_who_does_what_in_words() -> None:
    text = teks(halaman(sop=SOP))
    assert "No Kegiatan Pelaksana Mutu Baku Kabag Kasubag Staf Kelengkapan Waktu Output" in text
    assert (
        "1 Disposisi surat Pelaksana, Mulai Penerima Surat 5 menit Perintah "
        "2 Cek lokasi Pelaksana 6 jam 13 menit" in text
    )
    assert "Jumlah waktu proses 6 jam 18 menit" in text


def test_the_sop_s_identity_shows_what_is_known() -> None:
    identity = {"nomor": "000/SOP", "tanggal_efektif": "2026-01-05", "peralatan": ["A", "B"]}
    text = teks(halaman(sop=SOP | {"identitas": identity}))
    assert "Nomor SOP 000/SOP Tanggal efektif 5 Januari 2026 Peralatan/perlengkapan A B" in text
    assert "Disahkan oleh" not in text


def test_the_eight_components_of_management_bear_their_titles() -> None:
    keys = list(Pengelolaan.model_fields)
    text = teks(halaman(pengelolaan={key: f"isi {key}" for key in keys}))
    assert (
        "Dasar hukum isi dasar_hukum Sarana, prasarana, dan/atau fasilitas isi sarana "
        "Kompetensi pelaksana isi kompetensi Pengawasan internal isi pengawasan "
        "Jumlah pelaksana isi jumlah_pelaksana Jaminan pelayanan isi jaminan_pelayanan "
        "Jaminan keamanan dan keselamatan pelayanan isi jaminan_keamanan "
        "Evaluasi kinerja pelaksana isi evaluasi" in text
    )


def test_the_survey_s_index_weighs_exactly_a_ninth() -> None:
    result = hasil_skm(instansi(), Skm.model_validate(SKM))
    assert result.nilai == Fraction("30.5") * 25 / 9
    assert result.mutu == "B (Baik)"


def test_the_survey_shows_nine_elements_index_and_grade() -> None:
    names = [f"Unsur ke-{n}" for n in range(1, 10)]
    public = portal(layanan(skm=[SKM]), unsur_skm=names)
    page = terbit(LayananGenerator, public)["/layanan/koordinasi/"]
    text = teks(page)
    assert "84,72 Nilai SKM Semester I 2026 skala 25–100 B (Baik)" in text
    assert "U1 Unsur ke-1 3,40" in text
    assert "U9 Unsur ke-9 3,15" in text
    assert "<mfrac><mn>1</mn><mn>9</mn></mfrac>" in page


def test_without_labels_the_elements_keep_their_codes() -> None:
    result = hasil_skm(instansi(), Skm.model_validate(SKM))
    assert [u.nama for u in result.unsur] == [f"U{n}" for n in range(1, 10)]


def test_the_estimate_names_skipped_holidays_and_feeds_the_script() -> None:
    public = portal(layanan(penyampaian={"jangka_waktu": JANGKA}), sekarang=wib("2026-12-23T08:00"))
    page = terbit(LayananGenerator, public)["/layanan/koordinasi/"]
    text = teks(page)
    assert "selesai paling lambat Rabu, 30 Desember 2026." in text
    assert "Libur yang dilewati: Cuti Bersama" in text
    assert "(Kamis, 24 Desember 2026)" in text
    assert """data-kerja='{"jumlah": 3, "libur": [""" in page


def test_the_deadline_before_an_event_is_explained() -> None:
    text = teks(halaman(pengajuan={"paling_lambat_hari_kerja": 3}))
    assert "Paling lambat 3 hari kerja sebelum acara" in text
    assert "adalah batas pengajuan untuk acara pada Jumat, 27 November 2026." in text


def test_the_list_tells_term_and_cost() -> None:
    service = layanan(penyampaian={"jangka_waktu": JANGKA, "biaya": "Tidak dipungut biaya"})
    page = terbit(LayananGenerator, portal(service))["/layanan/"]
    assert "3 (tiga) hari kerja sejak berkas lengkap · Tidak dipungut biaya" in teks(page)


def test_an_empty_list_says_so() -> None:
    assert "Belum ada standar pelayanan" in terbit(LayananGenerator, portal())["/layanan/"]
