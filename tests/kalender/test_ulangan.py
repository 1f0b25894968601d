"""A recurrence, as clients unfold it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.waktu import Zona
from tests.builders import DOMAIN, portal, wib
from tests.kalender.contoh import acara, baca, berkas, kegiatan, mingguan, terurai

WIB = Zona.WIB.tz


def rentang(series: Kegiatan) -> list[tuple[date, date]]:
    """Return the starts and ends that a client finds in the series' own calendar."""
    data = berkas(portal(series))[alamat.kalender_kegiatan(series.id)]
    return [(event.decoded("DTSTART"), event.decoded("DTEND")) for event in terurai(data)]


def senin(*days: int) -> list[tuple[datetime, datetime]]:
    return [
        (datetime(2026, 11, d, 7, 30, tzinfo=WIB), datetime(2026, 11, d, 8, tzinfo=WIB))
        for d in days
    ]


def test_equal_occurrences_are_one_event_under_the_id() -> None:
    (event,) = acara(mingguan())

    assert event["UID"] == f"2026-11-02-apel@{DOMAIN}"
    assert event["RRULE"]["FREQ"] == ["WEEKLY"]
    assert event["RRULE"]["BYDAY"] == ["MO"]


def test_client_finds_every_occurrence() -> None:
    assert rentang(mingguan()) == senin(2, 9, 16, 23, 30)


def test_exception_is_dropped() -> None:
    rule = {
        "setiap": "minggu",
        "hari": ["senin"],
        "sampai": "2026-11-30",
        "kecuali": ["2026-11-16"],
    }
    series = mingguan(berulang=rule)

    (event,) = acara(series)
    assert [at.dt for at in event["EXDATE"].dts] == [datetime(2026, 11, 16, 7, 30, tzinfo=WIB)]
    assert rentang(series) == senin(2, 9, 23, 30)


def test_replaced_occurrence_is_dropped() -> None:
    series = mingguan(kejadian={"2026-11-23": {"diganti": "2026-11-23-upacara"}})

    assert rentang(series) == senin(2, 9, 16, 30)


def test_first_occurrence_that_does_not_stand_moves_the_start() -> None:
    rule = {
        "setiap": "minggu",
        "hari": ["senin"],
        "sampai": "2026-11-30",
        "kecuali": ["2026-11-02"],
    }

    assert rentang(mingguan(berulang=rule)) == senin(9, 16, 23, 30)


def test_last_occurrence_that_does_not_stand_ends_the_rule_earlier() -> None:
    rule = {"setiap": "minggu", "sampai": "2026-11-30", "kecuali": ["2026-11-30"]}

    (event,) = acara(mingguan(berulang=rule))

    assert event["RRULE"]["UNTIL"] == [datetime(2026, 11, 23, 0, 30, tzinfo=UTC)]
    assert "EXDATE" not in event


def test_start_on_another_weekday_than_the_rule_is_no_occurrence() -> None:
    series = mingguan(mulai="2026-11-01T07:30", selesai="2026-11-01T08:00")

    assert rentang(series) == senin(2, 9, 16, 23, 30)


def test_rule_ends_at_an_instant_in_utc() -> None:
    (event,) = acara(mingguan())

    assert event["RRULE"]["UNTIL"] == [datetime(2026, 11, 30, 0, 30, tzinfo=UTC)]
    assert b"UNTIL=20261130T003000Z" in event.to_ical()


def test_rule_of_whole_days_ends_on_a_day() -> None:
    (event,) = acara(mingguan(mulai="2026-11-02", selesai=None))

    assert event["RRULE"]["UNTIL"] == [date(2026, 11, 30)]


def test_rule_never_counts() -> None:
    (event,) = acara(mingguan())

    assert "COUNT" not in event["RRULE"]


