"""A kegiatan as it stands at a moment: what is dated later has not happened yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from plugins.domain.berlaku import belum_berlaku, berlaku
from plugins.domain.perulangan import kejadian
from tests.builders import kegiatan

LOKAL = datetime.fromisoformat("2026-11-24T06:30")
NANTI = "2026-11-25T08:00"
ID = "2026-12-07-rapat"


def baris(semula: dict[str, Any], pada: str = NANTI) -> dict[str, Any]:
    return {"pada": pada, "alasan": "hujan", "semula": semula}


@pytest.mark.parametrize(("pada", "tempat"), [("2026-11-24T06:30", "Aula"), (NANTI, "Pendopo")])
def test_a_change_counts_from_its_minute_on(pada: str, tempat: str) -> None:
    one = kegiatan(ID, tempat="Aula", perubahan=[baris({"tempat": "Pendopo"}, pada)])

    then = berlaku(one, LOKAL)

    assert (then.tempat and then.tempat.nama) == tempat
    assert (then is one) == (then.perubahan == one.perubahan) == (tempat == "Aula")


def test_of_several_changes_those_that_are_due_remain() -> None:
    rows = [baris({"tempat": "Satu"}, "2026-11-20T08:00"), baris({"tempat": "Dua"})]

    then = berlaku(kegiatan(ID, tempat="Tiga", perubahan=rows), LOKAL)

    assert then.tempat
    assert (then.tempat.nama, len(then.perubahan)) == ("Dua", 1)


@pytest.mark.parametrize(
    ("kini", "semula", "selesai"),
    [
        # Only the hour of the beginning changed.
        (("2026-12-07T10:00", "2026-12-07T12:00"), "2026-12-07T09:00", "2026-12-07T12:00"),
        # It cannot have ended before it began.
        (("2026-12-07T08:00", "2026-12-07T09:00"), "2026-12-07T13:00", None),
        # What lasts an hour did not last a week.
        (("2026-12-14T08:00", "2026-12-14T09:00"), "2026-12-07T08:00", None),
        (("2026-12-14T20:00", "2026-12-15T00:00"), "2026-12-07T08:00", None),
        # What lasts for days may have begun on another one.
        (("2026-12-08", "2026-12-10"), "2026-12-07", "2026-12-10"),
        # Days have no hours at their end.
        (("2026-12-07T08:00", "2026-12-07T09:00"), "2026-12-07", None),
    ],
)
def test_an_end_that_no_row_tells_is_as_it_was_or_unknown(
    kini: tuple[str, str], semula: str, selesai: str | None
) -> None:
    mulai, akhir = kini
    one = kegiatan(ID, mulai=mulai, selesai=akhir, perubahan=[baris({"mulai": semula})])

    then = berlaku(one, LOKAL)

    assert then.mulai.isoformat().startswith(semula)
    assert (then.selesai and then.selesai.isoformat()[: len(akhir)]) == selesai


def test_hours_of_a_leader_that_lie_outside_are_unknown() -> None:
    parts = [
        {"jabatan": "walikota", "mulai": "2026-12-14T09:30"},
        {"jabatan": "sekda"},
    ]
    row = baris({"mulai": "2026-12-07T09:00", "selesai": "2026-12-07T11:00"})
    one = kegiatan(ID, mulai="2026-12-14T09:00", pimpinan=parts, perubahan=[row])

    assert [p.mulai for p in berlaku(one, LOKAL).pimpinan] == [None, None]


def test_an_hour_that_was_known_is_not_to_follow() -> None:
    row = baris({"mulai": "2026-12-07T09:00"})
    one = kegiatan(ID, mulai="2026-12-07", jam="menyusul", perubahan=[row])

    assert berlaku(one, LOKAL).jam is None


@pytest.mark.parametrize(
    ("kini", "semula", "expected"),
    [
        ("terbuka", "terbatas", "terbatas"),
        ("terbatas", "terbuka", "terbatas"),
        ("tertutup", "terbuka", "tertutup"),
        ("terbuka", "tertutup", "tertutup"),
    ],
)
def test_what_is_less_open_is_so_at_once(kini: str, semula: str, expected: str) -> None:
    judul = None if kini == "tertutup" else "Rapat"
    one = kegiatan(ID, judul=judul, sifat=kini, perubahan=[baris({"sifat": semula})])

    assert berlaku(one, LOKAL).sifat == expected


def test_an_occurrence_does_not_open_a_closed_series() -> None:
    own = {"2026-12-14": {"perubahan": [baris({"sifat": "terbuka"})]}}
    rule = {"setiap": "minggu", "sampai": "2026-12-28"}
    one = kegiatan(ID, judul=None, sifat="tertutup", berulang=rule, kejadian=own)

    assert {x.kegiatan.sifat.value for x in kejadian(berlaku(one, LOKAL))} == {"tertutup"}


def test_an_occurrence_changes_apart_from_its_series() -> None:
    moved = {"mulai": "2026-12-14T10:00", "perubahan": [baris({"mulai": "2026-12-14T09:00"})]}
    early = {
        "mulai": "2026-12-21T07:00",
        "perubahan": [baris({"mulai": "2026-12-21T09:00"}, "2026-11-20T08:00")],
    }
    one = kegiatan(
        ID,
        mulai="2026-12-07T08:00",
        berulang={"setiap": "minggu", "sampai": "2026-12-28"},
        kejadian={"2026-12-14": moved, "2026-12-21": early},
        perubahan=[baris({"mulai": "2026-12-07T09:00"}, "2026-11-26T08:00")],
    )

    def hours(lokal: str) -> list[int]:
        then = berlaku(one, datetime.fromisoformat(lokal))
        return [x.kegiatan.mulai.hour for x in kejadian(then)]  # type: ignore[attr-defined]

    assert hours("2026-11-25T07:59") == [9, 9, 7, 9]
    assert hours("2026-11-25T08:00") == [9, 10, 7, 9]
    assert hours("2026-11-26T08:00") == [8, 10, 7, 8]
    assert [f"{pada:%d}" for pada in belum_berlaku(one, LOKAL)] == ["25", "26"]
