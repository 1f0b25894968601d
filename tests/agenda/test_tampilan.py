"""What the schedule's pages show."""

import re
from datetime import date
from typing import Any

import pytest

from plugins.agenda.daftar import daftar_jabatan
from plugins.agenda.halaman import halaman_kegiatan
from plugins.agenda.lembar import Lembar
from plugins.agenda.plugin import AgendaGenerator
from plugins.domain.kegiatan import Kegiatan
from tests.agenda.contoh import MOVED, kegiatan
from tests.builders import DOMAIN, portal, wib
from tests.rakit import teks, terbit


def test_a_moved_kegiatan_is_named_on_the_day_that_it_left() -> None:
    hari = Lembar(portal(MOVED)).hari(date(2026, 11, 25))
    assert hari.kejadian == ()
    assert [item.kejadian.id for item in hari.pindahan] == ["2026-11-25-pindah"]


def test_a_change_of_hour_on_the_same_day_is_no_departure() -> None:
    later = kegiatan(
        "2026-11-25-mundur",
        "2026-11-25T10:00",
        perubahan=[
            {"pada": "2026-11-24T06:00", "alasan": "x", "semula": {"mulai": "2026-11-25T09:00"}}
        ],
    )
    assert Lembar(portal(later)).hari(date(2026, 11, 25)).pindahan == ()


def test_days_have_pages_in_whole_months_and_today_always_does() -> None:
    lembar = Lembar(portal(kegiatan("2026-09-10-a", "2026-09-10T09:00")))
    days = [day for month in lembar.semua_bulan() for day in lembar.hari_bulan(month)]
    assert (days[0], days[-1]) == (date(2026, 9, 1), date(2026, 11, 30))


def test_tomorrow_has_a_page_on_the_last_day_of_a_month() -> None:
    lembar = Lembar(portal(sekarang=wib("2026-11-30T20:00")))
    assert lembar.hari(date(2026, 12, 1)).berhalaman
    assert lembar.berhalaman(date(2026, 12, 1))


def test_weeks_begin_on_monday_and_cover_every_day() -> None:
    weeks = Lembar(portal(kegiatan("2026-11-01-a", "2026-11-01T09:00"))).semua_pekan()
    assert weeks[0] == date(2026, 10, 26)
    assert {week.weekday() for week in weeks} == {0}


def test_a_kegiatan_of_several_days_stands_on_each_of_them() -> None:
    trip = kegiatan("2026-12-01-dinas", "2026-12-01", selesai="2026-12-03")
    lembar = Lembar(portal(trip))
    assert [bool(lembar.hari(date(2026, 12, d)).kejadian) for d in (1, 2, 3, 4)] == [
        True,
        True,
        True,
        False,
    ]


def test_upcoming_shows_what_lasts_on_its_next_day_only() -> None:
    trip = kegiatan("2026-11-23-dinas", "2026-11-23", selesai="2026-11-26")
    lembar = Lembar(portal(trip))
    assert [hari.tanggal for hari in lembar.mendatang(lembar.portal.kejadian)] == [
        date(2026, 11, 24)
    ]


def test_upcoming_reaches_from_today_to_two_weeks_ahead() -> None:
    days = ("2026-11-23", "2026-11-24", "2026-12-08", "2026-12-09")
    lembar = Lembar(portal(*(kegiatan(f"{day}-a", f"{day}T05:00") for day in days)))
    shown = [hari.tanggal for hari in lembar.mendatang(lembar.portal.kejadian)]
    assert shown == [date(2026, 11, 24), date(2026, 12, 8)]


def test_a_list_counts_what_lasts_in_the_month_of_its_first_day() -> None:
    trip = kegiatan("2026-10-31-dinas", "2026-10-31", selesai="2026-12-01")
    lembar = Lembar(portal(trip))
    counts = lembar.daftar(lembar.portal.kejadian).bulan
    assert [(b.tanggal, b.jumlah) for b in counts] == [(date(2026, 10, 1), 1)]
    assert [b.tanggal.month for b in lembar.jumlah_bulan()] == [12, 11, 10]


def test_a_month_counts_each_day() -> None:
    bulan = Lembar(
        portal(kegiatan("2026-11-02-a", "2026-11-02T09:00"), kegiatan("2026-11-02-b", "2026-11-02"))
    ).bulan(date(2026, 11, 1))
    assert (bulan.jumlah[date(2026, 11, 2)], bulan.jumlah[date(2026, 11, 3)]) == (2, 0)
    assert bulan.semua == 2


def test_the_page_of_a_represented_office_shows_it_too() -> None:
    item = kegiatan(
        "2026-11-25-wakil",
        "2026-11-25T09:00",
        pimpinan=[{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}],
    )
    offices = {b.nama: b.jumlah for b in daftar_jabatan(portal(item))}
    assert offices == {
        "Wali Kota Contoh": 1,
        "Wakil Wali Kota Contoh": 0,
        "Sekretaris Daerah Kota Contoh": 1,
    }


