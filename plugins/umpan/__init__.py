"""Feeds of the releases, all and by kind, as RSS 2.0 and as Atom."""

from plugins.umpan.plugin import register

__all__ = ["register"]
