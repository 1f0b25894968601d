"""What lies in a content folder, by what it is; what is of no known kind is a fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import DirEntry
from pathlib import Path
from typing import NamedTuple

from plugins.data import sources
from plugins.data.files import Sumber, refuse, walk
from plugins.data.folders import misplaced, missing_agenda
from plugins.data.pencatat import Pencatat
from plugins.domain.masalah import Salah

Kunci = tuple[str, str]
"""The kind and the id of a file; ("tunggal", name) for one of which there is only one."""


class Entri(NamedTuple):
    """A file of a known kind.

    One whose name or place is at fault has no id: its other faults are wanted all the same.
    """

    jenis: sources.Jenis
    id: str
    sumber: Sumber


@dataclass
class Pindaian:
    """The files of a content folder: entries, photos and documents by path, all by kind and id."""

    entri: list[Entri] = field(default_factory=list)
    sumber: dict[Kunci, Sumber] = field(default_factory=dict)
    gambar: dict[str, Sumber] = field(default_factory=dict)
    lampiran: dict[str, Sumber] = field(default_factory=dict)


def pindai(root: Path, catatan: Pencatat) -> Pindaian:
    """Find every file below a content folder."""
    found = Pindaian()
    catatan.keep(missing_agenda(root))
    for folder in ("agenda", "content"):
        for path, entry in walk(root, folder):
            jenis = next((j for j in sources.SEMUA if path.startswith(f"{j.folder}/")), None)
            name = path.removeprefix("content/")
            top, _, below = name.partition("/")
            if path != name and below and top in sources.FOLDER_BERKAS:
                if fault := refuse(entry):
                    catatan.fault(path, *fault)
                else:
                    kept = found.gambar if top == "gambar" else found.lampiran
                    kept[path] = Sumber(path, entry)
            elif jenis is not None:
                _entri(found, catatan, jenis, path, entry)
            elif name in sources.DAFTAR_TUNGGAL:
                found.sumber["tunggal", name] = Sumber(path, entry)
            else:
                known = ", ".join(j.folder for j in sources.SEMUA)
                catatan.fault(path, "letak berkas tidak dikenal", f"Folder isi: {known}.")
    return found


def _entri(
    found: Pindaian, catatan: Pencatat, jenis: sources.Jenis, path: str, entry: DirEntry[str]
) -> None:
    if not path.endswith(jenis.akhiran):
        allowed = " atau ".join(jenis.akhiran)
        unknown = ("jenis berkas tidak dikenal", f"Akhiran nama berkas: {allowed}.")
        catatan.fault(path, *(refuse(entry) or unknown))
        return
    sumber = Sumber(path, entry)
    try:
        id_ = jenis.id_dari(path)
    except Salah as error:
        catatan.fault(path, error.pesan, error.saran)
        found.entri.append(Entri(jenis, "", sumber))
        return
    other = found.sumber.setdefault((jenis.nama, id_), sumber)
    if other is not sumber:
        advice = "Ganti nama salah satunya; nama berkas dipakai seumur hidup."
        catatan.fault(path, f"id {id_} sudah dipakai oleh {other.path}", advice)
    elif jenis.nama == "kegiatan":
        catatan.keep(misplaced(path, id_))
    found.entri.append(Entri(jenis, id_ if other is sumber else "", sumber))
