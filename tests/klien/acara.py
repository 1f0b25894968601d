"""An occurrence as a calendar client understood it, the same for every client."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import NamedTuple


class Acara(NamedTuple):
    """What a client knows of one occurrence.

    `mulai` and `selesai` are instants, "2026-11-24T02:00:00Z", or whole days, "2026-11-24"; the
    end is exclusive.
    """

    tautan: str
    mulai: str
    selesai: str
    ringkasan: str
    tempat: str
    status: str
    uraian: str
    uid: str
    urutan: int

    @property
    def id(self) -> str:
        """The kegiatan that its address names."""
        return self.tautan.rstrip("/").rpartition("/")[2]


Bacaan = dict[str, list[Acara]]
"""What a client read, by the address of each calendar."""


def saat(at: date) -> str:
    """Return an instant or a whole day as `Acara` writes it."""
    if not isinstance(at, datetime):
        return at.isoformat()
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
