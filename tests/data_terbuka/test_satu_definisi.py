"""CSV, JSON, schema and dictionary say the same, since they come from the same definitions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from plugins.data_terbuka.kolom import Tipe
from plugins.data_terbuka.terbitan import SEMUA
from plugins.domain.model import Model
from tests.builders import iku, kegiatan, layanan, sambutan, siaran, tertutup, wib
from tests.data_terbuka.contoh import Data, baca_csv, dari_sel, data

HIMPUNAN = pytest.mark.parametrize("himpunan", SEMUA, ids=lambda h: h.id)
SENIN, SELASA = wib("2026-11-23T06:30"), wib("2026-11-24T06:30")
BERUBAH = [{"pada": "2026-11-20T08:00", "alasan": "cuaca", "semula": {"mulai": "2026-11-22"}}]

LENGKAP: tuple[Model, ...] = (
    kegiatan(
        "2026-11-21-lengkap",
        mulai="2026-11-21T09:00",
        selesai="2026-11-22",
        zona="WIT",
        keterangan_waktu="sesudah apel",
        tempat={"nama": "Aula", "alamat": "Jalan A", "koordinat": [-7.4, 112.4]},
        pimpinan=[
            {
                "jabatan": "walikota",
                "kehadiran": "diwakili",
                "oleh": "sekda",
                "mulai": "2026-11-21T09:30",
            },
            {"jabatan": "sekda", "kehadiran_nyata": "hadir", "peran": "narasumber"},
        ],
        penyelenggara=["dinas-perdagangan", "Panitia; Warga"],
        jenis="rapat",
        pakaian="Batik",
        peserta="umum",
        akses=["kursi-roda", "juru-bahasa-isyarat"],
        liputan="terbuka",
        titik_doorstop="Lobi",
        batas_akreditasi="2026-11-20",
        siaran_langsung="https://siaran.example/a",
        diumumkan="2026-11-18T15:00",
        perubahan=BERUBAH,
        status="terlaksana",
        protokol="ya",
        dokumentasi=[{"jenis": "foto", "jumlah": 3}],
        publikasi=[{"tautan": "https://lembayung.example/a"}],
    ),
    kegiatan("2026-12-01-hari", mulai="2026-12-01", jam="menyusul", status="tentatif"),
    kegiatan("2025-12-31-lama", sifat="terbatas", mulai="2025-12-31T19:00"),
    tertutup("2026-11-20-tertutup", status="terlaksana"),
    siaran(
        nomor="041/SP/XI/2026",
        kegiatan=["2026-11-21-lengkap"],
        topik=["ekonomi"],
        perangkat_daerah=["dinas-perdagangan"],
        pimpinan=["walikota"],
        ralat=[{"pada": "2026-11-23T09:00", "isi": "Bukan 7."}],
        lampiran=[{"judul": "Bahan", "berkas": "bahan.pdf"}],
    ),
    siaran("2025/lama", tanggal="2025-12-30T10:00"),
    sambutan(),
    layanan(
        berlaku_sejak="2026-01-02",
        penyampaian={"persyaratan": ["KTP", "Surat"], "jangka_waktu": {"hari_kerja": 3}},
        pengajuan={"kanal": ["Loket"], "paling_lambat_hari_kerja": 5},
        skm=[{"periode": "2026", "responden": 30, "unsur": ["3.4"] * 9}],
    ),
    iku(rekap=[{"periode": "TW I", "dilaksanakan": 3, "dipublikasikan": 2}]),
)


@pytest.fixture(scope="module")
def lengkap() -> Data:
    """Return the data of entries that use every key."""
    return data(*LENGKAP, lisensi={"data": {"nama": "CC BY 4.0"}, "foto": "Bebas."})


@pytest.fixture(scope="module")
def contoh(situs: Path) -> Data:
    """Return the data of the sample."""
    found = situs.glob("data/**/*.*")
    return Data({f"/{p.relative_to(situs)}": p.read_bytes().decode() for p in found})


def json_files(found: Data, himpunan: str) -> dict[str, Any]:
    """Return the JSON of every edition of a dataset, by its address."""
    files = {url: text for url, text in found.berkas.items() if url.endswith(".json")}
    read = {url: json.loads(text) for url, text in files.items() if "/skema/" not in url}
    return {url: doc for url, doc in read.items() if doc["meta"]["himpunan"] == himpunan}


def csv_of(found: Data, url: str) -> list[dict[str, str]]:
    return baca_csv(found.berkas[url.replace(".json", ".csv")])


@HIMPUNAN
@pytest.mark.parametrize("dari", ["contoh", "lengkap"])
def test_every_json_answers_its_published_schema(
    himpunan: Any, dari: str, request: pytest.FixtureRequest
) -> None:
    found: Data = request.getfixturevalue(dari)
    schema = found.json(f"skema/{himpunan.id}")
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    editions = json_files(found, himpunan.id)

    assert editions
    for document in editions.values():
        assert document["data"]
        assert [error.message for error in checker.iter_errors(document)] == []
        assert document["meta"]["jumlah"] == len(document["data"])
        assert document["meta"]["skema"] == schema["$id"]


@HIMPUNAN
@pytest.mark.parametrize("dari", ["contoh", "lengkap"])
def test_csv_and_json_hold_the_same_rows(
    himpunan: Any, dari: str, request: pytest.FixtureRequest
) -> None:
    found: Data = request.getfixturevalue(dari)
    for url, document in json_files(found, himpunan.id).items():
        rows = [
            {
                k.nama: "; ".join(row[k.nama]) if k.tipe is Tipe.DAFTAR else row[k.nama]
                for k in himpunan.kolom
            }
            for row in document["data"]
        ]
        assert rows == [
            {k.nama: dari_sel(k, row[k.nama]) for k in himpunan.kolom} for row in csv_of(found, url)
        ]


@HIMPUNAN
def test_columns_have_one_order_and_one_name_everywhere(himpunan: Any, lengkap: Data) -> None:
    names = [k.nama for k in himpunan.kolom]
    schema = lengkap.json(f"skema/{himpunan.id}")

    assert list(schema["properties"]["data"]["items"]["properties"]) == names
    assert schema["properties"]["data"]["items"]["required"] == names
    rows = lengkap.csv("kamus")
    assert [row["kolom"] for row in rows if row["himpunan"] == himpunan.id] == names
    for url, document in json_files(lengkap, himpunan.id).items():
        assert all(list(row) == names for row in document["data"])
        assert all(list(row) == names for row in csv_of(lengkap, url))


@HIMPUNAN
def test_every_column_is_explained_on_the_page(himpunan: Any, lengkap: Data) -> None:
    page = lengkap.berkas["/data/kamus/"]

    assert f'id="{himpunan.id}"' in page
    for kolom in himpunan.kolom:
        assert f"<code>{kolom.nama}</code>" in page
        assert kolom.arti.endswith(".")


@pytest.mark.parametrize(
    "change",
    [
        {"status": "selesai"},
        {"mulai": "2026-11-21T09:00"},
        {"lintang": "-7.4"},
        {"judul": None},
        {"rahasia": "x"},
    ],
)
def test_the_schema_refuses_what_the_data_never_holds(
    change: dict[str, Any], lengkap: Data
) -> None:
    document = lengkap.json("agenda-2026")
    checker = Draft202012Validator(lengkap.json("skema/agenda"))
    checker.validate(document)
    document["data"][0] |= change

    with pytest.raises(ValidationError):
        checker.validate(document)


def test_the_dictionary_tells_type_choices_and_what_may_lack(lengkap: Data) -> None:
    rows = {(row["himpunan"], row["kolom"]): row for row in lengkap.csv("kamus")}

    jam = rows["agenda", "jam"]
    assert (jam["tipe"], jam["pilihan"], jam["boleh_kosong"]) == ("pilihan", "menyusul", "ya")
    assert rows["agenda", "judul"]["boleh_kosong"] == "tidak"


def test_an_empty_portal_has_schemas_dictionary_and_catalogue_but_no_data() -> None:
    found = data()

    assert {url for url in found.berkas if "/skema/" not in url} == {
        "/data/",
        "/data/kamus/",
        "/data/kamus.csv",
        "/data/katalog.jsonld",
    }
    assert found.berkas["/data/"].count("Belum ada data") == len(SEMUA)


def test_the_same_portal_gives_the_same_bytes() -> None:
    assert data(*LENGKAP).berkas == data(*reversed(LENGKAP)).berkas


def test_meta_tells_licence_contact_period_and_last_change(lengkap: Data) -> None:
    meta = lengkap.json("agenda-2026")["meta"]

    assert meta["lisensi"] == {"nama": "CC BY 4.0", "tautan": None}
    assert meta["kontak"] == "prokopim@kotacontoh.example"
    assert meta["periode"] == {"mulai": "2026-11-21", "selesai": "2026-12-01"}
    assert meta["diubah"] == "2026-11-20T08:00:00+07:00"
    assert data(*LENGKAP).json("agenda-2026")["meta"]["lisensi"] is None


def test_a_change_that_is_still_to_come_is_no_last_change() -> None:
    one = kegiatan(
        diumumkan="2026-11-18T15:00",
        perubahan=[{"pada": "2026-11-25T08:00", "alasan": "nanti", "semula": {"tempat": "A"}}],
    )
    other = kegiatan("2026-11-22-lain", diumumkan="2026-11-19T09:00")

    meta = data(one, other).json("agenda-2026")["meta"]

    assert meta["diubah"] == "2026-11-19T09:00:00+07:00"


def test_what_nobody_noted_has_no_last_change() -> None:
    assert data(kegiatan()).json("agenda-2026")["meta"]["diubah"] is None


def test_the_clock_changes_nothing_but_what_is_marked_provisional() -> None:
    done = kegiatan("2026-10-01-acara", mulai="2026-10-01T08:00", status="terlaksana")
    one, other = (data(iku(), done, sekarang=now) for now in (SENIN, SELASA))

    changed = {url for url, text in one.berkas.items() if other.berkas[url] != text}

    assert changed == {"/iku/2026.csv", "/data/iku-2026.csv", "/data/iku-2026.json"}
