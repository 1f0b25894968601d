"""Rows of `perubahan` that somebody forgot to write, worded so that they can be pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from plugins.domain.beda import WAKTU, Beda, jenis_beda, nilai
from plugins.domain.instansi import Instansi
from plugins.domain.jejak import Versi, sisa
from plugins.domain.kegiatan import Kegiatan, Kehadiran, Perubahan, Pimpinan
from plugins.domain.masalah import Cacat, Lokasi, peringatan
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.tulisan import daftar, hari_tanggal, jam

_KUNCI = {
    "waktu": "mulai",
    "tempat": "tempat",
    "pimpinan": "pimpinan",
    "status": "status",
    "jenis": "jenis",
}
"""The kinds of change that calendars and feeds know by a row, and the key that each is about."""

_POLOS = re.compile(r"[A-Za-z][A-Za-z0-9 ./()-]*[A-Za-z0-9.)]")
_BUKAN_TEKS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


def perlu_baris(beda: Beda) -> bool:
    """Tell whether a difference that no row tells should be told by one."""
    return not beda.baru and any(butir.kunci in _KUNCI for butir in beda.butir)


def tanpa_baris(
    instansi: Instansi, versi: Sequence[Versi], kini: Kegiatan, sekarang: datetime
) -> Iterator[Cacat]:
    """Yield where a kegiatan that is still ahead changed for the public, and no row says so.

    `versi` are its versions, the newest of which it is now.
    """
    days = {one.tanggal: one for one in kejadian(kini)}
    lokal = sekarang.astimezone(instansi.zona.tz).replace(tzinfo=None)
    for beda, semula in sisa(instansi, versi):
        about = [days[beda.tanggal]] if beda.tanggal in days else list(days.values())
        ahead = any(one.akhir > sekarang for one in about)
        known = kini.diumumkan is None or beda.pada > kini.diumumkan
        if perlu_baris(beda) and ahead and known:
            yield from _cacat(beda, semula, kini, about[0], lokal)


def _cacat(
    beda: Beda, semula: Kegiatan, kini: Kegiatan, kejadian: Kejadian, lokal: datetime
) -> Iterator[Cacat]:
    now, rows, at = kini, kini.perubahan, Lokasi()
    if beda.tanggal:
        other = kini.kejadian.get(beda.tanggal)
        now, rows = kejadian.kegiatan, other.perubahan if other else ()
        at = ("kejadian", str(beda.tanggal))
    kinds = [butir.kunci for butir in beda.butir if butir.kunci in _KUNCI]
    if old := dict(_lama(semula, now, kinds)):
        when = f"{hari_tanggal(beda.pada)} pukul {jam(beda.pada)}"
        pesan = f"{daftar(kinds)} berubah {when} tanpa baris perubahan"
        yield peringatan((*at, _KUNCI[kinds[0]]), pesan, _saran(beda.pada, old, rows, lokal))


def _saran(pada: datetime, lama: dict[str, str], rows: Sequence[Perubahan], lokal: datetime) -> str:
    """Return the row to paste, dated by the change unless a later one is there already."""
    at = pada if all(row.pada <= pada for row in rows) else lokal
    old = ", ".join(f"{key}: {text}" for key, text in lama.items())
    row = f"{{pada: {at:%Y-%m-%dT%H:%M}, alasan: …, semula: {{{old}}}}}"
    if rows:
        return f"Tambahkan di bawah perubahan yang sudah ada: - {row}."
    return f"Tambahkan baris perubahan: [{row}]."


def _lama(semula: Kegiatan, kini: Kegiatan, kinds: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the keys with their old values as staff write them; what was not there has none."""
    for key in (*sorted(WAKTU, key=_urutan), *list(_KUNCI)[1:]):
        if jenis_beda({key}) <= set(kinds) and nilai(semula, key) != nilai(kini, key):
            text = _teks(getattr(semula, key), key)
            if text:
                yield key, text


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