def test_an_office_without_holder_says_so() -> None:
    assert [b.keterangan for b in daftar_jabatan(portal())] == [
        "Ir. Cempaka",
        "Belum ada pejabat",
        "Belum ada pejabat",
    ]


def test_a_replaced_occurrence_leads_to_its_replacement() -> None:
    weekly = kegiatan(
        "2026-11-02-apel",
        "2026-11-02T07:30",
        berulang={"setiap": "minggu", "sampai": "2026-11-16"},
        kejadian={"2026-11-09": {"diganti": "2026-11-09-upacara"}},
    )
    other = kegiatan("2026-11-09-upacara", "2026-11-09T07:00")
    site = portal(weekly, other)
    page = halaman_kegiatan(site, site.kegiatan["2026-11-02-apel"])
    assert [(t.tanggal.day, t.kegiatan.id, t.pengganti) for t in page.tanggal] == [
        (2, "2026-11-02-apel", False),
        (9, "2026-11-09-upacara", True),
        (16, "2026-11-02-apel", False),
    ]


def test_a_replacement_under_embargo_is_not_named() -> None:
    weekly = kegiatan(
        "2026-11-02-apel",
        "2026-11-02T07:30",
        berulang={"setiap": "minggu", "sampai": "2026-12-07"},
        kejadian={"2026-11-30": {"diganti": "2026-11-30-upacara"}},
    )
    other = kegiatan("2026-11-30-upacara", "2026-11-30T07:00", tayang="2026-11-29T00:00")
    site = portal(weekly, other)
    page = halaman_kegiatan(site, site.kegiatan["2026-11-02-apel"])
    assert date(2026, 11, 30) not in [t.tanggal for t in page.tanggal]


@pytest.mark.parametrize("key", ["bagian_dari", "pengganti"])
def test_a_reference_to_what_is_not_public_yet_is_dropped(key: str) -> None:
    item = kegiatan("2026-11-25-a", "2026-11-25T09:00", **{key: "2026-11-26-b"})
    other = kegiatan("2026-11-26-b", "2026-11-26T09:00", tayang="setelah-selesai")
    assert getattr(portal(item, other).kegiatan["2026-11-25-a"], key) is None


def weekly(**keys: Any) -> Kegiatan:
    rule = {"setiap": "minggu", "sampai": "2026-12-07"}
    return kegiatan("2026-11-16-senam", "2026-11-16T06:30", berulang=rule, **keys)


def test_a_recurring_kegiatan_is_headed_by_its_next_day() -> None:
    site = portal(weekly())
    page = halaman_kegiatan(site, site.kegiatan["2026-11-16-senam"])
    assert (page.acara.tanggal_mulai, page.mendatang) == (date(2026, 11, 30), True)


def test_what_is_over_is_headed_by_its_last_day() -> None:
    site = portal(weekly(), sekarang=wib("2027-01-01T08:00"))
    page = halaman_kegiatan(site, site.kegiatan["2026-11-16-senam"])
    assert (page.acara.tanggal_mulai, page.mendatang) == (date(2026, 12, 7), False)


def test_an_occurrence_with_news_of_its_own_has_its_own_history() -> None:
    row = {"pada": "2026-11-23T10:00", "alasan": "hujan", "semula": {"status": "terjadwal"}}
    other = {"2026-11-30": {"status": "dibatalkan", "perubahan": [row]}}
    site = portal(weekly(kejadian=other, diumumkan="2026-11-10T08:00"))
    page = halaman_kegiatan(site, site.kegiatan["2026-11-16-senam"])
    assert [(news.tanggal, news.judul) for news in page.kabar] == [
        (date(2026, 11, 30), "Dibatalkan"),
        (None, "Diumumkan"),
    ]
    assert page.diubah == date(2026, 11, 23)


def test_nothing_is_said_of_a_last_change_that_nobody_noted() -> None:
    site = portal(kegiatan("2026-12-29-rapat", "2026-12-29T13:00"))
    assert halaman_kegiatan(site, site.kegiatan["2026-12-29-rapat"]).diubah is None


def test_a_coming_kegiatan_can_be_followed_and_a_past_one_downloaded() -> None:
    coming = kegiatan("2026-11-27-nanti", "2026-11-27T09:00")
    past = kegiatan("2026-11-20-lewat", "2026-11-20T09:00")

    pages = terbit(AgendaGenerator, portal(coming, past))

    ahead, behind = (pages[f"/agenda/kegiatan/{one.id}/"] for one in (coming, past))
    for way in (f"webcal://{DOMAIN}", "calendar.google.com", "outlook.live.com", ".svg", "<code>"):
        assert way in ahead.partition("<main")[2]
        assert way not in behind.partition("</svg>")[2].partition("<main")[2]
    assert 'href="/kalender/kegiatan/2026-11-20-lewat.ics"' in behind
    assert 'href="/kalender/kegiatan/2026-11-27-nanti.ics"' in ahead


