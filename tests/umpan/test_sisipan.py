"""The files that come with a release: its first photo and its documents."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.pratinjau.site import content_type
from plugins.umpan.siaran import _JENIS, jenis_media
from tests.builders import SITUS
from tests.umpan.contoh import ATOM, RSS, akar, baca, baca_json, siaran

FOTO = [
    {"berkas": "pasar.jpg", "alt": "Kios baru"},
    {"berkas": "dua.jpg", "alt": "Kios kedua"},
]
LAMPIRAN = [{"judul": "Naskah sambutan", "berkas": "naskah é.pdf"}]
SATU = (f"{SITUS}/foto/pasar.jpg", "image/jpeg", "1009")
DOKUMEN = (f"{SITUS}/berkas/naskah%20%C3%A9.pdf", "application/pdf", "5012")


def sisipan(**keys: Any) -> dict[str, list[tuple[str, str, str]]]:
    """Return address, type and length of what feedparser finds beside a release."""
    return {
        url: [
            (e.href, e.type, e.length) for e in baca(siaran(**keys), url=url).entries[0].enclosures
        ]
        for url in (RSS, ATOM)
    }


def test_first_photo_and_every_document_come_along() -> None:
    assert sisipan(foto=FOTO, lampiran=LAMPIRAN)[ATOM] == [SATU, DOKUMEN]


def test_rss_allows_one_file_and_it_is_the_photo() -> None:
    assert sisipan(foto=FOTO, lampiran=LAMPIRAN)[RSS] == [SATU]
    assert len(akar(siaran(foto=FOTO, lampiran=LAMPIRAN)).findall("channel/item/enclosure")) == 1


def test_document_stands_in_where_there_is_no_photo() -> None:
    assert sisipan(lampiran=LAMPIRAN)[RSS] == [DOKUMEN]


def test_release_without_files_has_none() -> None:
    assert sisipan() == {RSS: [], ATOM: []}


def test_item_still_leads_to_its_page() -> None:
    for url in (RSS, ATOM):
        (entry,) = baca(siaran(foto=FOTO, lampiran=LAMPIRAN), url=url).entries
        assert entry.link == f"{SITUS}/siaran-pers/2026/pasar-mekar/"


def test_json_names_and_measures_the_files() -> None:
    (item,) = baca_json(siaran(foto=FOTO, lampiran=LAMPIRAN))["items"]

    assert item["image"] == SATU[0]
    assert item["attachments"] == [
        {"url": SATU[0], "mime_type": SATU[1], "title": "Kios baru", "size_in_bytes": 1009},
        {"url": DOKUMEN[0], "mime_type": DOKUMEN[1], "title": "Naskah sambutan"}
        | {"size_in_bytes": 5012},
    ]


@pytest.mark.parametrize("ending", sorted(_JENIS))
def test_types_are_those_that_the_server_sends(ending: str) -> None:
    assert (
        jenis_media(f"NAMA{ending.upper()}") == content_type(f"/berkas/a{ending}").partition(";")[0]
    )


@pytest.mark.parametrize("nama", ["tanpa", "aneh.xyz"])
def test_unknown_ending_is_plain_bytes(nama: str) -> None:
    assert jenis_media(nama) == content_type(f"/berkas/{nama}")
