"""The subscribe page in a real browser: short until unfolded, whole on a small phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.chromium import private_context

URL = "/langganan/"
KALENDER = "https://prokopim.kotacontoh.example/kalender"


@pytest.fixture
def page(chromium: Browser, server: str) -> Iterator[Page]:
    with private_context(chromium, server) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(URL)
        yield page


def test_few_stops_lie_between_the_keyboard_and_the_end(page: Page) -> None:
    page.keyboard.press("Tab")
    stops = 1
    while page.evaluate("document.activeElement.closest('footer')") is None:
        page.keyboard.press("Tab")
        stops += 1
    assert stops <= 60


def test_an_office_unfolds_by_keyboard_and_its_address_is_copied(page: Page) -> None:
    office = page.locator("summary", has_text="Wakil Wali Kota Contoh").first
    office.press("Enter")
    copy = page.get_by_role("button", name="Salin alamat kalender Agenda Wakil Wali Kota Contoh")
    copy.press("Enter")
    expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{KALENDER}/pimpinan/wakil-walikota.ics"


def test_nothing_scrolls_sideways_though_all_is_unfolded(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    beyond = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth &&"
        " ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)).map(e => e.outerHTML)"
    )
    assert beyond == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_script_an_address_unfolds_to_be_read(chromium: Browser, server: str) -> None:
    context = chromium.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto(URL)
    page.locator("summary", has_text="Sekretaris Daerah").first.click()
    expect(page.get_by_text(f"{KALENDER}/pimpinan/sekda.ics")).to_be_visible()
    context.close()
