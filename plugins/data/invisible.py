"""Characters that nobody means to write: controls, and what hides or turns around other text."""

from __future__ import annotations

import html
import re

TAK_TERLIHAT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)


def tersandi(entitas: str) -> bool:
    """Tell whether an HTML entity ("&#7;") stands for such a character, or for none at all."""
    text = html.unescape(entitas)
    return text in ("", "\ufffd") or TAK_TERLIHAT.search(text) is not None
