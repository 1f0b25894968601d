"""From a content folder straight to what the public may see."""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.data.load import load
from plugins.data.periksa import load_history, report
from plugins.domain.beda import TANPA_JEJAK
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from plugins.keluaran.kemajuan import Kemajuan
from plugins.simpanan.rak import Lemari


def load_portal(
    isi: Path,
    sekarang: str | None,
    lemari: Lemari | None = None,
    cache: Path | None = None,
    kemajuan: Kemajuan | None = None,
    *,
    riwayat: bool = False,
) -> Portal:
    """Return the public portal; with a fault in any file, say all of them and exit with 1.

    Args:
        isi: The folder that holds agenda/ and content/.
        sekarang: What replaces the clock.
        lemari: What earlier loads made of the same files.
        cache: Where to keep what git told.
        kemajuan: Tells whoever watches what is being done.
        riwayat: Whether the history in git is wanted too.
    """
    kemajuan = kemajuan or Kemajuan()
    kemajuan.tahap("Membaca isi")
    loaded = load(isi, sekarang, lemari)
    kemajuan.selesai()
    jejak, unnoted = load_history(isi, loaded, cache) if riwayat else (TANPA_JEJAK, [])
    code = report([*loaded.masalah, *unnoted])
    if loaded.arsip is None or loaded.sekarang is None:
        sys.exit(code or 1)
    return terbitkan(loaded.arsip, loaded.sekarang, jejak)
