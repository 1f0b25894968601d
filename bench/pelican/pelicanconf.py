"""Pelican as it comes: articles, authors, categories, and period archives for the same facts."""

SITENAME = "Portal Prokopim"
SITEURL = "https://prokopim.kotacontoh.example"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
LOCALE = ("C.UTF-8",)
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
READERS = {"html": None, "rst": None}
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["agenda_kalender"]

ARTICLE_PATHS = ["agenda", "siaran-pers"]
PATH_METADATA = r"(?P<ruang>.+)/(?P<slug>[^/]+)\.md"
ARTICLE_URL = "{ruang}/{slug}/"
ARTICLE_SAVE_AS = "{ruang}/{slug}/index.html"
AUTHOR_URL = "pimpinan/{slug}/"
AUTHOR_SAVE_AS = "pimpinan/{slug}/index.html"
CATEGORY_URL = "kategori/{slug}/"
CATEGORY_SAVE_AS = "kategori/{slug}/index.html"
MONTH_ARCHIVE_URL = "agenda/{date:%Y/%m}/"
MONTH_ARCHIVE_SAVE_AS = "agenda/{date:%Y/%m}/index.html"
DAY_ARCHIVE_URL = "agenda/{date:%Y/%m/%d}/"
DAY_ARCHIVE_SAVE_AS = "agenda/{date:%Y/%m/%d}/index.html"
TAG_SAVE_AS = ""

DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
PAGINATED_TEMPLATES = {"siaran_pers": 20}
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

FEED_ALL_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CATEGORY_FEED_ATOM = None
CATEGORY_FEED_RSS = "kategori/{slug}/rss.xml"
FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = True
