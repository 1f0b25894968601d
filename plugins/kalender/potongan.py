"""Every event rendered once; calendars only choose, order and join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, partial

from plugins.domain import waktu
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal
from plugins.domain.waktu import Zona, tanggal_dari
from plugins.kalender.acara import Acara, acara, acara_jabatan, tidak_lagi
from plugins.kalender.jangka import berjam_sendiri
from plugins.kalender.ulangan import gabung
from plugins.kalender.vevent import vevent


@dataclass(frozen=True, slots=True)
class Potongan:
    """An event's bytes, and what it takes to choose and order them."""

    data: bytes
    urut: tuple[datetime, str]
    hari: tuple[tuple[date, date], ...]
    """The first and last day of each occurrence."""
    zona: Zona | None
    """None for whole days, which need no zone."""
    jabatan: tuple[str, ...]
    jenis: tuple[str, ...]
    batal: bool
    """Whether clients are told that it does not take place."""
    semula: tuple[date, ...] = ()
    """The days on which it was to begin before it was moved."""

    def menyentuh(self, first: date, last: date) -> bool:
        """Tell whether any occurrence touches a range of days."""
        return any(start <= last and first <= end for start, end in self.hari)

    def terlihat(self, first: date, last: date) -> bool:
        """Tell whether who looks at a range of days should hear of it.

        What was moved to a later day than these stays: it must not vanish without a word.
        """
        if self.menyentuh(first, last):
            return True
        moved = any(first <= day <= last for day in self.semula)
        return moved and any(start > last for start, _ in self.hari)


@dataclass(frozen=True, slots=True)
class IsiKegiatan:
    """The events of one kegiatan: as all see them, and as some offices see them otherwise."""

    umum: tuple[Potongan, ...]
    khusus: Mapping[str, tuple[Potongan, ...]] = field(default_factory=dict)

    def milik(self, jabatan: str) -> Iterator[Potongan]:
        """Yield what stands in an office's own calendar."""
        events = self.khusus.get(jabatan, self.umum)
        return (event for event in events if jabatan in event.jabatan)


Ingat = Callable[[str, Callable[[], IsiKegiatan]], IsiKegiatan]
"""Returns what is remembered of the kegiatan with an id, else makes it."""


class IsiPortal:
    """All public events by the id of their kegiatan, each month made when it is asked for.

    A month is asked for as a whole, so that what is remembered of it is not forgotten in part.
    """

    def __init__(self, portal: Portal, ingat: Ingat = lambda _id, make: make()) -> None:
        self._portal, self._ingat = portal, ingat
        self._bulan: dict[str, dict[str, IsiKegiatan]] = {}

    def __getitem__(self, id_: str) -> IsiKegiatan:
        month = bulan_id(id_)
        if month not in self._bulan:
            self._bulan[month] = {one: self._isi(one) for one in self._per_bulan[month]}
        return self._bulan[month][id_]

    @cached_property
    def _per_bulan(self) -> Mapping[str, list[str]]:
        ids: dict[str, list[str]] = defaultdict(list)
        for id_ in self._portal.per_kegiatan:
            ids[bulan_id(id_)].append(id_)
        return ids

    def _isi(self, id_: str) -> IsiKegiatan:
        portal = self._portal
        make = partial(isi_kegiatan, portal.per_kegiatan[id_], portal.kegiatan[id_])
        return self._ingat(id_, partial(make, portal.instansi))


def bulan_id(id_: str) -> str:
    """Return the month for which a kegiatan was first planned, as its id has it."""
    return id_[:7]


def isi_kegiatan(kejadian: Sequence[Kejadian], seri: Kegiatan, instansi: Instansi) -> IsiKegiatan:
    """Return the events of one kegiatan, from its public occurrences and itself."""
    ordered = sorted(kejadian, key=lambda one: one.tanggal)
    return IsiKegiatan(
        umum=_potong([acara(one, instansi) for one in ordered], ordered, seri, instansi),
        khusus={
            office: _potong(
                [acara_jabatan(one, instansi, office) for one in ordered], ordered, seri, instansi
            )
            for office in _berbeda(one.kegiatan for one in ordered)
        },
    )


def _berbeda(kegiatan: Iterable[Kegiatan]) -> tuple[str, ...]:
    """Return the offices that see any of the occurrences otherwise than all others do."""
    found = (office for k in kegiatan for office in (*berjam_sendiri(k), *tidak_lagi(k)))
    return tuple(dict.fromkeys(found))


def _potong(
    events: Sequence[Acara], kejadian: Sequence[Kejadian], seri: Kegiatan, instansi: Instansi
) -> tuple[Potongan, ...]:
    together = gabung(events, kejadian, seri, f"{seri.id}@{instansi.domain_uid}")
    if together is not None:
        return (_potongan(together, events, kejadian, instansi),)
    return tuple(
        _potongan(event, [event], [one], instansi)
        for event, one in zip(events, kejadian, strict=True)
    )


def _potongan(
    event: Acara, occurrences: Sequence[Acara], kejadian: Sequence[Kejadian], instansi: Instansi
) -> Potongan:
    return Potongan(
        data=vevent(event, instansi),
        urut=(waktu.awal(event.jangka.mulai, event.zona), event.uid),
        hari=tuple(one.jangka.hari for one in occurrences),
        zona=None if event.jangka.sepanjang_hari else event.zona,
        jabatan=event.jabatan,
        jenis=event.jenis,
        batal=event.batal,
        semula=tuple(
            tanggal_dari(row.semula.mulai)
            for one in kejadian
            for row in one.kegiatan.perubahan
            if row.semula.mulai is not None
        ),
    )
