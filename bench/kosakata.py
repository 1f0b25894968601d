"""Words for invented titles and texts: of the length and mixture of a real unit's, about nobody."""

from __future__ import annotations

from random import Random

BIDANG = (
    ("penurunan angka stunting", "kesehatan"),
    ("layanan posyandu keliling", "kesehatan"),
    ("imunisasi anak sekolah", "kesehatan"),
    ("antrean daring puskesmas", "kesehatan"),
    ("kesiapan rumah sakit daerah", "kesehatan"),
    ("pencegahan demam berdarah", "kesehatan"),
    ("penerimaan murid baru", "pendidikan"),
    ("beasiswa keluarga prasejahtera", "pendidikan"),
    ("perbaikan ruang kelas", "pendidikan"),
    ("gerakan membaca di kampung", "pendidikan"),
    ("pelatihan guru honorer", "pendidikan"),
    ("pengendalian banjir musim hujan", "infrastruktur"),
    ("pelebaran jalan lingkar", "infrastruktur"),
    ("peremajaan jembatan penyeberangan", "infrastruktur"),
    ("jaringan air bersih perumahan", "infrastruktur"),
    ("penataan trotoar pusat kota", "infrastruktur"),
    ("penerangan jalan bertenaga surya", "infrastruktur"),
    ("harga bahan pokok", "ekonomi"),
    ("pendampingan usaha mikro", "ekonomi"),
    ("revitalisasi pasar rakyat", "ekonomi"),
    ("kemudahan izin investasi", "ekonomi"),
    ("koperasi kelurahan", "ekonomi"),
    ("pameran produk unggulan", "ekonomi"),
    ("desa wisata tepi sungai", "ekonomi"),
    ("bank sampah warga", "lingkungan"),
    ("ruang terbuka hijau", "lingkungan"),
    ("kualitas udara perkotaan", "lingkungan"),
    ("pengolahan limbah rumah tangga", "lingkungan"),
    ("penanaman bakau pesisir", "lingkungan"),
    ("bantuan pangan nontunai", "sosial"),
    ("perlindungan perempuan dan anak", "sosial"),
    ("pusat layanan lanjut usia", "sosial"),
    ("pemberdayaan penyandang disabilitas", "sosial"),
    ("kerukunan antarumat beragama", "sosial"),
    ("karang taruna berprestasi", "sosial"),
    ("akta kelahiran sehari jadi", "layanan-publik"),
    ("survei kepuasan masyarakat", "layanan-publik"),
    ("mal pelayanan publik", "layanan-publik"),
    ("pengaduan warga lintas dinas", "layanan-publik"),
    ("tanda tangan elektronik", "layanan-publik"),
    ("rancangan anggaran perubahan", "pemerintahan"),
    ("evaluasi kinerja perangkat daerah", "pemerintahan"),
    ("penataan aset milik daerah", "pemerintahan"),
    ("musyawarah perencanaan kecamatan", "pemerintahan"),
    ("reformasi birokrasi", "pemerintahan"),
    ("satu data statistik", "pemerintahan"),
)
"""What an event or a release is about, and the topic it belongs to."""

JUDUL = {
    "rapat": ("Rapat Koordinasi {}", "Rapat Evaluasi {}", "Pembahasan {}"),
    "upacara": ("Upacara Pencanangan {}", "Peringatan Hari Jadi dan {}"),
    "audiensi": ("Audiensi Pegiat {}", "Audiensi Forum {}", "Menerima Pengurus {}"),
    "kunjungan-kerja": ("Kunjungan Kerja tentang {}", "Studi Banding {}"),
    "peresmian": ("Peresmian Program {}", "Peluncuran {}"),
    "peninjauan": ("Peninjauan {}", "Pemantauan Lapangan {}"),
    "dialog": ("Dialog Warga tentang {}", "Musyawarah {}", "Rembuk {}"),
    "penandatanganan": ("Penandatanganan Kesepakatan {}", "Kerja Sama {}"),
    "sosialisasi": ("Sosialisasi {}", "Bimbingan Teknis {}", "Lokakarya {}"),
}
"""Ways to name an event of a kind."""

