"""The peers get the same facts, and nothing that the public may not read."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bench import korpus
from bench.fakta import UKURAN, Fakta, publik
from bench.tata_letak import berkas_acara, tata_hugo, tata_pelican

Tata = Callable[[Fakta, Path], None]


@pytest.fixture(scope="module")
def fakta() -> Fakta:
    return korpus.reka(UKURAN["small"])


@pytest.mark.parametrize(("tata", "judul"), [(tata_hugo, "title: "), (tata_pelican, "Title: ")])
def test_one_file_an_entry(fakta: Fakta, tmp_path: Path, tata: Tata, judul: str) -> None:
    tata(fakta, tmp_path)
    entries = [p for p in (tmp_path / "content").rglob("*.md") if p.name != "_index.md"]

    assert len(entries) == sum(map(publik, fakta.kegiatan)) + len(fakta.siaran)
    for naskah in filter(publik, fakta.kegiatan):
        text = (tmp_path / berkas_acara(naskah.id)).read_text()
        assert re.search(f'^{judul}"?{re.escape(naskah.kunci["judul"])}"?$', text, re.MULTILINE)


@pytest.mark.parametrize("tata", [tata_hugo, tata_pelican])
def test_closed_kegiatan_stay_at_home(fakta: Fakta, tmp_path: Path, tata: Tata) -> None:
    tata(fakta, tmp_path)

    assert not list((tmp_path / "content").rglob("*-internal-*"))


@pytest.mark.parametrize("tata", [tata_hugo, tata_pelican])
def test_the_same_edit_works_for_a_peer(fakta: Fakta, tmp_path: Path, tata: Tata) -> None:
    tata(fakta, tmp_path)
    path = tmp_path / berkas_acara(korpus.kegiatan_disunting(fakta).id)

    korpus.ubah_judul(path, 7)
    korpus.ubah_judul(path, 8)

    assert len(re.findall(r'^[Tt]itle: .* suntingan 8"?$', path.read_text(), re.MULTILINE)) == 1
    assert "suntingan 7" not in path.read_text()
