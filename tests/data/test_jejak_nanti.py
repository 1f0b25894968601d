"""What git tells of a change dated later than its commit: nothing before its time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sejarah import Sejarah

NANTI = {"pada": "2026-11-23T08:00", "alasan": "kapasitas", "semula": {"tempat": "Pendopo"}}
BERUBAH = "23/11 08.00 Perubahan tempat. Semula di Pendopo; menjadi di Aula. Alasan: kapasitas."


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    one = Sejarah(tmp_path / "repo")
    one.entry("2026-11-10T08:00")
    one.entry("2026-11-20T08:00", tempat="Aula", pakaian="Batik", perubahan=[NANTI])
    return one


def pada(sejarah: Sejarah, sekarang: str) -> list[str]:
    """Return all news at a moment but the announcement."""
    return sejarah.kabar(sekarang=sekarang)[:-1]


def test_a_change_is_told_when_it_is_in_force_and_what_did_not_wait_at_its_commit(
    sejarah: Sejarah,
) -> None:
    dress = "20/11 08.00 Keterangan diperbarui. Pakaian: Batik."

    assert pada(sejarah, "2026-11-23T07:59") == [dress]
    assert pada(sejarah, "2026-11-23T08:00") == [BERUBAH, dress]


def test_a_portal_holds_until_then(sejarah: Sejarah) -> None:
    portal = sejarah.portal(sekarang="2026-11-23T07:59")

    assert f"{portal.berlaku_sampai:%d %H:%M}" == "23 08:00"


def test_what_was_planned_and_given_up_in_time_leaves_no_trace(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-22T08:00", pakaian="Batik")

    assert [line[:11] for line in pada(sejarah, "2026-11-24T08:00")] == ["20/11 08.00"]
    assert "Aula" not in repr(sejarah.jejak())


def test_what_was_put_off_is_told_once(sejarah: Sejarah) -> None:
    later = NANTI | {"pada": "2026-11-24T06:00"}
    sejarah.entry("2026-11-22T08:00", tempat="Aula", pakaian="Batik", perubahan=[later])

    assert pada(sejarah, "2026-11-24T06:30")[0] == BERUBAH.replace("23/11 08", "24/11 06")
    assert len(pada(sejarah, "2026-11-24T06:30")) == 2
