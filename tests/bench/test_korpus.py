"""The corpus: sound, varied, always the same, and edited in one place."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bench import korpus
from bench.fakta import HARI_TERAKHIR, UKURAN, Fakta, publik
from plugins.data.load import load
from tests.building import files

SMALL = UKURAN["small"]


@pytest.fixture(scope="module")
def fakta() -> Fakta:
    return korpus.reka(SMALL)


@pytest.fixture(scope="module")
def isi(fakta: Fakta, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("korpus")
    korpus.tulis_korpus(fakta, folder)
    return folder


def test_everything_loads_without_a_finding(isi: Path) -> None:
    loaded = load(isi)

    assert loaded.masalah == ()
    assert loaded.arsip
    assert len(loaded.arsip.kegiatan) == SMALL.kegiatan
    assert len(loaded.arsip.siaran_pers) == SMALL.siaran
    assert len(loaded.arsip.instansi.jabatan) == 6


def test_the_same_size_gives_the_same_facts(fakta: Fakta) -> None:
    assert korpus.reka(SMALL) == fakta


def test_days_are_working_days_with_six_to_ten_kegiatan(fakta: Fakta) -> None:
    days = Counter(date.fromisoformat(k.id[:10]) for k in fakta.kegiatan)
    whole = sorted(days)[1:]  # the oldest takes what is left

    assert max(days) == HARI_TERAKHIR
    assert all(day.weekday() < 5 for day in days)
    assert all(6 <= days[day] <= 10 for day in whole)


def test_entries_are_as_mixed_as_real_ones(fakta: Fakta) -> None:
    statuses = Counter(k.kunci.get("status", "terjadwal") for k in fakta.kegiatan)
    kinds = Counter(k.kunci.get("sifat", "terbuka") for k in fakta.kegiatan)

    assert statuses.keys() >= {"terlaksana", "tentatif", "dibatalkan", "ditunda", "dicabut"}
    assert kinds.keys() == {"terbuka", "terbatas", "tertutup"}
    assert statuses["terlaksana"] > SMALL.kegiatan / 2
    assert sum("berulang" in k.kunci for k in fakta.kegiatan) > 2
    assert sum("perubahan" in k.kunci for k in fakta.kegiatan) > SMALL.kegiatan / 20
    assert sum("pemuatan" in s.kunci for s in fakta.siaran) > SMALL.siaran / 3
    words = [len(s.uraian.split()) for s in fakta.siaran]
    assert 250 < sum(words) / len(words) < 350


def test_most_kegiatan_are_yaml(isi: Path) -> None:
    kinds = Counter(path.suffix for path in (isi / "agenda").rglob("*.*"))

    assert 0.65 < kinds[".yaml"] / SMALL.kegiatan < 0.8


def test_an_edit_changes_one_line_of_one_file(fakta: Fakta, tmp_path: Path) -> None:
    korpus.tulis_korpus(fakta, tmp_path)
    before = files(tmp_path)
    kegiatan = korpus.letak_kegiatan(korpus.kegiatan_disunting(fakta))
    siaran = f"content/siaran-pers/{korpus.siaran_disunting(fakta).id}.md"

    for number, name in enumerate((kegiatan, siaran, kegiatan)):
        korpus.ubah_judul(tmp_path / name, number)

    after = files(tmp_path)
    assert {name for name in before if after[name] != before[name]} == {kegiatan, siaran}
    for name, number in ((kegiatan, 2), (siaran, 1)):
        changed = set(after[name].splitlines()) - set(before[name].splitlines())
        assert len(changed) == 1
        assert changed.pop().endswith(f" suntingan {number}".encode())
    assert load(tmp_path).galat == ()


def test_what_is_edited_is_public(fakta: Fakta) -> None:
    assert publik(korpus.kegiatan_disunting(fakta))
    assert korpus.siaran_disunting(fakta).kunci["tayang"] < "2026-11-24T06:30"
