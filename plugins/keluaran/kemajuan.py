"""What a long build is doing, on one line of a terminal; nothing where nobody watches."""

from __future__ import annotations

import sys
from typing import TextIO

from plugins.domain.tulisan import bilangan

SELANG = 500
"""Files between two numbers: often enough to see that it goes on."""

_HAPUS = "\r\x1b[K"


class Kemajuan:
    """One line that is written over and over, and wiped at the end."""

    def __init__(self, layar: TextIO | None = None) -> None:
        self._layar = layar or sys.stderr
        self._aktif = self._layar.isatty()
        self._jumlah = 0

    def tahap(self, kata: str) -> None:
        """Say what begins now."""
        if self._aktif:
            self._layar.write(f"{_HAPUS}{kata} …")
            self._layar.flush()

    def berkas(self) -> None:
        """Count one more file of the site."""
        self._jumlah += 1
        if self._jumlah % SELANG == 0:
            self.tahap(f"Menyusun situs: {bilangan(self._jumlah)} berkas")

    def selesai(self) -> None:
        """Wipe the line."""
        if self._aktif:
            self._layar.write(_HAPUS)
            self._layar.flush()
