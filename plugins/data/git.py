"""What git knows of a folder: its commits, the files that they changed, and their contents.

Git is asked in an environment of our own: nobody's pager, hooks, replacements or language have a
say, nothing is fetched, and who committed is never read.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple

BATAS_BLOB = 200_000
"""Bytes; what is larger was never an entry, and is not read into memory."""

_FILE = ("100644", "100755")
_DIWARISKAN = ("PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "SYSTEMROOT")
_TETAP = {
    # A partial clone lacks old contents; a build must neither wait for them nor need a network.
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_REPLACE_OBJECTS": "1",
}
_SETELAN = (
    "i18n.logOutputEncoding=UTF-8",
    "log.diffMerges=first-parent",
    "log.showRoot=true",
    "log.showSignature=false",
)
"""Whatever somebody's settings would change in the log that is read here."""


class Commit(NamedTuple):
    """A commit: its time as seconds since 1970, its first parent, the files that it changed.

    Each changed file comes with the id of its new content, empty when it is gone.
    """

    id: str
    time: int
    parent: str
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository in which a folder lies.

    `prefix` is the folder within it, `shallow` are the commits before which it was cut off.
    """

    root: Path
    head: str
    prefix: str
    shallow: frozenset[str]

    @classmethod
    def of(cls, root: Path) -> Repository | None:
        """Return the repository of a folder, none where there is no git, or no commit yet."""
        found = _run(root, "rev-parse", "--show-prefix", "--git-path", "shallow", "HEAD")
        if found is None:
            return None
        prefix, shallow, head = os.fsdecode(found).split("\n")[:3]
        try:
            cut = (root / shallow).read_text("ascii").split()
        except OSError:
            cut = []
        return cls(root, head, prefix, frozenset(cut))

    def commits(self, paths: Iterable[str], since: str = "") -> list[Commit] | None:
        """Return the first-parent history below some paths, oldest first, none where git fails.

        Only what stood on the branch itself was ever published: a version that was mended on a
        side branch before it was merged never was. `since` begins after a commit.
        """
        settings = [word for setting in _SETELAN for word in ("-c", setting)]
        found = _run(
            self.root,
            *(*settings, "log", "--first-parent", "-m", "--sparse", "--relative"),
            *("--raw", "-z", "--no-abbrev", "--no-renames", "--format=%x01%H %ct %P"),
            f"{since}..{self.head}" if since else self.head,
            *("--", *paths),
        )
        return None if found is None else list(_commits(found))[::-1]

    def changed(self, paths: Iterable[str]) -> list[str]:
        """Return the files below some paths that are not what was committed last, or may not be."""
        words = ("diff-index", "--name-only", "-z", "--relative", "--no-renames", self.head, "--")
        found = _run(self.root, *words, *paths) or b""
        return [os.fsdecode(name) for name in found.split(b"\0") if name]

    def contents(self, ids: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
        """Yield each content by its id, in the order asked for; none where it is missing.

        What is no content of a file, or a very long one, is empty.
        """
        with tempfile.TemporaryFile() as asked:
            asked.write("".join(f"{id_}\n" for id_ in ids).encode())
            asked.seek(0)
            command = ("git", "-C", str(self.root), "cat-file", "--batch", "--buffer")
            with subprocess.Popen(
                command,
                stdin=asked,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            ) as process:
                assert process.stdout
                yield from _contents(process.stdout)


def _environment() -> dict[str, str]:
    inherited = {key: os.environ[key] for key in _DIWARISKAN if key in os.environ}
    return inherited | _TETAP


def _run(root: Path, *words: str) -> bytes | None:
    try:
        done = subprocess.run(
            ("git", "-C", str(root), *words),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=_environment(),
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _commits(output: bytes) -> Iterator[Commit]:
    """Yield the commits of a log; every name ends with a NUL, so any name may stand in it."""
    header: tuple[str, int, str] | None = None
    changes: list[tuple[str, str]] = []
    tokens = iter(output.split(b"\0"))
    for token in tokens:
        if token.startswith(b"\x01"):
            if header:
                yield Commit(*header, tuple(changes))
            id_, time, *parents = token[1:].decode().split(" ")
            header, changes = (id_, int(time), parents[0]), []
        elif token.startswith((b":", b"\n:")):
            _, mode, _, blob, _ = token.decode().split(" ")
            changes.append((os.fsdecode(next(tokens)), blob if mode in _FILE else ""))
    if header:
        yield Commit(*header, tuple(changes))


def _contents(stream: IO[bytes]) -> Iterator[tuple[str, bytes | None]]:
    while header := stream.readline():
        id_, *rest = header.decode().split()
        if len(rest) < 2:  # "<id> missing"
            yield id_, None
            continue
        kind, size = rest[0], int(rest[1])
        if kind == "blob" and size <= BATAS_BLOB:
            yield id_, stream.read(size)
            stream.read(1)
        else:
            _skip(stream, size + 1)
            yield id_, b""


def _skip(stream: IO[bytes], size: int) -> None:
    while size > 0:
        size -= len(stream.read(min(size, BATAS_BLOB))) or size
