"""Faults and warnings, worded for the person who must act on them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

Lokasi = tuple[str | int, ...]
"""Where in a file's data a fault sits: ("pimpinan", 0, "jabatan"); empty for the whole file."""


class Tingkat(StrEnum):
    """How much a finding weighs: a fault stops publication, a warning does not."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


class Salah(ValueError):
    """A value that breaks a rule: what is wrong, and what to write instead."""

    def __init__(self, pesan: str, saran: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.saran = saran


@dataclass(frozen=True, slots=True)
class Cacat:
    """A finding on one entity, before the data layer knows its file and line."""

    lokasi: Lokasi
    pesan: str
    saran: str
    tingkat: Tingkat = Tingkat.GALAT


def peringatan(lokasi: Lokasi, pesan: str, saran: str) -> Cacat:
    """Return a finding that does not stop publication."""
    return Cacat(lokasi, pesan, saran, Tingkat.PERINGATAN)


@dataclass(frozen=True, slots=True, order=True)
class Masalah:
    """A finding with its place; line and column count from 1."""

    path: str
    line: int
    column: int
    key: str
    message: str
    advice: str
    tingkat: Tingkat = Tingkat.GALAT

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        mark = "peringatan: " if self.tingkat is Tingkat.PERINGATAN else ""
        text = f"{self.path}:{self.line}:{self.column}: {mark}{key}{self.message}. {self.advice}"
        return " ".join(text.split())


PANJANG_KUTIPAN = 60
"""Characters; what is longer would push the advice out of sight."""


def kutip(nilai: object) -> str:
    """Return a value as staff wrote it, between quotation marks and on one line."""
    if isinstance(nilai, Mapping):
        return "susunan kunci"
    if isinstance(nilai, list | tuple):
        return "sebuah daftar"
    text = " ".join(str(nilai).split())
    if len(text) > PANJANG_KUTIPAN:
        text = f"{text[: PANJANG_KUTIPAN - 1]}…"
    return f"“{text}”"


def mirip(kata: str, pilihan: Iterable[str], batas: float = 0.6) -> str | None:
    """Return the known word nearest to a mistyped one, if any is near enough."""
    near = difflib.get_close_matches(kata, sorted(pilihan), n=1, cutoff=batas)
    return near[0] if near else None


def saran_pilihan(kata: str, pilihan: Iterable[str]) -> str:
    """Advise which of the known words to write instead of an unknown one."""
    known = list(pilihan)
    if not known:
        return "Belum ada pilihan; tambahkan dahulu di instansi.yaml."
    near = mirip(kata, known)
    if near:
        return f"Mungkin maksudnya {near}? Pilihan: {', '.join(known)}."
    return f"Pilihan: {', '.join(known)}."
