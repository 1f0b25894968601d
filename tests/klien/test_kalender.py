"""Every calendar of the sample, fetched over HTTP by the clients that the public uses."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from plugins.domain import alamat
from plugins.domain.portal import Portal
from plugins.domain.waktu import Zona
from tasks import ROOT
from tests.klien.acara import Acara, Bacaan, saat
from tests.klien.harapan import AWALAN, selisih, semua_harapan
from tests.klien.pembaca import KLIEN, icalendar, sepaham
from tests.klien.sajian import portal_dari


@pytest.fixture(scope="module")
def contoh() -> Portal:
    """Return what the public may see of the sample."""
    return portal_dari(ROOT)


@pytest.fixture(scope="module")
def acuan(situs: Path, server: str, tmp_path_factory: pytest.TempPathFactory) -> Bacaan:
    """Return what icalendar reads of every calendar, to compare the others with."""
    urls = [path.relative_to(situs).as_posix() for path in situs.rglob("*.ics")]
    read = icalendar([f"{server}/{url}" for url in urls], tmp_path_factory.mktemp("acuan"))
    return {url.removeprefix(server): events for url, events in read.items()}


@pytest.fixture(scope="module", params=KLIEN)
def klien(request: pytest.FixtureRequest) -> str:
    """Name each client in turn."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def bacaan(
    klien: str, acuan: Bacaan, server: str, tmp_path_factory: pytest.TempPathFactory
) -> Bacaan:
    """Return what a client read, by URL."""
    # For khal each calendar is a folder, each event a file: a hundred small ones take too long.
    urls = [url for url in acuan if klien != "khal" or "/kegiatan/" not in url]
    folder = tmp_path_factory.mktemp("klien") / "kerja"
    read = KLIEN[klien]([f"{server}{url}" for url in urls], folder)
    return {url.removeprefix(server): events for url, events in read.items()}


def kegiatan(bacaan: Bacaan, id_: str, url: str = alamat.KALENDER_SEMUA) -> list[Acara]:
    """Return what a calendar shows of one kegiatan."""
    return sorted(event for event in bacaan[url] if event.id == id_)


def wib(text: str, zona: Zona = Zona.WIB) -> str:
    return saat(datetime.fromisoformat(text).replace(tzinfo=zona.tz))


def test_every_calendar_of_the_portal_is_there(acuan: Bacaan, contoh: Portal) -> None:
    assert set(semua_harapan(contoh)) - set(acuan) == set()


def test_each_shows_what_the_entries_say_and_nothing_else(bacaan: Bacaan, contoh: Portal) -> None:
    expected = semua_harapan(contoh)

    wrong = {url: selisih(expected[url], read) for url, read in bacaan.items() if url in expected}

    assert {url: said for url, said in wrong.items() if said} == {}


def test_all_clients_read_the_same(klien: str, bacaan: Bacaan, acuan: Bacaan) -> None:
    """Text too is whole: commas, semicolons, line breaks, whatever stands in a description."""
    for url, events in bacaan.items():
        shared = sorted(sepaham(klien, event) for event in events)
        assert shared == sorted(sepaham(klien, event) for event in acuan[url]), url


def test_no_event_is_lost_to_another_of_its_uid(situs: Path, acuan: Bacaan) -> None:
    for url, events in acuan.items():
        written = (situs / url.removeprefix("/")).read_bytes().count(b"BEGIN:VEVENT")
        assert len({event.uid for event in events}) == written, url


def test_the_sample_holds_what_clients_find_hard(contoh: Portal) -> None:
    all_ = [one.kegiatan for one in contoh.kejadian]

    assert {k.zona for k in all_} == set(Zona)
    assert {k.status.value for k in all_} >= {*AWALAN, "tentatif", "terjadwal"}
    assert any(k.sepanjang_hari for k in all_)
    assert any(k.tanggal_selesai > k.tanggal_mulai for k in all_)
    assert any(k.berulang for k in all_)
    assert any(p.mulai for k in all_ for p in k.pimpinan)


def test_hours_of_another_zone_are_the_same_instants(bacaan: Bacaan, contoh: Portal) -> None:
    far = [one.kegiatan for one in contoh.kejadian if one.kegiatan.zona is not Zona.WIB]
    shown = {event.id: event.mulai for event in bacaan[alamat.kalender_arsip(2026)]}

    hours = [
        k for k in far if isinstance(k.mulai, datetime) and k.tanggal_selesai == k.tanggal_mulai
    ]
    assert hours
    assert [shown[k.id] for k in hours] == [saat(k.awal) for k in hours]


def test_leader_who_is_there_for_a_part_sees_that_part(bacaan: Bacaan) -> None:
    id_ = "2026-11-04-bimtek-ppid"

    (own,) = kegiatan(bacaan, id_, alamat.kalender_pimpinan("sekda"))
    (whole,) = kegiatan(bacaan, id_)

    assert (own.mulai, own.selesai) == (wib("2026-11-04T09:00"), wib("2026-11-04T09:30"))
    assert (whole.mulai, whole.selesai) == (wib("2026-11-04T09:00"), wib("2026-11-04T12:00"))


def test_series_with_an_occurrence_that_differs_is_single_events(bacaan: Bacaan) -> None:
    events = kegiatan(bacaan, "2026-11-02-apel-pagi-rutin")

    (represented,) = [event for event in events if "diwakili" in event.ringkasan]
    assert represented.mulai == wib("2026-11-16T07:30")
    assert wib("2026-11-30T07:30") not in [event.mulai for event in events]
    assert len(events) == 8
    # khal knows no UID of ours.
    assert {event.uid for event in events} == {""} or len({event.uid for event in events}) == 8


@pytest.mark.parametrize(("kode", "awalan"), AWALAN.items())
def test_what_does_not_take_place_says_so_in_title_and_status(
    kode: str, awalan: str, bacaan: Bacaan, contoh: Portal
) -> None:
    ids = {one.kegiatan.id for one in contoh.kejadian if one.kegiatan.status == kode}
    shown = [event for event in bacaan[alamat.kalender_arsip(2026)] if event.id in ids]

    marked = [event for event in shown if event.ringkasan.startswith(awalan)]
    assert marked
    assert {event.status for event in marked} == {"CANCELLED"}
