"""From a content folder straight to what the public may see."""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.data.load import load
from plugins.data.periksa import report
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from plugins.simpanan.rak import Lemari


def load_portal(isi: Path, sekarang: str | None, lemari: Lemari | None = None) -> Portal:
    """Return the public portal; with a fault in any file, say all of them and exit with 1."""
    loaded = load(isi, sekarang, lemari)
    code = report(loaded.masalah)
    if loaded.arsip is None or loaded.sekarang is None:
        sys.exit(code or 1)
    return terbitkan(loaded.arsip, loaded.sekarang)
