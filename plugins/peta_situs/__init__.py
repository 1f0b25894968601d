"""What machines ask for first: sitemap, robots.txt, security.txt, and the page for lost readers."""

from plugins.peta_situs.plugin import register

__all__ = ["register"]
