"""An address as a QR code in SVG."""

from __future__ import annotations

import io

import segno

TEPI = 4
"""Modules of quiet around the code, as ISO/IEC 18004 asks."""
TOPENG = 3
"""One of the eight masks. Any can be read; trying all of them would cost five times as much."""


def kode_qr(alamat: str) -> bytes:
    """Return a code that survives a smudge (level M), dark on white in dark mode too."""
    code = segno.make_qr(alamat, error="m", mask=TOPENG, boost_error=False)
    buffer = io.BytesIO()
    code.save(
        buffer,
        kind="svg",
        border=TEPI,
        light="#fff",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return buffer.getvalue()
