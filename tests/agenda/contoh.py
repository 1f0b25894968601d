"""Kegiatan for the tests of schedules: titled by their ids."""

from __future__ import annotations

from typing import Any

from plugins.domain.kegiatan import Kegiatan
from tests import builders


def kegiatan(id_: str, mulai: str, **keys: Any) -> Kegiatan:
    return builders.kegiatan(id_, **{"judul": id_, "mulai": mulai} | keys)


MOVED = kegiatan(
    "2026-11-25-pindah",
    "2026-11-27T09:00",
    perubahan=[
        {"pada": "2026-11-24T06:00", "alasan": "hujan", "semula": {"mulai": "2026-11-25T09:00"}}
    ],
)
