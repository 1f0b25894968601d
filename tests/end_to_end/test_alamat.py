"""The URLs that readers, clients and auditors rely on all lead to something."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from plugins.data.load import load
from plugins.domain import alamat
from tasks import ROOT
from tests.building import build

KONTRAK = """
    / /agenda/ /agenda/hari-ini/ /agenda/besok/ /agenda/2026/ /agenda/2026/11/ /agenda/2026/11/23/
    /agenda/2026/11/23/wa.txt /agenda/pekan/ /agenda/pekan/2026-W48/ /agenda/pimpinan/
    /agenda/jenis/ /agenda/perubahan/ /agenda/perubahan/2026/ /agenda/perubahan/2026/11/
    /agenda/kegiatan/ /agenda/kegiatan/2026-11-23-rembuk-stunting/
    /kalender/semua.ics /kalender/tanpa-batal.ics
    /kalender/kegiatan/2026-11-23-rembuk-stunting.ics /kalender/arsip/2026/ /kalender/arsip/2026.ics
    /siaran-pers/ /siaran-pers/2026/ /siaran-pers/jenis/ /siaran-pers/topik/
    /umpan/siaran-pers.rss.xml /umpan/siaran-pers.atom.xml /umpan/siaran-pers.json
    /umpan/perubahan-agenda.rss.xml /umpan/perubahan-agenda.atom.xml /umpan/perubahan-agenda.json
    /umpan/ /umpan/jenis/ /umpan/pimpinan/ /umpan/topik/
    /sambutan/ /sambutan/2026/ /layanan/ /layanan/koordinasi-kegiatan-pimpinan/
    /iku/ /iku/2026/ /iku/2026/tw-1/ /iku/2026/tw-2/ /iku/2026/tw-3/ /iku/2026/tw-4/ /iku/2026.csv
    /data/ /data/kamus/ /data/kamus.csv /data/skema/ /data/skema/agenda.json /data/katalog.jsonld
    /data/agenda-2026.csv /data/agenda-2026.json /data/kehadiran-2026.csv /data/siaran-pers-2026.csv
    /data/layanan.csv /data/survei-kepuasan.csv /data/iku-2026.csv /data/iku-2026.json
    /data/iku-rincian-2026.csv
    /profil/ /pengaduan/ /informasi-publik/ /langganan/
    /404.html /sitemap.xml /robots.txt /.well-known/security.txt
""".split()


@pytest.mark.parametrize("url", KONTRAK)
def test_contract_url_is_served(situs: Path, url: str) -> None:
    assert (situs / alamat.berkas_dari(url)).is_file()


def test_every_office_kind_and_topic_has_its_pages_and_calendars(situs: Path) -> None:
    arsip = load(ROOT).arsip
    assert arsip is not None
    urls = [alamat.siaran_jenis(x) for x in ("siaran-pers", "klarifikasi")]
    for jabatan in arsip.instansi.jabatan:
        urls += [alamat.pimpinan(jabatan.id), alamat.kalender_pimpinan(jabatan.id)]
    for jenis in arsip.instansi.jenis_kegiatan:
        urls += [alamat.jenis(jenis.id), alamat.kalender_jenis(jenis.id)]
    for topik in arsip.instansi.topik:
        urls.append(alamat.siaran_topik(topik.id))
    assert [url for url in urls if not (situs / alamat.berkas_dari(url)).is_file()] == []


def test_every_folder_has_a_page_of_its_own(situs: Path) -> None:
    pages = {path.parent for path in situs.rglob("index.html")}
    machines = {"aset", "foto", "berkas", ".well-known"}
    folders = {
        path
        for path in situs.rglob("*")
        if path.is_dir() and path.relative_to(situs).parts[0] not in machines
    }
    assert sorted(folders - pages) == []


def broken_links(root: Path) -> list[str]:
    broken = []
    for path in root.rglob("*.html"):
        page = html.fromstring(path.read_bytes())
        for element, attribute, link, _ in page.iterlinks():
            target = urlsplit(link)
            if target.scheme or target.netloc or (attribute == "href" and not target.path):
                continue
            if not (root / alamat.berkas_dari(target.path)).is_file():
                broken.append(f"{path.relative_to(root)}: {element.tag} {link}")
    return broken


def test_no_link_is_broken(situs: Path) -> None:
    assert broken_links(situs) == []


@pytest.mark.parametrize("sekarang", ["2026-12-31T23:59+07:00", "2027-02-01T08:00+07:00"])
def test_no_link_is_broken_at_another_time(tmp_path: Path, sekarang: str) -> None:
    result = build(tmp_path / "situs", SEKARANG=sekarang)
    assert result.returncode == 0, result.stderr
    assert broken_links(tmp_path / "situs") == []


def test_every_anchor_exists(situs: Path) -> None:
    broken = []
    for path in situs.rglob("*.html"):
        page = html.fromstring(path.read_bytes())
        ids = set(page.xpath("//@id"))
        links = page.xpath("//a/@href[starts-with(., '#')]")
        name = path.relative_to(situs)
        broken += [f"{name}: {link}" for link in links if link[1:] not in ids]
    assert broken == []


def test_sitemap_lists_every_indexed_page_and_nothing_else(situs: Path) -> None:
    site = "https://prokopim.kotacontoh.example"
    listed = re.findall(r"<loc>(.*?)</loc>", (situs / "sitemap.xml").read_text())
    paths = {alamat.berkas_dari(url.removeprefix(site)) for url in listed}
    pages = {
        page.relative_to(situs).as_posix()
        for page in situs.rglob("*.html")
        if '<meta name="robots" content="noindex">' not in page.read_text()
    }
    assert "404.html" not in pages
    assert paths == pages
