"""News of the schedule: what is new, and each change with what was, what is, and why."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import feedparser
import pytest
from lxml import html

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.perubahan import bahan_kabar
from tests.builders import DOMAIN, SITUS, kegiatan, wib
from tests.umpan.contoh import berkas_perubahan, portal

JSON = alamat.umpan_perubahan("json")
SEKARANG = wib("2026-11-24T06:30")
ID = "2026-11-23-rembuk-stunting"
DIUMUMKAN = {"diumumkan": "2026-11-18T15:00"}
PINDAH = {
    "pada": "2026-11-20T16:10",
    "alasan": "kapasitas",
    "semula": {"mulai": "2026-11-23T09:00", "tempat": "Aula Melati"},
}
"""From nine o'clock in Aula Melati."""


def rembuk(**keys: Any) -> Kegiatan:
    base = {"judul": "Rembuk Stunting", "mulai": "2026-11-23T10:00", "tempat": "Gedung Serbaguna"}
    return kegiatan(ID, **base | keys)


def berita(*semua: Kegiatan, **options: Any) -> list[Any]:
    """Return the items of the feed."""
    site = portal(*semua, **{"sekarang": SEKARANG} | options)
    items: list[Any] = json.loads(berkas_perubahan(site)[JSON])["items"]
    return items


def satu(*semua: Kegiatan, **options: Any) -> Any:
    (item,) = berita(*semua, **options)
    return item


def ubah(semula: dict[str, Any], **keys: Any) -> dict[str, Any]:
    row = {"pada": "2026-11-21T08:00", "alasan": "cuaca", "semula": semula}
    return {"perubahan": [row], **keys}


def test_new_kegiatan_is_news_when_it_is_announced() -> None:
    item = satu(rembuk(**DIUMUMKAN))

    assert item["title"] == "Diumumkan: Rembuk Stunting (Senin, 23 November 2026)"
    assert item["summary"] == (
        "Senin, 23 November 2026, pukul 10.00 WIB – selesai di Gedung Serbaguna, dihadiri Wali "
        "Kota."
    )
    assert item["date_published"] == item["date_modified"] == "2026-11-18T15:00:00+07:00"
    assert item["url"] == f"{SITUS}/agenda/kegiatan/{ID}/"
    assert item["id"] == f"tag:{DOMAIN},2026:perubahan-agenda/{ID}/baru"


def test_moved_kegiatan_tells_what_was_what_is_and_why() -> None:
    item = satu(rembuk(perubahan=[PINDAH]))

    assert item["title"] == (
        "Perubahan waktu dan tempat: Rembuk Stunting (Senin, 23 November 2026)"
    )
    assert item["summary"] == (
        "Semula pukul 09.00 di Aula Melati; menjadi pukul 10.00 WIB – selesai di Gedung "
        "Serbaguna. Alasan: kapasitas. Jadwal kini Senin, 23 November 2026, pukul 10.00 WIB – "
        "selesai, di Gedung Serbaguna."
    )
    assert item["date_published"] == "2026-11-20T16:10:00+07:00"
    assert item["id"] == f"tag:{DOMAIN},2026:perubahan-agenda/{ID}/20261120T161000"


