"""The JSON Schema (2020-12) of each dataset's JSON, from the definitions of its columns."""

from __future__ import annotations

from typing import Any

from plugins.data_terbuka.himpunan import Himpunan
from plugins.data_terbuka.kolom import Kolom, Tipe
from plugins.domain import alamat

_HARI = r"\d{4}-\d{2}-\d{2}"
_SAAT = _HARI + r"T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}"
_TEKS = {"type": "string"}
_ALAMAT = {"type": "string", "format": "uri", "pattern": "^https?://"}
_POLA_HARI = {"type": "string", "format": "date", "pattern": f"^{_HARI}$"}
_POLA_SAAT = {"type": "string", "format": "date-time", "pattern": f"^{_SAAT}$"}

# Patterns beside formats: most validators take a format for a remark only.
_TIPE: dict[Tipe, dict[str, Any]] = {
    Tipe.TEKS: _TEKS,
    Tipe.PILIHAN: _TEKS,
    Tipe.DAFTAR: {"type": "array", "items": _TEKS},
    Tipe.BILANGAN: {"type": "integer"},
    Tipe.DESIMAL: {"type": "number"},
    Tipe.PERSEN: {"type": "number"},
    Tipe.YA_TIDAK: {"type": "boolean"},
    Tipe.TANGGAL: _POLA_HARI,
    Tipe.SAAT: _POLA_SAAT,
    Tipe.WAKTU: {"type": "string", "pattern": f"^({_HARI}|{_SAAT})$"},
    Tipe.TAUTAN: _ALAMAT,
}


def skema(situs: str, himpunan: Himpunan) -> dict[str, Any]:
    """Return the schema of every edition of a dataset."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": situs + alamat.data_skema(himpunan.id),
        "title": himpunan.judul,
        "description": himpunan.deskripsi,
        **_objek(
            {
                "meta": _meta(himpunan),
                "data": {
                    "description": f"Satu butir untuk setiap {himpunan.satuan}.",
                    "type": "array",
                    "items": _objek({kolom.nama: _kolom(kolom) for kolom in himpunan.kolom}),
                },
            }
        ),
    }


def _kolom(kolom: Kolom) -> dict[str, Any]:
    said: dict[str, Any] = {"description": kolom.arti, **_TIPE[kolom.tipe]}
    if kolom.pilihan:
        said["enum"] = [*kolom.pilihan, None] if kolom.kosong else list(kolom.pilihan)
    return _boleh_kosong(said) if kolom.kosong else said


def _meta(himpunan: Himpunan) -> dict[str, Any]:
    name = {"nama": _TEKS}
    link, period = {"tautan": _boleh_kosong(_ALAMAT)}, {"mulai": _POLA_HARI, "selesai": _POLA_HARI}
    return _objek(
        {
            "himpunan": {"const": himpunan.id},
            "judul": _TEKS,
            "deskripsi": _TEKS,
            "tahun": {"type": ["integer", "null"]},
            "periode": _boleh_kosong(_objek(period)),
            "diubah": _boleh_kosong(_POLA_SAAT),
            "jumlah": {"type": "integer", "minimum": 0},
            "produsen": _TEKS,
            "kontak": _TEKS,
            "wilayah": _objek({**name, "kode": _boleh_kosong(_TEKS)}),
            "lisensi": _boleh_kosong(_objek(name | link)),
            "halaman": _ALAMAT,
            "skema": _ALAMAT,
            "kamus": _ALAMAT,
        }
    )


def _objek(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _boleh_kosong(said: dict[str, Any]) -> dict[str, Any]:
    return {**said, "type": [said["type"], "null"]}
