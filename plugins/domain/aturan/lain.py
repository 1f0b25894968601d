"""The rules of speeches, services, and plain pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.domain.alamat import AWALAN_MESIN
from plugins.domain.aturan.rujukan import periksa_rujukan
from plugins.domain.halaman import Halaman
from plugins.domain.kegiatan import Persetujuan
from plugins.domain.layanan import Layanan
from plugins.domain.masalah import Cacat, kutip, peringatan
from plugins.domain.portal import Arsip
from plugins.domain.sambutan import Sambutan


def aturan_sambutan(sambutan: Sambutan, arsip: Arsip) -> Iterator[Cacat]:
    """Yield what is wrong with a speech."""
    if sambutan.tahun != sambutan.tanggal.year:
        saran = f"Pindahkan ke folder {sambutan.tanggal.year}, atau perbaiki tanggal."
        yield Cacat(("tanggal",), f"tahunnya bukan {sambutan.tahun} seperti foldernya", saran)
    if sambutan.kegiatan:
        public = sambutan.persetujuan is Persetujuan.DISETUJUI
        yield from periksa_rujukan(("kegiatan",), sambutan.kegiatan, arsip, dari_publik=public)
    if not sambutan.uraian and not sambutan.lampiran:
        saran = "Tulis naskahnya di bawah baris --- yang kedua, atau tambahkan lampiran."
        yield Cacat(("uraian",), "sambutan tanpa naskah", saran)


def aturan_layanan(layanan: Layanan, sekarang: datetime) -> Iterator[Cacat]:
    """Yield what is worth a second look in a service standard."""
    if not layanan.nomor_sk:
        saran = "Isi nomor keputusan penetapan standar pelayanan."
        yield peringatan(("nomor_sk",), "nomor SK kosong", saran)
    if not layanan.penyampaian.pengaduan:
        saran = "Isi kanal pengaduan layanan; komponen ini wajib diumumkan."
        yield peringatan(("penyampaian", "pengaduan"), "kanal pengaduan kosong", saran)
    if layanan.tinjau_sebelum and layanan.tinjau_sebelum < sekarang.date():
        saran = "Tinjau standar pelayanan, lalu perbarui tanggalnya."
        yield peringatan(("tinjau_sebelum",), "tanggal peninjauan sudah lewat", saran)
    if layanan.sop and layanan.sop.kolom_pelaksana:
        for n, langkah in enumerate(layanan.sop.langkah):
            for m, pelaksana in enumerate(langkah.pelaksana):
                if pelaksana.siapa not in layanan.sop.kolom_pelaksana:
                    known = ", ".join(layanan.sop.kolom_pelaksana)
                    at = ("sop", "langkah", n, "pelaksana", m, "siapa")
                    yield Cacat(
                        at, f"{kutip(pelaksana.siapa)} bukan kolom pelaksana", f"Kolom: {known}."
                    )


def aturan_halaman(halaman: Halaman, arsip: Arsip) -> Iterator[Cacat]:
    """Yield what is wrong with a plain page."""
    first, _, rest = halaman.id.partition("/")
    if first in AWALAN_MESIN or halaman.id == "index":
        saran = "Ganti nama berkas atau folder teratasnya."
        url = "/" if halaman.id == "index" else f"/{first}/"
        yield Cacat((), f"alamat {url} dibuat oleh portal", saran)
    if not halaman.uraian:
        yield Cacat(("uraian",), "halaman tanpa teks", "Tulis teks di bawah baris --- yang kedua.")
    parent = halaman.id.rpartition("/")[0]
    if halaman.id.endswith("/index") and parent in arsip.halaman:
        saran = f"Pindahkan isinya ke salah satu, lalu hapus content/halaman/{parent}.md."
        yield Cacat((), f"alamatnya sama dengan {parent}.md", saran)
    known = set(arsip.halaman) | {id_ for nama, id_ in arsip.rusak if nama == "halaman"}
    if rest and not {parent, f"{parent}/index"} & known:
        saran = f"Buat content/halaman/{parent}/index.md."
        yield Cacat((), "folder ini belum punya halaman muka", saran)
