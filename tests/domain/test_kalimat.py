"""What is said of a kegiatan: hours, leaders, places."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.domain.instansi import Sebagai
from plugins.domain.kalimat import (
    iso_mulai,
    kalimat_berulang,
    kalimat_pimpinan,
    kapan,
    nama_penyelenggara,
    nama_pimpinan,
    nama_tempat,
    potongan_waktu,
    rentang,
    sebutan_jabatan,
    waktu_kegiatan,
)
from plugins.domain.kata import kata, lama
from plugins.domain.kegiatan import Akses, Kegiatan, Liputan, Peserta, Pimpinan, Sifat
from plugins.domain.waktu import Zona
from tests import builders
from tests.builders import instansi

INSTANSI = instansi(
    jabatan=[
        {
            "id": "walikota",
            "nama": "Wali Kota Contoh",
            "singkat": "Wali Kota",
            "pemegang": [
                {"nama": "Drs. Lama", "sejak": "2020-02-20", "sampai": "2025-02-19"},
                {"nama": "Ir. Baru", "sejak": "2025-02-20"},
                {
                    "nama": "dr. Wakil",
                    "sejak": "2026-12-01",
                    "sampai": "2026-12-03",
                    "sebagai": "Plh",
                },
            ],
        },
        {
            "id": "wakil-walikota",
            "nama": "Wakil Wali Kota Contoh",
            "singkat": "Wakil Wali Kota",
            "pemegang": [{"nama": "dr. Wakil", "sejak": "2025-02-20"}],
        },
        {
            "id": "sekda",
            "nama": "Sekretaris Daerah Kota Contoh",
            "singkat": "Sekretaris Daerah",
            "pemegang": [
                {
                    "nama": "Drs. Pejabat",
                    "sejak": "2026-01-01",
                    "sampai": "2026-06-30",
                    "sebagai": "Pj",
                }
            ],
        },
    ],
)


def kegiatan(**keys: Any) -> Kegiatan:
    return builders.kegiatan(**{"mulai": "2026-11-23T08:00"} | keys)


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        ("pukul 08.00–10.00 WIB", {"selesai": "2026-11-23T10:00"}),
        ("pukul 08.00 WIB – selesai", {}),
        ("pukul 08.00 WIB – selesai", {"selesai": "2026-11-23"}),
        ("pukul 08.00 WIB", {"selesai": "2026-11-23T08:00"}),
        ("pukul 20.00–24.00 WIB", {"mulai": "2026-11-23T20:00", "selesai": "2026-11-24T00:00"}),
        ("sepanjang hari", {"mulai": "2026-11-23"}),
        ("jam menyusul", {"mulai": "2026-11-23", "jam": "menyusul"}),
        ("ba'da Isya", {"mulai": "2026-11-23", "keterangan_waktu": "ba'da Isya"}),
        (
            "pukul 19.15 WIB – selesai (ba'da Isya)",
            {"mulai": "2026-11-23T19:15", "keterangan_waktu": "ba'da Isya"},
        ),
        ("1–3 Desember 2026", {"mulai": "2026-12-01", "selesai": "2026-12-03"}),
        (
            "30 November – 2 Desember 2026, jam menyusul",
            {"mulai": "2026-11-30", "selesai": "2026-12-02", "jam": "menyusul"},
        ),
        (
            "1–3 Desember 2026, mulai pukul 09.00 WIB",
            {"mulai": "2026-12-01T09:00", "selesai": "2026-12-03"},
        ),
        (
            "31 Desember 2026 pukul 20.00 – 1 Januari 2027 pukul 01.00 WIB",
            {"mulai": "2026-12-31T20:00", "selesai": "2027-01-01T01:00"},
        ),
    ],
)
def test_hours(expected: str, keys: dict[str, Any]) -> None:
    assert waktu_kegiatan(kegiatan(**keys), Zona.WIB) == expected


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        ("pukul 09.00 WITA (08.00 WIB) – selesai", {"mulai": "2026-12-01T09:00"}),
        (
            "pukul 09.00–11.30 WITA (08.00–10.30 WIB)",
            {"mulai": "2026-12-01T09:00", "selesai": "2026-12-01T11:30"},
        ),
        (
            "pukul 00.30–02.00 WITA (23.30–01.00 WIB, mulai sehari sebelumnya)",
            {"mulai": "2026-12-01T00:30", "selesai": "2026-12-01T02:00"},
        ),
        ("1–3 Desember 2026", {"mulai": "2026-12-01", "selesai": "2026-12-03"}),
    ],
)
def test_another_zone_gives_the_units_hour_too(expected: str, keys: dict[str, Any]) -> None:
    assert waktu_kegiatan(kegiatan(zona="WITA", **keys), Zona.WIB) == expected


def test_a_zone_to_the_west_may_show_the_day_after() -> None:
    late = kegiatan(zona="WIB", mulai="2026-12-01T23:00", selesai="2026-12-01T23:30")

    assert waktu_kegiatan(late, Zona.WIT) == (
        "pukul 23.00–23.30 WIB (01.00–01.30 WIT, mulai sehari sesudahnya)"
    )


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        ("Senin, 23 November 2026, pukul 08.00 WIB – selesai", {}),
        ("Senin, 23 November 2026, sepanjang hari", {"mulai": "2026-11-23"}),
        (
            "Selasa–Kamis, 1–3 Desember 2026",
            {"mulai": "2026-12-01", "selesai": "2026-12-03"},
        ),
        (
            "Selasa–Kamis, 1–3 Desember 2026, mulai pukul 09.00 WIB",
            {"mulai": "2026-12-01T09:00", "selesai": "2026-12-03"},
        ),
        (
            "31 Desember 2026 pukul 20.00 – 1 Januari 2027 pukul 01.00 WIB",
            {"mulai": "2026-12-31T20:00", "selesai": "2027-01-01T01:00"},
        ),
    ],
)
def test_days_with_hours(expected: str, keys: dict[str, Any]) -> None:
    assert kapan(kegiatan(**keys), Zona.WIB) == expected


def test_days_alone() -> None:
    assert rentang(kegiatan()) == "Senin, 23 November 2026"
    journey = kegiatan(mulai="2026-11-30", selesai="2026-12-02")
    assert rentang(journey) == "Senin–Rabu, 30 November – 2 Desember 2026"


@pytest.mark.parametrize(
    ("expected", "kalimat"),
    [
        (("pukul ", "08.00–10.00", " WIB"), "pukul 08.00–10.00 WIB"),
        (("pukul ", "08.00", " WIB – selesai"), "pukul 08.00 WIB – selesai"),
        (("", "jam menyusul", ""), "jam menyusul"),
    ],
)
def test_the_hour_may_be_set_large(expected: tuple[str, str, str], kalimat: str) -> None:
    assert potongan_waktu(kalimat) == expected


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        ("2026-11-23T08:00+07:00", {}),
        ("2026-11-23T08:00+08:00", {"zona": "WITA"}),
        ("2026-11-23", {"mulai": "2026-11-23"}),
    ],
)
def test_the_beginning_for_machines_has_its_offset(expected: str, keys: dict[str, Any]) -> None:
    assert iso_mulai(kegiatan(**keys)) == expected


@pytest.mark.parametrize(
    ("expected", "berulang"),
    [
        ("setiap hari sampai 28 Desember 2026", {"setiap": "hari"}),
        ("setiap Senin sampai 28 Desember 2026", {"setiap": "minggu"}),
        (
            "setiap Senin dan Kamis sampai 28 Desember 2026, kecuali 30 November 2026",
            {"setiap": "minggu", "hari": ["kamis", "senin"], "kecuali": ["2026-11-30"]},
        ),
        ("setiap tanggal 23 sampai 28 Desember 2026", {"setiap": "bulan"}),
        ("setiap 23 November sampai 28 Desember 2026", {"setiap": "tahun"}),
    ],
)
def test_recurrence(expected: str, berulang: dict[str, Any]) -> None:
    item = kegiatan(berulang=berulang | {"sampai": "2026-12-28"})
    assert item.berulang

    assert kalimat_berulang(item.berulang, item.tanggal_mulai) == expected


def pimpinan(**keys: Any) -> Pimpinan:
    return Pimpinan.model_validate({"jabatan": "walikota"} | keys)


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        ("Wali Kota", {}),
        ("Wali Kota (inspektur upacara)", {"peran": "inspektur upacara"}),
        (
            "Wali Kota, diwakili oleh Wakil Wali Kota (inspektur upacara)",
            {"kehadiran": "diwakili", "oleh": "wakil-walikota", "peran": "inspektur upacara"},
        ),
        (
            "Wali Kota, diwakili oleh Asisten Administrasi Umum",
            {"kehadiran": "diwakili", "oleh_nama": "Asisten Administrasi Umum"},
        ),
        (
            "Wali Kota, diwakili oleh Wakil Wali Kota, dr. Wakil",
            {"kehadiran": "diwakili", "oleh": "wakil-walikota", "oleh_nama": "dr. Wakil"},
        ),
        ("Wali Kota, diwakili", {"kehadiran": "diwakili"}),
        ("Wakil Wali Kota, mendampingi", {"jabatan": "wakil-walikota", "kehadiran": "mendampingi"}),
        ("Wali Kota, kehadiran belum pasti", {"kehadiran": "belum-pasti"}),
        ("Wali Kota", {"kehadiran": "belum-pasti", "kehadiran_nyata": "hadir"}),
        (
            "Wali Kota (membuka acara), pukul 08.30–09.00 WIB",
            {
                "peran": "membuka acara",
                "mulai": "2026-11-23T08:30",
                "selesai": "2026-11-23T09:00",
            },
        ),
        ("Wali Kota, pukul 08.30 WIB", {"mulai": "2026-11-23T08:30"}),
        ("Wali Kota, sampai pukul 09.00 WIB", {"selesai": "2026-11-23T09:00"}),
    ],
)
def test_a_leaders_part(expected: str, keys: dict[str, Any]) -> None:
    assert kalimat_pimpinan(INSTANSI, pimpinan(**keys), kegiatan()) == expected


def test_a_leader_present_on_one_of_several_days_is_given_the_day() -> None:
    festival = kegiatan(mulai="2026-11-14", selesai="2026-11-15")
    part = pimpinan(mulai="2026-11-14T16:00", selesai="2026-11-14T17:30")

    assert kalimat_pimpinan(INSTANSI, part, festival) == (
        "Wali Kota, Sabtu, 14 November 2026, pukul 16.00–17.30 WIB"
    )


@pytest.mark.parametrize(
    ("expected", "id_", "pada"),
    [
        ("Wali Kota Drs. Lama", "walikota", date(2025, 2, 19)),
        ("Wali Kota Ir. Baru", "walikota", date(2025, 2, 20)),
        ("Wali Kota Ir. Baru", "walikota", date(2026, 12, 2)),
        ("Pj. Sekretaris Daerah Drs. Pejabat", "sekda", date(2026, 6, 30)),
        ("Sekretaris Daerah", "sekda", date(2026, 7, 1)),
    ],
)
def test_the_holder_is_the_one_of_the_date(expected: str, id_: str, pada: date) -> None:
    assert nama_pimpinan(INSTANSI, id_, pada) == expected


def test_who_acts_beside_a_definitive_holder_does_not_rename_the_office() -> None:
    assert sebutan_jabatan(INSTANSI, "walikota", date(2026, 12, 2)) == "Wali Kota"


def test_places_and_agencies_bear_the_name_of_the_day() -> None:
    old = [{"nama": "Gedung Lama", "sampai": "2026-11-23"}]
    item = kegiatan(
        tempat={"nama": "Gedung Baru", "dahulu": old},
        penyelenggara=[{"nama": "Dinas Koperasi, UKM, dan Perdagangan"}, {"nama": "Bappeda"}],
    )

    assert nama_tempat(item) == "Gedung Lama"
    assert nama_penyelenggara(item) == "Dinas Koperasi, UKM, dan Perdagangan; Bappeda"
    assert nama_tempat(kegiatan()) is None


def test_equal_words_of_different_choices_are_told_apart() -> None:
    assert kata(Sifat.TERBUKA) == "Terbuka"
    assert kata(Liputan.TERBUKA) == "Terbuka untuk media"


@pytest.mark.parametrize("choices", [Sifat, Liputan, Peserta, Akses, Sebagai])
def test_every_choice_has_words(choices: Any) -> None:
    assert all(kata(choice) for choice in choices)


@pytest.mark.parametrize(
    ("expected", "minutes"),
    [("6 jam 18 menit", 378), ("1 jam", 60), ("5 menit", 5), ("0 menit", 0)],
)
def test_lengths_of_time(expected: str, minutes: int) -> None:
    assert lama(minutes) == expected
