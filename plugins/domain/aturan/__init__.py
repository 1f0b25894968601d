"""The rules beyond types: what makes an entry wrong, or worth a second look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.domain import alamat
from plugins.domain.aturan.iku import aturan_iku
from plugins.domain.aturan.instansi import aturan_instansi
from plugins.domain.aturan.kegiatan import aturan_kegiatan
from plugins.domain.aturan.kemiripan import aturan_kemiripan
from plugins.domain.aturan.lain import aturan_halaman, aturan_layanan, aturan_sambutan
from plugins.domain.aturan.siaran_pers import aturan_siaran_pers
from plugins.domain.kegiatan import Persetujuan, Sifat
from plugins.domain.masalah import Cacat
from plugins.domain.portal import Arsip

Pemilik = tuple[str, str]
"""The kind and id of the file that a finding is about."""


def periksa_arsip(arsip: Arsip, sekarang: datetime) -> Iterator[tuple[Pemilik, Cacat]]:
    """Yield every finding that needs more than one key of one file."""
    for cacat in aturan_instansi(arsip.instansi, sekarang):
        yield ("tunggal", "instansi.yaml"), cacat
    sound = True
    for id_, kegiatan in arsip.kegiatan.items():
        for cacat in aturan_kegiatan(kegiatan, arsip, sekarang):
            sound = sound and cacat.tingkat != "galat"
            yield ("kegiatan", id_), cacat
    for id_, siaran in arsip.siaran_pers.items():
        for cacat in aturan_siaran_pers(siaran, arsip):
            yield ("siaran_pers", id_), cacat
    for id_, sambutan in arsip.sambutan.items():
        for cacat in aturan_sambutan(sambutan, arsip):
            yield ("sambutan", id_), cacat
    for id_, layanan in arsip.layanan.items():
        for cacat in aturan_layanan(layanan, sekarang):
            yield ("layanan", id_), cacat
    for id_, halaman in arsip.halaman.items():
        for cacat in aturan_halaman(halaman, arsip):
            yield ("halaman", id_), cacat
    if sound:  # occurrences of a faulty recurrence would only add noise
        for id_, iku in arsip.iku.items():
            for cacat in aturan_iku(iku, arsip, sekarang):
                yield ("iku", id_), cacat
        for id_, cacat in aturan_kemiripan(arsip):
            yield ("kegiatan", id_), cacat


def alamat_tertutup(arsip: Arsip) -> frozenset[str]:
    """Return the URLs that stay unpublished however much time passes: closed, or not approved."""
    closed = [
        alamat.kegiatan(k.id)
        for k in arsip.kegiatan.values()
        if k.sifat is Sifat.TERTUTUP or k.persetujuan is not Persetujuan.DISETUJUI
    ]
    drafts = [
        url(x.id)
        for entities, url in (
            (arsip.siaran_pers, alamat.siaran),
            (arsip.sambutan, alamat.sambutan),
            (arsip.layanan, alamat.layanan),
            (arsip.halaman, alamat.halaman),
        )
        for x in entities.values()
        if x.persetujuan is not Persetujuan.DISETUJUI
    ]
    return frozenset(closed + drafts)
