"""The way from the portal's data to files: one writer, one template environment."""

from plugins.keluaran.plugin import register

__all__ = ["register"]
