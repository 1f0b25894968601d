"""Write the datasets, their schemas, dictionary and catalogue, and the pages about them."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.data_terbuka import tampilan
from plugins.data_terbuka.berkas_csv import berkas_csv
from plugins.data_terbuka.berkas_json import dokumen
from plugins.data_terbuka.kamus import KAMUS, baris_kamus
from plugins.data_terbuka.katalog import katalog
from plugins.data_terbuka.skema import skema
from plugins.data_terbuka.terbitan import SEMUA, edisi, isi_berkas, semua_terbitan
from plugins.domain import alamat
from plugins.keluaran.generator import Generator, PortalWriter, Remah

DATA = Remah("Data terbuka", alamat.DATA)


class DataTerbukaGenerator(Generator):
    """Everything below /data/, and the indicators' CSV."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the files, then what tells of them."""
        unit = self.portal.instansi
        editions = []
        for terbitan in semua_terbitan(self.portal):
            files = isi_berkas(unit, terbitan)
            editions.append(edisi(terbitan, files))
            for url, data in files.items():
                writer.emit(url, data)
        for himpunan in SEMUA:
            writer.emit(alamat.data_skema(himpunan.id), dokumen(skema(unit.situs, himpunan)))
        writer.emit(alamat.DATA_KAMUS_CSV, berkas_csv(KAMUS, baris_kamus(SEMUA)))
        writer.emit(alamat.DATA_KATALOG, dokumen(katalog(unit, SEMUA, editions)))
        newest = max((one.diubah for one in editions if one.diubah), default=None)
        writer.render(
            alamat.DATA,
            "data/indeks.html",
            judul="Data terbuka",
            deskripsi="Agenda, siaran pers, layanan, dan kinerja sebagai CSV dan JSON.",
            diubah=newest.date() if newest else None,
            himpunan=tampilan.halaman_data(SEMUA, editions),
        )
        writer.render(
            alamat.DATA_KAMUS,
            "data/kamus.html",
            judul="Kamus data",
            deskripsi="Arti setiap kolom dalam data terbuka.",
            remah=[DATA],
            himpunan=tampilan.halaman_kamus(SEMUA),
            tipe=tampilan.makna_tipe(),
            istilah=tampilan.istilah(),
        )
        writer.render(
            alamat.DATA_SKEMA,
            "data/skema.html",
            judul="Skema JSON",
            deskripsi="JSON Schema untuk memeriksa berkas JSON data terbuka.",
            remah=[DATA],
            himpunan=tampilan.halaman_data(SEMUA, editions),
        )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return DataTerbukaGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
