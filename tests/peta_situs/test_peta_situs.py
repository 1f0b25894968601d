"""What machines ask for first."""

from datetime import date

from lxml import etree

from plugins.peta_situs.plugin import robots, security_txt, sitemap
from tests.builders import instansi


def test_the_sitemap_escapes_and_sorts_its_urls() -> None:
    data = sitemap("https://uji.example", {"/b/": None, "/a&b/": date(2026, 11, 24)})
    root = etree.fromstring(data)
    assert [element.text for row in root for element in row] == [
        "https://uji.example/a&b/",
        "2026-11-24",
        "https://uji.example/b/",
    ]


def test_a_sample_asks_search_engines_to_stay_away() -> None:
    assert "Disallow: /" in robots(instansi(contoh="2026-11-24T06:30"))
    assert "Disallow: /" not in robots(instansi())


def test_security_txt_has_what_rfc_9116_requires() -> None:
    unit = instansi(keamanan={"kontak": "mailto:a@b.example", "berlaku_sampai": "2027-12-31"})
    lines = security_txt(unit).splitlines()
    assert "Contact: mailto:a@b.example" in lines
    assert "Expires: 2027-12-31T00:00:00Z" in lines
