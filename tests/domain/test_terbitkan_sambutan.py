"""When a speech is public: not before it was held."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.domain.kegiatan import Kegiatan
from tests.builders import (
    kegiatan,
    portal,
    sambutan,
    wib,
)


def pidato(acara: Kegiatan, sekarang: str, **keys: Any) -> bool:
    """Tell whether a speech at a kegiatan is public."""
    speech = sambutan(**{"tanggal": acara.id[:10], "kegiatan": acara.id, **keys})
    return bool(portal(acara, speech, sekarang=wib(sekarang)).sambutan)


def test_a_speech_is_public_once_its_kegiatan_is_over() -> None:
    acara = kegiatan("2026-11-27-peresmian", selesai="2026-11-27T10:30")

    assert not pidato(acara, "2026-11-27T10:29")
    assert pidato(acara, "2026-11-27T10:30")


def test_a_speech_waits_two_hours_where_the_end_is_not_known() -> None:
    acara = kegiatan("2026-11-27-peresmian")

    assert not pidato(acara, "2026-11-27T10:59")
    assert pidato(acara, "2026-11-27T11:00")


@pytest.mark.parametrize("status", ["ditunda", "dibatalkan", "dicabut"])
@pytest.mark.parametrize("tayang", [None, "2026-11-27T08:00"])
def test_a_speech_that_was_never_held_is_never_public(status: str, tayang: str | None) -> None:
    acara = kegiatan("2026-11-27-peresmian", status=status)

    assert not pidato(acara, "2036-01-01T00:00", tayang=tayang)


def test_an_own_time_of_publication_of_a_speech_goes_before() -> None:
    acara = kegiatan("2026-11-27-peresmian")

    assert pidato(acara, "2026-11-27T09:30", tayang="2026-11-27T09:30")


def test_a_speech_does_not_announce_a_kegiatan_under_embargo() -> None:
    acara = kegiatan("2026-11-20-peresmian", tayang="2026-12-01T08:00")

    assert not pidato(acara, "2026-11-30T08:00")
    assert pidato(acara, "2026-12-01T08:00")


def test_a_speech_at_a_recurring_kegiatan_waits_for_its_own_occurrence() -> None:
    weekly = kegiatan(
        "2026-11-02-apel",
        berulang={"setiap": "minggu", "sampai": "2026-12-28"},
        kejadian={"2026-12-14": {"status": "dibatalkan"}},
    )

    for keys in (
        {"tanggal": "2026-12-07"},
        {"tanggal": "2026-12-07", "kegiatan": "2026-11-02-apel@2026-12-07"},
    ):
        assert not pidato(weekly, "2026-12-07T10:59", **keys)
        assert pidato(weekly, "2026-12-07T11:00", **keys)
    assert not pidato(weekly, "2027-01-01T00:00", tanggal="2026-12-14")


def test_a_speech_without_a_kegiatan_is_public_the_day_after() -> None:
    speech = sambutan(tanggal="2026-11-27")

    assert not portal(speech, sekarang=wib("2026-11-27T23:59")).sambutan
    assert portal(speech, sekarang=wib("2026-11-28T00:00")).sambutan
