"""The sample's indicators with its three reported quarters."""

from __future__ import annotations

from typing import Any

from plugins.domain.iku import Iku
from tests import builders
from tests.builders import REKAP


def iku(id_: str = "2026", **keys: Any) -> Iku:
    return builders.iku(id_, **{"rekap": REKAP} | keys)
