"""Every kind of page in a real browser: readable on a small phone, by keyboard, and to axe."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.chromium import private_context
from tests.end_to_end.jenis_halaman import JENIS_HALAMAN, halaman


@pytest.fixture
def page(peramban: BrowserContext) -> Page:
    return peramban.new_page()


@pytest.fixture
def tanpa_skrip(chromium: Browser, server: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=server, java_script_enabled=False)
    yield context.new_page()
    context.close()


@halaman
@pytest.mark.parametrize("skema", ["light", "dark"])
def test_axe_finds_nothing(chromium: Browser, server: str, url: str, skema: str) -> None:
    with private_context(chromium, server) as context:
        page = context.new_page()
        page.emulate_media(color_scheme=skema)  # type: ignore[arg-type]
        page.set_viewport_size({"width": 320 if skema == "light" else 1280, "height": 800})
        page.goto(url)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        results = Axe().run(page, options={"runOnly": tags})
        assert results.violations_count == 0, results.generate_report()


@halaman
def test_nothing_reaches_beyond_the_screen(page: Page, url: str) -> None:
    page.goto(url)
    for lebar in (320, 360, 1280):
        page.set_viewport_size({"width": lebar, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= lebar


@halaman
def test_the_page_is_whole_without_script(tanpa_skrip: Page, url: str) -> None:
    tanpa_skrip.goto(url)
    assert tanpa_skrip.locator("h1").count() == 1
    assert len(tanpa_skrip.locator("main").inner_text()) > 80
    hidden = tanpa_skrip.locator("main button:visible")
    assert hidden.count() == 0, "a button that does nothing without script"


def test_the_first_tab_stop_leads_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Lewati ke konten utama"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "utama"


def test_an_unknown_address_shows_the_page_for_lost_readers(page: Page) -> None:
    response = page.goto("/tidak/ada/")
    assert response is not None
    assert response.status == 404
    assert "tidak ditemukan" in page.locator("h1").inner_text()


def test_the_week_prints_on_one_landscape_page(page: Page) -> None:
    page.goto("/agenda/pekan/2026-W48/")
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 1


def test_every_time_of_day_that_machines_read_has_its_offset(situs: Path) -> None:
    for page in situs.rglob("*.html"):
        for moment in re.findall(r'<time[^>]* datetime="([^"]*T[^"]*)"', page.read_text()):
            assert datetime.fromisoformat(moment).utcoffset() is not None, (page, moment)


def test_a_style_or_script_within_the_page_is_not_needed(page: Page) -> None:
    """A strict content security policy holds: nothing inline, nothing evaluated."""
    for url in JENIS_HALAMAN.values():
        page.goto(url)
        # JSON-LD is data: no browser runs it, and no policy stops it.
        inline = '[style], style, script:not([src], [type="application/ld+json"])'
        assert page.locator(inline).count() == 0, url
        handlers = page.evaluate(
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
            ".filter(n => n.startsWith('on'))"
        )
        assert handlers == [], url
