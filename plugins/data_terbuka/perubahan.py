"""What was before each change of the schedule, as data: a row for each change of an occurrence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.agenda import Tahun
from plugins.data_terbuka.himpunan import Frekuensi, Himpunan, Terbitan
from plugins.data_terbuka.kolom import Baris, Kolom, Sel, Tipe, pilihan
from plugins.data_terbuka.kolom_agenda import KOLOM_AGENDA, Acara
from plugins.domain.instansi import Instansi
from plugins.domain.kabar import baris_kabar
from plugins.domain.kegiatan import Kegiatan, KunciKegiatan, Perubahan, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.riwayat import langkah
from plugins.domain.susunan import susunan
from plugins.domain.waktu import iso

_SENDIRI = ("status", "judul", "mulai", "selesai", "tempat", "pimpinan")
"""The keys whose old values have columns of their own."""

_TANPA_NILAI = ("uraian", "siaran_langsung")
"""The keys whose old values are not repeated, for what staff took out must not live on."""

_KUNCI = tuple(kolom.nama for kolom in KOLOM_AGENDA if kolom.nama in KunciKegiatan.model_fields)
_LAIN = tuple(k for k in KOLOM_AGENDA if k.nama in _KUNCI and k.nama not in _SENDIRI + _TANPA_NILAI)


class Ubahan(NamedTuple):
    """What a row is made of: a change, its number, and the states before and after it."""

    kejadian: Kejadian
    urutan: int
    baris: Perubahan
    semula: Kegiatan
    kini: Kegiatan
    instansi: Instansi

    @property
    def berubah(self) -> list[str]:
        """The changed keys that are columns of the schedule."""
        return [key for key in _KUNCI if key in self.baris.semula.model_fields_set]


def _kegiatan(ubahan: Ubahan) -> str:
    return ubahan.kejadian.id.partition("@")[0]


def _tanggal(ubahan: Ubahan) -> str:
    return ubahan.kejadian.kegiatan.tanggal_mulai.isoformat()


def _pada(ubahan: Ubahan) -> str:
    return iso(ubahan.baris.pada, ubahan.instansi.zona)


def _mulai(ubahan: Ubahan) -> str | None:
    told = "mulai" in ubahan.berubah or "zona" in ubahan.berubah
    return iso(ubahan.semula.mulai, ubahan.semula.zona) if told else None


def _selesai(ubahan: Ubahan) -> str | None:
    end = ubahan.semula.selesai if "selesai" in ubahan.berubah else None
    return iso(end, ubahan.semula.zona) if end else None


def _tempat(ubahan: Ubahan) -> str | None:
    place = ubahan.semula.tempat if "tempat" in ubahan.berubah else None
    return place.nama_pada(ubahan.semula.tanggal_mulai) if place else None


def _pimpinan(ubahan: Ubahan) -> str | None:
    told = "pimpinan" in ubahan.berubah and ubahan.semula.pimpinan
    return susunan(ubahan.instansi, ubahan.semula, rinci=True) if told else None


def _status(ubahan: Ubahan) -> str | None:
    return ubahan.semula.status.value if "status" in ubahan.berubah else None


def _judul(ubahan: Ubahan) -> str | None:
    return ubahan.semula.judul if "judul" in ubahan.berubah else None


def _lain(ubahan: Ubahan) -> list[str]:
    then = ubahan.semula
    source = Acara(ubahan.kejadian, then, ubahan.instansi, then.tanggal_mulai, None)
    told = [kolom for kolom in _LAIN if kolom.nama in ubahan.berubah]
    return [f"{kolom.nama}: {text}" for kolom in told for text in _teks(kolom.nilai(source))]


def _teks(sel: Sel) -> Sequence[str]:
    if isinstance(sel, Sequence) and not isinstance(sel, str):
        return sel
    return (str(sel),) if sel else ()


PERUBAHAN_AGENDA = Himpunan(
    id="perubahan-agenda",
    judul="Perubahan agenda pimpinan",
    deskripsi=(
        "Setiap perubahan jadwal yang diumumkan: kapan, mengapa, dan nilai semula. Satu baris "
        "untuk setiap perubahan pada setiap kejadian di himpunan agenda, yang memuat nilai "
        "sekarang; perubahan kegiatan berulang berbaris pada semua kejadiannya."
    ),
    satuan="perubahan pada satu kejadian",
    frekuensi=Frekuensi.TERUS,
    kata_kunci=("agenda pimpinan", "perubahan jadwal", "pembatalan"),
    kolom=(
        Kolom("kejadian", Tipe.TEKS, "Id kejadian di himpunan agenda.", attrgetter("kejadian.id")),
        Kolom("kegiatan", Tipe.TEKS, "Id kegiatan; sama pada semua kejadiannya.", _kegiatan),
        Kolom("tanggal", Tipe.TANGGAL, "Hari pertama kejadian menurut jadwal sekarang.", _tanggal),
        Kolom(
            "urutan",
            Tipe.BILANGAN,
            "Perubahan keberapa pada kejadian itu; 1 yang terlama.",
            attrgetter("urutan"),
        ),
        Kolom("pada", Tipe.SAAT, "Saat perubahan berlaku.", _pada),
        Kolom("alasan", Tipe.TEKS, "Alasannya.", attrgetter("baris.alasan"), kosong=True),
        Kolom(
            "berubah",
            Tipe.DAFTAR,
            "Nama kolom himpunan agenda yang nilainya berubah.",
            attrgetter("berubah"),
        ),
        Kolom(
            "semula_status",
            Tipe.PILIHAN,
            "Keadaan semula; kosong bila tidak berubah.",
            _status,
            kosong=True,
            pilihan=pilihan(Status),
        ),
        Kolom("semula_judul", Tipe.TEKS, "Nama semula, bila berubah.", _judul, kosong=True),
        Kolom("semula_mulai", Tipe.WAKTU, "Mulai semula, bila berubah.", _mulai, kosong=True),
        Kolom(
            "semula_selesai",
            Tipe.WAKTU,
            "Selesai semula, bila berubah dan semula diumumkan.",
            _selesai,
            kosong=True,
        ),
        Kolom("semula_tempat", Tipe.TEKS, "Tempat semula, bila berubah.", _tempat, kosong=True),
        Kolom(
            "semula_pimpinan",
            Tipe.TEKS,
            "Pimpinan semula dengan kata-kata, bila berubah. Di dalam kurung: siapa yang diwakili, "
            "kehadiran yang belum pasti, peran, dan jam yang berbeda dari jam kegiatan.",
            _pimpinan,
            kosong=True,
        ),
        Kolom(
            "semula_lain",
            Tipe.DAFTAR,
            "Nilai semula kolom lain himpunan agenda yang berubah, masing-masing sebagai nama "
            "kolom, titik dua, lalu nilainya. Yang semula kosong tidak disebut; nilai semula "
            "uraian dan siaran_langsung tidak dimuat.",
            _lain,
        ),
    ),
)
_NILAI = tuple(kolom.nilai for kolom in PERUBAHAN_AGENDA.kolom)


def terbitan_perubahan(instansi: Instansi, tahun: Iterable[Tahun]) -> Iterator[Terbitan]:
    """Yield the years of the schedule in which something was changed."""
    for one in tahun:
        rows = [row for each in one.kejadian for row in baris_perubahan(instansi, each)]
        if rows:
            yield Terbitan(
                PERUBAHAN_AGENDA, one.tahun, one.mulai, one.selesai, one.diubah, tuple(rows)
            )


def baris_perubahan(instansi: Instansi, kejadian: Kejadian) -> list[Baris]:
    """Return the rows of an occurrence, the oldest change first."""
    news = baris_kabar(kejadian.kegiatan)
    if not news:
        return []
    steps = [x for x in langkah(kejadian.kegiatan) if any(x[0] is row for row in news)]
    sources = (Ubahan(kejadian, n, *x, instansi) for n, x in enumerate(reversed(steps), 1))
    return [tuple([nilai(source) for nilai in _NILAI]) for source in sources]
