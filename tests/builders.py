"""A small unit and its entries for tests: valid, with only the keys that a test is about."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from plugins.domain.halaman import Halaman
from plugins.domain.iku import Iku
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.layanan import Layanan
from plugins.domain.model import Isi, Konteks, Model
from plugins.domain.portal import Arsip, Portal
from plugins.domain.register import PerangkatDaerah
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.terbitkan import terbitkan
from plugins.domain.waktu import Zona

M = TypeVar("M", bound=Model)

DOMAIN = "prokopim.kotacontoh.example"
SITUS = f"https://{DOMAIN}"
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
    "situs": SITUS,
    "domain_uid": DOMAIN,
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
        {"id": "sekda", "nama": "Sekretaris Daerah Kota Contoh", "singkat": "Sekretaris Daerah"},
    ],
    "jenis_kegiatan": [{"id": "rapat", "nama": "Rapat"}, {"id": "apel", "nama": "Apel"}],
    "topik": [
        {"id": "ekonomi", "nama": "Ekonomi & perdagangan"},
        {"id": "hoaks", "nama": "Hoaks dan disinformasi"},
    ],
}
KONTEKS = Konteks(
    jabatan=tuple(j["id"] for j in INSTANSI["jabatan"]),
    jenis=tuple(j["id"] for j in INSTANSI["jenis_kegiatan"]),
    topik=tuple(t["id"] for t in INSTANSI["topik"]),
    perangkat_daerah={
        "dinas-perdagangan": PerangkatDaerah(id="dinas-perdagangan", nama="Dinas Perdagangan")
    },
)
PEMBILANG = ("dipublikasikan", "didokumentasikan", "difasilitasi")
REKAP: list[dict[str, Any]] = [
    {"periode": periode, "sumber": f"Laporan {periode}"}
    | dict(zip(("dilaksanakan", *PEMBILANG), angka, strict=True))
    for periode, *angka in (
        ("TW I", 96, 80, 93, 90),
        ("TW II", 104, 90, 102, 99),
        ("TW III", 112, 101, 111, 108),
    )
]
"""The sample's reports of 2026."""


def wib(text: str) -> datetime:
    """Return an instant in Western Indonesian Time."""
    return datetime.fromisoformat(text).replace(tzinfo=Zona.WIB.tz)


SEKARANG = wib("2026-11-24T06:30")


def instansi(**keys: Any) -> Instansi:
    return Instansi.model_validate(INSTANSI | keys)


def kegiatan(id_: str = "2026-11-23-rapat", **keys: Any) -> Kegiatan:
    """Return a kegiatan on the day of its id, at nine."""
    base = {
        "judul": "Rapat Kerja",
        "mulai": f"{id_[:10]}T09:00",
        "pimpinan": [{"jabatan": "walikota"}],
    }
    return _buat(Kegiatan, id_, base | keys)


def tertutup(id_: str, **keys: Any) -> Kegiatan:
    """Return a closed kegiatan, which has no title."""
    return kegiatan(id_, judul=None, sifat="tertutup", dasar_pengecualian="Pasal 17", **keys)


def siaran(id_: str = "2026/rapat", **keys: Any) -> SiaranPers:
    base = {"judul": "Rapat Kerja Selesai", "tanggal": "2026-11-23", "uraian": uraian("Teks.")}
    return _buat(SiaranPers, id_, base | keys)


def sambutan(id_: str = "2026/rapat", **keys: Any) -> Sambutan:
    base = {
        "judul": "Sambutan pada Rapat Kerja",
        "tanggal": "2026-11-23",
        "oleh": "walikota",
        "uraian": uraian("Terima kasih."),
    }
    return _buat(Sambutan, id_, base | keys)


def layanan(id_: str = "koordinasi", **keys: Any) -> Layanan:
    return _buat(Layanan, id_, {"judul": "Koordinasi kegiatan"} | keys)


def halaman(id_: str = "pengaduan", **keys: Any) -> Halaman:
    """Return a page that is named for the end of its path."""
    base = {"judul": id_.rsplit("/", 1)[-1].capitalize(), "uraian": uraian(f"Isi {id_}.")}
    return _buat(Halaman, id_, base | keys)


def iku(id_: str = "2026", **keys: Any) -> Iku:
    base = {
        "sasaran": "Meningkatnya pelayanan",
        "indikator": [
            {"id": nama, "nama": f"Persentase {nama}", "pembilang": nama, "target": target}
            for nama, target in zip(PEMBILANG, ("90", "100", "95"), strict=True)
        ],
    }
    return _buat(Iku, id_, base | keys)


def uraian(sumber: str, html: str | None = None) -> Isi:
    """Return a body: one paragraph, unless other HTML is given."""
    return Isi(sumber, html if html is not None else f"<p>{sumber}</p>", sumber)


def arsip(*isi: Model, **umum: Any) -> Arsip:
    """Return an archive of the given entities, with other keys of the unit as given."""

    def semua(model: type[M]) -> dict[str, M]:
        found = (x for x in isi if isinstance(x, model))
        return {x.id: x for x in found}  # type: ignore[attr-defined]

    return Arsip(
        instansi(**umum),
        kegiatan=semua(Kegiatan),
        siaran_pers=semua(SiaranPers),
        sambutan=semua(Sambutan),
        layanan=semua(Layanan),
        iku=semua(Iku),
        halaman=semua(Halaman),
    )


def portal(*isi: Model, sekarang: datetime = SEKARANG, **umum: Any) -> Portal:
    """Return what the public sees of the given entities."""
    return terbitkan(arsip(*isi, **umum), sekarang)


def _buat(model: type[M], id_: str, keys: dict[str, Any]) -> M:
    given = {key: value for key, value in keys.items() if value is not None}
    return model.model_validate({"id": id_, **given}, context=KONTEKS)
