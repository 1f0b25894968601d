"""What the last build wrote: each file with its key, the digest of its bytes, and its stamp."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from plugins.simpanan.rak import baca_utuh, tulis_utuh
from plugins.simpanan.sidik import Cap, sidik

BENTUK = sidik("manifes 2")
"""Changes when manifests are written in another form."""


class Catatan(NamedTuple):
    """What is known of one file; the stamp is none until the file is in its place."""

    kunci: bytes
    sidik: bytes
    cap: Cap | None


class Kelompok(NamedTuple):
    """Files that were made together from one key, and what else their maker had to say."""

    kunci: bytes
    berkas: tuple[str, ...]
    pesan: Any


class Manifes(NamedTuple):
    """The files by name, the digest of what all of them depend on, and the groups of files."""

    versi: bytes
    berkas: Mapping[str, Catatan]
    kelompok: Mapping[str, Kelompok] = {}


NIHIL = Manifes(b"", {})


def keadaan(output: Path) -> Path:
    """Return the folder beside an output folder that holds what is known of it."""
    return output.parent / f".{output.name}.portal"


def baca_manifes(output: Path) -> Manifes | None:
    """Return the manifest of an output folder, none when there is none that is whole."""
    found = baca_utuh(_letak(output), BENTUK)
    if found is None:
        return None
    versi, files, groups = found
    return Manifes(
        versi,
        {name: Catatan(*one) for name, one in files.items()},
        {name: Kelompok(*one) for name, one in groups.items()},
    )


def ada_manifes(output: Path) -> bool:
    """Tell whether there is a manifest of an output folder, be it whole or not."""
    return _letak(output).exists()


def tulis_manifes(output: Path, manifes: Manifes) -> None:
    """Keep the manifest of an output folder; every stamp must be known."""
    plain = [
        {name: tuple(one) for name, one in records.items()}
        for records in (manifes.berkas, manifes.kelompok)
    ]
    tulis_utuh(_letak(output), BENTUK, (manifes.versi, *plain))


def _letak(output: Path) -> Path:
    return keadaan(output) / "manifes.pickle"
