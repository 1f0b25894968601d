"""YAML as staff write it: rows in braces, quotation marks only where they are needed.

The library's own writer would put every key of a row on its own line, quote nothing the same
way, and take most of the time that a large corpus needs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_POLOS = re.compile(r"[A-Za-z0-9(](?:[\w ./()–'%+-]|,(?= )|:(?=[\w/]))*(?<![\s:,])")
"""Text that needs no quotation marks outside of braces."""


def tulis(kunci: Mapping[str, Any]) -> str:
    """Return keys as lines."""
    return "".join(f"{key}:{_nilai(value)}\n" for key, value in kunci.items())


def _nilai(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return "".join(f"\n  - {_sebaris(item)}" for item in value)
    if isinstance(value, Mapping) and any(isinstance(v, Mapping) for v in value.values()):
        return "".join(f"\n  {key}: {_sebaris(item)}" for key, item in value.items())
    return f" {_sebaris(value, koma=True)}"


def _sebaris(value: Any, *, koma: bool = False) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {_sebaris(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_sebaris, value))}]"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    text = str(value)
    if not isinstance(value, str) or (_POLOS.fullmatch(text) and (koma or "," not in text)):
        return text
    return json.dumps(text, ensure_ascii=False)
