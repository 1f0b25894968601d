"""Text as RFC 5545 carries it: no control characters, exact escapes."""

from __future__ import annotations

import re

from icalendar import vText

_BARIS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Only letters, marks and signs remain. Surrogates cannot be encoded at all.
_KENDALI = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def bersih(text: str) -> str:
    """Return a text with one kind of line break and without control characters."""
    return _KENDALI.sub("", _BARIS.sub("\n", text).replace("\t", " "))


class Teks(vText):
    r"""A TEXT value; icalendar's own escape takes a written ``\N`` for a line break."""

    def to_ical(self) -> bytes:
        """Return the escaped value."""
        text = str(self).replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,")
        return text.replace("\n", r"\n").encode()


def teks(text: str) -> Teks:
    """Return a clean TEXT value."""
    return Teks(bersih(text))
