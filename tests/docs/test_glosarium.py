"""The glossary holds every word of the domain, and none that the code does not use."""

import dataclasses
from enum import StrEnum

from plugins.domain.model import Model
from tests.docs import models
from tests.docs.documents import GLOSARIUM, code, marks

CLASSES = models.domain_classes()

MECHANISM = {"path", "line", "column", "key", "message", "advice", "html"}
"""English words of dataclasses that carry findings and texts."""


def listed(kind: str, column: str = "Word") -> list[str]:
    (table,) = [mark for mark in marks(GLOSARIUM, "istilah") if mark.words == kind]
    return [code(row[column]) or "" for row in table.rows()]


def test_every_class() -> None:
    assert listed("kelas") == sorted(CLASSES)


def test_every_choice() -> None:
    offered = [
        (name, value)
        for name, cls in sorted(CLASSES.items())
        if issubclass(cls, StrEnum)
        for value in cls
    ]

    assert list(zip(listed("pilihan", "Class"), listed("pilihan"), strict=True)) == offered


def test_every_field() -> None:
    fields = {name for c in CLASSES.values() if issubclass(c, Model) for name in c.model_fields}
    fields |= {
        field.name
        for c in CLASSES.values()
        if dataclasses.is_dataclass(c)
        for field in dataclasses.fields(c)
    }

    assert listed("kunci") == sorted(fields - MECHANISM)


def test_every_module() -> None:
    assert listed("modul") == sorted(models.domain_modules())


def test_every_word_has_its_meaning() -> None:
    rows = [row for mark in marks(GLOSARIUM, "istilah") for row in mark.rows()]

    assert [row for row in rows if not row["English"]] == []
