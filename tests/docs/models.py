"""The models that staff fill in, as the documents must describe them."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import types
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from plugins import domain
from plugins.data import sources
from plugins.domain.instansi import Instansi
from plugins.domain.model import INTERNAL, Model
from plugins.domain.register import DaftarPerangkatDaerah, DaftarTempat

ENTITIES = tuple(jenis.model for jenis in sources.SEMUA)
"""Models whose `id` is the name of the file and hence no key."""

FILES: tuple[type[Model], ...] = (*ENTITIES, Instansi, DaftarPerangkatDaerah, DaftarTempat)


def keys(model: type[Model]) -> dict[str, Any]:
    """Return what staff may write in a mapping of this model."""
    return {
        name: info
        for name, info in model.model_fields.items()
        if not (name == "id" and model in ENTITIES)
    }


def reachable() -> dict[str, type[Model]]:
    """Return every model that some file may hold, by its name."""
    found: dict[str, type[Model]] = {}
    todo = list(FILES)
    while todo:
        model = todo.pop()
        if model.__name__ not in found:
            found[model.__name__] = model
            for info in keys(model).values():
                todo += [t for t in types_in(info.annotation) if issubclass(t, Model)]
    return found


def choices(annotation: Any) -> list[str]:
    """Return the values of every choice that an annotation offers."""
    return [value for kind in types_in(annotation) if issubclass(kind, StrEnum) for value in kind]


def is_internal(info: Any) -> bool:
    """Tell whether a key is marked internal."""
    return INTERNAL in info.metadata


def types_in(annotation: Any) -> Iterator[type]:
    """Yield every class within an annotation."""
    if get_origin(annotation) in (Union, types.UnionType, Annotated, tuple, dict):
        for part in get_args(annotation):
            yield from types_in(part)
    elif isinstance(annotation, type):
        yield annotation


def domain_modules() -> list[str]:
    """Return the names of the domain's modules, as they are imported below plugins.domain."""
    prefix = f"{domain.__name__}."
    return [
        module.name.removeprefix(prefix)
        for module in pkgutil.walk_packages(domain.__path__, prefix)
    ]


def domain_classes() -> dict[str, type]:
    """Return every public class that the domain defines, by its name."""
    modules = [importlib.import_module(f"{domain.__name__}.{name}") for name in domain_modules()]
    return {
        name: cls
        for module in modules
        for name, cls in inspect.getmembers(module, inspect.isclass)
        if cls.__module__ == module.__name__ and not name.startswith("_")
    }