@pytest.mark.parametrize(
    ("expected", "berulang"),
    [
        ("FREQ=DAILY;UNTIL=20270131T003000Z", {"setiap": "hari", "sampai": "2027-01-31"}),
        (
            "FREQ=WEEKLY;UNTIL=20270129T003000Z;BYDAY=MO,FR",
            {"setiap": "minggu", "hari": ["jumat", "senin"], "sampai": "2027-01-31"},
        ),
        (
            "FREQ=MONTHLY;UNTIL=20270102T003000Z;BYMONTHDAY=2",
            {"setiap": "bulan", "sampai": "2027-01-31"},
        ),
        (
            "FREQ=YEARLY;UNTIL=20281102T003000Z;BYMONTHDAY=2;BYMONTH=11",
            {"setiap": "tahun", "sampai": "2029-01-31"},
        ),
    ],
    ids=["daily", "weekly", "monthly", "yearly"],
)
def test_rule_has_a_form_that_outlook_accepts(expected: str, berulang: dict[str, object]) -> None:
    (event,) = acara(mingguan(berulang=berulang))

    assert event["RRULE"].to_ical().decode() == expected


def test_series_with_more_exceptions_than_google_takes_is_single_events() -> None:
    days = [date(2026, 11, 3) + timedelta(days=n) for n in range(51)]
    rule = {"setiap": "hari", "sampai": "2026-12-31"}

    one, many = (
        acara(mingguan(berulang=rule | {"kecuali": days[:n]})) for n in (len(days) - 1, len(days))
    )

    assert len(one[0]["EXDATE"].dts) == 50
    assert len(one) == 1
    assert len(many) == 60 - 51


@pytest.mark.parametrize(
    "own",
    [
        {"tempat": "Aula"},
        {"mulai": "2026-11-09T09:00"},
        {"mulai": "2026-11-10T07:30"},
        {"status": "dibatalkan", "perubahan": [{"pada": "2026-11-08T09:00", "alasan": "hujan"}]},
        {"pimpinan": [{"jabatan": "sekda"}]},
    ],
    ids=["place", "hour", "day", "cancelled", "leader"],
)
def test_occurrence_that_differs_makes_single_events(own: dict[str, object]) -> None:
    events = acara(mingguan(kejadian={"2026-11-09": own}))

    assert all("RRULE" not in event for event in events)
    assert {event["UID"] for event in events} == {
        f"2026-11-02-apel-202611{day}@{DOMAIN}" for day in ("02", "09", "16", "23", "30")
    }


def test_evidence_of_an_occurrence_makes_no_difference() -> None:
    own = {"status": "terlaksana", "protokol": "ya", "tidak_dirilis": "rutin"}

    assert acara(mingguan(kejadian={"2026-11-09": own})) == acara(mingguan())


def test_moved_occurrence_keeps_the_uid_of_its_planned_day() -> None:
    own = {"mulai": "2026-11-12T07:30"}

    events = acara(mingguan(kejadian={"2026-11-09": own}))

    (moved,) = [e for e in events if e.decoded("DTSTART").date() == date(2026, 11, 12)]
    assert moved["UID"] == f"2026-11-02-apel-20261109@{DOMAIN}"


def test_office_sees_only_the_occurrences_that_are_its_own() -> None:
    series = mingguan(kejadian={"2026-11-09": {"pimpinan": [{"jabatan": "sekda"}]}})

    (event,) = acara(series, url=alamat.kalender_pimpinan("sekda"))

    assert event.decoded("DTSTART") == senin(9)[0][0]


def test_closed_occurrence_is_dropped_like_any_exception() -> None:
    own = {"sifat": "tertutup", "dasar_pengecualian": "Pasal 17"}

    assert rentang(mingguan(kejadian={"2026-11-09": own})) == senin(2, 16, 23, 30)


def test_rule_tells_nothing_of_occurrences_that_are_not_public_yet() -> None:
    series = mingguan(tayang="setelah-selesai")

    (event,) = acara(series, sekarang=wib("2026-11-24T06:30"))

    assert event["RRULE"]["UNTIL"] == [datetime(2026, 11, 23, 0, 30, tzinfo=UTC)]
    assert "EXDATE" not in event


