"""Every event rendered once; calendars only choose, order and join."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from plugins.domain import waktu
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal
from plugins.domain.waktu import Zona
from plugins.kalender.acara import Acara, acara, acara_jabatan, tidak_lagi
from plugins.kalender.jangka import punya_jam_sendiri
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
    jenis: str | None

    def menyentuh(self, first: date, last: date) -> bool:
        """Tell whether any occurrence touches a range of days."""
        return any(start <= last and first <= end for start, end in self.hari)


Isi = Mapping[str, tuple[Potongan, ...]]
"""The events by the id of their kegiatan."""


def isi_umum(portal: Portal) -> Isi:
    """Return all public events."""
    return {id_: _potong(items, portal) for id_, items in portal.per_kegiatan.items()}


def milik(jabatan: str, isi: Isi, portal: Portal) -> list[Potongan]:
    """Return an office's events; only those that it sees otherwise are rendered again."""
    return [
        event
        for id_, items in portal.per_kegiatan.items()
        for event in (
            _potong(items, portal, jabatan)
            if any(_sendiri(one.kegiatan, jabatan) for one in items)
            else isi[id_]
        )
        if jabatan in event.jabatan
    ]


def _sendiri(kegiatan: Kegiatan, jabatan: str) -> bool:
    return punya_jam_sendiri(kegiatan, jabatan) or jabatan in tidak_lagi(kegiatan)


def _potong(
    kejadian: Sequence[Kejadian], portal: Portal, jabatan: str | None = None
) -> tuple[Potongan, ...]:
    ordered = sorted(kejadian, key=lambda one: one.tanggal)
    events = [
        acara(one, portal) if jabatan is None else acara_jabatan(one, portal, jabatan)
        for one in ordered
    ]
    id_ = ordered[0].kegiatan.id
    uid = f"{id_}@{portal.instansi.domain_uid}"
    together = gabung(events, ordered, portal.kegiatan[id_], uid)
    if together is not None:
        return (_potongan(together, events, portal),)
    return tuple(_potongan(one, [one], portal) for one in events)


def _potongan(event: Acara, occurrences: Sequence[Acara], portal: Portal) -> Potongan:
    return Potongan(
        data=vevent(event, portal.instansi),
        urut=(waktu.awal(event.jangka.mulai, event.zona), event.uid),
        hari=tuple(one.jangka.hari for one in occurrences),
        zona=None if event.jangka.sepanjang_hari else event.zona,
        jabatan=event.jabatan,
        jenis=event.jenis,
    )
