"""The rules of content/instansi.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.domain.hari_kerja import KalenderKerja
from plugins.domain.instansi import Instansi, Jabatan, Sebagai
from plugins.domain.kegiatan import KunciKegiatan
from plugins.domain.masalah import Cacat, kutip, peringatan, saran_pilihan
from plugins.domain.model import INTERNAL
from plugins.domain.register import PerangkatDaerah, Tempat


def aturan_instansi(instansi: Instansi, sekarang: datetime) -> Iterator[Cacat]:
    """Yield what is wrong with the region's settings, or worth a second look."""
    yield from _ganda("jabatan", [x.id for x in instansi.jabatan])
    yield from _ganda("jenis_kegiatan", [x.id for x in instansi.jenis_kegiatan])
    yield from _ganda("topik", [x.id for x in instansi.topik])
    yield from _ganda("pengaduan", [x.id for x in instansi.pengaduan])
    fields = KunciKegiatan.model_fields.items()
    known = sorted(name for name, info in fields if INTERNAL not in info.metadata)
    for n, key in enumerate(instansi.tampil_terbatas):
        if key not in known:
            pesan = f"kunci {kutip(key)} tidak dapat ditampilkan"
            yield Cacat(("tampil_terbatas", n), pesan, saran_pilihan(key, known))
    for n, jabatan in enumerate(instansi.jabatan):
        yield from _pemegang(("jabatan", n, "pemegang"), jabatan)
    if not instansi.pengaduan:
        saran = "Isi kanal pengaduan; warga mencarinya di setiap halaman layanan."
        yield peringatan(("pengaduan",), "tidak ada kanal pengaduan", saran)
    for n, kanal in enumerate(instansi.pengaduan):
        if not kanal.nilai and not kanal.tautan:
            saran = "Isi nilai (nomor, alamat) atau tautan, supaya warga dapat memakainya."
            yield peringatan(("pengaduan", n), f"kanal {kanal.nama} kosong", saran)
    if not KalenderKerja(instansi.hari_kerja).cuti_bersama_lengkap(sekarang.year):
        saran = "Perbarui pustaka holidays, atau isi hari_kerja.libur_daerah."
        pesan = f"cuti bersama {sekarang.year} belum diketahui"
        yield peringatan(("hari_kerja",), pesan, saran)


def aturan_daftar(key: str, items: Iterable[PerangkatDaerah] | Iterable[Tempat]) -> Iterator[Cacat]:
    """Yield what is wrong with a register: each thing in it has an id of its own."""
    ids = [x.id for x in items]
    for n, id_ in enumerate(ids):
        if id_ is None:
            saran = "Tambahkan id: …, misalnya dinas-kesehatan; id tidak pernah berubah."
            yield Cacat((key, n, "id"), "wajib diisi", saran)
    yield from _ganda(key, [id_ or str(n) for n, id_ in enumerate(ids)])


def _ganda(key: str, ids: Iterable[str]) -> Iterator[Cacat]:
    seen: set[str] = set()
    for n, id_ in enumerate(ids):
        if id_ in seen:
            yield Cacat((key, n, "id"), f"id {kutip(id_)} dipakai dua kali", "Ganti salah satunya.")
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
