"""Who an event is, and whether it changed: UID, SEQUENCE, DTSTAMP."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime

import pytest

from plugins.domain import alamat
from plugins.domain.perulangan import kejadian
from plugins.kalender.potongan import IsiPortal, isi_kegiatan
from tests.builders import DOMAIN, SEKARANG, portal, wib
from tests.kalender.contoh import acara, berkas, kalender, kegiatan, mingguan, satu

PINDAH = {
    "pada": "2026-11-21T16:10",
    "alasan": "kapasitas",
    "semula": {"mulai": "2026-11-25T09:00"},
}
EJAAN = {"pada": "2026-11-22T08:00", "jenis": "ejaan"}


def test_uid_is_the_id_at_the_fixed_domain() -> None:
    assert satu()["UID"] == f"2026-11-25-rembuk@{DOMAIN}"


def test_uid_stays_when_title_and_day_change() -> None:
    moved = satu(judul="Judul lain", mulai="2026-12-03T13:00", perubahan=[PINDAH])

    assert moved["UID"] == satu()["UID"]


def test_calendar_itself_has_no_uid() -> None:
    files = berkas(portal(kegiatan()))

    assert all("UID" not in kalender(data) for data in files.values())


def test_event_has_the_same_bytes_in_every_calendar_that_carries_it() -> None:
    files = berkas(portal(kegiatan(jenis="rapat")))
    urls = (
        alamat.KALENDER_SEMUA,
        alamat.kalender_pimpinan("walikota"),
        alamat.kalender_jenis("rapat"),
        alamat.kalender_kegiatan("2026-11-25-rembuk"),
        alamat.kalender_arsip(2026),
    )

    events = {data[data.index(b"BEGIN:VEVENT") :] for data in map(files.__getitem__, urls)}

    assert len(events) == 1


def test_no_uid_stands_twice_in_a_file() -> None:
    files = berkas(portal(kegiatan(), mingguan(), mingguan("2026-11-02-senam")))

    for data in files.values():
        uids = [event["UID"] for event in kalender(data).walk("VEVENT")]
        assert len(uids) == len(set(uids))


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        pytest.param(0, {}, id="unchanged"),
        pytest.param(1, {"perubahan": [PINDAH]}, id="moved"),
        pytest.param(0, {"perubahan": [EJAAN]}, id="spelling"),
        pytest.param(1, {"perubahan": [PINDAH, EJAAN]}, id="moved, then spelling"),
        pytest.param(2, {"perubahan": [PINDAH, PINDAH]}, id="moved twice"),
    ],
)
def test_sequence_counts_the_changes_that_are_news(expected: int, keys: dict[str, object]) -> None:
    assert satu(**keys)["SEQUENCE"] == expected


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        pytest.param("2026-11-20T01:00", {}, id="announced"),
        pytest.param("2026-11-24T17:00", {"diumumkan": None}, id="never announced: its id's day"),
        pytest.param("2026-11-21T09:10", {"perubahan": [PINDAH]}, id="changed"),
        pytest.param("2026-11-22T01:00", {"perubahan": [PINDAH, EJAAN]}, id="spelling too"),
    ],
)
def test_stamps_are_the_last_change_in_utc(expected: str, keys: dict[str, object]) -> None:
    event = satu(**keys)

    stamp = datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert (event.decoded("DTSTAMP"), event.decoded("LAST-MODIFIED")) == (stamp, stamp)


def test_administrative_times_are_in_the_units_zone_whatever_the_events() -> None:
    (event,) = acara(kegiatan(zona="WIT"), zona="WITA")

    assert event.decoded("DTSTAMP") == datetime(2026, 11, 20, 0, 0, tzinfo=UTC)


def test_time_that_passes_changes_no_event() -> None:
    site = [kegiatan(), mingguan(perubahan=[PINDAH])]
    urls = [alamat.kalender_kegiatan(k.id) for k in site]

    early, late = (berkas(portal(*site, sekarang=s)) for s in (SEKARANG, wib("2027-08-01T09:00")))

    assert [early[url] for url in urls] == [late[url] for url in urls]


def test_end_of_the_event_changes_nothing() -> None:
    before, after = (
        acara(kegiatan(perubahan=[PINDAH], status=status)) for status in ("terjadwal", "terlaksana")
    )

    assert before == after


def test_change_of_one_entry_leaves_the_bytes_of_the_others() -> None:
    other = kegiatan("2026-11-26-lain")
    url = alamat.kalender_kegiatan(other.id)

    before = berkas(portal(kegiatan(), other))[url]
    after = berkas(portal(kegiatan(perubahan=[PINDAH]), other))[url]

    assert before == after


def test_occurrence_counts_the_changes_of_its_series_and_its_own() -> None:
    series = mingguan(
        diumumkan="2026-10-20T08:00",
        perubahan=[{"pada": "2026-10-30T08:00", "semula": {"mulai": "2026-11-02T07:00"}}],
        kejadian={
            "2026-11-09": {
                "tempat": "Aula",
                "perubahan": [{"pada": "2026-11-08T08:00", "semula": {"tempat": "Lapangan"}}],
            }
        },
    )

    events = acara(series)

    assert [event["SEQUENCE"] for event in events] == [1, 2, 1, 1, 1]


def test_events_of_a_kegiatan_come_from_itself_alone_and_can_be_kept() -> None:
    own = kegiatan(pimpinan=[{"jabatan": "walikota", "mulai": "2026-11-25T11:00"}])
    alone, among = portal(own), portal(own, mingguan(), kegiatan("2026-11-26-lain"))

    kept = isi_kegiatan(kejadian(own), own, alone.instansi)

    assert kept == IsiPortal(alone)[own.id] == IsiPortal(among)[own.id]
    assert pickle.loads(pickle.dumps(kept)) == kept  # noqa: S301
