"""A plain page: profile, duties, complaints, information requests."""

from __future__ import annotations

from enum import StrEnum

from plugins.domain.kegiatan import Persetujuan
from plugins.domain.model import ISI_KOSONG, Isi, Model
from plugins.domain.waktu import Saat


class Menu(StrEnum):
    """The menus in which a page may stand."""

    UTAMA = "utama"
    PROFIL = "profil"
    KAKI = "kaki"


class Halaman(Model):
    """One file of content/halaman/; `id` is its path below that folder, its URL for life."""

    id: str
    judul: str
    urutan: int = 100
    menu: Menu | None = None
    ringkasan: str | None = None
    tayang: Saat | None = None
    persetujuan: Persetujuan = Persetujuan.DISETUJUI
    uraian: Isi = ISI_KOSONG
