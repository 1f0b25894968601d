"""What the values of a file become before they are validated."""

from __future__ import annotations

from typing import Any

from plugins.data.sources import Jenis
from plugins.domain.instansi import Instansi


def set_defaults(jenis: Jenis, data: dict[str, Any], instansi: Instansi) -> None:
    """Set the keys whose defaults are the unit's."""
    if instansi.wajib_persetujuan:
        data.setdefault("persetujuan", "konsep")
    if jenis.nama == "kegiatan":
        data.setdefault("zona", instansi.zona.value)


def filled(data: Any) -> Any:
    """Leave out keys without a value: an empty line of a template is not a fault by itself."""
    if isinstance(data, dict):
        return {
            key: filled(value) if isinstance(value, dict | list) else value
            for key, value in data.items()
            if value is not None
        }
    if isinstance(data, list):
        return [filled(item) for item in data]
    return data
