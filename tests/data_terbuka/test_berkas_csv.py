"""CSV that spreadsheets open rightly, and from which nothing is lost."""

from __future__ import annotations

import csv
import io
import re
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.data_terbuka.berkas_csv import PENGODEAN, aman, berkas_csv
from plugins.data_terbuka.kolom import Baris, Kolom, Tipe
from tests.builders import kegiatan
from tests.data_terbuka.contoh import data

DUA = (
    Kolom("satu", Tipe.TEKS, "Satu.", itemgetter(0), kosong=True),
    Kolom("dua", Tipe.DAFTAR, "Dua.", itemgetter(1)),
)
TEKS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


def baca(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(PENGODEAN), newline=""), strict=True))


def asli(sel: str) -> str:
    """Take the guard away, as the page about the data says."""
    return sel[1:] if re.match("'+[=+\\-@\t\r\n＝＋－＠]", sel) else sel


def satu_sel(tipe: Tipe, *values: object) -> list[str]:
    kolom = Kolom("x", tipe, "X.", itemgetter(0))
    rows: list[Baris] = [(value,) for value in values]  # type: ignore[misc]
    return [row[0] if row else "" for row in baca(berkas_csv([kolom], rows))[1:]]


def test_a_byte_order_mark_tells_spreadsheets_of_utf_8() -> None:
    assert berkas_csv(DUA, []).startswith(b"\xef\xbb\xbfsatu,dua\r\n")


def test_every_line_ends_with_carriage_return_and_line_feed() -> None:
    text = berkas_csv(DUA, [("a", ()), ("b", ())]).decode()

    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == 3


def test_without_rows_the_head_stands_alone() -> None:
    assert baca(berkas_csv(DUA, [])) == [["satu", "dua"]]


@given(st.lists(st.tuples(st.none() | TEKS, st.lists(TEKS).map(tuple))))
def test_every_text_comes_back_as_it_was(rows: list[tuple[str | None, tuple[str, ...]]]) -> None:
    head, *found = baca(berkas_csv(DUA, rows))

    assert head == ["satu", "dua"]
    assert [[asli(cell) for cell in row] for row in found] == [
        [text or "", "; ".join(items)] for text, items in rows
    ]


@pytest.mark.parametrize("sign", list("=+-@\t\r\n＝＋－＠"))
def test_no_text_can_become_a_formula(sign: str) -> None:
    assert aman(f"{sign}SUM(A1)") == f"'{sign}SUM(A1)"
    assert aman(f"'{sign}SUM(A1)") == f"''{sign}SUM(A1)"


def test_a_list_that_begins_like_a_formula_is_guarded_too() -> None:
    assert satu_sel(Tipe.DAFTAR, ["=1+1", "dua"]) == ["'=1+1; dua"]


def test_an_ordinary_apostrophe_stays_alone() -> None:
    assert aman("'Aisyiyah Kota Contoh") == "'Aisyiyah Kota Contoh"


def test_a_title_that_looks_like_a_formula_is_whole_in_json_and_guarded_in_csv() -> None:
    found = data(kegiatan(judul="=HYPERLINK(1)"))

    assert found.csv("agenda-2026")[0]["judul"] == "'=HYPERLINK(1)"
    assert found.satu("agenda-2026")["judul"] == "=HYPERLINK(1)"


def test_numbers_are_bare_and_have_a_decimal_point() -> None:
    assert satu_sel(Tipe.DESIMAL, -7.4655, None) == ["-7.4655", ""]
    assert satu_sel(Tipe.PERSEN, 90.0, 86.86) == ["90.00", "86.86"]
    assert satu_sel(Tipe.BILANGAN, 1234, 0) == ["1234", "0"]
    assert satu_sel(Tipe.YA_TIDAK, True, False) == ["ya", "tidak"]
