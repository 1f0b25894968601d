"""What a finger has to hit: 24 pixels at least, 44 where the page wants to be acted upon."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.end_to_end.jenis_halaman import halaman

TINDAKAN = (
    ".tombol, button, summary, input:not([type=radio], [type=checkbox]), .menu a, .merek,"
    " .keping a, .pindah a, .daftar-tautan a, .bawah-menu a, .tautan-bulan a, .kartu a"
)
"""Buttons, and links that lead on from here: all but those within a text or a list's heading."""

UKURAN = """(actions) => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  return [...document.querySelectorAll("a[href], button, summary, input, [tabindex='0']")]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }))
    .map((target) => {
      // A card's link is stretched over the card.
      const whole = getComputedStyle(target, "::after").position === "absolute";
      const lines = [...(whole ? target.offsetParent : target).getClientRects()];
      return {
        name: target.textContent,
        width: Math.max(...lines.map((line) => line.width)),
        height: Math.min(...lines.map((line) => line.height)),
        action: target.matches(actions),
      };
    });
}"""


@pytest.fixture
def page(peramban: BrowserContext) -> Page:
    page = peramban.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    return page


@halaman
def test_every_target_is_large_enough_for_a_finger(page: Page, url: str) -> None:
    page.goto(url)
    found: list[dict[str, Any]] = page.evaluate(UKURAN, TINDAKAN)
    assert len(found) > 15

    small = [
        (" ".join(one["name"].split()), one["width"], one["height"])
        for one in found
        if one["height"] < (44 if one["action"] else 24) or one["width"] < 24
    ]

    assert small == []
