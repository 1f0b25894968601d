"""What pages tell search engines, read back from the pages themselves."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.agenda.plugin import AgendaGenerator
from plugins.beranda.plugin import BerandaGenerator
from plugins.data.load import load
from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.model import Model
from plugins.domain.riwayat import waktu_gugur
from plugins.domain.terbitkan import terbitkan
from plugins.domain.waktu import iso
from plugins.halaman.plugin import HalamanGenerator
from plugins.keluaran.jsonld import skrip
from plugins.layanan.plugin import LayananGenerator
from plugins.siaran_pers.plugin import SiaranPersGenerator
from tasks import ROOT
from tests.builders import SITUS, kegiatan, layanan, portal, siaran
from tests.rakit import terbit

SKRIP = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
ALASAN = {"pada": "2026-11-20T08:00", "alasan": "cuaca"}


def semua(page: str) -> dict[str, Any]:
    """Return what a page tells, by its type."""
    found = [json.loads(text) for text in SKRIP.findall(page)]
    assert {ld["@context"] for ld in found} <= {"https://schema.org"}
    return {ld["@type"]: ld for ld in found}


def halaman_acara(*isi: Model, **umum: Any) -> str:
    return terbit(AgendaGenerator, portal(*isi, **umum))["/agenda/kegiatan/2026-11-23-rapat/"]


def acara(*more: Model, **keys: Any) -> Any:
    return semua(halaman_acara(kegiatan(**keys), *more))["Event"]


def pindah(status: str = "terjadwal", *semula: dict[str, Any]) -> dict[str, Any]:
    rows = [{**ALASAN, "semula": row} for row in semula]
    return {"status": status, "perubahan": rows}


# A kegiatan


def test_an_event_has_name_address_and_time_with_offset() -> None:
    event = acara(mulai="2026-11-23T09:00", selesai="2026-11-23T10:30", zona="WITA")

    url = f"{SITUS}/agenda/kegiatan/2026-11-23-rapat/"
    assert (event["name"], event["url"], event["@id"]) == ("Rapat Kerja", url, url)
    assert event["startDate"] == "2026-11-23T09:00:00+08:00"
    assert event["endDate"] == "2026-11-23T10:30:00+08:00"


def test_whole_days_are_dates_and_an_unknown_end_is_not_told() -> None:
    assert "endDate" not in acara()
    event = acara(mulai="2026-11-23", selesai="2026-11-25")
    assert (event["startDate"], event["endDate"]) == ("2026-11-23", "2026-11-25")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, "EventScheduled"),
        ({"status": "terlaksana"}, "EventScheduled"),
        (pindah("dibatalkan", {"status": "terjadwal"}), "EventCancelled"),
        (pindah("ditunda", {"status": "terjadwal"}), "EventPostponed"),
        (
            pindah("ditunda", {"status": "terjadwal", "mulai": "2026-11-20T09:00"}),
            "EventRescheduled",
        ),
        (pindah("terjadwal", {"mulai": "2026-11-23T08:00"}), "EventRescheduled"),
        (pindah("terjadwal", {"tempat": "Aula"}), "EventScheduled"),
    ],
)
def test_the_status_is_one_that_clients_know(keys: dict[str, Any], expected: str) -> None:
    assert acara(**keys)["eventStatus"] == f"https://schema.org/{expected}"


def test_of_a_tentative_event_no_status_is_claimed() -> None:
    assert "eventStatus" not in acara(status="tentatif")


def test_a_moved_event_tells_from_when() -> None:
    event = acara(**pindah("terjadwal", {"mulai": "2026-11-22T08:00"}))

    assert event["previousStartDate"] == "2026-11-22T08:00:00+07:00"


def test_an_event_moved_twice_tells_both_the_oldest_first_each_in_its_zone() -> None:
    rows = pindah(
        "terjadwal", {"mulai": "2026-11-21T08:00", "zona": "WITA"}, {"mulai": "2026-11-22"}
    )

    event = acara(**rows)

    assert event["previousStartDate"] == ["2026-11-21T08:00:00+08:00", "2026-11-22"]


def test_a_time_that_was_never_announced_is_no_previous_one() -> None:
    rows = pindah("terjadwal", {"mulai": "2026-11-22T08:00"})

    assert "previousStartDate" not in acara(**rows, diumumkan="2026-11-22T08:00")


def test_a_correction_of_spelling_and_a_return_to_the_old_time_are_no_move() -> None:
    typo = {"pada": "2026-11-20T08:00", "jenis": "ejaan", "semula": {"mulai": "2026-11-22T09:00"}}
    assert "previousStartDate" not in acara(perubahan=[typo])
    back = pindah("terjadwal", {"mulai": "2026-11-23T09:00"}, {"mulai": "2026-11-23T08:00"})
    assert acara(**back)["previousStartDate"] == "2026-11-23T08:00:00+07:00"


def test_what_is_off_names_no_previous_time() -> None:
    moved = {"mulai": "2026-11-20T09:00"}
    event = acara(**pindah("dibatalkan", moved, {"status": "terjadwal"}))

    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert "previousStartDate" not in event


def test_the_place_has_its_name_on_the_day_address_and_position() -> None:
    place = {
        "nama": "Gedung Baru",
        "dahulu": [{"nama": "Gedung Lama", "sampai": "2026-12-31"}],
        "alamat": "Jalan Dahlia Nomor 12",
        "koordinat": [-7.47, 112.43],
        "tautan": "https://peta.example/a",
    }
    assert acara(tempat=place)["location"] == {
        "@type": "Place",
        "name": "Gedung Lama",
        "address": "Jalan Dahlia Nomor 12",
        "geo": {"@type": "GeoCoordinates", "latitude": -7.47, "longitude": 112.43},
        "url": "https://peta.example/a",
    }
    assert "location" not in acara()


def test_a_live_stream_is_a_place_too() -> None:
    link = "https://siaran.example/langsung"
    event = acara(tempat="Aula", siaran_langsung=link)

    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert event["location"] == [
        {"@type": "Place", "name": "Aula"},
        {"@type": "VirtualLocation", "url": link},
    ]
    offline = acara(tempat="Aula")["eventAttendanceMode"]
    assert offline == "https://schema.org/OfflineEventAttendanceMode"


def test_every_organiser_is_named() -> None:
    event = acara(penyelenggara=["dinas-perdagangan", "Panitia Warga"])

    assert [one["name"] for one in event["organizer"]] == ["Dinas Perdagangan", "Panitia Warga"]


def test_a_programme_and_its_parts_name_each_other() -> None:
    whole = kegiatan(judul="Festival", mulai="2026-11-23")
    part = kegiatan("2026-11-24-lomba", judul="Lomba", bagian_dari=whole.id)
    gone = kegiatan("2026-11-24-salah", judul="Salah", bagian_dari=whole.id, **pindah("dicabut"))
    pages = terbit(AgendaGenerator, portal(whole, part, gone))

    event = semua(pages[alamat.kegiatan(whole.id)])["Event"]
    assert [(one["name"], one["startDate"]) for one in event["subEvent"]] == [
        ("Lomba", "2026-11-24T09:00:00+07:00")
    ]
    event = semua(pages[alamat.kegiatan(part.id)])["Event"]
    assert event["superEvent"]["@id"] == SITUS + alamat.kegiatan(whole.id)


def test_a_recurring_event_is_its_next_occurrence_with_the_rule() -> None:
    event = acara(
        id_="2026-11-23-rapat",
        berulang={
            "setiap": "minggu",
            "hari": ["senin", "kamis"],
            "sampai": "2026-12-31",
            "kecuali": ["2026-12-03"],
        },
        kejadian={"2026-12-07": {"diganti": "2026-12-07-lain"}},
    )

    assert event["startDate"] == "2026-11-26T09:00:00+07:00"
    assert event["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "startDate": "2026-11-23",
        "endDate": "2026-12-31",
        "scheduleTimezone": "Asia/Jakarta",
        "byDay": ["https://schema.org/Monday", "https://schema.org/Thursday"],
        "exceptDate": ["2026-12-03"],
    }


def test_a_withdrawn_kegiatan_tells_nothing() -> None:
    page = halaman_acara(kegiatan(**pindah("dicabut", {"status": "terjadwal"})))

    assert "Event" not in semua(page)


def test_of_a_limited_kegiatan_only_what_is_shown() -> None:
    limited = kegiatan(sifat="terbatas", tempat="Ruang RAHASIA", penyelenggara=["RAHASIA"])

    assert "RAHASIA" not in halaman_acara(limited, tampil_terbatas=["judul", "pimpinan"])


# Releases, services, the unit, the trail


def test_a_release_has_title_times_topics_photos_and_corrections() -> None:
    one = siaran(
        tanggal="2026-11-20",
        tayang="2026-11-20T10:00",
        nomor="041/SP/PROKOPIM/XI/2026",
        ringkasan="Ringkas.",
        topik=["ekonomi"],
        kota="Kota Lain",
        foto=[{"berkas": "a.jpg", "alt": "Rapat"}],
        ralat=[{"pada": "2026-11-21T09:00", "isi": "Bukan 7, melainkan 8."}],
    )
    page = terbit(SiaranPersGenerator, portal(one))["/siaran-pers/2026/rapat/"]

    article = semua(page)["NewsArticle"]

    assert article["headline"] == "Rapat Kerja Selesai"
    assert article["mainEntityOfPage"] == f"{SITUS}/siaran-pers/2026/rapat/"
    assert article["datePublished"] == "2026-11-20T10:00:00+07:00"
    assert article["dateModified"] == "2026-11-21T09:00:00+07:00"
    assert article["dateline"] == "Kota Lain, 20 November 2026"
    assert (article["genre"], article["identifier"]) == ("Siaran pers", "041/SP/PROKOPIM/XI/2026")
    assert article["description"] == "Ringkas."
    assert article["articleSection"] == ["Ekonomi & perdagangan"]
    assert article["image"] == [f"{SITUS}/foto/a.jpg"]
    assert article["author"]["name"] == "Bagian Protokol dan Komunikasi Pimpinan"
    assert article["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Bukan 7, melainkan 8.",
            "datePublished": "2026-11-21T09:00:00+07:00",
        }
    ]


def test_a_service_tells_what_it_gives_and_how_to_ask_for_it() -> None:
    one = layanan(
        ringkasan="Bagi panitia.",
        penyampaian={"produk": ["Jadwal"]},
        pengajuan={"kanal": ["Loket", "Surel"]},
    )
    page = terbit(LayananGenerator, portal(one))["/layanan/koordinasi/"]

    service = semua(page)["GovernmentService"]

    assert (service["name"], service["description"]) == ("Koordinasi kegiatan", "Bagi panitia.")
    assert service["url"] == f"{SITUS}/layanan/koordinasi/"
    assert [one["name"] for one in service["serviceOutput"]] == ["Jadwal"]
    assert [one["name"] for one in service["availableChannel"]] == ["Loket", "Surel"]


def test_the_home_page_and_the_profile_tell_who_the_unit_is() -> None:
    public = portal(
        narahubung_media={"nama": "Laut Biru", "telepon": "(0999) 000-124"},
    )
    home = semua(terbit(BerandaGenerator, public)["/"])["GovernmentOrganization"]
    pages = terbit(HalamanGenerator, public)

    assert semua(pages["/profil/"])["GovernmentOrganization"] == home
    assert "GovernmentOrganization" not in semua(pages["/pengaduan/"])
    assert home["name"] == "Bagian Protokol dan Komunikasi Pimpinan"
    assert home["parentOrganization"]["name"] == "Sekretariat Daerah Kota Contoh"
    assert home["address"] == "Jalan Alun-Alun Contoh Nomor 1"
    assert home["contactPoint"] == {
        "@type": "ContactPoint",
        "contactType": "media",
        "name": "Laut Biru",
        "telephone": "(0999) 000-124",
    }
    assert "telephone" not in home


def test_the_trail_is_the_visible_one() -> None:
    trail = semua(halaman_acara(kegiatan()))["BreadcrumbList"]["itemListElement"]

    assert [(one["position"], one["name"], one["item"]) for one in trail] == [
        (1, "Beranda", f"{SITUS}/"),
        (2, "Agenda Pimpinan", f"{SITUS}/agenda/"),
        (3, "Senin, 23 November 2026", f"{SITUS}/agenda/2026/11/23/"),
    ]


def test_a_page_right_below_home_has_no_trail() -> None:
    assert semua(terbit(AgendaGenerator, portal(kegiatan()))["/agenda/"]) == {}


# Within HTML


def test_no_text_can_leave_the_element() -> None:
    title = 'Rapat </script><script>alert(1)</script> <!-- \u2028 & “kutip” "ganda" 🎉'
    page = halaman_acara(kegiatan(judul=title))

    assert semua(page)["Event"]["name"] == title
    assert "alert(1)</script>" not in page
    assert "\u2028" not in "".join(SKRIP.findall(page))


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    element = skrip({"name": text})

    inner = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inner
    assert json.loads(inner) == {"name": text}


# The whole sample


def test_every_page_of_the_sample_tells_what_its_entry_says(situs: Path) -> None:
    loaded = load(ROOT)
    assert loaded.arsip is not None
    assert loaded.sekarang is not None
    public = terbitkan(loaded.arsip, loaded.sekarang)

    def told(url: str, kind: str) -> Any:
        return semua((situs / alamat.berkas_dari(url)).read_text()).get(kind)

    def shown(k: Kegiatan) -> Kegiatan:
        own = public.per_kegiatan[k.id]
        ahead = [one for one in own if one.akhir > public.sekarang] or own[-1:]
        return next((x.kegiatan for x in ahead if not waktu_gugur(x.kegiatan)), ahead[0].kegiatan)

    for k in public.kegiatan.values():
        event, now = told(alamat.kegiatan(k.id), "Event"), shown(k)
        if k.status == "dicabut":
            assert event is None
            continue
        assert event["name"] == now.judul
        assert event["startDate"] == iso(now.mulai, now.zona)
        assert event.get("endDate") == (iso(now.selesai, now.zona) if now.selesai else None)
    for s in public.siaran_pers:
        article = told(alamat.siaran(s.id), "NewsArticle")
        assert article["headline"] == s.judul
        assert article["dateModified"] == iso(s.diperbarui, public.instansi.zona)
    for one in public.layanan:
        assert told(alamat.layanan(one.id), "GovernmentService")["name"] == one.judul
