"""News of a kegiatan in words, and the feed of changes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.beda import Beda, Butir, Jejak
from plugins.domain.kabar import JenisKabar, Kabar
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perubahan import (
    bahan_kabar,
    bahan_kegiatan,
    per_bulan,
)
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from tests import builders
from tests.builders import SEKARANG, arsip, portal

ID = "2026-12-07-rapat"


def kegiatan(id_: str = ID, **keys: Any) -> Kegiatan:
    return builders.kegiatan(id_, **{"diumumkan": "2026-11-10T08:00"} | keys)


def baris(pada: str, semula: dict[str, Any], alasan: str = "kapasitas") -> dict[str, Any]:
    return {"pada": pada, "alasan": alasan, "semula": semula}


def kabar(site: Portal, id_: str = ID) -> tuple[Kabar, ...]:
    return bahan_kegiatan(site, site.kegiatan[id_]).kabar(site.instansi)


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


def test_what_changed_before_the_announcement_is_no_news() -> None:
    site = portal(kegiatan(diumumkan="2026-11-20T16:10", tempat="Balai", perubahan=[PINDAH]))

    (news,) = kabar(site)
    assert (news.judul, site.kegiatan[ID].berita) == ("Diumumkan", ())
    assert "pukul 09.00 WIB – selesai di Balai" in news.kalimat


def test_an_announcement_that_is_not_sure_says_so() -> None:
    row = baris("2026-11-20T16:10", {"status": "tentatif"})
    site = portal(kegiatan(perubahan=[row]))

    assert kabar(site)[-1].kalimat.endswith("Jadwal ini belum pasti.")


UTAMA = {"jabatan": "walikota"}
WAKIL = {"jabatan": "wakil-walikota"}
RAGU = {"kehadiran": "belum-pasti"}


@pytest.mark.parametrize(
    ("leaders", "expected"),
    [
        ([UTAMA, WAKIL | RAGU], "Wali Kota dan Wakil Wali Kota (kehadiran belum pasti)"),
        ([UTAMA | RAGU, WAKIL], "Wali Kota (kehadiran belum pasti) dan Wakil Wali Kota"),
        (
            [UTAMA | RAGU, WAKIL | {"kehadiran": "mendampingi"}],
            "Wali Kota (kehadiran belum pasti), didampingi Wakil Wali Kota",
        ),
    ],
)
def test_an_announcement_tells_whose_coming_is_not_sure(
    leaders: list[dict[str, Any]], expected: str
) -> None:
    (news,) = kabar(portal(kegiatan(pimpinan=leaders)))

    assert news.kalimat.endswith(f", dihadiri {expected}.")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            [UTAMA | RAGU, WAKIL],
            [UTAMA, WAKIL],
            "Semula dihadiri Wali Kota (kehadiran belum pasti) dan Wakil Wali Kota; menjadi "
            "dihadiri Wali Kota dan Wakil Wali Kota.",
        ),
        (
            [UTAMA, WAKIL | {"selesai": "2026-12-07T10:00"}],
            [UTAMA, WAKIL | {"peran": "inspektur upacara", "selesai": "2026-12-07T10:30"}],
            "Semula dihadiri Wali Kota dan Wakil Wali Kota (sampai pukul 10.00 WIB); menjadi "
            "dihadiri Wali Kota dan Wakil Wali Kota (inspektur upacara, sampai pukul 10.30 WIB).",
        ),
    ],
)
def test_a_change_of_a_leaders_part_is_told_in_two_clauses(
    before: list[dict[str, Any]], after: list[dict[str, Any]], expected: str
) -> None:
    row = baris("2026-11-20T16:10", {"pimpinan": before})
    news, _ = kabar(portal(kegiatan(pimpinan=after, perubahan=[row])))

    assert news.kalimat == f"{expected} Alasan: kapasitas."


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
