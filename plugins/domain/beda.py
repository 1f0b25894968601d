"""What differs between two states of a kegiatan: the pieces of which its history is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from plugins.domain import tulisan
from plugins.domain.instansi import Instansi
from plugins.domain.kalimat import (
    kalimat_berulang,
    kapan,
    nama_penyelenggara,
    nama_tempat,
    waktu_kegiatan,
)
from plugins.domain.kata import kata
from plugins.domain.kegiatan import Kegiatan, KunciKegiatan, Pimpinan, Status
from plugins.domain.susunan import susunan
from plugins.domain.tulisan import daftar, jam, tanggal
from plugins.domain.waktu import Zona

WAKTU = frozenset({"mulai", "selesai", "jam", "keterangan_waktu", "zona"})
"""The keys that tell when a kegiatan takes place."""


class Butir(NamedTuple):
    """One thing that differs: as it was and as it is, in words; without words, that it differs.

    `memuat` are the keys whose values stand in the words.
    """

    kunci: str
    semula: str
    kini: str
    memuat: tuple[str, ...]


class Beda(NamedTuple):
    """What became otherwise for the public at one moment, local to the unit.

    A kegiatan that could be seen for the first time is `baru`. `tanggal` names the occurrence of a
    recurrence, `baris` the row of `perubahan` that came with it.
    """

    pada: datetime
    butir: tuple[Butir, ...]
    baru: bool = False
    tanggal: date | None = None
    baris: datetime | None = None


@dataclass(frozen=True, slots=True)
class Jejak:
    """What the versions of the files tell beyond the files: differences by the id of the kegiatan.

    Without any history `beda` is empty and `lengkap` false; a history that was cut off is known
    from `sejak` on. `sampai` is when time alone will change it: a commit is dated in the future.
    `terhapus` are the ids of entries whose files are gone.
    """

    beda: Mapping[str, tuple[Beda, ...]] = field(default_factory=dict)
    lengkap: bool = False
    sejak: datetime | None = None
    sampai: datetime | None = None
    terhapus: frozenset[str] = frozenset()


TANPA_JEJAK = Jejak()


def nilai_beda(beda: Beda) -> tuple[object, ...]:
    """Return a difference as plain values, to be kept or to be digested."""
    days = (day and day.isoformat() for day in (beda.tanggal, beda.baris))
    return beda.pada.isoformat(), tuple(map(tuple, beda.butir)), beda.baru, *days


def kunci_beda(
    semula: KunciKegiatan, kini: KunciKegiatan, kunci: AbstractSet[str]
) -> frozenset[str]:
    """Return which of the keys differ, as far as the public would call it a change of schedule."""
    differ = {name for name in kunci & _DIBANDINGKAN if nilai(semula, name) != nilai(kini, name)}
    if Status.TERLAKSANA in (semula.status, kini.status):
        differ.discard("status")
    # The hours of a leader's own move along with the kegiatan; that is no change of leaders.
    if differ & WAKTU and _tanpa_jam(semula) == _tanpa_jam(kini):
        differ.discard("pimpinan")
    return frozenset(differ)


def nilai(kegiatan: KunciKegiatan, kunci: str) -> object:
    """Return the value of a key as it is compared."""
    match kunci:
        case "uraian":
            return kegiatan.uraian.sumber
        case "pimpinan":
            return [(*_bagian(p), p.mulai, p.selesai) for p in kegiatan.pimpinan]
    return getattr(kegiatan, kunci)


def jenis_beda(kunci: AbstractSet[str]) -> frozenset[str]:
    """Return the kinds of difference that the keys make: all that tell the time are one."""
    kinds = frozenset(kunci - WAKTU)
    return kinds | {"waktu"} if kunci & WAKTU else kinds


def kata_semula(
    instansi: Instansi, kunci: AbstractSet[str], semula: Kegiatan, kini: Kegiatan
) -> dict[str, str]:
    """Return how time, place, leaders and title were, as far as the keys touch them."""
    words = {"waktu": _waktu_semula(instansi.zona, kunci, semula, kini)}
    if "tempat" in kunci:
        words["tempat"] = nama_tempat(semula) or ""
    if "pimpinan" in kunci and semula.pimpinan:
        words["pimpinan"] = susunan(instansi, semula)
    if "judul" in kunci:
        words["judul"] = semula.judul
    return words


def butir_beda(
    instansi: Instansi, kunci: AbstractSet[str], semula: Kegiatan, kini: Kegiatan
) -> tuple[Butir, ...]:
    """Return what the keys say of two states, in the order in which it is told."""
    words = kata_semula(instansi, kunci, semula, kini)
    return (
        *_butir_jadwal(instansi, kunci, words, semula, kini),
        *_butir_lain(instansi, kunci, semula, kini),
    )


def butir_baru(instansi: Instansi, kegiatan: Kegiatan) -> tuple[Butir, ...]:
    """Return when, where and with whom a kegiatan was announced."""
    when = Butir("waktu", "", kapan(kegiatan, instansi.zona), _memuat_waktu(kegiatan))
    where = Butir("tempat", "", nama_tempat(kegiatan) or "", ("tempat",))
    who = susunan(instansi, kegiatan) if kegiatan.pimpinan else ""
    found = (when, where, Butir("pimpinan", "", who, ("pimpinan",)))
    return tuple(butir for butir in found if butir.kini)


def _butir_jadwal(
    instansi: Instansi,
    kunci: AbstractSet[str],
    words: Mapping[str, str],
    semula: Kegiatan,
    kini: Kegiatan,
) -> Iterator[Butir]:
    if "status" in kunci and semula.status is not kini.status:
        yield Butir("status", semula.status.value, kini.status.value, ("status",))
    if kunci & WAKTU:
        memuat = tuple(sorted({*_memuat_waktu(semula), *_memuat_waktu(kini)}))
        yield Butir("waktu", words["waktu"], _waktu_kini(instansi.zona, semula, kini), memuat)
    if "tempat" in kunci:
        before, after = words["tempat"], nama_tempat(kini) or ""
        # Of the same place only the address or the map differs, which needs no old value.
        same = before == after
        yield Butir("tempat", "" if same else before, "" if same else after, ("tempat",))
    if "pimpinan" in kunci:
        yield from _butir_pimpinan(instansi, words.get("pimpinan", ""), semula, kini)
    if "judul" in kunci:
        yield Butir("judul", words["judul"], kini.judul, ("judul",))


def _butir_pimpinan(
    instansi: Instansi, before: str, semula: Kegiatan, kini: Kegiatan
) -> Iterator[Butir]:
    after = susunan(instansi, kini) if kini.pimpinan else ""
    if before == after:  # only their parts differ: a role, or hours of their own
        before, after = (susunan(instansi, k, rinci=True) for k in (semula, kini))
    if before != after:
        yield Butir("pimpinan", before, after, ("pimpinan",))


def _butir_lain(
    instansi: Instansi, kunci: AbstractSet[str], semula: Kegiatan, kini: Kegiatan
) -> Iterator[Butir]:
    for name, words in _LAIN.items():
        if name in kunci:
            before, after = words(instansi, semula), words(instansi, kini)
            if before != after or words is _tanpa_isi:
                yield Butir(name, before, after, (name,))


def _memuat_waktu(kegiatan: Kegiatan) -> tuple[str, ...]:
    """Return the keys whose values the words for a time are made of."""
    optional = ("jam", "keterangan_waktu", "selesai")
    return ("mulai", "zona", *(name for name in optional if getattr(kegiatan, name) is not None))


def _waktu_kini(zona: Zona, semula: Kegiatan, kini: Kegiatan) -> str:
    """Return the hours, with the date where it is another one."""
    same_day = semula.tanggal_mulai == kini.tanggal_mulai == kini.tanggal_selesai
    return waktu_kegiatan(kini, zona) if same_day else kapan(kini, zona)


def _waktu_semula(zona: Zona, kunci: AbstractSet[str], semula: Kegiatan, kini: Kegiatan) -> str:
    """Return the old hours; the date and the zone only where they differ, the end only if told."""
    if not kunci & WAKTU:
        return ""
    if kunci & WAKTU == {"selesai"}:
        end = semula.selesai
        if isinstance(end, datetime):
            return f"sampai pukul {jam(end)}"
        return f"sampai {tanggal(end)}" if end else "tanpa batas waktu selesai"
    untold: dict[str, object] = {}
    if "keterangan_waktu" not in kunci:
        untold["keterangan_waktu"] = None
    if "selesai" not in kunci and isinstance(semula.mulai, datetime):
        untold["selesai"] = semula.mulai
    old = semula.model_copy(update=untold)
    same_day = old.tanggal_mulai == kini.tanggal_mulai == old.tanggal_selesai
    text = waktu_kegiatan(old, zona) if same_day else kapan(old, zona)
    return text.replace(f" {zona}", "") if old.zona is kini.zona is zona else text


def _bagian(pimpinan: Pimpinan) -> tuple[object, ...]:
    """Return a leader's part as planned; how it really was is no matter of the schedule."""
    return pimpinan.jabatan, pimpinan.kehadiran, pimpinan.oleh, pimpinan.oleh_nama, pimpinan.peran


