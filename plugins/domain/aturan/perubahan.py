"""The rules of status and changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.domain import tulisan
from plugins.domain.kegiatan import TIDAK_JADI, Kegiatan, Perubahan, Status
from plugins.domain.masalah import Cacat, Lokasi, peringatan


def aturan_perubahan(
    k: Kegiatan, at: Lokasi, perubahan: tuple[Perubahan, ...], sekarang: datetime
) -> Iterator[Cacat]:
    """Yield what is wrong with the status and the changes of a kegiatan, or of one occurrence."""
    yield from _status(k, at, perubahan, sekarang)
    for n, row in enumerate(perubahan):
        here = (*at, "perubahan", n)
        yield from _baris_perubahan(here, row)
        yield from _pada((*here, "pada"), k, row, sekarang)
        if n and row.pada < perubahan[n - 1].pada:
            saran = "Urutkan dari yang terlama; yang terbaru paling bawah."
            yield Cacat((*here, "pada"), "lebih awal daripada baris sebelumnya", saran)
    yield from _semula_sama(k, at, perubahan)


def _status(
    k: Kegiatan, at: Lokasi, perubahan: tuple[Perubahan, ...], sekarang: datetime
) -> Iterator[Cacat]:
    if k.status is Status.TERLAKSANA and k.awal > sekarang:
        saran = "Tulis terlaksana setelah kegiatan berlangsung."
        yield Cacat((*at, "status"), "terlaksana, padahal belum mulai", saran)
    if k.status in TIDAK_JADI and not any("status" in r.semula.model_fields_set for r in perubahan):
        row = f"{{pada: {sekarang:%Y-%m-%dT%H:%M}, alasan: …, semula: {{status: terjadwal}}}}"
        saran = f"Tambahkan baris perubahan: [{row}]"
        if perubahan:
            saran = f"Tambahkan di bawah perubahan yang sudah ada: - {row}"
        yield Cacat((*at, "status"), f"{k.status} tanpa baris perubahan", saran)


def _baris_perubahan(here: Lokasi, row: Perubahan) -> Iterator[Cacat]:
    if row.berita and row.alasan in (None, "…"):
        saran = "Tulis alasan yang boleh dibaca warga; bila hanya salah ketik, tulis jenis: ejaan."
        yield Cacat((*here, "alasan"), "wajib diisi", saran)
    if row.berita and not row.semula.model_fields_set:
        saran = "Tambahkan semula: {mulai: …} dengan nilai sebelum diubah."
        yield Cacat((*here, "semula"), "wajib diisi", saran)


def _pada(here: Lokasi, k: Kegiatan, row: Perubahan, sekarang: datetime) -> Iterator[Cacat]:
    """Yield where a change comes into force later, or is no news since nobody had read of it."""
    when = f"{tulisan.hari_tanggal(row.pada)} pukul {tulisan.jam(row.pada)}"
    if row.pada <= sekarang.replace(tzinfo=None):
        if row.berita and k.diumumkan and row.pada <= k.diumumkan:
            saran = "Hapus baris ini bila warga belum membaca yang lama, atau perbaiki waktunya."
            yield peringatan(here, "tidak sesudah diumumkan, jadi bukan berita", saran)
    elif k.status is Status.DICABUT:
        saran = "Tulis waktu sekarang, sebab agenda ini sudah ditarik."
        pesan = f"penarikan berlaku seketika, tetapi baru diberitakan {when}"
        yield peringatan(here, pesan, saran)
    else:
        saran = "Biarkan bila memang demikian; bila sudah berlaku, tulis waktu yang sudah lewat."
        pesan = f"belum berlaku: sampai {when} publik melihat jadwal lama menurut semula"
        yield peringatan(here, pesan, saran)


def _semula_sama(k: Kegiatan, at: Lokasi, perubahan: tuple[Perubahan, ...]) -> Iterator[Cacat]:
    """Yield where staff wrote the new value into `semula`, which asks for the old one."""
    after: dict[str, object] = {}
    for n in reversed(range(len(perubahan))):
        before = perubahan[n].semula
        for key in sorted(before.model_fields_set):
            old = getattr(before, key)
            if old == after.get(key, getattr(k, key)):
                saran = "Tulis nilai sebelum diubah, atau hapus barisnya bila tidak berubah."
                lokasi = (*at, "perubahan", n, "semula", key)
                yield peringatan(lokasi, "sama dengan nilai sesudahnya", saran)
            after[key] = old
