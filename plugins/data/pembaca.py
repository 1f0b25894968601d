"""From a file to the entity that it describes, with all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from plugins.data.files import Berkas
from plugins.data.ingatan import Tautan
from plugins.data.links import Rujukan
from plugins.data.markdown import Asal, Penulis
from plugins.data.messages import describe, own_errors
from plugins.data.pencatat import Pencatat
from plugins.data.sources import Jenis
from plugins.data.strict_yaml import Temuan
from plugins.data.values import filled, set_defaults
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Sifat
from plugins.domain.masalah import Lokasi, Masalah
from plugins.domain.model import Isi, Konteks, Model

M = TypeVar("M", bound=Model)

CONTOH_ID = "2026-11-23-contoh"
"""Stands in for the id that a path does not give, so that the rest is validated."""


class Pembaca:
    """Reads the entries of one content, one after another."""

    def __init__(
        self,
        catatan: Pencatat,
        instansi: Instansi | None,
        konteks: Konteks | None,
        rujukan: Rujukan,
    ) -> None:
        self._catatan = catatan
        self._instansi = instansi
        self._konteks = konteks
        self._rujukan = rujukan
        self._penulis = Penulis()
        self._tautan: list[tuple[str, str]] = []

    def baca(self, jenis: Jenis, id_: str, berkas: Berkas) -> tuple[Any, Tautan]:
        """Return what a file becomes, none when it is at fault, and where its links lead."""
        self._tautan = []
        doc = berkas.dokumen
        data = dict(doc.data) if isinstance(doc.data, dict) else {}
        if not doc.temuan:
            data = self._siapkan(jenis, berkas, data)
        named = {**data, "id": id_ or CONTOH_ID}
        entity = validate(self._catatan, berkas, jenis.model, named, self._konteks)
        return entity, tuple(self._tautan)

    def _siapkan(self, jenis: Jenis, berkas: Berkas, data: dict[str, Any]) -> dict[str, Any]:
        """Return the data of a sound document with its defaults set and its texts rendered."""
        if "id" in data:
            saran = "Hapus baris ini; id diambil dari nama berkas."
            self._catatan.at(
                berkas, ("id",), "tidak ditulis di dalam berkas", saran, pada_kunci=True
            )
        if self._instansi:
            set_defaults(jenis, data, self._instansi)
        if jenis.naskah:
            if "uraian" in berkas.teks:
                data = self._texts(berkas, data, ())
            data["uraian"] = self._body(berkas, data.get("uraian"))
        if jenis.nama == "kegiatan" and not (data.get("judul") or _tertutup(data)):
            # A rule of the domain too, but there only once all types are right.
            self._catatan.at(berkas, ("judul",), "wajib diisi", "Tambahkan baris judul: …")
        return data

    def _texts(self, berkas: Berkas, data: Any, lokasi: Lokasi) -> Any:
        """Render every `uraian`, that of a single occurrence too."""
        if isinstance(data, list):
            return [self._texts(berkas, x, (*lokasi, n)) for n, x in enumerate(data)]
        if not isinstance(data, dict):
            return data
        out = {}
        for key, value in data.items():
            if key == "uraian" and isinstance(value, str):
                out[key] = self._render(berkas, value, partial(berkas.mulai, (*lokasi, key)))
            elif isinstance(value, dict | list):
                out[key] = self._texts(berkas, value, (*lokasi, key))
            else:
                out[key] = value
        return out

    def _body(self, berkas: Berkas, uraian: Any) -> Any:
        """Return the text below the keys, which in a .md file is the only place for it."""
        if not berkas.path.endswith(".md"):
            return uraian
        if uraian is not None:
            saran = "Tulis teksnya di bawah baris --- yang kedua."
            pesan = "teks berkas .md tidak ditulis pada kunci"
            self._catatan.at(berkas, ("uraian",), pesan, saran, pada_kunci=True)
        return self._render(berkas, berkas.badan, lambda: (berkas.badan, berkas.baris_badan))

    def _render(self, berkas: Berkas, text: str, asal: Asal) -> Isi:
        def teruskan(target: str) -> str | Temuan:
            found = self._rujukan.resolve(berkas.path, target)
            if isinstance(found, str):
                self._tautan.append((target, found))
            return found

        isi, found = self._penulis.render(text, asal, teruskan)
        for t in found:
            self._catatan.keep(Masalah(berkas.path, t.line, t.column, "uraian", t.pesan, t.saran))
        return isi


def validate(
    catatan: Pencatat, berkas: Berkas, model: type[M], data: Any, konteks: Konteks | None
) -> M | None:
    """Return what a file's data is, none when it is at fault; `konteks` may be referred to."""
    doc = berkas.dokumen
    if doc.temuan:
        for t in doc.temuan:
            column = max(t.column, 1)
            catatan.keep(Masalah(berkas.path, t.line, column, t.key, t.pesan, t.saran))
        return None
    try:
        return model.model_validate(filled(data), context=konteks)
    except ValidationError as error:
        for detail in own_errors(error.errors(include_url=False)):
            written = doc.tertulis(detail["loc"]) in doc.nilai
            lokasi, pesan, saran, pada_kunci = describe(detail, model, written=written)
            catatan.at(berkas, lokasi, pesan, saran, pada_kunci=pada_kunci)
        return None


def _tertutup(data: Mapping[str, Any]) -> bool:
    return bool(data.get("sifat") == Sifat.TERTUTUP)
