"""The base of everything that staff write: frozen, closed to unknown keys, checked in context."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from operator import is_
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from plugins.domain.masalah import Salah, kutip, saran_pilihan


class Model(BaseModel):
    """A mapping as staff write it; unknown keys are faults."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        str_min_length=1,
        arbitrary_types_allowed=True,
    )

    def model_post_init(self, _context: Any, /) -> None:
        """Let models with the same keys share the set of them: it is a third of their memory."""
        keys = self.__pydantic_fields_set__
        _samakan(self, _KUNCI.setdefault(frozenset(keys), keys))


_KUNCI: dict[frozenset[str], set[str]] = {}


def _samakan(model: Model, keys: set[str]) -> None:
    object.__setattr__(model, "__pydantic_fields_set__", keys)


M = TypeVar("M", bound=Model)


def models_in(annotation: Any) -> Iterator[type[Model]]:
    """Yield the models whose values may stand where a key is annotated so."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    elif get_origin(annotation) in (Union, types.UnionType, Annotated, tuple, dict):
        for arg in get_args(annotation):
            yield from models_in(arg)


@dataclass(frozen=True, slots=True)
class Internal:
    """Marks a key that the public must never get; `tanpa_internal` removes it."""


INTERNAL = Internal()


@dataclass(frozen=True, slots=True)
class Isi:
    """A text in Markdown: as written, as safe HTML, and as plain text for calendars and feeds."""

    sumber: str
    html: str
    polos: str

    def __bool__(self) -> bool:
        return bool(self.sumber.strip())

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> CoreSchema:
        # Only what our own Markdown made: a mapping in a file must not bring HTML of its own.
        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: Any) -> dict[str, str]:
        return {"type": "string"}


ISI_KOSONG = Isi("", "", "")


@dataclass(frozen=True, slots=True)
class Konteks:
    """What a file may refer to by id while it is being validated."""

    jabatan: tuple[str, ...] = ()
    jenis: tuple[str, ...] = ()
    topik: tuple[str, ...] = ()
    tempat: Mapping[str, Any] = field(default_factory=dict)
    perangkat_daerah: Mapping[str, Any] = field(default_factory=dict)


def tanpa_internal(model: M) -> M:
    """Return a model in which every key marked internal, at any depth, has its default."""
    internal, outer = _berinternal(type(model))
    changes = {name: default for name, default in internal if getattr(model, name) is not default}
    for name in outer:
        if value := getattr(model, name):
            public = _public_value(value)
            if public is not value:
                changes[name] = public
    if not changes:
        return model
    public = model.model_copy(update=changes)
    # What is internal stood in the file, or it would have its default already: no key is new.
    _samakan(public, model.model_fields_set)
    return public


@cache
def _berinternal(model: type[Model]) -> tuple[tuple[tuple[str, Any], ...], tuple[str, ...]]:
    """Return the internal keys of a model with their defaults, and those that may hold others."""
    fields = model.model_fields.items()
    internal = {name: info.get_default() for name, info in fields if INTERNAL in info.metadata}
    outer = (
        name
        for name, info in fields
        if name not in internal and any(any(_berinternal(m)) for m in models_in(info.annotation))
    )
    return tuple(internal.items()), tuple(outer)


def _public_value(value: Any) -> Any:
    if isinstance(value, Model):
        return tanpa_internal(value)
    if isinstance(value, tuple) and isinstance(value[0], Model):
        public = tuple(map(tanpa_internal, value))
        return value if all(map(is_, public, value)) else public
    return value


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list | tuple) or value is None else [value]


SATU_ATAU_DAFTAR = BeforeValidator(_as_list)
"""Lets staff write one thing where a list is meant."""


def _ya_tidak(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("ya", "tidak"):
        return bool(value == "ya")
    raise Salah(f"{kutip(value)} bukan ya atau tidak", "Tulis ya atau tidak.")


YaTidak = Annotated[bool, BeforeValidator(_ya_tidak)]


def _rujukan(apa: str, daftar: str) -> AfterValidator:
    def validate(value: str, info: ValidationInfo) -> str:
        if isinstance(info.context, Konteks):
            known: tuple[str, ...] = getattr(info.context, daftar)
            if value not in known:
                raise Salah(f"{apa} {kutip(value)} tidak dikenal", saran_pilihan(value, known))
        return value

    return AfterValidator(validate)


IdJabatan = Annotated[str, _rujukan("jabatan", "jabatan")]
IdJenis = Annotated[str, _rujukan("jenis", "jenis")]
IdTopik = Annotated[str, _rujukan("topik", "topik")]


def pola(regex: str, pesan: str, saran: str) -> AfterValidator:
    """Return a validator for a text of a fixed form, with its own words of advice."""
    matches = re.compile(regex).fullmatch

    def validate(value: str) -> str:
        if not matches(value):
            raise Salah(pesan.format(kutip(value)), saran)
        return value

    return AfterValidator(validate)


_BERTANDA = re.compile(r"https?://[^/?#]*[:\[\]]", re.IGNORECASE)
"""What may name a server that cannot be: a port, or a number in brackets."""


def server_salah(url: str) -> tuple[str, str] | None:
    """Return what is wrong with the server that a web address names, and what to write."""
    if not _BERTANDA.match(url):
        return None
    with suppress(ValueError):
        if urlsplit(url).port != 0:
            return None
    return (
        f"{kutip(url)} tidak menunjuk situs mana pun",
        "Periksa nama situsnya; sesudah titik dua hanya boleh ada nomor porta, 1 sampai 65535.",
    )


def _server(url: str) -> str:
    if salah := server_salah(url):
        raise Salah(*salah)
    return url


SERVER = AfterValidator(_server)
"""Refuses a web address that no browser can open."""

Tautan = Annotated[
    str,
    pola(
        r"https?://[A-Za-z0-9\[]([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*",
        "{} bukan alamat web",
        "Salin dari bilah alamat peramban: diawali https://, tanpa spasi; huruf di luar ASCII dan "
        "tanda seperti < > | ditulis %XX.",
    ),
    SERVER,
]
Id = Annotated[
    str,
    pola(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "{} bukan id",
        "Pakai huruf kecil, angka, dan tanda hubung saja, misalnya wakil-walikota.",
    ),
]
Surel = Annotated[
    str, pola(r"[^@\s]+@[^@\s]+\.[^@\s]+", "{} bukan alamat surel", "Contoh: unit@kota.go.id.")
]


def dari_teks(buat: Callable[[str, ValidationInfo], Any]) -> BeforeValidator:
    """Return a validator that turns a plain text into the mapping or object it stands for."""

    def validate(value: Any, info: ValidationInfo) -> Any:
        return buat(value, info) if isinstance(value, str) else value

    return BeforeValidator(validate)
