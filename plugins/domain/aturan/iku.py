"""The rules of the indicators."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.domain.iku import Angka, Iku
from plugins.domain.masalah import Cacat, Lokasi
from plugins.domain.portal import Arsip
from plugins.domain.terbitkan import laporan_iku


def aturan_iku(iku: Iku, arsip: Arsip, sekarang: datetime) -> Iterator[Cacat]:
    """Yield what is wrong with a year's indicators."""
    periods: set[str] = set()
    for n, rekap in enumerate(iku.rekap):
        yield from _pembilang(("rekap", n), rekap)
        if rekap.periode in periods:
            yield Cacat(("rekap", n, "periode"), f"{rekap.periode} ditulis dua kali", "Hapus satu.")
        periods.add(rekap.periode)
    counted = {q.periode: q.angka for q in laporan_iku(arsip, sekarang, iku).triwulan}
    for n, kunci in enumerate(iku.kunci):
        yield from _pembilang(("kunci", n, "angka"), kunci.angka)
        for m, revisi in enumerate(kunci.revisi):
            yield from _pembilang(("kunci", n, "revisi", m, "angka"), revisi.angka)
        now = counted.get(kunci.periode)
        if now is not None and now != kunci.berlaku:
            pesan = f"{kunci.periode} terkunci, tetapi kini terhitung {_ringkas(now)}"
            saran = (
                "Kembalikan data yang berubah, atau tambahkan revisi: "
                f"[{{pada: {sekarang:%Y-%m-%dT%H:%M}, alasan: …, angka: {_yaml(now)}}}]."
            )
            yield Cacat(("kunci", n, "angka"), pesan, saran)


def _pembilang(at: Lokasi, angka: Angka) -> Iterator[Cacat]:
    for key in ("dipublikasikan", "didokumentasikan", "difasilitasi"):
        value = getattr(angka, key)
        if value > angka.dilaksanakan:
            pesan = f"{value} lebih banyak daripada dilaksanakan ({angka.dilaksanakan})"
            yield Cacat((*at, key), pesan, "Periksa kedua angka itu.")


def _ringkas(angka: Angka) -> str:
    return ", ".join(f"{key} {getattr(angka, key)}" for key in Angka.model_fields)


def _yaml(angka: Angka) -> str:
    return "{" + ", ".join(f"{key}: {getattr(angka, key)}" for key in Angka.model_fields) + "}"
