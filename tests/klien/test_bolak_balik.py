"""Whatever staff may write reaches the clients whole: from entries to calendars and back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan, Sifat, Status
from plugins.domain.portal import Portal
from plugins.domain.waktu import Zona
from tests.builders import DOMAIN, portal
from tests.kalender.contoh import berkas
from tests.klien.acara import Acara, Bacaan
from tests.klien.harapan import polos, selisih, semua_harapan
from tests.klien.pembaca import KLIEN, baca_icalendar, sepaham
from tests.klien.rekaan import kegiatan_rekaan
from tests.klien.sajian import disajikan


def sendiri(site: Portal) -> list[tuple[Acara, Kegiatan, date]]:
    """Return the occurrences in the only kegiatan's own calendar beside what they are made of."""
    (id_,) = site.kegiatan
    events = baca_icalendar(berkas(site)[alamat.kalender_kegiatan(id_)])
    in_order = sorted(events, key=lambda event: event.mulai)
    entries = [(one.kegiatan, one.tanggal) for one in site.kejadian]
    return [(event, *entry) for event, entry in zip(in_order, entries, strict=True)]


@given(kegiatan_rekaan())
def test_every_calendar_says_what_the_entry_says(kegiatan: Kegiatan) -> None:
    """Beginning, end, title, place, status and address of each occurrence, for each office too."""
    site = portal(kegiatan)
    expected, files = semua_harapan(site), berkas(site)

    wrong = {
        url: selisih(expected[url], baca_icalendar(files[url]))
        for url in expected.keys() & files.keys()
    }

    assert {url: said for url, said in wrong.items() if said} == {}


@settings(max_examples=50)
@given(kegiatan_rekaan())
def test_description_holds_the_words_of_the_entry(kegiatan: Kegiatan) -> None:
    for event, shown, _ in sendiri(portal(kegiatan)):
        words = [shown.uraian.polos, *(row.alasan for row in shown.berita[-1:])]
        if shown.status is not Status.DICABUT and shown.sifat is not Sifat.TERBATAS:
            words += [part.peran for part in shown.pimpinan]
        told = [polos(text).rstrip(".") for text in words if text]
        assert [text for text in told if text not in event.uraian] == []


@settings(max_examples=50)
@given(kegiatan_rekaan())
def test_identity_and_sequence_follow_the_entry(kegiatan: Kegiatan) -> None:
    for event, shown, day in sendiri(portal(kegiatan)):
        assert event.uid in {f"{shown.id}@{DOMAIN}", f"{shown.id}-{day:%Y%m%d}@{DOMAIN}"}
        assert event.urutan == len(shown.berita)


@pytest.fixture(scope="module")
def rekaan() -> Portal:
    """Return a portal of many generated kegiatan: each client is started once for all of them."""
    found: list[Kegiatan] = []

    @settings(max_examples=120, phases=[Phase.generate])
    @given(kegiatan_rekaan())
    def collect(one: Kegiatan) -> None:
        found.append(one.model_copy(update={"id": f"{one.id}-{len(found)}"}))

    collect()
    return portal(*found)


@pytest.fixture(scope="module")
def berkas_rekaan(rekaan: Portal) -> dict[str, bytes]:
    """Return the calendars of the generated portal, but for those of single kegiatan."""
    return {url: data for url, data in berkas(rekaan).items() if "/kegiatan/" not in url}


@pytest.fixture(scope="module")
def acuan(berkas_rekaan: dict[str, bytes]) -> Bacaan:
    """Return what icalendar reads of them."""
    return {url: baca_icalendar(data) for url, data in berkas_rekaan.items()}


@pytest.mark.parametrize("klien", [name for name in KLIEN if name != "icalendar"])
def test_clients_read_generated_calendars_alike(
    klien: str, berkas_rekaan: dict[str, bytes], acuan: Bacaan, tmp_path: Path
) -> None:
    # khal takes seconds for a calendar, so it gets one.
    urls = [alamat.KALENDER_SEMUA] if klien == "khal" else list(berkas_rekaan)
    with disajikan(berkas_rekaan, tmp_path / "situs") as server:
        read = KLIEN[klien]([f"{server}{url}" for url in urls], tmp_path / "kerja")

    for url in urls:
        found = sorted(sepaham(klien, event) for event in read[f"{server}{url}"])
        assert found == sorted(sepaham(klien, event) for event in acuan[url]), url


def test_generated_entries_are_of_every_sort(rekaan: Portal) -> None:
    all_ = [one.kegiatan for one in rekaan.kejadian]

    assert {k.status for k in all_} == set(Status)
    assert {k.zona for k in all_} == set(Zona)
    assert {k.sepanjang_hari for k in all_} == {True, False}
    assert any(k.tanggal_selesai > k.tanggal_mulai for k in all_)
    assert any(p.mulai or p.selesai for k in all_ for p in k.pimpinan)
    series = [k for k in rekaan.kegiatan.values() if k.berulang]
    assert any(k.berulang and k.berulang.kecuali for k in series)
    files = berkas(rekaan)
    assert {b"RRULE" in files[alamat.kalender_kegiatan(k.id)] for k in series} == {True, False}
