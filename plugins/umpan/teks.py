"""Text as XML 1.0 carries it."""

from __future__ import annotations

import re

_TERLARANG = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def bersih(text: str) -> str:
    """Return a text without the characters that no XML document may hold."""
    return _TERLARANG.sub("", text)
