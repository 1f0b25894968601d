"""When an event takes place, as clients read it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.waktu import Zona
from tests.builders import portal
from tests.kalender.contoh import acara, berkas, kalender, kegiatan, satu

TZID = {Zona.WIB: "Asia/Jakarta", Zona.WITA: "Asia/Makassar", Zona.WIT: "Asia/Jayapura"}


def rentang(**keys: Any) -> tuple[date, date]:
    event = satu(**keys)
    return event.decoded("DTSTART"), event.decoded("DTEND")


def pada(day: int, hour: int, minute: int = 0, zona: Zona = Zona.WIB) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=zona.tz)


@pytest.mark.parametrize("zona", list(Zona))
def test_hours_carry_the_zone_of_the_event(zona: Zona) -> None:
    event = satu(zona=zona.value)

    assert event["DTSTART"].params["TZID"] == TZID[zona]
    assert event.decoded("DTSTART") == pada(25, 10, zona=zona)


def test_calendar_defines_exactly_the_zones_that_it_uses() -> None:
    site = portal(kegiatan(zona="WIT"), kegiatan("2026-11-25-lain"))

    calendar = kalender(berkas(site)[alamat.KALENDER_SEMUA])

    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == [
        "Asia/Jakarta",
        "Asia/Jayapura",
    ]


@pytest.mark.parametrize(("zona", "hours"), [("WIB", 7), ("WITA", 8), ("WIT", 9)])
def test_zone_definition_gives_its_offset(zona: str, hours: int) -> None:
    site = portal(kegiatan(zona=zona))

    (zone,) = kalender(berkas(site)[alamat.KALENDER_SEMUA]).walk("VTIMEZONE")

    assert [part["TZOFFSETTO"].td for part in zone.standard] == [timedelta(hours=hours)]
    assert "COMMENT" not in zone


def test_known_end_is_the_end() -> None:
    assert rentang(selesai="2026-11-25T11:30") == (pada(25, 10), pada(25, 11, 30))


def test_unknown_end_lasts_two_hours_and_the_text_says_so() -> None:
    event = satu()

    assert event.decoded("DTEND") == pada(25, 12)
    assert "pukul 10.00 WIB – selesai" in event["DESCRIPTION"]
    assert "hanya perkiraan" in event["DESCRIPTION"]


def test_known_end_is_not_called_an_estimate() -> None:
    assert "perkiraan" not in satu(selesai="2026-11-25T11:30")["DESCRIPTION"]


def test_end_with_a_day_but_no_hour_is_unknown() -> None:
    assert rentang(selesai="2026-11-25") == (pada(25, 10), pada(25, 12))


def test_whole_day_ends_on_the_next() -> None:
    assert rentang(mulai="2026-11-25") == (date(2026, 11, 25), date(2026, 11, 26))


def test_whole_days_are_written_as_dates() -> None:
    event = satu(mulai="2026-12-01", selesai="2026-12-03")

    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
    assert event.decoded("DTEND") == date(2026, 12, 4)


def test_hour_that_follows_later_makes_a_whole_day_with_words() -> None:
    event = satu(mulai="2026-11-25", jam="menyusul")

    assert event.decoded("DTSTART") == date(2026, 11, 25)
    assert event["SUMMARY"] == "Rembuk (jam menyusul)"
    assert "jam menyusul" in event["DESCRIPTION"]


def test_words_instead_of_an_hour_stand_in_the_title() -> None:
    event = satu(mulai="2026-11-25", keterangan_waktu="ba'da Isya")

    assert event["SUMMARY"] == "Rembuk (ba'da Isya)"


def test_words_beside_an_hour_stand_in_the_text() -> None:
    event = satu(keterangan_waktu="ba'da Isya")

    assert event["SUMMARY"] == "Rembuk"
    assert "(ba'da Isya)" in event["DESCRIPTION"]


def test_several_days_with_hours_are_whole_days_with_the_hours_in_the_text() -> None:
    event = satu(mulai="2026-11-25T09:00", selesai="2026-11-27T15:00")

    assert event.decoded("DTSTART") == date(2026, 11, 25)
    assert event.decoded("DTEND") == date(2026, 11, 28)
    assert "25 November 2026 pukul 09.00 – 27 November 2026 pukul 15.00" in event["DESCRIPTION"]


def test_several_days_of_which_only_the_first_hour_is_known() -> None:
    assert rentang(selesai="2026-11-27") == (date(2026, 11, 25), date(2026, 11, 28))


def test_end_at_midnight_belongs_to_the_same_day() -> None:
    expected = (pada(25, 10), pada(26, 0))

    assert rentang(selesai="2026-11-26T00:00") == expected


def test_one_night_keeps_its_hours() -> None:
    night = {"mulai": "2026-11-25T20:00", "selesai": "2026-11-26T03:00"}

    assert rentang(**night) == (pada(25, 20), pada(26, 3))


@given(
    mulai=st.datetimes(datetime(2026, 11, 1), datetime(2027, 10, 1)),  # noqa: DTZ001
    lama=st.timedeltas(timedelta(minutes=1), timedelta(hours=12)),
    zona=st.sampled_from(Zona),
)
def test_instants_survive_the_way_to_the_client(
    mulai: datetime, lama: timedelta, zona: Zona
) -> None:
    mulai, lama = mulai.replace(microsecond=0), timedelta(seconds=int(lama.total_seconds()))
    one = kegiatan(mulai=mulai, selesai=mulai + lama, zona=zona)

    (event,) = acara(one)

    assert event.decoded("DTSTART").astimezone(UTC) == one.awal
    assert event.decoded("DTEND").astimezone(UTC) == one.akhir


@given(
    mulai=st.dates(date(2026, 11, 1), date(2027, 10, 1)),
    hari=st.integers(0, 60),
    zona=st.sampled_from(Zona),
)
def test_days_survive_the_way_to_the_client(mulai: date, hari: int, zona: Zona) -> None:
    last = mulai + timedelta(days=hari)

    (event,) = acara(kegiatan(mulai=mulai, selesai=last, zona=zona))

    assert event.decoded("DTSTART") == mulai
    assert event.decoded("DTEND") - timedelta(days=1) == last


def sebagian(**part: str) -> Kegiatan:
    """Return an event of three hours that the mayor attends for a part."""
    return kegiatan(
        selesai="2026-11-25T13:00",
        pimpinan=[{"jabatan": "walikota"} | part, {"jabatan": "wakil-walikota"}],
    )


def hadir(one: Kegiatan, jabatan: str) -> tuple[date, date]:
    (event,) = acara(one, url=alamat.kalender_pimpinan(jabatan))
    return event.decoded("DTSTART"), event.decoded("DTEND")


@pytest.mark.parametrize(
    ("expected", "part"),
    [
        (
            (pada(25, 11), pada(25, 12)),
            {"mulai": "2026-11-25T11:00", "selesai": "2026-11-25T12:00"},
        ),
        ((pada(25, 11), pada(25, 13)), {"mulai": "2026-11-25T11:00"}),
        ((pada(25, 10), pada(25, 12)), {"selesai": "2026-11-25T12:00"}),
    ],
    ids=["both", "comes later", "leaves earlier"],
)
def test_leader_who_comes_for_a_part_sees_that_part(
    expected: tuple[date, date], part: dict[str, str]
) -> None:
    assert hadir(sebagian(**part), "walikota") == expected


def test_other_calendars_show_the_whole_of_what_a_leader_attends_for_a_part() -> None:
    one = sebagian(mulai="2026-11-25T11:00", selesai="2026-11-25T12:00")

    whole = (pada(25, 10), pada(25, 13))
    (event,) = acara(one)
    assert (
        hadir(one, "wakil-walikota") == whole == (event.decoded("DTSTART"), event.decoded("DTEND"))
    )


def test_part_of_a_leader_is_told_in_every_calendar() -> None:
    (event,) = acara(sebagian(mulai="2026-11-25T11:00", selesai="2026-11-25T12:00"))

    assert "Wali Kota, pukul 11.00–12.00 WIB" in event["DESCRIPTION"]


def test_part_keeps_the_uid() -> None:
    one = sebagian(mulai="2026-11-25T11:00")

    (own,) = acara(one, url=alamat.kalender_pimpinan("walikota"))
    (shared,) = acara(one)

    assert own["UID"] == shared["UID"]


def test_two_leaders_each_see_their_own_part() -> None:
    one = kegiatan(
        selesai="2026-11-25T13:00",
        pimpinan=[
            {"jabatan": "walikota", "selesai": "2026-11-25T11:00"},
            {"jabatan": "wakil-walikota", "mulai": "2026-11-25T11:00"},
        ],
    )

    assert hadir(one, "walikota") == (pada(25, 10), pada(25, 11))
    assert hadir(one, "wakil-walikota") == (pada(25, 11), pada(25, 13))


def test_representative_sees_the_part_of_whom_it_represents() -> None:
    one = kegiatan(
        selesai="2026-11-25T13:00",
        pimpinan=[
            {
                "jabatan": "walikota",
                "kehadiran": "diwakili",
                "oleh": "sekda",
                "mulai": "2026-11-25T12:00",
            }
        ],
    )

    assert hadir(one, "sekda") == (pada(25, 12), pada(25, 13))


def test_part_on_one_of_several_days_has_hours() -> None:
    one = kegiatan(
        mulai="2026-11-25",
        selesai="2026-11-27",
        pimpinan=[
            {"jabatan": "walikota", "mulai": "2026-11-26T09:00", "selesai": "2026-11-26T10:00"}
        ],
    )

    assert hadir(one, "walikota") == (pada(26, 9), pada(26, 10))
