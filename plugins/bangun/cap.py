"""The stamp of a finished build: what it was made of, until when it holds, what it wrote.

Read before Pelican is imported, hence the standard library only. A stamp never replaces a
comparison of contents; it only tells that none is needed. When in doubt it does not match, and
the build runs.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from plugins.bangun.kepala import kepala
from plugins.bangun.manifes import ada_jurnal, baca_manifes, keadaan
from plugins.simpanan.sidik import MESIN, ROOT, cap_berkas, pustaka

CAP = "cap.json"
MASUKAN = "CAP_MASUKAN"
"""The environment variable that hands a build the stamp of its inputs, to be kept with its end."""

_GAGAL = "tidak terbaca"


def cap_masukan(settings: str, isi: str, sekarang: str | None) -> str:
    """Return a digest of the stamps of everything that a build reads."""
    digest = hashlib.blake2b(digest_size=16)
    words = [sys.version, settings, isi, sekarang or "", *kepala(Path(isi)), *pustaka()]
    for line in [*words, *_isi(ROOT, MESIN), *_isi(Path(isi), ("agenda", "content"))]:
        digest.update(line.encode(errors="surrogateescape") + b"\n")
    return digest.hexdigest()


def simpan_cap(output: Path, masukan: str, sejak: datetime, sampai: datetime | None) -> None:
    """Keep the stamp of a build whose files are in place; an empty one fits no later build."""
    data = {
        "masukan": masukan,
        "sejak": sejak.isoformat(),
        "sampai": sampai.isoformat() if sampai else None,
    }
    path = keadaan(output) / CAP
    new = path.with_suffix(".baru")
    new.write_text(json.dumps(data), "utf-8")
    new.replace(path)


def hapus_cap(output: Path) -> None:
    """Forget the stamp of the last build."""
    (keadaan(output) / CAP).unlink(missing_ok=True)


def masih_berlaku(output: Path, masukan: str, sekarang: datetime) -> bool:
    """Tell whether the files of an output folder are what a build would write now."""
    try:
        data = json.loads((keadaan(output) / CAP).read_text("utf-8"))
        return bool(
            data["masukan"] == masukan != ""
            and _dalam_masa(data["sejak"], data["sampai"], sekarang)
            and not ada_jurnal(output)
            and _utuh(output)
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _utuh(output: Path) -> bool:
    """Tell whether every file is still as it was left."""
    known = baca_manifes(output)
    return known is not None and all(
        cap_berkas(f"{output}/{name}") == one.cap for name, one in known.berkas.items()
    )


def _dalam_masa(sejak: str, sampai: str | None, sekarang: datetime) -> bool:
    if sampai is None:
        return True
    return datetime.fromisoformat(sejak) <= sekarang < datetime.fromisoformat(sampai)


def _isi(root: Path, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        path = root / name
        yield from _folder(str(path), name) if path.is_dir() else [_cap(str(path), name)]


def _folder(path: str, name: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError:
        yield f"{name} {_GAGAL}"
        return
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _folder(entry.path, f"{name}/{entry.name}")
        else:
            yield _cap(entry.path, f"{name}/{entry.name}")


def _cap(path: str, name: str) -> str:
    """Return a file's name, kind, size, and time of change of content and of metadata.

    The time of metadata moves even when a tool sets the other one back.
    """
    try:
        info = os.lstat(path)
    except OSError:
        return f"{name} {_GAGAL}"
    return f"{name} {info.st_mode} {info.st_size} {info.st_mtime_ns} {info.st_ctime_ns}"
