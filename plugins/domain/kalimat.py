"""What pages, texts and calendars say of a kegiatan: its hours, its leaders, its place.

The wording follows EYD V. Every phrase may stand inside a sentence and ends without a full stop.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from plugins.domain.instansi import Instansi, Jabatan, Pemegang, Sebagai
from plugins.domain.kegiatan import (
    Berulang,
    HariPekan,
    Jam,
    Kegiatan,
    Kehadiran,
    Pimpinan,
    Setiap,
)
from plugins.domain.tulisan import daftar, hari, hari_tanggal, jam, rentang_tanggal, tanggal
from plugins.domain.waktu import Zona

_PUKUL = re.compile(r"(pukul )(\d\d\.\d\d(?:–\d\d\.\d\d)?)(.*)")


def rentang(kegiatan: Kegiatan) -> str:
    """Return "Senin, 23 November 2026" or "Selasa–Kamis, 1–3 Desember 2026"."""
    first, last = kegiatan.tanggal_mulai, kegiatan.tanggal_selesai
    if first == last:
        return hari_tanggal(first)
    return f"{hari(first)}–{hari(last)}, {rentang_tanggal(first, last)}"


def waktu_kegiatan(kegiatan: Kegiatan, zona: Zona) -> str:
    """Return the hours as read below a date: "pukul 09.00 WITA (08.00 WIB) – selesai".

    `zona` is the unit's. What lasts for several days names its dates.
    """
    words = kegiatan.keterangan_waktu
    if not kegiatan.sepanjang_hari:
        hours = _jam_beberapa_hari(kegiatan) or _pukul(kegiatan, zona)
        return f"{hours} ({words})" if words else hours
    if kegiatan.tanggal_mulai == kegiatan.tanggal_selesai:
        return words or _tanpa_jam(kegiatan)
    days = rentang_tanggal(kegiatan.tanggal_mulai, kegiatan.tanggal_selesai)
    extra = words or (_tanpa_jam(kegiatan) if kegiatan.jam else "")
    return f"{days}, {extra}" if extra else days


def kapan(kegiatan: Kegiatan, zona: Zona) -> str:
    """Return days and hours: "Senin, 23 November 2026, pukul 10.00 WIB – selesai"."""
    hours = waktu_kegiatan(kegiatan, zona)
    first, last = kegiatan.tanggal_mulai, kegiatan.tanggal_selesai
    if first == last:
        return f"{hari_tanggal(first)}, {hours}"
    days = rentang_tanggal(first, last)
    return rentang(kegiatan) + hours.removeprefix(days) if hours.startswith(days) else hours


def potongan_waktu(kalimat: str) -> tuple[str, str, str]:
    """Cut "pukul 08.00–10.00 WIB" after "pukul" and after the hours, which are set large."""
    match = _PUKUL.fullmatch(kalimat)
    return (match[1], match[2], match[3]) if match else ("", kalimat, "")


def iso_mulai(kegiatan: Kegiatan) -> str:
    """Return the beginning for machines: a date, or a local time with its offset."""
    if kegiatan.sepanjang_hari:
        return kegiatan.tanggal_mulai.isoformat()
    return kegiatan.awal.isoformat(timespec="minutes")


def kalimat_berulang(berulang: Berulang, mulai: date) -> str:
    """Return "setiap Senin sampai 28 Desember 2026, kecuali 30 November 2026"."""
    match berulang.setiap:
        case Setiap.HARI:
            step = "setiap hari"
        case Setiap.MINGGU:
            names = [h.capitalize() for h in HariPekan if h in berulang.hari] or [hari(mulai)]
            step = f"setiap {daftar(names)}"
        case Setiap.BULAN:
            step = f"setiap tanggal {mulai.day}"
        case Setiap.TAHUN:
            step = f"setiap {tanggal(mulai).rsplit(' ', 1)[0]}"
    except_ = f", kecuali {daftar([tanggal(d) for d in sorted(berulang.kecuali)])}"
    return f"{step} sampai {tanggal(berulang.sampai)}{except_ if berulang.kecuali else ''}"


def _tanpa_jam(kegiatan: Kegiatan) -> str:
    return "jam menyusul" if kegiatan.jam is Jam.MENYUSUL else "sepanjang hari"


def _jam_beberapa_hari(kegiatan: Kegiatan) -> str | None:
    """Return the hours of what begins at an hour and ends on another day."""
    first, last = kegiatan.tanggal_mulai, kegiatan.tanggal_selesai
    if first == last:
        return None
    start = jam(_lokal(kegiatan))
    if not isinstance(kegiatan.selesai, datetime):
        return f"{rentang_tanggal(first, last)}, mulai pukul {start} {kegiatan.zona}"
    end = jam(kegiatan.selesai)
    return f"{tanggal(first)} pukul {start} – {tanggal(last)} pukul {end} {kegiatan.zona}"


def _pukul(kegiatan: Kegiatan, zona: Zona) -> str:
    start = _lokal(kegiatan)
    end = kegiatan.selesai if isinstance(kegiatan.selesai, datetime) else None
    hours = f"pukul {_jam_jam(start, end, kegiatan.zona)}"
    if kegiatan.zona is not zona:
        hours += f" ({_di_zona(start, end, kegiatan.zona, zona)})"
    return hours if end else f"{hours} – selesai"


def _jam_jam(start: datetime, end: datetime | None, zona: Zona) -> str:
    if end is None or end == start:
        return f"{jam(start)} {zona}"
    midnight = end.date() > start.date()
    return f"{jam(start)}–{'24.00' if midnight else jam(end)} {zona}"


def _di_zona(start: datetime, end: datetime | None, asal: Zona, zona: Zona) -> str:
    """Return hours of one zone as the clocks of another show them."""

    def move(t: datetime) -> datetime:
        return t.replace(tzinfo=asal.tz).astimezone(zona.tz).replace(tzinfo=None)

    there = move(start)
    until = move(end) if end else None
    if until and until.date() > there.date() and until - there < timedelta(days=1):
        hours = f"{jam(there)}–{jam(until)} {zona}"
    else:
        hours = _jam_jam(there, until, zona)
    if there.date() < start.date():
        return f"{hours}, mulai sehari sebelumnya"
    return hours if there.date() == start.date() else f"{hours}, mulai sehari sesudahnya"


def _lokal(kegiatan: Kegiatan) -> datetime:
    assert isinstance(kegiatan.mulai, datetime)  # only what has an hour is asked for it
    return kegiatan.mulai


def sebutan_jabatan(instansi: Instansi, id_: str, pada: date) -> str:
    """Return an office as it was held on a date: "Wali Kota", or "Pj. Wali Kota"."""
    return _sebutan(instansi.jabatan_ber_id(id_), pada)[0]


def nama_pimpinan(instansi: Instansi, id_: str, pada: date) -> str:
    """Return office and holder on a date: "Wali Kota Ir. Cempaka Samudra, M.T."."""
    office, holder = _sebutan(instansi.jabatan_ber_id(id_), pada)
    return f"{office} {holder.nama}" if holder else office


def _sebutan(jabatan: Jabatan, pada: date) -> tuple[str, Pemegang | None]:
    """Return an office as it was held on a date, and who held it."""
    holder = next(iter(jabatan.pemegang_pada(pada)), None)
    if holder and holder.sebagai is not Sebagai.DEFINITIF:
        return f"{holder.sebagai}. {jabatan.singkat}", holder
    return jabatan.singkat, holder


def peran_serta(instansi: Instansi, pimpinan: Pimpinan, kegiatan: Kegiatan) -> str:
    """Return what follows the office: "diwakili oleh Wakil Wali Kota (inspektur upacara)".

    Empty for a leader who simply attends.
    """
    match pimpinan.kehadiran_akhir:
        case Kehadiran.DIWAKILI:
            words = diwakili(instansi, pimpinan, kegiatan.tanggal_mulai)
        case Kehadiran.MENDAMPINGI:
            words = "mendampingi"
        case Kehadiran.BELUM_PASTI:
            words = "kehadiran belum pasti"
        case _:
            words = ""
    if pimpinan.peran:
        words = f"{words} ({pimpinan.peran})".lstrip()
    part = _bagian_waktu(pimpinan, kegiatan)
    return f"{words}, {part}" if words and part else words or part


def kalimat_pimpinan(instansi: Instansi, pimpinan: Pimpinan, kegiatan: Kegiatan) -> str:
    """Return one leader's part: "Wali Kota, diwakili oleh Sekretaris Daerah"."""
    office = sebutan_jabatan(instansi, pimpinan.jabatan, kegiatan.tanggal_mulai)
    words = peran_serta(instansi, pimpinan, kegiatan)
    if not words:
        return office
    return f"{office} {words}" if words.startswith("(") else f"{office}, {words}"


