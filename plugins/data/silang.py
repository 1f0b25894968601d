"""The rules that need more than one file, or the time, or the media."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.data.ingatan import Ingatan, Termuat
from plugins.data.links import Rujukan
from plugins.data.markdown import Letak
from plugins.data.media import check_media
from plugins.data.pencatat import Pencatat
from plugins.data.pindai import Kunci, Pindaian
from plugins.domain.aturan import TETAP_BERSIH, alamat_tertutup, periksa_arsip
from plugins.domain.masalah import Masalah, Tingkat
from plugins.domain.portal import Arsip


@dataclass(frozen=True, slots=True)
class Silang:
    """Everything that was loaded, to be compared with each other."""

    catatan: Pencatat
    ada: Pindaian
    termuat: Mapping[Kunci, Termuat]
    rujukan: Rujukan
    ingatan: Ingatan

    def periksa(self, arsip: Arsip, sekarang: datetime) -> None:
        """Apply all rules; what is found sound need not be compared with the same again."""
        known = {key for key in self.termuat if self._bersih(key, sekarang)}
        faulty = set()
        for key, cacat in periksa_arsip(arsip, sekarang, known):
            self.catatan.cacat(self.ada.sumber[key], cacat)
            faulty.add(key)
        # With an error anywhere, not everything was compared with everything.
        sound = not any(m.tingkat is Tingkat.GALAT for m in self.catatan.masalah)
        new = self.termuat.keys() - faulty - known if sound else ()
        self._catat_bersih(known - faulty, new, sekarang)
        for key, one in self.termuat.items():
            for cacat in check_media(one.media, arsip.foto, self.ada.gambar, self.ada.lampiran):
                self.catatan.cacat(self.ada.sumber[key], cacat)
        self._tautan_tertutup(arsip)

    def _bersih(self, key: Kunci, sekarang: datetime) -> bool:
        """Tell whether an entry was found sound before, and time has only gone on since."""
        rak = self.ingatan.rak("aturan") if key[0] in TETAP_BERSIH else None
        found = rak.lihat("/".join(key)) if rak else None
        return bool(found and found[0] == self.termuat[key].sidik and found[1] <= sekarang)

    def _catat_bersih(
        self, lama: Iterable[Kunci], baru: Iterable[Kunci], sekarang: datetime
    ) -> None:
        """Remember what was found sound before, and what is now."""
        if rak := self.ingatan.rak("aturan"):
            for key in lama:
                rak.ambil("/".join(key), self.termuat[key].sidik)
            for key in baru:
                if key[0] in TETAP_BERSIH:
                    rak.taruh("/".join(key), self.termuat[key].sidik, sekarang)

    def _tautan_tertutup(self, arsip: Arsip) -> None:
        """Find the links of public texts that lead to what is not published."""
        closed = alamat_tertutup(arsip)
        by_path = {sumber.path: key for key, sumber in self.ada.sumber.items()}
        for path, target, url in self.rujukan.dipakai:
            if url not in closed:
                continue
            one = self.termuat.get(by_path.get(path, ("", "")))
            if one is not None and one.entity.persetujuan == "disetujui":
                text = self.ada.sumber[by_path[path]].baca().teks
                line, column = Letak(text, 1).tautan(target)
                pesan = f"tautan ke isi yang tidak diterbitkan: {target}"
                saran = "Hapus tautannya, atau setujui isi itu bila memang boleh terbit."
                self.catatan.keep(Masalah(path, line, column, "uraian", pesan, saran))
