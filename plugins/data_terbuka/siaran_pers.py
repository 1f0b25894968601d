"""The releases as data: a row for each, with its text, and a file for each year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.himpunan import Frekuensi, Himpunan, Terbitan, terbaru
from plugins.data_terbuka.kolom import Baris, Kolom, Tipe, pilihan
from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.siaran_pers import JenisSiaran, SiaranPers
from plugins.domain.waktu import awal, iso


class Rilis(NamedTuple):
    """What a row is made of."""

    siaran: SiaranPers
    instansi: Instansi


def _tanggal(rilis: Rilis) -> str:
    return iso(rilis.siaran.tanggal, rilis.instansi.zona)


def _terbit(rilis: Rilis) -> str:
    return iso(rilis.siaran.terbit, rilis.instansi.zona)


def _diperbarui(rilis: Rilis) -> str:
    return iso(rilis.siaran.diperbarui, rilis.instansi.zona)


def _topik(rilis: Rilis) -> list[str]:
    return list(rilis.siaran.topik)


def _kegiatan(rilis: Rilis) -> list[str]:
    return list(rilis.siaran.kegiatan)


def _perangkat_daerah(rilis: Rilis) -> list[str]:
    return [p.nama_pada(rilis.siaran.hari) for p in rilis.siaran.perangkat_daerah]


def _pimpinan(rilis: Rilis) -> list[str]:
    return list(rilis.siaran.pimpinan)


def _ralat(rilis: Rilis) -> list[str]:
    oldest_first = reversed(rilis.siaran.ralat)
    return [f"{iso(r.pada, rilis.instansi.zona)} {r.isi}" for r in oldest_first]


def _lampiran(rilis: Rilis) -> list[str]:
    return [rilis.instansi.situs + alamat.berkas(f.berkas) for f in rilis.siaran.lampiran]


def _jumlah_foto(rilis: Rilis) -> int:
    return len(rilis.siaran.foto)


def _jumlah_pemuatan(rilis: Rilis) -> int:
    return len(rilis.siaran.pemuatan)


def _uraian(rilis: Rilis) -> str | None:
    return rilis.siaran.uraian.polos or None


def _tautan(rilis: Rilis) -> str:
    return rilis.instansi.situs + alamat.siaran(rilis.siaran.id)


SIARAN_PERS = Himpunan(
    id="siaran-pers",
    judul="Siaran pers",
    deskripsi=(
        "Siaran pers, pernyataan resmi, klarifikasi, dan undangan liputan yang sudah terbit, "
        "dengan naskah lengkap, ralat, dan kegiatan yang diberitakan. Satu baris untuk setiap "
        "siaran."
    ),
    satuan="siaran",
    frekuensi=Frekuensi.TERUS,
    kata_kunci=("siaran pers", "pernyataan resmi", "klarifikasi", "hubungan media"),
    kolom=(
        Kolom(
            "id",
            Tipe.TEKS,
            "Tanda pengenal siaran, tetap seumur hidup: tahun dan nama berkas.",
            attrgetter("siaran.id"),
        ),
        Kolom("nomor", Tipe.TEKS, "Nomor siaran.", attrgetter("siaran.nomor"), kosong=True),
        Kolom(
            "jenis",
            Tipe.PILIHAN,
            "Jenis siaran.",
            attrgetter("siaran.jenis.value"),
            pilihan=pilihan(JenisSiaran),
        ),
        Kolom("judul", Tipe.TEKS, "Judul siaran.", attrgetter("siaran.judul")),
        Kolom("tanggal", Tipe.WAKTU, "Tanggal pada titimangsa naskah.", _tanggal),
        Kolom("terbit", Tipe.SAAT, "Saat siaran dapat dibaca umum.", _terbit),
        Kolom("diperbarui", Tipe.SAAT, "Saat terbit, atau saat ralat terakhir.", _diperbarui),
        Kolom(
            "kota",
            Tipe.TEKS,
            "Kota pada titimangsa; kosong berarti nama daerah.",
            attrgetter("siaran.kota"),
            kosong=True,
        ),
        Kolom(
            "ringkasan",
            Tipe.TEKS,
            "Ringkasan siaran.",
            attrgetter("siaran.ringkasan"),
            kosong=True,
        ),
        Kolom("topik", Tipe.DAFTAR, "Id topik.", _topik),
        Kolom(
            "kegiatan",
            Tipe.DAFTAR,
            "Id kegiatan yang diberitakan; dengan @ dan tanggal bila satu kejadian saja.",
            _kegiatan,
        ),
        Kolom(
            "perangkat_daerah",
            Tipe.DAFTAR,
            "Perangkat daerah yang terkait, dengan namanya pada tanggal siaran.",
            _perangkat_daerah,
        ),
        Kolom("pimpinan", Tipe.DAFTAR, "Id jabatan pimpinan yang diberitakan.", _pimpinan),
        Kolom("sumber", Tipe.TEKS, "Sumber naskah.", attrgetter("siaran.sumber"), kosong=True),
        Kolom("ralat", Tipe.DAFTAR, "Ralat: saatnya, spasi, lalu isinya.", _ralat),
        Kolom("lampiran", Tipe.DAFTAR, "Alamat berkas lampiran.", _lampiran),
        Kolom("jumlah_foto", Tipe.BILANGAN, "Banyaknya foto.", _jumlah_foto),
        Kolom(
            "jumlah_pemuatan",
            Tipe.BILANGAN,
            "Banyaknya pemuatan di media yang dicatat.",
            _jumlah_pemuatan,
        ),
        Kolom("tautan", Tipe.TAUTAN, "Halaman siaran di portal ini.", _tautan),
        Kolom("uraian", Tipe.TEKS, "Naskah siaran tanpa tata huruf.", _uraian, kosong=True),
    ),
)
_NILAI = tuple(kolom.nilai for kolom in SIARAN_PERS.kolom)


def baris_siaran(instansi: Instansi, siaran: SiaranPers) -> Baris:
    """Return the row of a release."""
    rilis = Rilis(siaran, instansi)
    return tuple([nilai(rilis) for nilai in _NILAI])


def terbitan_siaran(
    instansi: Instansi, siaran: Iterable[SiaranPers], sekarang: datetime
) -> Iterator[Terbitan]:
    """Yield the years of the releases, newest first; within a year the oldest comes first."""
    years: dict[int, list[SiaranPers]] = defaultdict(list)
    for one in siaran:
        years[one.tahun].append(one)
    for tahun, own in sorted(years.items(), reverse=True):
        own.sort(key=lambda s: (s.terbit, s.id))
        changes = [awal(one.diperbarui, instansi.zona) for one in own]
        yield Terbitan(
            himpunan=SIARAN_PERS,
            tahun=tahun,
            mulai=min(one.hari for one in own),
            selesai=max(one.hari for one in own),
            diubah=terbaru(changes, sekarang),
            baris=tuple([baris_siaran(instansi, one) for one in own]),
        )
