"""The browser of the tests: Debian's Chromium, never one that Playwright downloads.

`python -m tests.chromium` installs it where that is possible. Without it the browser
tests are skipped, except in CI, where they fail.
"""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Route

from tests import debian

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = "Chromium belum ada: pasang dengan `apt-get install chromium`, lalu ulangi."


def find() -> str | None:
    """Return the path of an installed Chromium."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def private_context(browser: Browser, origin: str) -> Iterator[BrowserContext]:
    """Open a context that fails afterwards if a page left its origin or threw an error."""
    problems: list[str] = []

    def refuse(route: Route) -> None:
        problems.append(f"permintaan keluar: {route.request.url}")
        route.abort()

    context = browser.new_context(base_url=origin, locale="id-ID", timezone_id="Asia/Jakarta")
    home = (origin, "data:", "blob:")
    context.route(lambda url: not url.startswith(home), refuse)
    context.on("weberror", lambda error: problems.append(str(error.error)))
    try:
        yield context
    finally:
        context.close()
    assert problems == []


def install() -> int:
    """Install Chromium where that is possible; return the exit code."""
    if not find():
        debian.install("chromium")
    if find():
        return 0
    print(MISSING, file=sys.stderr)
    return 1 if debian.in_ci() else 0


if __name__ == "__main__":
    sys.exit(install())
