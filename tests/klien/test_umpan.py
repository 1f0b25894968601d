"""Every feed of the sample, fetched over HTTP by feed readers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.domain import alamat
from plugins.domain.portal import Portal
from plugins.domain.siaran_pers import SiaranPers
from tasks import ROOT
from tests.klien.sajian import portal_dari
from tests.klien.umpan import UMPAN, Butir

TERBARU = 50
SIARAN = re.compile(
    r"/umpan/(?:siaran-pers|(jenis|pimpinan|topik)/([a-z0-9-]+))\.(?:rss|atom)\.xml"
)


@pytest.fixture(scope="module")
def contoh() -> Portal:
    """Return what the public may see of the sample."""
    return portal_dari(ROOT)


@pytest.fixture(scope="module", params=UMPAN)
def bacaan(
    request: pytest.FixtureRequest,
    situs: Path,
    server: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, list[Butir]]:
    """Return what a reader shows of every feed, by URL."""
    read, folder = UMPAN[request.param], tmp_path_factory.mktemp("umpan")
    urls = sorted(f"/{path.relative_to(situs).as_posix()}" for path in situs.glob("umpan/**/*.xml"))
    return {url: read(f"{server}{url}", folder / str(n)) for n, url in enumerate(urls)}


def milik(siaran: SiaranPers, golongan: str | None, id_: str) -> bool:
    """Tell whether a release belongs to a feed: of a kind, an office, a topic, or of everything."""
    match golongan:
        case "jenis":
            return siaran.jenis == id_
        case "pimpinan":
            return id_ in siaran.pimpinan
        case "topik":
            return id_ in siaran.topik
        case _:
            return True


def test_releases_are_those_of_the_pages_newest_first(
    bacaan: dict[str, list[Butir]], contoh: Portal
) -> None:
    situs = contoh.instansi.situs
    found = {url: match for url in bacaan if (match := SIARAN.fullmatch(url))}

    assert {"/umpan/siaran-pers.rss.xml", "/umpan/siaran-pers.atom.xml"} < set(found)
    for url, match in found.items():
        own = [s for s in contoh.siaran_pers if milik(s, match[1], match[2])][:TERBARU]
        expected = [(s.judul, situs + alamat.siaran(s.id)) for s in own]
        assert [(butir.judul, butir.tautan) for butir in bacaan[url]] == expected, url


def test_releases_bear_their_time(bacaan: dict[str, list[Butir]], contoh: Portal) -> None:
    zone, situs = contoh.instansi.zona.tz, contoh.instansi.situs
    times = {
        situs + alamat.siaran(s.id): {at.replace(tzinfo=zone) for at in (s.terbit, s.diperbarui)}
        for s in contoh.siaran_pers
    }

    for url in filter(SIARAN.fullmatch, bacaan):
        # Readers differ in which of the two they show for Atom.
        assert [b for b in bacaan[url] if b.pada not in times[b.tautan]] == []


def test_every_item_leads_to_a_page(
    bacaan: dict[str, list[Butir]], situs: Path, contoh: Portal
) -> None:
    for url, items in bacaan.items():
        paths = [item.tautan.removeprefix(contoh.instansi.situs) for item in items]
        assert [p for p in paths if not (situs / alamat.berkas_dari(p)).is_file()] == [], url


def test_no_item_hides_another_of_its_id(bacaan: dict[str, list[Butir]]) -> None:
    for url, items in bacaan.items():
        assert len({item.id for item in items}) == len(items), url
