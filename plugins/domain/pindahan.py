"""What was announced for a day and was moved away from it, so that nobody waits in vain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.domain.kegiatan import Perubahan
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import jabatan_terlibat
from plugins.domain.waktu import tanggal_dari


@dataclass(frozen=True, slots=True)
class Pindahan:
    """A kegiatan that was announced for a day and now takes place on another."""

    kejadian: Kejadian
    perubahan: Perubahan

    @property
    def jabatan(self) -> frozenset[str]:
        """The offices on whose schedule it stands, or stood until it was moved."""
        kegiatan, semula = self.kejadian.kegiatan, self.perubahan.semula
        return frozenset((*jabatan_terlibat(kegiatan), *jabatan_terlibat(semula)))


def pindahan(kejadian: Iterable[Kejadian]) -> Mapping[date, tuple[Pindahan, ...]]:
    """Return what was moved away, by the day for which it had been announced."""
    moved: dict[date, list[Pindahan]] = defaultdict(list)
    for one in kejadian:
        for row in one.kegiatan.berita:
            if row.semula.mulai is not None:
                day = tanggal_dari(row.semula.mulai)
                if day not in one.hari:
                    moved[day].append(Pindahan(one, row))
    return {day: tuple(items) for day, items in moved.items()}
