"""Service standards: what is needed, how long it takes, what it costs, and how well it is done."""

from plugins.layanan.plugin import register

__all__ = ["register"]
