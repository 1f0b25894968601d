"""The values of a YAML text with nothing wrong in it, and nothing else: no places, no faults."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from plugins.data.invisible import TAK_TERLIHAT

BATAS_SIMPUL = 20_000
BATAS_KEDALAMAN = 20

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TAB = re.compile(r"^ *\t", re.MULTILINE)


class TidakBiasa(Exception):
    """The text holds something that only the thorough reading can judge."""


def values(text: str) -> Any:
    """Return the values of one sound document; of any other text raise."""
    # A text of fewer characters has fewer nodes too.
    if len(text) >= BATAS_SIMPUL or TAB.search(text):
        raise TidakBiasa
    get = LOADER(text).get_event
    _expect(get, yaml.StreamStartEvent)
    _expect(get, yaml.DocumentStartEvent)
    found = _node(get(), get, 0)
    _expect(get, yaml.DocumentEndEvent)
    _expect(get, yaml.StreamEndEvent)
    # Only an escape brings in what could not be seen in the text itself.
    if "\\" in text and any(map(TAK_TERLIHAT.search, _texts(found))):
        raise TidakBiasa
    return found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        yield from (text for item in value.values() for text in _texts(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in _texts(item))


def scalar(event: Any) -> str | None:
    """Return a text as typed, none where nothing or ~ is."""
    # libyaml's own style of an unquoted scalar is "", Python's is None.
    value: str = event.value
    return value if event.style or value not in ("", "~") else None


def _expect(get: Callable[[], Any], kind: type) -> None:
    if type(get()) is not kind:
        raise TidakBiasa


def _node(event: Any, get: Callable[[], Any], depth: int) -> Any:
    kind = type(event)
    if kind is yaml.AliasEvent or event.anchor or event.tag or depth > BATAS_KEDALAMAN:
        raise TidakBiasa
    if kind is yaml.ScalarEvent:
        return scalar(event)
    if kind is yaml.SequenceStartEvent:
        items = []
        while type(event := get()) is not yaml.SequenceEndEvent:
            items.append(_node(event, get, depth + 1))
        return items
    out: dict[str, Any] = {}
    while type(event := get()) is not yaml.MappingEndEvent:
        if type(event) is not yaml.ScalarEvent or event.anchor or event.tag:
            raise TidakBiasa
        key = event.value
        if not key or key in out:
            raise TidakBiasa
        out[key] = _node(get(), get, depth + 1)
    return out
