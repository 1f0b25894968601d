"""The schedule and the attendance as data."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.domain.kegiatan import Kegiatan
from plugins.domain.model import Isi
from tests.builders import SITUS, kegiatan, tertutup
from tests.data_terbuka.contoh import data

BATAL: dict[str, Any] = {
    "status": "dibatalkan",
    "diumumkan": "2026-11-18T15:00",
    "perubahan": [
        {"pada": "2026-11-19T08:00", "jenis": "ejaan"},
        {"pada": "2026-11-20T08:00", "alasan": "cuaca", "semula": {"status": "terjadwal"}},
    ],
}


def baris(one: Kegiatan, **umum: Any) -> dict[str, Any]:
    return data(one, **umum).satu("agenda-2026")


def hadir(**keys: Any) -> dict[str, Any]:
    return data(kegiatan(pimpinan=[{"jabatan": "walikota", **keys}])).satu("kehadiran-2026")


def test_times_have_the_offset_of_their_own_zone() -> None:
    row = baris(kegiatan(selesai="2026-11-23T11:00", zona="WITA", diumumkan="2026-11-18T15:00"))

    assert (row["mulai"], row["selesai"]) == (
        "2026-11-23T09:00:00+08:00",
        "2026-11-23T11:00:00+08:00",
    )
    assert row["diumumkan"] == "2026-11-18T15:00:00+07:00"
    assert (row["tanggal"], row["zona"]) == ("2026-11-23", "WITA")


def test_whole_days_are_dates_and_an_unknown_end_is_empty() -> None:
    row = baris(kegiatan(mulai="2026-11-23", selesai="2026-11-25"))
    assert (row["mulai"], row["selesai"]) == ("2026-11-23", "2026-11-25")
    assert baris(kegiatan())["selesai"] is None


def test_place_and_organisers_have_their_names_on_the_day() -> None:
    row = baris(
        kegiatan(
            tempat={"nama": "Gedung Baru", "dahulu": [{"nama": "Lama", "sampai": "2026-12-31"}]},
            penyelenggara=["dinas-perdagangan"],
        )
    )
    assert (row["tempat"], row["penyelenggara"]) == ("Lama", ["Dinas Perdagangan"])


def test_a_change_tells_how_many_why_and_when_last() -> None:
    row = baris(kegiatan(**BATAL))

    assert (row["status"], row["jumlah_perubahan"], row["alasan"]) == ("dibatalkan", 1, "cuaca")
    assert row["terakhir_diubah"] == "2026-11-20T08:00:00+07:00"


def test_each_change_tells_what_was_and_why() -> None:
    represented = [{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}]
    rows = [
        {
            "pada": "2026-11-19T08:00",
            "alasan": "kapasitas",
            "semula": {"mulai": "2026-11-22", "tempat": "Aula", "pimpinan": represented},
        },
        {"pada": "2026-11-19T09:00", "jenis": "ejaan"},
        {"pada": "2026-11-20T08:00", "alasan": "cuaca", "semula": {"status": "terjadwal"}},
    ]
    found = data(kegiatan(tempat="Pendopo", status="dibatalkan", perubahan=rows))
    first, second = found.json("perubahan-agenda-2026")["data"]

    assert first == {
        "kejadian": "2026-11-23-rapat",
        "kegiatan": "2026-11-23-rapat",
        "tanggal": "2026-11-23",
        "urutan": 1,
        "pada": "2026-11-19T08:00:00+07:00",
        "alasan": "kapasitas",
        "berubah": ["mulai", "tempat", "pimpinan"],
        "semula_status": None,
        "semula_judul": None,
        "semula_mulai": "2026-11-22",
        "semula_selesai": None,
        "semula_tempat": "Aula",
        "semula_pimpinan": "Sekretaris Daerah (mewakili Wali Kota)",
        "semula_lain": [],
    }
    assert (second["urutan"], second["berubah"], second["semula_status"]) == (
        2,
        ["status"],
        "terjadwal",
    )
    assert found.satu("agenda-2026")["jumlah_perubahan"] == 2


def semula(kini: dict[str, Any], dahulu: dict[str, Any]) -> dict[str, Any]:
    row = {"pada": "2026-11-19T08:00", "alasan": "kapasitas", "semula": dahulu}
    return data(kegiatan(perubahan=[row], **kini)).satu("perubahan-agenda-2026")


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({"kehadiran": "belum-pasti"}, "Wali Kota (kehadiran belum pasti)"),
        ({"selesai": "2026-11-23T10:00"}, "Wali Kota (sampai pukul 10.00 WIB)"),
        ({"peran": "inspektur upacara"}, "Wali Kota (inspektur upacara)"),
    ],
)
def test_the_old_part_of_a_leader_is_told_with_the_office(
    part: dict[str, Any], expected: str
) -> None:
    row = semula({}, {"pimpinan": [{"jabatan": "walikota"} | part]})

    assert row["semula_pimpinan"] == expected


def test_old_values_of_other_columns_are_told_by_the_name_of_the_column() -> None:
    row = semula(
        {"liputan": "terbuka", "peserta": "umum"},
        {
            "jenis": "rapat",
            "penyelenggara": ["dinas-perdagangan", "Panitia, Warga, dan Relawan"],
            "liputan": "tidak",
            "peserta": None,
        },
    )

    assert row["semula_lain"] == [
        "jenis: rapat",
        "penyelenggara: Dinas Perdagangan",
        "penyelenggara: Panitia, Warga, dan Relawan",
        "liputan: tidak",
    ]


def test_an_old_text_that_was_replaced_does_not_live_on() -> None:
    old, new = (Isi(text, text, text) for text in ("Lama.", "Baru."))
    row = semula({"uraian": new}, {"uraian": old, "siaran_langsung": "https://lama.example"})

    assert set(row["berubah"]) == {"uraian", "siaran_langsung"}
    assert row["semula_lain"] == []


def test_a_change_of_a_series_is_a_row_of_every_occurrence() -> None:
    row = {"pada": "2026-10-30T08:00", "alasan": "cuaca", "semula": {"mulai": "2026-11-02T07:00"}}
    rule = {"setiap": "minggu", "sampai": "2026-11-09"}
    rows = data(kegiatan("2026-11-02-apel", berulang=rule, perubahan=[row])).json(
        "perubahan-agenda-2026"
    )["data"]

    assert [(one["kejadian"][-10:], one["semula_mulai"][:16]) for one in rows] == [
        ("2026-11-02", "2026-11-02T07:00"),
        ("2026-11-09", "2026-11-09T07:00"),
    ]


def test_what_was_is_told_only_as_far_as_it_may_be() -> None:
    rows = [
        {"pada": "2026-11-19T08:00", "alasan": "a", "semula": {"tempat": "RAHASIA"}},
        {
            "pada": "2026-11-20T08:00",
            "alasan": "b",
            "semula": {"status": "terjadwal", "judul": "RAHASIA", "tidak_dirilis": "RAHASIA"},
        },
    ]
    for keys in ({"status": "dicabut"}, {"status": "dibatalkan", "sifat": "terbatas"}):
        found = data(kegiatan(perubahan=rows, **keys), tampil_terbatas=["mulai"])

        assert not [url for url, text in found.berkas.items() if "RAHASIA" in text]
        newest = found.json("perubahan-agenda-2026")["data"][-1]
        assert newest["berubah"] == ["status"]


def test_each_occurrence_of_a_series_is_a_row_in_the_year_of_its_day() -> None:
    series = kegiatan("2026-12-21-apel", berulang={"setiap": "minggu", "sampai": "2027-01-04"})
    found = data(series)

    this = found.json("agenda-2026")["data"]
    assert [row["id"] for row in this] == [
        "2026-12-21-apel@2026-12-21",
        "2026-12-21-apel@2026-12-28",
    ]
    (next_year,) = found.json("agenda-2027")["data"]
    assert (next_year["kegiatan"], next_year["berulang"]) == ("2026-12-21-apel", True)
    assert next_year["tautan"] == f"{SITUS}/agenda/kegiatan/2026-12-21-apel/"


def test_rows_are_in_the_order_of_time() -> None:
    late, early = kegiatan("2026-11-23-b", mulai="2026-11-23T10:00"), kegiatan("2026-11-23-z")

    ids = [row["id"] for row in data(late, early).json("agenda-2026")["data"]]

    assert ids == ["2026-11-23-z", "2026-11-23-b"]


def test_a_closed_kegiatan_is_in_no_file() -> None:
    found = data(tertutup("2026-11-20-tertutup"), kegiatan())

    assert not [url for url, text in found.berkas.items() if "2026-11-20-tertutup" in text]


def test_of_a_limited_kegiatan_only_what_is_shown() -> None:
    limited = kegiatan(sifat="terbatas", judul="RAHASIA", tempat="RAHASIA", uraian=None)
    found = data(limited, tampil_terbatas=["mulai", "pimpinan"])

    assert not [url for url, text in found.berkas.items() if "RAHASIA" in text]
    assert found.satu("agenda-2026")["sifat"] == "terbatas"


def test_a_withdrawn_kegiatan_says_so_and_nothing_else() -> None:
    gone = kegiatan(status="dicabut", judul="RAHASIA", perubahan=BATAL["perubahan"])
    found = data(gone)

    row = found.satu("agenda-2026")
    assert (row["status"], row["judul"]) == ("dicabut", "Agenda dicabut")
    assert not [url for url, text in found.berkas.items() if "RAHASIA" in text]
    assert "/data/kehadiran-2026.csv" not in found.berkas


def test_attendance_names_office_holder_and_representative() -> None:
    row = hadir(kehadiran="diwakili", oleh="sekda", peran="pembuka")

    assert (row["kejadian"], row["jabatan"], row["pejabat"]) == (
        "2026-11-23-rapat",
        "walikota",
        "Ir. Cempaka",
    )
    assert (row["kehadiran"], row["oleh"], row["peran"]) == ("diwakili", "sekda", "pembuka")


def test_attendance_as_planned_and_as_it_was_stand_apart() -> None:
    row = hadir(kehadiran="belum-pasti", kehadiran_nyata="hadir", mulai="2026-11-23T09:30")

    assert (row["kehadiran"], row["kehadiran_nyata"]) == ("belum-pasti", "hadir")
    assert (row["mulai"], row["selesai"]) == ("2026-11-23T09:30:00+07:00", None)


def test_every_leader_of_every_occurrence_is_a_row() -> None:
    both = [{"jabatan": "walikota"}, {"jabatan": "wakil-walikota"}]
    series = kegiatan(
        "2026-11-02-apel", pimpinan=both, berulang={"setiap": "minggu", "sampai": "2026-11-09"}
    )
    rows = data(series).json("kehadiran-2026")["data"]

    assert [(row["tanggal"], row["jabatan"], row["pejabat"]) for row in rows] == [
        ("2026-11-02", "walikota", "Ir. Cempaka"),
        ("2026-11-02", "wakil-walikota", None),
        ("2026-11-09", "walikota", "Ir. Cempaka"),
        ("2026-11-09", "wakil-walikota", None),
    ]
