"""One entry changes and the portal is built again: what moved, and that nothing else did."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree

from bench.fakta import ISI
from tests.building import build, files

ID = "2026-11-26-rapat-inflasi"
UID = f"UID:{ID}@prokopim.kotacontoh.example"
JUDUL = "Rapat Pengendalian Inflasi"
ENTRI = """\
judul: {judul}
mulai: 2026-11-26T{jam}
selesai: 2026-11-26T12:00
tempat: ruang-rapat-utama
pimpinan: [{{jabatan: walikota}}, {{jabatan: sekda, kehadiran: mendampingi}}]
jenis: rapat
status: {status}
diumumkan: 2026-11-20T08:00
"""
PINDAH = "{pada: 2026-11-23T15:00, alasan: narasumber terlambat, semula: {mulai: 2026-11-26T09:00}}"
EJAAN = "{pada: 2026-11-23T16:30, jenis: ejaan}"
BATAL = "{pada: 2026-11-24T06:00, alasan: gelombang tinggi, semula: {status: terjadwal}}"
LANGKAH = {
    "awal": ("Rapat Pengendalian Inflsi", "09:00", "terjadwal", []),
    "pindah": ("Rapat Pengendalian Inflsi", "10:30", "terjadwal", [PINDAH]),
    "ejaan": (JUDUL, "10:30", "terjadwal", [PINDAH, EJAAN]),
    "batal": (JUDUL, "10:30", "dibatalkan", [PINDAH, EJAAN, BATAL]),
}
"""The versions of one file, in the order in which staff write them."""

LAIN = {
    "2026-11-26-audiensi-warga": "judul: Audiensi Warga\nmulai: 2026-11-26T14:00\njenis: audiensi\n"
    "pimpinan: [{jabatan: walikota}]\ndiumumkan: 2026-11-20T09:00\n",
    "2026-11-30-rapat-anggaran": "judul: Rapat Anggaran\nmulai: 2026-11-30T09:00\njenis: rapat\n"
    "pimpinan: [{jabatan: sekda}]\ndiumumkan: 2026-11-20T10:00\ntempat: Pendopo\n"
    "perubahan: [{pada: 2026-11-20T11:00, alasan: kapasitas, semula: {tempat: Aula}}]\n",
    "2026-11-02-apel-pagi": "judul: Apel Pagi\nmulai: 2026-11-02T07:15\njenis: apel\n"
    "pimpinan: [{jabatan: walikota}]\ndiumumkan: 2026-10-30T09:00\n"
    "berulang: {setiap: minggu, hari: [senin], sampai: 2026-12-28}\n",
}
SIARAN = "---\njudul: Harga Terkendali\ntanggal: 2026-11-20\nkegiatan: {id}\n---\n\nIsi siaran.\n"

Situs = dict[str, bytes]
HITUNGAN = {
    "agenda/jenis/index.html",
    "agenda/pimpinan/index.html",
    "data/index.html",
    "data/katalog.jsonld",
}
"""They tell how much there is, and since when, not what."""
SEBUTAN = (ID.encode(), *{judul.encode() for judul, *_ in LANGKAH.values()})


def tulis(isi: Path, langkah: str) -> None:
    """Write the content as it is at a step."""
    judul, jam, status, rows = LANGKAH[langkah]
    entry = ENTRI.format(judul=judul, jam=jam, status=status)
    entry += "".join(["perubahan:\n", *(f"  - {row}\n" for row in rows)]) if rows else ""
    agenda = isi / "agenda/2026/11"
    agenda.mkdir(parents=True, exist_ok=True)
    for name, text in {**LAIN, ID: entry}.items():
        (agenda / f"{name}.yaml").write_text(text)


@pytest.fixture(scope="module")
def awal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small content folder at its first step."""
    isi = tmp_path_factory.mktemp("dua-langkah") / "isi"
    shutil.copytree(ISI / "content", isi / "content")
    (isi / "content/siaran-pers/2026").mkdir(parents=True)
    (isi / "content/siaran-pers/2026/harga.md").write_text(SIARAN.format(id=ID))
    tulis(isi, "awal")
    return isi


@pytest.fixture(scope="module")
def situs(awal: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Situs]:
    """Return the files of one portal after each step: it is built again in its place."""
    folder = tmp_path_factory.mktemp("langkah")
    isi = shutil.copytree(awal, folder / "isi")
    found = {}
    for langkah in LANGKAH:
        tulis(isi, langkah)
        result = build(folder / "situs", ISI=str(isi))
        assert result.returncode == 0, result.stderr
        found[langkah] = files(folder / "situs")
    return found


@pytest.fixture(params=pairwise(LANGKAH), ids="-".join)
def perubahan(
    request: pytest.FixtureRequest, situs: dict[str, Situs]
) -> tuple[Situs, Situs, set[str]]:
    """Return a portal before and after a step, and the names of the files that moved."""
    before, after = (situs[langkah] for langkah in request.param)
    assert before.keys() == after.keys()
    return before, after, {name for name in before if before[name] != after[name]}


def vevent(data: bytes) -> dict[str, str]:
    """Return the events of a calendar by their UID, as text; what is around them under ""."""
    text = data.decode().replace("\r\n ", "")
    events = re.findall(r"BEGIN:VEVENT.*?END:VEVENT\r\n", text, re.DOTALL)
    around = re.sub(r"BEGIN:VEVENT.*END:VEVENT\r\n", "", text, flags=re.DOTALL)
    return {"": around} | {re.findall(r"^UID:.*(?=\r$)", e, re.MULTILINE)[0]: e for e in events}


