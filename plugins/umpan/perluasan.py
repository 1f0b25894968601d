"""A feedgen extension: the time of an item's last change, for which RSS has no element."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.util import xml_elem

_ATOM = "http://www.w3.org/2005/Atom"


class PerluasanUmpan(BaseExtension):  # type: ignore[misc]
    """What feedgen wants beside the part for items; a channel has lastBuildDate."""


class PerluasanButir(BaseEntryExtension):  # type: ignore[misc]
    """Writes atom:updated into an RSS item, so that a correction shows without a second read."""

    diperbarui: datetime

    def extend_rss(self, feed: Any) -> Any:
        """Add the element."""
        xml_elem(f"{{{_ATOM}}}updated", feed).text = self.diperbarui.isoformat()
        return feed
