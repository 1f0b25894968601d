"""The archive: a calendar for each year, or for its months and days where one file is too small."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.kalender.plugin import KalenderGenerator
from tests.builders import SITUS, portal
from tests.kalender.contoh import acara, baca, berkas, kalender, kegiatan, mingguan, pada
from tests.rakit import teks, terbit

RAMAI = 801


def banyak(day: date, banyak: int) -> list[Kegiatan]:
    return [pada(day, f"n{n}") for n in range(banyak)]


def arsip(*semua: Kegiatan) -> dict[str, list[date]]:
    """Return the days of each file of the archive."""
    return {
        url.removeprefix(alamat.ARSIP_KALENDER): [e.decoded("DTSTART").date() for e in baca(data)]
        for url, data in berkas(portal(*semua)).items()
        if url.startswith(alamat.ARSIP_KALENDER)
    }


def test_archive_of_a_year_is_complete() -> None:
    row = {"pada": "2026-01-01T08:00", "alasan": "hujan", "semula": {"status": "terjadwal"}}
    site = [
        pada(date(2026, 1, 2)),
        pada(date(2026, 2, 2), status="dibatalkan", perubahan=[row]),
        pada(date(2026, 12, 31)),
        kegiatan("2026-12-31-dua-tahun", mulai="2026-12-31", selesai="2027-01-01"),
        pada(date(2027, 1, 2)),
    ]

    assert len(acara(*site, url=alamat.kalender_arsip(2026))) == 4
    assert len(acara(*site, url=alamat.kalender_arsip(2027))) == 2


def test_archive_holds_the_series_of_each_year_that_it_touches() -> None:
    series = mingguan(berulang={"setiap": "minggu", "sampai": "2027-01-11"})

    both = [acara(series, url=alamat.kalender_arsip(year)) for year in (2026, 2027)]

    assert both[0] == both[1] != []


def test_year_that_one_file_holds_has_one_file() -> None:
    days = [date(2026, 3, 1) + timedelta(days=n % 200) for n in range(RAMAI - 1)]

    files = arsip(*(pada(day, f"n{n}") for n, day in enumerate(days)))

    assert files == {"2026.ics": sorted(days)}


def test_year_that_one_file_cannot_hold_is_divided_into_its_months() -> None:
    spring, autumn = date(2026, 3, 31), date(2026, 10, 1)

    files = arsip(*banyak(spring, 700), *banyak(autumn, 700), pada(date(2025, 5, 5)))

    assert files == {
        "2025.ics": [date(2025, 5, 5)],
        "2026.ics": [],
        "2026-03.ics": [spring] * 700,
        "2026-10.ics": [autumn] * 700,
    }


def test_month_that_one_file_cannot_hold_is_divided_into_its_days() -> None:
    first, last = date(2026, 2, 1), date(2026, 2, 28)

    files = arsip(*banyak(first, 500), *banyak(last, 500), pada(date(2026, 1, 31)))

    assert files == {
        "2026.ics": [],
        "2026-01.ics": [date(2026, 1, 31)],
        "2026-02.ics": [],
        "2026-02-01.ics": [first] * 500,
        "2026-02-28.ics": [last] * 500,
    }


def test_day_that_one_file_cannot_hold_is_cut_and_says_so() -> None:
    day = date(2026, 2, 1)
    data = berkas(portal(*banyak(day, RAMAI)))[alamat.kalender_arsip_hari(day)]

    assert len(baca(data)) == RAMAI - 1
    assert "Hanya sebagian" in kalender(data)["DESCRIPTION"]


def test_event_of_two_months_is_in_both() -> None:
    both = kegiatan("2026-03-31-dua", mulai="2026-03-31", selesai="2026-04-01")

    files = berkas(portal(both, *banyak(date(2026, 3, 31), RAMAI - 2), pada(date(2026, 4, 2))))

    uid = b"UID:2026-03-31-dua@"
    found = {url for url, data in files.items() if url.startswith("/kalender/ar") and uid in data}
    assert found == {"/kalender/arsip/2026-03.ics", "/kalender/arsip/2026-04.ics"}


def test_address_of_a_divided_year_stays_and_says_where_its_parts_are() -> None:
    files = berkas(portal(*banyak(date(2026, 3, 31), 700), *banyak(date(2026, 5, 1), 700)))

    calendar = kalender(files[alamat.kalender_arsip(2026)])

    assert calendar["NAME"] == "Agenda Pimpinan Kota Contoh 2026 (per bulan)"
    assert f"unduh per bulan di {SITUS}/kalender/arsip/2026/" in calendar["DESCRIPTION"]


@pytest.mark.parametrize(
    ("url", "nama", "halaman"),
    [
        ("/kalender/arsip/2025.ics", "2025", "/agenda/2025/"),
        ("/kalender/arsip/2026-03.ics", "Maret 2026", "/agenda/2026/03/"),
        ("/kalender/arsip/2026-10-01.ics", "1 Oktober 2026", "/agenda/2026/10/01/"),
    ],
)
def test_part_bears_its_name_and_its_page(url: str, nama: str, halaman: str) -> None:
    crowd = [*banyak(date(2026, 10, 1), 500), *banyak(date(2026, 10, 2), 500)]
    files = berkas(portal(*crowd, pada(date(2026, 3, 1)), pada(date(2025, 1, 1))))

    calendar = kalender(files[url])

    assert calendar["NAME"] == f"Agenda Pimpinan Kota Contoh {nama}"
    assert calendar["URL"] == SITUS + halaman


def halaman(*semua: Kegiatan, url: str) -> str:
    return terbit(KalenderGenerator, portal(*semua))[url]


def test_page_of_a_year_offers_its_one_file_with_its_size() -> None:
    page = halaman(pada(date(2026, 3, 1)), url="/kalender/arsip/2026/")

    assert 'href="/kalender/arsip/2026.ics"' in page
    assert "Agenda Pimpinan Kota Contoh 2026 (1 kB)" in teks(page)


def test_page_of_a_divided_year_offers_the_parts_and_not_the_empty_whole() -> None:
    crowd = [*banyak(date(2026, 3, 1), 500), *banyak(date(2026, 10, 2), 500)]
    page = halaman(*crowd, url="/kalender/arsip/2026/")

    assert 'href="/kalender/arsip/2026-03.ics"' in page
    assert 'href="/kalender/arsip/2026-10.ics"' in page
    assert 'href="/kalender/arsip/2026.ics"' not in page
    assert "Google menolak berkas di atas 1 MB" in teks(page)


def test_page_of_the_archive_leads_to_every_year() -> None:
    page = halaman(pada(date(2026, 3, 1)), pada(date(2024, 3, 1)), url="/kalender/arsip/")

    assert 'href="/kalender/arsip/2024/"' in page
    assert 'href="/kalender/arsip/2026/"' in page


def test_page_of_all_calendars_offers_the_two_of_everything_and_the_folders() -> None:
    page = halaman(url="/kalender/")

    for url in ("semua.ics", "tanpa-batal.ics", "pimpinan/", "jenis/", "kegiatan/", "arsip/"):
        assert f'href="/kalender/{url}"' in page
