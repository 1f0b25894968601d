"""Until when a service answers, worked out on the region's calendar of working days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypedDict

from plugins.domain.hari_kerja import KalenderKerja
from plugins.domain.layanan import Acuan, JangkaWaktu, Layanan
from plugins.domain.portal import Portal
from plugins.domain.tulisan import hari_tanggal


class Kerja(TypedDict):
    """What the script needs to count working days in the browser; dates in ISO form.

    Holidays are known from `mulai` to `sampai`.
    """

    jumlah: int
    mulai: str
    libur: list[str]
    masuk: list[str]
    sampai: str


@dataclass(frozen=True, slots=True)
class Libur:
    """A weekday that is passed over, and why."""

    tanggal: date
    nama: str


@dataclass(frozen=True, slots=True)
class Perkiraan:
    """A worked example from today, and what the script needs to work out others.

    `belum_ditetapkan` is the year whose joint leave is not known yet, if the term reaches it.
    """

    kalimat: str
    libur: tuple[Libur, ...]
    belum_ditetapkan: int | None
    kerja: Kerja
    label: str
    teks: str


def perkiraan_selesai(portal: Portal, layanan: Layanan) -> Perkiraan | None:
    """Return until when an application of today is answered."""
    jangka = layanan.penyampaian.jangka_waktu
    if jangka is None:
        return None
    if jangka.acuan is Acuan.ACARA and jangka.sejak is None:
        return batas_pengajuan(portal, jangka.hari_kerja)
    calendar, n = portal.kalender_kerja, jangka.hari_kerja
    start = _hari_kerja_mulai(calendar, portal.hari_ini)
    end = calendar.tambah(start, n)
    return Perkiraan(
        kalimat=f"{_pembuka(jangka, start, portal.hari_ini)} paling lambat {hari_tanggal(end)}.",
        libur=tuple(_libur(calendar, start, end)),
        belum_ditetapkan=_belum_ditetapkan(calendar, start, end),
        kerja=_kerja(portal, n),
        label=f"{_awal(jangka)} pada",
        teks="Selesai paling lambat",
    )


def batas_pengajuan(portal: Portal, hari_kerja: int) -> Perkiraan:
    """Return for which event today is the last day to apply, so many working days ahead."""
    calendar, today = portal.kalender_kerja, portal.hari_ini
    event = today + timedelta(days=1)
    while calendar.kurang(event, hari_kerja) < today:
        event += timedelta(days=1)
    last = calendar.kurang(event, hari_kerja)
    which = f"Hari ini ({hari_tanggal(today)})" if last == today else hari_tanggal(last)
    return Perkiraan(
        kalimat=f"{which} adalah batas pengajuan untuk acara pada {hari_tanggal(event)}.",
        libur=tuple(_libur(calendar, last, event)),
        belum_ditetapkan=_belum_ditetapkan(calendar, last, event),
        kerja=_kerja(portal, -hari_kerja),
        label="Acara pada",
        teks="Ajukan paling lambat",
    )


def _awal(jangka: JangkaWaktu) -> str:
    text = jangka.sejak or "diajukan"
    return f"{text[0].upper()}{text[1:]}"


def _pembuka(jangka: JangkaWaktu, start: date, today: date) -> str:
    day = f"hari ini ({hari_tanggal(start)})" if start == today else f"pada {hari_tanggal(start)}"
    if jangka.acuan is Acuan.BERKAS:
        return f"Diajukan {day}, selesai"
    return f"{_awal(jangka)} {day}, layanan selesai"


def _hari_kerja_mulai(calendar: KalenderKerja, day: date) -> date:
    """Return the day itself, or the next on which the counter is open."""
    return day if calendar.hari_kerja(day) else calendar.tambah(day, 1)


def _hari(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _libur(calendar: KalenderKerja, start: date, end: date) -> Iterator[Libur]:
    """Yield the weekdays after the first day of a term on which offices are closed."""
    for day in _hari(start + timedelta(days=1), end):
        name = calendar.libur(day)
        if name is not None and day.weekday() < 5 and not calendar.hari_kerja(day):
            yield Libur(day, name)


def _belum_ditetapkan(calendar: KalenderKerja, start: date, end: date) -> int | None:
    years = range(start.year, end.year + 1)
    return next((year for year in years if not calendar.cuti_bersama_lengkap(year)), None)


def _kerja(portal: Portal, jumlah: int) -> Kerja:
    """Return the closed weekdays from last year to the last year whose joint leave is known."""
    calendar = portal.kalender_kerja
    before = last = portal.hari_ini.year - 1
    while calendar.cuti_bersama_lengkap(last + 1):
        last += 1
    end = date(last, 12, 31)
    eve = date(before - 1, 12, 31)
    return Kerja(
        jumlah=jumlah,
        mulai=date(before, 1, 1).isoformat(),
        libur=[x.tanggal.isoformat() for x in _libur(calendar, eve, end)],
        masuk=[d.isoformat() for d in sorted(portal.instansi.hari_kerja.tetap_masuk)],
        sampai=end.isoformat(),
    )
