"""Pelican's settings for a preview: links from the root, everything else as published.

Pelican gives the command, settings, signals and generators; the portal's own plugins read
agenda/ and content/ and write every file, so Pelican's articles, pages, feeds and static files
are switched off.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# The console script `pelican`, unlike `python -m pelican`, does not look here for plugins.
sys.path.insert(0, str(ROOT))

SITENAME = "Portal Prokopim"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
CACHE_PATH = str(ROOT / ".cache")
THEME = str(ROOT / "theme")
ISI = os.environ.get("ISI") or str(ROOT)
"""The folder that holds agenda/ and content/."""
SEKARANG = None
"""An ISO time with offset that replaces the clock; the environment variable goes before it."""
PUBLIKASI = False
"""Whether links carry the public address of the site."""

PLUGINS = [
    "plugins.keluaran",
    "plugins.aset",
    "plugins.beranda",
    "plugins.agenda",
    "plugins.kalender",
    "plugins.qr",
    "plugins.siaran_pers",
    "plugins.umpan",
    "plugins.sambutan",
    "plugins.layanan",
    "plugins.iku",
    "plugins.halaman",
    "plugins.data_terbuka",
    "plugins.peta_situs",
]

ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
READERS = {"rst": None, "html": None}
FEED_ATOM = FEED_RSS = FEED_ALL_ATOM = FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = CATEGORY_FEED_RSS = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TAG_FEED_ATOM = TAG_FEED_RSS = None
TRANSLATION_FEED_ATOM = TRANSLATION_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
