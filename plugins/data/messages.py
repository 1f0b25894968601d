"""Pydantic's errors in the words of the person who must mend the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from plugins.domain.masalah import Lokasi, Salah, kutip, mirip
from plugins.domain.model import models_in

_JENIS_NILAI = {
    "string_type": ("harus berupa teks", "Tulis satu teks, tanpa butir atau kurung."),
    "is_instance_of": ("harus berupa teks", "Tulis satu teks, tanpa butir atau kurung."),
    "tuple_type": ("harus berupa daftar", "Tulis butir-butir yang diawali tanda -, atau [a, b]."),
    "model_type": ("harus berupa kunci dan nilai", "Tulis kunci-kuncinya di baris di bawahnya."),
    "dict_type": ("harus berupa kunci dan nilai", "Tulis kunci-kuncinya di baris di bawahnya."),
    "int_parsing": ("harus berupa bilangan bulat", "Tulis angka saja, misalnya 24."),
    "int_type": ("harus berupa bilangan bulat", "Tulis angka saja, misalnya 24."),
    "float_parsing": ("harus berupa bilangan", "Pakai titik untuk desimal, misalnya -7.47."),
    "float_type": ("harus berupa bilangan", "Pakai titik untuk desimal, misalnya -7.47."),
    "decimal_parsing": ("harus berupa bilangan", "Pakai titik untuk desimal, misalnya 90.00."),
    "decimal_type": ("harus berupa bilangan", "Pakai titik untuk desimal, misalnya 90.00."),
    "string_too_short": ("belum diisi", "Isi nilainya, atau hapus baris ini."),
    "finite_number": ("harus berupa bilangan biasa", "Tulis angka, misalnya 112.43."),
}
_BATAS = {
    "greater_than": "Tulis bilangan yang lebih besar daripada",
    "greater_than_equal": "Paling kecil",
    "less_than": "Tulis bilangan yang lebih kecil daripada",
    "less_than_equal": "Paling besar",
}

_MAKSUD = {
    "acara": ("judul",),
    "agenda": ("judul",),
    "alamat": ("tempat",),
    "busana": ("pakaian",),
    "dihadiri": ("pimpinan",),
    "deskripsi": ("ringkasan", "uraian"),
    "email": ("surel",),
    "hari": ("mulai", "tanggal"),
    "isi": ("uraian",),
    "jam_mulai": ("mulai",),
    "jam_selesai": ("selesai",),
    "keterangan": ("ringkasan", "uraian"),
    "kategori": ("jenis", "topik"),
    "lokasi": ("tempat",),
    "nama": ("judul",),
    "pejabat": ("pimpinan",),
    "pelaksana": ("penyelenggara",),
    "pukul": ("mulai",),
    "tanggal": ("mulai",),
    "tanggal_mulai": ("mulai",),
    "tanggal_selesai": ("selesai",),
    "telp": ("telepon",),
    "tema": ("judul",),
    "ulang": ("berulang",),
    "waktu": ("mulai", "tanggal"),
    "waktu_mulai": ("mulai",),
    "waktu_selesai": ("selesai",),
}
"""What people write for a key that has another name; the first that is known there is meant."""


def own_errors(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out the list that only seems too short because its items are at fault."""
    for error in errors:
        depth = len(error["loc"])
        inside = any(e["loc"][:depth] == error["loc"] and len(e["loc"]) > depth for e in errors)
        if not (error["type"] == "too_short" and inside):
            yield error


def describe(
    error: ErrorDetails, model: type[BaseModel], *, written: bool
) -> tuple[Lokasi, str, str, bool]:
    """Return an error's location, what is wrong, what to write instead, and if the key is meant.

    `written` tells whether the file has that location: a value given in short has it not.
    """
    lokasi = tuple(part for part in error["loc"] if part != "[key]")
    of_key = len(lokasi) < len(error["loc"])
    kind, ctx = error["type"], error.get("ctx", {})
    inner = ctx.get("error")
    if isinstance(inner, Salah):
        return lokasi, inner.pesan, inner.saran, of_key
    if kind == "missing":
        return _missing(lokasi)
    if kind == "extra_forbidden":
        known = fields_at(model, lokasi[:-1])
        near = _maksud(str(lokasi[-1]), known)
        advice = f"Mungkin maksudnya {near}?" if near else f"Kunci di sini: {', '.join(known)}."
        return lokasi, "kunci tidak dikenal", advice, True
    pesan, saran = _value(kind, ctx, error["input"])
    return lokasi, pesan, _shape(kind, model, lokasi, written=written) or saran, False


def _maksud(kunci: str, known: Mapping[str, Any]) -> str | None:
    """Return the known key that an unknown one stands for: by its sense, else by its letters."""
    meant = next((key for key in _MAKSUD.get(kunci.lower(), ()) if key in known), None)
    return meant or mirip(kunci, known)


def _missing(lokasi: Lokasi) -> tuple[Lokasi, str, str, bool]:
    if isinstance(lokasi[-1], int):
        saran = "Tulis semua butirnya, misalnya [-7.47, 112.43]."
        return lokasi[:-1], "butirnya kurang", saran, False
    return lokasi, "wajib diisi", f"Tambahkan baris {lokasi[-1]}: …", True


def _value(kind: str, ctx: Mapping[str, Any], value: object) -> tuple[str, str]:
    """Return what is wrong with a value, and what to write instead."""
    if kind == "enum":
        choices = ctx["expected"].replace("'", "").replace(" or ", ", ")
        near = mirip(str(value), choices.split(", "))
        advice = f"Mungkin maksudnya {near}? " if near else ""
        return f"{kutip(value)} bukan pilihan", f"{advice}Pilihan: {choices}."
    if kind in _BATAS:
        limit = next(iter(ctx.values()))
        return f"{kutip(value)} di luar batas", f"{_BATAS[kind]} {limit}."
    if kind in ("too_short", "too_long"):
        if ctx.get("actual_length") == 0:
            return "belum ada butirnya", "Tulis sedikitnya satu butir."
        limit = ctx.get("min_length", ctx.get("max_length"))
        return f"ada {ctx['actual_length']} butir", f"Tulis {limit} butir."
    return _JENIS_NILAI.get(kind, ("nilainya tidak dapat dipakai", "Periksa nilainya."))


def _shape(kind: str, model: type[BaseModel], lokasi: Lokasi, *, written: bool) -> str | None:
    """Advise what only the model tells: the key that a list or a mapping here must have."""
    if kind == "string_too_short":
        info = fields_at(model, lokasi[:-1]).get(str(lokasi[-1]))
        return "Isi nilainya." if written and info is not None and info.is_required() else None
    if kind not in ("tuple_type", "model_type"):
        return None
    known = fields_at(model, lokasi).items()
    key = next((name for name, info in known if info.is_required()), None)
    if key is None:
        return None
    if kind == "tuple_type" or isinstance(lokasi[-1], int):
        return f"Tulis sebagai butir: - {key}: …"
    return f"Tulis kunci-kuncinya di baris di bawahnya, misalnya {key}: …"


def fields_at(model: type[BaseModel], lokasi: Lokasi) -> Mapping[str, Any]:
    """Return the keys that are known where a location points."""
    found: type[BaseModel] | None = model
    for part in lokasi:
        if found is None or isinstance(part, int):
            continue
        info = found.model_fields.get(part)
        if info is not None:
            found = next(models_in(info.annotation), None)
    known = found.model_fields if found else {}
    return {name: info for name, info in known.items() if name != "id" or found is not model}
