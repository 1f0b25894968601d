"""What the pages of the change log show."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from plugins.agenda.log import PerubahanGenerator
from plugins.agenda.perubahan import TERBARU, kabar_terbaru, keterangan_riwayat
from plugins.agenda.plugin import AgendaGenerator
from plugins.domain.beda import TANPA_JEJAK, Beda, Butir, Jejak
from plugins.domain.perubahan import bahan_kabar, per_bulan
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from plugins.domain.waktu import Zona
from tests.agenda.contoh import kegiatan
from tests.builders import SEKARANG, arsip, portal
from tests.rakit import judul_bagian, teks, terbit, tulis

LOG = "/agenda/perubahan/"


def hari(site: Portal) -> list[tuple[int, int]]:
    """Return the days of the log's first page, each with how much news it has."""
    months = per_bulan(site.instansi, bahan_kabar(site), site.sekarang)
    found = kabar_terbaru(site.instansi, months, site.sekarang)
    return [(day.tanggal.day, len(day.butir)) for day in found]


def banyak(*days: tuple[str, int]) -> Portal:
    """Return a portal in which so many kegiatan were announced on each day."""
    return portal(
        *(
            kegiatan(f"2026-12-01-{day[-2:]}-{n}", "2026-12-01T09:00", diumumkan=f"{day}T08:00")
            for day, count in days
            for n in range(count)
        )
    )


def test_the_first_page_holds_whole_days_until_it_is_full() -> None:
    site = banyak(("2026-11-20", 20), ("2026-11-18", 20), ("2026-11-17", 5))

    assert TERBARU == 30
    assert hari(site) == [(20, 20), (18, 20)]


def test_the_first_page_reaches_into_the_months_before() -> None:
    assert hari(banyak(("2026-11-02", 2), ("2026-10-30", 3))) == [(2, 2), (30, 3)]


def test_every_month_with_news_has_a_page_and_leads_to_its_neighbours() -> None:
    pages = terbit(PerubahanGenerator, banyak(("2026-11-02", 1), ("2026-09-30", 1)))

    assert sorted(pages) == [LOG, f"{LOG}2026/", f"{LOG}2026/09/", f"{LOG}2026/11/"]
    assert f'rel="prev" href="{LOG}2026/09/"' in pages[f"{LOG}2026/11/"]
    assert f'rel="next" href="{LOG}2026/11/"' in pages[f"{LOG}2026/09/"]
    assert judul_bagian(pages[f"{LOG}2026/09/"])[0] == "Rabu, 30 September 2026"


def test_only_the_first_page_is_to_be_found_by_searching() -> None:
    pages = terbit(PerubahanGenerator, banyak(("2026-11-02", 1)))
    noindex = '<meta name="robots" content="noindex">'

    assert [noindex in pages[url] for url in sorted(pages)] == [False, True, True]


def test_a_region_without_any_news_says_so() -> None:
    pages = terbit(PerubahanGenerator, portal())

    assert list(pages) == [LOG]
    assert "Belum ada perubahan agenda yang diketahui." in teks(pages[LOG])


def test_news_names_its_kegiatan_what_was_what_is_why_and_when() -> None:
    row = {"pada": "2026-11-23T10:00", "alasan": "hujan", "semula": {"mulai": "2026-12-01T08:00"}}
    own = {"pada": "2026-11-23T11:00", "alasan": "sakit", "semula": {"status": "terjadwal"}}
    keys: dict[str, Any] = {
        "berulang": {"setiap": "minggu", "sampai": "2026-12-15"},
        "kejadian": {"2026-12-08": {"status": "dibatalkan", "perubahan": [own]}},
    }
    page = teks(
        terbit(
            PerubahanGenerator,
            portal(kegiatan("2026-12-01-apel", "2026-12-01T09:00", perubahan=[row], **keys)),
        )[LOG]
    )

    assert (
        "2026-12-01-apel Dibatalkan. Untuk Selasa, 8 Desember 2026. Alasan: sakit. "
        "Pukul 11.00 WIB 2026-12-01-apel Perubahan waktu. Semula pukul 08.00; menjadi pukul "
        "09.00 WIB – selesai. Alasan: hujan. Pukul 10.00 WIB"
    ) in page


@pytest.mark.parametrize(
    ("jejak", "expected"),
    [
        (Jejak(lengkap=True), ""),
        (TANPA_JEJAK, "Riwayat lengkap tidak tersedia pada salinan data ini."),
        (
            Jejak(sejak=datetime.fromisoformat("2026-11-12T08:15")),
            "Riwayat sebelum Kamis, 12 November 2026 pukul 08.15 WIB tidak tersedia karena salinan "
            "data yang dipakai dangkal.",
        ),
    ],
)
def test_the_log_says_plainly_what_it_does_not_know(jejak: Jejak, expected: str) -> None:
    page = teks(terbit(PerubahanGenerator, terbitkan(arsip(), SEKARANG, jejak))[LOG])

    assert keterangan_riwayat(jejak, Zona.WIB).startswith(expected)
    assert expected in page
    assert ("tersedia" in page) == bool(expected)


SEJAK = Jejak(sejak=datetime.fromisoformat("2026-11-12T08:15"))
BERUBAH = [{"pada": "2026-11-23T10:00", "alasan": "hujan", "semula": {"tempat": "Pendopo"}}]
BATAS = (
    "Riwayat sebelum Kamis, 12 November 2026 pukul 08.15 WIB tidak tersedia, kecuali yang dicatat "
    "pada agenda ini."
)


