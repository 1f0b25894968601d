"""A dataset as CSV for spreadsheets: RFC 4180 in UTF-8, with a byte order mark.

Without the mark Excel takes UTF-8 for a Windows code page. Programs that trip over it have JSON.
The standard library's writer looks at every character; here a column is written as its type needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from plugins.data_terbuka.kolom import Baris, Kolom, Tipe

PENGODEAN = "utf-8-sig"
PEMISAH = "; "
_TANDA = "=+-@\t\r\n＝＋－＠"
_AWAL = frozenset(f"'{_TANDA}")
_RUMUS = re.compile(f"'*[{re.escape(_TANDA)}]")


def berkas_csv(kolom: Sequence[Kolom], baris: Iterable[Baris]) -> bytes:
    """Return a file with a line for each row below the names of the columns."""
    columns = zip(*baris, strict=True)
    cells = [_kolom(one.tipe, values) for one, values in zip(kolom, columns, strict=False)]
    lines = [",".join(one.nama for one in kolom), *map(",".join, zip(*cells, strict=True)), ""]
    return "\r\n".join(lines).encode(PENGODEAN)


def aman(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe goes before.

    A text of apostrophes and such a sign gets one more, so that one can always be taken away.
    """
    return f"'{text}" if _RUMUS.match(text) else text


def _kolom(tipe: Tipe, values: Iterable[Any]) -> Iterable[str]:
    write = _TULIS.get(tipe)
    if write is None:
        return ("" if value is None else value for value in values)
    return ("" if value is None else write(value) for value in values)


def _teks(text: str) -> str:
    if not text:
        return ""
    safe = aman(text) if text[0] in _AWAL else text
    return '"' + safe.replace('"', '""') + '"'


def _daftar(items: Sequence[str]) -> str:
    return _teks(PEMISAH.join(items)) if items else ""


def _persen(x: float) -> str:
    return f"{x:.2f}"


def _ya_tidak(x: bool) -> str:
    return "ya" if x else "tidak"


_TULIS: dict[Tipe, Callable[[Any], str]] = {
    Tipe.TEKS: _teks,
    Tipe.TAUTAN: _teks,
    Tipe.DAFTAR: _daftar,
    Tipe.PERSEN: _persen,
    Tipe.YA_TIDAK: _ya_tidak,
    **dict.fromkeys((Tipe.BILANGAN, Tipe.DESIMAL), repr),
}
"""How a cell is written that is not plain already; a text always gets quotes, needed or not."""
