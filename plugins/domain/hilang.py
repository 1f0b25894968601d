"""What was announced, is still ahead, and vanished without a word: whole files, or single days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import pairwise

from plugins.domain.berlaku import berlaku
from plugins.domain.jejak import Versi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.masalah import Cacat, peringatan
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.tampil import disetujui, tampilkan
from plugins.domain.tulisan import daftar, hari_tanggal

_DISEBUT = 5
"""Days; more of them would push the advice out of sight."""

_SARAN = "tulis di bawah kejadian sebagai status: dibatalkan dengan baris perubahan."


def hilang(versi: Sequence[Versi], sekarang: datetime) -> bool:
    """Tell whether a file that is gone held what was announced and is still to take place.

    What is not committed yet is gone since now.
    """
    n = next((n for n in reversed(range(len(versi))) if versi[n].kegiatan), None)
    if n is None:
        return False
    unit = versi[n].instansi
    lokal = sekarang.astimezone(unit.zona.tz).replace(tzinfo=None)
    gone = versi[n + 1].pada if n + 1 < len(versi) else lokal
    return any(not one.kegiatan.batal for one in _terlihat(versi[n], gone, sekarang))


def tanggal_hilang(versi: Sequence[Versi], kini: Kegiatan, sekarang: datetime) -> Iterator[Cacat]:
    """Yield where `kecuali` or `sampai` takes days out of a series that were announced.

    `versi` are its versions, the newest of which it is now. A day that was cancelled or replaced
    is not lost, nor are the days of a rule that became another.
    """
    if kini.berulang is None:
        return
    lost: set[date] = set()
    for one, after in pairwise(versi):
        if one.kegiatan and _aturan(one.kegiatan) == _aturan(kini):
            for day in _terlihat(one, after.pada, sekarang):
                (lost.discard if day.kegiatan.batal else lost.add)(day.tanggal)
    lost -= {one.tanggal for one in kejadian(kini)}
    lost -= {day for day, other in kini.kejadian.items() if other.diganti}
    if skipped := sorted(lost & set(kini.berulang.kecuali)):
        saran = f"Hapus dari kecuali, lalu {_SARAN}"
        yield peringatan(("berulang", "kecuali"), _pesan(skipped), saran)
    if late := sorted(day for day in lost if day > kini.berulang.sampai):
        saran = f"Kembalikan menjadi sampai: {late[-1]}, lalu {_SARAN}"
        yield peringatan(("berulang", "sampai"), _pesan(late), saran)


def _terlihat(versi: Versi, sampai: datetime, sekarang: datetime) -> Iterator[Kejadian]:
    """Yield what is still ahead of the occurrences that the public saw until a moment."""
    if versi.kegiatan is None or not disetujui(versi.kegiatan):
        return
    k = berlaku(versi.kegiatan, sampai)
    at = sampai.replace(tzinfo=versi.instansi.zona.tz)
    if k.diumumkan and sampai <= k.diumumkan:
        return
    for one in kejadian(k):
        if one.akhir > sekarang and tampilkan(one.kegiatan, versi.instansi, at):
            yield one


def _aturan(kegiatan: Kegiatan) -> tuple[object, ...]:
    """Return what days a series has but for exceptions and its end."""
    rule = kegiatan.berulang
    return (kegiatan.tanggal_mulai, rule.setiap, frozenset(rule.hari)) if rule else ()


def _pesan(days: Sequence[date]) -> str:
    named = [hari_tanggal(day) for day in days[:_DISEBUT]]
    if more := len(days) - len(named):
        named.append(f"{more} tanggal lain")
    return f"{daftar(named)} sudah diumumkan, tetapi dihapus tanpa kabar"
