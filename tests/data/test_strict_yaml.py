"""YAML as staff need it: every scalar is the text that somebody typed, at a known place."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.data import strict_yaml
from plugins.data.quick_yaml import BATAS_KEDALAMAN, TidakBiasa, values
from plugins.data.strict_yaml import Dokumen, load

# Everything that YAML can write without escapes; what cannot be seen is refused by files.read.
TEKS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn")))
KUNCI = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True)
DATA = st.recursive(
    TEKS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KUNCI, inner, max_size=4),
    max_leaves=20,
)
# What staff write, what they never should, and how lines may hang together.
POTONGAN = st.sampled_from(
    [
        *"a b judul 2026-11-23 08:30 & * ! ~ - ? : # | > % @ ` ' \" [ ] { } , \\ \t".split(" "),
        *("a: ", "a: b\n", "judul: ", "  ", "- ", "\n", "\n  ", ": ", ", ", " #", "'~'", '""'),
        *("&x ", "*x", "!x ", "!!str ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "|\n  ", "? "),
    ]
)
SUSUNAN = st.dictionaries(KUNCI, DATA, max_size=4).map(
    lambda data: yaml.safe_dump(data, allow_unicode=True, width=20)
)
YAML = (
    st.lists(POTONGAN, max_size=14).map("".join)
    | st.text(max_size=30)
    | st.tuples(SUSUNAN, st.lists(POTONGAN, max_size=3).map("".join)).map("".join)
)


@pytest.mark.parametrize(
    "text",
    "09:30 NO no yes on off 010 0x1F 1e3 1_000 3.40 .5 -7 +62 2026-11-23 2026-11-23T10:00 "
    "00.00 null Null true False .inf .nan 1:30:00 = <<".split(),
)
def test_every_scalar_stays_the_text_that_was_typed(text: str) -> None:
    assert load(f"kunci: {text}").data == {"kunci": text}
    assert load(f"kunci: [{text}]").data == {"kunci": [text]}
    assert load(f"{text}: nilai").data == {text: "nilai"}


@pytest.mark.parametrize("text", ["", "~", "   ", " # catatan"])
def test_a_key_without_a_value_is_none(text: str) -> None:
    assert load(f"kunci: {text}\nlain: x").data == {"kunci": None, "lain": "x"}


@pytest.mark.parametrize("text", ["''", '""', "'~'"])
def test_quotes_make_a_text_even_of_nothing(text: str) -> None:
    assert load(f"kunci: {text}").data == {"kunci": text[1:-1]}


@given(st.dictionaries(KUNCI, DATA, min_size=1, max_size=6), st.booleans(), st.booleans())
def test_what_another_program_wrote_is_read_back(
    data: dict[str, Any], flow: bool, quoted: bool
) -> None:
    text = yaml.safe_dump(
        data,
        allow_unicode=True,
        default_flow_style=flow,
        default_style='"' if quoted else None,
        width=60,
    )
    doc = load(text)

    assert doc.temuan == []
    assert doc.data == data


@given(st.dictionaries(KUNCI, DATA, min_size=1, max_size=6))
def test_every_value_has_a_place_where_it_begins(data: dict[str, Any]) -> None:
    lines = yaml.safe_dump(data, allow_unicode=True).split("\n")
    doc = load("\n".join(lines))

    for lokasi, (line, column) in doc.kunci.items():
        key = lokasi[-1]
        written = lines[line - 1][column - 1 :]
        assert written.startswith((f"{key}:", f"'{key}'", f'"{key}"', f"? {key}"))
    assert set(doc.kunci) <= set(doc.nilai)


def test_places_count_from_one_and_from_the_first_line() -> None:
    doc = load("judul: Rapat\npimpinan:\n  - jabatan: sekda\n", first_line=2)

    assert doc.posisi(("judul",)) == (2, 8)
    assert doc.posisi(("pimpinan", 0, "jabatan")) == (4, 14)
    assert doc.posisi(("pimpinan", 0, "jabatan"), pada_kunci=True) == (4, 5)


def test_what_is_missing_stands_where_its_parent_does() -> None:
    doc = load("judul: Rapat\npimpinan:\n  - jabatan: sekda\n")

    assert doc.posisi(("pimpinan", 0, "oleh")) == (3, 5)
    assert doc.posisi(("pimpinan", 7)) == (3, 3)
    assert doc.posisi(("tempat", "nama")) == (1, 1)
    assert Dokumen().posisi(("judul",)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1\n", (1, 4)),
        ("&x a: 1\n", (1, 1)),
        ("a: *x\n", (1, 4)),
        ("a:\n  <<: *x\n", (2, 7)),
        ("a: !x 1\n", (1, 4)),
        ("!x a: 1\n", (1, 1)),
        ("a: !!python/object/apply:os.system [ls]\n", (1, 4)),
        ("a: 1\na: 2\n", (2, 1)),
        ("a: {b: 1, b: 2}\n", (1, 11)),
        ("a: 1\n---\na: 2\n", (2, 1)),
        ("a: 1\n--- \n--- \n", (2, 1)),
        ("? [a]\n: 1\n", (1, 3)),
        ("a:\n\t- b\n", (2, 1)),
        ("a:\n  \tb: 1\n", (2, 3)),
        ("a: b\n  \tc\n", (2, 3)),
    ],
)
def test_what_staff_never_write_is_refused_at_its_place(text: str, place: tuple[int, int]) -> None:
    found = load(text).temuan

    assert [(t.line, t.column) for t in found] == [place]


def test_a_file_of_references_to_references_costs_nothing() -> None:
    lines = ["a0: &a0 x"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]

    assert len(load("\n".join(lines)).temuan) == 40 + 2 * 39


@pytest.mark.parametrize("text", ["[" * 5000, "{a: " * 5000, "- " * 5000, "[a, " * 9000])
def test_endless_nesting_is_a_fault_and_no_crash(text: str) -> None:
    assert load(text).temuan


@given(st.text() | st.text("abc:-[]{}&*!|>'\"%@`#?,. \t\n", max_size=40))
def test_any_text_gives_data_or_a_fault_and_never_an_exception(text: str) -> None:
    doc = load(text)

    lines = text.count("\n") + text.count("\r") + text.count("\x85") + 2
    for found in doc.temuan:
        assert found.pesan
        assert found.saran.endswith((".", "?", '"'))
        assert 1 <= found.line <= lines + text.count("\u2028") + text.count("\u2029")
        assert found.column >= 1


@given(YAML)
def test_the_quick_reading_takes_exactly_the_texts_without_a_fault_and_reads_them_alike(
    text: str,
) -> None:
    thorough = strict_yaml._teliti(text, 1)
    sound = bool(thorough.nilai) and not thorough.temuan

    try:
        found = values(text)
    except (TidakBiasa, yaml.YAMLError):
        assert not sound
    else:
        assert sound
        assert found == thorough.data


@pytest.mark.parametrize("kind", ["[", "{a: "])
@pytest.mark.parametrize(("more", "faults"), [(0, 0), (1, 1)])
def test_both_readings_draw_the_limit_of_depth_at_the_same_place(
    kind: str, more: int, faults: int
) -> None:
    depth = BATAS_KEDALAMAN + more
    text = kind * depth + "x" + {"[": "]", "{a: ": "}"}[kind] * depth

    assert len(load(text).temuan) == faults
    assert len(strict_yaml._teliti(text, 1).temuan) == faults


@pytest.mark.parametrize(("nodes", "faults"), [(20_000, 0), (20_001, 1)])
def test_more_nodes_than_any_entry_has_are_a_fault(nodes: int, faults: int) -> None:
    assert len(load("- a\n" * (nodes - 1)).temuan) == faults
