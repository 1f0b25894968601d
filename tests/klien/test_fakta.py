"""Every fact on a page is the fact in calendars, feeds and data: for every entry, read back.

Whoever tells of entries joins one of the lists of tellers below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from bench.fakta import Ukuran
from bench.korpus import reka, tulis_korpus
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Status
from plugins.domain.portal import Portal
from tasks import ROOT
from tests.building import build
from tests.klien.berkas import arsip, kalender_kegiatan, umpan_atom, umpan_rss
from tests.klien.data import (
    data_csv,
    data_json,
    json_ld,
    siaran_json,
    siaran_ld,
    umpan_json,
)
from tests.klien.fakta import Fakta, FaktaSiaran, fakta_portal, fakta_siaran, perbedaan
from tests.klien.halaman import daftar_siaran, halaman_hari, halaman_kegiatan, halaman_siaran
from tests.klien.sajian import portal_dari

Pencerita = Callable[[Path, Instansi], Iterable[Fakta]]
PenceritaSiaran = Callable[[Path, Instansi], Iterable[FaktaSiaran]]

SETIAP_KEJADIAN: tuple[Pencerita, ...] = (
    halaman_hari,
    arsip,
    kalender_kegiatan,
    data_json,
    data_csv,
)
"""They tell of every occurrence."""

SATU_KEJADIAN: tuple[Pencerita, ...] = (halaman_kegiatan, json_ld)
"""They tell of one occurrence of each kegiatan that was not withdrawn."""

SIARAN: tuple[PenceritaSiaran, ...] = (
    halaman_siaran,
    daftar_siaran,
    umpan_rss,
    umpan_atom,
    umpan_json,
    siaran_json,
    siaran_ld,
)
"""They tell of every release; the newest 50, which are all that there are here."""


@pytest.fixture(scope="module", params=["contoh", "korpus"])
def terbitan(
    request: pytest.FixtureRequest, situs: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Portal]:
    """Return a built site and what it was built from: the sample, and a generated corpus."""
    if request.param == "contoh":
        return situs, portal_dari(ROOT)
    folder = tmp_path_factory.mktemp("korpus")
    tulis_korpus(reka(Ukuran("uji", 320, 40)), folder / "isi")
    result = build(folder / "situs", ISI=str(folder / "isi"))
    assert result.returncode == 0, result.stderr
    return folder / "situs", portal_dari(folder / "isi")


@pytest.mark.parametrize("pencerita", SETIAP_KEJADIAN)
def test_every_occurrence_is_told_as_it_is(
    pencerita: Pencerita, terbitan: tuple[Path, Portal]
) -> None:
    situs, portal = terbitan
    truth, told = fakta_portal(portal), list(pencerita(situs, portal.instansi))

    assert perbedaan(truth, told) == []
    assert {fakta.kunci for fakta in told} == {fakta.kunci for fakta in truth}


@pytest.mark.parametrize("pencerita", SATU_KEJADIAN)
def test_every_kegiatan_is_told_as_it_is(
    pencerita: Pencerita, terbitan: tuple[Path, Portal]
) -> None:
    situs, portal = terbitan
    told = list(pencerita(situs, portal.instansi))

    assert perbedaan(fakta_portal(portal), told) == []
    standing = {id_ for id_, k in portal.kegiatan.items() if k.status is not Status.DICABUT}
    assert {fakta.id for fakta in told} == standing


@pytest.mark.parametrize("pencerita", SIARAN)
def test_every_release_is_told_as_it_is(
    pencerita: PenceritaSiaran, terbitan: tuple[Path, Portal]
) -> None:
    situs, portal = terbitan
    truth, told = fakta_siaran(portal), list(pencerita(situs, portal.instansi))

    assert perbedaan(truth, told) == []
    assert {fakta.id for fakta in told} == {fakta.id for fakta in truth}
