"""Dates and times as staff write them, and the instants they stand for.

A local time is naive and belongs to a zone named beside it; an instant is aware. "Now" is an
argument everywhere, an aware datetime.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, WithJsonSchema

from plugins.domain.masalah import Salah, kutip


class Zona(StrEnum):
    """The three time zones of Indonesia."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def tz(self) -> ZoneInfo:
        """The IANA zone."""
        return _TZ[self]


_TZ = {
    Zona.WIB: ZoneInfo("Asia/Jakarta"),
    Zona.WITA: ZoneInfo("Asia/Makassar"),
    Zona.WIT: ZoneInfo("Asia/Jayapura"),
}

_TANGGAL = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TANPA_JAM = re.compile(r"[0-9-]+")
_WAKTU = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?", re.ASCII)
_OFFSET = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})")

TAHUN = range(1900, 2200)
"""Years that may be meant; any other is a slip of the finger."""

SARAN_TANGGAL = "Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-11-23."
SARAN_WAKTU = "Tulis waktu setempat sebagai TTTT-BB-HHTjj:mm, misalnya 2026-11-23T10:00."


def parse_tanggal(value: Any) -> date:
    """Read a bare date; a value that already is one passes."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        raise Salah(f"{kutip(value)} bukan tanggal", SARAN_TANGGAL)
    return _tanggal(value)


@lru_cache(maxsize=4096)  # the days of ten years, each of which many files name
def _tanggal(text: str) -> date:
    match = _TANGGAL.fullmatch(text)
    if not match:
        raise Salah(f"{kutip(text)} bukan tanggal", SARAN_TANGGAL)
    year, month, day = map(int, match.groups())
    if year not in TAHUN:
        raise Salah(f"tahun {match[1]} tidak masuk akal", "Periksa tahunnya.")
    if not 1 <= month <= 12:
        raise Salah(f"bulan {month} tidak ada", SARAN_TANGGAL)
    try:
        return date(year, month, day)
    except ValueError:
        name = NAMA_BULAN[month - 1]
        advice = "Periksa tanggalnya pada kalender."
        raise Salah(f"tidak ada tanggal {day} {name} {year}", advice) from None


def parse_saat(value: Any) -> datetime:
    """Read a local time; a value that already is one passes."""
    if isinstance(value, datetime):
        return value
    match = _WAKTU.fullmatch(value) if isinstance(value, str) else None
    if not match:
        if isinstance(value, str) and _OFFSET.fullmatch(value):
            advice = "Hapus selisihnya; zona ditulis pada kunci zona (WIB, WITA, atau WIT)."
            raise Salah(f"waktu setempat tidak memakai selisih UTC: {kutip(value)}", advice)
        if isinstance(value, str) and _TANGGAL.fullmatch(value):
            raise Salah(f"{kutip(value)} belum berjam", SARAN_WAKTU)
        raise Salah(f"{kutip(value)} bukan waktu", SARAN_WAKTU)
    hour, minute, second = int(match[2]), int(match[3]), int(match[4] or 0)
    if hour == 24 and minute == second == 0:
        advice = "Tengah malam ditulis 00:00 pada hari berikutnya."
        raise Salah("pukul 24.00 tidak dipakai", advice)
    if hour > 23 or minute > 59 or second > 59:
        raise Salah(f"pukul {match[2]}.{match[3]} tidak ada", "Jam 00–23, menit 00–59.")
    return datetime.combine(parse_tanggal(match[1]), time(hour, minute, second))


def _tanggal_atau_saat(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _TANPA_JAM.fullmatch(value):
        return parse_tanggal(value)
    return parse_saat(value)


NAMA_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

_POLA_TANGGAL = r"\d{4}-\d{2}-\d{2}"
_POLA_SAAT = _POLA_TANGGAL + r"[T ]\d{2}:\d{2}(:\d{2})?"
# A pattern, not `format: date-time`: that format demands an offset, which local times forbid.
Tanggal = Annotated[
    date,
    BeforeValidator(parse_tanggal),
    WithJsonSchema({"type": "string", "pattern": f"^{_POLA_TANGGAL}$"}),
]
Saat = Annotated[
    datetime,
    BeforeValidator(parse_saat),
    WithJsonSchema({"type": "string", "pattern": f"^{_POLA_SAAT}$"}),
]
Waktu = Annotated[
    datetime | date,
    BeforeValidator(_tanggal_atau_saat),
    WithJsonSchema({"type": "string", "pattern": f"^({_POLA_TANGGAL}|{_POLA_SAAT})$"}),
]
"""A local time, or a bare date for a whole day."""


def hanya_tanggal(waktu: date) -> bool:
    """Tell whether a value is a whole day and carries no hour."""
    return not isinstance(waktu, datetime)


def tanggal_dari(waktu: date) -> date:
    """Return the day of a local time or of a whole day."""
    return waktu.date() if isinstance(waktu, datetime) else waktu


def awal(waktu: date, zona: Zona) -> datetime:
    """Return the instant at which a local time, or a whole day, begins."""
    if isinstance(waktu, datetime):
        return waktu.replace(tzinfo=zona.tz)
    return datetime.combine(waktu, time(), zona.tz)


def akhir(waktu: date, zona: Zona) -> datetime:
    """Return the instant at which a local time, or a whole day (inclusive), ends."""
    if isinstance(waktu, datetime):
        return waktu.replace(tzinfo=zona.tz)
    return datetime.combine(waktu + timedelta(days=1), time(), zona.tz)


_SELISIH = {Zona.WIB: "+07:00", Zona.WITA: "+08:00", Zona.WIT: "+09:00"}
_SELISIH_TETAP = 1988
"""The year from which on the three zones have kept these offsets."""


def iso(waktu: date, zona: Zona) -> str:
    """Return a local time with its offset, or a bare date, for machines (RFC 3339)."""
    if not isinstance(waktu, datetime):
        return waktu.isoformat()
    if waktu.year > _SELISIH_TETAP:
        # Five times as fast as asking the zone, for what open data writes by the ten thousand.
        return waktu.isoformat(timespec="seconds") + _SELISIH[zona]
    return waktu.replace(tzinfo=zona.tz).isoformat(timespec="seconds")


def parse_sekarang(text: str, zona: Zona) -> datetime:
    """Read the ISO time that replaces the clock; without an offset it is local to the zone."""
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        raise Salah(
            f"SEKARANG={kutip(text)} bukan waktu", "Contoh: SEKARANG=2026-11-24T06:30+07:00."
        ) from None
    return value.replace(tzinfo=zona.tz) if value.tzinfo is None else value.astimezone(zona.tz)
