"""Who was to come and who came, as data: a row for each leader of each public occurrence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.agenda import Tahun
from plugins.data_terbuka.himpunan import Frekuensi, Himpunan, Terbitan
from plugins.data_terbuka.kolom import Baris, Kolom, Tipe, pilihan
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan, Kehadiran, Pimpinan, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.waktu import iso


class Hadirin(NamedTuple):
    """What a row is made of; `pejabat` holds the office on the day."""

    kejadian: Kejadian
    kegiatan: Kegiatan
    tanggal: str
    pimpinan: Pimpinan
    pejabat: str | None


def _mulai(hadirin: Hadirin) -> str | None:
    mulai = hadirin.pimpinan.mulai
    return None if mulai is None else iso(mulai, hadirin.kegiatan.zona)


def _selesai(hadirin: Hadirin) -> str | None:
    selesai = hadirin.pimpinan.selesai
    return None if selesai is None else iso(selesai, hadirin.kegiatan.zona)


KEHADIRAN = Himpunan(
    id="kehadiran",
    judul="Kehadiran pimpinan",
    deskripsi=(
        "Cara setiap pimpinan mengikuti kegiatan yang diumumkan: hadir, diwakili, mendampingi, "
        "atau belum pasti. Satu baris untuk setiap pimpinan pada setiap kejadian di himpunan "
        "agenda; agenda yang dicabut tidak dimuat."
    ),
    satuan="pimpinan pada satu kejadian",
    frekuensi=Frekuensi.TERUS,
    kata_kunci=("kehadiran pimpinan", "kepala daerah", "perwakilan"),
    kolom=(
        Kolom("kejadian", Tipe.TEKS, "Id kejadian di himpunan agenda.", attrgetter("kejadian.id")),
        Kolom("tanggal", Tipe.TANGGAL, "Hari pertama kejadian.", attrgetter("tanggal")),
        Kolom(
            "status",
            Tipe.PILIHAN,
            "Keadaan kegiatan. Kehadiran pada kegiatan yang batal atau ditunda tinggal rencana.",
            attrgetter("kegiatan.status.value"),
            pilihan=pilihan(status for status in Status if status is not Status.DICABUT),
        ),
        Kolom("jabatan", Tipe.TEKS, "Id jabatan pimpinan.", attrgetter("pimpinan.jabatan")),
        Kolom(
            "pejabat",
            Tipe.TEKS,
            "Nama pemegang jabatan pada hari itu; kosong bila jabatan lowong.",
            attrgetter("pejabat"),
            kosong=True,
        ),
        Kolom(
            "kehadiran",
            Tipe.PILIHAN,
            "Kehadiran yang diumumkan.",
            attrgetter("pimpinan.kehadiran.value"),
            pilihan=pilihan(Kehadiran),
        ),
        Kolom(
            "kehadiran_nyata",
            Tipe.PILIHAN,
            "Kehadiran menurut catatan sesudah kegiatan; kosong bila tidak dicatat tersendiri.",
            attrgetter("pimpinan.kehadiran_nyata"),
            kosong=True,
            pilihan=pilihan(Kehadiran),
        ),
        Kolom(
            "oleh",
            Tipe.TEKS,
            "Id jabatan yang mewakili.",
            attrgetter("pimpinan.oleh"),
            kosong=True,
        ),
        Kolom(
            "oleh_nama",
            Tipe.TEKS,
            "Nama atau jabatan lain yang mewakili.",
            attrgetter("pimpinan.oleh_nama"),
            kosong=True,
        ),
        Kolom(
            "peran",
            Tipe.TEKS,
            "Peran dalam acara, misalnya inspektur upacara.",
            attrgetter("pimpinan.peran"),
            kosong=True,
        ),
        Kolom(
            "mulai",
            Tipe.SAAT,
            "Mulai hadir, bila hanya pada sebagian waktu.",
            _mulai,
            kosong=True,
        ),
        Kolom(
            "selesai",
            Tipe.SAAT,
            "Selesai hadir, bila hanya pada sebagian waktu.",
            _selesai,
            kosong=True,
        ),
    ),
)
_NILAI = tuple(kolom.nilai for kolom in KEHADIRAN.kolom)


def baris_kehadiran(kejadian: Kejadian, pejabat: Iterable[str | None]) -> list[Baris]:
    """Return the rows of an occurrence; `pejabat` are the holders of its leaders' offices."""
    kegiatan = kejadian.kegiatan
    day = kegiatan.tanggal_mulai.isoformat()
    sources = [
        Hadirin(kejadian, kegiatan, day, pimpinan, nama)
        for pimpinan, nama in zip(kegiatan.pimpinan, pejabat, strict=True)
    ]
    return [tuple([nilai(source) for nilai in _NILAI]) for source in sources]


def terbitan_kehadiran(instansi: Instansi, tahun: Iterable[Tahun]) -> Iterator[Terbitan]:
    """Yield the years of attendance; what was withdrawn is in none."""
    for one in tahun:
        if rows := tuple(_semua_baris(instansi, one.kejadian)):
            yield Terbitan(KEHADIRAN, one.tahun, one.mulai, one.selesai, one.diubah, rows)


def _semua_baris(instansi: Instansi, kejadian: Iterable[Kejadian]) -> Iterator[Baris]:
    # Days are few beside occurrences, and to find who held an office takes its time.
    holders: dict[tuple[str, date], str | None] = {}
    for one in kejadian:
        kegiatan = one.kegiatan
        if kegiatan.status is Status.DICABUT:
            continue
        day = kegiatan.tanggal_mulai
        offices = [p.jabatan for p in kegiatan.pimpinan]
        for office in offices:
            if (office, day) not in holders:
                holders[office, day] = instansi.jabatan_ber_id(office).nama_pemegang(day)
        yield from baris_kehadiran(one, [holders[office, day] for office in offices])
