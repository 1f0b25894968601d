"""Everything that staff wrote (Arsip), and what of it the public may see (Portal)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar

from plugins.domain.beda import Jejak
from plugins.domain.halaman import Halaman
from plugins.domain.hari_kerja import KalenderKerja
from plugins.domain.iku import Iku, LaporanIku, Periode
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan, KunciKegiatan
from plugins.domain.lampiran import FotoAsli
from plugins.domain.layanan import Layanan
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.register import PerangkatDaerah, Tempat
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers


@dataclass(frozen=True)
class Arsip:
    """Everything that staff wrote, public or not, by id."""

    instansi: Instansi
    perangkat_daerah: Mapping[str, PerangkatDaerah] = field(default_factory=dict)
    tempat: Mapping[str, Tempat] = field(default_factory=dict)
    kegiatan: Mapping[str, Kegiatan] = field(default_factory=dict)
    siaran_pers: Mapping[str, SiaranPers] = field(default_factory=dict)
    sambutan: Mapping[str, Sambutan] = field(default_factory=dict)
    layanan: Mapping[str, Layanan] = field(default_factory=dict)
    iku: Mapping[str, Iku] = field(default_factory=dict)
    halaman: Mapping[str, Halaman] = field(default_factory=dict)
    rusak: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of what staff wrote, too, but with faults: to name it is no fault."""
    sidik: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    """A digest of each entry's file and of the photos that it shows, by kind and id."""
    umum: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    """Entries without what is internal, by kind and id, where that was worked out before."""
    sidik_umum: bytes = b""
    """A digest of the region's settings and registers."""
    foto: Mapping[str, FotoAsli] = field(default_factory=dict)
    """The photos that entries show, by their name in content/gambar."""

    @property
    def semua(self) -> Mapping[str, Mapping[str, Any]]:
        """All entries by kind and id."""
        return {
            "kegiatan": self.kegiatan,
            "siaran_pers": self.siaran_pers,
            "sambutan": self.sambutan,
            "layanan": self.layanan,
            "iku": self.iku,
            "halaman": self.halaman,
        }

    @cached_property
    def pemakai_nomor(self) -> Mapping[str, str]:
        """The first release, in the order of ids, that bears each number."""
        bearers = sorted(self.siaran_pers.values(), key=lambda s: s.id, reverse=True)
        return {s.nomor: s.id for s in bearers if s.nomor is not None}

    @cached_property
    def per_kegiatan(self) -> Mapping[str, tuple[Kejadian, ...]]:
        """Occurrences by the kegiatan they belong to; only where the recurrences are sound."""
        return {id_: kejadian(k) for id_, k in self.kegiatan.items()}

    @cached_property
    def per_triwulan(self) -> Mapping[tuple[int, Periode], tuple[Kejadian, ...]]:
        """Occurrences by the year and quarter in which they begin, in the order of that."""
        everything = (one for own in self.per_kegiatan.values() for one in own)
        ordered = sorted(everything, key=lambda one: (one.awal, one.id))
        return _kelompok(ordered, lambda one: [_triwulan(one.kegiatan.tanggal_mulai)])

    @cached_property
    def siaran_kejadian(self) -> Mapping[str, tuple[SiaranPers, ...]]:
        """Releases by the occurrence that they are about.

        One that names a recurring kegiatan without a date is about the last occurrence on or
        before its own date.
        """
        groups: dict[str, list[SiaranPers]] = defaultdict(list)
        for item in self.siaran_pers.values():
            for rujukan in item.kegiatan:
                id_, _, hari = rujukan.partition("@")
                candidates = self.per_kegiatan.get(id_, ())
                if len(candidates) == 1 and not candidates[0].berulang:
                    groups[id_].append(item)
                elif hari:
                    groups[rujukan].append(item)
                elif past := [one for one in candidates if one.tanggal <= item.hari]:
                    groups[past[-1].id].append(item)
        return {key: tuple(items) for key, items in groups.items()}


def _triwulan(hari: date) -> tuple[int, Periode]:
    return hari.year, Periode.dari(hari)


Tanda = tuple[object, ...]
"""What the public view of an entry is made of, in plain values: equal marks, equal views."""

K = TypeVar("K")


def _kelompok(
    kejadian: Iterable[Kejadian], keys: Callable[[Kejadian], Iterable[K]]
) -> dict[K, tuple[Kejadian, ...]]:
    groups: dict[K, list[Kejadian]] = defaultdict(list)
    for item in kejadian:
        for key in keys(item):
            groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}


