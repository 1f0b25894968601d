"""How much one file holds, and what yields where there is more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain import alamat
from plugins.domain.model import Isi
from plugins.kalender.muatan import (
    MAKS_ACARA,
    MAKS_BYTE,
    dalam,
    jendela,
    jendela_muat,
    termuat,
)
from plugins.kalender.potongan import Potongan
from tests.builders import portal
from tests.kalender.contoh import baca, berkas, kalender, kegiatan, mingguan, pada, tanggal

HARI_INI = date(2026, 11, 24)
SEHARI = timedelta(days=1)


def potongan(day: date, ukuran: int = 1) -> Potongan:
    at = datetime.combine(day, time(), UTC)
    return Potongan(b"x" * ukuran, (at, "uid"), ((day, day),), None, (), (), batal=False)


def per_hari(first: int, last: int, banyak: int, ukuran: int = 1) -> list[Potongan]:
    """Return so many events on each day, counted from today."""
    days = [HARI_INI + timedelta(days=n) for n in range(first, last + 1)]
    return [potongan(day, ukuran) for day in days for _ in range(banyak)]


def sejauh(events: Sequence[Potongan]) -> tuple[int, int]:
    """Return the window that holds some events, counted from today."""
    first, last = jendela_muat(events, HARI_INI)
    return (first - HARI_INI).days, (last - HARI_INI).days


def test_window_reaches_from_30_days_back_to_12_months_ahead() -> None:
    first, last = jendela(HARI_INI)
    days = [first - SEHARI, first, last, last + SEHARI]

    assert (first, last) == (date(2026, 10, 25), date(2027, 11, 24))
    assert tanggal(alamat.KALENDER_SEMUA, *map(pada, days)) == [first, last]


def test_window_of_a_leap_day_ends_on_the_last_of_february() -> None:
    assert jendela(date(2028, 2, 29))[1] == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("expected", "events"),
    [
        pytest.param((-30, 365), per_hari(-30, 365, 2), id="792 fit"),
        pytest.param((-30, 235), per_hari(-30, 365, 3), id="too many: the far future yields"),
        pytest.param((-30, 191), per_hari(-30, 365, 2, 2_000), id="too large: it does too"),
        pytest.param((-9, 30), per_hari(-30, 365, 20), id="then the past, not the coming month"),
        pytest.param((0, 19), per_hari(-30, 365, 40), id="then the end of the coming month"),
        pytest.param((0, 0), per_hari(-1, 1, 900), id="today remains"),
    ],
)
def test_what_yields_to_what_one_file_holds(
    expected: tuple[int, int], events: list[Potongan]
) -> None:
    assert sejauh(events) == expected


@given(
    st.lists(
        st.tuples(st.integers(-40, 400), st.integers(1, 400), st.sampled_from([1, 900, 90_000])),
        max_size=12,
    )
)
def test_window_holds_as_many_days_as_fit(hari: list[tuple[int, int, int]]) -> None:
    events = [e for day, n, size in hari for e in per_hari(day, day, n, size)]
    first, last = jendela_muat(events, HARI_INI)

    assert termuat(dalam(events, (first, last))) or first == last == HARI_INI
    if first == HARI_INI - timedelta(days=30) and last < jendela(HARI_INI)[1]:
        assert not termuat(dalam(events, (first, last + SEHARI)))
    if HARI_INI - timedelta(days=30) < first:
        assert not termuat(dalam(events, (first - SEHARI, HARI_INI + timedelta(days=30))))


def test_crowded_calendar_ends_with_a_whole_day_and_says_where() -> None:
    days = [HARI_INI + timedelta(days=n % 300) for n in range(900)]
    site = [pada(day, f"n{n}") for n, day in enumerate(days)]

    data = berkas(portal(*site))[alamat.KALENDER_SEMUA]

    kept = [event.decoded("DTSTART").date() for event in baca(data)]
    assert kept == [day for day in sorted(days) if day <= date(2027, 8, 16)]
    assert len(kept) == 798
    assert "sampai 16 Agustus 2027" in kalender(data)["DESCRIPTION"]


def test_series_stays_in_a_crowded_calendar_while_one_of_its_days_is_near() -> None:
    site = [pada(HARI_INI + timedelta(days=n // 10), f"n{n}") for n in range(900)]

    starts = tanggal(alamat.KALENDER_SEMUA, mingguan(), *site)

    assert starts[0] == date(2026, 11, 2)
    assert len(starts) == 791


def test_day_that_one_file_cannot_hold_is_cut_and_says_so() -> None:
    site = [pada(HARI_INI, f"n{n}") for n in range(MAKS_ACARA + 1)]

    data = berkas(portal(*site))[alamat.KALENDER_SEMUA]

    assert len(baca(data)) == MAKS_ACARA
    assert "Hanya sebagian kegiatan hari itu" in kalender(data)["DESCRIPTION"]


def test_series_of_single_events_with_long_texts_stays_below_900_kb() -> None:
    body = "Teks yang panjang sekali. " * 100
    series = mingguan(
        mulai="2026-06-01T07:30",
        selesai=None,
        uraian=Isi(body, body, body),
        berulang={"setiap": "hari", "sampai": "2027-09-30"},
        kejadian={"2026-06-02": {"tempat": "Aula"}},
    )

    data = berkas(portal(series))[alamat.kalender_kegiatan(series.id)]

    first = baca(data)[0].decoded("DTSTART").date()
    assert first == HARI_INI - timedelta(days=30)
    assert 800_000 < len(data) <= 900_000


@pytest.fixture(scope="module")
def ramai() -> dict[str, bytes]:
    """Return the files of three thousand kegiatan in the coming year, some with long texts."""
    body = "Teks yang cukup panjang untuk satu kegiatan. " * 20
    site = [
        pada(
            HARI_INI + timedelta(days=n % 360),
            f"n{n}",
            jenis="rapat" if n % 2 else "apel",
            uraian=Isi(body, body, body) if n % 3 else Isi("x", "x", "x"),
        )
        for n in range(3_000)
    ]
    return berkas(portal(*site))


def test_no_file_of_three_thousand_events_is_one_that_google_refuses(
    ramai: dict[str, bytes],
) -> None:
    sizes = {url: (data.count(b"BEGIN:VEVENT"), len(data)) for url, data in ramai.items()}

    assert max(n for n, _ in sizes.values()) <= MAKS_ACARA
    assert max(size for _, size in sizes.values()) <= 900_000 > MAKS_BYTE


def test_every_one_of_three_thousand_events_is_in_some_file_of_the_archive(
    ramai: dict[str, bytes],
) -> None:
    uids = {
        line
        for url, data in ramai.items()
        if url.startswith(alamat.ARSIP_KALENDER)
        for line in data.replace(b"\r\n ", b"").split(b"\r\n")
        if line.startswith(b"UID:")
    }

    assert len(uids) == 3_000


def test_event_is_the_same_in_a_calendar_that_was_made_shorter() -> None:
    other = kegiatan()
    full = berkas(portal(other))[alamat.KALENDER_SEMUA]
    site = [pada(HARI_INI + timedelta(days=n // 10), f"n{n}") for n in range(900)]

    crowded = berkas(portal(other, *site))[alamat.KALENDER_SEMUA]

    event = full[full.index(b"BEGIN:VEVENT") : full.index(b"END:VCALENDAR")]
    assert event in crowded
