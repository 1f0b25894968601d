"""What clients learn of an event that does not go as announced."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.domain import alamat
from tests.builders import SITUS, tertutup
from tests.kalender.contoh import acara, kegiatan, mingguan, satu

ALASAN = "peringatan dini cuaca"


def berubah(status: str, **semula: Any) -> Any:
    row = {"pada": "2026-11-23T16:10", "alasan": ALASAN, "semula": {"status": "terjadwal"} | semula}
    return satu(status=status, perubahan=[row])


@pytest.mark.parametrize(
    ("expected", "status"),
    [("CONFIRMED", "terjadwal"), ("CONFIRMED", "terlaksana"), ("TENTATIVE", "tentatif")],
)
def test_status_of_what_goes_on(expected: str, status: str) -> None:
    assert satu(status=status)["STATUS"] == expected


def test_tentative_event_keeps_its_title_and_says_so_in_the_text() -> None:
    event = satu(status="tentatif")

    assert event["SUMMARY"] == "Rembuk"
    assert event["DESCRIPTION"].startswith("TENTATIF")


@pytest.mark.parametrize(
    ("status", "prefix"), [("dibatalkan", "[DIBATALKAN] "), ("ditunda", "[DITUNDA] ")]
)
def test_what_does_not_take_place_is_told_in_every_way_that_clients_know(
    status: str, prefix: str
) -> None:
    event = berubah(status)

    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"] == f"{prefix}Rembuk"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["SEQUENCE"] == 1
    assert f"Alasan: {ALASAN}." in event["DESCRIPTION"]


def test_postponed_event_with_a_new_time_takes_place_then() -> None:
    event = berubah("ditunda", mulai="2026-11-24T10:00")

    assert event["STATUS"] == "CONFIRMED"
    assert event["SUMMARY"] == "Rembuk"
    assert "Semula Selasa, 24 November 2026" in event["DESCRIPTION"]


def test_withdrawn_event_is_taken_back_without_content() -> None:
    event = satu(
        judul="Rahasia",
        tempat="Ruang rahasia",
        jenis="rapat",
        status="dicabut",
        perubahan=[{"pada": "2026-11-23T16:10", "alasan": "salah", "semula": {"judul": "Rahasia"}}],
    )

    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"].startswith("[DICABUT]")
    assert "rahasia" not in event.to_ical().decode().lower()
    assert "Wali Kota" not in event["DESCRIPTION"]


def test_withdrawn_event_names_what_replaces_it() -> None:
    wrong = kegiatan(status="dicabut", pengganti="2026-11-26-betul")

    event, _ = acara(wrong, kegiatan("2026-11-26-betul", mulai="2026-11-26T10:00"))

    assert f"Pengganti: {SITUS}/agenda/kegiatan/2026-11-26-betul/" in event["DESCRIPTION"]


def test_withdrawn_event_does_not_name_what_is_not_public() -> None:
    wrong = kegiatan(status="dicabut", pengganti="2026-11-26-rahasia")

    (event,) = acara(wrong, tertutup("2026-11-26-rahasia"))

    assert "Pengganti" not in event["DESCRIPTION"]


def test_withdrawn_event_is_taken_back_in_the_calendar_of_its_kind() -> None:
    one = kegiatan(status="dicabut", jenis="rapat")

    (event,) = acara(one, url=alamat.kalender_jenis("rapat"))

    assert event["STATUS"] == "CANCELLED"


def test_withdrawn_series_keeps_its_uid_and_rule() -> None:
    (before,), (after,) = acara(mingguan()), acara(mingguan(status="dicabut"))

    assert (after["UID"], after["RRULE"]) == (before["UID"], before["RRULE"])
    assert after["STATUS"] == "CANCELLED"


def test_newest_change_is_told_with_what_was_and_why() -> None:
    event = satu(
        mulai="2026-11-25T10:00",
        tempat="Gedung Serbaguna",
        perubahan=[
            {"pada": "2026-11-20T08:00", "alasan": "lama", "semula": {"tempat": "Pendopo"}},
            {
                "pada": "2026-11-21T16:10",
                "alasan": "kapasitas",
                "semula": {"mulai": "2026-11-25T09:00", "tempat": "Aula"},
            },
        ],
    )

    first = event["DESCRIPTION"].split("\n")[0]
    assert "21 November 2026 pukul 16.10 WIB. Semula pukul 09.00 di Aula." in first
    assert first.endswith("Alasan: kapasitas.")
    assert "lama" not in first


def test_a_change_beside_the_schedule_tells_what_was_and_what_is() -> None:
    event = satu(
        jenis="rapat",
        liputan="tidak",
        perubahan=[
            {
                "pada": "2026-11-21T16:10",
                "alasan": "kapasitas",
                "semula": {"jenis": "apel", "liputan": "terbuka"},
            }
        ],
    )

    first = event["DESCRIPTION"].split("\n")[0]
    assert first.endswith(
        "WIB. Jenis kegiatan semula Apel, menjadi Rapat. Liputan media semula Terbuka untuk "
        "media, menjadi Tidak untuk diliput. Alasan: kapasitas."
    )


def test_correction_of_spelling_is_no_news() -> None:
    event = satu(perubahan=[{"pada": "2026-11-21T16:10", "jenis": "ejaan"}])

    assert "21 November" not in event["DESCRIPTION"]


def test_representation_stands_in_the_title_and_the_text() -> None:
    event = satu(
        pimpinan=[
            {"jabatan": "sekda"},
            {
                "jabatan": "walikota",
                "kehadiran": "diwakili",
                "oleh": "wakil-walikota",
                "peran": "inspektur upacara",
            },
        ]
    )

    assert event["SUMMARY"] == "Rembuk (Wali Kota diwakili oleh Wakil Wali Kota)"
    assert (
        "Pimpinan: Wali Kota, diwakili oleh Wakil Wali Kota (inspektur upacara); Sekretaris Daerah"
    ) in event["DESCRIPTION"]


def test_representative_by_name_is_told() -> None:
    event = satu(
        pimpinan=[{"jabatan": "sekda", "kehadiran": "diwakili", "oleh_nama": "Asisten Umum"}]
    )

    assert event["SUMMARY"] == "Rembuk (Sekretaris Daerah diwakili oleh Asisten Umum)"


def test_office_taken_off_an_event_finds_it_cancelled_in_its_own_calendar_only() -> None:
    one = kegiatan(
        pimpinan=[{"jabatan": "wakil-walikota"}],
        perubahan=[{"pada": "2026-11-21T16:10", "semula": {"pimpinan": [{"jabatan": "walikota"}]}}],
    )

    (gone,) = acara(one, url=alamat.kalender_pimpinan("walikota"))
    (shared,) = acara(one)

    assert (gone["STATUS"], gone["SUMMARY"]) == ("CANCELLED", "[TIDAK HADIR] Rembuk")
    assert (shared["STATUS"], shared["SUMMARY"]) == ("CONFIRMED", "Rembuk")
    assert gone["UID"] == shared["UID"]


def test_limited_event_shows_only_the_keys_that_may_show() -> None:
    event = satu(sifat="terbatas", tempat="Ruang rahasia", pakaian="PDH rahasia")

    assert "rahasia" not in event.to_ical().decode().lower()
    assert event["LOCATION"] == "Tempat belum diumumkan"


def test_closed_event_is_in_no_calendar() -> None:
    assert acara(kegiatan(sifat="tertutup", dasar_pengecualian="Pasal 17")) == []
