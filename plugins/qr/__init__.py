"""QR codes that bring a calendar's page, with its buttons, from a screen or a print to a phone."""

from plugins.qr.plugin import register

__all__ = ["register"]
