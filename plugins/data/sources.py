"""Which file is what: the kinds of content, their folders, and the ids that paths give."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.domain import alamat
from plugins.domain.halaman import Halaman
from plugins.domain.iku import Iku
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.layanan import Layanan
from plugins.domain.masalah import Salah
from plugins.domain.model import Model
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of content: where its files lie, what they become, and where they are published."""

    nama: str
    folder: str
    model: type[Model]
    pola: re.Pattern[str]
    letak: str
    url: Callable[[str], str]
    akhiran: tuple[str, ...] = (".md", ".yaml")
    naskah: bool = True
    """Whether the file may carry a text."""

    def id_dari(self, path: str) -> str:
        """Return the id that a file's path gives; raises Salah when the path is not right."""
        path = path.removeprefix(f"{self.folder}/").rpartition(".")[0]
        if not self.pola.fullmatch(path):
            raise Salah("nama atau letak berkas tidak sesuai", f"Letaknya {self.letak}.")
        if self.model is Kegiatan:
            return _id_kegiatan(path.rpartition("/")[2])
        return path


def _id_kegiatan(stem: str) -> str:
    try:
        date.fromisoformat(stem[:10])
    except ValueError:
        saran = "Awali nama berkas dengan tanggal rencana pertama, misalnya 2026-11-23-rapat."
        raise Salah(f"tanggal {stem[:10]} pada nama berkas tidak ada", saran) from None
    return stem


def _jenis(nama: str, folder: str, model: type[Model], pola: str, letak: str, **more: Any) -> Jenis:
    return Jenis(nama, folder, model, re.compile(pola, re.ASCII), letak, **more)


SEMUA = (
    _jenis(
        "kegiatan",
        "agenda",
        Kegiatan,
        rf"\d{{4}}/\d{{2}}/\d{{4}}-\d{{2}}-\d{{2}}-{_SLUG}",
        "agenda/TTTT/BB/TTTT-BB-HH-nama-singkat.md, dengan huruf kecil dan tanda hubung",
        url=alamat.kegiatan,
    ),
    _jenis(
        "siaran_pers",
        "content/siaran-pers",
        SiaranPers,
        rf"\d{{4}}/{_SLUG}",
        "content/siaran-pers/TTTT/judul-singkat.md, dengan huruf kecil dan tanda hubung",
        url=alamat.siaran,
    ),
    _jenis(
        "sambutan",
        "content/sambutan",
        Sambutan,
        rf"\d{{4}}/{_SLUG}",
        "content/sambutan/TTTT/judul-singkat.md, dengan huruf kecil dan tanda hubung",
        url=alamat.sambutan,
    ),
    _jenis(
        "layanan",
        "content/layanan",
        Layanan,
        _SLUG,
        "content/layanan/nama-layanan.yaml, dengan huruf kecil dan tanda hubung",
        url=alamat.layanan,
        akhiran=(".yaml",),
        naskah=False,
    ),
    _jenis(
        "iku",
        "content/iku",
        Iku,
        r"\d{4}",
        "content/iku/TTTT.yaml",
        url=lambda id_: alamat.iku_tahun(int(id_)),
        akhiran=(".yaml",),
        naskah=False,
    ),
    _jenis(
        "halaman",
        "content/halaman",
        Halaman,
        rf"{_SLUG}(?:/{_SLUG})*",
        "content/halaman/nama-halaman.md, dengan huruf kecil dan tanda hubung",
        url=alamat.halaman,
    ),
)

DAFTAR_TUNGGAL = ("instansi.yaml", "perangkat-daerah.yaml", "tempat.yaml")
FOLDER_BERKAS = ("gambar", "berkas")
