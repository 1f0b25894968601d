"""What the public may see, and when: nothing else may be in the Portal, whatever pages show."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.kegiatan import Kegiatan, KunciKegiatan, Sifat, Status
from plugins.domain.model import INTERNAL, Model
from plugins.domain.portal import Portal
from plugins.domain.terbitkan import terbitkan
from tests.builders import (
    SEKARANG,
    arsip,
    halaman,
    iku,
    kegiatan,
    layanan,
    portal,
    sambutan,
    siaran,
    tertutup,
    uraian,
    wib,
)

RAHASIA = "Kecubung"
"""A word that stands nowhere else; found in what is public, it has leaked."""


def bocor(portal: Portal) -> bool:
    """Tell whether the word is anywhere in what pages, calendars and feeds are made of."""
    return RAHASIA.casefold() in repr(portal).casefold()


def tautan(id_: str) -> str:
    return f'<p>Lihat <a href="/agenda/kegiatan/{id_}/">rapat</a>.</p>'


# Closed, unapproved, embargoed


def test_what_is_approved_and_open_is_public() -> None:
    one = portal(kegiatan(), siaran(), layanan(), halaman(), iku())

    assert list(one.kegiatan) == ["2026-11-23-rapat"]
    assert [k.id for k in one.kejadian] == ["2026-11-23-rapat"]
    assert [s.id for s in one.siaran_pers] == ["2026/rapat"]
    assert (len(one.layanan), len(one.halaman), len(one.iku)) == (1, 1, 1)


@pytest.mark.parametrize("status", list(Status))
def test_a_closed_kegiatan_leaves_no_trace(status: Status) -> None:
    closed = tertutup("2026-11-23-kecubung", status=status, pengganti="2026-11-24-kecubung")

    assert not bocor(portal(closed, iku()))


@pytest.mark.parametrize("stage", ["konsep", "diajukan", "perlu-perbaikan"])
def test_nothing_is_public_before_it_is_approved(stage: str) -> None:
    draft = {"persetujuan": stage, "judul": RAHASIA}

    one = portal(
        kegiatan("2026-11-23-kecubung", **draft),
        siaran("2026/kecubung", **draft),
        sambutan("2026/kecubung", **draft),
        layanan("kecubung", **draft),
        halaman("kecubung", **draft),
        iku(persetujuan=stage, sasaran=RAHASIA),
    )

    assert not bocor(one)
    assert one.iku == ()


@pytest.mark.parametrize(("minutes", "public"), [(-1, False), (0, True), (1, True)])
def test_an_embargo_ends_at_its_minute(minutes: int, *, public: bool) -> None:
    until = {"tayang": "2026-11-26T12:00", "judul": RAHASIA}
    sekarang = wib("2026-11-26T12:00") + timedelta(minutes=minutes)

    for one in (
        kegiatan("2026-11-28-kecubung", **until),
        siaran(**until),
        sambutan(**until),
        layanan(**until),
        halaman(**until),
    ):
        assert bocor(portal(one, sekarang=sekarang)) == public


def test_a_release_without_embargo_is_public_from_its_own_date() -> None:
    release = siaran(tanggal="2026-11-27", judul=RAHASIA)

    assert not bocor(portal(release, sekarang=wib("2026-11-26T23:59")))
    assert bocor(portal(release, sekarang=wib("2026-11-27T00:00")))


def test_an_embargo_until_the_end_waits_for_the_end() -> None:
    one = kegiatan("2026-11-24-kecubung", selesai="2026-11-24T10:00", tayang="setelah-selesai")

    assert not bocor(portal(one, sekarang=wib("2026-11-24T09:59")))
    assert bocor(portal(one, sekarang=wib("2026-11-24T10:00")))


def test_an_embargo_until_the_end_hides_the_occurrences_to_come() -> None:
    weekly = kegiatan(
        "2026-11-09-apel",
        tayang="setelah-selesai",
        berulang={"setiap": "minggu", "sampai": "2026-12-28", "kecuali": ["2026-12-14"]},
        kejadian={"2026-12-07": {"diganti": "2026-12-07-kecubung"}},
    )

    one = portal(weekly, kegiatan("2026-12-07-kecubung", tayang="setelah-selesai"))

    assert [k.tanggal.day for k in one.kejadian] == [9, 16, 23]
    assert not bocor(one)
    assert "2026, 12," not in repr(one.kegiatan)
    assert "2026, 12," not in repr(one.kejadian)


@pytest.mark.parametrize(
    ("diumumkan", "tayang", "expected"),
    [
        ("2026-11-18T15:00", "2026-11-22T08:00", "2026-11-22T08:00"),
        (None, "2026-11-22T08:00", "2026-11-22T08:00"),
        ("2026-11-23T07:00", "2026-11-22T08:00", "2026-11-23T07:00"),
        ("2026-11-18T15:00", "setelah-selesai", "2026-11-23T12:00"),
        ("2026-11-18T15:00", None, "2026-11-18T15:00"),
    ],
)
def test_nothing_was_announced_before_its_embargo_ended(
    diumumkan: str | None, tayang: str | None, expected: str
) -> None:
    one = kegiatan(
        "2026-11-23-rapat",
        selesai="2026-11-23T13:00",
        zona="WITA",
        diumumkan=diumumkan,
        tayang=tayang,
    )

    (public,) = portal(one).kegiatan.values()

    assert public.diumumkan == datetime.fromisoformat(expected)
    assert [k.kegiatan for k in portal(one).kejadian] == [public]


def test_internal_keys_are_removed_at_any_depth() -> None:
    internal = {
        "protokol": {"surat_tugas": RAHASIA},
        "dokumentasi": [{"jenis": "foto", "arsip": RAHASIA}],
        "tidak_dirilis": RAHASIA,
        "dasar_pengecualian": RAHASIA,
    }
    weekly = kegiatan(
        "2026-11-09-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-30"},
        kejadian={"2026-11-16": internal | {"status": "terlaksana"}},
        perubahan=[{"pada": "2026-11-01T09:00", "alasan": "hujan", "semula": internal}],
        **internal,
    )
    covered = siaran(
        kegiatan="2026-11-09-apel",
        pemuatan=[{"tanggal": "2026-11-23", "media": "Radio", "nada": "negatif"}],
    )

    one = portal(weekly, covered, iku(kebijakan={"anggap_terlaksana": "ya"}))

    assert not bocor(one)
    assert "negatif" not in repr(one).casefold()
    assert one.kejadian[1].kegiatan.protokol is not None


def test_the_test_above_covers_every_key_marked_internal() -> None:
    def marked(model: type[Model]) -> set[str]:
        own = {n for n, f in model.model_fields.items() if INTERNAL in f.metadata}
        return own.union(*map(marked, model.__subclasses__()))

    assert marked(Model) == {
        "arsip",
        "dasar_pengecualian",
        "nada",
        "surat_tugas",
        "tidak_dirilis",
    }


# Limited


def test_a_limited_kegiatan_shows_only_the_listed_keys() -> None:
    limited = kegiatan(
        sifat="terbatas",
        judul="Audiensi",
        tempat=RAHASIA,
        uraian=uraian(RAHASIA),
        pakaian=RAHASIA,
        keterangan_waktu=RAHASIA,
        kontak_liputan=RAHASIA,
        dokumentasi=[{"jenis": RAHASIA}],
    )

    one = portal(limited, iku(kebijakan={"anggap_terlaksana": "ya"}))

    assert not bocor(one)
    assert one.kegiatan[limited.id].judul == "Audiensi"
    assert one.kejadian[0].kegiatan.pimpinan[0].jabatan == "walikota"


def test_a_limited_kegiatan_shows_only_the_listed_keys_in_its_history_too() -> None:
    limited = kegiatan(
        sifat="terbatas",
        perubahan=[
            {
                "pada": "2026-11-20T16:10",
                "alasan": "kapasitas",
                "semula": {
                    "mulai": "2026-11-23T08:00",
                    "tempat": RAHASIA,
                    "uraian": uraian(RAHASIA),
                },
            }
        ],
    )

    one = portal(limited)

    assert not bocor(one)
    row = one.kegiatan[limited.id].perubahan[0]
    assert (row.alasan, row.semula.model_fields_set) == ("kapasitas", {"mulai"})


def test_a_limited_kegiatan_whose_title_is_not_listed_has_a_neutral_one() -> None:
    limited = kegiatan(sifat="terbatas", judul=RAHASIA)

    one = portal(limited, tampil_terbatas=["mulai"])

    assert not bocor(one)
    assert one.kegiatan[limited.id].judul == "Kegiatan pimpinan"
    assert one.kegiatan[limited.id].pimpinan == ()


@given(st.sets(st.sampled_from(sorted(KunciKegiatan.model_fields))))
def test_whatever_is_listed_no_other_key_of_a_limited_kegiatan_shows(keys: set[str]) -> None:
    words: dict[str, Any] = {
        "judul": "Kecubung judul",
        "keterangan_waktu": "Kecubung keterangan",
        "tempat": "Kecubung tempat",
        "penyelenggara": "Kecubung penyelenggara",
        "pakaian": "Kecubung pakaian",
        "titik_doorstop": "Kecubung titik",
        "kontak_liputan": "Kecubung kontak",
        "siaran_langsung": "https://kecubung.example/siaran",
        "uraian": uraian("Kecubung uraian"),
        "tidak_dirilis": "Kecubung alasan",
    }
    limited = kegiatan(sifat="terbatas", **words)

    shown = repr(portal(limited, tampil_terbatas=sorted(keys)))

    for key in words:
        word = key.partition("_")[0] if key != "siaran_langsung" else "example/siaran"
        leaks = f"Kecubung {word}" in shown or (key == "siaran_langsung" and word in shown)
        assert not leaks or key in keys - {"tidak_dirilis"}, key


# Withdrawn


def test_a_withdrawn_kegiatan_has_no_content() -> None:
    withdrawn = kegiatan(
        status="dicabut",
        judul=RAHASIA,
        tempat=RAHASIA,
        uraian=uraian(RAHASIA),
        penyelenggara=[RAHASIA],
        pimpinan=[
            {"jabatan": "walikota", "peran": RAHASIA},
            {"jabatan": "sekda", "kehadiran": "diwakili", "oleh_nama": RAHASIA},
        ],
        pengganti="2026-11-24-rapat",
        perubahan=[
            {
                "pada": "2026-11-20T16:10",
                "alasan": "salah tanggal",
                "semula": {"status": "terjadwal", "judul": RAHASIA, "tempat": RAHASIA},
            }
        ],
    )

    one = portal(withdrawn, kegiatan("2026-11-24-rapat"))

    assert not bocor(one)
    shown = one.kegiatan[withdrawn.id]
    assert shown.judul == "Agenda dicabut"
    assert [p.jabatan for p in shown.pimpinan] == ["walikota", "sekda"]
    assert shown.pengganti == "2026-11-24-rapat"
    assert shown.perubahan[0].semula.model_fields_set == {"status"}


def test_a_withdrawn_limited_kegiatan_shows_no_more_than_before() -> None:
    withdrawn = kegiatan(status="dicabut", sifat="terbatas", jenis="rapat")

    shown = portal(withdrawn, tampil_terbatas=["mulai"]).kegiatan[withdrawn.id]

    assert (shown.pimpinan, shown.jenis) == ((), None)


# Occurrences


def test_a_closed_occurrence_of_an_open_series_leaves_no_trace() -> None:
    weekly = kegiatan(
        "2026-11-09-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-23"},
        kejadian={"2026-11-16": {"sifat": "tertutup", "tempat": RAHASIA, "status": "terlaksana"}},
    )
    about = siaran(kegiatan=["2026-11-09-apel@2026-11-16", "2026-11-09-apel@2026-11-09"])

    one = portal(weekly, about, iku())

    assert not bocor(one)
    assert [k.tanggal.day for k in one.kejadian] == [9, 23]
    assert one.siaran_pers[0].kegiatan == ("2026-11-09-apel@2026-11-09",)
    assert one.iku[0].triwulan[3].tertutup.dilaksanakan == 1
    assert "11-16" not in repr(one.iku)


def test_an_open_occurrence_does_not_open_a_closed_series() -> None:
    weekly = tertutup(
        "2026-11-09-kecubung",
        berulang={"setiap": "minggu", "sampai": "2026-11-23"},
        kejadian={"2026-11-16": {"sifat": "terbuka", "judul": RAHASIA, "status": "terlaksana"}},
    )

    assert not bocor(portal(weekly, iku()))


def test_a_withdrawn_occurrence_has_no_content() -> None:
    row = {"pada": "2026-11-10T09:00", "alasan": "keliru", "semula": {"status": "terjadwal"}}
    weekly = kegiatan(
        "2026-11-09-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-16"},
        kejadian={"2026-11-16": {"status": "dicabut", "tempat": RAHASIA, "perubahan": [row]}},
    )

    one = portal(weekly)

    assert not bocor(one)
    assert [k.kegiatan.judul for k in one.kejadian] == ["Rapat Kerja", "Agenda dicabut"]


def test_a_reference_to_what_is_not_public_is_dropped() -> None:
    hidden = kegiatan("2026-12-01-kecubung", tayang="2026-11-30T08:00")
    weekly = kegiatan(
        "2026-11-09-apel",
        bagian_dari="2026-12-01-kecubung",
        berulang={"setiap": "minggu", "sampai": "2026-11-23"},
        kejadian={"2026-11-16": {"diganti": "2026-12-01-kecubung"}},
    )

    one = portal(
        hidden,
        weekly,
        siaran(kegiatan=["2026-12-01-kecubung", "2026-11-09-apel"]),
        sambutan(kegiatan="2026-12-01-kecubung", tayang="2026-11-20T08:00"),
    )

    assert not bocor(one)
    assert one.siaran_pers[0].kegiatan == ("2026-11-09-apel",)
    assert list(one.siaran_kegiatan) == ["2026-11-09-apel"]
    assert one.sambutan[0].kegiatan is None


def test_corrections_and_coverage_to_come_are_not_public_yet() -> None:
    release = siaran(
        ralat=[
            {"pada": "2026-11-24T06:30", "isi": "Jumlah kios 96."},
            {"pada": "2026-11-24T06:31", "isi": RAHASIA},
        ],
        pemuatan=[
            {"tanggal": "2026-11-23", "media": "Radio Gema"},
            {"tanggal": "2026-11-25", "media": RAHASIA},
        ],
    )

    one = portal(kegiatan(), release)

    assert not bocor(one)
    assert len(one.siaran_pers[0].ralat) == len(one.siaran_pers[0].pemuatan) == 1


# Speeches


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


# Links in texts


@pytest.mark.parametrize("tail", ["", "#acara", "?dari=beranda", "?a=b#c"])
def test_a_link_to_what_is_not_public_becomes_plain_words(tail: str) -> None:
    hidden = kegiatan("2026-12-01-kecubung", tayang="2026-11-30T08:00")
    url = f"/agenda/kegiatan/{hidden.id}/{tail}"
    page = halaman(uraian=uraian(f"Lihat [rapat]({url}).", f'<p><a href="{url}">rapat</a>.</p>'))
    page = page.model_copy(update={"uraian": uraian("Lihat rapat.", page.uraian.html)})

    one = portal(hidden, page)

    assert one.halaman[0].uraian.html == "<p>rapat.</p>"
    assert not bocor(one)
    later = portal(hidden, page, sekarang=wib("2026-11-30T08:00"))
    assert f'<a href="{url}">rapat</a>' in later.halaman[0].uraian.html


def test_the_source_of_an_unwrapped_link_is_withheld_too() -> None:
    hidden = kegiatan("2026-12-01-kecubung", persetujuan="konsep")
    isi = uraian("Lihat [rapat](../2026-12-01-kecubung.md).", tautan(hidden.id))
    polos = isi.__class__(isi.sumber, isi.html, "Lihat rapat.")

    one = portal(
        hidden,
        halaman(uraian=polos),
        siaran(uraian=polos, kegiatan="2026-11-23-rapat"),
        sambutan(uraian=polos, tayang="2026-11-23T12:00"),
        kegiatan(uraian=polos),
    )

    assert not bocor(one)


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("/siaran-pers/2026/kecubung/", siaran("2026/kecubung", tayang="2027-01-01T00:00")),
        ("/sambutan/2026/kecubung/", sambutan("2026/kecubung", tayang="2027-01-01T00:00")),
        ("/layanan/kecubung/", layanan("kecubung", persetujuan="konsep")),
        ("/kecubung/", halaman("kecubung", tayang="2027-01-01T00:00")),
        ("/profil/kecubung/", halaman("profil/kecubung", persetujuan="diajukan")),
    ],
)
def test_links_to_every_kind_of_hidden_page_are_unwrapped(url: str, page: Model) -> None:
    linking = halaman("tentang", uraian=uraian("Lihat ini.", f'<p><a href="{url}">ini</a>.</p>'))

    assert not bocor(portal(page, linking))


def test_links_to_public_pages_and_elsewhere_stay() -> None:
    html = '<p><a href="/layanan/koordinasi/">a</a> <a href="https://lapor.go.id">b</a></p>'

    one = portal(layanan(), halaman(uraian=uraian("a b", html)))

    assert one.halaman[0].uraian.html == html


# Order, and time


def test_order_is_that_of_readers() -> None:
    one = portal(
        kegiatan("2026-11-25-b", mulai="2026-11-25T08:00"),
        kegiatan("2026-11-25-a", mulai="2026-11-25T08:00"),
        kegiatan("2026-11-24-c"),
        siaran("2026/lama", tanggal="2026-11-20"),
        siaran("2026/baru", tanggal="2026-11-22"),
        layanan("b", urutan=1),
        layanan("a", urutan=2),
    )

    assert [k.id for k in one.kejadian] == ["2026-11-24-c", "2026-11-25-a", "2026-11-25-b"]
    assert [s.id for s in one.siaran_pers] == ["2026/baru", "2026/lama"]
    assert [x.id for x in one.layanan] == ["b", "a"]


@given(st.datetimes(datetime(2026, 11, 1), datetime(2027, 12, 31)))  # noqa: DTZ001
def test_what_was_once_public_stays_public(sekarang: datetime) -> None:
    everything = arsip(
        kegiatan("2026-11-25-a", tayang="2026-11-24T08:00"),
        kegiatan("2026-11-26-b", tayang="setelah-selesai"),
        siaran(tayang="2026-11-26T12:00"),
        sambutan(tanggal="2026-11-25", kegiatan="2026-11-25-a"),
    )
    now = wib(sekarang.isoformat())

    def ids(moment: datetime) -> set[str]:
        one = terbitkan(everything, moment)
        return {
            *(k.id for k in one.kejadian),
            *(s.id for s in one.siaran_pers),
            *(s.id for s in one.sambutan),
        }

    assert ids(now) <= ids(now + timedelta(days=3))


def test_the_moment_may_be_given_in_any_zone() -> None:
    here = portal(kegiatan(), sekarang=SEKARANG)
    there = portal(kegiatan(), sekarang=SEKARANG.astimezone(wib("2026-01-01").tzinfo))

    assert here == there
    assert here.hari_ini == SEKARANG.date()


def test_everything_that_may_be_shown_is_open_or_limited() -> None:
    assert {s for s in Sifat if portal(kegiatan(sifat=s)).kejadian} == {
        Sifat.TERBUKA,
        Sifat.TERBATAS,
    }
