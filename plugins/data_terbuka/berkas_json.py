"""A dataset as JSON: what it is in `meta`, and a line for each row in `data`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic_core import to_json

from plugins.data_terbuka.himpunan import Terbitan
from plugins.data_terbuka.kolom import Baris, Kolom
from plugins.domain import alamat
from plugins.domain.instansi import Instansi


def berkas_json(meta: Mapping[str, Any], kolom: Sequence[Kolom], baris: Iterable[Baris]) -> bytes:
    """Return a file whose rows are mappings by the names of the columns."""
    names = [one.nama for one in kolom]
    rows = b",\n".join([to_json(dict(zip(names, row, strict=True))) for row in baris])
    return b'{"meta":%b,\n"data":[\n%b\n]}\n' % (to_json(meta), rows)


def dokumen(isi: Mapping[str, Any]) -> bytes:
    """Return a JSON document that people may read, too: a schema, the catalogue."""
    return to_json(isi, indent=1) + b"\n"


def meta(instansi: Instansi, terbitan: Terbitan) -> dict[str, Any]:
    """Return what an edition is, who stands for it, and on what terms it may be used."""
    himpunan, unit, daerah = terbitan.himpunan, instansi.unit, instansi.daerah
    situs, lisensi = instansi.situs, instansi.lisensi
    covered = terbitan.mulai and terbitan.selesai
    return {
        "himpunan": himpunan.id,
        "judul": himpunan.judul,
        "deskripsi": himpunan.deskripsi,
        "tahun": terbitan.tahun,
        "periode": {"mulai": str(terbitan.mulai), "selesai": str(terbitan.selesai)}
        if covered
        else None,
        "diubah": terbitan.diubah.isoformat(timespec="seconds") if terbitan.diubah else None,
        "jumlah": len(terbitan.baris),
        "produsen": f"{unit.nama}, {unit.induk}",
        "kontak": unit.surel,
        "wilayah": {"nama": daerah.nama, "kode": daerah.kode_wilayah},
        "lisensi": {"nama": lisensi.data.nama, "tautan": lisensi.data.tautan} if lisensi else None,
        "halaman": f"{situs}{alamat.DATA}#{himpunan.id}",
        "skema": situs + alamat.data_skema(himpunan.id),
        "kamus": f"{situs}{alamat.DATA_KAMUS}#{himpunan.id}",
    }
