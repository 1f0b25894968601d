"""Open data: agenda, releases, services and indicators as CSV and JSON, with their catalogue."""

from plugins.data_terbuka.plugin import register

__all__ = ["register"]