@pytest.mark.parametrize(
    ("jejak", "keys", "told"),
    [
        pytest.param(SEJAK, {"perubahan": BERUBAH}, True, id="dangkal"),
        pytest.param(
            SEJAK,
            {"perubahan": BERUBAH, "diumumkan": "2026-11-12T08:14"},
            True,
            id="diumumkan sebelumnya",
        ),
        pytest.param(
            SEJAK,
            {"perubahan": BERUBAH, "diumumkan": "2026-11-12T08:15"},
            False,
            id="diumumkan sesudahnya",
        ),
        pytest.param(SEJAK, {}, False, id="tanpa riwayat"),
        pytest.param(Jejak(lengkap=True), {"perubahan": BERUBAH}, False, id="lengkap"),
        pytest.param(TANPA_JEJAK, {"perubahan": BERUBAH}, False, id="tanpa git"),
    ],
)
def test_a_history_that_was_cut_off_says_how_far_back_it_reaches(
    jejak: Jejak, keys: dict[str, Any], told: bool
) -> None:
    acara = kegiatan("2026-12-01-apel", "2026-12-01T09:00", tempat="Aula", **keys)
    page = terbit(AgendaGenerator, terbitkan(arsip(acara), SEKARANG, jejak))

    assert (BATAS in teks(page["/agenda/kegiatan/2026-12-01-apel/"])) == told


def test_only_a_page_with_a_history_follows_where_it_was_cut_off() -> None:
    entries = (
        kegiatan("2026-12-01-apel", "2026-12-01T09:00", tempat="Aula", perubahan=BERUBAH),
        kegiatan("2026-12-02-rapat", "2026-12-02T09:00"),
    )
    later = Jejak(sejak=datetime.fromisoformat("2026-11-13T08:15"))
    one, other = (
        tulis(AgendaGenerator, terbitkan(arsip(*entries), SEKARANG, jejak)).kunci
        for jejak in (SEJAK, later)
    )

    assert [url for url in one if one[url] != other[url]] == ["/agenda/kegiatan/2026-12-01-apel/"]


def test_what_git_knows_stands_in_its_month() -> None:
    beda = Beda(datetime.fromisoformat("2026-08-03T09:00"), (Butir("uraian", "", "", ("uraian",)),))
    jejak = Jejak({"2026-12-01-apel": (beda,)}, lengkap=True)
    site = terbitkan(arsip(kegiatan("2026-12-01-apel", "2026-12-01T09:00")), SEKARANG, jejak)
    pages = terbit(PerubahanGenerator, site)

    assert "Uraian diperbarui." in teks(pages[f"{LOG}2026/08/"])
    months = per_bulan(site.instansi, bahan_kabar(site), site.sekarang)
    assert list(months) == [date(2026, 8, 1)]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("terjadwal", "Jadwal kini Selasa, 1 Desember 2026, pukul 09.00 WIB – selesai, di Aula."),
        ("dibatalkan", "Sedianya Selasa, 1 Desember 2026, pukul 09.00 WIB – selesai, di Aula."),
    ],
)
def test_a_change_tells_the_day_and_the_place_of_its_kegiatan(status: str, expected: str) -> None:
    semula = {"tempat": "Pendopo"} if status == "terjadwal" else {"status": "terjadwal"}
    row = {"pada": "2026-11-23T10:00", "alasan": "hujan", "semula": semula}
    keys: dict[str, Any] = {"tempat": "Aula", "status": status, "perubahan": [row]}
    site = portal(kegiatan("2026-12-01-apel", "2026-12-01T09:00", **keys))

    assert expected in teks(terbit(PerubahanGenerator, site)[LOG])


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, date(2026, 11, 22)),
        ({"diumumkan": "2026-11-10T08:00"}, date(2026, 11, 22)),
        ({"perubahan": [BERUBAH[0] | {"pada": "2026-11-23T08:00"}]}, date(2026, 11, 23)),
    ],
    ids=["tanpa catatan", "diumumkan", "baris sesudahnya"],
)
def test_a_page_is_as_new_as_the_newest_change_that_its_history_tells(
    keys: dict[str, Any], expected: date
) -> None:
    moments = map(datetime.fromisoformat, ("2026-11-22T09:00", "2026-11-25T09:00"))
    beda = tuple(Beda(at, (Butir("uraian", "", "", ("uraian",)),)) for at in moments)
    acara = kegiatan("2026-12-01-apel", "2026-12-01T09:00", tempat="Aula", **keys)
    site = terbitkan(arsip(acara), SEKARANG, Jejak({acara.id: beda}, lengkap=True))

    made = tulis(AgendaGenerator, site)

    url = "/agenda/kegiatan/2026-12-01-apel/"
    assert made.peta[url] == expected
    foot = f"terakhir diumumkan atau diubah pada {expected.day} November 2026."
    assert foot in teks(made.berkas[url].decode())


def test_an_announcement_that_stands_in_the_file_counts_and_not_its_commit() -> None:
    beda = Beda(datetime.fromisoformat("2026-11-22T09:00"), (), baru=True)
    acara = kegiatan("2026-12-01-apel", "2026-12-01T09:00", diumumkan="2026-11-10T08:00")
    site = terbitkan(arsip(acara), SEKARANG, Jejak({acara.id: (beda,)}, lengkap=True))

    assert tulis(AgendaGenerator, site).peta["/agenda/kegiatan/2026-12-01-apel/"] == date(
        2026, 11, 10
    )
