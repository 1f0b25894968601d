"""YAML as staff need it: every scalar is text, every value knows its line, nothing is guessed.

Anchors, tags, duplicate keys and more than one document are faults. Built on libyaml's events, so
that `09:30`, `NO`, `010` and dates stay the text that somebody typed.

Nearly every file is sound, so a first reading keeps the values alone; places and faults come from a
second one, only where they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from plugins.data.invisible import TAK_TERLIHAT
from plugins.data.quick_yaml import (
    BATAS_KEDALAMAN,
    BATAS_SIMPUL,
    LOADER,
    TAB,
    TidakBiasa,
    scalar,
    values,
)
from plugins.domain.masalah import Lokasi


@dataclass(frozen=True, slots=True)
class Temuan:
    """A fault in a text, with its line and column counted from 1."""

    line: int
    column: int
    key: str
    pesan: str
    saran: str


@dataclass
class Dokumen:
    """A parsed text: its data, what is wrong with it, and where each key and value stands.

    `teks` is the YAML itself, which begins on a line of its file.
    """

    data: Any = None
    temuan: list[Temuan] = field(default_factory=list)
    teks: str = ""
    baris_pertama: int = 1

    @property
    def nilai(self) -> dict[Lokasi, tuple[int, int]]:
        """Line and column of each value."""
        return self._letak.nilai

    @property
    def kunci(self) -> dict[Lokasi, tuple[int, int]]:
        """Line and column of each key."""
        return self._letak.kunci

    @cached_property
    def _letak(self) -> _Builder:
        return _teliti(self.teks, self.baris_pertama)

    def tertulis(self, lokasi: Lokasi) -> Lokasi:
        """Drop from a location the steps that validation made itself: one thing for a list."""
        known: Lokasi = ()
        for part in lokasi:
            if (*known, part) in self.nilai:
                known = (*known, part)
            elif not isinstance(part, int):
                return (*known, part)
        return known

    def posisi(self, lokasi: Lokasi, *, pada_kunci: bool = False) -> tuple[int, int]:
        """Return line and column of a value, or of the nearest thing around it that exists."""
        for end in range(len(lokasi), -1, -1):
            part = lokasi[:end]
            if pada_kunci and part in self.kunci:
                return self.kunci[part]
            if part in self.nilai:
                return self.nilai[part]
        return (1, 1)


_TITIK_DUA = (
    "ada titik dua yang tidak pada tempatnya",
    'Apit nilai yang memuat ": " dengan tanda kutip, misalnya judul: "Rapat: lanjutan".',
)
_INDENTASI = (
    "indentasinya tidak sesuai",
    "Samakan awal baris ini dengan kunci lain yang setingkat.",
)
_TANPA_TITIK_DUA = (
    "ada baris tanpa titik dua",
    "Tulis kunci: nilai pada satu baris, atau lanjutkan teks dengan indentasi.",
)
_PESAN_YAML = (
    (
        "cannot start any token",
        "ada tanda yang tidak boleh mengawali nilai",
        "Apit nilainya dengan tanda kutip.",
    ),
    ("while scanning a simple key", *_TANPA_TITIK_DUA),
    (
        "while scanning a quoted scalar",
        "tanda kutip tidak ditutup",
        "Tutup tanda kutip yang dibuka di sini.",
    ),
    (
        "unknown escape character",
        r"tanda \ di dalam kutip ganda mempunyai arti khusus",
        r"Pakai kutip tunggal, atau tulis \\.",
    ),
    (
        "while parsing a flow",
        "kurung yang dibuka di sini tidak ditutup, atau isinya kurang koma",
        "Tutup kurungnya, dan pisahkan butir-butirnya dengan koma.",
    ),
    (
        "did not find expected",
        "susunan baris tidak sesuai",
        "Periksa indentasi, tanda kutip, koma, dan kurung di baris ini dan baris di atasnya.",
    ),
    (
        "block sequence entries are not allowed",
        "tanda - tidak pada tempatnya",
        "Tulis butir daftar pada baris sendiri di bawah kuncinya.",
    ),
)


def load(text: str, first_line: int = 1) -> Dokumen:
    """Parse one YAML document; `first_line` is where it begins in its file."""
    try:
        return Dokumen(values(text), [], text, first_line)
    except (TidakBiasa, yaml.YAMLError):
        found = _teliti(text, first_line)
        return Dokumen(found.data, found.temuan, text, first_line)


def _teliti(text: str, first_line: int) -> _Builder:
    """Read a document with the place of everything and all that is wrong."""
    builder = _Builder(first_line)
    tab = TAB.search(text)
    if tab:
        line = first_line + text.count("\n", 0, tab.start())
        column = tab.end() - tab.start()
        saran = "Pakai spasi untuk indentasi, dua spasi tiap tingkat."
        builder.temuan.append(Temuan(line, column, "", "ada tab pada indentasi", saran))
        return builder
    try:
        builder.document(yaml.parse(text, Loader=LOADER))
    except _TerlaluBesar as error:
        saran = "Pindahkan sebagian isinya ke berkas lain."
        line, column = error.args
        builder.temuan.append(Temuan(line, column, "", "susunan kuncinya terlalu besar", saran))
    except yaml.YAMLError as error:
        builder.temuan.append(_unreadable(error, text, first_line))
    return builder


def _unreadable(error: yaml.YAMLError, text: str, first_line: int) -> Temuan:
    """Say in Indonesian what the parser found, where the reader will look for it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        saran = "Periksa tanda baca dan karakter yang tidak terlihat."
        return Temuan(first_line, 1, "", "YAML tidak terbaca", saran)
    problem = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')}"
    if "mapping values are not allowed" in problem:
        return _colon(text.split("\n")[mark.line], mark.line + first_line, mark.column + 1)
    pesan, saran = "YAML tidak terbaca", "Periksa tanda baca dan indentasi di baris ini."
    for part, known, advice in _PESAN_YAML:
        if part in problem:
            pesan, saran = known, advice
            # What is never closed is missed at the end of the file, but was opened elsewhere.
            if part.startswith("while"):
                mark = getattr(error, "context_mark", None) or mark
            break
    return Temuan(mark.line + first_line, mark.column + 1, "", pesan, saran)


