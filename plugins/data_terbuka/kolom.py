"""The columns of datasets: one definition for CSV, JSON, JSON Schema, and dictionary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Sel = str | int | float | Sequence[str] | None
"""What stands in a cell, as JSON carries it."""

Baris = tuple[Sel, ...]
"""A row: a cell for each column, in their order."""


class Tipe(StrEnum):
    """What kind of value a column holds, in the words of the dictionary."""

    TEKS = "teks"
    PILIHAN = "pilihan"
    DAFTAR = "daftar teks"
    BILANGAN = "bilangan bulat"
    DESIMAL = "bilangan desimal"
    PERSEN = "persen"
    YA_TIDAK = "ya atau tidak"
    TANGGAL = "tanggal"
    SAAT = "saat"
    WAKTU = "tanggal atau saat"
    TAUTAN = "tautan"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name as staff write it, what it means, and how to get it from its source.

    `kosong` says that a row may lack it; `pilihan` are the only values there are.
    """

    nama: str
    tipe: Tipe
    arti: str
    nilai: Callable[[Any], Sel]
    kosong: bool = False
    pilihan: tuple[str, ...] = ()


def pilihan(values: Iterable[StrEnum]) -> tuple[str, ...]:
    """Return the words that staff write for some choices."""
    return tuple(choice.value for choice in values)
