"""What the pages below /data/ show, as pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from plugins.data_terbuka.himpunan import Himpunan
from plugins.data_terbuka.kamus import MAKNA_TIPE
from plugins.data_terbuka.katalog import ISTILAH
from plugins.data_terbuka.kolom import Kolom
from plugins.data_terbuka.terbitan import Berkas, Edisi
from plugins.domain import alamat
from plugins.domain.instansi import Narahubung, Unit
from plugins.domain.tulisan import bilangan, desimal, rentang_tanggal, tanggal

KILO = 1000


@dataclass(frozen=True, slots=True)
class BarisEdisi:
    """An edition in a table; `berkas` are its files with their sizes in words."""

    id: str
    nama: str
    jumlah: int
    diubah: str
    berkas: tuple[tuple[Berkas, str], ...]


@dataclass(frozen=True, slots=True)
class HimpunanTerbit:
    """A dataset on the page: what it holds and covers, and its editions."""

    id: str
    judul: str
    deskripsi: str
    frekuensi: str
    periode: str
    skema: str
    kamus: str
    edisi: tuple[BarisEdisi, ...]


@dataclass(frozen=True, slots=True)
class HimpunanKamus:
    """A dataset in the dictionary."""

    id: str
    judul: str
    kolom: tuple[Kolom, ...]


def halaman_data(
    himpunan: Iterable[Himpunan], edisi: Iterable[Edisi]
) -> tuple[HimpunanTerbit, ...]:
    """Return the datasets with their editions."""
    editions = tuple(edisi)
    return tuple(
        _himpunan(one, [e for e in editions if e.himpunan.id == one.id]) for one in himpunan
    )


def halaman_kamus(himpunan: Iterable[Himpunan]) -> tuple[HimpunanKamus, ...]:
    """Return the datasets with their columns."""
    return tuple(HimpunanKamus(one.id, one.judul, one.kolom) for one in himpunan)


def produsen(unit: Unit) -> Narahubung:
    """Return whom to ask about the data: the unit, never a person."""
    return Narahubung(nama=unit.nama, jabatan=unit.induk, telepon=unit.telepon, surel=unit.surel)


def makna_tipe() -> tuple[tuple[str, str, str], ...]:
    """Return each type with how CSV shows it and what JSON calls it."""
    return tuple((tipe.value, *said) for tipe, said in MAKNA_TIPE.items())


def istilah() -> tuple[tuple[str, str, str], ...]:
    """Return the catalogue's terms: the anchor of one of our own, its words, its properties."""
    return tuple((_jangkar(carried), term, carried) for term, carried in ISTILAH.items())


def ukuran(n: int) -> str:
    """Return a size in words that stay together on a line: "1,2 kB"."""
    if n < KILO:
        return f"{bilangan(n)}\u00a0byte"
    if n < KILO**2:
        return f"{desimal(Decimal(n) / KILO, 1)}\u00a0kB"
    return f"{desimal(Decimal(n) / KILO**2, 1)}\u00a0MB"


def _himpunan(himpunan: Himpunan, edisi: list[Edisi]) -> HimpunanTerbit:
    first = min((e.isi.mulai for e in edisi if e.isi.mulai), default=None)
    last = max((e.isi.selesai for e in edisi if e.isi.selesai), default=None)
    return HimpunanTerbit(
        id=himpunan.id,
        judul=himpunan.judul,
        deskripsi=himpunan.deskripsi,
        frekuensi=himpunan.frekuensi.kata,
        periode=_periode(first, last),
        skema=alamat.data_skema(himpunan.id),
        kamus=f"{alamat.DATA_KAMUS}#{himpunan.id}",
        edisi=tuple(
            BarisEdisi(
                id=e.id,
                nama=str(e.tahun) if e.tahun else "Semua",
                jumlah=e.isi.jumlah,
                diubah=_tanggal(e.isi.diubah),
                berkas=tuple((file, ukuran(file.ukuran)) for file in e.isi.berkas),
            )
            for e in edisi
        ),
    )


def _periode(mulai: date | None, selesai: date | None) -> str:
    return rentang_tanggal(mulai, selesai) if mulai and selesai else ""


def _tanggal(moment: datetime | None) -> str:
    return tanggal(moment) if moment else ""


def _jangkar(carried: str) -> str:
    own = carried.partition(",")[0]
    return own.removeprefix("sdi:") if own.startswith("sdi:") else ""