def _tanpa_jam(kegiatan: KunciKegiatan) -> list[tuple[object, ...]]:
    return [_bagian(p) for p in kegiatan.pimpinan]


def _tanpa_isi(_instansi: Instansi, _kegiatan: Kegiatan) -> str:
    """Say nothing of the value: what staff took out of a text must not live on beside it."""
    return ""


def _ulangan(_instansi: Instansi, kegiatan: Kegiatan) -> str:
    rule = kegiatan.berulang
    return kalimat_berulang(rule, kegiatan.tanggal_mulai) if rule else ""


_LAIN: Mapping[str, Callable[[Instansi, Kegiatan], str]] = {
    "berulang": _ulangan,
    "penyelenggara": lambda _, k: nama_penyelenggara(k),
    "jenis": lambda instansi, k: instansi.nama_jenis(k.jenis) or "",
    "sifat": lambda _, k: kata(k.sifat),
    "peserta": lambda _, k: kata(k.peserta) if k.peserta else "",
    "akses": lambda _, k: daftar([kata(x) for x in k.akses]),
    "pakaian": lambda _, k: k.pakaian or "",
    "liputan": lambda _, k: kata(k.liputan) if k.liputan else "",
    "titik_doorstop": lambda _, k: k.titik_doorstop or "",
    "batas_akreditasi": lambda _, k: (
        tulisan.saat(k.batas_akreditasi, k.zona) if k.batas_akreditasi else ""
    ),
    "kontak_liputan": _tanpa_isi,
    "siaran_langsung": _tanpa_isi,
    "uraian": _tanpa_isi,
    "lampiran": _tanpa_isi,
}
"""What is told beside time, place, leaders and title; keys that serve to count are left out."""

_DIBANDINGKAN = WAKTU | {"status", "tempat", "pimpinan", "judul"} | frozenset(_LAIN)