@pytest.mark.parametrize(
    ("keys", "title", "summary"),
    [
        (
            ubah({"status": "terjadwal"}, status="dibatalkan"),
            "Dibatalkan",
            "Alasan: cuaca. Kegiatan ini tidak jadi digelar. Sedianya",
        ),
        (
            ubah({"status": "terjadwal"}, status="ditunda"),
            "Ditunda",
            "Alasan: cuaca. Jadwal baru belum ditetapkan. Sedianya",
        ),
        (
            ubah({"status": "terjadwal", "mulai": "2026-11-22T10:00"}, status="ditunda"),
            "Ditunda",
            "Semula Minggu, 22 November 2026, pukul 10.00; menjadi Senin, 23 November 2026, pukul "
            "10.00 WIB – selesai. Alasan: cuaca. Jadwal kini",
        ),
        (
            ubah({"status": "tentatif"}),
            "Jadwal dipastikan",
            "Semula tentatif. Alasan: cuaca. Jadwal kini",
        ),
        (
            ubah(
                {"pimpinan": [{"jabatan": "walikota"}]},
                pimpinan=[{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}],
            ),
            "Perubahan pimpinan",
            "Semula dihadiri Wali Kota; menjadi dihadiri Sekretaris Daerah (mewakili Wali Kota). "
            "Alasan: cuaca. Jadwal kini",
        ),
        (
            ubah(
                {"pimpinan": [{"jabatan": "walikota"}], "tempat": "Aula Melati"},
                pimpinan=[{"jabatan": "sekda"}],
            ),
            "Perubahan tempat dan pimpinan",
            "Semula di Aula Melati, dihadiri Wali Kota; menjadi di Gedung Serbaguna, dihadiri "
            "Sekretaris Daerah. Alasan: cuaca. Jadwal kini",
        ),
    ],
)
def test_every_kind_of_change_is_told(keys: dict[str, Any], title: str, summary: str) -> None:
    item = satu(rembuk(**keys))

    assert item["title"] == f"{title}: Rembuk Stunting (Senin, 23 November 2026)"
    assert item["summary"] == (
        f"{summary} Senin, 23 November 2026, pukul 10.00 WIB – selesai, di Gedung Serbaguna."
    )


def test_withdrawn_kegiatan_tells_nothing_of_what_it_was() -> None:
    keys = ubah({"status": "terjadwal", "judul": "Rahasia"}, status="dicabut")
    keys["perubahan"] = [PINDAH, *keys["perubahan"]]

    item = satu(rembuk(judul="Rahasia", **DIUMUMKAN, **keys))

    assert item["title"] == "Dicabut: Agenda dicabut (Senin, 23 November 2026)"
    assert item["summary"] == (
        "Alasan: cuaca. Agenda ini ditarik karena keliru dan tidak berlaku lagi. Sedianya Senin, "
        "23 November 2026, pukul 10.00 WIB – selesai."
    )


def test_content_says_it_all_with_leaders_and_page() -> None:
    root = html.fragment_fromstring(satu(rembuk(perubahan=[PINDAH]))["content_html"], "div")

    assert [" ".join(p.text_content().split()) for p in root.iter("p")] == [
        "Perubahan waktu dan tempat. Semula pukul 09.00 di Aula Melati; menjadi pukul 10.00 WIB – "
        "selesai di Gedung Serbaguna. Alasan: kapasitas. Jadwal kini Senin, 23 November 2026, "
        "pukul 10.00 WIB – selesai, di Gedung Serbaguna.",
        "Pimpinan: Wali Kota.",
        "Diumumkan Jumat, 20 November 2026 pukul 16.10 WIB. Halaman kegiatan",
    ]
    assert [a.get("href") for a in root.iter("a")] == [f"{SITUS}/agenda/kegiatan/{ID}/"]


def test_entry_is_worded_like_the_change_log() -> None:
    site = portal(_berubah_dua_kali(), sekarang=SEKARANG)
    (bahan,) = bahan_kabar(site)

    for item, news in zip(berita(_berubah_dua_kali()), bahan.kabar(site.instansi), strict=True):
        assert item["title"].startswith(f"{news.judul}: ")
        assert item["summary"].startswith(news.kalimat)


def test_facts_are_escaped() -> None:
    row = PINDAH | {"alasan": "<b>tebal</b> & lain"}

    item = satu(rembuk(judul="A <i>& B", perubahan=[row]))

    assert "&lt;b&gt;tebal&lt;/b&gt; &amp; lain" in item["content_html"]
    assert item["title"].startswith("Perubahan waktu dan tempat: A <i>& B (")


def test_correction_of_spelling_is_no_news() -> None:
    assert berita(rembuk(perubahan=[{"pada": "2026-11-21T08:00", "jenis": "ejaan"}])) == []


