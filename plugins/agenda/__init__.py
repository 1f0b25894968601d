"""The leadership schedule: by day, week, month, year, office and kind, and each kegiatan."""

from plugins.agenda.plugin import register

__all__ = ["register"]
