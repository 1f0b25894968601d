"""The corpus in our own content model: files as staff would have written them, and edits."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from random import Random

from bench import rekaan_kegiatan, rekaan_siaran
from bench.fakta import ISI, SEKARANG, Fakta, Naskah, Ukuran, baca_daftar, publik
from bench.yaml_staf import tulis

BENIH = 20261124


def reka(ukuran: Ukuran) -> Fakta:
    """Invent the facts of a size; the same size gives the same facts."""
    # Repeatable on purpose: two runs must build the same site.
    acak = Random(BENIH)  # noqa: S311
    daftar = baca_daftar()
    kegiatan = rekaan_kegiatan.kegiatan(acak, ukuran.kegiatan, daftar)
    return Fakta(
        daftar,
        kegiatan,
        rekaan_siaran.siaran(acak, ukuran.siaran, kegiatan, daftar),
        rekaan_siaran.sambutan(acak, ukuran.siaran // 50, kegiatan),
    )


def tulis_korpus(fakta: Fakta, folder: Path) -> None:
    """Write a corpus into a folder, which afterwards holds nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ISI / "content", folder / "content")
    for year in fakta.tahun:
        target = folder / f"content/iku/{year}.yaml"
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(ISI / "iku.yaml", target)
    for name, naskah in berkas(fakta).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_isi(naskah, name), "utf-8")


def berkas(fakta: Fakta) -> dict[str, Naskah]:
    """Return the entries by the name of their file."""
    names = {letak_kegiatan(k): k for k in fakta.kegiatan}
    names |= {f"content/siaran-pers/{s.id}.md": s for s in fakta.siaran}
    return names | {f"content/sambutan/{s.id}.md": s for s in fakta.sambutan}


def letak_kegiatan(kegiatan: Naskah) -> str:
    """Return the file of a kegiatan; staff like YAML more, in seven cases of ten."""
    suffix = "md" if sum(kegiatan.id.encode()) % 10 < 3 and kegiatan.uraian else "yaml"
    return f"agenda/{kegiatan.id[:4]}/{kegiatan.id[5:7]}/{kegiatan.id}.{suffix}"


def kegiatan_disunting(fakta: Fakta) -> Naskah:
    """Return the kegiatan that a typical edit is about: one of the coming days."""
    return next(
        k
        for k in fakta.kegiatan
        if publik(k) and "berulang" not in k.kunci and k.id > f"{SEKARANG:%Y-%m-%d}~"
    )


def siaran_disunting(fakta: Fakta) -> Naskah:
    """Return the release that a typical edit is about: the newest public one."""
    return next(s for s in reversed(fakta.siaran) if s.kunci["tayang"] < f"{SEKARANG:%Y-%m-%dT%H}")


def ubah_judul(path: Path, nomor: int) -> None:
    """Change the title in a file of any of the generators, each number to another one."""
    text = path.read_text("utf-8")
    changed = re.sub(
        r'^((?:judul|title|Title): .*?)( suntingan \d+)?("?)$',
        rf"\g<1> suntingan {nomor}\g<3>",
        text,
        count=1,
        flags=re.MULTILINE,
    )
    path.write_text(changed, "utf-8")


def _isi(naskah: Naskah, name: str) -> str:
    if name.endswith(".md"):
        return f"---\n{tulis(naskah.kunci)}---\n{naskah.uraian}\n"
    return tulis({**naskah.kunci, "uraian": naskah.uraian} if naskah.uraian else naskah.kunci)
