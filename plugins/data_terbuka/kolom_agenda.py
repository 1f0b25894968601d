"""The columns of the schedule, and how an occurrence fills them."""

from __future__ import annotations

from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.kolom import Kolom, Tipe, pilihan
from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Akses, Jam, Kegiatan, Liputan, Peserta, Sifat, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.waktu import Zona, iso


class Acara(NamedTuple):
    """What a row is made of; `hari` is the first day, `diubah` the local time of a note."""

    kejadian: Kejadian
    kegiatan: Kegiatan
    instansi: Instansi
    hari: date
    diubah: datetime | None


def _kegiatan(acara: Acara) -> str:
    return acara.kejadian.id.partition("@")[0]


def _tanggal(acara: Acara) -> str:
    return acara.hari.isoformat()


def _mulai(acara: Acara) -> str:
    return iso(acara.kegiatan.mulai, acara.kegiatan.zona)


def _selesai(acara: Acara) -> str | None:
    selesai = acara.kegiatan.selesai
    return None if selesai is None else iso(selesai, acara.kegiatan.zona)


def _tempat(acara: Acara) -> str | None:
    place = acara.kegiatan.tempat
    return place.nama_pada(acara.hari) if place else None


def _alamat(acara: Acara) -> str | None:
    return acara.kegiatan.tempat.alamat if acara.kegiatan.tempat else None


def _koordinat(kegiatan: Kegiatan) -> tuple[float, float] | tuple[None, None]:
    return (kegiatan.tempat and kegiatan.tempat.koordinat) or (None, None)


def _lintang(acara: Acara) -> float | None:
    return _koordinat(acara.kegiatan)[0]


def _bujur(acara: Acara) -> float | None:
    return _koordinat(acara.kegiatan)[1]


def _pimpinan(acara: Acara) -> list[str]:
    return [p.jabatan for p in acara.kegiatan.pimpinan]


def _penyelenggara(acara: Acara) -> list[str]:
    return [p.nama_pada(acara.hari) for p in acara.kegiatan.penyelenggara]


def _akses(acara: Acara) -> list[str]:
    return list(acara.kegiatan.akses)


def _batas_akreditasi(acara: Acara) -> str | None:
    batas = acara.kegiatan.batas_akreditasi
    return None if batas is None else iso(batas, acara.kegiatan.zona)


def _uraian(acara: Acara) -> str | None:
    return acara.kegiatan.uraian.polos or None


def _diumumkan(acara: Acara) -> str | None:
    diumumkan = acara.kegiatan.diumumkan
    return None if diumumkan is None else iso(diumumkan, acara.instansi.zona)


def _jumlah_perubahan(acara: Acara) -> int:
    return len(acara.kegiatan.berita)


def _alasan(acara: Acara) -> str | None:
    rows = acara.kegiatan.berita
    return rows[-1].alasan if rows else None


def _terakhir_diubah(acara: Acara) -> str | None:
    return iso(acara.diubah, acara.instansi.zona) if acara.diubah else None


def _tautan(acara: Acara) -> str:
    return acara.instansi.situs + alamat.kegiatan(acara.kejadian.id)


def dicatat(kegiatan: Kegiatan) -> datetime | None:
    """Return the local time of the newest change or the announcement, as far as staff noted it."""
    if kegiatan.perubahan:
        return max(row.pada for row in kegiatan.perubahan)
    return kegiatan.diumumkan


