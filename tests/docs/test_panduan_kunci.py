"""The guide's lists of keys are the models: no key missing, none invented, flags agree."""

from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter

from plugins.data import strict_yaml
from plugins.data.load import load
from plugins.domain.alamat import AWALAN_MESIN
from plugins.domain.aturan.kegiatan import BOLEH_TERTUTUP
from plugins.domain.instansi import Instansi
from plugins.domain.model import Isi, Konteks, Model
from plugins.domain.tampil import KUNCI_DICABUT, SELALU_TAMPIL
from tasks import ROOT
from tests.docs import models
from tests.docs.documents import PANDUAN, Marked, code, marks

TABLES = marks(PANDUAN, "kunci")
MODELS = models.reachable()
BY_TABLE = pytest.mark.parametrize("table", TABLES, ids=lambda t: t.words)


def documented(table: Marked) -> tuple[type[Model], dict[str, Any]]:
    """Return the model of a table and the keys that it must list.

    `A & B` are the keys of A that B has too, `A - B` those that B has not.
    """
    name, *rest = table.words.split()
    model = MODELS[name]
    own = models.keys(model)
    if not rest:
        return model, own
    operator, other = rest
    shared = models.keys(MODELS[other])
    return model, {key: info for key, info in own.items() if (key in shared) is (operator == "&")}


def test_every_model_has_its_tables() -> None:
    said = {table.words for table in TABLES}
    shared = {words.rpartition(" & ")[2] for words in said if " & " in words}
    whole = {
        name
        for name in MODELS
        if name in said or name in shared or any(f"{name} - {other}" in said for other in shared)
    }

    assert sorted(said) == sorted(table.words for table in TABLES)
    assert sorted(MODELS.keys() - whole) == []


@BY_TABLE
def test_table_lists_the_keys_of_its_model(table: Marked) -> None:
    _, keys = documented(table)

    assert sorted(code(row["Kunci"]) or "" for row in table.rows()) == sorted(keys)


@BY_TABLE
def test_table_tells_required_and_internal_keys(table: Marked) -> None:
    _, keys = documented(table)
    for row in table.rows():
        info = keys[code(row["Kunci"]) or ""]
        wajib = row["Wajib"]

        assert (wajib == "ya") is info.is_required(), row
        assert wajib in ("ya", "–") or wajib.startswith("bila "), row
        assert row["Internal"] == ("internal" if models.is_internal(info) else "–"), row
        assert row["Arti"], row


@BY_TABLE
def test_table_names_every_choice(table: Marked) -> None:
    _, keys = documented(table)
    for row in table.rows():
        offered = models.choices(keys[code(row["Kunci"]) or ""].annotation)

        assert [choice for choice in offered if f"`{choice}`" not in row["Arti"]] == [], row


@pytest.fixture(scope="module")
def konteks() -> Konteks:
    arsip = load(ROOT).arsip
    assert arsip
    return Konteks(
        jabatan=tuple(x.id for x in arsip.instansi.jabatan),
        jenis=tuple(x.id for x in arsip.instansi.jenis_kegiatan),
        topik=tuple(x.id for x in arsip.instansi.topik),
        tempat=arsip.tempat,
        perangkat_daerah=arsip.perangkat_daerah,
    )


@BY_TABLE
def test_examples_in_tables_are_values_of_their_keys(table: Marked, konteks: Konteks) -> None:
    _, keys = documented(table)
    for row in table.rows():
        key = code(row["Kunci"]) or ""
        info = keys[key]
        document = strict_yaml.load(f"{key}: {code(row['Contoh'])}")
        assert document.temuan == [], row
        if Isi not in models.types_in(info.annotation):
            kind: Any = Annotated[info.annotation, key, *info.metadata]
            TypeAdapter[Any](kind).validate_python(document.data[key], context=konteks)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("BOLEH_TERTUTUP", BOLEH_TERTUTUP - {"id"}),
        ("SELALU_TAMPIL", SELALU_TAMPIL - {"id"}),
        ("KUNCI_DICABUT", KUNCI_DICABUT - {"id"}),
        ("TAMPIL_TERBATAS", set(Instansi.model_fields["tampil_terbatas"].default)),
        ("AWALAN_MESIN", AWALAN_MESIN),
    ],
)
def test_lists_are_those_of_the_code(name: str, expected: set[str]) -> None:
    found = [mark for mark in marks(PANDUAN, "daftar") if mark.words == name]

    assert [sorted(mark.codes()) for mark in found] == [sorted(expected)]
