"""The services as data: a row for each standard, and one for each element of each survey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.himpunan import Frekuensi, Himpunan, Terbitan, terbaru
from plugins.data_terbuka.kolom import Baris, Kolom, Tipe, pilihan
from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.layanan import Acuan, Layanan, Pengajuan, Skm
from plugins.domain.waktu import Zona, awal

BELUM_DITULIS = Pengajuan()


class Standar(NamedTuple):
    """What a row on a service is made of."""

    layanan: Layanan
    pengajuan: Pengajuan
    instansi: Instansi


class Unsur(NamedTuple):
    """What a row on an element of a survey is made of; elements count from zero."""

    layanan: Layanan
    skm: Skm
    nomor: int
    instansi: Instansi


def _berlaku_sejak(standar: Standar) -> str | None:
    return _hari(standar.layanan.berlaku_sejak)


def _tinjau_sebelum(standar: Standar) -> str | None:
    return _hari(standar.layanan.tinjau_sebelum)


def _hari_kerja(standar: Standar) -> int | None:
    jangka = standar.layanan.penyampaian.jangka_waktu
    return jangka.hari_kerja if jangka else None


def _acuan(standar: Standar) -> str | None:
    jangka = standar.layanan.penyampaian.jangka_waktu
    return jangka.acuan.value if jangka else None


def _sejak(standar: Standar) -> str | None:
    jangka = standar.layanan.penyampaian.jangka_waktu
    return jangka.sejak if jangka else None


def _menit_proses(standar: Standar) -> int | None:
    return standar.layanan.sop.menit if standar.layanan.sop else None


def _tautan(standar: Standar) -> str:
    return standar.instansi.situs + alamat.layanan(standar.layanan.id)


def _hari(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _kode_unsur(unsur: Unsur) -> str:
    return f"U{unsur.nomor + 1}"


def _nama_unsur(unsur: Unsur) -> str | None:
    names = unsur.instansi.unsur_skm
    return names[unsur.nomor] if names else None


def _nilai_unsur(unsur: Unsur) -> float:
    return float(unsur.skm.unsur[unsur.nomor])


def _teks(nama: str, arti: str, asal: str) -> Kolom:
    return Kolom(nama, Tipe.TEKS, arti, attrgetter(asal), kosong=True)


def _daftar(nama: str, arti: str, asal: str) -> Kolom:
    return Kolom(nama, Tipe.DAFTAR, arti, attrgetter(asal))


LAYANAN = Himpunan(
    id="layanan",
    judul="Standar pelayanan",
    deskripsi=(
        "Standar pelayanan dengan 14 komponen menurut PermenPANRB 15/2014, cara mengajukan, dan "
        "waktu proses. Satu baris untuk setiap layanan."
    ),
    satuan="layanan",
    frekuensi=Frekuensi.TIDAK_TENTU,
    kata_kunci=("standar pelayanan", "pelayanan publik", "maklumat pelayanan"),
    kolom=(
        Kolom(
            "id",
            Tipe.TEKS,
            "Tanda pengenal layanan, tetap seumur hidup.",
            attrgetter("layanan.id"),
        ),
        Kolom("judul", Tipe.TEKS, "Nama layanan.", attrgetter("layanan.judul")),
        _teks("pemilik", "Penanggung jawab layanan.", "layanan.pemilik"),
        _teks("nomor_sk", "Nomor surat keputusan penetapan standar.", "layanan.nomor_sk"),
        Kolom("berlaku_sejak", Tipe.TANGGAL, "Mulai berlaku.", _berlaku_sejak, kosong=True),
        Kolom("tinjau_sebelum", Tipe.TANGGAL, "Batas peninjauan.", _tinjau_sebelum, kosong=True),
        _teks("ringkasan", "Untuk siapa layanan ini, dan apa hasilnya.", "layanan.ringkasan"),
        _daftar("persyaratan", "Persyaratan.", "layanan.penyampaian.persyaratan"),
        _daftar("prosedur", "Prosedur bagi pemohon.", "layanan.penyampaian.prosedur"),
        Kolom(
            "hari_kerja",
            Tipe.BILANGAN,
            "Jangka waktu yang dijanjikan, dalam hari kerja.",
            _hari_kerja,
            kosong=True,
        ),
        Kolom(
            "acuan",
            Tipe.PILIHAN,
            "Dari mana jangka waktu dihitung: sesudah berkas lengkap, atau sebelum acara.",
            _acuan,
            kosong=True,
            pilihan=pilihan(Acuan),
        ),
        Kolom("sejak", Tipe.TEKS, "Awal jangka waktu dengan kata-kata.", _sejak, kosong=True),
        _teks("biaya", "Biaya atau tarif.", "layanan.penyampaian.biaya"),
        _daftar("produk", "Produk layanan.", "layanan.penyampaian.produk"),
        _daftar(
            "pengaduan",
            "Cara mengadu, memberi saran, dan masukan.",
            "layanan.penyampaian.pengaduan",
        ),
        Kolom(
            "paling_lambat_hari_kerja",
            Tipe.BILANGAN,
            "Batas pengajuan, dalam hari kerja sebelum acara.",
            attrgetter("pengajuan.paling_lambat_hari_kerja"),
            kosong=True,
        ),
        _daftar("kanal", "Kanal pengajuan.", "pengajuan.kanal"),
        _teks("alamat", "Alamat pengajuan.", "pengajuan.alamat"),
        _teks("formulir", "Formulir.", "pengajuan.formulir"),
        _teks("cara_jawaban", "Cara jawaban disampaikan.", "pengajuan.cara_jawaban"),
        _daftar("bukan_termasuk", "Yang tidak termasuk layanan ini.", "layanan.bukan_termasuk"),
        _daftar("dasar_hukum", "Dasar hukum.", "layanan.pengelolaan.dasar_hukum"),
        _daftar("sarana", "Sarana, prasarana, dan/atau fasilitas.", "layanan.pengelolaan.sarana"),
        _daftar("kompetensi", "Kompetensi pelaksana.", "layanan.pengelolaan.kompetensi"),
        _daftar("pengawasan", "Pengawasan internal.", "layanan.pengelolaan.pengawasan"),
        _teks("jumlah_pelaksana", "Jumlah pelaksana.", "layanan.pengelolaan.jumlah_pelaksana"),
        _teks("jaminan_pelayanan", "Jaminan pelayanan.", "layanan.pengelolaan.jaminan_pelayanan"),
        _teks(
            "jaminan_keamanan",
            "Jaminan keamanan dan keselamatan pelayanan.",
            "layanan.pengelolaan.jaminan_keamanan",
        ),
        _teks("evaluasi", "Evaluasi kinerja pelaksana.", "layanan.pengelolaan.evaluasi"),
        _teks("maklumat", "Maklumat pelayanan.", "layanan.maklumat"),
        Kolom(
            "menit_proses",
            Tipe.BILANGAN,
            "Waktu pengerjaan murni: jumlah waktu semua langkah SOP, dalam menit.",
            _menit_proses,
            kosong=True,
        ),
        Kolom("tautan", Tipe.TAUTAN, "Halaman layanan di portal ini.", _tautan),
    ),
)

SURVEI = Himpunan(
    id="survei-kepuasan",
    judul="Survei kepuasan masyarakat",
    deskripsi=(
        "Hasil survei kepuasan masyarakat (PermenPANRB 14/2017). Satu baris untuk setiap unsur "
        "pada setiap survei. Indeks satu survei ialah rata-rata kesembilan nilainya dikali 25."
    ),
    satuan="unsur pada satu survei",
    frekuensi=Frekuensi.TIDAK_TENTU,
    kata_kunci=("survei kepuasan masyarakat", "indeks kepuasan", "pelayanan publik"),
    kolom=(
        Kolom("layanan", Tipe.TEKS, "Id layanan.", attrgetter("layanan.id")),
        Kolom("periode", Tipe.TEKS, "Periode survei.", attrgetter("skm.periode")),
        Kolom("responden", Tipe.BILANGAN, "Banyaknya responden.", attrgetter("skm.responden")),
        Kolom("unsur", Tipe.TEKS, "Kode unsur, U1 sampai U9.", _kode_unsur),
        Kolom("nama_unsur", Tipe.TEKS, "Nama unsur.", _nama_unsur, kosong=True),
        Kolom("nilai", Tipe.DESIMAL, "Nilai rata-rata unsur, 1 sampai 4.", _nilai_unsur),
    ),
)
_NILAI_LAYANAN = tuple(kolom.nilai for kolom in LAYANAN.kolom)
_NILAI_SURVEI = tuple(kolom.nilai for kolom in SURVEI.kolom)


def baris_layanan(instansi: Instansi, layanan: Layanan) -> Baris:
    """Return the row of a service."""
    standar = Standar(layanan, layanan.pengajuan or BELUM_DITULIS, instansi)
    return tuple([nilai(standar) for nilai in _NILAI_LAYANAN])


def terbitan_layanan(
    instansi: Instansi, layanan: Iterable[Layanan], sekarang: datetime
) -> Iterator[Terbitan]:
    """Yield the services and their surveys; nothing of what there is none."""
    services = tuple(layanan)
    services_rows = tuple(baris_layanan(instansi, one) for one in services)
    survey_rows = tuple(_survei(instansi, services))
    changed = _diubah(instansi.zona, services, sekarang)
    for himpunan, rows in ((LAYANAN, services_rows), (SURVEI, survey_rows)):
        if rows:
            yield Terbitan(himpunan, None, None, None, changed, rows)


def _survei(instansi: Instansi, layanan: Iterable[Layanan]) -> Iterator[Baris]:
    for one in layanan:
        for skm in one.skm:
            for nomor in range(len(skm.unsur)):
                unsur = Unsur(one, skm, nomor, instansi)
                yield tuple([nilai(unsur) for nilai in _NILAI_SURVEI])


def _diubah(zona: Zona, layanan: Iterable[Layanan], sekarang: datetime) -> datetime | None:
    """Return when the newest standard came into force."""
    days = [one.berlaku_sejak for one in layanan if one.berlaku_sejak]
    return terbaru([awal(day, zona) for day in days], sekarang)
