"""The day's schedule as text for WhatsApp."""

from datetime import date

from plugins.agenda.lembar import Lembar
from plugins.agenda.wa import teks_wa
from plugins.domain.kegiatan import Kegiatan
from tests.agenda.contoh import MOVED, kegiatan
from tests.builders import SITUS, portal


def text(day: int, *items: Kegiatan) -> str:
    site = portal(*items)
    return teks_wa(site.instansi, Lembar(site).hari(date(2026, 11, day)))


def test_it_names_the_day_the_time_the_place_and_the_leaders() -> None:
    item = kegiatan("2026-11-25-a", "2026-11-25T09:00", judul="Rapat Uji", tempat="Aula")
    found = text(25, item)
    assert "*AGENDA PIMPINAN KOTA CONTOH*\n*Rabu, 25 November 2026*" in found
    assert "1. *Rapat Uji*\n🕒 pukul 09.00 WIB – selesai\n📍 Aula\n👤 Wali Kota\n" in found
    assert found.endswith(f"{SITUS}/agenda/2026/11/25/\n")


def test_news_from_the_eve_makes_it_a_correction() -> None:
    item = kegiatan(
        "2026-11-25-a",
        "2026-11-25T09:00",
        status="dibatalkan",
        perubahan=[
            {"pada": "2026-11-24T06:00", "alasan": "cuaca", "semula": {"status": "terjadwal"}}
        ],
    )
    found = text(25, item)
    assert found.startswith("*RALAT JADWAL KOTA CONTOH*")
    assert "1. *[DIBATALKAN]* ~2026-11-25-a~" in found
    assert "_Alasan: cuaca._" in found


def test_news_of_last_week_is_no_correction() -> None:
    item = kegiatan(
        "2026-11-25-a",
        "2026-11-25T09:00",
        perubahan=[
            {"pada": "2026-11-18T06:00", "alasan": "x", "semula": {"mulai": "2026-11-25T08:00"}}
        ],
    )
    assert text(25, item).startswith("*AGENDA PIMPINAN")


def test_what_was_moved_away_is_said_with_its_new_time() -> None:
    found = text(25, MOVED)
    assert found.startswith("*RALAT JADWAL")
    assert "*Dipindahkan:* 2026-11-25-pindah\nKini Jumat, 27 November 2026, pukul 09.00" in found
    assert "Alasan: hujan" in found


def test_an_empty_day_says_so() -> None:
    assert "Tidak ada agenda yang dipublikasikan pada tanggal ini." in text(25)


def test_marks_in_a_title_do_not_become_markup() -> None:
    item = kegiatan("2026-11-25-a", "2026-11-25T09:00", judul="Rapat *penting*_sekali_")
    assert "1. *Rapat ∗penting∗‗sekali‗*" in text(25, item)