@dataclass(frozen=True)
class Portal:
    """What the public may see at one moment; nothing here is internal, closed or embargoed.

    `kejadian` are in the order of their beginning, `siaran_pers` and `sambutan` newest first,
    `layanan` and `halaman` in the order staff gave them.
    """

    instansi: Instansi
    sekarang: datetime
    kegiatan: Mapping[str, Kegiatan]
    kejadian: tuple[Kejadian, ...]
    siaran_pers: tuple[SiaranPers, ...]
    sambutan: tuple[Sambutan, ...]
    layanan: tuple[Layanan, ...]
    iku: tuple[LaporanIku, ...]
    halaman: tuple[Halaman, ...]
    berlaku_sampai: datetime
    """Until when nothing here changes by the passing of time alone."""
    siaran_kegiatan: Mapping[str, tuple[SiaranPers, ...]]
    """Releases by the id of the kegiatan they are about."""
    tanda: Mapping[tuple[str, str], Tanda]
    """The mark of every public entry (plugins/domain/tanda.py) by kind and id."""
    sidik_umum: bytes
    """A digest of the region's settings and registers."""
    foto: Mapping[str, FotoAsli]
    """The photos that public entries show, by their name in content/gambar."""

    jejak: Jejak
    """What the history of the files tells beside them: for pages only, never for calendars."""

    def tanda_kejadian(self, kejadian: Iterable[Kejadian]) -> Tanda:
        """Return the marks of occurrences, in their order."""
        return tuple((one.id, self.tanda["kegiatan", one.kegiatan.id]) for one in kejadian)

    def tanda_entri(self, nama: str, entities: Iterable[Any]) -> Tanda:
        """Return the marks of entries of one kind, in their order."""
        return tuple(self.tanda[nama, entity.id] for entity in entities)

    def tanda_jejak(self, id_: str) -> str:
        """Return the mark of what the history of a kegiatan's file tells beside the file."""
        told = self.jejak.beda.get(id_)
        return repr(told) if told else ""

    @cached_property
    def tanda_semua(self) -> Tanda:
        """The marks of everything that may be public, and the day."""
        return (self.hari_ini.isoformat(), *sorted(self.tanda.items()))

    @property
    def hari_ini(self) -> date:
        """Today in the unit's zone."""
        return self.sekarang.date()

    @cached_property
    def kalender_kerja(self) -> KalenderKerja:
        """The region's working days."""
        return KalenderKerja(self.instansi.hari_kerja)

    @cached_property
    def per_hari(self) -> Mapping[date, tuple[Kejadian, ...]]:
        """Occurrences by each day that they touch."""
        return _kelompok(self.kejadian, lambda k: k.hari)

    @cached_property
    def per_bulan(self) -> Mapping[date, tuple[Kejadian, ...]]:
        """Occurrences by the first day of each month that they touch."""
        return _kelompok(self.kejadian, lambda k: sorted({d.replace(day=1) for d in k.hari}))

    @cached_property
    def per_tahun(self) -> Mapping[int, tuple[Kejadian, ...]]:
        """Occurrences by the year in which they begin."""
        return _kelompok(self.kejadian, lambda k: [k.hari[0].year])

    @cached_property
    def per_jabatan(self) -> Mapping[str, tuple[Kejadian, ...]]:
        """Occurrences by office: its own, and those to which it is sent."""
        return _kelompok(self.kejadian, lambda k: jabatan_terlibat(k.kegiatan))

    @cached_property
    def per_jenis(self) -> Mapping[str, tuple[Kejadian, ...]]:
        """Occurrences by kind."""
        return _kelompok(self.kejadian, lambda k: [k.kegiatan.jenis] if k.kegiatan.jenis else [])

    @cached_property
    def per_kegiatan(self) -> Mapping[str, tuple[Kejadian, ...]]:
        """Occurrences by the kegiatan they belong to."""
        return _kelompok(self.kejadian, lambda k: [k.kegiatan.id])

    @cached_property
    def sambutan_kegiatan(self) -> Mapping[str, tuple[Sambutan, ...]]:
        """Speeches by the id of the kegiatan at which they were held."""
        groups: dict[str, list[Sambutan]] = defaultdict(list)
        for item in self.sambutan:
            if item.kegiatan:
                groups[item.kegiatan.partition("@")[0]].append(item)
        return {key: tuple(items) for key, items in groups.items()}

    def kegiatan_rujukan(self, rujukan: str) -> Kegiatan | None:
        """Return the kegiatan that a release or a speech names, or its one occurrence."""
        id_ = rujukan.partition("@")[0]
        own = (one.kegiatan for one in self.per_kegiatan.get(id_, ()) if one.id == rujukan)
        return next(own, self.kegiatan.get(id_))

    @cached_property
    def bagian(self) -> Mapping[str, tuple[Kegiatan, ...]]:
        """The parts of each programme."""
        groups: dict[str, list[Kegiatan]] = defaultdict(list)
        for item in sorted(self.kegiatan.values(), key=lambda k: (k.awal, k.id)):
            if item.bagian_dari:
                groups[item.bagian_dari].append(item)
        return {key: tuple(items) for key, items in groups.items()}


def jabatan_terlibat(kegiatan: KunciKegiatan) -> tuple[str, ...]:
    """Return the offices on whose schedule a kegiatan stands, each once."""
    ids = [j for p in kegiatan.pimpinan for j in (p.jabatan, p.oleh) if j]
    return tuple(dict.fromkeys(ids))
