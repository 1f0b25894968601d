"""The length of published files, which feeds tell their readers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from plugins.domain.lampiran import FotoAsli
from plugins.keluaran.assets import Aset
from plugins.simpanan.sidik import sidik_data
from tests.builders import portal, siaran


@pytest.fixture
def aset(tmp_path: Path) -> Aset:
    for name in ("static", "content/gambar", "content/berkas"):
        (tmp_path / name).mkdir(parents=True)
    Image.effect_mandelbrot((1000, 600), (-2, -1, 1, 1), 90).save(tmp_path / "content/gambar/a.png")
    (tmp_path / "content/berkas/naskah.pdf").write_bytes(b"%PDF" * 300)
    site = portal(siaran(foto=[{"berkas": "a.png", "alt": "Kios"}]))
    data = (tmp_path / "content/gambar/a.png").read_bytes()
    site = replace(site, foto={"a.png": FotoAsli(sidik_data(data), 1000, 600)})
    return Aset(tmp_path / "static", tmp_path / "content", site, tmp_path / "cache", "")


def test_length_of_a_photo_is_that_of_the_file_at_its_url(aset: Aset) -> None:
    told = aset.ukuran_foto("a.png")

    assert told == len(dict(aset.berkas())[aset.foto("a.png").url]())


def test_length_of_a_document_is_that_of_the_document(aset: Aset) -> None:
    assert aset.ukuran_berkas("naskah.pdf") == 1200


def test_a_copy_that_was_not_written_to_its_end_is_made_again(aset: Aset, tmp_path: Path) -> None:
    url = aset.foto("a.png").url
    before = dict(aset.berkas())[url]()
    for path in (tmp_path / "cache/foto").iterdir():
        path.write_bytes(path.read_bytes()[:60])

    assert dict(aset.berkas())[url]() == before


def test_a_photo_replaced_during_a_build_stops_it(aset: Aset, tmp_path: Path) -> None:
    """Its copies would bear the name of the other photo for ever."""
    make = dict(aset.berkas())[aset.foto("a.png").url]
    Image.new("RGB", (1000, 600), (1, 2, 3)).save(tmp_path / "content/gambar/a.png")

    with pytest.raises(SystemExit, match=r"a\.png diganti selama pembangunan"):
        make()


def test_copies_that_no_page_shows_any_more_are_deleted(aset: Aset, tmp_path: Path) -> None:
    url = aset.foto("a.png").url
    dict(aset.berkas())[url]()
    kept = sorted((tmp_path / "cache/foto").iterdir())
    (tmp_path / "cache/foto/lama-480.jpg").write_bytes(b"x")
    (tmp_path / "cache/foto/lama-480.jpg.baru").write_bytes(b"x")
    aset.rapikan()

    assert sorted((tmp_path / "cache/foto").iterdir()) == kept != []
