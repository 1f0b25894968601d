"""An event as every calendar that carries it says it: one definition, whatever the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import quote

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.kalimat import diwakili, sebutan_jabatan
from plugins.domain.kegiatan import Jam, Kegiatan, Kehadiran, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import jabatan_terlibat
from plugins.domain.riwayat import waktu_gugur
from plugins.domain.waktu import Zona
from plugins.kalender.jangka import Jangka, jangka_kegiatan, jangka_pimpinan
from plugins.kalender.uraian import lokasi, tautan_kegiatan, uraian

AWALAN = {
    Status.DITUNDA: "[DITUNDA]",
    Status.DIBATALKAN: "[DIBATALKAN]",
    Status.DICABUT: "[DICABUT]",
}


@dataclass(frozen=True, slots=True)
class Aturan:
    """A recurrence: the parts of an RRULE, and the starts that do not take place."""

    bagian: tuple[tuple[str, str | int | date | tuple[str, ...]], ...]
    kecuali: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Acara:
    """Everything that a VEVENT says."""

    uid: str
    jangka: Jangka
    zona: Zona
    ringkasan: str
    uraian: str
    lokasi: str
    tautan: str
    status: str
    batal: bool
    urutan: int
    diubah: datetime
    jabatan: tuple[str, ...] = ()
    jenis: tuple[str, ...] = ()
    kategori: str | None = None
    koordinat: tuple[float, float] | None = None
    siaran_langsung: str | None = None
    lampiran: tuple[str, ...] = ()
    aturan: Aturan | None = None


def acara(kejadian: Kejadian, instansi: Instansi) -> Acara:
    """Return an occurrence as the event that calendars share."""
    return _acara(kejadian, instansi, jangka_kegiatan(kejadian.kegiatan))


def acara_jabatan(kejadian: Kejadian, instansi: Instansi, jabatan: str) -> Acara:
    """Return an occurrence as an office's own calendar shows it.

    It stands there at the office's own hours. An office that a change took off the list finds
    it cancelled: an event that vanishes without a word looks like a fault of the calendar.
    """
    kegiatan = kejadian.kegiatan
    event = _acara(kejadian, instansi, jangka_pimpinan(kegiatan, jabatan))
    if jabatan not in tidak_lagi(kegiatan):
        return event
    event = replace(event, jabatan=(*event.jabatan, jabatan))
    if event.batal:
        return event
    office = sebutan_jabatan(instansi, jabatan, kegiatan.tanggal_mulai)
    return replace(
        event,
        ringkasan=f"[TIDAK HADIR] {event.ringkasan}",
        uraian=f"{office} tidak lagi dijadwalkan hadir.\n\n{event.uraian}",
        status="CANCELLED",
        batal=True,
    )


def tidak_lagi(kegiatan: Kegiatan) -> frozenset[str]:
    """Return the offices on whose schedule it stood before a change took them off."""
    parts = [p for row in kegiatan.berita for p in row.semula.pimpinan]
    before = {office for p in parts for office in (p.jabatan, p.oleh) if office}
    return frozenset(before.difference(jabatan_terlibat(kegiatan)))


def jenis_pernah(kegiatan: Kegiatan) -> tuple[str, ...]:
    """Return its kind, and those that it was of before a change.

    It stays in their calendars: whoever subscribed to one would take it for cancelled.
    """
    kinds = (kegiatan.jenis, *(row.semula.jenis for row in kegiatan.berita))
    return tuple(dict.fromkeys(kind for kind in kinds if kind))


def _acara(kejadian: Kejadian, instansi: Instansi, span: Jangka) -> Acara:
    kegiatan = kejadian.kegiatan
    return Acara(
        uid=_uid(kejadian, instansi.domain_uid),
        jangka=span,
        zona=kegiatan.zona,
        ringkasan=_ringkasan(kegiatan, instansi),
        uraian=uraian(kegiatan, instansi, lunak=span.lunak),
        lokasi=lokasi(kegiatan),
        tautan=tautan_kegiatan(kegiatan.id, instansi),
        status=_status(kegiatan),
        batal=waktu_gugur(kegiatan),
        urutan=len(kegiatan.berita),
        diubah=kegiatan.terakhir_diubah.replace(tzinfo=instansi.zona.tz),
        jabatan=jabatan_terlibat(kegiatan),
        jenis=jenis_pernah(kegiatan),
        kategori=instansi.nama_jenis(kegiatan.jenis),
        koordinat=kegiatan.tempat.koordinat if kegiatan.tempat else None,
        siaran_langsung=kegiatan.siaran_langsung,
        lampiran=tuple(
            instansi.situs + quote(alamat.berkas(file.berkas)) for file in kegiatan.lampiran
        ),
    )


def _uid(kejadian: Kejadian, domain: str) -> str:
    """Return the id for life; a single occurrence adds its planned date, never its present one."""
    day = f"-{kejadian.tanggal:%Y%m%d}" if kejadian.berulang else ""
    return f"{kejadian.kegiatan.id}{day}@{domain}"


def _status(kegiatan: Kegiatan) -> str:
    if waktu_gugur(kegiatan):
        return "CANCELLED"
    return "TENTATIVE" if kegiatan.status is Status.TENTATIF else "CONFIRMED"


def _ringkasan(kegiatan: Kegiatan, instansi: Instansi) -> str:
    """Return the title with what changes its meaning: most clients list nothing else."""
    notes = _perwakilan(kegiatan, instansi)
    if kegiatan.sepanjang_hari and (hour := kegiatan.keterangan_waktu or kegiatan.jam):
        notes.append("jam menyusul" if hour is Jam.MENYUSUL else hour)
    prefix = AWALAN[kegiatan.status] if waktu_gugur(kegiatan) else None
    said = f"({'; '.join(notes)})" if notes else None
    return " ".join(filter(None, (prefix, kegiatan.judul, said)))


def _perwakilan(kegiatan: Kegiatan, instansi: Instansi) -> list[str]:
    """Return who comes for whom: "Wali Kota diwakili oleh Wakil Wali Kota"."""
    day = kegiatan.tanggal_mulai
    return [
        f"{sebutan_jabatan(instansi, p.jabatan, day)} {diwakili(instansi, p, day)}"
        for p in sorted(kegiatan.pimpinan, key=lambda p: instansi.urutan_jabatan(p.jabatan))
        if p.kehadiran_akhir is Kehadiran.DIWAKILI
    ]
