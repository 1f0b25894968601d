"""Small files in the cache folder: data with a digest of itself, so that half a file is no file."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pydantic
import yaml


def read(path: Path) -> Any:
    """Return what was kept, none when there is nothing, or not what was written."""
    try:
        digest, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return json.loads(body) if digest == _digest(body) else None


def write(path: Path, data: Any) -> None:
    """Keep data; that the folder cannot be written costs the next build time, and nothing else."""
    body = json.dumps(data, separators=(",", ":")).encode()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(_digest(body) + b"\n" + body)
        Path(name).replace(path)


def engine_digest() -> str:
    """Return a digest of everything that reads entries and words their changes."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update(f"{pydantic.VERSION} {yaml.__version__}".encode())
    for folder in ("data", "domain"):
        for path in sorted((Path(__file__).parents[1] / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _digest(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).hexdigest().encode()
