"""Content lines as bytes, folded as RFC 5545 section 3.1 asks.

icalendar folds character by character, which took a third of the time of all calendars. This
gives the same bytes; a test holds the two together.
"""

from __future__ import annotations

from icalendar.cal.component import Component

BATAS = 74
"""Octets of a line, without its break; icalendar stays one below what the RFC allows."""


def ke_bytes(component: Component) -> bytes:
    """Return a component's bytes."""
    return b"".join(lipat(line) + b"\r\n" for line in component.content_lines() if line)


def lipat(line: str) -> bytes:
    r"""Fold a line between characters, and not within an escape ("\\," or "^n")."""
    data = line.encode()
    if len(data) <= BATAS:
        return data
    parts: list[bytes] = []
    start = 0
    while len(data) - start > BATAS:
        end = start + BATAS
        while data[end] & 0xC0 == 0x80:  # within a character of several octets
            end -= 1
        if data[end - 1] in b"\\^" and end - 1 > start:
            end -= 1
        parts.append(data[start:end])
        start = end
    return b"\r\n ".join([*parts, data[start:]])
