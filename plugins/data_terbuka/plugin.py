"""Write the datasets, their schemas, dictionary and catalogue, and the pages about them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from pelican import Pelican, signals

from plugins.data_terbuka import tampilan
from plugins.data_terbuka.berkas_csv import berkas_csv
from plugins.data_terbuka.berkas_json import dokumen
from plugins.data_terbuka.himpunan import Himpunan
from plugins.data_terbuka.kamus import KAMUS, baris_kamus
from plugins.data_terbuka.katalog import katalog
from plugins.data_terbuka.skema import skema
from plugins.data_terbuka.terbitan import (
    SEMUA,
    Edisi,
    Rencana,
    Ringkasan,
    alamat_lama,
    isi_berkas,
    ringkasan,
    semua_rencana,
)
from plugins.domain import alamat
from plugins.keluaran.generator import Generator, Masukan, PortalWriter, Remah, laman

DATA = Remah("Data terbuka", alamat.DATA)


class DataTerbukaGenerator(Generator):
    """Everything below /data/, and what lay elsewhere before."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the files, then what tells of them."""
        unit = self.portal.instansi
        editions = [
            edition
            for rencana in semua_rencana(self.portal)
            if (edition := self._edisi(writer, rencana)) is not None
        ]
        mark = tuple(map(_tanda, editions))
        for himpunan in SEMUA:
            make = partial(_skema, unit.situs, himpunan)
            writer.emit(alamat.data_skema(himpunan.id), (), make)
        writer.emit(alamat.DATA_KAMUS_CSV, (), lambda: berkas_csv(KAMUS, baris_kamus(SEMUA)))
        writer.emit(alamat.DATA_KATALOG, mark, lambda: dokumen(katalog(unit, SEMUA, editions)))
        self._halaman(writer, editions, mark)

    def _edisi(self, writer: PortalWriter, rencana: Rencana) -> Edisi | None:
        """Write an edition's files; its rows are made only when what they tell has changed."""
        terbitan = cache(rencana.buat)

        @cache
        def files() -> dict[str, bytes]:
            made = terbitan()
            return isi_berkas(self.portal.instansi, made) if made else {}

        def told() -> Ringkasan | tuple[()]:
            made = terbitan()
            return ringkasan(made, files()) if made else ()

        nama = f"{rencana.himpunan.id}-{rencana.tahun}"
        found = self.ingat("data", nama, rencana.masukan, told)
        if not isinstance(found, Ringkasan):
            return None
        for file in found.berkas:
            former = alamat_lama(rencana.himpunan, rencana.tahun, file.bentuk)
            for url in (file.url, *former):
                writer.emit(url, rencana.masukan, partial(_satu, files, file.url))
        return Edisi(rencana.himpunan, rencana.tahun, found)

    def _halaman(self, writer: PortalWriter, editions: list[Edisi], mark: Masukan) -> None:
        newest = max((one.isi.diubah for one in editions if one.isi.diubah), default=None)
        writer.render(
            alamat.DATA,
            "data/indeks.html",
            mark,
            lambda: laman(
                judul="Data terbuka",
                deskripsi="Agenda, siaran pers, layanan, dan kinerja sebagai CSV dan JSON.",
                himpunan=tampilan.halaman_data(SEMUA, editions),
                produsen=tampilan.produsen(self.portal.instansi.unit),
            ),
            diubah=newest.date() if newest else None,
        )
        writer.render(
            alamat.DATA_KAMUS,
            "data/kamus.html",
            (),
            lambda: laman(
                judul="Kamus data",
                deskripsi="Arti setiap kolom dalam data terbuka.",
                remah=[DATA],
                himpunan=tampilan.halaman_kamus(SEMUA),
                tipe=tampilan.makna_tipe(),
                istilah=tampilan.istilah(),
            ),
        )
        writer.render(
            alamat.DATA_SKEMA,
            "data/skema.html",
            mark,
            lambda: laman(
                judul="Skema JSON",
                deskripsi="JSON Schema untuk memeriksa berkas JSON data terbuka.",
                remah=[DATA],
                himpunan=tampilan.halaman_data(SEMUA, editions),
            ),
        )


def _satu(files: Callable[[], dict[str, bytes]], url: str) -> bytes:
    return files()[url]


def _skema(situs: str, himpunan: Himpunan) -> bytes:
    return dokumen(skema(situs, himpunan))


def _tanda(edisi: Edisi) -> Masukan:
    """Return what page and catalogue tell of an edition, as plain values."""
    told = edisi.isi
    sizes = [file.ukuran for file in told.berkas]
    return edisi.id, str(told.mulai), str(told.selesai), str(told.diubah), told.jumlah, sizes


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return DataTerbukaGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
