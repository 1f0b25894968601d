"""The index pages of the schedule: offices and kinds, with what is ahead of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from plugins.domain import alamat
from plugins.domain.instansi import Jabatan, Pilihan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal


@dataclass(frozen=True, slots=True)
class Butir:
    """A link of an index page with what stands behind it."""

    nama: str
    url: str
    jumlah: int
    keterangan: str = ""


def daftar_jabatan(portal: Portal) -> tuple[Butir, ...]:
    """Return the offices in protocol order with their holders today and what is ahead of them."""
    return tuple(
        Butir(
            jabatan.nama,
            alamat.pimpinan(jabatan.id),
            _jumlah_mendatang(portal, portal.per_jabatan.get(jabatan.id, ())),
            _pemegang(portal, jabatan),
        )
        for jabatan in portal.instansi.jabatan
    )


def daftar_jenis(portal: Portal) -> tuple[Butir, ...]:
    """Return the kinds of kegiatan with what is ahead."""

    def butir(jenis: Pilihan) -> Butir:
        kejadian = portal.per_jenis.get(jenis.id, ())
        return Butir(jenis.nama, alamat.jenis(jenis.id), _jumlah_mendatang(portal, kejadian))

    return tuple(butir(jenis) for jenis in portal.instansi.jenis_kegiatan)


def _pemegang(portal: Portal, jabatan: Jabatan) -> str:
    return jabatan.nama_pemegang(portal.hari_ini) or "Belum ada pejabat"


def _jumlah_mendatang(portal: Portal, kejadian: Iterable[Kejadian]) -> int:
    # By days first: instants cost more, and zones differ by less than a day.
    yesterday = portal.hari_ini - timedelta(days=1)
    return sum(
        one.hari[-1] >= yesterday and one.akhir > portal.sekarang and not one.kegiatan.batal
        for one in kejadian
    )
