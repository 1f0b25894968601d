"""The page on how to subscribe."""

from __future__ import annotations

import pytest

from plugins.halaman.langganan import langganan
from plugins.halaman.plugin import HalamanGenerator
from tests.builders import DOMAIN, INSTANSI, kegiatan, portal
from tests.rakit import teks, terbit

JABATAN = INSTANSI["jabatan"][:2]


@pytest.fixture(scope="module")
def page() -> str:
    return terbit(HalamanGenerator, portal(kegiatan(), jabatan=JABATAN))["/langganan/"]


def test_the_main_calendar_opens_in_every_kind_of_client(page: str) -> None:
    assert f'href="webcal://{DOMAIN}/kalender/semua.ics"' in page
    assert "https://calendar.google.com/calendar/r?cid=webcal" in page
    assert "https://outlook.live.com/calendar/0/addfromweb?url=https" in page
    assert f"<code>https://{DOMAIN}/kalender/semua.ics</code>" in page


@pytest.mark.parametrize(
    "path",
    [f"/kalender/pimpinan/{j['id']}.ics" for j in JABATAN]
    + [f"/kalender/jenis/{j['id']}.ics" for j in INSTANSI["jenis_kegiatan"]],
)
def test_every_office_and_kind_has_webcal_and_https(page: str, path: str) -> None:
    assert f'href="webcal://{DOMAIN}{path}"' in page
    assert f'href="{path}"' in page
    assert f'data-salin="https://{DOMAIN}{path}"' in page


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("name", ["siaran-pers", "jenis/klarifikasi", "jenis/undangan-liputan"])
def test_every_feed_is_offered(page: str, name: str, form: str) -> None:
    assert f'href="/umpan/{name}.{form}.xml"' in page


def test_every_year_can_be_downloaded(page: str) -> None:
    assert 'href="/kalender/arsip/2026.ics"' in page
    assert langganan(portal()).arsip == ()


@pytest.mark.parametrize(
    "client", ["Google Kalender", "Outlook", "Apple Kalender", "Thunderbird", "Ponsel Android"]
)
def test_every_client_has_its_steps(page: str, client: str) -> None:
    assert f">{client}</h3>" in page


def test_it_is_honest_about_how_slowly_clients_look(page: str) -> None:
    text = teks(page)
    assert "Google memeriksa perubahan setiap 8–24 jam" in text
    assert "Untuk kepastian hari ini, buka halamannya" in text


@pytest.mark.parametrize("client", ["Outlook", "Google Kalender"])
def test_links_that_lead_elsewhere_read_otherwise(page: str, client: str) -> None:
    assert f'>{client}<span class="vh">: tambahkan Semua agenda' in page
