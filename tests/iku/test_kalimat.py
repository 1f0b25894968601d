"""What the indicators say in words."""

from __future__ import annotations

from datetime import date

from plugins.domain.capaian import tabel
from plugins.domain.iku import Kebijakan
from plugins.iku.kalimat import aturan_hitung, banding, baris_terkini, berjalan, temuan
from tests.builders import instansi, kegiatan, portal
from tests.iku.contoh import iku

HARI_INI = date(2026, 11, 24)
OKTOBER = kegiatan("2026-10-01-acara", mulai="2026-10-01T08:00", status="terlaksana")


def test_the_finding_rests_on_the_last_quarter_that_is_over() -> None:
    for one, expected in zip(
        tabel(portal(iku(), OKTOBER).iku[0], (), HARI_INI),
        [
            "Sampai triwulan III, 86,86% kegiatan pimpinan dipublikasikan, di bawah target 90,00%.",
            (
                "Sampai triwulan III, 98,08% kegiatan pimpinan didokumentasikan, "
                "di bawah target 100,00%."
            ),
            (
                "Sampai triwulan III, 95,19% kegiatan pimpinan difasilitasi protokol, "
                "di atas target 95,00%."
            ),
        ],
        strict=True,
    ):
        assert temuan(one.indikator, baris_terkini(one)) == expected


def test_the_quarter_under_way_is_told_apart() -> None:
    one = tabel(portal(iku(), OKTOBER).iku[0], (), HARI_INI)[0]
    assert berjalan(one, HARI_INI) == (
        "Triwulan IV masih berjalan: sampai 24 November 2026, "
        "0 dari 1 kegiatan dipublikasikan (0,00%)."
    )


def test_a_first_year_rests_on_the_quarter_under_way() -> None:
    one = tabel(portal(iku(rekap=[]), OKTOBER).iku[0], (), HARI_INI)[0]
    said = temuan(one.indikator, baris_terkini(one))
    assert said.startswith("Sampai triwulan IV, 0,00% kegiatan pimpinan dipublikasikan")


def test_the_first_quarter_stands_alone() -> None:
    first = iku(rekap=[{"periode": "TW I", "dilaksanakan": 10, "dipublikasikan": 9}])
    one = tabel(portal(first).iku[0], (), HARI_INI)[0]
    said = temuan(one.indikator, baris_terkini(one))
    assert (
        said
        == "Pada triwulan I, 90,00% kegiatan pimpinan dipublikasikan, tepat pada target 90,00%."
    )


def test_without_data_it_says_so() -> None:
    one = tabel(portal(iku(rekap=[])).iku[0], (), HARI_INI)[0]
    said = temuan(one.indikator, baris_terkini(one))
    assert said == "Belum ada data tentang kegiatan pimpinan yang dipublikasikan."
    assert berjalan(one, HARI_INI) == ""


def test_for_an_inverse_indicator_less_is_better() -> None:
    inverse = {
        "id": "terlambat",
        "nama": "Persentase",
        "pembilang": "dipublikasikan",
        "target": "50",
        "arah": "turun",
    }
    one = tabel(portal(iku(indikator=[inverse])).iku[0], (), HARI_INI)[0]
    row = baris_terkini(one)
    assert row is not None
    assert row.kumulatif.realisasi is not None
    assert banding(one.indikator, row.kumulatif.realisasi) == (
        "di atas target 50,00% (makin rendah makin baik)"
    )


def test_the_rules_of_counting_follow_the_policy() -> None:
    strict = Kebijakan.model_validate(
        {
            "hitung_tertutup": "tidak",
            "hitung_diwakili": "tidak",
            "hitung_pimpinan": ["walikota"],
            "anggap_terlaksana": "ya",
            "batas_publikasi_hari": 7,
        }
    )
    said = aturan_hitung(instansi(), strict)
    assert "Kegiatan tertutup tidak dihitung." in said
    assert "Kegiatan yang hanya dihadiri wakil dari pimpinan itu tidak dihitung." in said
    assert "Pimpinan yang dihitung kegiatannya: Wali Kota." in said
    assert "Kegiatan terjadwal yang waktunya sudah lewat dianggap terlaksana." in said
    assert "Publikasi dihitung bila terbit paling lambat 7 hari setelah kegiatan selesai." in said


def test_the_default_rules_count_everybody() -> None:
    said = aturan_hitung(instansi(), Kebijakan())
    assert (
        "Pimpinan yang dihitung kegiatannya: Wali Kota, Wakil Wali Kota, dan Sekretaris Daerah."
        in said
    )
    assert "Kegiatan tertutup ikut dihitung, tetapi hanya jumlahnya yang ditampilkan." in said
    assert "Publikasi dihitung kapan pun terbitnya." in said