def test_occurrences_all_moved_to_another_day_are_single_events() -> None:
    series = mingguan(
        berulang={"setiap": "minggu", "sampai": "2026-11-09"},
        kejadian={
            "2026-11-02": {"mulai": "2026-11-03T07:30"},
            "2026-11-09": {"mulai": "2026-11-10T07:30"},
        },
    )

    assert [f"{at:%d/%m}" for at, _ in rentang(series)] == ["03/11", "10/11"]


def test_only_occurrence_left_is_a_single_event() -> None:
    rule = {
        "setiap": "minggu",
        "hari": ["senin"],
        "sampai": "2026-11-09",
        "kecuali": ["2026-11-02"],
    }

    (event,) = acara(mingguan(berulang=rule))

    assert "RRULE" not in event


def test_change_of_the_whole_series_keeps_it_one_event() -> None:
    series = mingguan(
        diumumkan="2026-10-20T08:00",
        perubahan=[{"pada": "2026-10-30T08:00", "semula": {"mulai": "2026-11-02T07:00"}}],
    )

    (event,) = acara(series)

    assert event["SEQUENCE"] == 1
    assert "Semula pukul 07.00." in event["DESCRIPTION"]


def test_leader_who_comes_for_a_part_sees_that_part_every_time() -> None:
    part = {"jabatan": "sekda", "mulai": "2026-11-02T07:40", "selesai": "2026-11-02T07:50"}
    series = mingguan(pimpinan=[{"jabatan": "walikota"}, part])

    (own,) = acara(series, url=alamat.kalender_pimpinan("sekda"))
    (shared,) = acara(series)

    assert own.decoded("DTSTART") == datetime(2026, 11, 2, 7, 40, tzinfo=WIB)
    assert own["RRULE"]["UNTIL"] == [datetime(2026, 11, 30, 0, 40, tzinfo=UTC)]
    assert shared.decoded("DTSTART") == datetime(2026, 11, 2, 7, 30, tzinfo=WIB)


@pytest.mark.parametrize(
    ("setiap", "mulai"),
    [("bulan", "2026-01-29T09:00"), ("bulan", "2026-01-31T09:00"), ("tahun", "2024-02-29T09:00")],
)
def test_days_that_some_months_lack_make_single_events(setiap: str, mulai: str) -> None:
    series = kegiatan(
        "2026-01-01-rutin", mulai=mulai, berulang={"setiap": setiap, "sampai": "2028-12-31"}
    )

    data = berkas(portal(series))[alamat.kalender_kegiatan(series.id)]

    assert len(baca(data)) > 1


def test_occurrences_that_overlap_make_single_events() -> None:
    series = kegiatan(
        mulai="2026-11-25",
        selesai="2026-11-26",
        berulang={"setiap": "hari", "sampai": "2026-11-27"},
    )

    assert len(acara(series)) == 3


_HARI = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"]


@given(data=st.data())
def test_client_finds_the_occurrences_of_the_portal_and_no_others(data: st.DataObject) -> None:
    start = data.draw(st.dates(date(2026, 1, 1), date(2027, 12, 31)), label="mulai")
    step = data.draw(st.sampled_from(["hari", "minggu", "bulan", "tahun"]), label="setiap")
    length = data.draw(st.integers(1, 80), label="lama") * (10 if step == "tahun" else 1)
    days = data.draw(st.lists(st.sampled_from(_HARI), unique=True), label="hari")
    hour = data.draw(st.none() | st.times(), label="pukul")
    holes = data.draw(st.sets(st.integers(0, 80), max_size=5), label="kecuali")
    zona = data.draw(st.sampled_from(Zona), label="zona")
    series = kegiatan(
        "2026-01-01-rutin",
        mulai=start if hour is None else datetime.combine(start, hour.replace(microsecond=0)),
        zona=zona,
        berulang={
            "setiap": step,
            "hari": days,
            "sampai": start + timedelta(days=length),
            "kecuali": [start + timedelta(days=n) for n in sorted(holes)],
        },
    )
    expected = [
        one.kegiatan.tanggal_mulai if hour is None else one.awal for one in portal(series).kejadian
    ]

    found = [begin for begin, _ in rentang(series)] if expected else []

    assert found == expected
