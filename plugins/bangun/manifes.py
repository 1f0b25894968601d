"""What the last build wrote: each file with its key, the digest of its bytes, and its stamp."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from plugins.simpanan.rak import baca_utuh, tulis_utuh
from plugins.simpanan.sidik import Cap, sidik

BENTUK = sidik("manifes 1")
"""Changes when manifests are written in another form."""


class Catatan(NamedTuple):
    """What is known of one file; the stamp is none until the file is in its place."""

    kunci: bytes
    sidik: bytes
    cap: Cap | None


class Manifes(NamedTuple):
    """The files by name, and the digest of what all of them depend on."""

    versi: bytes
    berkas: Mapping[str, Catatan]


NIHIL = Manifes(b"", {})


def keadaan(output: Path) -> Path:
    """Return the folder beside an output folder that holds what is known of it."""
    return output.parent / f".{output.name}.portal"


def baca_manifes(output: Path) -> Manifes | None:
    """Return the manifest of an output folder, none when there is none that is whole."""
    found = baca_utuh(_letak(output), BENTUK)
    if found is None:
        return None
    versi, files = found
    return Manifes(versi, {name: Catatan(*one) for name, one in files.items()})


def ada_manifes(output: Path) -> bool:
    """Tell whether there is a manifest of an output folder, be it whole or not."""
    return _letak(output).exists()


def tulis_manifes(output: Path, versi: bytes, files: Mapping[str, Catatan]) -> None:
    """Keep the manifest of an output folder; every stamp must be known."""
    tulis_utuh(_letak(output), BENTUK, (versi, {name: tuple(one) for name, one in files.items()}))


def _letak(output: Path) -> Path:
    return keadaan(output) / "manifes.pickle"
