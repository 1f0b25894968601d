"""The rules of a recurrence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from plugins.domain import tulisan
from plugins.domain.kegiatan import Berulang, Kegiatan, Setiap
from plugins.domain.masalah import Cacat, peringatan
from plugins.domain.perulangan import BATAS_KEJADIAN, tanggal_berulang


def aturan_perulangan(k: Kegiatan, rule: Berulang) -> Iterator[Cacat]:
    """Yield what is wrong with a recurrence and with its exceptions."""
    yield from _hari(k, rule)
    days = list(islice(tanggal_berulang(k.tanggal_mulai, rule), BATAS_KEJADIAN + 1))
    taken_out = set(rule.kecuali) | {d for d, x in k.kejadian.items() if x.diganti}
    if len(days) > BATAS_KEJADIAN:
        saran = f"Paling banyak {BATAS_KEJADIAN} kejadian; periksa tahunnya."
        yield Cacat(("berulang", "sampai"), "perulangan terlalu banyak", saran)
    elif not set(days) - taken_out:
        saran = "Periksa sampai, hari, dan kecuali."
        yield Cacat(("berulang",), "tidak pernah terjadi", saran)
    else:
        if len(days) == 1:
            saran = "Hapus berulang: kegiatan ini hanya terjadi sekali."
            yield peringatan(("berulang",), "hanya terjadi sekali", saran)
        yield from _pengecualian(k, rule, frozenset(days))


def _hari(k: Kegiatan, rule: Berulang) -> Iterator[Cacat]:
    if rule.hari and rule.setiap is not Setiap.MINGGU:
        saran = "Hapus baris ini, atau tulis setiap: minggu."
        yield Cacat(("berulang", "hari"), f"tidak dipakai pada setiap: {rule.setiap}", saran)
    elif rule.hari and k.tanggal_mulai.weekday() not in {h.nomor for h in rule.hari}:
        saran = "Mulailah pada hari yang pertama kali berulang."
        pesan = f"jatuh pada {tulisan.hari(k.tanggal_mulai)}, bukan hari yang diulang"
        yield Cacat(("mulai",), pesan, saran)


def _pengecualian(k: Kegiatan, rule: Berulang, days: frozenset[date]) -> Iterator[Cacat]:
    for n, day in enumerate(rule.kecuali):
        if day not in days:
            saran = "Tulis tanggal yang termasuk perulangan."
            pesan = f"{tulisan.tanggal(day)} di luar perulangan"
            yield Cacat(("berulang", "kecuali", n), pesan, saran)
    for day in k.kejadian:
        if day not in days or day in rule.kecuali:
            saran = "Tulis tanggal yang termasuk perulangan dan tidak dikecualikan."
            pesan = f"{tulisan.tanggal(day)} di luar perulangan"
            yield Cacat(("kejadian", str(day)), pesan, saran)
