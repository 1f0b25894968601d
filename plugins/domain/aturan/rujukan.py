"""References from one file to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from plugins.domain.kegiatan import Kegiatan, Persetujuan, Sifat
from plugins.domain.masalah import Cacat, Lokasi, kutip, mirip, peringatan
from plugins.domain.perulangan import BATAS_KEJADIAN, tanggal_berulang
from plugins.domain.portal import Arsip
from plugins.domain.register import PerangkatDaerah, Tempat

MIRIP = 0.8
"""Ids begin with a date and so are always a little alike."""


def periksa_rujukan(
    lokasi: Lokasi, rujukan: str, arsip: Arsip, *, dari_publik: bool
) -> Iterator[Cacat]:
    """Yield what is wrong with a reference to a kegiatan, or to one occurrence (id@date)."""
    id_, _, hari = rujukan.partition("@")
    kegiatan = arsip.kegiatan.get(id_)
    if ("kegiatan", id_) in arsip.rusak:
        return
    if kegiatan is None:
        near = mirip(id_, arsip.kegiatan, MIRIP)
        advice = f"Mungkin maksudnya {near}?" if near else "Tulis nama berkasnya tanpa akhiran."
        yield Cacat(lokasi, f"tidak ada kegiatan {kutip(id_)}", advice)
        return
    if dari_publik and kegiatan.sifat is Sifat.TERTUTUP:
        advice = "Hapus rujukannya: kegiatan tertutup tidak boleh disebut di tempat terbuka."
        yield Cacat(lokasi, f"kegiatan {kutip(id_)} bersifat tertutup", advice)
    elif dari_publik and kegiatan.persetujuan is not Persetujuan.DISETUJUI:
        advice = "Setujui kegiatan itu lebih dulu, atau hapus rujukannya."
        yield Cacat(lokasi, f"kegiatan {kutip(id_)} belum disetujui", advice)
    if hari:
        yield from _kejadian(lokasi, rujukan, kegiatan, dari_publik=dari_publik)


def seperti_id(lokasi: Lokasi, benda: Tempat | PerangkatDaerah, arsip: Arsip) -> Iterator[Cacat]:
    """Yield a warning for a name that looks like an id which its register does not hold."""
    place = isinstance(benda, Tempat)
    known = arsip.tempat if place else arsip.perangkat_daerah
    daftar = "tempat.yaml" if place else "perangkat-daerah.yaml"
    if ("tunggal", daftar) in arsip.rusak:
        return
    if benda.id is None and re.fullmatch(r"[a-z0-9-]+", benda.nama):
        near = mirip(benda.nama, known)
        advice = f"Mungkin maksudnya {near}?" if near else "Tulis nama lengkapnya, atau daftarkan."
        yield peringatan(lokasi, f"id {kutip(benda.nama)} tidak ada di {daftar}", advice)


def _kejadian(
    lokasi: Lokasi, rujukan: str, kegiatan: Kegiatan, *, dari_publik: bool
) -> Iterator[Cacat]:
    hari = rujukan.partition("@")[2]
    if hari not in map(str, _tanggal(kegiatan)):
        advice = "Tulis tanggal salah satu kejadiannya, atau hapus bagian @tanggal."
        yield Cacat(lokasi, f"tidak ada kejadian {kutip(rujukan)}", advice)
        return
    own = kegiatan.kejadian.get(date.fromisoformat(hari))
    if dari_publik and own and own.sifat is Sifat.TERTUTUP:
        advice = "Hapus rujukannya: kejadian tertutup tidak boleh disebut di tempat terbuka."
        yield Cacat(lokasi, f"kejadian {kutip(rujukan)} bersifat tertutup", advice)


def _tanggal(kegiatan: Kegiatan) -> Iterator[date]:
    """Yield the planned days on which a kegiatan occurs, never more than a sane number."""
    if kegiatan.berulang is None:
        yield kegiatan.tanggal_mulai
        return
    taken_out = set(kegiatan.berulang.kecuali)
    taken_out |= {day for day, other in kegiatan.kejadian.items() if other.diganti}
    days = tanggal_berulang(kegiatan.tanggal_mulai, kegiatan.berulang)
    yield from (day for day in islice(days, BATAS_KEJADIAN) if day not in taken_out)
