"""The open data of a portal in memory, read back as a stranger would."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from plugins.data_terbuka.kolom import Kolom, Tipe
from plugins.data_terbuka.plugin import DataTerbukaGenerator
from plugins.domain.model import Model
from tests.builders import SEKARANG, portal
from tests.rakit import terbit

Baris = dict[str, str]


@dataclass(frozen=True)
class Data:
    """Every file below /data/, by its address."""

    berkas: dict[str, str]

    def csv(self, nama: str) -> list[Baris]:
        """Return the rows of a CSV."""
        return baca_csv(self.berkas[f"/data/{nama}.csv"])

    def json(self, nama: str) -> dict[str, Any]:
        """Return a JSON file."""
        found: dict[str, Any] = json.loads(self.berkas[f"/data/{nama}.json"])
        return found

    def satu(self, nama: str) -> dict[str, Any]:
        """Return the one row of a JSON file."""
        (row,) = self.json(nama)["data"]
        assert isinstance(row, dict)
        return row


def data(*isi: Model, sekarang: datetime = SEKARANG, **umum: Any) -> Data:
    """Return the open data of the given entities."""
    return Data(terbit(DataTerbukaGenerator, portal(*isi, sekarang=sekarang, **umum)))


def baca_csv(text: str) -> list[Baris]:
    """Return the rows of a CSV that begins with a byte order mark."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


def dari_sel(kolom: Kolom, sel: str) -> Any:
    """Return what a cell of a CSV says, as JSON would; a list stays one text."""
    if kolom.tipe is Tipe.DAFTAR:
        return sel
    if sel == "":
        return None
    match kolom.tipe:
        case Tipe.BILANGAN:
            return int(sel)
        case Tipe.DESIMAL | Tipe.PERSEN:
            return float(sel)
        case Tipe.YA_TIDAK:
            return {"ya": True, "tidak": False}[sel]
    return sel
