"""From one kegiatan to its occurrences."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.kegiatan import Berulang, HariPekan, Setiap, Sifat, Status
from plugins.domain.perulangan import BATAS_KEJADIAN, kejadian, tanggal_berulang
from tests.builders import kegiatan

MULAI = st.dates(date(2020, 1, 1), date(2030, 12, 31))
FREQ: dict[Setiap, Any] = {
    Setiap.HARI: rrule.DAILY,
    Setiap.MINGGU: rrule.WEEKLY,
    Setiap.BULAN: rrule.MONTHLY,
    Setiap.TAHUN: rrule.YEARLY,
}


def menurut_rfc(mulai: date, berulang: Berulang) -> list[date]:
    """Return the days by an independent reading of RFC 5545."""
    days = [h.nomor for h in berulang.hari] or None
    rule = rrule.rrule(
        FREQ[berulang.setiap],
        dtstart=datetime.combine(mulai, datetime.min.time()),
        until=datetime.combine(berulang.sampai, datetime.min.time()),
        byweekday=days,
    )
    return [t.date() for t in islice(rule, BATAS_KEJADIAN)]


def hari_ini(mulai: date, berulang: Berulang) -> list[date]:
    return list(islice(tanggal_berulang(mulai, berulang), BATAS_KEJADIAN))


@given(MULAI, st.sampled_from(list(Setiap)), st.integers(-10, 4000))
def test_days_are_those_of_rfc_5545(mulai: date, setiap: Setiap, length: int) -> None:
    berulang = Berulang(setiap=setiap, sampai=mulai + timedelta(days=length))

    assert hari_ini(mulai, berulang) == menurut_rfc(mulai, berulang)


@given(MULAI, st.sets(st.sampled_from(list(HariPekan)), min_size=1), st.integers(0, 400))
def test_several_weekdays_are_those_of_rfc_5545(
    mulai: date, hari: set[HariPekan], length: int
) -> None:
    sampai = mulai + timedelta(days=length)
    berulang = Berulang(setiap=Setiap.MINGGU, hari=tuple(hari), sampai=sampai)

    assert hari_ini(mulai, berulang) == menurut_rfc(mulai, berulang)


def test_a_month_without_the_31st_is_skipped() -> None:
    berulang = Berulang(setiap=Setiap.BULAN, sampai=date(2027, 5, 31))

    assert hari_ini(date(2026, 12, 31), berulang) == [
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 3, 31),
        date(2027, 5, 31),
    ]


def test_a_year_without_29_february_is_skipped() -> None:
    berulang = Berulang(setiap=Setiap.TAHUN, sampai=date(2033, 1, 1))

    assert hari_ini(date(2024, 2, 29), berulang) == [
        date(2024, 2, 29),
        date(2028, 2, 29),
        date(2032, 2, 29),
    ]


def apel(**keys: Any) -> Any:
    base = {
        "mulai": "2026-11-02T07:30",
        "selesai": "2026-11-02T08:00",
        "berulang": {"setiap": "minggu", "sampai": "2026-11-30"},
    }
    return kegiatan("2026-11-02-apel", **(base | keys))


def test_what_does_not_recur_occurs_once_under_its_own_id() -> None:
    (one,) = kejadian(kegiatan("2026-11-23-rapat"))

    assert one.id == "2026-11-23-rapat"
    assert not one.berulang


def test_occurrences_have_their_date_in_their_id_and_keep_hour_and_length() -> None:
    found = [(one.id, one.awal.isoformat(), one.akhir - one.awal) for one in kejadian(apel())]

    assert found[1] == (
        "2026-11-02-apel@2026-11-09",
        "2026-11-09T07:30:00+07:00",
        timedelta(minutes=30),
    )
    assert len(found) == 5


def test_exceptions_and_replaced_occurrences_do_not_take_place() -> None:
    one = apel(
        berulang={"setiap": "minggu", "sampai": "2026-11-30", "kecuali": ["2026-11-16"]},
        kejadian={"2026-11-30": {"diganti": "2026-11-30-upacara"}},
    )

    assert [k.tanggal.day for k in kejadian(one)] == [2, 9, 23]


def test_one_occurrence_may_differ_and_the_others_do_not() -> None:
    one = apel(
        kejadian={
            "2026-11-09": {
                "mulai": "2026-11-10T09:00",
                "status": "terlaksana",
                "sifat": "tertutup",
            }
        }
    )

    by_day = {k.tanggal.day: k for k in kejadian(one)}

    assert by_day[9].awal.isoformat() == "2026-11-10T09:00:00+07:00"
    assert by_day[9].akhir.isoformat() == "2026-11-10T09:30:00+07:00"
    assert by_day[9].id == "2026-11-02-apel@2026-11-09"
    assert (by_day[9].kegiatan.status, by_day[9].kegiatan.sifat) == (
        Status.TERLAKSANA,
        Sifat.TERTUTUP,
    )
    assert {by_day[d].kegiatan.status for d in (2, 16, 23, 30)} == {Status.TERJADWAL}


def test_a_leader_who_comes_later_does_so_every_time() -> None:
    one = apel(pimpinan=[{"jabatan": "sekda", "mulai": "2026-11-02T07:45"}])

    hours = [k.kegiatan.pimpinan[0].mulai for k in kejadian(one)]

    assert [str(t) for t in hours][:2] == ["2026-11-02 07:45:00", "2026-11-09 07:45:00"]


@pytest.mark.parametrize(
    ("mulai", "selesai", "days"),
    [
        ("2026-12-01", "2026-12-03", [1, 2, 3]),
        ("2026-12-01T20:00", "2026-12-02T00:00", [1]),
        ("2026-12-01T20:00", "2026-12-02T00:01", [1, 2]),
        ("2026-12-01T20:00", "2026-12-03", [1, 2, 3]),
        ("2026-12-01T20:00", None, [1]),
    ],
)
def test_the_days_that_an_occurrence_touches(
    mulai: str, selesai: str | None, days: list[int]
) -> None:
    (one,) = kejadian(kegiatan("2026-12-01-kunjungan", mulai=mulai, selesai=selesai))

    assert [day.day for day in one.hari] == days
