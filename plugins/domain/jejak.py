"""From the versions of an entry's file to what the public saw change, and when.

A version counts from the moment at which the public could see it: its commit, or the end of its
embargo. What was never public leaves no trace, nor does what the public may not know any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from plugins.domain.beda import (
    Beda,
    Jejak,
    butir_baru,
    butir_beda,
    jenis_beda,
    kunci_beda,
)
from plugins.domain.berlaku import belum_berlaku, berlaku
from plugins.domain.ejaan import BUKAN_EJAAN, baris_baru, luruskan
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan, KejadianBerbeda, Perubahan, Status
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.riwayat import semula_kegiatan
from plugins.domain.tampil import disetujui, kegiatan_tayang, kunci_lama, tampilkan


@dataclass(frozen=True, slots=True)
class Versi:
    """A version of an entry's file, none while it was gone, and the settings of that time.

    `pada` is when it was committed, local to the unit. Of what is `warisan` nobody knows how long
    it had been so: the history was cut off there.
    """

    pada: datetime
    kegiatan: Kegiatan | None
    instansi: Instansi
    warisan: bool = False


@dataclass(frozen=True, slots=True)
class _Keadaan:
    """What the public saw from a moment on: the entry as it stood, and its public view."""

    pada: datetime
    asli: Kegiatan
    tampil: Kegiatan
    instansi: Instansi
    baru: bool

    @property
    def kunci(self) -> frozenset[str]:
        """The keys that could be seen."""
        return kunci_lama(self.tampil, self.instansi)


class _Buku:
    """The differences found so far, and which rows of `perubahan` tell them."""

    def __init__(self) -> None:
        self.beda: list[Beda] = []
        self.semula: list[Kegiatan] = []
        """How each was before, as the public saw it."""
        self._terkabar: dict[tuple[int, str], datetime] = {}

    def catat(
        self,
        beda: Beda,
        semula: Kegiatan,
        lama: Sequence[Perubahan],
        baru: Sequence[Perubahan],
    ) -> None:
        """Add a difference with what its rows tell of it, or of an earlier one.

        A row usually comes with its change. One that comes later tells the latest change of its
        kind that has no row yet.
        """
        rows = {row.pada for row in baru}
        here = len(self.beda)
        self.beda.append(beda)
        self.semula.append(semula)
        same = [n for n, x in enumerate(self.beda) if x.tanggal == beda.tanggal and not x.baru]
        for row in baris_baru(lama, baru):
            for kind in jenis_beda(row.semula.model_fields_set) if row.berita else ():
                open_ = (n for n in reversed(same) if self._belum(n, kind, rows))
                if (n := next(open_, None)) is not None:
                    self._terkabar[n, kind] = row.pada
                    if n == here:
                        self.beda[n] = self.beda[n]._replace(baris=row.pada)

    def lupakan_teks(self, tanggal: date) -> None:
        """Keep of an occurrence only what cannot be a slip of spelling."""
        self.beda = [_tanpa_teks(x) if x.tanggal == tanggal else x for x in self.beda]

    def sisa(self, baris: AbstractSet[datetime]) -> Iterator[tuple[Beda, Kegiatan]]:
        """Yield what these rows do not tell, with how it was."""
        for n, (one, semula) in enumerate(zip(self.beda, self.semula, strict=True)):
            left = tuple(b for b in one.butir if self._belum(n, b.kunci, baris))
            if left or one.baru:
                yield one._replace(butir=left), semula

    def _belum(self, n: int, kind: str, rows: AbstractSet[datetime]) -> bool:
        """Tell whether a kind of change has no row yet, or none any more."""
        known = any(butir.kunci == kind for butir in self.beda[n].butir)
        return known and self._terkabar.get((n, kind)) not in rows


def bandingkan(instansi: Instansi, versi: Sequence[Versi]) -> tuple[Beda, ...]:
    """Return what the public saw change between the versions of one entry, oldest first.

    What the newest version tells itself is left out. The words are those of the settings of today.
    """
    return tuple(beda for beda, _ in sisa(instansi, versi))


def sisa(instansi: Instansi, versi: Sequence[Versi]) -> Iterator[tuple[Beda, Kegiatan]]:
    """Yield what the newest version does not tell, each with how the public saw it before."""
    states = list(_keadaan(versi))
    if not states:
        return
    views = luruskan([one.tampil for one in states], [one.kunci for one in states])
    states = [replace(one, tampil=view) for one, view in zip(states, views, strict=True)]
    buku = _Buku()
    if states[0].baru:
        words = butir_baru(instansi, semula_kegiatan(views[0]))
        if not views[-1].diumumkan or words != butir_baru(instansi, semula_kegiatan(views[-1])):
            buku.catat(Beda(states[0].pada, words, baru=True), views[0], (), ())
    for before, after in pairwise(states):
        _banding(instansi, buku, before, after)
    newest = states[-1].asli
    rows = [*newest.perubahan, *(row for x in newest.kejadian.values() for row in x.perubahan)]
    yield from buku.sisa({row.pada for row in rows})


def jejak_publik(
    instansi: Instansi,
    jejak: Jejak,
    kegiatan: Mapping[str, Kegiatan],
    kejadian_publik: Iterable[Kejadian],
    lokal: datetime,
) -> Jejak:
    """Return what may be told beside the public kegiatan as they are now, and no earlier."""
    days = {
        (one.kegiatan.id, one.tanggal): one.kegiatan
        for one in kejadian_publik
        if one.berulang and one.kegiatan.id in jejak.beda
    }
    public = {
        id_: tuple(_boleh(instansi, [one for one in beda if one.pada <= lokal], now, days))
        for id_, beda in jejak.beda.items()
        if (now := kegiatan.get(id_)) is not None and now.status is not Status.DICABUT
    }
    told = {id_: beda for id_, beda in public.items() if beda}
    return replace(jejak, beda=told, terhapus=frozenset())


def _boleh(
    instansi: Instansi,
    beda: Iterable[Beda],
    kegiatan: Kegiatan,
    days: Mapping[tuple[str, date], Kegiatan],
) -> Iterator[Beda]:
    """Yield what may be told of one kegiatan, each occurrence by its own openness."""
    for one in beda:
        now = days.get((kegiatan.id, one.tanggal)) if one.tanggal else kegiatan
        if now is None:
            continue
        kunci = kunci_lama(now, instansi)
        butir = tuple(butir for butir in one.butir if kunci.issuperset(butir.memuat))
        if butir or one.baru:
            known = one.baris is None or any(row.pada == one.baris for row in now.perubahan)
            yield one._replace(butir=butir, baris=one.baris if known else None)


def masih_kabar(kegiatan: Kegiatan, pada: datetime) -> bool:
    """Tell whether it is news at a moment that a kegiatan takes place: not once it is over."""
    if pada.date() < kegiatan.tanggal_mulai:
        return True
    if kegiatan.berulang:
        return pada.date() <= kegiatan.berulang.sampai
    return pada <= kegiatan.akhir


def _keadaan(versi: Sequence[Versi]) -> Iterator[_Keadaan]:
    """Yield what the public saw, one state after another; gaps in between leave no trace."""
    for n, one in enumerate(versi):
        until = versi[n + 1].pada if n + 1 < len(versi) else None
        unit = one.instansi
        for pada, k in _tahap(one, until):
            at = pada.replace(tzinfo=unit.zona.tz)
            tampil = tampilkan(k, unit, at)
            if tampil is not None:
                known = one.warisan and pada == one.pada
                baru = not known and not k.batal and masih_kabar(k, at)
                yield _Keadaan(pada, k, tampil, unit, baru)


def _tahap(versi: Versi, until: datetime | None) -> Iterator[tuple[datetime, Kegiatan]]:
    """Yield a version as it stood when it became public, and as each row of it came into force."""
    k = versi.kegiatan
    if k is None or not disetujui(k):
        return
    since = _sejak(berlaku(k, versi.pada), versi, until)
    if since is None:
        return
    yield since, berlaku(k, since)
    for pada in sorted(set(belum_berlaku(k, since))):
        if until is None or pada < until:
            yield pada, berlaku(k, pada)


def _sejak(kegiatan: Kegiatan, versi: Versi, until: datetime | None) -> datetime | None:
    """Return when a version became public, none if the next one came first."""
    tz = versi.instansi.zona.tz
    if kegiatan_tayang(kegiatan, versi.instansi, versi.pada.replace(tzinfo=tz)):
        return versi.pada
    end = kegiatan.akhir.astimezone(tz).replace(tzinfo=None)
    pada = kegiatan.tayang if isinstance(kegiatan.tayang, datetime) else end
    return pada if until is None or pada < until else None


def _banding(instansi: Instansi, buku: _Buku, before: _Keadaan, after: _Keadaan) -> None:
    """Add what became otherwise, for the whole and for single occurrences."""
    kunci = before.kunci & after.kunci
    if before.asli.setelah_selesai or after.asli.setelah_selesai:
        kunci -= {"berulang"}  # it would tell of occurrences that are still to come
    keys = kunci_beda(before.tampil, after.tampil, kunci)
    butir = butir_beda(instansi, keys, before.tampil, after.tampil)
    rows = before.asli.perubahan, after.asli.perubahan
    buku.catat(Beda(after.pada, butir), before.tampil, *rows)
    if before.asli.berulang and after.asli.berulang:
        _banding_kejadian(instansi, buku, before, after)


def _banding_kejadian(instansi: Instansi, buku: _Buku, before: _Keadaan, after: _Keadaan) -> None:
    old, new = before.asli.kejadian, after.asli.kejadian
    changed = sorted(day for day in {*old, *new} if old.get(day) != new.get(day))
    if not changed:
        return
    was, is_ = _kejadian(before, after.pada), _kejadian(after, after.pada)
    for day in changed:
        rows_before, rows_after = _baris(old.get(day)), _baris(new.get(day))
        corrected = not all(row.berita for row in baris_baru(rows_before, rows_after))
        if corrected:  # the earlier texts of this day may hold the slip, so none is told
            buku.lupakan_teks(day)
        if day not in was or day not in is_:
            continue
        own = _kunci_sendiri(old.get(day)) | _kunci_sendiri(new.get(day))
        (a, seen), (b, seen_now) = was[day], is_[day]
        keys = kunci_beda(a, b, own & seen & seen_now)
        beda = Beda(after.pada, butir_beda(instansi, keys, a, b), tanggal=day)
        buku.catat(_tanpa_teks(beda) if corrected else beda, a, rows_before, rows_after)


def _tanpa_teks(beda: Beda) -> Beda:
    left = BUKAN_EJAAN | {"waktu", "pimpinan"}
    return beda._replace(butir=tuple(butir for butir in beda.butir if butir.kunci in left))


def _kejadian(keadaan: _Keadaan, pada: datetime) -> dict[date, tuple[Kegiatan, frozenset[str]]]:
    """Return the public view of each occurrence that could be seen, and the keys of it."""
    unit = keadaan.instansi
    views = (
        (one.tanggal, tampilkan(one.kegiatan, unit, pada.replace(tzinfo=unit.zona.tz)))
        for one in kejadian(keadaan.asli)
    )
    return {day: (view, kunci_lama(view, unit)) for day, view in views if view is not None}


def _kunci_sendiri(other: KejadianBerbeda | None) -> AbstractSet[str]:
    return other.model_fields_set if other else frozenset()


def _baris(other: KejadianBerbeda | None) -> tuple[Perubahan, ...]:
    return other.perubahan if other else ()
