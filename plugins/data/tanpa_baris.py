"""Changes that nobody noted: what the versions of a file tell, and its `perubahan` do not.

Calendars and feeds know a change by its row alone, so whoever subscribed would not hear of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath

from plugins.data import sources
from plugins.data.files import Berkas, parse
from plugins.data.git import Repository
from plugins.data.jejak import open_versi
from plugins.data.pencatat import Pencatat
from plugins.data.sisipan import saran_tempel
from plugins.data.versi import Pembaca
from plugins.domain.beda import Jejak
from plugins.domain.hilang import hilang, tanggal_hilang
from plugins.domain.jejak import Versi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.masalah import Masalah, Tingkat
from plugins.domain.portal import Arsip
from plugins.domain.tampil import disetujui
from plugins.domain.tempel import perlu_baris, tanpa_baris

_KEGIATAN = next(jenis for jenis in sources.SEMUA if jenis.nama == "kegiatan")

_LAMA = timedelta(days=731)
"""An entry is named for its first day, and a series that began before is not looked for again."""


def find_unnoted(
    root: Path, arsip: Arsip, sekarang: datetime, jejak: Jejak, cache: Path | None = None
) -> list[Masalah]:
    """Return where a kegiatan that is still ahead changed or vanished without a row.

    What is not committed yet counts as a change made now. Old versions are read only of what did
    change, so that a history which is known already costs one question to git.
    """
    repository = Repository.of(root)
    if repository is None:
        return []
    fresh = {PurePosixPath(path).stem for path in repository.changed([_KEGIATAN.folder])}
    since = f"{sekarang - _LAMA:%Y-%m-%d}"
    gone = {id_ for id_ in fresh - arsip.kegiatan.keys() | jejak.terhapus if id_ >= since}
    wanted = sorted(_berubah(arsip, sekarang, jejak, fresh))
    reader = open_versi(repository, arsip, sekarang, cache) if wanted or gone else None
    if reader is None:
        return []
    found = Pencatat()
    local = sekarang.astimezone(arsip.instansi.zona.tz).replace(tzinfo=None)
    for id_, versi in reader.versi(wanted):
        k = arsip.kegiatan[id_]
        now = [*versi, Versi(local, k, arsip.instansi)] if id_ in fresh else versi
        _periksa(root, arsip, now, k, sekarang, found)
    found.masalah += _terhapus(reader, sorted(gone), sekarang)
    return found.masalah


def _berubah(arsip: Arsip, sekarang: datetime, jejak: Jejak, fresh: set[str]) -> Iterator[str]:
    """Yield the entries whose versions must be read: a change may want a row."""
    for id_ in fresh | jejak.beda.keys():
        k = arsip.kegiatan.get(id_)
        if k is None or not disetujui(k):
            continue
        beda = jejak.beda.get(id_, ())
        ahead = any(one.akhir > sekarang for one in arsip.per_kegiatan[id_])
        days = bool(k.berulang) and (
            id_ in fresh or any(x.kunci == "berulang" for one in beda for x in one.butir)
        )
        if days or (ahead and (id_ in fresh or any(map(perlu_baris, beda)))):
            yield id_


def _periksa(
    root: Path,
    arsip: Arsip,
    versi: Sequence[Versi],
    k: Kegiatan,
    sekarang: datetime,
    found: Pencatat,
) -> None:
    """Note what one kegiatan lacks; the newest of its versions is what it is now."""
    for one in tanpa_baris(arsip.instansi, versi, k, sekarang):
        berkas = _berkas(root, k.id)
        saran = saran_tempel(berkas, [str(key) for key in one.lokasi], one.baris)
        found.at(berkas, one.kunci, one.pesan, saran, tingkat=Tingkat.PERINGATAN)
    for cacat in tanggal_hilang(versi, k, sekarang):
        berkas = _berkas(root, k.id)
        found.at(berkas, cacat.lokasi, cacat.pesan, cacat.saran, tingkat=cacat.tingkat)


def _terhapus(reader: Pembaca, ids: Iterable[str], sekarang: datetime) -> Iterator[Masalah]:
    """Yield the files that are gone and should not be; of what they held nothing is said."""
    for id_, versi in reader.versi(ids):
        if hilang(versi, sekarang):
            path = reader.path(id_)
            committed = versi[-1].kegiatan is None
            commit = f"$(git rev-list -n 1 HEAD -- {path})~1" if committed else "HEAD"
            pesan = "berkas agenda yang sudah diumumkan dan belum lewat dihapus atau berganti nama"
            saran = (
                f"Kembalikan dengan: git checkout {commit} -- {path}, lalu tulis "
                "status: dibatalkan dan baris perubahan dengan alasannya."
            )
            yield Masalah(path, 1, 1, "", pesan, saran, Tingkat.PERINGATAN)


def _berkas(root: Path, id_: str) -> Berkas:
    path = next(root.glob(f"{_KEGIATAN.folder}/*/*/{id_}.*"))
    return parse(path.relative_to(root).as_posix(), path.read_bytes())