def _colon(baris: str, line: int, column: int) -> Temuan:
    """Tell a second colon in a value from a line that begins at the wrong place."""
    if ": " in baris[: column - 1]:
        return Temuan(line, column, "", *_TITIK_DUA)
    if baris.startswith(" "):
        return Temuan(line, len(baris) - len(baris.lstrip()) + 1, "", *_INDENTASI)
    return Temuan(max(line - 1, 1), 1, "", *_TANPA_TITIK_DUA)


class _TerlaluBesar(Exception):
    """More or deeper than any entry: the line and column where it became so."""


class _Builder:
    def __init__(self, first_line: int) -> None:
        self.data: Any = None
        self.nilai: dict[Lokasi, tuple[int, int]] = {}
        self.kunci: dict[Lokasi, tuple[int, int]] = {}
        self.temuan: list[Temuan] = []
        self.first_line = first_line
        self.count = 0

    def document(self, events: Iterator[Any]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.count:
                    saran = "Satu berkas hanya memuat satu dokumen; hapus baris ---."
                    self._fault(event, "", "ada dokumen kedua", saran)
                    return
                self.data = self._node(next(events), events, ())

    def _node(self, event: Any, events: Iterator[Any], lokasi: Lokasi) -> Any:
        self.count += 1
        self.nilai[lokasi] = self._place(event)
        key = next((x for x in reversed(lokasi) if isinstance(x, str) and x != "?"), "")
        if self.count > BATAS_SIMPUL or len(lokasi) > BATAS_KEDALAMAN:
            raise _TerlaluBesar(*self._place(event))
        self._plain(event, key)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, lokasi)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, lokasi)
        if isinstance(event, yaml.AliasEvent):
            return None
        return scalar(event)

    def _plain(self, event: Any, key: str) -> None:
        """Refuse what makes a value something else than what is written."""
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            saran = "Tulis nilainya sekali lagi, atau apit dengan tanda kutip bila & atau * teks."
            self._fault(event, key, "jangkar YAML (& dan *) tidak dipakai", saran)
        if tag := getattr(event, "tag", None):
            tag = tag.replace("tag:yaml.org,2002:", "!!")
            saran = "Hapus tanda ! dan kata itu, atau apit dengan tanda kutip bila itu teks."
            self._fault(event, key, f"tag YAML {tag} tidak dipakai", saran)
        # What stands in the file as itself was refused before; an escape makes it here.
        if hidden := TAK_TERLIHAT.search(getattr(event, "value", "")):
            pesan = f"ada karakter U+{ord(hidden[0]):04X} yang tidak terlihat"
            saran = r"Hapus \ dan kode sesudahnya, atau apit nilainya dengan kutip tunggal."
            self._fault(event, key, pesan, saran)

    def _mapping(self, events: Iterator[Any], lokasi: Lokasi) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent) or not event.value:
                saran = "Tulis kunci sebagai kata, diikuti titik dua."
                self._fault(event, "", "kunci harus berupa kata", saran)
                self._node(event, events, (*lokasi, "?"))
                self._node(next(events), events, (*lokasi, "?"))
                continue
            self._plain(event, event.value)
            here = (*lokasi, event.value)
            if event.value in out:
                first = self.kunci[here][0]
                pesan = f"ditulis dua kali (yang pertama di baris {first})"
                self._fault(event, event.value, pesan, "Hapus salah satunya.")
                self._node(next(events), events, (*lokasi, "?"))
                continue
            self.kunci[here] = self._place(event)
            out[event.value] = self._node(next(events), events, here)
        return out

    def _sequence(self, events: Iterator[Any], lokasi: Lokasi) -> list[Any]:
        out: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            out.append(self._node(event, events, (*lokasi, len(out))))
        return out

    def _place(self, event: Any) -> tuple[int, int]:
        return event.start_mark.line + self.first_line, event.start_mark.column + 1

    def _fault(self, event: Any, key: str, pesan: str, saran: str) -> None:
        line, column = self._place(event)
        self.temuan.append(Temuan(line, column, key, pesan, saran))
