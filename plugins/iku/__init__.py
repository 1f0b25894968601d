"""The performance indicators (IKU): each figure with the formula and the kegiatan behind it."""

from plugins.iku.plugin import register

__all__ = ["register"]