def test_change_before_the_announcement_is_no_news() -> None:
    (item,) = berita(rembuk(diumumkan="2026-11-21T08:00", perubahan=[PINDAH]))

    assert item["title"].startswith("Diumumkan")
    assert "pukul 10.00 WIB – selesai di Gedung Serbaguna" in item["summary"]


def test_news_comes_newest_first() -> None:
    titles = [item["title"].partition(":")[0] for item in berita(_berubah_dua_kali())]

    assert titles == ["Perubahan tempat", "Perubahan waktu dan tempat", "Diumumkan"]


def test_each_entry_tells_of_its_own_time() -> None:
    _, moved, new = berita(_berubah_dua_kali())

    assert (
        "Jadwal kini Senin, 23 November 2026, pukul 10.00 WIB – selesai, di Aula"
        in moved["summary"]
    )
    assert new["summary"] == (
        "Senin, 23 November 2026, pukul 09.00 WIB – selesai di Aula Melati, dihadiri Wali Kota."
    )


def test_what_happens_later_changes_no_older_entry() -> None:
    leader = [{"jabatan": "walikota", "kehadiran_nyata": "diwakili", "oleh": "sekda"}]
    later = ubah({"tempat": "Gedung Serbaguna"}, tempat="Pendopo")
    before = berita(rembuk(**DIUMUMKAN, perubahan=[PINDAH]))

    after = berita(
        rembuk(
            **DIUMUMKAN,
            tempat="Pendopo",
            perubahan=[PINDAH, *later["perubahan"]],
            status="terlaksana",
            pimpinan=leader,
        )
    )

    assert after[1:] == before


def test_changes_of_one_minute_are_told_apart() -> None:
    twice = [PINDAH, PINDAH | {"semula": {"tempat": "Aula"}}]

    ids = [item["id"].rpartition("/")[2] for item in berita(rembuk(perubahan=twice))]

    assert ids == ["20261120T161000-2", "20261120T161000"]


def test_id_outlives_new_words() -> None:
    renamed = rembuk(judul="Lain", tempat="Pendopo", perubahan=[PINDAH | {"alasan": "lain"}])

    assert satu(renamed)["id"] == satu(rembuk(perubahan=[PINDAH]))["id"]


def test_what_is_dated_later_is_not_news_yet() -> None:
    planned = rembuk(**DIUMUMKAN, perubahan=[PINDAH | {"pada": "2026-11-24T06:31"}])

    titles = [item["title"] for item in berita(planned)]

    assert [title.partition(":")[0] for title in titles] == ["Diumumkan"]


def test_embargoed_kegiatan_is_new_when_its_embargo_ends() -> None:
    hidden = rembuk(tayang="2026-11-22T08:00", perubahan=[PINDAH], **DIUMUMKAN)

    assert berita(hidden, sekarang=wib("2026-11-22T07:59")) == []
    item = satu(hidden)
    assert item["title"].startswith("Diumumkan")
    assert item["date_published"] == "2026-11-22T08:00:00+07:00"


def test_kegiatan_known_only_afterwards_is_new_when_it_is_over() -> None:
    item = satu(rembuk(tayang="setelah-selesai", selesai="2026-11-23T12:00", **DIUMUMKAN))

    assert item["date_published"] == "2026-11-23T12:00:00+07:00"


@pytest.mark.parametrize(
    "keys", [{"sifat": "tertutup", "judul": None, "tempat": None}, {"persetujuan": "konsep"}]
)
def test_what_the_public_may_not_see_is_no_news(keys: dict[str, Any]) -> None:
    assert berita(rembuk(**DIUMUMKAN, **keys)) == []


def test_limited_kegiatan_tells_only_what_it_may() -> None:
    limited = rembuk(sifat="terbatas", perubahan=[PINDAH], pakaian="Rahasia")

    item = satu(limited)

    assert "Aula Melati" not in json.dumps(item)
    assert "Semula pukul 09.00; menjadi pukul 10.00 WIB" in item["summary"]


SERI = {
    "berulang": {"setiap": "minggu", "hari": ["senin"], "sampai": "2026-12-28"},
    "diumumkan": "2026-10-30T10:00",
}


