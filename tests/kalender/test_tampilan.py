"""Which calendars there are, what stands in each, and how large they may grow."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.kalender.muatan import jendela
from tests.builders import SITUS, portal
from tests.kalender.contoh import (
    acara,
    baca,
    berkas,
    kalender,
    kegiatan,
    mingguan,
    pada,
    tanggal,
)

HARI_INI = date(2026, 11, 24)


def test_every_calendar_of_the_contract_exists_even_when_empty() -> None:
    assert set(berkas(portal())) == {
        "/kalender/semua.ics",
        "/kalender/tanpa-batal.ics",
        "/kalender/pimpinan/walikota.ics",
        "/kalender/pimpinan/wakil-walikota.ics",
        "/kalender/pimpinan/sekda.ics",
        "/kalender/jenis/rapat.ics",
        "/kalender/jenis/apel.ics",
    }


def test_each_kegiatan_and_each_year_has_a_calendar() -> None:
    files = berkas(portal(kegiatan(), pada(date(2024, 5, 6))))

    assert {
        "/kalender/kegiatan/2026-11-25-rembuk.ics",
        "/kalender/kegiatan/2024-05-06-acara.ics",
        "/kalender/arsip/2026.ics",
        "/kalender/arsip/2024.ics",
    } < set(files)
    assert "/kalender/arsip/2025.ics" not in files


@pytest.mark.parametrize("url", [*berkas(portal(kegiatan())), alamat.kalender_arsip(2026)])
def test_header_says_what_clients_ask_for(url: str) -> None:
    calendar = kalender(berkas(portal(kegiatan()))[url])

    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//Kota Contoh//Prokopim//ID"
    assert calendar["CALSCALE"] == "GREGORIAN"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"]
    assert calendar["X-WR-TIMEZONE"] == "Asia/Jakarta"
    assert calendar["X-PUBLISHED-TTL"].to_ical() == b"PT4H"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=4)
    assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
    assert calendar["SOURCE"] == SITUS + url
    assert calendar["SOURCE"].params["VALUE"] == "URI"
    assert calendar["COLOR"].isalpha()


def test_calendar_bears_the_name_of_its_office() -> None:
    data = berkas(portal())[alamat.kalender_pimpinan("wakil-walikota")]

    assert kalender(data)["NAME"] == "Agenda Wakil Wali Kota Contoh"


def test_name_with_a_comma_is_escaped() -> None:
    kinds = [{"id": "rapat", "nama": "Rapat, rakor; dan lain-lain"}]
    data = berkas(portal(jenis_kegiatan=kinds))[alamat.kalender_jenis("rapat")]

    expected = rb"NAME:Agenda Pimpinan Kota Contoh: Rapat\, rakor\; dan lain-lain"
    assert expected in data.replace(b"\r\n ", b"").split(b"\r\n")


def test_empty_calendar_still_has_a_component() -> None:
    calendar = kalender(berkas(portal())[alamat.KALENDER_SEMUA])

    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_office_sees_what_it_attends_and_where_it_is_sent() -> None:
    sent = {"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "wakil-walikota"}
    site = [kegiatan("2026-11-25-a", pimpinan=[sent]), kegiatan("2026-11-25-b")]

    seen = {
        office: [e["URL"][-2] for e in acara(*site, url=alamat.kalender_pimpinan(office))]
        for office in ("walikota", "wakil-walikota", "sekda")
    }

    assert seen == {"walikota": ["a", "b"], "wakil-walikota": ["a"], "sekda": []}


def test_kind_sees_its_own() -> None:
    site = [kegiatan("2026-11-25-a", jenis="rapat"), kegiatan("2026-11-25-b", jenis="apel")]

    (event,) = acara(*site, url=alamat.kalender_jenis("rapat"))

    assert event["URL"].endswith("-a/")


def test_events_stand_in_the_order_of_their_beginning() -> None:
    days = [HARI_INI + timedelta(days=n) for n in (3, 1, 2)]

    assert tanggal(alamat.KALENDER_SEMUA, *map(pada, days)) == sorted(days)


def test_single_events_of_a_series_stand_between_the_others() -> None:
    series = mingguan(kejadian={"2026-11-09": {"tempat": "Aula"}})
    days = tanggal(alamat.KALENDER_SEMUA, series, pada(date(2026, 11, 10)))

    assert days == sorted(days)


def test_event_of_several_days_stays_until_its_last_is_30_days_past() -> None:
    first, _ = jendela(HARI_INI)
    long = kegiatan(mulai=first - timedelta(days=3), selesai=first)

    assert len(acara(long)) == 1


def test_series_stays_while_any_of_its_days_is_near() -> None:
    rule = {"setiap": "minggu", "hari": ["senin"], "sampai": "2026-11-30"}
    series = mingguan(mulai="2026-08-03T07:30", selesai=None, berulang=rule)

    (event,) = acara(series)

    assert event.decoded("DTSTART").date() == date(2026, 8, 3)


def test_cancelled_event_is_dropped_30_days_after_its_day() -> None:
    row = {"pada": "2026-10-01T08:00", "alasan": "hujan", "semula": {"status": "terjadwal"}}
    first, _ = jendela(HARI_INI)
    days = [first - timedelta(days=1), first]
    cancelled = [pada(day, status="dibatalkan", perubahan=[row]) for day in days]

    assert tanggal(alamat.KALENDER_SEMUA, *cancelled) == [first]


def gugur(day: date, status: str, **semula: object) -> Kegiatan:
    row = {"pada": "2026-10-01T08:00", "alasan": "x", "semula": {"status": "terjadwal"} | semula}
    return pada(day, status=status, perubahan=[row])


def test_event_stays_in_the_calendar_of_the_kind_that_it_was_of() -> None:
    """Who subscribed to that kind would otherwise believe that it fell through."""
    row = {"pada": "2026-11-21T08:00", "alasan": "diperluas", "semula": {"jenis": "rapat"}}
    site = [kegiatan("2026-11-25-a", jenis="apel", perubahan=[row])]

    old, new = (acara(*site, url=alamat.kalender_jenis(kind)) for kind in ("rapat", "apel"))

    assert [event["UID"] for event in old] == [event["UID"] for event in new]
    assert (old[0]["STATUS"], old[0]["SEQUENCE"]) == ("CONFIRMED", 1)
    assert [c for event in old for c in event["CATEGORIES"].cats] == ["Apel"]


def test_calendar_without_what_does_not_take_place_shows_the_rest() -> None:
    days = [HARI_INI + timedelta(days=n) for n in range(6)]
    site = [
        pada(days[0]),
        pada(days[1], status="tentatif"),
        gugur(days[2], "dibatalkan"),
        gugur(days[3], "dicabut"),
        gugur(days[4], "ditunda"),
        gugur(days[5], "ditunda", mulai="2026-10-02T10:00"),
    ]

    assert tanggal(alamat.KALENDER_TANPA_BATAL, *site) == [days[0], days[1], days[5]]
    assert tanggal(alamat.KALENDER_SEMUA, *site) == days


def test_calendar_without_what_does_not_take_place_leaves_out_single_occurrences() -> None:
    row = {"pada": "2026-11-08T09:00", "alasan": "hujan", "semula": {"status": "terjadwal"}}
    series = mingguan(kejadian={"2026-11-09": {"status": "dibatalkan", "perubahan": [row]}})

    days = tanggal(alamat.KALENDER_TANPA_BATAL, series)

    assert [day.day for day in days] == [2, 16, 23, 30]


def test_calendar_without_what_does_not_take_place_says_so() -> None:
    calendar = kalender(berkas(portal())[alamat.KALENDER_TANPA_BATAL])

    assert calendar["NAME"] == "Agenda Pimpinan Kota Contoh tanpa yang batal"
    assert calendar["DESCRIPTION"].startswith("Tanpa yang dibatalkan, dicabut, atau ditunda")


def test_event_moved_out_of_the_window_does_not_vanish_from_it() -> None:
    far = date(2029, 3, 1)
    row = {"pada": "2026-11-21T16:10", "alasan": "x", "semula": {"mulai": "2026-11-25T10:00"}}

    assert tanggal(alamat.KALENDER_SEMUA, pada(far)) == []
    assert tanggal(alamat.KALENDER_SEMUA, pada(far, perubahan=[row])) == [far]


def test_cancelled_event_is_dropped_by_its_own_day_wherever_it_once_stood() -> None:
    moved = {"pada": "2026-09-01T08:00", "alasan": "x", "semula": {"mulai": "2026-11-20T10:00"}}
    off = {"pada": "2026-09-02T08:00", "alasan": "x", "semula": {"status": "terjadwal"}}

    event = pada(date(2026, 10, 1), status="dibatalkan", perubahan=[moved, off])

    assert tanggal(alamat.KALENDER_SEMUA, event) == []


def test_event_moved_to_another_year_is_in_the_archive_of_that_year_only() -> None:
    row = {"pada": "2026-11-21T16:10", "alasan": "x", "semula": {"mulai": "2026-11-25T10:00"}}

    files = berkas(portal(pada(date(2029, 3, 1), perubahan=[row])))

    assert [url for url in files if url.startswith(alamat.ARSIP_KALENDER)] == [
        "/kalender/arsip/2029.ics"
    ]


def test_site_below_a_path_keeps_it_in_every_address() -> None:
    situs = "https://kota.example/prokopim"
    data = berkas(portal(kegiatan(), situs=situs))[alamat.KALENDER_SEMUA]

    calendar = kalender(data)
    assert calendar["SOURCE"] == f"{situs}/kalender/semua.ics"
    assert baca(data)[0]["URL"].startswith(f"{situs}/agenda/")


def test_every_office_has_a_colour_that_css_knows() -> None:
    offices = [{"id": f"j{n}", "nama": f"J {n}", "singkat": f"J {n}"} for n in range(20)]

    files = berkas(portal(jabatan=offices))

    assert len({kalender(data)["COLOR"] for data in files.values()}) == 8
