"""Dates and times as staff write them, and the instants they stand for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.masalah import Salah
from plugins.domain.waktu import (
    Zona,
    akhir,
    awal,
    hanya_tanggal,
    iso,
    parse_saat,
    parse_sekarang,
    parse_tanggal,
    tanggal_dari,
)


def salah(parse: Callable[[str], object], text: str) -> Salah | None:
    try:
        parse(text)
    except Salah as fault:
        return fault
    return None


TANGGAL = st.dates(date(1900, 1, 1), date(2199, 12, 30))
SAAT = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 30)).map(  # noqa: DTZ001
    lambda t: t.replace(second=0, microsecond=0)
)
ZONA = st.sampled_from(list(Zona))


@given(TANGGAL)
def test_every_date_is_read_as_written(day: date) -> None:
    assert parse_tanggal(day.isoformat()) == day


@given(SAAT, st.sampled_from("T "))
def test_every_local_time_is_read_as_written(t: datetime, separator: str) -> None:
    assert parse_saat(t.isoformat(separator, "minutes")) == t


@given(st.text() | st.from_regex(r"[0-9TZ:+. -]{1,20}", fullmatch=True))
def test_any_text_is_read_or_refused_with_advice(text: str) -> None:
    for parse in (parse_tanggal, parse_saat):
        fault = salah(parse, text)
        assert fault is None or (fault.pesan and fault.saran.endswith("."))


@pytest.mark.parametrize(
    ("text", "pesan"),
    [
        ("2026-02-30", "tidak ada tanggal 30 Februari 2026"),
        ("2027-02-29", "tidak ada tanggal 29 Februari 2027"),
        ("2026-13-01", "bulan 13 tidak ada"),
        ("2026-00-01", "bulan 0 tidak ada"),
        ("1826-11-23", "tahun 1826 tidak masuk akal"),
        ("23-11-2026", "“23-11-2026” bukan tanggal"),
        ("２０２６-11-23", "“２０２６-11-23” bukan tanggal"),
    ],
)
def test_impossible_dates_are_named(text: str, pesan: str) -> None:
    with pytest.raises(Salah) as fault:
        parse_tanggal(text)

    assert fault.value.pesan == pesan


@pytest.mark.parametrize(
    ("text", "pesan"),
    [
        ("2026-11-23T25:00", "pukul 25.00 tidak ada"),
        ("2026-11-23T10:60", "pukul 10.60 tidak ada"),
        ("2026-11-23T24:00", "pukul 24.00 tidak dipakai"),
        ("2026-02-30T10:00", "tidak ada tanggal 30 Februari 2026"),
        (
            "2026-11-23T10:00+07:00",
            "waktu setempat tidak memakai selisih UTC: “2026-11-23T10:00+07:00”",
        ),
        ("2026-11-23T03:00Z", "waktu setempat tidak memakai selisih UTC: “2026-11-23T03:00Z”"),
        ("2026-11-23", "“2026-11-23” belum berjam"),
        ("10:00", "“10:00” bukan waktu"),
    ],
)
def test_impossible_times_are_named(text: str, pesan: str) -> None:
    with pytest.raises(Salah) as fault:
        parse_saat(text)

    assert fault.value.pesan == pesan


@given(TANGGAL, ZONA)
def test_a_whole_day_lasts_from_midnight_to_midnight_of_its_zone(day: date, zona: Zona) -> None:
    first, last = awal(day, zona), akhir(day, zona)

    assert hanya_tanggal(day)
    assert (first.date(), first.hour, first.tzinfo) == (day, 0, zona.tz)
    assert last.date() == day + timedelta(days=1)
    assert last.hour == 0


@given(SAAT, ZONA)
def test_a_local_time_is_one_instant(t: datetime, zona: Zona) -> None:
    assert not hanya_tanggal(t)
    assert tanggal_dari(t) == t.date()
    assert awal(t, zona) == akhir(t, zona)
    assert awal(t, zona).replace(tzinfo=None) == t


def test_the_zones_are_an_hour_apart() -> None:
    nine = datetime(2026, 12, 1, 9)  # noqa: DTZ001

    assert [awal(nine, zona).astimezone(UTC).hour for zona in Zona] == [2, 1, 0]


@given(SAAT, ZONA)
def test_machines_read_a_local_time_as_the_same_instant(t: datetime, zona: Zona) -> None:
    text = iso(t, zona)

    assert datetime.fromisoformat(text) == awal(t, zona)


def test_machines_read_an_offset_and_seconds_and_of_a_whole_day_its_date() -> None:
    nine = datetime(2026, 12, 1, 9)  # noqa: DTZ001

    assert iso(nine, Zona.WITA) == "2026-12-01T09:00:00+08:00"
    assert iso(nine.date(), Zona.WITA) == "2026-12-01"


def test_the_replaced_clock_is_local_without_an_offset() -> None:
    assert parse_sekarang("2026-11-24T06:30", Zona.WIB) == awal(
        datetime(2026, 11, 24, 6, 30),  # noqa: DTZ001
        Zona.WIB,
    )


def test_the_replaced_clock_comes_to_the_zone_of_the_unit() -> None:
    moment = parse_sekarang("2026-11-23T23:30+00:00", Zona.WIB)

    assert moment.isoformat() == "2026-11-24T06:30:00+07:00"


def test_a_replaced_clock_that_is_no_time_is_refused() -> None:
    with pytest.raises(Salah, match="SEKARANG=“besok” bukan waktu"):
        parse_sekarang("besok", Zona.WIB)
