"""Plain pages: profile, complaints, information requests, and how to subscribe."""

from plugins.halaman.plugin import register

__all__ = ["register"]
