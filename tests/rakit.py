"""A small portal in memory, and its pages as the real templates render them."""

from __future__ import annotations

import html
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from plugins.domain.halaman import Halaman
from plugins.domain.iku import Iku
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.layanan import Layanan
from plugins.domain.model import Isi, Konteks
from plugins.domain.portal import Arsip, Portal
from plugins.domain.register import PerangkatDaerah
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.terbitkan import terbitkan
from plugins.keluaran.assets import FotoTerbit
from plugins.keluaran.generator import Generator
from plugins.keluaran.plugin import menus
from plugins.keluaran.templates import environment
from tasks import ROOT

SEKARANG = "2026-11-24T06:30+07:00"
KONTEKS = Konteks(
    jabatan=("walikota", "wakil-walikota"),
    jenis=("rapat", "upacara"),
    topik=("ekonomi", "hoaks"),
    perangkat_daerah={
        "dinas-perdagangan": PerangkatDaerah(id="dinas-perdagangan", nama="Dinas Perdagangan")
    },
)
INSTANSI: dict[str, Any] = {
    "versi_skema": 1,
    "daerah": {
        "nama": "Kota Contoh",
        "jenis": "kota",
        "sebutan_kepala": "Wali Kota",
        "sebutan_wakil": "Wakil Wali Kota",
    },
    "unit": {
        "nama": "Bagian Protokol dan Komunikasi Pimpinan",
        "singkatan": "Prokopim",
        "induk": "Sekretariat Daerah Kota Contoh",
        "alamat": "Jalan Alun-Alun Contoh Nomor 1",
        "surel": "prokopim@kotacontoh.example",
    },
    "situs": "https://prokopim.kotacontoh.example",
    "domain_uid": "prokopim.kotacontoh.example",
    "jabatan": [
        {
            "id": "walikota",
            "nama": "Wali Kota Contoh",
            "singkat": "Wali Kota",
            "pemegang": [
                {"nama": "Drs. Mega", "sejak": "2020-02-20", "sampai": "2025-02-19"},
                {"nama": "Ir. Cempaka", "sejak": "2025-02-20"},
                {
                    "nama": "dr. Guntur",
                    "sejak": "2026-12-01",
                    "sampai": "2026-12-03",
                    "sebagai": "Plh",
                },
            ],
        },
        {"id": "wakil-walikota", "nama": "Wakil Wali Kota Contoh", "singkat": "Wakil Wali Kota"},
    ],
    "jenis_kegiatan": [{"id": "rapat", "nama": "Rapat"}, {"id": "upacara", "nama": "Upacara"}],
    "topik": [
        {"id": "ekonomi", "nama": "Ekonomi dan perdagangan"},
        {"id": "hoaks", "nama": "Hoaks dan disinformasi"},
    ],
}


def instansi(**keys: Any) -> Instansi:
    """Return the unit, with other keys as given."""
    return Instansi.model_validate(INSTANSI | keys)


def isi(html_: str) -> Isi:
    """Return a body."""
    return Isi(html_, html_, re.sub(r"<[^>]+>", "", html_))


def kegiatan(**keys: Any) -> Kegiatan:
    """Return a kegiatan of 27 November, with other keys as given."""
    return Kegiatan.model_validate(
        {
            "id": "2026-11-27-peresmian-pasar",
            "judul": "Peresmian Pasar Mekar",
            "mulai": "2026-11-27T08:30",
            "tempat": "Pasar Mekar",
            "pimpinan": [{"jabatan": "walikota"}],
        }
        | keys,
        context=KONTEKS,
    )


def siaran(**keys: Any) -> SiaranPers:
    """Return a release, with other keys as given."""
    return SiaranPers.model_validate(
        {
            "id": "2026/pasar-mekar",
            "judul": "Pasar Mekar Diresmikan",
            "tanggal": "2026-11-27",
            "tayang": "2026-11-27T10:30",
            "uraian": isi("<p>Pasar dibuka.</p>"),
        }
        | keys,
        context=KONTEKS,
    )


def sambutan(**keys: Any) -> Sambutan:
    """Return a speech, with other keys as given."""
    return Sambutan.model_validate(
        {
            "id": "2026/peresmian",
            "judul": "Sambutan pada Peresmian Pasar Mekar",
            "tanggal": "2026-11-20",
            "oleh": "walikota",
            "uraian": isi("<p>Pasar ini milik warga.</p>"),
        }
        | keys,
        context=KONTEKS,
    )


