"""Press releases: the newest, by year, kind and topic, and each with all that belongs to it."""

from plugins.siaran_pers.plugin import register

__all__ = ["register"]