KOLOM_AGENDA = (
    Kolom(
        "id",
        Tipe.TEKS,
        "Tanda pengenal kejadian, tetap seumur hidup. Pada kegiatan berulang: id kegiatan, "
        "tanda @, lalu tanggal yang direncanakan.",
        attrgetter("kejadian.id"),
    ),
    Kolom("kegiatan", Tipe.TEKS, "Id kegiatan; sama pada semua kejadiannya.", _kegiatan),
    Kolom("judul", Tipe.TEKS, "Nama kegiatan.", attrgetter("kegiatan.judul")),
    Kolom(
        "status",
        Tipe.PILIHAN,
        "Keadaan kegiatan. Yang dicabut adalah kekeliruan: barisnya hanya menandai bahwa "
        "agenda itu tidak berlaku lagi.",
        attrgetter("kegiatan.status.value"),
        pilihan=pilihan(Status),
    ),
    Kolom(
        "sifat",
        Tipe.PILIHAN,
        "Pada kegiatan terbatas, sebagian keterangan tidak diumumkan sehingga kosong.",
        attrgetter("kegiatan.sifat.value"),
        pilihan=pilihan((Sifat.TERBUKA, Sifat.TERBATAS)),
    ),
    Kolom("tanggal", Tipe.TANGGAL, "Hari pertama, di zona waktu kegiatan.", _tanggal),
    Kolom(
        "mulai",
        Tipe.WAKTU,
        "Mulainya kegiatan; tanggal saja bila sepanjang hari atau jamnya belum diketahui.",
        _mulai,
    ),
    Kolom(
        "selesai",
        Tipe.WAKTU,
        "Selesainya kegiatan; tanggal saja berarti sampai akhir hari itu. Kosong bila tidak "
        "diumumkan.",
        _selesai,
        kosong=True,
    ),
    Kolom(
        "jam",
        Tipe.PILIHAN,
        "Berisi menyusul bila jamnya belum diketahui.",
        attrgetter("kegiatan.jam"),
        kosong=True,
        pilihan=pilihan(Jam),
    ),
    Kolom(
        "keterangan_waktu",
        Tipe.TEKS,
        "Waktu dengan kata-kata, misalnya ba'da Isya.",
        attrgetter("kegiatan.keterangan_waktu"),
        kosong=True,
    ),
    Kolom(
        "zona",
        Tipe.PILIHAN,
        "Zona waktu kegiatan.",
        attrgetter("kegiatan.zona.value"),
        pilihan=pilihan(Zona),
    ),
    Kolom(
        "berulang",
        Tipe.YA_TIDAK,
        "Apakah kejadian ini bagian dari kegiatan berulang.",
        attrgetter("kejadian.berulang"),
    ),
    Kolom(
        "jenis",
        Tipe.TEKS,
        "Id jenis kegiatan, misalnya rapat.",
        attrgetter("kegiatan.jenis"),
        kosong=True,
    ),
    Kolom("tempat", Tipe.TEKS, "Nama tempat pada hari kegiatan.", _tempat, kosong=True),
    Kolom("alamat", Tipe.TEKS, "Alamat tempat.", _alamat, kosong=True),
    Kolom("lintang", Tipe.DESIMAL, "Garis lintang tempat, WGS 84.", _lintang, kosong=True),
    Kolom("bujur", Tipe.DESIMAL, "Garis bujur tempat, WGS 84.", _bujur, kosong=True),
    Kolom(
        "pimpinan",
        Tipe.DAFTAR,
        "Id jabatan pimpinan yang dijadwalkan, menurut urutan pengumuman. Cara hadirnya ada "
        "pada himpunan kehadiran.",
        _pimpinan,
    ),
    Kolom(
        "penyelenggara",
        Tipe.DAFTAR,
        "Nama penyelenggara pada hari kegiatan.",
        _penyelenggara,
    ),
    Kolom(
        "bagian_dari",
        Tipe.TEKS,
        "Id kegiatan yang menaungi kegiatan ini.",
        attrgetter("kegiatan.bagian_dari"),
        kosong=True,
    ),
    Kolom(
        "pengganti",
        Tipe.TEKS,
        "Id kegiatan yang menggantikan agenda yang dicabut.",
        attrgetter("kegiatan.pengganti"),
        kosong=True,
    ),
    Kolom("pakaian", Tipe.TEKS, "Pakaian.", attrgetter("kegiatan.pakaian"), kosong=True),
    Kolom(
        "peserta",
        Tipe.PILIHAN,
        "Siapa yang boleh datang.",
        attrgetter("kegiatan.peserta"),
        kosong=True,
        pilihan=pilihan(Peserta),
    ),
    Kolom(
        "akses",
        Tipe.DAFTAR,
        f"Sarana bagi penyandang disabilitas: {', '.join(Akses)}.",
        _akses,
    ),
    Kolom(
        "liputan",
        Tipe.PILIHAN,
        "Apakah media boleh meliput.",
        attrgetter("kegiatan.liputan"),
        kosong=True,
        pilihan=pilihan(Liputan),
    ),
    Kolom(
        "titik_doorstop",
        Tipe.TEKS,
        "Tempat wartawan dapat bertanya.",
        attrgetter("kegiatan.titik_doorstop"),
        kosong=True,
    ),
    Kolom(
        "batas_akreditasi",
        Tipe.WAKTU,
        "Batas pendaftaran media.",
        _batas_akreditasi,
        kosong=True,
    ),
    Kolom(
        "siaran_langsung",
        Tipe.TAUTAN,
        "Alamat siaran langsung.",
        attrgetter("kegiatan.siaran_langsung"),
        kosong=True,
    ),
    Kolom("uraian", Tipe.TEKS, "Keterangan kegiatan.", _uraian, kosong=True),
    Kolom(
        "diumumkan",
        Tipe.SAAT,
        "Saat pertama kali diumumkan.",
        _diumumkan,
        kosong=True,
    ),
    Kolom(
        "jumlah_perubahan",
        Tipe.BILANGAN,
        "Banyaknya perubahan jadwal yang diumumkan sesudah itu.",
        _jumlah_perubahan,
    ),
    Kolom(
        "alasan",
        Tipe.TEKS,
        "Alasan perubahan yang terakhir. Semua perubahan, dengan nilai semula, ada pada himpunan "
        "perubahan-agenda.",
        _alasan,
        kosong=True,
    ),
    Kolom(
        "terakhir_diubah",
        Tipe.SAAT,
        "Saat terakhir diumumkan atau diubah. Kosong bila tidak dicatat.",
        _terakhir_diubah,
        kosong=True,
    ),
    Kolom("tautan", Tipe.TAUTAN, "Halaman kegiatan di portal ini.", _tautan),
)
