"""Folders that are not there, or not where a file's own name says it belongs."""

from __future__ import annotations

from pathlib import Path

from plugins.domain.masalah import Masalah, Tingkat


def missing_settings(root: Path) -> tuple[str, str]:
    """Return what is wrong and what to do when content/instansi.yaml is not there.

    A mistyped folder lacks that file too, and only its own name shows the slip.
    """
    absent = next((x for x in (root, root / "content") if not x.is_dir()), None)
    if absent is None:
        return "berkas tidak ada", "Salin dari contoh, lalu sesuaikan dengan daerah Anda."
    saran = "Periksa ejaan ISI; folder itu memuat agenda/ dan content/."
    return f"berkas tidak ada: folder {absent} tidak ada", saran


def missing_agenda(root: Path) -> Masalah | None:
    """Warn of a content folder without agenda/: it is sound, but publishes no kegiatan at all."""
    if (root / "agenda").is_dir() or not (root / "content").is_dir():
        return None
    pesan = "folder agenda/ tidak ada, jadi tidak ada kegiatan yang diterbitkan"
    saran = "Buat folder agenda/ di samping content/, atau periksa letak folder pada ISI."
    return Masalah("agenda", 1, 1, "", pesan, saran, Tingkat.PERINGATAN)


def misplaced(path: str, id_: str) -> Masalah | None:
    """Warn of a kegiatan in another month's folder than its id says: nobody looks for it there."""
    folder = f"agenda/{id_[:4]}/{id_[5:7]}"
    if path.rpartition("/")[0] == folder:
        return None
    pesan = f"foldernya bukan bulan dari tanggal {id_[:10]} pada nama berkas"
    return Masalah(path, 1, 1, "", pesan, f"Pindahkan ke {folder}.", Tingkat.PERINGATAN)
