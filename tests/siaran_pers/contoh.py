"""The opening of a market, and the release about it."""

from __future__ import annotations

from typing import Any

from plugins.domain.kegiatan import Kegiatan
from plugins.domain.siaran_pers import SiaranPers
from tests import builders
from tests.builders import uraian

ACARA = "2026-11-27-peresmian-pasar"


def kegiatan(id_: str = ACARA, **keys: Any) -> Kegiatan:
    base = {
        "judul": "Peresmian Pasar Mekar",
        "mulai": "2026-11-27T08:30",
        "tempat": "Pasar Mekar",
    }
    return builders.kegiatan(id_, **base | keys)


def siaran(id_: str = "2026/pasar-mekar", **keys: Any) -> SiaranPers:
    base = {
        "judul": "Pasar Mekar Diresmikan",
        "tanggal": "2026-11-27",
        "tayang": "2026-11-27T10:30",
        "uraian": uraian("Pasar dibuka."),
    }
    return builders.siaran(id_, **base | keys)
