"""The catalogue, and the page that people read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.data_terbuka.tampilan import ukuran
from plugins.data_terbuka.terbitan import SEMUA
from plugins.domain import alamat
from plugins.pratinjau.site import content_type
from tests.builders import DOMAIN, SITUS, kegiatan, layanan, siaran
from tests.data_terbuka.contoh import Data, data
from tests.rakit import teks

Ld = dict[str, Any]
BERKAS = "dcat:distribution"


@pytest.fixture(scope="module")
def contoh(situs: Path) -> Ld:
    """Return the catalogue of the sample."""
    found: Ld = json.loads((situs / "data/katalog.jsonld").read_text())
    return found


def katalog(found: Data) -> Ld:
    read: Ld = json.loads(found.berkas["/data/katalog.jsonld"])
    return read


def himpunan(found: Ld) -> dict[str, Ld]:
    """Return the datasets by their identifiers."""
    return {one["dct:identifier"]: one for one in found["dcat:dataset"]}


def semua_kunci(node: Any) -> set[str]:
    """Return every key, and every type, within a document."""
    if isinstance(node, list):
        return set().union(*map(semua_kunci, node))
    if not isinstance(node, dict):
        return set()
    named = {node["@type"]} if "@type" in node else set()
    inner = (semua_kunci(value) for key, value in node.items() if key != "@context")
    return named.union(node, *inner)


def test_every_file_is_there_with_its_type_and_its_size(contoh: Ld, situs: Path) -> None:
    files = [file for one in contoh["dcat:dataset"] for file in one.get(BERKAS, ())]

    assert len(files) == 2 * len(SEMUA)
    for file in files:
        url = file["dcat:downloadURL"]["@id"].removeprefix(f"https://{DOMAIN}")
        path = situs / alamat.berkas_dari(url)
        assert file["dcat:byteSize"]["@value"] == str(path.stat().st_size)
        kind = file["dcat:mediaType"]["@id"].partition("media-types/")[2]
        assert content_type(url).partition(";")[0] == kind


def test_every_address_of_the_portal_leads_to_something(contoh: Ld, situs: Path) -> None:
    def own(node: Any) -> list[str]:
        if isinstance(node, list):
            return [url for item in node for url in own(item)]
        if not isinstance(node, dict):
            return []
        found = [node["@id"]] if str(node.get("@id", "")).startswith(SITUS) else []
        return found + [url for value in node.values() for url in own(value)]

    for url in own(contoh):
        path, _, anchor = url.removeprefix(f"https://{DOMAIN}").partition("#")
        page = situs / alamat.berkas_dari(path)
        assert page.is_file(), url
        if anchor and anchor != "unit":
            assert f'id="{anchor}"' in page.read_text(), url


def test_every_prefix_is_defined_and_ends_like_one(contoh: Ld) -> None:
    context = contoh["@context"]
    used = {key.partition(":")[0] for key in semua_kunci(contoh) if ":" in key}

    assert used <= set(context)
    assert all(context[prefix][-1] in "#/" for prefix in used)


def test_each_dataset_has_the_metadata_of_satu_data(contoh: Ld) -> None:
    for one in contoh["dcat:dataset"]:
        for key in (
            "dct:title",
            "dct:description",
            "dct:creator",
            "dct:publisher",
            "dcat:contactPoint",
            "dcat:keyword",
            "dct:spatial",
            "dct:license",
            "dct:accrualPeriodicity",
            "sdi:frekuensi",
            "sdi:satuan",
            "dct:conformsTo",
        ):
            assert one[key], (one["@id"], key)


def test_a_year_is_a_dataset_in_the_series_of_its_years() -> None:
    found = himpunan(katalog(data(kegiatan(), kegiatan("2025-11-03-lama"))))

    assert found["agenda"]["@type"] == "dcat:DatasetSeries"
    assert BERKAS not in found["agenda"]
    years = [found[name] for name in ("agenda-2026", "agenda-2025")]
    assert {one["@type"] for one in years} == {"dcat:Dataset"}
    assert {one["dcat:inSeries"]["@id"] for one in years} == {found["agenda"]["@id"]}
    whole = found["agenda"]["dct:temporal"]
    assert whole["dcat:startDate"]["@value"] == "2025-11-03"
    assert whole["dcat:endDate"]["@value"] == "2026-11-23"


def test_what_has_no_years_is_one_dataset_and_what_is_empty_is_told_too() -> None:
    found = himpunan(katalog(data(layanan())))

    assert found["layanan"]["@type"] == "dcat:Dataset"
    assert len(found["layanan"][BERKAS]) == 2
    assert BERKAS not in found["agenda"]


def test_the_catalogue_changed_when_the_newest_content_did() -> None:
    found = katalog(data(kegiatan(diumumkan="2026-11-18T15:00"), siaran(tanggal="2026-11-20")))

    assert found["dct:modified"]["@value"] == "2026-11-20T00:00:00+07:00"
    agenda = himpunan(found)["agenda-2026"]
    assert agenda["dct:modified"]["@value"] == "2026-11-18T15:00:00+07:00"
    assert "dct:modified" not in katalog(data(kegiatan()))


def test_a_licence_without_a_page_is_told_by_its_name() -> None:
    terms = {"data": {"nama": "Bebas"}, "foto": "Bebas"}

    licence = katalog(data(lisensi=terms))["dct:license"]

    assert licence == {"@type": "dct:LicenseDocument", "rdfs:label": "Bebas"}
    assert "dct:license" not in katalog(data())


# The page


def test_the_page_lists_every_file_with_its_size(situs: Path) -> None:
    page = (situs / "data/index.html").read_text()

    for path in [*situs.glob("data/*.csv"), *situs.glob("data/*.json")]:
        url = f"/{path.relative_to(situs)}"
        assert f'href="{url}"' in page
        if path.name != "kamus.csv":
            assert ukuran(path.stat().st_size) in page


def test_the_page_tells_holding_period_change_licence_and_contact() -> None:
    terms = {"data": {"nama": "CC BY 4.0", "tautan": "https://cc.example/by"}, "foto": "Bebas"}
    page = data(kegiatan(diumumkan="2026-11-18T15:00"), lisensi=terms).berkas["/data/"]
    text = teks(page)

    assert "Satu baris untuk setiap kali kegiatan berlangsung" in text
    assert "Periode 23 November 2026." in text
    assert "2026 1 baris, terakhir berubah 18 November 2026" in text
    assert 'href="https://cc.example/by" rel="license"' in page
    assert "prokopim@kotacontoh.example" in text


def test_without_a_licence_the_page_says_so() -> None:
    assert "Belum ditetapkan." in teks(data().berkas["/data/"])


@pytest.mark.parametrize(
    ("n", "expected"),
    [(999, "999\u00a0byte"), (1000, "1,0\u00a0kB"), (1_234_567, "1,2\u00a0MB")],
)
def test_sizes_in_words(n: int, expected: str) -> None:
    assert ukuran(n) == expected
