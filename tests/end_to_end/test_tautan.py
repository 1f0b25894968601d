"""Links as they are heard: in a list of all links of a page, each must tell where it leads."""

from pathlib import Path

from lxml import html

from plugins.domain import alamat
from tests.end_to_end.jenis_halaman import halaman


@halaman
def test_no_two_links_read_alike_and_lead_elsewhere(situs: Path, url: str) -> None:
    root = html.fromstring((situs / alamat.berkas_dari(url)).read_bytes())
    leads: dict[str, str] = {}
    for link in root.xpath("//body//a[@href]"):
        where = str(link.get("href"))
        # One number is dialled alike from abroad and from here.
        if not where.startswith("tel:"):
            words = " ".join(link.text_content().split()).casefold()
            assert leads.setdefault(words, where) == where, words
