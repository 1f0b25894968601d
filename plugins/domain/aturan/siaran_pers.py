"""The rules of one press release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.domain.aturan.rujukan import periksa_rujukan, seperti_id
from plugins.domain.kegiatan import Persetujuan
from plugins.domain.masalah import Cacat, peringatan
from plugins.domain.portal import Arsip
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.tulisan import angka_romawi_bulan


def aturan_siaran_pers(siaran: SiaranPers, arsip: Arsip) -> Iterator[Cacat]:
    """Yield everything that is wrong with a release by itself, or worth a second look."""
    if siaran.tahun != siaran.hari.year:
        saran = f"Pindahkan ke folder {siaran.hari.year} sebelum diumumkan, atau perbaiki tanggal."
        yield Cacat(("tanggal",), f"tahunnya bukan {siaran.tahun} seperti foldernya", saran)
    if not siaran.uraian:
        saran = "Tulis teks siaran di bawah baris --- yang kedua."
        yield Cacat(("uraian",), "siaran pers tanpa teks", saran)
    for n, agency in enumerate(siaran.perangkat_daerah):
        yield from seperti_id(("perangkat_daerah", n), agency, arsip)
    yield from _pola_nomor(siaran, arsip)
    for n, row in enumerate(siaran.pemuatan):
        if row.tanggal < siaran.hari:
            saran = "Periksa tanggal pemuatan."
            pesan = "dimuat sebelum siaran pers dibuat"
            yield peringatan(("pemuatan", n, "tanggal"), pesan, saran)
    for n, ralat in enumerate(siaran.ralat):
        if ralat.pada.date() < siaran.hari:
            saran = "Periksa tanggal ralat."
            yield Cacat(("ralat", n, "pada"), "ralat lebih awal daripada siarannya", saran)


def rujukan_siaran_pers(siaran: SiaranPers, arsip: Arsip) -> Iterator[Cacat]:
    """Yield what is wrong with the kegiatan that a release names, and with its number."""
    public = siaran.persetujuan is Persetujuan.DISETUJUI
    for n, rujukan in enumerate(siaran.kegiatan):
        yield from periksa_rujukan(("kegiatan", n), rujukan, arsip, dari_publik=public)
    if siaran.nomor is not None and siaran.id != (first := arsip.pemakai_nomor[siaran.nomor]):
        saran = "Satu nomor dipakai sekali; periksa buku agenda nomor."
        yield Cacat(("nomor",), f"nomor sudah dipakai oleh {first}", saran)


def _pola_nomor(siaran: SiaranPers, arsip: Arsip) -> Iterator[Cacat]:
    pola = arsip.instansi.nomor_siaran_pers
    if siaran.nomor and pola and not re.fullmatch(_regex(pola, siaran.hari), siaran.nomor):
        contoh = pola.format(
            urut=41, bulan_romawi=angka_romawi_bulan(siaran.hari), tahun=siaran.hari.year
        )
        yield peringatan(("nomor",), "tidak mengikuti pola nomor", f"Contoh: {contoh}.")


def _regex(pola: str, hari: date) -> str:
    parts = re.split(r"\{(\w+)(?::[^}]*)?\}", pola)
    values = {"urut": r"\d+", "bulan_romawi": angka_romawi_bulan(hari), "tahun": str(hari.year)}
    return "".join(
        values.get(part, ".*") if n % 2 else re.escape(part) for n, part in enumerate(parts)
    )
