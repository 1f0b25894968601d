"""Calendars: every public kegiatan as iCalendar, for each office, kind, entry, and year."""

from plugins.kalender.plugin import register

__all__ = ["register"]
