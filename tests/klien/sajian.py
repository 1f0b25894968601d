"""What the clients are given: a portal, and its files over HTTP."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from plugins.data.load import load
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from plugins.pratinjau.handler import Server


def portal_dari(isi: Path) -> Portal:
    """Return what the public may see of a content folder at its own "now"."""
    loaded = load(isi)
    assert loaded.arsip
    assert loaded.sekarang
    return terbitkan(loaded.arsip, loaded.sekarang)


@contextmanager
def disajikan(files: Mapping[str, bytes], folder: Path) -> Iterator[str]:
    """Serve files by their URLs; give the origin, without a slash at the end."""
    for url, data in files.items():
        path = folder / url.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    with Server(folder) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server.url.rstrip("/")
        server.shutdown()
