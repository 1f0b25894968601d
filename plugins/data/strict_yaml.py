"""YAML as staff need it: every scalar is text, every value knows its line, nothing is guessed.

Anchors, tags, duplicate keys and more than one document are faults. Built on libyaml's events, so
that `09:30`, `NO`, `010` and dates stay the text that somebody typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from plugins.domain.masalah import Lokasi

BATAS_SIMPUL = 20_000
BATAS_KEDALAMAN = 20

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Temuan:
    """A fault in a text, with its line and column counted from 1."""

    line: int
    column: int
    key: str
    pesan: str
    saran: str


@dataclass(slots=True)
class Dokumen:
    """A parsed text: its data, where each key and value stands, and what is wrong with it."""

    data: Any = None
    nilai: dict[Lokasi, tuple[int, int]] = field(default_factory=dict)
    kunci: dict[Lokasi, tuple[int, int]] = field(default_factory=dict)
    temuan: list[Temuan] = field(default_factory=list)

    def posisi(self, lokasi: Lokasi, *, pada_kunci: bool = False) -> tuple[int, int]:
        """Return line and column of a value, or of the nearest thing around it that exists."""
        for end in range(len(lokasi), -1, -1):
            part = lokasi[:end]
            if pada_kunci and part in self.kunci:
                return self.kunci[part]
            if part in self.nilai:
                return self.nilai[part]
        return (1, 1)


_PESAN_YAML = (
    (
        "mapping values are not allowed",
        "ada titik dua yang tidak pada tempatnya",
        'Apit nilai yang memuat ": " dengan tanda kutip, misalnya judul: "Rapat: lanjutan".',
    ),
    (
        "cannot start any token",
        "ada tanda yang tidak boleh mengawali nilai",
        "Apit nilainya dengan tanda kutip.",
    ),
    (
        "could not find expected ':'",
        "ada baris tanpa titik dua",
        "Tulis kunci: nilai pada satu baris, atau lanjutkan teks dengan indentasi.",
    ),
    (
        "unexpected end of stream",
        "tanda kutip atau kurung tidak ditutup",
        "Tutup tanda kutip atau kurung yang dibuka di sini atau di atasnya.",
    ),
    (
        "did not find expected",
        "susunan baris tidak sesuai",
        "Periksa indentasi, tanda kutip, koma, dan kurung di baris ini dan baris di atasnya.",
    ),
    ("undefined alias", "tanda * menunjuk jangkar", "Apit nilainya dengan tanda kutip."),
    (
        "block sequence entries are not allowed",
        "tanda - tidak pada tempatnya",
        "Tulis butir daftar pada baris sendiri di bawah kuncinya.",
    ),
)


def load(text: str, first_line: int = 1) -> Dokumen:
    """Parse one YAML document; `first_line` is where it begins in its file."""
    doc = Dokumen()
    tab = re.search(r"^ *\t", text, re.MULTILINE)
    if tab:
        line = first_line + text.count("\n", 0, tab.start())
        column = tab.end() - tab.start()
        saran = "Pakai spasi untuk indentasi, dua spasi tiap tingkat."
        doc.temuan.append(Temuan(line, column, "", "ada tab pada indentasi", saran))
        return doc
    builder = _Builder(doc, first_line)
    try:
        events = yaml.parse(text, Loader=_Loader)
        builder.document(events)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = f"{error.problem} {error.context}"
        pesan, saran = next(
            ((p, s) for part, p, s in _PESAN_YAML if part in problem),
            ("YAML tidak terbaca", "Periksa tanda baca dan indentasi di baris ini."),
        )
        doc.temuan.append(
            Temuan(mark.line + first_line, mark.column + 1, "", pesan, saran)
            if mark
            else Temuan(first_line, 1, "", pesan, saran)
        )
    return doc


class _Builder:
    def __init__(self, doc: Dokumen, first_line: int) -> None:
        self.doc = doc
        self.first_line = first_line
        self.count = 0

    def document(self, events: Iterator[Any]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.count:
                    saran = "Satu berkas hanya memuat satu dokumen; hapus baris ---."
                    self._fault(event, "", "ada dokumen kedua", saran)
                    return
                self.doc.data = self._node(next(events), events, ())

    def _node(self, event: Any, events: Iterator[Any], lokasi: Lokasi) -> Any:
        self.count += 1
        self.doc.nilai[lokasi] = self._place(event)
        key = str(lokasi[-1]) if lokasi else ""
        if self.count > BATAS_SIMPUL or len(lokasi) > BATAS_KEDALAMAN:
            raise yaml.MarkedYAMLError(problem="terlalu dalam", problem_mark=event.start_mark)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            saran = "Tulis nilainya sekali lagi, atau apit dengan tanda kutip bila & atau * teks."
            self._fault(event, key, "jangkar YAML (& dan *) tidak dipakai", saran)
        if getattr(event, "tag", None):
            self._fault(
                event, key, f"tag YAML {event.tag} tidak dipakai", "Hapus tanda ! dan kata itu."
            )
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, lokasi)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, lokasi)
        if isinstance(event, yaml.AliasEvent):
            return None
        empty = event.style is None and event.value in ("", "~")
        return None if empty else event.value

    def _mapping(self, events: Iterator[Any], lokasi: Lokasi) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                saran = "Tulis kunci sebagai kata, diikuti titik dua."
                self._fault(event, "", "kunci harus berupa kata", saran)
                self._node(event, events, (*lokasi, "?"))
                self._node(next(events), events, (*lokasi, "?"))
                continue
            here = (*lokasi, event.value)
            if event.value in out:
                first = self.doc.kunci[here][0]
                pesan = f"ditulis dua kali (yang pertama di baris {first})"
                self._fault(event, event.value, pesan, "Hapus salah satunya.")
                self._node(next(events), events, (*lokasi, "?"))
                continue
            self.doc.kunci[here] = self._place(event)
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
        self.doc.temuan.append(Temuan(line, column, key, pesan, saran))