@pytest.mark.parametrize(
    ("url", "feed"),
    [("/agenda/", "perubahan-agenda"), ("/agenda/pimpinan/sekda/", "pimpinan/sekda")],
)
def test_pages_name_their_feeds_to_readers(url: str, feed: str) -> None:
    head = terbit(AgendaGenerator, portal())[url].partition("</head>")[0]

    for kind, form in (("rss+xml", "rss.xml"), ("atom+xml", "atom.xml"), ("feed+json", "json")):
        assert re.search(f'type="application/{re.escape(kind)}"[^>]*"/umpan/{feed}.{form}"', head)


@pytest.mark.parametrize("url", ["/agenda/kegiatan/2026-11-27-x/", "/agenda/2026/11/27/"])
def test_why_a_kegiatan_became_tentative_is_told_beside_its_label(url: str) -> None:
    row = {"pada": "2026-11-23T10:00", "alasan": "kunjungan", "semula": {"status": "terjadwal"}}
    item = kegiatan("2026-11-27-x", "2026-11-27T09:00", status="tentatif", perubahan=[row])
    page = teks(terbit(AgendaGenerator, portal(item))[url])
    assert "Alasan: kunjungan." in page.partition("Riwayat perubahan")[0]


SENAM = "/agenda/kegiatan/2026-11-16-senam/"
BATAL = {
    "status": "dibatalkan",
    "perubahan": [
        {"pada": "2026-11-23T10:00", "alasan": "hujan", "semula": {"status": "terjadwal"}}
    ],
}


def kepala(page: str) -> str:
    """Return what a page says above its lists of days and of changes."""
    return teks(page).partition("Semua tanggal")[0]


def test_what_recurs_is_headed_by_the_next_occurrence_that_takes_place() -> None:
    page = terbit(AgendaGenerator, portal(weekly(kejadian={"2026-11-30": BATAL})))[SENAM]

    assert "Berikutnya Senin, 7 Desember 2026" in kepala(page)
    assert not re.search("Dibatalkan|hujan|30 November", kepala(page))
    assert 'name="description" content="Senin, 7 Desember 2026, pukul 06.30' in page
    assert '"startDate":"2026-12-07T06:30:00+07:00"' in page
    assert "hujan" in teks(page)


def test_where_no_occurrence_ahead_takes_place_the_next_says_why() -> None:
    other = {"2026-11-30": BATAL, "2026-12-07": {"status": "ditunda"}}
    page = terbit(AgendaGenerator, portal(weekly(kejadian=other)))[SENAM]

    assert "Berikutnya Dibatalkan Senin, 30 November 2026" in kepala(page)
    assert "Alasan: hujan." in kepala(page)
    assert 'content="Dibatalkan: sedianya Senin, 30 November 2026' in page
    assert "schema.org/EventCancelled" in page


def test_the_head_of_what_recurs_describes_one_occurrence_in_everything() -> None:
    own = {
        "mulai": "2026-11-30T08:00",
        "judul": "Senam massal",
        "tempat": {"nama": "Alun-Alun", "koordinat": [-7.25, 112.5]},
        "pimpinan": [{"jabatan": "sekda"}],
        "pakaian": "Batik",
        "perubahan": [
            {"pada": "2026-11-23T10:00", "alasan": "ramai", "semula": {"tempat": "Balai Kota"}}
        ],
    }
    series = weekly(tempat="Balai Kota", kejadian={"2026-11-30": own})
    page = terbit(AgendaGenerator, portal(series))[SENAM]

    for words in (
        "Berikutnya: Senam massal Perubahan jadwal Senin, 30 November 2026, pukul 08.00",
        "Semula di Balai Kota. Alasan: ramai.",
        "Tempat Alun-Alun Lihat di peta",
        "Pimpinan Sekretaris Daerah",
        "Pakaian Batik",
    ):
        assert words in kepala(page)
    assert "mlat=-7.25&amp;mlon=112.5" in page
    assert re.search('content="Perubahan jadwal: Senin, 30 November[^"]*08.00[^"]*Alun-Alun', page)
    assert '"name":"Alun-Alun"' in page


def test_days_that_differ_from_the_one_at_the_head_tell_in_what() -> None:
    own = {"tempat": "Alun-Alun", "pimpinan": [{"jabatan": "sekda"}]}
    series = weekly(tempat="Balai Kota", kejadian={"2026-11-30": own})
    days = teks(terbit(AgendaGenerator, portal(series))[SENAM]).partition("Semua tanggal")[2]

    assert days.count("di Balai Kota; Wali Kota.") == 3
    assert days.count("di Alun-Alun; Sekretaris Daerah.") == 1
