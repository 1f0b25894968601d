"""Pydantic's errors in the words of the person who must mend the file."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from plugins.domain.masalah import Lokasi, Salah, mirip

_JENIS_NILAI = {
    "string_type": ("harus berupa teks", "Tulis satu teks, tanpa butir atau kurung."),
    "tuple_type": ("harus berupa daftar", "Tulis butir-butir yang diawali tanda -."),
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


def describe(error: ErrorDetails, model: type[BaseModel]) -> tuple[Lokasi, str, str, bool]:
    """Return an error's location, what is wrong, what to write instead, and if the key is meant."""
    lokasi = tuple(part for part in error["loc"] if part != "[key]")
    kind, ctx = error["type"], error.get("ctx", {})
    inner = ctx.get("error")
    if isinstance(inner, Salah):
        return lokasi, inner.pesan, inner.saran, False
    if kind == "missing":
        known = fields_at(model, lokasi[:-1])
        example = f"Tambahkan baris {lokasi[-1]}: …" if known else "Tambahkan."
        return lokasi, "wajib diisi", example, True
    if kind == "extra_forbidden":
        known = fields_at(model, lokasi[:-1])
        near = mirip(str(lokasi[-1]), known)
        advice = f"Mungkin maksudnya {near}?" if near else f"Kunci di sini: {', '.join(known)}."
        return lokasi, "kunci tidak dikenal", advice, True
    if kind == "enum":
        choices = ctx["expected"].replace("'", "").replace(" or ", ", ")
        value = str(error["input"])
        near = mirip(value, choices.split(", "))
        advice = f"Mungkin maksudnya {near}? " if near else ""
        return lokasi, f"{value!r} bukan pilihan", f"{advice}Pilihan: {choices}.", False
    if kind in ("greater_than", "greater_than_equal", "less_than", "less_than_equal"):
        limit = next(iter(ctx.values()))
        words = {"g": "lebih besar dari", "l": "lebih kecil dari"}[kind[0]]
        words += " atau sama dengan" if kind.endswith("equal") else ""
        return lokasi, f"{error['input']} di luar batas", f"Harus {words} {limit}.", False
    if kind in ("too_short", "too_long"):
        if ctx.get("actual_length") == 0:
            return lokasi, "belum ada butirnya", "Tulis sedikitnya satu butir.", False
        limit = ctx.get("min_length", ctx.get("max_length"))
        return lokasi, f"ada {ctx['actual_length']} butir", f"Tulis {limit} butir.", False
    pesan, saran = _JENIS_NILAI.get(kind, ("nilainya tidak dapat dipakai", "Periksa nilainya."))
    return lokasi, pesan, saran, False


def fields_at(model: type[BaseModel], lokasi: Lokasi) -> Mapping[str, Any]:
    """Return the keys that are known where a location points."""
    found: type[BaseModel] | None = model
    for part in lokasi:
        if found is None or isinstance(part, int):
            continue
        info = found.model_fields.get(part)
        if info is not None:
            found = next(_models(info.annotation), None)
    known = found.model_fields if found else {}
    return {name: info for name, info in known.items() if name != "id" or found is not model}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, types.UnionType, Annotated, tuple, dict):
        for arg in get_args(annotation):
            yield from _models(arg)