def nama_tempat(kegiatan: Kegiatan) -> str | None:
    """Return the place under the name it bore on the day."""
    return kegiatan.tempat.nama_pada(kegiatan.tanggal_mulai) if kegiatan.tempat else None


def nama_penyelenggara(kegiatan: Kegiatan) -> str:
    """Return the organisers under the names they bore on the day, joined by semicolons.

    Names of agencies hold commas and "dan" of their own.
    """
    return "; ".join(p.nama_pada(kegiatan.tanggal_mulai) for p in kegiatan.penyelenggara)


def diwakili(instansi: Instansi, pimpinan: Pimpinan, pada: date) -> str:
    """Return "diwakili oleh Wakil Wali Kota", or by whoever is named."""
    who = wakil(instansi, pimpinan, pada)
    return f"diwakili oleh {who}" if who else "diwakili"


def wakil(instansi: Instansi, pimpinan: Pimpinan, pada: date) -> str:
    """Return who comes instead of a leader: an office, a name, or both."""
    office = sebutan_jabatan(instansi, pimpinan.oleh, pada) if pimpinan.oleh else None
    return ", ".join(x for x in (office, pimpinan.oleh_nama) if x)


def _bagian_waktu(pimpinan: Pimpinan, kegiatan: Kegiatan) -> str:
    """Return the hours of a leader who is there for a part only."""
    if pimpinan.mulai is None:
        return f"sampai pukul {jam(pimpinan.selesai)} {kegiatan.zona}" if pimpinan.selesai else ""
    hours = f"pukul {_jam_jam(pimpinan.mulai, pimpinan.selesai, kegiatan.zona)}"
    if kegiatan.tanggal_mulai == kegiatan.tanggal_selesai:
        return hours
    return f"{hari_tanggal(pimpinan.mulai)}, {hours}"
