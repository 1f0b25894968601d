"""From commits to the versions of each entry's file: content, time, and the settings of then.

An entry is known by the stem of its file. It may lie in another folder, or be written in the other
form, and stays the same; a file of another stem is another entry.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from plugins.data import sources
from plugins.data.git import Commit, Repository

SETELAN = "content/instansi.yaml"
_KEGIATAN = next(jenis for jenis in sources.SEMUA if jenis.nama == "kegiatan")
_LETAK = (_KEGIATAN.folder, SETELAN)


class Baris(NamedTuple):
    """A version: its time as seconds since 1970, its file and content, the settings of its time.

    Path and content are empty while the file was gone. What is `warisan` was there when the
    history was cut off.
    """

    saat: int
    path: str
    isi: str
    setelan: int
    warisan: bool


@dataclass
class LogAgenda:
    """What one pass over a repository's log tells of agenda/, and up to which commit.

    `sejak` is the time of the first commit if the history was cut off there, `terakhir` that of
    the youngest version. `setelan` are the contents of the settings in turn, empty where there
    were none. `baris` are the values of a `Baris` each: twenty thousand plain lists come from a
    cache at no further cost. `ganda` are the files of an id that lay in two places at once, a
    fault that was never published.
    """

    lingkup: str
    puncak: str
    sejak: int = 0
    terakhir: int = 0
    setelan: list[str] = field(default_factory=lambda: [""])
    baris: dict[str, list[Sequence[Any]]] = field(default_factory=dict)
    ganda: dict[str, dict[str, str]] = field(default_factory=dict)

    def versi(self, id_: str) -> list[Baris]:
        """Return the versions of an entry, oldest first."""
        return list(map(Baris._make, self.baris.get(id_, ())))

    def sesudah(self, saat: int) -> set[str]:
        """Return the entries with a version that is younger than a moment."""
        if saat >= self.terakhir:
            return set()
        return {id_ for id_, rows in self.baris.items() if any(at > saat for at, *_ in rows)}

    def berikutnya(self, saat: int) -> int:
        """Return the time of the oldest version after a moment, 0 when there is none."""
        if saat >= self.terakhir:
            return 0
        return min(int(at) for rows in self.baris.values() for at, *_ in rows if at > saat)

    def add(self, commit: Commit, *, warisan: bool) -> set[str]:
        """Take in what a commit changed; return the ids of the entries."""
        files: dict[str, dict[str, str]] = {}
        for path, isi in commit.changes:
            if path == SETELAN:
                self.setelan.append(isi)
            elif id_ := _id(path):
                files.setdefault(id_, {})[path] = isi
        for id_, changes in files.items():
            self._add(id_, changes, commit.time, warisan=warisan)
        return set(files)

    def _add(self, id_: str, changes: dict[str, str], saat: int, *, warisan: bool) -> None:
        rows = self.baris.setdefault(id_, [])
        last = {path: isi for _, path, isi, *_ in rows[-1:]}
        state = {**self.ganda.pop(id_, last), **changes}
        state = {path: isi for path, isi in state.items() if isi}
        if len(state) > 1:
            self.ganda[id_] = state
            return
        path, isi = next(iter(state.items()), ("", ""))
        self.terakhir = max(self.terakhir, saat)
        rows.append(Baris(saat, path, isi, len(self.setelan) - 1, warisan))


def scope(repository: Repository) -> str:
    """Return what tells this folder's history from that of another, or from more or less of it."""
    words = "\n".join([repository.prefix, *sorted(repository.shallow)])
    return hashlib.blake2b(words.encode(errors="surrogateescape"), digest_size=16).hexdigest()


def extend(log: LogAgenda, repository: Repository) -> set[str] | None:
    """Take in the commits since the last one known; none if the history does not continue it."""
    commits = repository.commits(_LETAK, log.puncak)
    if not commits or commits[0].parent != log.puncak:
        return None
    touched = {id_ for commit in commits for id_ in log.add(commit, warisan=False)}
    log.puncak = repository.head
    return touched


def whole(repository: Repository, lingkup: str) -> LogAgenda | None:
    """Return the log of all commits; none where git refuses to tell."""
    commits = repository.commits(_LETAK)
    if not commits:
        return None
    log = LogAgenda(lingkup, repository.head)
    cut = commits[0].id in repository.shallow
    log.sejak = commits[0].time if cut else 0
    for n, commit in enumerate(commits):
        log.add(commit, warisan=cut and n == 0)
    return log


def _id(path: str) -> str:
    """Return the id of the entry that a file is about, empty when it is none."""
    pure = PurePosixPath(path)
    stem = str(pure.with_suffix("")).removeprefix(f"{_KEGIATAN.folder}/")
    right = pure.suffix in _KEGIATAN.akhiran and _KEGIATAN.pola.fullmatch(stem)
    return pure.stem if right else ""
