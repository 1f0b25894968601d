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


class Jurnal(NamedTuple):
    """A commit that is under way: what is deleted, and the key and digest of what is put in place.

    Together with the manifest of the build before it, it tells what lies in the output folder.
    """

    versi: bytes
    hapus: tuple[str, ...]
    ganti: Mapping[str, tuple[bytes, bytes]]


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


def ada_jurnal(output: Path) -> bool:
    """Tell whether the last commit was cut off."""
    return _jurnal(output).exists()


def baca_jurnal(output: Path) -> Jurnal | None:
    """Return the journal of a commit that was cut off, none when there is none that is whole."""
    found = baca_utuh(_jurnal(output), BENTUK)
    return Jurnal(*found) if found else None


def tulis_jurnal(output: Path, jurnal: Jurnal) -> None:
    """Keep a journal before the commit begins, so that it outlasts whatever happens then."""
    tulis_utuh(_jurnal(output), BENTUK, tuple(jurnal), tahan=True)


def hapus_jurnal(output: Path) -> None:
    """Forget the journal: its commit is done."""
    _jurnal(output).unlink(missing_ok=True)


def _jurnal(output: Path) -> Path:
    return keadaan(output) / "jurnal.pickle"


def _letak(output: Path) -> Path:
    return keadaan(output) / "manifes.pickle"
