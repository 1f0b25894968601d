"""Which file of a built site a URL means, and as what it is sent."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

_TYPES = {
    ".atom.xml": "application/atom+xml",
    ".rss.xml": "application/rss+xml",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".mjs": "text/javascript; charset=utf-8",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
# mimetypes of the standard library reads the machine's tables, which differ, so it is not asked.
_UNKNOWN = "application/octet-stream"


@dataclass(frozen=True)
class File:
    """A file to send."""

    path: Path
    content_type: str


@dataclass(frozen=True)
class Redirect:
    """The same folder, with its slash."""

    location: str


def content_type(url: str) -> str:
    """Return the media type of a file by its URL."""
    if url.startswith("/umpan/") and url.endswith(".json"):
        return "application/feed+json"
    # The longer ending comes first: `.atom.xml` is more than `.xml`.
    return next((kind for ending, kind in _TYPES.items() if url.endswith(ending)), _UNKNOWN)


def find(root: Path, target: str) -> File | Redirect | None:
    """Return what a request target means in a site; None when there is nothing."""
    # Not urlsplit: it takes `//name` for a host.
    raw, _, query = target.partition("?")
    path = unquote(raw, errors="replace")
    names = [name for name in path.split("/") if name]
    if "\0" in path or not {".", ".."}.isdisjoint(names):
        return None
    found = root.joinpath(*names)
    if not found.resolve().is_relative_to(root.resolve()):
        return None
    if found.is_file() and not path.endswith("/"):
        return File(found, content_type(path))
    index = found / "index.html"
    if not index.is_file():
        return None
    if path.endswith("/"):
        return File(index, content_type(index.name))
    # Made of the names found, never of the raw target: `//elsewhere` would leave the machine.
    address = "".join(f"/{quote(name)}" for name in names)
    return Redirect(f"{address}/?{query}" if query else f"{address}/")
