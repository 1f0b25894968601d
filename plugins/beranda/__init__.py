"""The home page."""

from plugins.beranda.plugin import register

__all__ = ["register"]