def acara(situs: Situs) -> Any:
    """Return the entry's own event."""
    (event,) = Calendar.from_ical(situs[f"kalender/kegiatan/{ID}.ics"]).walk("VEVENT")
    return event


def butir(situs: Situs, name: str) -> dict[str, str]:
    """Return the items of a feed by their id, as text."""
    root = etree.fromstring(situs[name])
    items = root.xpath("//item|//*[local-name()='entry']")
    key = "string(guid|*[local-name()='id'])"
    return {str(item.xpath(key)): etree.tostring(item).decode() for item in items}


def test_calendars_that_moved_are_those_that_carry_the_entry(
    perubahan: tuple[Situs, Situs, set[str]],
) -> None:
    before, _, moved = perubahan
    calendars = {name for name in before if name.endswith(".ics")}
    carrying = {name for name in calendars if UID in vevent(before[name])}

    assert moved & calendars == carrying
    assert carrying >= {
        "kalender/semua.ics",
        "kalender/pimpinan/walikota.ics",
        "kalender/pimpinan/sekda.ics",
        "kalender/jenis/rapat.ics",
        "kalender/arsip/2026.ics",
        f"kalender/kegiatan/{ID}.ics",
    }
    assert calendars - carrying


def test_in_them_only_its_own_event_moved(perubahan: tuple[Situs, Situs, set[str]]) -> None:
    before, after, moved = perubahan

    for name in (name for name in moved if name.endswith(".ics")):
        old, new = vevent(before[name]), vevent(after[name])
        changed = {uid for uid in old.keys() | new.keys() if old.get(uid) != new.get(uid)}
        # A calendar of one kegiatan bears its title.
        assert changed - ({""} if "/kegiatan/" in name else set()) == {UID}, name


def test_every_other_file_that_moved_tells_of_the_entry(
    perubahan: tuple[Situs, Situs, set[str]],
) -> None:
    before, after, moved = perubahan

    silent = {n for n in moved if not any(word in before[n] + after[n] for word in SEBUTAN)}
    assert silent <= HITUNGAN
    assert moved >= {
        f"agenda/kegiatan/{ID}/index.html",
        "agenda/2026/11/26/index.html",
        "agenda/2026/11/26/wa.txt",
        "agenda/pekan/2026-W48/index.html",
        "agenda/pimpinan/walikota/index.html",
        "agenda/jenis/rapat/index.html",
    }


def test_only_news_is_new_in_a_feed(situs: dict[str, Situs]) -> None:
    for before, after in pairwise(LANGKAH):
        for name in (n for n in situs[before] if n.startswith("umpan/") and n.endswith(".xml")):
            old, new = butir(situs[before], name), butir(situs[after], name)
            added = new.keys() - old.keys()
            assert len(added) == ("perubahan" in name and after != "ejaan"), name
            # A title that was misspelt is put right wherever it stands; what was news stays so.
            changed = {id_ for id_ in old if new.get(id_) != old[id_]}
            assert after == "ejaan" or not changed, name
            assert [id_ for id_ in added | changed if ID not in id_] == [], name


def test_sequence_counts_news_and_stamps_follow_every_row(situs: dict[str, Situs]) -> None:
    told = {
        langkah: (event["SEQUENCE"], f"{event.decoded('DTSTAMP'):%d %H:%M}")
        for langkah, site in situs.items()
        if (event := acara(site))["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
    }

    assert told == {
        "awal": (0, "20 01:00"),
        "pindah": (1, "23 08:00"),
        "ejaan": (1, "23 09:30"),
        "batal": (2, "23 23:00"),
    }


def test_each_step_changes_what_it_is_about_and_no_other_property(situs: dict[str, Situs]) -> None:
    stamps = {"DTSTAMP", "LAST-MODIFIED"}
    expected = {
        "pindah": {"DTSTART", "DESCRIPTION", "SEQUENCE", *stamps},
        "ejaan": {"SUMMARY", *stamps},
        "batal": {"SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "SEQUENCE", *stamps},
    }
    for before, after in pairwise(LANGKAH):
        old, new = acara(situs[before]), acara(situs[after])
        changed = {key for key in {*old, *new} if old.get(key) != new.get(key)}
        assert changed == expected[after]


def test_history_of_the_content_leaves_calendars_and_feeds_alone(
    awal: Path, situs: dict[str, Situs], tmp_path: Path
) -> None:
    """A full clone, a shallow one and an exported tree give the bytes of a folder without git."""
    origin = tmp_path / "asal"
    shutil.copytree(awal, origin)
    git(origin, "init", "--quiet", "--initial-branch=main")
    for langkah in LANGKAH:
        tulis(origin, langkah)
        git(origin, "add", "--all")
        git(origin, "commit", "--quiet", f"--message={langkah}")
    git(tmp_path, "clone", "--quiet", str(origin), "penuh")
    git(tmp_path, "clone", "--quiet", "--depth=1", origin.as_uri(), "dangkal")
    git(origin, "checkout-index", "--all", f"--prefix={tmp_path}/ekspor/")

    plain = sealed(situs["batal"])
    for name in ("penuh", "dangkal", "ekspor"):
        result = build(tmp_path / f"situs-{name}", ISI=str(tmp_path / name))
        assert result.returncode == 0, result.stderr
        assert sealed(files(tmp_path / f"situs-{name}")) == plain, name


def sealed(situs: Situs) -> Situs:
    """Return the files in which history may leave no trace."""
    return {n: data for n, data in situs.items() if n.startswith(("kalender/", "umpan/"))}


def git(folder: Path, *words: str) -> None:
    """Run git with nobody's settings."""
    person = {
        f"GIT_{who}_{what}": "uji@kotacontoh.example"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    settings = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *words], cwd=folder, env=os.environ | person | settings, check=True)
