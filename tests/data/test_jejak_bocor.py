"""No history tells what the public could not see at the time, or may not see now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.domain.perubahan import bahan_kabar
from tests.sejarah import DASAR, ID, JALUR, Sejarah, entri

RAHASIA = "Zrahasia"
TERTUTUP = {
    "mulai": "2026-12-07T09:00",
    "sifat": "tertutup",
    "dasar_pengecualian": "Pasal 17",
    "pimpinan": [{"jabatan": "walikota"}],
}
DICABUT = {
    "status": "dicabut",
    "perubahan": [
        {"pada": "2026-11-22T08:00", "alasan": "salah tulis", "semula": {"status": "terjadwal"}}
    ],
}
SEMUA = {
    "judul": "Zrahasia judul",
    "tempat": "Zrahasia tempat",
    "keterangan_waktu": "zrahasia waktu",
    "pakaian": "Zrahasia pakaian",
    "penyelenggara": ["Zrahasia dinas"],
    "titik_doorstop": "Zrahasia lobi",
    "kontak_liputan": {"nama": "Zrahasia nama", "telepon": "0800"},
    "siaran_langsung": "https://zrahasia.example/",
    "uraian": "Zrahasia uraian",
    "pimpinan": [
        {"jabatan": "walikota", "kehadiran": "diwakili", "oleh_nama": "Zrahasia", "peran": "z"}
    ],
}
"""A secret in every key that history could quote."""


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


def bocor(sejarah: Sejarah, **keys: Any) -> bool:
    """Tell whether the secret is in what pages are made of, or in their words."""
    portal = sejarah.portal(**keys)
    bahan = bahan_kabar(portal)
    said = [one.kabar(portal.instansi) for one in bahan]
    return RAHASIA.casefold() in repr((portal, said)).casefold()


def test_the_secrets_are_told_where_nothing_forbids_it(sejarah: Sejarah) -> None:
    """The traps below are real ones: an open entry does tell what it was."""
    sejarah.entry("2026-11-10T08:00", **SEMUA)
    sejarah.entry("2026-11-20T08:00")

    (news, _) = sejarah.kabar()
    for word in ("judul", "tempat", "waktu", "pakaian", "dinas", "lobi"):
        assert f"rahasia {word}" in news
    assert bocor(sejarah)


@pytest.mark.parametrize("key", ["kontak_liputan", "siaran_langsung", "uraian"])
def test_an_old_text_contact_or_link_is_never_quoted(sejarah: Sejarah, key: str) -> None:
    """What staff took out must not live on beside what they left."""
    sejarah.entry("2026-11-10T08:00", **{key: SEMUA[key]})
    sejarah.entry("2026-11-20T08:00")

    assert sejarah.kabar()[0].endswith(" diperbarui.")
    assert not bocor(sejarah)


@pytest.mark.parametrize("persetujuan", ["konsep", "diajukan", "perlu-perbaikan"])
def test_a_draft_was_never_public(sejarah: Sejarah, persetujuan: str) -> None:
    sejarah.entry("2026-11-10T08:00", persetujuan=persetujuan, diumumkan=None, **SEMUA)
    sejarah.entry("2026-11-12T08:00", persetujuan=persetujuan, diumumkan=None, tempat="Zrahasia")
    sejarah.entry("2026-11-20T08:00", diumumkan=None)

    assert [line[:23] for line in sejarah.kabar()] == ["20/11 08.00 Diumumkan. "]
    assert not bocor(sejarah)


def test_a_draft_between_two_approved_versions_leaves_no_trace(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-12T08:00", persetujuan="diajukan", **SEMUA)
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert sejarah.kabar()[0].startswith("20/11 08.00 Perubahan tempat. Semula di Pendopo")
    assert not bocor(sejarah)


def test_what_was_a_draft_by_the_settings_of_its_time_was_never_public(sejarah: Sejarah) -> None:
    settings = yaml.safe_load((DASAR / "instansi.yaml").read_text())
    name = "content/instansi.yaml"
    sejarah.commit("2026-11-09T08:00", {name: settings | {"wajib_persetujuan": "ya"}})
    sejarah.entry("2026-11-10T08:00", diumumkan=None, **SEMUA)
    sejarah.entry("2026-11-12T08:00", diumumkan=None, persetujuan="disetujui")
    sejarah.commit("2026-11-13T08:00", {name: (DASAR / "instansi.yaml").read_text()})
    sejarah.entry("2026-11-20T08:00", diumumkan=None, tempat="Aula")

    assert [line[:24] for line in sejarah.kabar()] == [
        "20/11 08.00 Perubahan te",
        "12/11 08.00 Diumumkan. S",
    ]
    assert not bocor(sejarah)


@pytest.mark.parametrize("settings", ["", "a: [", "wajib_persetujuan: entah\n", "- a\n"])
def test_settings_that_nobody_can_read_any_more_are_taken_for_strict(
    sejarah: Sejarah, settings: str
) -> None:
    name = "content/instansi.yaml"
    good = (DASAR / "instansi.yaml").read_text()
    sejarah.commit("2026-11-09T08:00", {name: settings})
    sejarah.entry("2026-11-10T08:00", diumumkan=None, **SEMUA)
    sejarah.commit("2026-11-13T08:00", {name: good})
    sejarah.entry("2026-11-20T08:00", diumumkan=None)

    assert [line[:23] for line in sejarah.kabar()] == ["20/11 08.00 Diumumkan. "]
    assert not bocor(sejarah)


def test_what_is_mended_under_embargo_was_never_public(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00", tayang="2026-11-15T12:00", diumumkan=None, **SEMUA)
    sejarah.entry("2026-11-12T08:00", tayang="2026-11-15T12:00", diumumkan=None)
    sejarah.entry("2026-11-20T08:00", diumumkan=None, tempat="Aula")

    assert [line[:33] for line in sejarah.kabar()] == [
        "20/11 08.00 Perubahan tempat. Sem",
        "15/11 12.00 Diumumkan. Senin, 7 D",
    ]
    assert not bocor(sejarah)


def test_an_embargo_that_has_not_ended_hides_everything(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00", **SEMUA)
    sejarah.entry("2026-11-20T08:00", tayang="2026-11-24T06:31", tempat="Zrahasia")

    assert sejarah.kabar() == []
    assert not bocor(sejarah)
    assert bocor(sejarah, sekarang="2026-11-24T06:31+07:00")


def test_what_may_be_known_only_when_it_is_over_is_news_then(sejarah: Sejarah) -> None:
    path = "agenda/2026/11/2026-11-20-sidak.yaml"
    keys = {"mulai": "2026-11-20T09:00", "selesai": "2026-11-20T10:00", "diumumkan": None}
    late = keys | {"tayang": "setelah-selesai"}
    sejarah.commit("2026-11-10T08:00", {path: entri(**late | SEMUA)})
    sejarah.commit("2026-11-11T08:00", {path: entri(**late)})
    sejarah.commit("2026-11-21T08:00", {path: entri(**late | {"uraian": "Selesai."})})

    assert [line[:24] for line in sejarah.kabar()] == [
        "21/11 08.00 Keterangan d",
        "20/11 10.00 Diumumkan. J",
    ]
    assert not bocor(sejarah)


def test_the_coming_days_of_a_hidden_recurrence_are_not_told(sejarah: Sejarah) -> None:
    path = "agenda/2026/11/2026-11-02-patroli.yaml"
    rule = {"setiap": "minggu", "sampai": "2026-11-30"}
    keys = {"mulai": "2026-11-02T09:00", "tayang": "setelah-selesai", "diumumkan": None}
    longer = {**rule, "sampai": "2026-12-28"}
    far = {"2026-12-21": {"tempat": RAHASIA}}
    sejarah.commit("2026-11-10T08:00", {path: entri(berulang=rule, **keys)})
    sejarah.commit("2026-11-11T08:00", {path: entri(berulang=longer, kejadian=far, **keys)})

    assert "28 Desember" not in repr(sejarah.kabar())
    assert not bocor(sejarah)


def test_what_was_closed_then_is_news_when_it_opens(sejarah: Sejarah) -> None:
    closed = TERTUTUP | {"dasar_pengecualian": RAHASIA, "tidak_dirilis": RAHASIA}
    sejarah.commit("2026-11-10T08:00", {JALUR: closed})
    sejarah.entry("2026-11-20T08:00", diumumkan=None)

    assert [line[:23] for line in sejarah.kabar()] == ["20/11 08.00 Diumumkan. "]
    assert not bocor(sejarah)


@pytest.mark.parametrize(
    "now",
    [
        TERTUTUP,
        entri(persetujuan="diajukan"),
        entri(tayang="setelah-selesai"),
        entri(tayang="2026-12-01T08:00"),
        None,
    ],
)
def test_what_is_not_public_any_more_has_no_history(
    sejarah: Sejarah, now: dict[str, Any] | None
) -> None:
    sejarah.entry("2026-11-10T08:00", **SEMUA)
    sejarah.entry("2026-11-12T08:00", tempat="Zrahasia kedua")
    sejarah.commit("2026-11-20T08:00", {JALUR: now})

    assert sejarah.kabar() == []
    assert not bocor(sejarah)


def test_what_is_only_closed_in_the_folder_and_not_committed_is_closed(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00", **SEMUA)
    sejarah.entry("2026-11-12T08:00", tempat="Zrahasia kedua")
    sejarah.write(JALUR, TERTUTUP)

    assert sejarah.kabar() == []
    assert not bocor(sejarah)


def test_a_limited_entry_tells_of_its_past_what_it_may_show_now(sejarah: Sejarah) -> None:
    sejarah.entry(
        "2026-11-10T08:00", **SEMUA | {"judul": "Lama", "pimpinan": [{"jabatan": "sekda"}]}
    )
    sejarah.entry("2026-11-20T08:00", sifat="terbatas", mulai="2026-12-07T10:00", tempat=RAHASIA)

    news = sejarah.kabar()[0]
    assert news.startswith("20/11 08.00 Perubahan pimpinan. Semula dihadiri Sekretaris Daerah")
    assert "“Lama”" in news
    assert not bocor(sejarah)


def test_what_was_limited_then_is_not_told_when_it_opens(sejarah: Sejarah) -> None:
    limited = {"sifat": "terbatas", **SEMUA, "judul": "Rapat Kerja"}
    limited["pimpinan"] = [{"jabatan": "walikota"}]
    sejarah.entry("2026-11-10T08:00", **limited)
    sejarah.entry("2026-11-20T08:00")

    assert sejarah.kabar()[0] == (
        "20/11 08.00 Keterangan diperbarui. Sifat semula Terbatas, menjadi Terbuka."
    )
    assert not bocor(sejarah)


def test_keys_that_the_settings_of_the_time_withheld_are_not_told_later(sejarah: Sejarah) -> None:
    settings = yaml.safe_load((DASAR / "instansi.yaml").read_text())
    name = "content/instansi.yaml"
    shown = ["judul", "mulai", "pimpinan", "tempat", "pakaian"]
    sejarah.entry("2026-11-10T08:00", sifat="terbatas", tempat=RAHASIA, pakaian=RAHASIA)
    sejarah.commit("2026-11-12T08:00", {name: settings | {"tampil_terbatas": shown}})
    sejarah.entry("2026-11-20T08:00", sifat="terbatas", tempat="Aula")
    sejarah.entry("2026-11-21T08:00", sifat="terbatas", tempat="Balai")

    assert [line[:62] for line in sejarah.kabar()] == [
        "21/11 08.00 Perubahan tempat. Semula di Aula; menjadi di Balai",
        "02/11 08.00 Diumumkan. Senin, 7 Desember 2026, pukul 09.00 WIB",
    ]
    assert not bocor(sejarah)


def test_keys_that_the_settings_of_today_withhold_are_not_told(sejarah: Sejarah) -> None:
    settings = yaml.safe_load((DASAR / "instansi.yaml").read_text())
    name = "content/instansi.yaml"
    shown = ["judul", "mulai", "pimpinan", "tempat", "keterangan_waktu"]
    sejarah.commit("2026-11-09T08:00", {name: settings | {"tampil_terbatas": shown}})
    sejarah.entry("2026-11-10T08:00", sifat="terbatas", tempat=RAHASIA, keterangan_waktu="zrahasia")
    sejarah.entry("2026-11-20T08:00", sifat="terbatas", tempat="Zrahasia kedua")
    sejarah.commit("2026-11-21T08:00", {name: settings})

    assert not bocor(sejarah)


def test_a_withdrawn_entry_tells_of_its_status_alone(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00", **SEMUA)
    sejarah.entry("2026-11-12T08:00", **SEMUA | {"tempat": "Zrahasia kedua"})
    sejarah.entry("2026-11-22T08:00", **SEMUA | DICABUT)

    assert sejarah.kabar() == ["22/11 08.00 Dicabut. Alasan: salah tulis."]
    assert not bocor(sejarah)


def test_an_occurrence_that_is_closed_now_has_no_history_either(sejarah: Sejarah) -> None:
    rule = {"setiap": "minggu", "sampai": "2026-12-28"}
    open_ = {"2026-12-14": {"tempat": RAHASIA}, "2026-12-21": {"judul": RAHASIA}}
    closed = {
        "2026-12-14": {"sifat": "tertutup", "dasar_pengecualian": "Pasal 17"},
        "2026-12-21": {"diganti": "2026-12-21-lain"},
    }
    other = {"agenda/2026/12/2026-12-21-lain.yaml": entri(mulai="2026-12-21T09:00")}
    sejarah.commit("2026-11-09T08:00", other)
    sejarah.entry("2026-11-10T08:00", berulang=rule)
    sejarah.entry("2026-11-12T08:00", berulang=rule, kejadian=open_)
    assert bocor(sejarah)
    sejarah.entry("2026-11-20T08:00", berulang=rule, kejadian=closed)

    assert not bocor(sejarah)


@pytest.mark.parametrize("together", [True, False])
def test_a_correction_takes_what_should_never_have_been_written_out_of_history(
    sejarah: Sejarah, *, together: bool
) -> None:
    row = {"pada": "2026-11-21T08:00", "jenis": "ejaan"}
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-11T08:00", judul="Rapat", tempat=RAHASIA)
    sejarah.entry("2026-11-12T08:00", judul="Rapat", tempat=RAHASIA, pakaian="Batik")
    if not together:
        sejarah.entry("2026-11-20T08:00", judul="Rapat", tempat="Rumah", pakaian="Batik")
    sejarah.entry(
        "2026-11-21T08:00", judul="Rapat", tempat="Rumah", pakaian="Batik", perubahan=[row]
    )

    assert "menjadi di Rumah, berjudul “Rapat”" in sejarah.kabar()[1]
    assert not bocor(sejarah)


def test_a_correction_of_one_occurrence_silences_its_texts(sejarah: Sejarah) -> None:
    rule = {"setiap": "minggu", "sampai": "2026-12-28"}
    row = {"pada": "2026-11-21T08:00", "jenis": "ejaan"}

    def beda(**keys: Any) -> dict[str, Any]:
        return {"2026-12-14": {"mulai": "2026-12-14T10:00", **keys}}

    sejarah.entry("2026-11-10T08:00", berulang=rule)
    sejarah.entry("2026-11-11T08:00", berulang=rule, kejadian=beda(tempat=RAHASIA))
    sejarah.entry("2026-11-21T08:00", berulang=rule, kejadian=beda(tempat="Aula", perubahan=[row]))

    assert sejarah.kabar()[0].startswith("11/11 08.00 Perubahan waktu. Semula pukul 09.00")
    assert not bocor(sejarah)


def test_a_value_that_was_hidden_does_not_come_in_by_a_correction(sejarah: Sejarah) -> None:
    """A correction made while the place was withheld says nothing of the place before."""
    row = {"pada": "2026-11-12T08:00", "jenis": "ejaan"}
    sejarah.entry("2026-11-10T08:00", tempat="Aula")
    sejarah.entry("2026-11-12T08:00", tempat=RAHASIA, sifat="terbatas", perubahan=[row])
    sejarah.entry("2026-11-20T08:00", tempat="Balai", perubahan=[row])

    assert ID in sejarah.portal().kegiatan
    assert not bocor(sejarah)


def test_a_correction_adds_nothing_to_what_was_announced_under_limits(sejarah: Sejarah) -> None:
    row = {"pada": "2026-11-12T08:00", "jenis": "ejaan"}
    sejarah.entry("2026-11-10T08:00", sifat="terbatas", tempat=None)
    sejarah.entry("2026-11-11T08:00", tempat=None)
    sejarah.entry("2026-11-12T08:00", tempat="Aula", perubahan=[row])

    assert sejarah.kabar()[-1].endswith("pukul 09.00 WIB – selesai, dihadiri Wali Kota.")


def test_a_place_that_was_withheld_for_a_while_did_not_change(sejarah: Sejarah) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-12T08:00", sifat="terbatas")
    sejarah.entry("2026-11-20T08:00")

    assert [line[12:] for line in sejarah.kabar()[:2]] == [
        "Keterangan diperbarui. Sifat semula Terbatas, menjadi Terbuka.",
        "Keterangan diperbarui. Sifat semula Terbuka, menjadi Terbatas.",
    ]


def test_an_occurrence_that_was_limited_then_does_not_tell_what_it_withheld(
    sejarah: Sejarah,
) -> None:
    rule = {"setiap": "minggu", "sampai": "2026-12-28"}
    limited = {"2026-12-14": {"sifat": "terbatas", "tempat": RAHASIA}}
    sejarah.entry("2026-11-10T08:00", berulang=rule)
    sejarah.entry("2026-11-12T08:00", berulang=rule, kejadian=limited)
    sejarah.entry("2026-11-20T08:00", berulang=rule, kejadian={"2026-12-14": {"tempat": "Aula"}})

    assert "Perubahan tempat" not in repr(sejarah.kabar())
    assert not bocor(sejarah)
