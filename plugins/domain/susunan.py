"""The leaders of a kegiatan as one phrase: "Wali Kota dan Sekretaris Daerah"."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.instansi import Instansi
from plugins.domain.kalimat import peran_serta, sebutan_jabatan, wakil
from plugins.domain.kegiatan import Kegiatan, Kehadiran, Pimpinan
from plugins.domain.tulisan import daftar


def susunan(instansi: Instansi, kegiatan: Kegiatan, *, rinci: bool = False) -> str:
    """Return leaders as planned: "Wali Kota (kehadiran belum pasti), didampingi Sekretaris Daerah".

    `rinci` adds roles, and the hours of those who are there for a part only. Other sentences join
    the phrase with semicolons, so it has none.
    """
    companions = [p for p in kegiatan.pimpinan if p.kehadiran is Kehadiran.MENDAMPINGI]
    main = [p for p in kegiatan.pimpinan if p not in companions]
    head = daftar([_seorang(instansi, p, kegiatan, rinci=rinci) for p in main or companions])
    if not main or not companions:
        return head
    names = [_seorang(instansi, p, kegiatan, rinci=rinci) for p in companions]
    return f"{head}, didampingi {daftar(names)}"


def _seorang(instansi: Instansi, pimpinan: Pimpinan, kegiatan: Kegiatan, *, rinci: bool) -> str:
    """Return who comes: "Wali Kota", or "Sekretaris Daerah (mewakili Wali Kota)"."""
    day = kegiatan.tanggal_mulai
    represented = pimpinan.kehadiran is Kehadiran.DIWAKILI
    who = wakil(instansi, pimpinan, day) if represented else ""
    name = who or sebutan_jabatan(instansi, pimpinan.jabatan, day)
    notes = ", ".join(_catatan(instansi, pimpinan, kegiatan, rinci=rinci))
    return f"{name} ({notes})" if notes else name


def _catatan(
    instansi: Instansi, pimpinan: Pimpinan, kegiatan: Kegiatan, *, rinci: bool
) -> Iterator[str]:
    match pimpinan.kehadiran:
        case Kehadiran.DIWAKILI if wakil(instansi, pimpinan, kegiatan.tanggal_mulai):
            office = sebutan_jabatan(instansi, pimpinan.jabatan, kegiatan.tanggal_mulai)
            yield f"mewakili {office}"
        case Kehadiran.DIWAKILI:
            yield "diwakili"
        case Kehadiran.BELUM_PASTI:
            yield "kehadiran belum pasti"
    if not rinci:
        return
    if pimpinan.peran:
        yield pimpinan.peran
    plain = {"kehadiran": Kehadiran.HADIR, "kehadiran_nyata": None, "peran": None}
    if hours := peran_serta(instansi, pimpinan.model_copy(update=plain), kegiatan):
        yield hours
