"""The rules of content/instansi.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.domain.hari_kerja import KalenderKerja
from plugins.domain.instansi import Instansi, Jabatan, Sebagai
from plugins.domain.kegiatan import KunciKegiatan
from plugins.domain.masalah import Cacat, peringatan, saran_pilihan


def aturan_instansi(instansi: Instansi, sekarang: datetime) -> Iterator[Cacat]:
    """Yield what is wrong with the region's settings, or worth a second look."""
    yield from _ganda("jabatan", [x.id for x in instansi.jabatan])
    yield from _ganda("jenis_kegiatan", [x.id for x in instansi.jenis_kegiatan])
    yield from _ganda("topik", [x.id for x in instansi.topik])
    for n, key in enumerate(instansi.tampil_terbatas):
        if key not in KunciKegiatan.model_fields:
            known = sorted(KunciKegiatan.model_fields)
            at = ("tampil_terbatas", n)
            yield Cacat(at, f"kunci {key!r} tidak dikenal", saran_pilihan(key, known))
    for n, jabatan in enumerate(instansi.jabatan):
        yield from _pemegang(("jabatan", n, "pemegang"), jabatan)
    if not instansi.pengaduan:
        saran = "Isi kanal pengaduan; warga mencarinya di setiap halaman layanan."
        yield peringatan(("pengaduan",), "tidak ada kanal pengaduan", saran)
    if not KalenderKerja(instansi.hari_kerja).cuti_bersama_lengkap(sekarang.year):
        saran = "Perbarui pustaka holidays, atau isi hari_kerja.libur_daerah."
        pesan = f"cuti bersama {sekarang.year} belum diketahui"
        yield peringatan(("hari_kerja",), pesan, saran)


def _ganda(key: str, ids: Iterable[str]) -> Iterator[Cacat]:
    seen: set[str] = set()
    for n, id_ in enumerate(ids):
        if id_ in seen:
            yield Cacat((key, n, "id"), f"id {id_!r} dipakai dua kali", "Ganti salah satunya.")
        seen.add(id_)


def _pemegang(at: tuple[str | int, ...], jabatan: Jabatan) -> Iterator[Cacat]:
    for n, pemegang in enumerate(jabatan.pemegang):
        if pemegang.sampai and pemegang.sampai < pemegang.sejak:
            saran = "Perbaiki salah satu tanggalnya."
            yield Cacat((*at, n, "sampai"), "lebih awal daripada sejak", saran)
        for other in jabatan.pemegang[:n]:
            both = {pemegang.sebagai, other.sebagai} == {Sebagai.DEFINITIF}
            if both and (other.menjabat(pemegang.sejak) or pemegang.menjabat(other.sejak)):
                saran = "Isi sampai pada pejabat yang lama."
                pesan = f"masa jabatannya bertindih dengan {other.nama}"
                yield Cacat((*at, n, "sejak"), pesan, saran)
