"""Small entities for tests: valid, with only the keys that a test is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from plugins.domain.halaman import Halaman
from plugins.domain.iku import Iku
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.layanan import Layanan
from plugins.domain.model import Isi, Konteks, Model
from plugins.domain.portal import Arsip
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.waktu import Zona

M = TypeVar("M", bound=Model)

_JABATAN = (
    ("walikota", "Wali Kota"),
    ("wakil-walikota", "Wakil Wali Kota"),
    ("sekda", "Sekretaris Daerah"),
)


def wib(text: str) -> datetime:
    """Return an instant in Western Indonesian Time."""
    return datetime.fromisoformat(text).replace(tzinfo=Zona.WIB.tz)


SEKARANG = wib("2026-11-24T06:30")


def instansi(**keys: Any) -> Instansi:
    base = {
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
            {"id": id_, "nama": f"{singkat} Contoh", "singkat": singkat}
            for id_, singkat in _JABATAN
        ],
        "jenis_kegiatan": [{"id": "rapat", "nama": "Rapat"}],
        "pengaduan": [{"id": "sms", "nama": "SMS 1708", "nilai": "1708"}],
    }
    return Instansi.model_validate(base | keys)


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
    base = {"judul": "Rapat Kerja Selesai", "tanggal": "2026-11-23", "uraian": teks("Teks.")}
    return _buat(SiaranPers, id_, base | keys)


def sambutan(id_: str = "2026/rapat", **keys: Any) -> Sambutan:
    base = {
        "judul": "Sambutan pada Rapat Kerja",
        "tanggal": "2026-11-23",
        "oleh": "walikota",
        "uraian": teks("Terima kasih."),
    }
    return _buat(Sambutan, id_, base | keys)


def layanan(id_: str = "koordinasi", **keys: Any) -> Layanan:
    return _buat(Layanan, id_, {"judul": "Koordinasi", **keys})


def halaman(id_: str = "pengaduan", **keys: Any) -> Halaman:
    return _buat(Halaman, id_, {"judul": "Pengaduan", "uraian": teks("Teks."), **keys})


def iku(id_: str = "2026", **keys: Any) -> Iku:
    base = {
        "sasaran": "Meningkatnya pelayanan",
        "indikator": [
            {"id": pembilang, "nama": pembilang, "pembilang": pembilang, "target": "90"}
            for pembilang in ("dipublikasikan", "didokumentasikan", "difasilitasi")
        ],
    }
    return _buat(Iku, id_, base | keys)


def teks(sumber: str, html: str | None = None) -> Isi:
    return Isi(sumber, html if html is not None else f"<p>{sumber}</p>", sumber)


def arsip(*isi: Model, instansi_: Instansi | None = None) -> Arsip:
    """Return an archive of the given entities."""

    def semua(model: type[M]) -> dict[str, M]:
        found: Iterable[M] = (x for x in isi if isinstance(x, model))
        return {x.id: x for x in found}  # type: ignore[attr-defined]

    return Arsip(
        instansi_ or instansi(),
        kegiatan=semua(Kegiatan),
        siaran_pers=semua(SiaranPers),
        sambutan=semua(Sambutan),
        layanan=semua(Layanan),
        iku=semua(Iku),
        halaman=semua(Halaman),
    )


def _buat(model: type[M], id_: str, keys: dict[str, Any]) -> M:
    konteks = Konteks(jabatan=tuple(id_ for id_, _ in _JABATAN), jenis=("rapat",))
    given = {key: value for key, value in keys.items() if value is not None}
    return model.model_validate({"id": id_, **given}, context=konteks)
