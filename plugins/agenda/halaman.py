"""What the page of one kegiatan shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.agenda.perubahan import batas_riwayat, kabar_kegiatan
from plugins.domain.instansi import Instansi
from plugins.domain.kabar import Kabar
from plugins.domain.kalimat import kapan, nama_tempat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perubahan import bahan_kegiatan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal, Tanda
from plugins.domain.riwayat import tanda_status, waktu_gugur
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers


@dataclass(frozen=True, slots=True)
class TanggalKegiatan:
    """A day of a recurrence: what takes place, or what takes its place."""

    tanggal: date
    kegiatan: Kegiatan
    pengganti: bool


@dataclass(frozen=True, slots=True)
class HalamanKegiatan:
    """A kegiatan with everything that belongs to it.

    The page describes one occurrence, `acara`: the next that takes place, else the next (then it
    is `mendatang`), else the last. `tanggal` are the days of a recurrence, `bukti` the occurrences
    that were documented or published elsewhere. `kabar` is its history, empty as long as nothing
    changed, and `batas` says how far back it does not reach. `diubah` is the day on which the
    schedule was last announced or changed, as far as rows or git tell.
    """

    kegiatan: Kegiatan
    acara: Kegiatan
    mendatang: bool
    tanggal: tuple[TanggalKegiatan, ...]
    kabar: tuple[Kabar, ...]
    batas: str
    diubah: date | None
    bukti: tuple[Kejadian, ...]
    induk: Kegiatan | None
    bagian: tuple[Kegiatan, ...]
    pengganti: Kegiatan | None
    siaran: tuple[SiaranPers, ...]
    sambutan: tuple[Sambutan, ...]


def halaman_kegiatan(portal: Portal, kegiatan: Kegiatan) -> HalamanKegiatan:
    """Return a kegiatan's page."""
    kejadian = portal.per_kegiatan.get(kegiatan.id, ())
    ahead = [one for one in kejadian if one.akhir > portal.sekarang]
    return HalamanKegiatan(
        kegiatan=kegiatan,
        acara=_acara([one.kegiatan for one in ahead or kejadian[-1:]]),
        mendatang=bool(ahead),
        diubah=diubah(portal, kegiatan),
        tanggal=_tanggal(portal, kegiatan, kejadian) if kegiatan.berulang else (),
        kabar=kabar_kegiatan(portal.instansi, bahan_kegiatan(portal, kegiatan), portal.sekarang),
        batas=_batas(portal, kegiatan),
        bukti=tuple(one for one in kejadian if one.kegiatan.dokumentasi or one.kegiatan.publikasi),
        induk=portal.kegiatan.get(kegiatan.bagian_dari or ""),
        bagian=portal.bagian.get(kegiatan.id, ()),
        pengganti=portal.kegiatan.get(kegiatan.pengganti or ""),
        siaran=portal.siaran_kegiatan.get(kegiatan.id, ()),
        sambutan=portal.sambutan_kegiatan.get(kegiatan.id, ()),
    )


def deskripsi_kegiatan(instansi: Instansi, acara: Kegiatan) -> str:
    """Return the labels, time and place of the occurrence that a page describes."""
    labels = ", ".join(tanda.kata for tanda in tanda_status(acara))
    when, place = kapan(acara, instansi.zona), nama_tempat(acara)
    planned = f"sedianya {when}" if waktu_gugur(acara) else when
    told = ", ".join(x for x in (planned, place) if x)
    return f"{labels}: {told}." if labels else f"{told}."


def tanda_kegiatan(portal: Portal, kegiatan: Kegiatan) -> Tanda:
    """Return the mark of everything that a kegiatan's page shows."""
    id_ = kegiatan.id
    other = [x.diganti for x in kegiatan.kejadian.values()]
    named = [kegiatan.bagian_dari, kegiatan.pengganti, *other]
    named += [part.id for part in portal.bagian.get(id_, ())]
    return (
        portal.tanda["kegiatan", id_],
        portal.tanda_jejak(id_),
        _batas(portal, kegiatan),
        [portal.tanda["kegiatan", ref] for ref in named if ref],
        portal.tanda_entri("siaran_pers", portal.siaran_kegiatan.get(id_, ())),
        portal.tanda_entri("sambutan", portal.sambutan_kegiatan.get(id_, ())),
    )


def diubah(portal: Portal, kegiatan: Kegiatan) -> date | None:
    """Return the day on which a kegiatan was last announced or changed, none when nobody knows."""
    kejadian = portal.per_kegiatan.get(kegiatan.id, ())
    noted = [row.pada for one in kejadian for row in one.kegiatan.perubahan]
    noted += [kegiatan.diumumkan] if kegiatan.diumumkan else []
    noted += bahan_kegiatan(portal, kegiatan).saat(portal.instansi)
    now = portal.sekarang.replace(tzinfo=None)
    return max((moment.date() for moment in noted if moment <= now), default=None)


def _acara(kejadian: Sequence[Kegiatan]) -> Kegiatan:
    """Return the first that takes place; if none does, the first."""
    return next((one for one in kejadian if not waktu_gugur(one)), kejadian[0])


def _batas(portal: Portal, kegiatan: Kegiatan) -> str:
    sejak = portal.jejak.sejak
    if sejak is None:
        return ""
    return batas_riwayat(sejak, bahan_kegiatan(portal, kegiatan), portal.instansi.zona)


def _tanggal(
    portal: Portal, kegiatan: Kegiatan, kejadian: Iterable[Kejadian]
) -> tuple[TanggalKegiatan, ...]:
    days = [TanggalKegiatan(one.tanggal, one.kegiatan, pengganti=False) for one in kejadian]
    days += [
        TanggalKegiatan(day, portal.kegiatan[other.diganti], pengganti=True)
        for day, other in kegiatan.kejadian.items()
        if other.diganti
    ]
    return tuple(sorted(days, key=lambda item: item.tanggal))
