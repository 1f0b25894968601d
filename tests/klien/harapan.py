"""What a calendar client should show: said again from the entries alone, without the calendars."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan, Kehadiran, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal, jabatan_terlibat
from plugins.domain.riwayat import waktu_gugur
from plugins.domain.waktu import Waktu
from tests.klien.acara import Acara, saat

TANPA_BATAL = "/kalender/tanpa-batal.ics"
AWALAN = {"ditunda": "[DITUNDA] ", "dibatalkan": "[DIBATALKAN] ", "dicabut": "[DICABUT] "}
TIDAK_HADIR = "[TIDAK HADIR] "
SEHARI = timedelta(days=1)


class Harapan(NamedTuple):
    """What must be told of one occurrence; `catatan` says that more follows the title."""

    tautan: str
    mulai: str
    selesai: str
    judul: str
    catatan: bool
    tempat: str
    status: str


def harapan(kejadian: Kejadian, portal: Portal, jabatan: str | None = None) -> Harapan:
    """Return what a client should show of an occurrence, or of an office's part in it."""
    k = kejadian.kegiatan
    mulai, selesai = _jangka(k, jabatan)
    gugur = waktu_gugur(k)
    pulang = jabatan is not None and jabatan not in jabatan_terlibat(k)
    awalan = AWALAN[k.status] if gugur else TIDAK_HADIR if pulang else ""
    diwakili = any(p.kehadiran_akhir is Kehadiran.DIWAKILI for p in k.pimpinan)
    tanpa_jam = k.sepanjang_hari and bool(k.keterangan_waktu or k.jam)
    tentatif = k.status is Status.TENTATIF
    return Harapan(
        tautan=portal.instansi.situs + alamat.kegiatan(k.id),
        mulai=mulai,
        selesai=selesai,
        judul=awalan + polos(k.judul),
        catatan=diwakili or tanpa_jam,
        tempat=_tempat(k),
        status="CANCELLED" if awalan else "TENTATIVE" if tentatif else "CONFIRMED",
    )


class Kalender(NamedTuple):
    """What a calendar must show, and what it may: a series stands whole, whatever the window."""

    harus: tuple[Harapan, ...]
    boleh: tuple[Harapan, ...]


def selisih(kalender: Kalender, dibaca: Iterable[Acara]) -> list[str]:
    """Return what a client showed wrongly, twice, for nothing, or not at all."""
    left = Counter(kalender.boleh)
    known: dict[tuple[str, str], list[Harapan]] = {}
    for h in left:
        known.setdefault((h.tautan, h.mulai), []).append(h)
    wrong = []
    for acara in dibaca:
        meant = known.get((acara.tautan, acara.mulai), [])
        found = next((h for h in meant if left[h] and _terbaca(acara, h) == h), None)
        if found is None:
            wrong.append(f"keliru: {acara}\n  seharusnya: {meant}")
        else:
            left[found] -= 1
    return wrong + [f"tidak tampil: {h}" for h in kalender.harus if left[h]]


def _terbaca(acara: Acara, harapan: Harapan) -> Harapan:
    """Return what a client showed, in the words of what it should have shown."""
    judul, catatan = acara.ringkasan, False
    if harapan.catatan and judul.startswith(f"{harapan.judul} (") and judul.endswith(")"):
        judul, catatan = harapan.judul, True
    return Harapan(*acara[:3], judul, catatan, acara.tempat, acara.status)


def semua_harapan(portal: Portal) -> dict[str, Kalender]:
    """Return what every calendar should show, by URL."""
    all_ = portal.kejadian
    near = jendela(portal.hari_ini)
    held = [one for one in all_ if not waktu_gugur(one.kegiatan)]
    found = {
        alamat.KALENDER_SEMUA: _kalender(portal, all_, near),
        TANPA_BATAL: _kalender(portal, held, near),
    }
    for kind in portal.instansi.jenis_kegiatan:
        own = [one for one in all_ if one.kegiatan.jenis == kind.id]
        found[alamat.kalender_jenis(kind.id)] = _kalender(portal, own, near)
    for office in portal.instansi.jabatan:
        own = [one for one in all_ if office.id in _pernah(one.kegiatan)]
        found[alamat.kalender_pimpinan(office.id)] = _kalender(portal, own, near, office.id)
    for id_, items in portal.per_kegiatan.items():
        found[alamat.kalender_kegiatan(id_)] = _kalender(portal, items, (date.min, date.max))
    for year in {day.year for one in all_ for day in one.hari}:
        days = date(year, 1, 1), date(year, 12, 31)
        found[alamat.kalender_arsip(year)] = _kalender(portal, all_, days)
    return found


