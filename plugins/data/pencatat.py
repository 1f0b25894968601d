"""The one list of findings, each with its place in a file and the key as staff wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from plugins.data.files import Berkas, Sumber
from plugins.domain.masalah import Cacat, Lokasi, Masalah, Tingkat


@dataclass
class Pencatat:
    """Collects what is wrong, or worth a second look."""

    masalah: list[Masalah] = field(init=False, default_factory=list)

    def cacat(self, sumber: Sumber, cacat: Cacat) -> None:
        """Keep a finding of the domain, with its place in the file."""
        self.at(sumber.baca(), cacat.lokasi, cacat.pesan, cacat.saran, tingkat=cacat.tingkat)

    def at(
        self,
        berkas: Berkas,
        lokasi: Lokasi,
        pesan: str,
        saran: str,
        *,
        pada_kunci: bool = False,
        tingkat: Tingkat = Tingkat.GALAT,
    ) -> None:
        """Keep a finding at a location in a file's data."""
        known = berkas.dokumen.tertulis(lokasi)
        line, column = berkas.dokumen.posisi(known, pada_kunci=pada_kunci)
        key = ".".join(_kunci(berkas.dokumen.data, lokasi))
        self.masalah.append(Masalah(berkas.path, line, column, key, pesan, saran, tingkat))

    def fault(self, path: str, pesan: str, saran: str) -> None:
        """Keep a finding on a file as a whole."""
        self.masalah.append(Masalah(path, 1, 1, "", pesan, saran))

    def keep(self, masalah: Masalah | None) -> None:
        """Keep a finding, if there is one."""
        if masalah:
            self.masalah.append(masalah)


def _kunci(data: Any, lokasi: Lokasi) -> Iterator[str]:
    """Yield the keys of a location as staff wrote them, less those of a value given in short."""
    for part in lokasi:
        if isinstance(part, str):
            if data is not None and not isinstance(data, dict):
                return
            yield part
            data = data.get(part) if data else None
        elif isinstance(data, list):
            data = data[part] if part < len(data) else None
