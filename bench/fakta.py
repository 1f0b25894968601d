"""What the corpus tells of: the same facts for every generator, always the same for a size."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

ISI = Path(__file__).with_name("isi")
SEKARANG = datetime(2026, 11, 24, 6, 30)  # noqa: DTZ001  local to the unit, as content is
"""The moment that isi/content/instansi.yaml pins; what is later has not taken place yet."""
HARI_TERAKHIR = date(2026, 12, 31)


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How much a corpus holds."""

    nama: str
    kegiatan: int
    siaran: int


UKURAN = {
    u.nama: u
    for u in (
        Ukuran("small", 800, 200),
        Ukuran("medium", 8_000, 2_000),
        Ukuran("large", 40_000, 10_000),
    )
}


@dataclass(frozen=True, slots=True)
class Naskah:
    """One content file: its id, its keys in our own model, and its text in Markdown."""

    id: str
    kunci: Mapping[str, Any]
    uraian: str


@dataclass(frozen=True, slots=True)
class Daftar:
    """The lists that entries refer to, from the corpus's own registers."""

    jabatan: dict[str, str]
    jenis: dict[str, str]
    topik: dict[str, str]
    tempat: dict[str, str]
    perangkat: dict[str, str]
    pakaian: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fakta:
    """Everything that a site of some size tells."""

    daftar: Daftar
    kegiatan: tuple[Naskah, ...]
    siaran: tuple[Naskah, ...]
    sambutan: tuple[Naskah, ...]

    @property
    def tahun(self) -> tuple[int, ...]:
        """The years in which something happens."""
        return tuple(sorted({int(k.id[:4]) for k in self.kegiatan}))


def baca_daftar() -> Daftar:
    """Return the lists of isi/content."""
    instansi = _muat("instansi.yaml")
    return Daftar(
        jabatan={x["id"]: x["singkat"] for x in instansi["jabatan"]},
        jenis=_nama(instansi["jenis_kegiatan"]),
        topik=_nama(instansi["topik"]),
        tempat=_nama(_muat("tempat.yaml")["tempat"]),
        perangkat=_nama(_muat("perangkat-daerah.yaml")["perangkat_daerah"]),
        pakaian=tuple(instansi["pakaian"]),
    )


def publik(kegiatan: Naskah) -> bool:
    """Tell whether the public may read of a kegiatan."""
    return kegiatan.kunci.get("sifat") != "tertutup" and "persetujuan" not in kegiatan.kunci


def slug(text: str, panjang: int = 48) -> str:
    """Return a text as part of a file's name, cut between words."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    name = "-".join(words)[: panjang + 1]
    return name.rpartition("-")[0] if len(name) > panjang else name


def _muat(nama: str) -> Any:
    return yaml.load((ISI / "content" / nama).read_text("utf-8"), Loader=yaml.CSafeLoader)


def _nama(items: list[dict[str, Any]]) -> dict[str, str]:
    return {x["id"]: x["nama"] for x in items}
