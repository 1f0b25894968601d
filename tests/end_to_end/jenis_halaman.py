"""One page of each kind, for tests that look at them all."""

import pytest

JENIS_HALAMAN = {
    "beranda": "/",
    "agenda": "/agenda/",
    "hari ini": "/agenda/hari-ini/",
    "hari kosong": "/agenda/2026/12/27/",
    "hari": "/agenda/2026/11/25/",
    "bulan": "/agenda/2026/11/",
    "tahun": "/agenda/2026/",
    "pekan": "/agenda/pekan/2026-W48/",
    "daftar pekan": "/agenda/pekan/",
    "pimpinan": "/agenda/pimpinan/walikota/",
    "jenis": "/agenda/jenis/rapat/",
    "kegiatan": "/agenda/kegiatan/2026-11-23-rembuk-stunting/",
    "kegiatan batal": "/agenda/kegiatan/2026-11-25-peninjauan-drainase-melati/",
    "kegiatan berulang": "/agenda/kegiatan/2026-11-02-apel-pagi-rutin/",
    "siaran pers": "/siaran-pers/",
    "siaran per tahun": "/siaran-pers/2026/",
    "siaran per topik": "/siaran-pers/topik/kesehatan/",
    "siaran": "/siaran-pers/2026/hari-kesehatan-nasional/",
    "sambutan": "/sambutan/",
    "naskah sambutan": "/sambutan/2026/hari-pahlawan/",
    "layanan": "/layanan/",
    "standar layanan": "/layanan/koordinasi-kegiatan-pimpinan/",
    "iku": "/iku/2026/",
    "triwulan": "/iku/2026/tw-4/",
    "profil": "/profil/",
    "tugas dan fungsi": "/profil/tugas-dan-fungsi/",
    "pengaduan": "/pengaduan/",
    "informasi publik": "/informasi-publik/",
    "langganan": "/langganan/",
    "data terbuka": "/data/",
    "kamus data": "/data/kamus/",
    "skema data": "/data/skema/",
    "tidak ditemukan": "/404.html",
}

halaman = pytest.mark.parametrize("url", JENIS_HALAMAN.values(), ids=JENIS_HALAMAN.keys())