def apel(**keys: Any) -> Kegiatan:
    return kegiatan("2026-11-02-apel", judul="Apel Pagi", **SERI | keys)


def test_recurring_kegiatan_is_new_once() -> None:
    item = satu(apel())

    assert item["title"] == "Diumumkan: Apel Pagi (setiap Senin sampai 28 Desember 2026)"


def test_change_of_a_series_is_told_once() -> None:
    row = {"pada": "2026-11-10T08:00", "alasan": "cuaca", "semula": {"mulai": "2026-11-02T07:30"}}

    titles = [item["title"] for item in berita(apel(perubahan=[row]))]

    assert titles[0] == "Perubahan waktu: Apel Pagi (setiap Senin sampai 28 Desember 2026)"
    assert len(titles) == 2


def test_change_of_one_occurrence_names_its_day() -> None:
    row = {"pada": "2026-11-20T08:00", "alasan": "hujan", "semula": {"status": "terjadwal"}}
    own = {"2026-11-30": {"status": "dibatalkan", "perubahan": [row]}}

    item = berita(apel(kejadian=own))[0]

    assert item["title"] == "Dibatalkan: Apel Pagi (Senin, 30 November 2026)"
    assert item["url"] == f"{SITUS}/agenda/kegiatan/2026-11-02-apel/"
    assert item["id"].endswith("/2026-11-02-apel@2026-11-30/20261120T080000")
    assert "setiap" not in item["summary"]


def test_feed_holds_the_newest_50() -> None:
    first = wib("2026-06-01T08:00")
    many = [
        kegiatan(f"2026-12-{1 + n % 28:02}-k{n}", diumumkan=f"{first + timedelta(days=n):%FT%R}")
        for n in range(60)
    ]

    ids = [item["id"] for item in berita(*many)]

    assert [id_.split("-k")[-1] for id_ in ids] == [f"{n}/baru" for n in range(59, 9, -1)]


def test_entry_can_be_sifted_by_what_happened_and_to_whom() -> None:
    cancelled = rembuk(jenis="rapat", **ubah({"status": "terjadwal"}, status="dibatalkan"))
    feed = feedparser.parse(
        berkas_perubahan(portal(cancelled, sekarang=SEKARANG))[alamat.umpan_perubahan("atom")]
    )

    tags = {(tag.term, tag.label) for tag in feed.entries[0].tags}

    assert tags == {("dibatalkan", "Dibatalkan"), ("walikota", "Wali Kota"), ("rapat", "Rapat")}


def test_another_kind_is_told_to_who_follows_either() -> None:
    (item,) = berita(rembuk(jenis="apel", **ubah({"jenis": "rapat"})))

    assert item["title"].startswith("Keterangan diperbarui: ")
    assert "Jenis kegiatan semula Rapat, menjadi Apel." in item["summary"]
    assert {"Apel", "Rapat"} <= set(item["tags"])


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_every_form_exists_even_when_empty(form: str) -> None:
    url = alamat.umpan_perubahan(form)

    files = berkas_perubahan(portal())

    assert url == f"/umpan/perubahan-agenda.{form if form == 'json' else f'{form}.xml'}"
    assert f"{SITUS}{url}".encode() in files[url]


def test_reader_is_asked_to_come_back_soon() -> None:
    files = berkas_perubahan(portal())

    assert b"<ttl>15</ttl>" in files[alamat.umpan_perubahan("rss")]


def test_time_that_passes_changes_no_byte() -> None:
    early, late = (
        berkas_perubahan(portal(_berubah_dua_kali(), sekarang=at))
        for at in (SEKARANG, wib("2031-01-01T00:00"))
    )

    assert early == late


def _berubah_dua_kali() -> Kegiatan:
    """Return what was moved from Aula Melati to Aula, and then to Gedung Serbaguna."""
    second = {"pada": "2026-11-21T08:00", "alasan": "kapasitas", "semula": {"tempat": "Aula"}}
    return rembuk(**DIUMUMKAN, perubahan=[PINDAH, second])
