"""Everything that staff wrote (Arsip), and what of it the public may see (Portal)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from plugins.domain.beda import Jejak
from plugins.domain.halaman import Halaman
from plugins.domain.hari_kerja import KalenderKerja
from plugins.domain.iku import Iku, LaporanIku
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.layanan import Layanan
from plugins.domain.perulangan import Kejadian
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

    @cached_property
    def pemakai_nomor(self) -> Mapping[str, str]:
        """The first release, in the order of ids, that bears each number."""
        bearers = sorted(self.siaran_pers.values(), key=lambda s: s.id, reverse=True)
        return {s.nomor: s.id for s in bearers if s.nomor is not None}


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
    jejak: Jejak
    """What the history of the files tells beside them: for pages only, never for calendars."""

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


def jabatan_terlibat(kegiatan: Kegiatan) -> tuple[str, ...]:
    """Return the offices on whose schedule a kegiatan stands, each once."""
    ids = [j for p in kegiatan.pimpinan for j in (p.jabatan, p.oleh) if j]
    return tuple(dict.fromkeys(ids))
