"""A content folder with a history: real commits in a real repository, at times of our choosing."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from plugins.data.jejak import load_jejak
from plugins.data.load import load
from plugins.domain.beda import Jejak
from plugins.domain.perubahan import bahan_kabar
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from tasks import ROOT

DASAR = ROOT / "tests/data/dasar/content"
ORANG = "Zrahasia Petugas"
"""Who commits; the portal must not know."""


class Sejarah:
    """A repository at `root` with agenda/ and content/ in the folder `isi` of it."""

    def __init__(self, root: Path, isi: str = "") -> None:
        self.root = root
        self.isi = root / isi
        self.git("init", "--quiet", "--initial-branch=main", str(root), cwd=root.parent)
        (self.isi / "content").mkdir(parents=True)
        for name in ("instansi.yaml", "tempat.yaml", "perangkat-daerah.yaml"):
            shutil.copy(DASAR / name, self.isi / "content")
        self.commit("2026-11-01T08:00")

    def git(self, *words: str, cwd: Path | None = None, at: str = "2026-11-01T08:00") -> str:
        """Run git as one clerk at a moment, without any settings of this machine."""
        when = f"{at}:00+07:00"
        environment = {
            "PATH": os.environ["PATH"],
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": ORANG,
            "GIT_AUTHOR_EMAIL": "zrahasia@kotacontoh.example",
            "GIT_AUTHOR_DATE": "2020-01-01T00:00:00+00:00",
            "GIT_COMMITTER_NAME": ORANG,
            "GIT_COMMITTER_EMAIL": "zrahasia@kotacontoh.example",
            "GIT_COMMITTER_DATE": when,
        }
        done = subprocess.run(
            ("git", *words),
            cwd=cwd or self.root,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def write(self, path: str, content: Mapping[str, Any] | str | bytes | None) -> None:
        """Put a file below the content folder: keys, a text, bytes; none takes it away."""
        file = self.isi / path
        if content is None:
            file.unlink()
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Mapping):
            content = yaml.safe_dump(dict(content), allow_unicode=True, sort_keys=False)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, at: str, files: Mapping[str, Any] | None = None) -> None:
        """Commit everything as it lies there, after writing some files, at a moment in WIB."""
        for path, content in (files or {}).items():
            self.write(path, content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=zrahasiapesan", at=at)

    def entry(self, at: str, **keys: Any) -> None:
        """Commit the one entry of most tests with these keys."""
        self.commit(at, {JALUR: entri(**keys)})

    def jejak(self, cache: Path | None = None, sekarang: str | None = None) -> Jejak:
        """Return what the history tells."""
        muatan = load(self.isi, sekarang)
        assert muatan.arsip, [str(m) for m in muatan.galat]
        assert muatan.sekarang
        return load_jejak(self.isi, muatan.arsip, muatan.sekarang, cache)

    def portal(self, cache: Path | None = None, sekarang: str | None = None) -> Portal:
        """Return what the public sees, as a build does."""
        muatan = load(self.isi, sekarang)
        assert muatan.arsip, [str(m) for m in muatan.galat]
        assert muatan.sekarang
        jejak = load_jejak(self.isi, muatan.arsip, muatan.sekarang, cache)
        return terbitkan(muatan.arsip, muatan.sekarang, jejak)

    def kabar(self, cache: Path | None = None, sekarang: str | None = None) -> list[str]:
        """Return all news, newest first: "20/11 08.00 Perubahan tempat. Semula …"."""
        portal = self.portal(cache, sekarang)
        news = [n for bahan in bahan_kabar(portal) for n in bahan.kabar(portal.instansi)]
        news.sort(key=lambda n: n.pada, reverse=True)
        return [f"{n.pada:%d/%m %H.%M} {n.judul}. {n.kalimat}".strip() for n in news]


ID = "2026-12-07-rapat"
JALUR = f"agenda/2026/12/{ID}.yaml"


def entri(**keys: Any) -> dict[str, Any]:
    """Return the keys of an entry; a key that is none is left out."""
    base = {
        "judul": "Rapat Kerja",
        "mulai": "2026-12-07T09:00",
        "tempat": "Pendopo",
        "pimpinan": [{"jabatan": "walikota"}],
        "diumumkan": "2026-11-02T08:00",
    }
    return {key: value for key, value in (base | keys).items() if value is not None}


def mingguan(**keys: Any) -> dict[str, Any]:
    """Return the keys of an entry that recurs every week."""
    return entri(berulang={"setiap": "minggu", "sampai": "2026-12-28"}, **keys)


def baris(pada: str, semula: dict[str, Any], alasan: str = "kapasitas") -> dict[str, Any]:
    """Return a row of `perubahan`."""
    return {"pada": pada, "alasan": alasan, "semula": semula}


DIUMUMKAN = (
    "02/11 08.00 Diumumkan. Senin, 7 Desember 2026, pukul 09.00 WIB – selesai di Pendopo, "
    "dihadiri Wali Kota."
)
"""How the entry of most tests was announced."""
