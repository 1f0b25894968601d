"""The theme's files, photos without originals, and documents for download."""

from plugins.aset.plugin import register

__all__ = ["register"]