LINGKUP = (
    "di Kecamatan Melati",
    "di Kecamatan Kenanga",
    "di Kecamatan Anggrek",
    "tingkat kota",
    "triwulan berjalan",
    "bersama perguruan tinggi",
    "bersama DPRD",
    "di kawasan pesisir",
    "di lima kelurahan",
    "menjelang akhir tahun",
)
PELAKU = (
    "Perangkat daerah terkait",
    "Camat dan lurah",
    "Perwakilan warga",
    "Pengurus RT dan RW",
    "Kader dan relawan",
    "Pelaku usaha setempat",
    "Akademisi dan pegiat komunitas",
    "Tim teknis lintas dinas",
)
TINDAKAN = (
    "menyampaikan kemajuan {bidang} {lingkup}",
    "memaparkan kendala {bidang} beserta usul penyelesaiannya",
    "menyepakati jadwal kerja {bidang} sampai akhir tahun",
    "melaporkan {angka} titik yang perlu ditangani lebih dahulu",
    "mengusulkan tambahan anggaran untuk {bidang}",
    "menyerahkan daftar kebutuhan {bidang} kepada pemerintah kota",
    "mencatat {angka} masukan dari peserta dan menanggapinya satu per satu",
    "menargetkan {angka} keluarga terlayani {lingkup}",
    "membandingkan hasil tahun ini dengan capaian tahun lalu",
    "membagi tugas pendataan, pelaksanaan, dan pelaporan",
)
LANJUTAN = (
    "Hasilnya dibahas kembali dalam rapat bulan berikutnya.",
    "Laporan tertulis disampaikan paling lambat {angka} hari kerja.",
    "Warga dapat menanyakan perkembangannya di kantor kelurahan.",
    "Kegiatan ini diikuti {angka} peserta dari {lain} kelurahan.",
    "Anggarannya bersumber dari APBD dan dukungan swadaya warga.",
    "Data lengkapnya tersedia pada perangkat daerah penyelenggara.",
    "Pendataan ulang dilakukan setelah {angka} hari.",
    "Tidak ada pungutan dalam bentuk apa pun.",
)
KECIL = frozenset({"dan", "di", "tentang", "bersama", "menjelang", "dari", "untuk", "pada"})
JALAN = ("Mawar", "Cempaka", "Flamboyan", "Pelabuhan Lama", "Pustaka", "Merpati", "Veteran Contoh")
GEDUNG = ("Balai Warga", "Kantor Kelurahan", "Gedung Pertemuan", "Hotel", "Kampus", "Rumah Pintar")
MEDIA = ("Harian Lembayung", "Koran Pagi Contoh", "Radio Gema Contoh", "Kabar Pesisir")
ALASAN_PINDAH = (
    "jumlah peserta melebihi daya tampung",
    "bersamaan dengan rapat paripurna",
    "menyesuaikan kedatangan narasumber",
)
ALASAN_GUGUR = (
    "hujan lebat dan genangan di lokasi",
    "narasumber berhalangan",
    "menunggu hasil pembahasan anggaran",
    "panitia memerlukan waktu persiapan",
)


def judul(text: str) -> str:
    """Return a text with the capitals of a title."""
    words = text.split()
    return " ".join(w if w in KECIL and n else w[:1].upper() + w[1:] for n, w in enumerate(words))


def kalimat(acak: Random, bidang: str) -> str:
    """Return one sentence on a subject."""
    if acak.random() < 0.35:
        return acak.choice(LANJUTAN).format(angka=acak.randint(3, 240), lain=acak.randint(3, 14))
    tindakan = acak.choice(TINDAKAN).format(
        bidang=bidang, lingkup=acak.choice(LINGKUP), angka=acak.randint(2, 180)
    )
    return f"{acak.choice(PELAKU)} {tindakan}."


def alinea(acak: Random, bidang: str, sedikit: int, banyak: int) -> str:
    """Return a paragraph of so many sentences, no two of them alike."""
    count = acak.randint(sedikit, banyak)
    sentences: dict[str, None] = {}
    while len(sentences) < count:
        sentences[kalimat(acak, bidang)] = None
    return " ".join(sentences)


def naskah_siaran(acak: Random, bidang: str, pejabat: str) -> str:
    """Return the Markdown of a release: some 300 words with what staff use of it."""
    butir = "\n".join(f"- {kalimat(acak, bidang)}" for _ in range(3))
    kutipan = alinea(acak, bidang, 2, 2).removesuffix(".")
    return "\n\n".join(
        (
            f"**Kota Contoh.** {alinea(acak, bidang, 4, 5)}",
            alinea(acak, bidang, 4, 5),
            f'> "{kutipan}," kata {pejabat}.',
            f"## Langkah {bidang}",
            butir,
            f"{alinea(acak, bidang, 4, 5)} Jadwal berikutnya ada di [agenda pimpinan](/agenda/).",
            alinea(acak, bidang, 4, 5),
            alinea(acak, bidang, 4, 5),
        )
    )


def naskah_sambutan(acak: Random, bidang: str) -> str:
    """Return the Markdown of a speech."""
    isi = (alinea(acak, bidang, 3, 5) for _ in range(4))
    return "\n\n".join(("Bapak, Ibu, dan hadirin yang saya hormati.", *isi, "Terima kasih."))
