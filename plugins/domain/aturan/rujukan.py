"""References from one file to another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.domain.kegiatan import Persetujuan, Sifat
from plugins.domain.masalah import Cacat, Lokasi, mirip
from plugins.domain.perulangan import tanggal_berulang
from plugins.domain.portal import Arsip


def periksa_rujukan(
    lokasi: Lokasi, rujukan: str, arsip: Arsip, *, dari_publik: bool
) -> Iterator[Cacat]:
    """Yield what is wrong with a reference to a kegiatan, or to one occurrence (id@date)."""
    id_, _, hari = rujukan.partition("@")
    kegiatan = arsip.kegiatan.get(id_)
    if kegiatan is None:
        near = mirip(id_, arsip.kegiatan)
        advice = f"Mungkin maksudnya {near}?" if near else "Tulis nama berkasnya tanpa akhiran."
        yield Cacat(lokasi, f"tidak ada kegiatan {id_!r}", advice)
        return
    if dari_publik and kegiatan.sifat is Sifat.TERTUTUP:
        advice = "Hapus rujukannya: kegiatan tertutup tidak boleh disebut di tempat terbuka."
        yield Cacat(lokasi, f"kegiatan {id_!r} bersifat tertutup", advice)
    elif dari_publik and kegiatan.persetujuan is not Persetujuan.DISETUJUI:
        advice = "Setujui kegiatan itu lebih dulu, atau hapus rujukannya."
        yield Cacat(lokasi, f"kegiatan {id_!r} belum disetujui", advice)
    if hari:
        yield from _kejadian(lokasi, rujukan, hari, kegiatan_hari(arsip, id_))


def kegiatan_hari(arsip: Arsip, id_: str) -> frozenset[date]:
    """Return the days on which a kegiatan of the archive occurs."""
    kegiatan = arsip.kegiatan[id_]
    if kegiatan.berulang is None:
        return frozenset({kegiatan.tanggal_mulai})
    return frozenset(tanggal_berulang(kegiatan.tanggal_mulai, kegiatan.berulang))


def _kejadian(lokasi: Lokasi, rujukan: str, hari: str, days: frozenset[date]) -> Iterator[Cacat]:
    try:
        found = date.fromisoformat(hari) in days
    except ValueError:
        found = False
    if not found:
        advice = "Tulis tanggal salah satu kejadiannya, atau hapus bagian @tanggal."
        yield Cacat(lokasi, f"tidak ada kejadian {rujukan!r}", advice)
