"""Which changes are in force: one whose `pada` is still to come has not happened for the public.

Until then a kegiatan stands as `semula` says it was. Two things never wait, because the public
must not read on until then: that a kegiatan is withdrawn, and that it is less open than before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from plugins.domain.kegiatan import (
    TIDAK_JADI,
    Berulang,
    HariPekan,
    Kegiatan,
    KejadianBerbeda,
    KunciKegiatan,
    Perubahan,
    Pimpinan,
    Sifat,
    Status,
)
from plugins.domain.portal import Arsip
from plugins.domain.waktu import Zona, akhir, awal, hanya_tanggal, tanggal_dari

K = TypeVar("K", Kegiatan, KejadianBerbeda)
_KETAT = tuple(Sifat)


def arsip_berlaku(
    arsip: Arsip, lokal: datetime
) -> tuple[Arsip, Mapping[tuple[str, str], tuple[datetime, ...]]]:
    """Return everything as it stands at a moment, and when what is not in force yet will be."""
    then = {k.id: berlaku(k, lokal) for k in arsip.kegiatan.values() if belum_berlaku(k, lokal)}
    if not then:
        return arsip, {}
    keys = {("kegiatan", id_): belum_berlaku(arsip.kegiatan[id_], lokal) for id_ in then}
    umum = {key: one for key, one in arsip.umum.items() if key not in keys}
    return replace(arsip, kegiatan={**arsip.kegiatan, **then}, umum=umum), keys


def belum_berlaku(kegiatan: Kegiatan, lokal: datetime) -> tuple[datetime, ...]:
    """Return when each change that is not in force at a moment will be, its occurrences' too."""
    if not (kegiatan.perubahan or kegiatan.kejadian) or kegiatan.status is Status.DICABUT:
        return ()
    rows = [*kegiatan.perubahan]
    for other in kegiatan.kejadian.values():
        rows += () if other.status is Status.DICABUT else other.perubahan
    return tuple(sorted(row.pada for row in rows if row.pada > lokal))


def berlaku(kegiatan: Kegiatan, lokal: datetime) -> Kegiatan:
    """Return a kegiatan as it stands at a moment, without the changes that come into force later.

    Itself when all are in force.
    """
    if not belum_berlaku(kegiatan, lokal):
        return kegiatan
    others = {
        day: _berlaku(other, lokal, kegiatan.sifat) for day, other in kegiatan.kejadian.items()
    }
    return _berlaku(kegiatan.model_copy(update={"kejadian": others}), lokal, kegiatan.sifat)


def _berlaku(kini: K, lokal: datetime, sifat: Sifat) -> K:
    if kini.status is Status.DICABUT:
        return kini
    strict = kini.sifat if "sifat" in kini.model_fields_set else sifat
    then = kini
    while then.perubahan and then.perubahan[-1].pada > lokal:
        row = then.perubahan[-1]
        then = sebelum(then, row).model_copy(update={"perubahan": then.perubahan[:-1]})
        if "sifat" in row.semula.model_fields_set:
            strict = max(strict, row.semula.sifat, key=_KETAT.index)
            then = then.model_copy(update={"sifat": strict})
    return then


def sebelum(kini: K, row: Perubahan) -> K:
    """Return a kegiatan, or one occurrence's own keys, as before a change.

    What the row does not tell of was as it is, unless that cannot be beside what it tells.
    """
    keys = row.semula.model_fields_set
    then = kini.model_copy(update={name: getattr(row.semula, name) for name in keys})
    if "mulai" in keys and then.mulai is not None:
        then = _tanpa(then, set(_mustahil(kini, then, keys)))
    if keys & {"mulai", "selesai"} and "pimpinan" not in keys and then.mulai is not None:
        parts = tuple(_bagian(part, then) for part in then.pimpinan)
        then = then if parts == then.pimpinan else then.model_copy(update={"pimpinan": parts})
    changes = _tak_tertulis(kini, then)
    return then.model_copy(update=changes) if changes else then


def _mustahil(kini: KunciKegiatan, then: KunciKegiatan, keys: AbstractSet[str]) -> Iterator[str]:
    """Yield the keys beside an old beginning that cannot have been so."""
    if "jam" not in keys and then.jam and not hanya_tanggal(then.mulai or date.min):
        yield "jam"
    if "selesai" not in keys and then.selesai and not _wajar(kini, then):
        yield "selesai"


def _wajar(kini: KunciKegiatan, then: KunciKegiatan) -> bool:
    """Tell whether the end may have been the same: what moved to another day took its end along.

    Only what lasts for days may have begun on another day and ended on the same.
    """
    assert then.mulai is not None
    assert then.selesai is not None
    if hanya_tanggal(then.mulai) and not hanya_tanggal(then.selesai):
        return False
    if akhir(then.selesai, Zona.WIB) <= awal(then.mulai, Zona.WIB):
        return False
    first = tanggal_dari(kini.mulai or then.mulai)
    last = (akhir(then.selesai, Zona.WIB) - timedelta(microseconds=1)).date()
    return first == tanggal_dari(then.mulai) or first < last


def _tanpa(then: K, keys: AbstractSet[str]) -> K:
    """Return a kegiatan as if some keys had not been written; so an occurrence has its series'."""
    if not keys:
        return then
    blank = then.model_copy(update=dict.fromkeys(keys))
    blank.model_fields_set.difference_update(keys)
    return blank


def _bagian(part: Pimpinan, then: KunciKegiatan) -> Pimpinan:
    """Return a leader's part without hours of its own that lie outside of the kegiatan."""
    assert then.mulai is not None
    first = awal(then.mulai, Zona.WIB)
    last = akhir(then.selesai, Zona.WIB) if then.selesai else None
    hours = [awal(at, Zona.WIB) for at in (part.mulai, part.selesai) if at]
    if all(first <= at and (last is None or at <= last) for at in hours):
        return part
    return part.model_copy(update={"mulai": None, "selesai": None})


def _tak_tertulis(kini: KunciKegiatan, then: KunciKegiatan) -> dict[str, object]:
    """Return what was otherwise and no row tells: the days of the series, and no replacement."""
    changes: dict[str, object] = {}
    if not isinstance(kini, Kegiatan) or then.mulai is None:
        return changes
    if kini.pengganti and kini.status in TIDAK_JADI and then.status not in TIDAK_JADI:
        changes["pengganti"] = None
    by = tanggal_dari(then.mulai) - kini.tanggal_mulai
    if kini.berulang and by:
        changes["berulang"] = _geser(kini.berulang, by)
        changes["kejadian"] = {day + by: other for day, other in kini.kejadian.items()}
    return changes


def _geser(berulang: Berulang, by: timedelta) -> Berulang:
    """Return the rule of a series whose days were that many later, until the same last day."""
    week = tuple(HariPekan)
    return berulang.model_copy(
        update={
            "hari": tuple(week[(day.nomor + by.days) % len(week)] for day in berulang.hari),
            "kecuali": tuple(day + by for day in berulang.kecuali),
        }
    )
