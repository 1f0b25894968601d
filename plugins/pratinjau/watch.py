"""Changes in files and folders, also in those that come and go."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import watchfiles

# Until a folder that appeared, or was replaced by another of its name, is noticed.
_LOOK_AGAIN = 1.0

_Identity = dict[Path, tuple[int, int]]


def watch(
    roots: Sequence[Path], stop: threading.Event, report: Callable[[set[Path]], None]
) -> None:
    """Report changed paths below the roots, batch by batch, until told to stop."""
    known = _identity(roots)
    while not stop.is_set():
        watched = _identity(roots)
        if watched != known:
            report({path for path, _ in watched.items() ^ known.items()})
            known = watched
        if not watched:
            stop.wait(_LOOK_AGAIN)
            continue
        for batch in watchfiles.watch(
            *watched,
            stop_event=stop,
            rust_timeout=round(_LOOK_AGAIN * 1000),
            yield_on_timeout=True,
        ):
            if batch:
                report({Path(path) for _, path in batch})
            # The kernel watches inodes: a replaced folder must be watched anew.
            if _identity(roots) != watched:
                break


def _identity(roots: Sequence[Path]) -> _Identity:
    found = {}
    for root in roots:
        try:
            status = root.stat()
        except OSError:
            continue
        found[root] = (status.st_dev, status.st_ino)
    return found
