"""Digests: of plain values, of what is on disk, and of the engine that works on them."""

from __future__ import annotations

import hashlib
import marshal
import os
import site
import stat
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
MESIN = ("plugins", "theme", "pelicanconf.py", "publishconf.py")
"""The engine's own files; libraries are known by the names of their metadata folders."""

UKURAN = 16

Cap = tuple[int, int, int]
"""A file's size, and its times of change of content and of metadata.

The time of metadata moves even when a tool sets the other one back.
"""


def sidik(*values: object) -> bytes:
    """Return the digest of plain values: texts, bytes, numbers, None, and tuples or lists of them.

    Raises ValueError for anything else: an object has no bytes that stand for it for ever.
    """
    # Version 2 writes no references, so equal values have equal bytes.
    data = marshal.dumps(values, 2)  # type: ignore[arg-type]
    return hashlib.blake2b(data, digest_size=UKURAN).digest()


def sidik_data(data: bytes) -> bytes:
    """Return the digest of a file's bytes."""
    return hashlib.blake2b(data, digest_size=UKURAN).digest()


def cap_berkas(path: str) -> Cap | None:
    """Return a file's stamp, none when there is no such file."""
    try:
        info = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(info.st_mode):
        return None
    return info.st_size, info.st_mtime_ns, info.st_ctime_ns


def pustaka() -> list[str]:
    """Return the installed libraries with their versions."""
    return sorted(
        entry.name
        for folder in site.getsitepackages()
        if Path(folder).is_dir()
        for entry in os.scandir(folder)
        if entry.name.endswith((".dist-info", ".egg-info"))
    )


@cache
def versi_mesin() -> bytes:
    """Return the digest of Python, the libraries, and every file of the engine."""
    files = [(name, Path(path).read_bytes()) for name, path in berkas(ROOT, MESIN)]
    return sidik(sys.version, pustaka(), files)


def berkas(root: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield names and paths of all files below some names of a folder, in a fixed order."""
    for name in names:
        path = f"{root}/{name}"
        yield from _folder(path, name) if Path(path).is_dir() else [(name, path)]


def _folder(path: str, name: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(os.scandir(path), key=lambda entry: entry.name):
        if entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _folder(entry.path, f"{name}/{entry.name}")
        else:
            yield f"{name}/{entry.name}", entry.path
