"""The preview as a whole: build, serve, watch, rebuild."""

import errno
import queue
import signal
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.pratinjau.build import Builder
from plugins.pratinjau.handler import HOST, Server
from plugins.pratinjau.hub import Hub
from plugins.pratinjau.watch import watch

# An editor or git writes many files in a row; they are one change.
_SETTLE = 0.1
_SHOWN = 3


@dataclass(frozen=True)
class Plan:
    """What to build, from where, and what to serve."""

    folder: Path
    command: Sequence[str]
    site: Path
    watched: Sequence[Path]
    port: int


def serve(plan: Plan) -> int:
    """Serve until Ctrl-C or SIGTERM; return the exit code."""
    hub = Hub("Portal sedang dibangun …")
    try:
        server = Server(plan.site, plan.port, hub)
    except OSError as error:
        _say(why_not(error, plan.port))
        return 1
    builder = Builder(plan.command, plan.folder)
    stop = threading.Event()
    changed: queue.SimpleQueue[set[Path]] = queue.SimpleQueue()

    def end(*_: object) -> None:
        stop.set()
        builder.stop()
        changed.put(set())

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    watcher = threading.Thread(target=watch, args=(plan.watched, stop, changed.put))
    watcher.start()
    with server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        _say(f"Pratinjau: {server.url} (Ctrl-C untuk berhenti). Membangun portal …")
        while not stop.is_set():
            _rebuild(builder, hub, stop)
            if not stop.is_set():
                _announce(_next(changed), plan.folder, stop)
        hub.close()
        server.shutdown()
    watcher.join()
    return 0


def _rebuild(builder: Builder, hub: Hub, stop: threading.Event) -> None:
    begin = time.monotonic()
    faults = builder.run()
    seconds = f"{time.monotonic() - begin:.1f}".replace(".", ",")
    if stop.is_set():
        return
    if faults is None:
        hub.built()
        _say(f"Selesai dalam {seconds} detik.")
    else:
        hub.failed(faults)
        _say("Portal tidak diperbarui: perbaiki kesalahan di atas, lalu simpan berkasnya.")


def _next(changed: queue.SimpleQueue[set[Path]]) -> set[Path]:
    """Wait for a change, and for those that come with it."""
    paths = changed.get()
    try:
        while True:
            paths = paths | changed.get(timeout=_SETTLE)
    except queue.Empty:
        return paths


def _announce(paths: set[Path], folder: Path, stop: threading.Event) -> None:
    if stop.is_set():
        return
    names = sorted(str(p.relative_to(folder) if p.is_relative_to(folder) else p) for p in paths)
    more = f" dan {len(names) - _SHOWN} lainnya" if len(names) > _SHOWN else ""
    _say(f"Berubah: {', '.join(names[:_SHOWN])}{more}. Membangun …")


def why_not(error: OSError, port: int) -> str:
    """Say why the port cannot be had, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return (
            f"Porta {port} sedang dipakai program lain. "
            f"Pakai porta lain, misalnya: PORT={port + 1} make serve"
        )
    if error.errno == errno.EACCES:
        return f"Porta {port} hanya untuk administrator. Pakai yang lain: PORT=8000 make serve"
    return f"Tidak dapat menyajikan di {HOST}:{port}: {error.strerror}"


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
