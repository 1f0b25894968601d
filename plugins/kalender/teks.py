"""Text as RFC 5545 carries it: no control characters, exact escapes."""

from __future__ import annotations

import re

_BARIS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Only letters, marks and signs remain. Surrogates cannot be encoded at all.
_KENDALI = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def bersih(text: str) -> str:
    """Return a text with one kind of line break and without control characters."""
    return _KENDALI.sub("", _BARIS.sub("\n", text).replace("\t", " "))


def lolos(text: str) -> str:
    r"""Return a clean text with its escapes; icalendar takes a written ``\N`` for a line break."""
    text = text.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,")
    return text.replace("\n", r"\n")
