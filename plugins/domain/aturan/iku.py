"""The rules of the indicators."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.domain.iku import Angka, Iku, Kunci, Periode
from plugins.domain.laporan import laporan_iku
from plugins.domain.masalah import Cacat, Lokasi
from plugins.domain.portal import Arsip
from plugins.domain.tulisan import tanggal
from plugins.domain.waktu import awal


def aturan_iku(iku: Iku, arsip: Arsip, sekarang: datetime) -> Iterator[Cacat]:
    """Yield what is wrong with a year's indicators."""
    periods: set[str] = set()
    for n, rekap in enumerate(iku.rekap):
        yield from _pembilang(("rekap", n), rekap)
        if rekap.periode in periods:
            yield Cacat(("rekap", n, "periode"), f"{rekap.periode} ditulis dua kali", "Hapus satu.")
        periods.add(rekap.periode)
    yield from _terkunci(iku, arsip, sekarang)


def _terkunci(iku: Iku, arsip: Arsip, sekarang: datetime) -> Iterator[Cacat]:
    """Yield what is wrong with locked quarters; their figures are those of the moment of locking.

    What happened later, an embargo that ended, say, is no drift.
    """
    if not iku.kunci:
        return
    then = _angka(arsip, sekarang, iku)
    now = _angka(arsip, sekarang, iku.model_copy(update={"kunci": ()}))
    for n, kunci in enumerate(iku.kunci):
        yield from _pembilang(("kunci", n, "angka"), kunci.angka)
        for m, revisi in enumerate(kunci.revisi):
            yield from _pembilang(("kunci", n, "revisi", m, "angka"), revisi.angka)
        if kunci.periode in {k.periode for k in iku.kunci[:n]}:
            yield Cacat(("kunci", n, "periode"), f"{kunci.periode} ditulis dua kali", "Hapus satu.")
        elif fault := _waktu(kunci, iku.tahun, awal(kunci.sejak, arsip.instansi.zona) > sekarang):
            yield Cacat(("kunci", n, "pada"), *fault)
        elif then[kunci.periode] != kunci.berlaku:
            figures = now[kunci.periode]
            pesan = f"{kunci.periode} terkunci, tetapi kini terhitung {_ringkas(figures)}"
            row = f"{{pada: {sekarang:%Y-%m-%dT%H:%M}, alasan: …, angka: {{{_ringkas(figures)}}}}}"
            at: Lokasi = ("kunci", n, "angka")
            saran = f"Kembalikan data yang berubah, atau tambahkan revisi: [{row}]."
            if kunci.revisi:
                at = ("kunci", n, "revisi", len(kunci.revisi) - 1, "angka")
                saran = f"Kembalikan data yang berubah, atau tambahkan di bawah revisi: - {row}."
            yield Cacat(at, pesan, saran)


def _angka(arsip: Arsip, sekarang: datetime, iku: Iku) -> dict[Periode, Angka]:
    return {q.periode: q.angka for q in laporan_iku(arsip, sekarang, iku, {}).triwulan}


def _waktu(kunci: Kunci, tahun: int, nanti: bool) -> tuple[str, str] | None:
    if nanti:
        return "berada di masa depan", "Kunci triwulan setelah angkanya dihitung."
    last = kunci.periode.akhir(tahun)
    if kunci.pada.date() <= last:
        saran = "Kunci triwulan setelah berakhir, ketika angkanya dilaporkan."
        return f"{kunci.periode} baru berakhir {tanggal(last)}", saran
    return None


def _pembilang(at: Lokasi, angka: Angka) -> Iterator[Cacat]:
    for key in ("dipublikasikan", "didokumentasikan", "difasilitasi"):
        value = getattr(angka, key)
        if value > angka.dilaksanakan:
            pesan = f"{value} lebih banyak daripada dilaksanakan ({angka.dilaksanakan})"
            yield Cacat((*at, key), pesan, "Periksa kedua angka itu.")


def _ringkas(angka: Angka) -> str:
    return ", ".join(f"{key}: {getattr(angka, key)}" for key in Angka.model_fields)
