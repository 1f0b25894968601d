"""A word that must not leak, and where to look for it."""

from __future__ import annotations

from plugins.domain.portal import Portal

RAHASIA = "Kecubung"
"""A word that stands nowhere else; found in what is public, it has leaked."""


def bocor(portal: Portal) -> bool:
    """Tell whether the word is anywhere in what pages, calendars and feeds are made of."""
    return RAHASIA.casefold() in repr(portal).casefold()


def tautan(id_: str) -> str:
    """Return a paragraph that links to a kegiatan."""
    return f'<p>Lihat <a href="/agenda/kegiatan/{id_}/">rapat</a>.</p>'
