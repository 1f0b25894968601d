"""Changes that nobody noted: what the versions of a file tell, and its `perubahan` do not.

Calendars and feeds know a change by its row alone, so whoever subscribed would not hear of it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path, PurePosixPath

from plugins.data import sources
from plugins.data.files import Berkas, parse
from plugins.data.git import Repository
from plugins.data.jejak import load_versi
from plugins.data.pencatat import Pencatat
from plugins.data.sisipan import saran_tempel
from plugins.domain.beda import Jejak
from plugins.domain.jejak import Versi
from plugins.domain.masalah import Masalah, Tingkat
from plugins.domain.portal import Arsip
from plugins.domain.tampil import disetujui
from plugins.domain.tempel import perlu_baris, tanpa_baris

_KEGIATAN = next(jenis for jenis in sources.SEMUA if jenis.nama == "kegiatan")


def find_unnoted(
    root: Path, arsip: Arsip, sekarang: datetime, jejak: Jejak, cache: Path | None = None
) -> list[Masalah]:
    """Return where a kegiatan that is still ahead changed without a row, each with a row to paste.

    What is not committed yet counts as a change made now. Old versions are read only of what did
    change, so that a history which is known already costs one question to git.
    """
    ahead = {
        id_: k
        for id_, k in arsip.kegiatan.items()
        if disetujui(k) and any(one.akhir > sekarang for one in arsip.per_kegiatan[id_])
    }
    repository = Repository.of(root) if ahead else None
    if repository is None:
        return []
    folders = sorted({f"{_KEGIATAN.folder}/{id_[:4]}/{id_[5:7]}" for id_ in ahead})
    fresh = {PurePosixPath(path).stem for path in repository.changed(folders)}
    known = {id_ for id_, beda in jejak.beda.items() if any(map(perlu_baris, beda))}
    wanted = sorted((fresh | known) & ahead.keys())
    local = sekarang.astimezone(arsip.instansi.zona.tz).replace(tzinfo=None)
    found = Pencatat()
    for id_, versi in load_versi(repository, arsip, sekarang, wanted, cache) if wanted else ():
        k = ahead[id_]
        now = [*versi, Versi(local, k, arsip.instansi)] if id_ in fresh else versi
        for one in tanpa_baris(arsip.instansi, now, k, sekarang):
            berkas = _berkas(root, id_)
            saran = saran_tempel(berkas, [str(key) for key in one.lokasi], one.baris)
            found.at(berkas, one.kunci, one.pesan, saran, tingkat=Tingkat.PERINGATAN)
    return found.masalah


def _berkas(root: Path, id_: str) -> Berkas:
    path = next(root.glob(f"{_KEGIATAN.folder}/*/*/{id_}.*"))
    return parse(path.relative_to(root).as_posix(), path.read_bytes())
