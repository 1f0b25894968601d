"""Marks: what the public view of an entry is made of, so that equal marks mean equal views.

A view is made from the entry's file, from the moment (only by which of its own moments have
passed), and from which of the entries that it names the public may see.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any

from plugins.domain.iku import Angka, LaporanIku, Triwulan
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Arsip, Portal, Tanda
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.tampil import disetujui
from plugins.domain.waktu import Zona

Kunci = tuple[str, str]
"""The kind and the id of an entry."""

_TAUTAN = re.compile(r'<a href="(/[^"#?]*)')


def tanda(
    publik: Mapping[str, Iterable[Any]],
    sidik: Mapping[Kunci, bytes],
    saat: Mapping[Kunci, Sequence[datetime]],
    nanti: Mapping[Kunci, Sequence[datetime]],
    lokal: datetime,
    rujukan: AbstractSet[str],
    hidden: AbstractSet[str],
) -> dict[Kunci, Tanda]:
    """Return the mark of every public entry.

    `publik` are the entries as they stand, `sidik` the digests of their files, `saat` their
    moments, `nanti` those of changes that are not in force yet, `rujukan` the references that lead
    to something public, `hidden` the URLs that do not. A mark names nothing that is hidden: it
    goes where only public things are.
    """
    return {
        (nama, entity.id): (
            entity.id,
            sidik.get((nama, entity.id), b""),
            # Another schedule has other moments, so that as many may have passed of them.
            len(nanti.get((nama, entity.id), ())),
            sum(moment <= lokal for moment in saat[nama, entity.id]),
            tuple(ref in rujukan for ref in _rujukan(entity)),
            tuple(url in hidden for url in _tautan(entity)),
        )
        for nama, entities in publik.items()
        for entity in entities
    }


def saat_semua(arsip: Arsip) -> dict[Kunci, tuple[datetime, ...]]:
    """Return the moments of every approved entry, public or not."""
    zona = arsip.instansi.zona
    return {
        (nama, id_): tuple(saat_berubah(entity, zona, arsip.per_kegiatan.get(id_, ())))
        for nama, entities in arsip.semua.items()
        for id_, entity in entities.items()
        if disetujui(entity)
    }


def saat_berubah(entity: Any, zona: Zona, kejadian: Iterable[Kejadian] = ()) -> Iterator[datetime]:
    """Yield the local times at which the passing of time alone changes what an entry shows.

    `kejadian` are the occurrences of a kegiatan.
    """
    if isinstance(entity, Kegiatan):
        yield from _saat_kegiatan(entity, zona, kejadian)
    elif isinstance(entity, SiaranPers):
        yield entity.terbit
        yield from (row.pada for row in entity.ralat)
        yield from (row.urutan[0] for row in entity.pemuatan)
    elif entity.tayang is not None:
        yield entity.tayang


def _saat_kegiatan(
    kegiatan: Kegiatan, zona: Zona, kejadian: Iterable[Kejadian]
) -> Iterator[datetime]:
    # An embargo until the end waits for the end of the first, which may be moved or left out.
    yield _akhir(kegiatan, zona)
    if kegiatan.berulang:
        yield from (_akhir(one.kegiatan, zona) for one in kejadian)
    yield from (row.pada for row in kegiatan.perubahan)
    for other in kegiatan.kejadian.values():
        yield from (row.pada for row in other.perubahan)
    yield from (x for x in (kegiatan.tayang, kegiatan.diumumkan) if isinstance(x, datetime))


def _akhir(kegiatan: Kegiatan, zona: Zona) -> datetime:
    """Return the unit's local time at which a kegiatan ends."""
    if kegiatan.zona is zona and isinstance(kegiatan.selesai, datetime):
        return kegiatan.selesai
    return kegiatan.akhir.astimezone(zona.tz).replace(tzinfo=None)


def _rujukan(entity: Any) -> Iterable[str]:
    """Return the kegiatan that an entry names by their ids."""
    if isinstance(entity, Kegiatan):
        named = (entity.bagian_dari, entity.pengganti)
        other = (x.diganti for x in entity.kejadian.values())
        return [ref for ref in (*named, *other) if ref]
    refs: str | tuple[str, ...] | None = getattr(entity, "kegiatan", None)
    return (refs,) if isinstance(refs, str) else refs or ()


def _tautan(entity: Any) -> Iterator[str]:
    """Yield the pages of the portal that an entry's texts link to."""
    others = entity.kejadian.values() if isinstance(entity, Kegiatan) else ()
    for one in (entity, *others):
        isi = getattr(one, "uraian", None)
        if isi and 'href="/' in isi.html:
            yield from _TAUTAN.findall(isi.html)


def tanda_laporan(portal: Portal, laporan: LaporanIku) -> Tanda:
    """Return the mark of a year's figures."""
    quarters = [
        (q.dihitung, q.sumber, *map(_bilangan, (q.angka, q.kumulatif, q.tertutup)))
        for q in laporan.triwulan
    ]
    return portal.tanda["iku", laporan.iku.id], quarters


def tanda_triwulan(portal: Portal, triwulan: Triwulan) -> Tanda:
    """Return the mark of the occurrences behind a quarter."""
    return tuple(
        (
            portal.tanda_kejadian([one.kejadian]),
            one.dipublikasikan,
            one.didokumentasikan,
            one.difasilitasi,
            one.siaran,
        )
        for one in triwulan.rincian
    )


def _bilangan(angka: Angka) -> tuple[int, ...]:
    return tuple(getattr(angka, key) for key in Angka.model_fields)
