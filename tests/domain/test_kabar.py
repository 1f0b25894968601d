"""News of a kegiatan in words, and the feed of changes."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.beda import Beda, Butir, Jejak
from plugins.domain.kabar import JenisKabar, Kabar
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perubahan import (
    TERBANYAK,
    ButirPerubahan,
    bahan_kabar,
    bahan_kegiatan,
    per_bulan,
    umpan_perubahan,
)
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from tests import builders
from tests.builders import SEKARANG, arsip, portal, wib

ID = "2026-12-07-rapat"


def kegiatan(id_: str = ID, **keys: Any) -> Kegiatan:
    return builders.kegiatan(id_, **{"diumumkan": "2026-11-10T08:00"} | keys)


def baris(pada: str, semula: dict[str, Any], alasan: str = "kapasitas") -> dict[str, Any]:
    return {"pada": pada, "alasan": alasan, "semula": semula}


def kabar(site: Portal, id_: str = ID) -> tuple[Kabar, ...]:
    return bahan_kegiatan(site, site.kegiatan[id_]).kabar(site.instansi)


def umpan(*isi: Kegiatan, sekarang: datetime = SEKARANG) -> tuple[ButirPerubahan, ...]:
    site = portal(*isi, sekarang=sekarang)
    return umpan_perubahan(site.instansi, bahan_kabar(site), site.sekarang)


PINDAH = baris("2026-11-20T16:10", {"mulai": "2026-12-07T08:00", "tempat": "Pendopo"})
PINDAH_LAGI = baris("2026-11-21T16:10", {"tempat": "Aula"}, "listrik padam")


# Words


@pytest.mark.parametrize(
    ("semula", "keys", "jenis", "expected"),
    [
        (
            {"mulai": "2026-12-07T08:00"},
            {},
            JenisKabar.DIPINDAH,
            "Perubahan waktu. Semula pukul 08.00; menjadi pukul 09.00 WIB – selesai.",
        ),
        (
            {"tempat": "Pendopo"},
            {"tempat": "Aula"},
            JenisKabar.TEMPAT,
            "Perubahan tempat. Semula di Pendopo; menjadi di Aula.",
        ),
        ({"tempat": None}, {"tempat": "Aula"}, JenisKabar.TEMPAT, "Perubahan tempat. Di Aula."),
        (
            {"pimpinan": [{"jabatan": "sekda"}]},
            {},
            JenisKabar.PIMPINAN,
            "Perubahan pimpinan. Semula dihadiri Sekretaris Daerah; menjadi dihadiri Wali Kota.",
        ),
        (
            {"judul": "Rapat"},
            {},
            JenisKabar.JUDUL,
            "Perubahan judul. Semula berjudul “Rapat”; menjadi berjudul “Rapat Kerja”.",
        ),
        ({"status": "terjadwal"}, {"status": "dibatalkan"}, JenisKabar.DIBATALKAN, "Dibatalkan."),
        ({"status": "terjadwal"}, {"status": "ditunda"}, JenisKabar.DITUNDA, "Ditunda."),
        (
            {"status": "tentatif"},
            {},
            JenisKabar.STATUS,
            "Jadwal dipastikan. Semula tentatif.",
        ),
        (
            {"pakaian": "Batik"},
            {"pakaian": "PDH"},
            JenisKabar.LAIN,
            "Keterangan diperbarui. Pakaian semula Batik, menjadi PDH.",
        ),
        ({"dokumentasi": []}, {}, JenisKabar.LAIN, "Perubahan jadwal."),
    ],
)
def test_what_was_what_is_and_why(
    semula: dict[str, Any], keys: dict[str, Any], jenis: JenisKabar, expected: str
) -> None:
    semula = {key: value for key, value in semula.items() if value is not None or key == "tempat"}
    site = portal(kegiatan(perubahan=[baris("2026-11-20T16:10", semula)], **keys))
    news, first = kabar(site)

    assert (news.jenis, f"{news.judul}. {news.kalimat}") == (
        jenis,
        f"{expected} Alasan: kapasitas.",
    )
    assert first.jenis is JenisKabar.BARU


def test_each_change_leads_to_the_next_and_the_first_words_are_those_of_the_announcement() -> None:
    site = portal(kegiatan(tempat="Balai", perubahan=[PINDAH, PINDAH_LAGI]))

    assert [news.kalimat for news in kabar(site)] == [
        "Semula di Aula; menjadi di Balai. Alasan: listrik padam.",
        "Semula pukul 08.00 di Pendopo; menjadi pukul 09.00 WIB – selesai di Aula. "
        "Alasan: kapasitas.",
        "Senin, 7 Desember 2026, pukul 08.00 WIB – selesai di Pendopo, dihadiri Wali Kota.",
    ]


def test_what_was_announced_after_it_took_place_is_no_news() -> None:
    late = kegiatan("2026-11-09-rapat")
    on_the_day = kegiatan("2026-11-10-rapat")
    weekly = kegiatan("2026-11-02-apel", berulang={"setiap": "minggu", "sampai": "2026-11-16"})
    site = portal(late, on_the_day, weekly)

    assert [bool(kabar(site, id_)) for id_ in sorted(site.kegiatan)] == [True, False, True]


def test_news_of_one_occurrence_is_told_by_its_day_and_that_of_the_series_once() -> None:
    rule = {"setiap": "minggu", "sampai": "2026-12-28"}
    own = baris("2026-11-22T08:00", {"tempat": "Aula"}, "dipakai")
    other = {"2026-12-14": {"tempat": "Lapangan", "perubahan": [own]}}
    site = portal(kegiatan(tempat="Aula", berulang=rule, kejadian=other, perubahan=[PINDAH]))

    assert [(news.tanggal, news.judul) for news in kabar(site)] == [
        (date(2026, 12, 14), "Perubahan tempat"),
        (None, "Perubahan waktu dan tempat"),
        (None, "Diumumkan"),
    ]


def test_a_limited_kegiatan_is_announced_without_what_it_withholds() -> None:
    site = portal(kegiatan(sifat="terbatas", tempat="Kecubung", perubahan=[PINDAH]))

    assert "Kecubung" not in repr(kabar(site))
    assert "Pendopo" not in repr(kabar(site))


# Versions beside rows


def dengan(beda: Beda, *isi: Kegiatan) -> Portal:
    return terbitkan(arsip(*isi), SEKARANG, Jejak({ID: (beda,)}, lengkap=True))


PAKAIAN = Butir("pakaian", "", "Batik", ("pakaian",))


def test_a_version_without_a_row_is_news_of_its_own() -> None:
    beda = Beda(datetime.fromisoformat("2026-11-21T09:00"), (PAKAIAN,))
    site = dengan(beda, kegiatan(perubahan=[PINDAH]))

    assert [f"{n.pada:%d} {n.judul}" for n in kabar(site)] == [
        "21 Keterangan diperbarui",
        "20 Perubahan waktu dan tempat",
        "10 Diumumkan",
    ]


def test_a_version_that_came_with_a_row_is_told_with_it() -> None:
    row = datetime.fromisoformat("2026-11-20T16:10")
    beda = Beda(datetime.fromisoformat("2026-11-21T09:00"), (PAKAIAN,), baris=row)
    site = dengan(beda, kegiatan(perubahan=[PINDAH]))

    assert [news.pada.day for news in kabar(site)] == [20, 10]
    assert "Pakaian: Batik. Alasan: kapasitas." in kabar(site)[0].kalimat


def test_versions_of_what_is_not_public_stay_out_of_the_portal() -> None:
    beda = Beda(datetime.fromisoformat("2026-11-21T09:00"), (PAKAIAN,))

    assert dengan(beda, kegiatan(persetujuan="konsep")).jejak.beda == {}
    assert dengan(beda, kegiatan(sifat="terbatas")).jejak.beda == {}
    assert dengan(beda).jejak.beda == {}


# Months


def test_a_month_holds_whose_news_falls_into_it_up_to_now() -> None:
    row = baris("2026-12-01T08:00", {"tempat": "Aula"})
    site = portal(
        kegiatan(perubahan=[PINDAH]),
        kegiatan("2026-12-08-rapat", diumumkan="2026-10-31T23:59", perubahan=[row]),
    )
    months = per_bulan(site.instansi, bahan_kabar(site), site.sekarang)

    assert {m: [x.kegiatan.id for x in found] for m, found in months.items()} == {
        date(2026, 11, 1): [ID],
        date(2026, 10, 1): ["2026-12-08-rapat"],
    }


_SAAT = st.datetimes(
    datetime.fromisoformat("2026-11-01T00:00"), datetime.fromisoformat("2026-11-24T00:00")
).map(lambda t: t.replace(microsecond=0).isoformat())


@given(
    st.lists(_SAAT, max_size=4, unique=True).map(sorted),
    st.lists(_SAAT, max_size=3, unique=True).map(sorted),
    st.none() | _SAAT,
    st.lists(st.tuples(_SAAT, st.booleans()), max_size=3),
)
def test_the_times_of_news_are_known_without_its_words(
    rows: list[str], own: list[str], diumumkan: str | None, beda: list[tuple[str, bool]]
) -> None:
    """Months are drawn up from times alone, so both must never disagree."""
    other = {
        "2026-12-14": {
            "tempat": "Aula",
            "perubahan": [baris(pada, {"tempat": "Pendopo"}) for pada in own],
        }
    }
    k = kegiatan(
        diumumkan=diumumkan,
        berulang={"setiap": "minggu", "sampai": "2026-12-28"},
        kejadian=other,
        perubahan=[baris(pada, {"mulai": "2026-12-07T08:00"}) for pada in rows],
    )
    found = tuple(
        Beda(datetime.fromisoformat(pada), (PAKAIAN,), baru=first and n == 0)
        for n, (pada, first) in enumerate(sorted(beda))
    )
    site = terbitkan(arsip(k), SEKARANG, Jejak({ID: found}))
    bahan = bahan_kegiatan(site, site.kegiatan[ID])

    assert sorted(bahan.saat(site.instansi)) == sorted(n.pada for n in bahan.kabar(site.instansi))


# The feed


def test_the_feed_holds_what_is_new_and_what_changed_newest_first() -> None:
    entries = umpan(kegiatan(tempat="Aula", perubahan=[PINDAH]), kegiatan("2026-12-08-apel"))

    assert [(e.judul, f"{e.terbit:%d %H.%M %z}") for e in entries] == [
        ("Perubahan waktu dan tempat: Rapat Kerja", "20 16.10 +0700"),
        ("Diumumkan: Rapat Kerja", "10 08.00 +0700"),
        ("Diumumkan: Rapat Kerja", "10 08.00 +0700"),
    ]
    assert entries[0].ringkasan == (
        "Semula pukul 08.00 di Pendopo; menjadi pukul 09.00 WIB – selesai di Aula. "
        "Alasan: kapasitas."
    )
    assert entries[0].tautan == f"https://prokopim.kotacontoh.example/agenda/kegiatan/{ID}/"


def test_ids_are_tags_for_life() -> None:
    """What was in the feed keeps its id, whatever is added, corrected, or announced anew."""
    before = umpan(kegiatan(perubahan=[PINDAH]), sekarang=wib("2026-11-22T08:00"))
    after = umpan(
        kegiatan(
            judul="Rapat Besar", diumumkan="2026-11-11T09:00", perubahan=[PINDAH, PINDAH_LAGI]
        ),
        kegiatan("2026-12-08-apel"),
    )
    tag = "tag:prokopim.kotacontoh.example,2026:perubahan-agenda"

    assert [e.id for e in before] == [f"{tag}/{ID}/20261120T161000", f"{tag}/{ID}/diumumkan"]
    assert {e.id for e in before} < {e.id for e in after}
    assert all(re.fullmatch(r"tag:[a-z.]+,\d{4}:[a-z0-9/T-]+", e.id) for e in after)


def test_rows_of_the_same_minute_have_ids_of_their_own() -> None:
    again = baris(PINDAH["pada"], {"pakaian": "Batik"})
    other = {"2026-12-14": {"tempat": "B", "perubahan": [baris(PINDAH["pada"], {"tempat": "A"})]}}
    rule = {"setiap": "minggu", "sampai": "2026-12-28"}
    first = umpan(kegiatan(perubahan=[PINDAH]))
    both = umpan(kegiatan(perubahan=[PINDAH, again], berulang=rule, kejadian=other))

    assert len({e.id for e in both}) == len(both) == 4
    assert {e.id for e in first} < {e.id for e in both}


def test_titles_and_reasons_are_no_markup_in_the_feed() -> None:
    row = baris("2026-11-20T16:10", {"tempat": "A & B"}, "<script>alert(1)</script>")
    (entry, _) = umpan(kegiatan(judul="Rapat <b>", tempat="C", perubahan=[row]))

    assert entry.isi == (
        "<p><strong>Perubahan tempat.</strong> Semula di A &amp; B; menjadi di C. "
        "Alasan: &lt;script&gt;alert(1)&lt;/script&gt;.</p>"
        f'<p><a href="{entry.tautan}">Rapat &lt;b&gt;</a></p>'
    )
    assert entry.judul == "Perubahan tempat: Rapat <b>"


def test_the_feed_waits_for_what_is_dated_in_the_future() -> None:
    k = kegiatan(perubahan=[PINDAH, baris("2026-11-24T06:31", {"tempat": "Aula"})])

    assert len(umpan(k)) == 2
    assert len(umpan(k, sekarang=wib("2026-11-24T06:31"))) == 3


def test_the_feed_holds_fifty_at_most() -> None:
    many = [
        kegiatan(
            f"2026-12-{1 + n % 28:02}-rapat-{n}", diumumkan=f"2026-11-01T{n // 60:02}:{n % 60:02}"
        )
        for n in range(70)
    ]
    entries = umpan(*many)

    assert len(entries) == TERBANYAK
    assert [e.terbit.minute for e in entries[:3]] == [9, 8, 7]


def test_the_feed_knows_nothing_of_git() -> None:
    k = kegiatan(perubahan=[PINDAH])
    site = dengan(Beda(datetime.fromisoformat("2026-11-21T09:00"), (PAKAIAN,)), k)

    assert umpan_perubahan(site.instansi, bahan_kabar(site), site.sekarang) == umpan(k)
