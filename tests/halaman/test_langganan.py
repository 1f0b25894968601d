"""The page on how to subscribe."""

from __future__ import annotations

import pytest
from lxml import html

from plugins.halaman.langganan import langganan
from plugins.halaman.plugin import HalamanGenerator
from tests.builders import DOMAIN, INSTANSI, instansi, kegiatan, portal
from tests.rakit import teks, terbit

JABATAN = INSTANSI["jabatan"][:2]
KALENDER = [f"pimpinan/{j['id']}" for j in JABATAN]
KALENDER += [f"jenis/{j['id']}" for j in INSTANSI["jenis_kegiatan"]]


@pytest.fixture(scope="module")
def page() -> str:
    return terbit(HalamanGenerator, portal(kegiatan(), jabatan=JABATAN))["/langganan/"]


@pytest.mark.parametrize("name", ["semua", "tanpa-batal"])
def test_the_main_calendars_open_in_every_kind_of_client(page: str, name: str) -> None:
    path = f"/kalender/{name}.ics"
    assert f'href="webcal://{DOMAIN}{path}"' in page
    assert f"https://calendar.google.com/calendar/r?cid=webcal%3A//{DOMAIN}{path}" in page
    assert f"https://outlook.live.com/calendar/0/addfromweb?url=https%3A//{DOMAIN}{path}" in page
    assert f"<code>https://{DOMAIN}{path}</code>" in page


@pytest.mark.parametrize("name", KALENDER)
def test_every_office_and_kind_has_every_way_to_subscribe(page: str, name: str) -> None:
    path = f"/kalender/{name}.ics"
    assert f'href="webcal://{DOMAIN}{path}"' in page
    assert f"<code>https://{DOMAIN}{path}</code>" in page
    assert f'data-salin="https://{DOMAIN}{path}"' in page
    assert f"https://calendar.google.com/calendar/r?cid=webcal%3A//{DOMAIN}{path}" in page
    assert f"https://outlook.live.com/calendar/0/addfromweb?url=https%3A//{DOMAIN}{path}" in page
    assert f'src="/kalender/{name}.svg"' in page


umpan = pytest.mark.parametrize(
    "name",
    [
        "perubahan-agenda",
        "siaran-pers",
        "jenis/klarifikasi",
        "jenis/undangan-liputan",
        "pimpinan/walikota",
        "topik/hoaks",
    ],
)


@umpan
@pytest.mark.parametrize("form", ["rss.xml", "atom.xml", "json"])
def test_every_feed_is_offered(page: str, name: str, form: str) -> None:
    assert f'href="/umpan/{name}.{form}"' in page


@umpan
def test_the_address_of_every_feed_can_be_read_and_copied(page: str, name: str) -> None:
    address = f"https://{DOMAIN}/umpan/{name}.rss.xml"
    assert f"<code>{address}</code>" in page
    assert f'data-salin="{address}"' in page


def test_what_most_want_is_not_folded_away(page: str) -> None:
    root = html.fromstring(page)
    told = root.xpath("//main//code[not(ancestor::details)]/text()")
    assert told == [
        f"https://{DOMAIN}{path}"
        for path in (
            "/kalender/semua.ics",
            "/umpan/perubahan-agenda.rss.xml",
            "/kalender/tanpa-batal.ics",
            "/umpan/siaran-pers.rss.xml",
        )
    ]


def test_an_office_is_one_step_away_and_a_kind_two(page: str) -> None:
    deep = {
        code.text.rpartition("/")[2]: int(code.xpath("count(ancestor::details)"))
        for code in html.fromstring(page).xpath("//main//code")
    }
    assert deep["walikota.ics"] == deep["wakil-walikota.ics"] == 1
    assert deep["rapat.ics"] == deep["hoaks.rss.xml"] == 2


def test_every_year_can_be_downloaded(page: str) -> None:
    assert 'href="/kalender/arsip/2026/"' in page
    assert langganan(instansi(), ()).arsip == ()


def test_years_come_newest_first() -> None:
    years = [kalender.nama for kalender in langganan(instansi(), {2025, 2027, 2026}).arsip]
    assert years == ["Agenda 2027", "Agenda 2026", "Agenda 2025"]


@pytest.mark.parametrize(
    "client", ["Google Kalender", "Outlook", "Apple Kalender", "Thunderbird", "Ponsel Android"]
)
def test_every_client_has_its_steps(page: str, client: str) -> None:
    assert f">{client}</h3>" in page


def test_it_is_honest_about_how_slowly_clients_look(page: str) -> None:
    text = teks(page)
    assert "Google memeriksa perubahan setiap 8–24 jam" in text
    assert "Untuk kepastian hari ini, jangan menunggu kalender" in text
    assert "langsung tampil di beranda dan agenda hari ini, dan menjadi berita di umpan" in text


def test_it_says_what_a_phone_can_do_alone(page: str) -> None:
    root = html.fromstring(page)
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in root.xpath("//table[contains(caption, 'tiap aplikasi')]/tbody/tr")
    ]

    alone = {name: android for name, _, android in rows}
    assert alone["ICSx⁵"] == alone["Pembaca umpan"] == "bisa langsung"
    assert alone["Google Kalender"] == alone["Outlook"] == "perlu komputer sekali"


@pytest.mark.parametrize(
    ("client", "office"),
    [
        ("Aplikasi kalender", ": Agenda Wali Kota Contoh"),
        ("Google Kalender", ": tambahkan Agenda Wali Kota Contoh"),
        ("Outlook", ": tambahkan Agenda Wali Kota Contoh"),
        ("Salin alamat", " kalender Agenda Wali Kota Contoh"),
        ("Salin alamat", " umpan Siaran Wali Kota Contoh"),
    ],
)
def test_a_list_of_links_tells_whose_each_is(page: str, client: str, office: str) -> None:
    assert f'>{client}<span class="vh">{office}</span>' in page


def test_no_two_links_of_the_page_read_alike_and_lead_elsewhere(page: str) -> None:
    seen: dict[str, str] = {}
    for link in html.fromstring(page).xpath("//a | //button[@data-salin]"):
        words = " ".join(link.text_content().split()).casefold()
        leads = link.get("href") or link.get("data-salin")
        assert seen.setdefault(words, leads) == leads, words
