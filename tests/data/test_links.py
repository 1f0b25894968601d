"""Which pages of the portal a text may link to by their address."""

from __future__ import annotations

import pytest

from plugins.data.links import Rujukan
from plugins.data.strict_yaml import Temuan

HALAMAN = "content/halaman/profil/index.md"


@pytest.mark.parametrize(
    "url",
    [
        "/",
        "/agenda/hari-ini/",
        "/agenda/2026/11/24/",
        "/agenda/perubahan/",
        "/agenda/perubahan/2026/11/",
        "/iku/2026/tw-4/",
        "/iku/2026.csv",
        "/data/",
        "/data/kamus/",
        "/data/iku-2026.csv",
        "/data/iku-2026.json",
        "/langganan/#perubahan",
    ],
)
def test_a_text_may_link_to_what_the_portal_makes(url: str) -> None:
    assert Rujukan({}, frozenset()).resolve(HALAMAN, url) == url


@pytest.mark.parametrize("url", ["/agenda/perubahan/2026/13/", "/data/iku/", "/data", "/iku/26/"])
def test_an_address_that_nothing_answers_is_a_fault(url: str) -> None:
    assert isinstance(Rujukan({}, frozenset()).resolve(HALAMAN, url), Temuan)
