"""The dictionary: every column of every dataset, and the terms of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from plugins.data_terbuka.himpunan import Himpunan
from plugins.data_terbuka.kolom import Baris, Kolom, Tipe


class Entri(NamedTuple):
    """What a row of the dictionary is made of."""

    himpunan: Himpunan
    kolom: Kolom


KAMUS = (
    Kolom("himpunan", Tipe.TEKS, "Id himpunan data.", attrgetter("himpunan.id")),
    Kolom("kolom", Tipe.TEKS, "Nama kolom.", attrgetter("kolom.nama")),
    Kolom("tipe", Tipe.TEKS, "Tipe nilainya.", attrgetter("kolom.tipe.value")),
    Kolom("boleh_kosong", Tipe.YA_TIDAK, "Apakah boleh kosong.", attrgetter("kolom.kosong")),
    Kolom("pilihan", Tipe.DAFTAR, "Nilai yang mungkin.", attrgetter("kolom.pilihan")),
    Kolom("arti", Tipe.TEKS, "Artinya.", attrgetter("kolom.arti")),
)

MAKNA_TIPE = {
    Tipe.TEKS: ("teks bebas", "string"),
    Tipe.PILIHAN: ("salah satu kata yang disebut", "string"),
    Tipe.DAFTAR: ("beberapa teks; dalam CSV dipisah titik koma dan spasi", "array"),
    Tipe.BILANGAN: ("bilangan bulat tanpa pemisah ribuan", "number"),
    Tipe.DESIMAL: ("bilangan dengan titik desimal", "number"),
    Tipe.PERSEN: ("persentase dengan titik desimal, dua angka di belakangnya", "number"),
    Tipe.YA_TIDAK: ("dalam CSV ya atau tidak", "true, false"),
    Tipe.TANGGAL: ("TTTT-BB-HH (ISO 8601)", "string"),
    Tipe.SAAT: ("tanggal dan jam dengan selisih dari UTC (ISO 8601)", "string"),
    Tipe.WAKTU: ("saat, atau tanggal saja untuk sepanjang hari", "string"),
    Tipe.TAUTAN: ("alamat web lengkap", "string"),
}
"""What each type looks like in CSV, and what JSON calls it."""


def baris_kamus(himpunan: Iterable[Himpunan]) -> list[Baris]:
    """Return the dictionary's rows in the order of datasets and columns."""
    entries = [Entri(one, kolom) for one in himpunan for kolom in one.kolom]
    return [tuple([kolom.nilai(entry) for kolom in KAMUS]) for entry in entries]
