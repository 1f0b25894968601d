"""When an event stands in a calendar: from an hour to an hour, or on whole days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.domain import waktu
from plugins.domain.kegiatan import DURASI_LUNAK, Kegiatan, Pimpinan
from plugins.domain.waktu import Waktu, Zona, hanya_tanggal, tanggal_dari

SEMALAM = timedelta(hours=12)
"""What runs past midnight for no longer than this is one night, not several days."""

SEHARI = timedelta(days=1)
_SEKEJAP = timedelta.resolution


@dataclass(frozen=True, slots=True)
class Jangka:
    """Two instants, or two days; `selesai` is exclusive, as DTEND is.

    `lunak` says that the end is not known and stands only for clients to draw a length.
    """

    mulai: date
    selesai: date
    lunak: bool = False

    @property
    def sepanjang_hari(self) -> bool:
        """Whether it covers whole days."""
        return hanya_tanggal(self.mulai)

    @property
    def hari(self) -> tuple[date, date]:
        """The first and the last day, inclusive, in the event's own zone."""
        if isinstance(self.selesai, datetime):
            return tanggal_dari(self.mulai), (self.selesai - _SEKEJAP).date()
        return self.mulai, self.selesai - SEHARI


def jangka(mulai: Waktu, selesai: Waktu | None, zona: Zona) -> Jangka:
    """Return the span of local times as staff wrote them.

    Several days become whole days even when hours are known: a bar of fifty hours hides
    everything else in a week's view. The hours stay in the description.
    """
    first = tanggal_dari(mulai)
    last = first if selesai is None else max(first, _hari_terakhir(selesai))
    if not isinstance(mulai, datetime):
        return Jangka(first, last + SEHARI)
    if selesai is not None and last > first and not _semalam(mulai, selesai):
        return Jangka(first, last + SEHARI)
    start = waktu.awal(mulai, zona)
    # An end with a day only, or one that does not come after the start, tells no length.
    if not isinstance(selesai, datetime) or selesai <= mulai:
        return Jangka(start, start + DURASI_LUNAK, lunak=True)
    return Jangka(start, waktu.akhir(selesai, zona))


def jangka_kegiatan(kegiatan: Kegiatan) -> Jangka:
    """Return the span of the whole kegiatan."""
    return jangka(kegiatan.mulai, kegiatan.selesai, kegiatan.zona)


def jangka_pimpinan(kegiatan: Kegiatan, jabatan: str) -> Jangka:
    """Return the span for which an office, or whoever it sends, is present."""
    parts = [p for p in kegiatan.pimpinan if jabatan in (p.jabatan, p.oleh)]
    if not parts or not all(_sebagian(p) for p in parts):
        return jangka_kegiatan(kegiatan)
    zona = kegiatan.zona
    starts = [p.mulai or kegiatan.mulai for p in parts]
    ends = [end for p in parts if (end := p.selesai or kegiatan.selesai) is not None]
    return jangka(
        min(starts, key=lambda at: waktu.awal(at, zona)),
        max(ends, key=lambda at: waktu.akhir(at, zona)) if len(ends) == len(parts) else None,
        zona,
    )


def berjam_sendiri(kegiatan: Kegiatan) -> Iterator[str]:
    """Yield the offices whose calendars show other hours than the rest."""
    parts = [p for p in kegiatan.pimpinan if _sebagian(p)]
    whole = jangka_kegiatan(kegiatan) if parts else None
    for office in dict.fromkeys(o for p in parts for o in (p.jabatan, p.oleh) if o):
        if jangka_pimpinan(kegiatan, office) != whole:
            yield office


def _sebagian(part: Pimpinan) -> bool:
    return part.mulai is not None or part.selesai is not None


def _hari_terakhir(selesai: Waktu) -> date:
    """Return the last day; an end at midnight belongs to the day before."""
    return (selesai - _SEKEJAP).date() if isinstance(selesai, datetime) else selesai


def _semalam(mulai: datetime, selesai: Waktu) -> bool:
    return isinstance(selesai, datetime) and selesai - mulai <= SEMALAM