def _kalender(
    portal: Portal, semua: Iterable[Kejadian], hari: tuple[date, date], jabatan: str | None = None
) -> Kalender:
    first, last = hari
    said = {one.id: harapan(one, portal, jabatan) for one in semua}
    near = [one for one in semua if any(first <= day <= last for day in one.hari)]
    return Kalender(tuple(said[one.id] for one in near), tuple(said.values()))


def jendela(hari_ini: date) -> tuple[date, date]:
    """Return 30 days back and 12 months ahead; the tests' days exist in every year."""
    return hari_ini - 30 * SEHARI, hari_ini.replace(year=hari_ini.year + 1)


def polos(text: str) -> str:
    """Return a text as a calendar may carry it: one kind of line break, no control characters."""
    one_break = re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text).replace("\t", " ")
    return "".join(c for c in one_break if c == "\n" or c.isprintable() or not _kendali(c))


def _kendali(char: str) -> bool:
    return char < " " or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff"


def _pernah(kegiatan: Kegiatan) -> set[str]:
    """Return the offices that are or were on its list: who is taken off is told so."""
    before = [p for row in kegiatan.berita for p in row.semula.pimpinan]
    left = {office for p in before for office in (p.jabatan, p.oleh) if office}
    return {*jabatan_terlibat(kegiatan), *left}


def _jangka(kegiatan: Kegiatan, jabatan: str | None) -> tuple[str, str]:
    """Return beginning and end: whole days where there is no hour, or too many days for hours."""
    mulai, selesai = _bagian(kegiatan, jabatan)
    if not isinstance(mulai, datetime):
        return saat(mulai), saat(max(mulai, _hari(selesai or mulai)) + SEHARI)
    start = mulai.replace(tzinfo=kegiatan.zona.tz)
    if selesai is None or (not isinstance(selesai, datetime) and selesai <= mulai.date()):
        return saat(start), saat(start + timedelta(hours=2))
    last = max(mulai.date(), _hari(selesai))
    night = isinstance(selesai, datetime) and selesai - mulai <= timedelta(hours=12)
    if last > mulai.date() and not night:
        return saat(mulai.date()), saat(last + SEHARI)
    assert isinstance(selesai, datetime)
    if selesai <= mulai:
        return saat(start), saat(start + timedelta(hours=2))
    return saat(start), saat(selesai.replace(tzinfo=kegiatan.zona.tz))


def _bagian(kegiatan: Kegiatan, jabatan: str | None) -> tuple[Waktu, Waktu | None]:
    """Return the hours of the whole, or of an office that is there for a part only."""
    parts = [p for p in kegiatan.pimpinan if jabatan in (p.jabatan, p.oleh)]
    if jabatan is None or len(parts) != 1:
        return kegiatan.mulai, kegiatan.selesai
    return parts[0].mulai or kegiatan.mulai, parts[0].selesai or kegiatan.selesai


def _hari(selesai: Waktu) -> date:
    """Return the last day; midnight belongs to the day before."""
    if isinstance(selesai, datetime):
        return (selesai - timedelta.resolution).date()
    return selesai


def _tempat(kegiatan: Kegiatan) -> str:
    if kegiatan.status is Status.DICABUT:
        return "–"
    if kegiatan.tempat is None:
        return "Tempat belum diumumkan"
    name = kegiatan.tempat.nama_pada(kegiatan.tanggal_mulai)
    return polos(", ".join(filter(None, (name, kegiatan.tempat.alamat))))
