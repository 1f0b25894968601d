"""Rows of `perubahan` that somebody forgot to write, worded so that they can be pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.domain.beda import WAKTU, Beda, jenis_beda, nilai
from plugins.domain.instansi import Instansi
from plugins.domain.jejak import Versi, sisa
from plugins.domain.kegiatan import Kegiatan, Kehadiran, Perubahan, Pimpinan
from plugins.domain.masalah import Lokasi
from plugins.domain.perulangan import kejadian
from plugins.domain.tulisan import daftar, hari_tanggal, jam

_KUNCI = {
    "waktu": "mulai",
    "tempat": "tempat",
    "pimpinan": "pimpinan",
    "status": "status",
    "jenis": "jenis",
}
"""The kinds of change that calendars and feeds know by a row, and the key that each is about."""

_SEMENIT = timedelta(minutes=1)
_POLOS = re.compile(r"[A-Za-z][A-Za-z0-9 ./()-]*[A-Za-z0-9.)]")
_BUKAN_TEKS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


def perlu_baris(beda: Beda) -> bool:
    """Tell whether a difference that no row tells should be told by one."""
    return not beda.baru and any(butir.kunci in _KUNCI for butir in beda.butir)


@dataclass(frozen=True, slots=True)
class Tempelan:
    """What a list of `perubahan` lacks: where the list is, what to say, and the rows to paste.

    `kunci` is the place of the first key that changed.
    """

    lokasi: Lokasi
    kunci: Lokasi
    pesan: str
    baris: tuple[str, ...]


def tanpa_baris(
    instansi: Instansi, versi: Sequence[Versi], kini: Kegiatan, sekarang: datetime
) -> Iterator[Tempelan]:
    """Yield which lists lack rows for what changed of a kegiatan that is still ahead.

    `versi` are its versions, the newest of which it is now.
    """
    days = {one.tanggal: one for one in kejadian(kini)}
    lokal = sekarang.astimezone(instansi.zona.tz).replace(tzinfo=None)
    lists: dict[date | None, list[tuple[Beda, Kegiatan]]] = {}
    for beda, semula in sisa(instansi, versi):
        about = [days[beda.tanggal]] if beda.tanggal in days else list(days.values())
        ahead = any(one.akhir > sekarang for one in about)
        known = kini.diumumkan is None or _menit(beda.pada) > kini.diumumkan
        if perlu_baris(beda) and ahead and known:
            lists.setdefault(beda.tanggal, []).append((beda, semula))
    for day, found in lists.items():
        now = days[day].kegiatan if day in days else kini
        yield from _tempelan(day, found, now, kini, lokal)


def _tempelan(
    day: date | None,
    found: Sequence[tuple[Beda, Kegiatan]],
    now: Kegiatan,
    kini: Kegiatan,
    lokal: datetime,
) -> Iterator[Tempelan]:
    """Yield what one list lacks, none where nothing was there before."""
    other = kini.kejadian.get(day) if day else kini
    at: Lokasi = ("kejadian", str(day)) if day else ()
    told: list[tuple[Beda, list[str], dict[str, str]]] = []
    for beda, semula in reversed(found):
        kinds = [butir.kunci for butir in beda.butir if butir.kunci in _KUNCI]
        keys = _lama(semula, now, kinds)
        old = {key: text for key in keys if (text := _teks(getattr(semula, key), key))}
        # What was before a change is what an earlier change led to.
        now = now.model_copy(update={key: getattr(semula, key) for key in keys})
        if old:
            told.insert(0, (beda, kinds, old))
    if told:
        moments = _pada([beda.pada for beda, *_ in told], other.perubahan if other else (), lokal)
        rows = [_baris(pada, old) for pada, (*_, old) in zip(moments, told, strict=True)]
        key = _KUNCI[told[0][1][0]]
        pesan = _pesan(key, [(kinds, beda.pada) for beda, kinds, _ in told])
        yield Tempelan((*at, "perubahan"), (*at, key), pesan, tuple(rows))


def _pesan(key: str, changes: Sequence[tuple[list[str], datetime]]) -> str:
    """Return what changed and when, without the key's own name where that stands before it."""
    when = [f"{hari_tanggal(pada)} pukul {jam(pada)}" for _, pada in changes]
    if all(kinds == [key] for kinds, _ in changes):
        return f"berubah {daftar(when)} tanpa baris perubahan"
    what = [daftar(kinds) for kinds, _ in changes]
    parts = [f"{name} berubah {at}" for name, at in zip(what, when, strict=True)]
    return f"{daftar(parts)} tanpa baris perubahan"


def _pada(
    changes: Sequence[datetime], rows: Sequence[Perubahan], lokal: datetime
) -> list[datetime]:
    """Return when each row says that its change was: after the rows that are there, one by one."""
    late = bool(rows) and changes[0] < rows[-1].pada
    out: list[datetime] = []
    for pada in reversed(changes):
        at = _menit(lokal if late else pada)
        out.insert(0, min(at, out[0] - _SEMENIT) if out else at)
    return [max(at, rows[-1].pada) for at in out] if rows else out


def _menit(pada: datetime) -> datetime:
    """Return a moment as a row can tell it."""
    return pada.replace(second=0, microsecond=0)


def _baris(pada: datetime, lama: dict[str, str]) -> str:
    old = ", ".join(f"{key}: {text}" for key, text in lama.items())
    return f"{{pada: {pada:%Y-%m-%dT%H:%M}, alasan: …, semula: {{{old}}}}}"


def _lama(semula: Kegiatan, kini: Kegiatan, kinds: Sequence[str]) -> list[str]:
    """Return the keys that changed, in the order in which staff write them."""
    return [
        key
        for key in (*sorted(WAKTU, key=_urutan), *list(_KUNCI)[1:])
        if jenis_beda({key}) <= set(kinds) and nilai(semula, key) != nilai(kini, key)
    ]


def _urutan(key: str) -> int:
    return list(Kegiatan.model_fields).index(key)


def _teks(value: object, key: str) -> str:
    if value is None:
        return ""
    if key == "pimpinan":
        assert isinstance(value, tuple)
        return f"[{', '.join(map(_pimpinan, value))}]"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return _kutip(getattr(value, "id", None) or getattr(value, "nama", None) or str(value))


def _pimpinan(pimpinan: Pimpinan) -> str:
    keys = ("jabatan", "kehadiran", "oleh", "oleh_nama", "peran", "mulai", "selesai")
    values = {key: getattr(pimpinan, key) for key in keys}
    if pimpinan.kehadiran is Kehadiran.HADIR:
        del values["kehadiran"]
    said = ((key, _teks(value, key)) for key, value in values.items())
    return f"{{{', '.join(f'{key}: {text}' for key, text in said if text)}}}"


def _kutip(text: str) -> str:
    """Return a text as YAML takes it between braces."""
    plain = _POLOS.fullmatch(text) and text.lower() not in _BUKAN_TEKS
    return text if plain else json.dumps(text, ensure_ascii=False)
