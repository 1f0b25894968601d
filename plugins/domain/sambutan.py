"""A speech, public once it has been delivered."""

from __future__ import annotations

from enum import StrEnum

from plugins.domain.kegiatan import Persetujuan
from plugins.domain.lampiran import Lampiran
from plugins.domain.model import ISI_KOSONG, IdJabatan, Isi, Model
from plugins.domain.siaran_pers import RujukanKegiatan
from plugins.domain.waktu import Saat, Tanggal


class JenisNaskah(StrEnum):
    """Whether a speech's text is as prepared or as delivered."""

    DISIAPKAN = "disiapkan"
    SESUAI_DIUCAPKAN = "sesuai-diucapkan"


class Sambutan(Model):
    """One file of content/sambutan/; public from `tayang`, else the end of its kegiatan."""

    id: str
    judul: str
    tanggal: Tanggal
    oleh: IdJabatan
    disampaikan_oleh: IdJabatan | None = None
    kegiatan: RujukanKegiatan | None = None
    naskah: JenisNaskah = JenisNaskah.DISIAPKAN
    lampiran: tuple[Lampiran, ...] = ()
    tayang: Saat | None = None
    persetujuan: Persetujuan = Persetujuan.DISETUJUI
    uraian: Isi = ISI_KOSONG

    @property
    def tahun(self) -> int:
        """The year folder, which is part of the URL."""
        return int(self.id.split("/")[0])

    @property
    def slug(self) -> str:
        """The file's stem."""
        return self.id.split("/")[1]
