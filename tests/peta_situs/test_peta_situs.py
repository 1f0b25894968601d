"""What machines ask for first."""

from datetime import date

from lxml import etree

from plugins.domain.instansi import Instansi
from plugins.peta_situs.plugin import robots, security_txt, sitemap
from tests.agenda.test_tampilan import INSTANSI


def test_the_sitemap_escapes_and_sorts_its_urls() -> None:
    data = sitemap("https://uji.example", {"/b/": None, "/a&b/": date(2026, 11, 24)})
    root = etree.fromstring(data)
    assert [element.text for row in root for element in row] == [
        "https://uji.example/a&b/",
        "2026-11-24",
        "https://uji.example/b/",
    ]


def test_a_sample_asks_search_engines_to_stay_away() -> None:
    pinned = {"contoh": "2026-11-24T06:30"}
    sample = Instansi.model_validate(INSTANSI.model_dump(mode="json") | pinned)
    assert "Disallow: /" in robots(sample)
    assert "Disallow: /" not in robots(INSTANSI)


def test_security_txt_has_what_rfc_9116_requires() -> None:
    settings = {"keamanan": {"kontak": "mailto:a@b.example", "berlaku_sampai": "2027-12-31"}}
    instansi = Instansi.model_validate(INSTANSI.model_dump(mode="json") | settings)
    lines = security_txt(instansi).splitlines()
    assert "Contact: mailto:a@b.example" in lines
    assert "Expires: 2027-12-31T00:00:00Z" in lines