def layanan(**keys: Any) -> Layanan:
    """Return a service with a title only, and other keys as given."""
    return Layanan.model_validate({"id": "koordinasi", "judul": "Koordinasi kegiatan"} | keys)


def iku(**keys: Any) -> Iku:
    """Return the sample's indicators with its three reported quarters, and other keys as given."""
    counts = {
        "TW I": (96, 80, 93, 90),
        "TW II": (104, 90, 102, 99),
        "TW III": (112, 101, 111, 108),
    }
    names = ("dilaksanakan", "dipublikasikan", "didokumentasikan", "difasilitasi")
    targets = zip(names[1:], ("90", "100", "95"), strict=True)
    return Iku.model_validate(
        {
            "id": "2026",
            "sasaran": "Meningkatnya pelayanan",
            "indikator": [
                {"id": n, "nama": f"Persentase {n}", "pembilang": n, "target": target}
                for n, target in targets
            ],
            "rekap": [
                {"periode": quarter, "sumber": f"Laporan {quarter}"}
                | dict(zip(names, numbers, strict=True))
                for quarter, numbers in counts.items()
            ],
        }
        | keys,
        context=KONTEKS,
    )


def halaman(id_: str, **keys: Any) -> Halaman:
    """Return a page, with other keys as given."""
    text = {"judul": id_.rsplit("/", 1)[-1].capitalize(), "uraian": isi(f"<p>Isi {id_}.</p>")}
    return Halaman.model_validate({"id": id_} | text | keys)


Berkas = Kegiatan | SiaranPers | Sambutan | Layanan | Iku | Halaman


def portal(*berkas: Berkas, sekarang: str = SEKARANG, unit: Instansi | None = None) -> Portal:
    """Return what the public sees of some files."""

    def of(kind: type[Any]) -> dict[str, Any]:
        return {one.id: one for one in berkas if isinstance(one, kind)}

    arsip = Arsip(
        unit or instansi(),
        kegiatan=of(Kegiatan),
        siaran_pers=of(SiaranPers),
        sambutan=of(Sambutan),
        layanan=of(Layanan),
        iku=of(Iku),
        halaman=of(Halaman),
    )
    return terbitkan(arsip, datetime.fromisoformat(sekarang))


class Penulis:
    """Stands in for the writer: keeps what a generator writes, by URL."""

    def __init__(self, instansi: Instansi) -> None:
        self.env = environment(
            Path(ROOT) / "theme/templates",
            instansi,
            "",
            {"aset": lambda name: f"/aset/{name}", "foto": _foto, "menu": menus(())},
        )
        self.berkas: dict[str, bytes] = {}
        self.diubah: dict[str, date | None] = {}

    def emit(self, url: str, data: bytes) -> None:
        """Keep a file."""
        assert url not in self.berkas
        self.berkas[url] = data

    def render(self, url: str, template: str, **context: Any) -> None:
        """Keep a page."""
        self.diubah[url] = context.pop("diubah", None)
        context = {"remah": (), "deskripsi": "", "terindeks": True} | context
        self.emit(url, self.env.get_template(template).render(url=url, **context).encode())


def terbit(family: type[Generator], portal: Portal) -> dict[str, str]:
    """Return every file of an output family as text, by URL."""
    writer = Penulis(portal.instansi)
    generator = family({"PORTAL": portal}, {"ISI": Path(ROOT)})
    generator.generate_output(writer)  # type: ignore[arg-type]
    return {url: data.decode() for url, data in writer.berkas.items()}


def teks(page: str) -> str:
    """Return what a page's main part says, without markup, in one line."""
    main = page.partition("<main")[2].partition("</main>")[0]
    plain = html.unescape(re.sub(r"<[^>]+>", " ", f"<main{main}"))
    return re.sub(r" (?=[.,;:])", "", " ".join(plain.split()))


def judul_bagian(page: str) -> list[str]:
    """Return the headings of level 2 of a page's main part."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return [teks(f"<main>{found}</main>") for found in re.findall(r"<h2[^>]*>(.*?)</h2>", main)]


def _foto(berkas: str) -> FotoTerbit:
    return FotoTerbit(960, 640, f"/foto/{berkas}", f"/foto/{berkas} 960w", f"/foto/{berkas} 960w")
