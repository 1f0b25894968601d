"""The indicators down to each counted occurrence, so that anybody can count again.

The three kinds of row add up: one for each public occurrence, one for the sum of those that are
not announced, and one for a quarter from a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.himpunan import Frekuensi, Himpunan, Terbitan
from plugins.data_terbuka.iku import diubah
from plugins.data_terbuka.kolom import Kolom, Tipe, pilihan
from plugins.domain import alamat
from plugins.domain.iku import Angka, Kebijakan, LaporanIku, Periode, Terhitung, tepat_waktu
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Dokumentasi, Sifat
from plugins.domain.perulangan import Kejadian
from plugins.domain.siaran_pers import SiaranPers

ASAL = ("kejadian", "tidak-diumumkan", "rekap")


class Rincian(NamedTuple):
    """What a row is made of; `kejadian` is the public one, where the row is about one."""

    tahun: int
    periode: Periode
    asal: str
    dilaksanakan: int
    dipublikasikan: int
    didokumentasikan: int
    difasilitasi: int
    keterangan: str | None
    kejadian: Kejadian | None = None
    siaran: tuple[str, ...] = ()
    kebijakan: Kebijakan | None = None
    situs: str = ""


def _kejadian(rincian: Rincian) -> str | None:
    return rincian.kejadian.id if rincian.kejadian else None


def _judul(rincian: Rincian) -> str | None:
    return rincian.kejadian.kegiatan.judul if rincian.kejadian else None


def _tanggal(rincian: Rincian) -> str | None:
    return rincian.kejadian.kegiatan.tanggal_mulai.isoformat() if rincian.kejadian else None


def _publikasi(rincian: Rincian) -> list[str]:
    one, policy = rincian.kejadian, rincian.kebijakan
    if one is None or policy is None:
        return []
    return [p.tautan for p in one.kegiatan.publikasi if tepat_waktu(p.tanggal, one, policy)]


def _dokumentasi(rincian: Rincian) -> list[str]:
    return [_bukti(d) for d in rincian.kejadian.kegiatan.dokumentasi] if rincian.kejadian else []


def _bukti(dokumentasi: Dokumentasi) -> str:
    n = dokumentasi.jumlah
    return f"{dokumentasi.jenis} ({n} berkas)" if n else dokumentasi.jenis


def _tautan(rincian: Rincian) -> str | None:
    return rincian.situs + alamat.kegiatan(rincian.kejadian.id) if rincian.kejadian else None


IKU_RINCIAN = Himpunan(
    id="iku-rincian",
    judul="Kegiatan di balik indikator",
    deskripsi=(
        "Kegiatan yang dihitung dalam indikator kinerja utama, dan alasan ia dihitung. Satu baris "
        "untuk setiap kejadian yang diumumkan. Kejadian yang tidak diumumkan hanya tampil sebagai "
        "jumlah per triwulan; triwulan dari laporan tampil sebagai rekap. Jumlahkan kolomnya per "
        "triwulan untuk memperoleh pembilang dan penyebut pada himpunan iku."
    ),
    satuan="kejadian, atau jumlahnya",
    frekuensi=Frekuensi.TRIWULAN,
    kata_kunci=("indikator kinerja utama", "IKU", "agenda pimpinan", "hitung ulang"),
    kolom=(
        Kolom("tahun", Tipe.BILANGAN, "Tahun.", attrgetter("tahun")),
        Kolom(
            "periode",
            Tipe.PILIHAN,
            "Triwulan tempat kejadian dihitung, menurut hari mulainya.",
            attrgetter("periode.value"),
            pilihan=pilihan(Periode),
        ),
        Kolom(
            "asal",
            Tipe.PILIHAN,
            "Kejadian: satu kejadian yang diumumkan. Tidak-diumumkan: jumlah kejadian lain pada "
            "triwulan itu. Rekap: jumlah dari laporan, sebelum portal dipakai.",
            attrgetter("asal"),
            pilihan=ASAL,
        ),
        Kolom("kejadian", Tipe.TEKS, "Id kejadian di himpunan agenda.", _kejadian, kosong=True),
        Kolom("judul", Tipe.TEKS, "Nama kegiatan.", _judul, kosong=True),
        Kolom("tanggal", Tipe.TANGGAL, "Hari pertama kejadian.", _tanggal, kosong=True),
        Kolom(
            "dilaksanakan",
            Tipe.BILANGAN,
            "Banyaknya kejadian yang diwakili baris ini; 1 pada baris kejadian.",
            attrgetter("dilaksanakan"),
        ),
        Kolom(
            "dipublikasikan",
            Tipe.BILANGAN,
            "Berapa di antaranya yang dipublikasikan; pada baris kejadian 1 atau 0.",
            attrgetter("dipublikasikan"),
        ),
        Kolom(
            "didokumentasikan",
            Tipe.BILANGAN,
            "Berapa di antaranya yang didokumentasikan; pada baris kejadian 1 atau 0.",
            attrgetter("didokumentasikan"),
        ),
        Kolom(
            "difasilitasi",
            Tipe.BILANGAN,
            "Berapa di antaranya yang dilayani petugas protokol; pada baris kejadian 1 atau 0.",
            attrgetter("difasilitasi"),
        ),
        Kolom(
            "siaran_pers",
            Tipe.DAFTAR,
            "Mengapa dipublikasikan: id siaran di himpunan siaran-pers yang terbit tepat waktu.",
            attrgetter("siaran"),
        ),
        Kolom(
            "publikasi",
            Tipe.DAFTAR,
            "Mengapa dipublikasikan: alamat publikasi lain yang tepat waktu.",
            _publikasi,
        ),
        Kolom(
            "dokumentasi",
            Tipe.DAFTAR,
            "Mengapa didokumentasikan: jenis dokumentasi dan banyaknya berkas.",
            _dokumentasi,
        ),
        Kolom(
            "keterangan",
            Tipe.TEKS,
            "Sumber rekap, atau mengapa buktinya tidak tampil.",
            attrgetter("keterangan"),
            kosong=True,
        ),
        Kolom("tautan", Tipe.TAUTAN, "Halaman kegiatan di portal ini.", _tautan, kosong=True),
    ),
)
_NILAI = tuple(kolom.nilai for kolom in IKU_RINCIAN.kolom)


def terbitan_iku_rincian(
    instansi: Instansi,
    laporan: Iterable[LaporanIku],
    kejadian: Mapping[str, Kejadian],
    siaran: Mapping[str, SiaranPers],
    sekarang: datetime,
) -> Iterator[Terbitan]:
    """Yield the years of counted occurrences, newest first.

    `kejadian` and `siaran` are what the public may see, by id.
    """
    for one in laporan:
        rows = rincian(instansi.situs, one, kejadian)
        yield Terbitan(
            himpunan=IKU_RINCIAN,
            tahun=one.iku.tahun,
            mulai=date(one.iku.tahun, 1, 1),
            selesai=date(one.iku.tahun, 12, 31),
            diubah=diubah(instansi, one, siaran, sekarang),
            baris=tuple([tuple([nilai(row) for nilai in _NILAI]) for row in rows]),
        )


def rincian(situs: str, laporan: LaporanIku, kejadian: Mapping[str, Kejadian]) -> Iterator[Rincian]:
    """Yield the rows of a year, quarter by quarter; each quarter's add up to its figures.

    What was counted carries every key that staff wrote; what is shown is the public occurrence.
    """
    tahun, policy = laporan.iku.tahun, laporan.iku.kebijakan
    for quarter in laporan.triwulan:
        period = quarter.periode
        if not quarter.dihitung:
            note = quarter.sumber or "Laporan sebelum portal dipakai."
            yield Rincian(tahun, period, "rekap", *_cacah(quarter.angka), note)
            continue
        for counted in quarter.rincian:
            shown = kejadian[counted.kejadian.id]
            yield Rincian(
                tahun,
                period,
                "kejadian",
                1,
                int(counted.dipublikasikan),
                int(counted.didokumentasikan),
                int(counted.difasilitasi),
                _tanpa_bukti(shown, counted),
                shown,
                counted.siaran,
                policy,
                situs,
            )
        if quarter.tertutup.dilaksanakan:
            note = "Kegiatan yang tidak diumumkan: hanya jumlahnya yang ditampilkan."
            yield Rincian(tahun, period, "tidak-diumumkan", *_cacah(quarter.tertutup), note)


def _cacah(angka: Angka) -> tuple[int, int, int, int]:
    return (
        angka.dilaksanakan,
        angka.dipublikasikan,
        angka.didokumentasikan,
        angka.difasilitasi,
    )


def _tanpa_bukti(kejadian: Kejadian, counted: Terhitung) -> str | None:
    """Return why an occurrence counts for more than it shows: a limited one keeps its evidence."""
    kegiatan = kejadian.kegiatan
    if kegiatan.sifat is not Sifat.TERBATAS:
        return None
    hidden = (counted.dipublikasikan and not (counted.siaran or kegiatan.publikasi)) or (
        counted.didokumentasikan and not kegiatan.dokumentasi
    )
    return "Kegiatan terbatas: buktinya tidak diumumkan." if hidden else None
