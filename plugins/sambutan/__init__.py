"""Speeches of the leaders, each public once it has been delivered."""

from plugins.sambutan.plugin import register

__all__ = ["register"]
