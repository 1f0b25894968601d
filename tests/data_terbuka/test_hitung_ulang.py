"""A stranger who has nothing but the published files comes to every percentage on the pages.

The arithmetic here is that of a pocket calculator: whole numbers, summed, multiplied, divided.
Nothing of the portal's own counting is imported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from plugins.iku.plugin import IkuGenerator
from tests.builders import REKAP, iku, kegiatan, portal, siaran, tertutup
from tests.data_terbuka.contoh import Data, baca_csv, data
from tests.rakit import teks, terbit

TRIWULAN = ("TW I", "TW II", "TW III", "TW IV")
SELESAI = {"status": "terlaksana"}


def bulat(pembilang: int, penyebut: int) -> int:
    """Divide and round half up."""
    return (2 * pembilang + penyebut) // (2 * penyebut)


def kata(ratusan: int) -> str:
    """Write hundredths of a percent as pages do: 8333 is "83,33%", 123456 is "1.234,56%"."""
    whole, rest = divmod(abs(ratusan), 100)
    sign = "-" if ratusan < 0 else ""
    return f"{sign}{whole:,}".replace(",", ".") + f",{rest:02}%"


def jumlah(rincian: Iterable[dict[str, str]], kolom: str, triwulan: Iterable[str]) -> int:
    """Add up a column over some quarters."""
    wanted = set(triwulan)
    return sum(int(row[kolom]) for row in rincian if row["periode"] in wanted)


def hitung(angka: dict[str, str], rincian: list[dict[str, str]]) -> tuple[str, str, str, str]:
    """Return numerator, denominator, actual and achievement of a row of figures, counted anew."""
    last = TRIWULAN.index(angka["periode"]) + 1
    quarters = TRIWULAN[:last] if angka["cakupan"] == "kumulatif" else (angka["periode"],)
    n = jumlah(rincian, angka["kolom_pembilang"], quarters)
    d = jumlah(rincian, "dilaksanakan", quarters)
    if d == 0:
        return "", "", "", ""
    target = int(angka["target_persen"].replace(".", ""))
    share = n * 10_000 * 10_000
    if angka["arah"] == "naik":
        achieved = bulat(share, d * target)
    else:
        achieved = bulat(2 * 10_000 * d * target - share, d * target)
    return str(n), str(d), titik(bulat(n * 10_000, d)), titik(achieved)


def titik(ratusan: int) -> str:
    """Write hundredths as CSV does: 8333 is "83.33"."""
    sign = "-" if ratusan < 0 else ""
    return f"{sign}{abs(ratusan) // 100}.{abs(ratusan) % 100:02}"


def periksa(found: Data, tahun: int) -> int:
    """Count every figure of a year anew; return how many there were."""
    rincian = found.csv(f"iku-rincian-{tahun}")
    counted = 0
    for angka in found.csv(f"iku-{tahun}"):
        published = tuple(
            angka[name] for name in ("pembilang", "penyebut", "realisasi_persen", "capaian_persen")
        )
        again = hitung(angka, rincian)
        if angka["cakupan"] == "kumulatif" and published == ("", "", "", ""):
            continue  # a quarter that has not begun has no sum yet
        assert published == again, angka
        counted += published[0] != ""
    return counted


def halaman(rincian: list[dict[str, str]], angka: list[dict[str, str]], page: str) -> None:
    """Find every percentage, counted anew, on the page of the year."""
    text = teks(page)
    for row in angka:
        n, d, actual, achieved = hitung(row, rincian)
        if not d:
            continue
        assert f"{kata(int(actual.replace('.', '')))} {ribuan(n)} dari {ribuan(d)}" in text
        if row["cakupan"] == "kumulatif" and row["realisasi_persen"]:
            assert kata(int(achieved.replace(".", ""))) in text


def ribuan(n: str) -> str:
    return f"{int(n):,}".replace(",", ".")


def acara(day: str, **keys: Any) -> Any:
    return kegiatan(f"{day}-acara", mulai=f"{day}T08:00", **SELESAI | keys)


def campuran() -> list[Any]:
    """Return entries of every kind that is counted, or is not."""
    apel = kegiatan(
        "2026-10-05-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-16"},
        kejadian={
            "2026-10-05": SELESAI,
            "2026-10-12": {**SELESAI, "protokol": "ya"},
            "2026-10-19": {**SELESAI, "dokumentasi": [{"jenis": "foto"}]},
        },
    )
    late = acara("2026-10-06", publikasi=[{"tautan": "https://a.example", "tanggal": "2026-11-20"}])
    return [
        apel,
        late,
        acara("2026-10-07", protokol="ya", dokumentasi=[{"jenis": "foto", "jumlah": 3}]),
        acara("2026-10-08", sifat="terbatas", protokol="ya"),
        tertutup("2026-10-09-internal", dokumentasi=[{"jenis": "foto"}], **SELESAI),
        tertutup("2026-10-12-internal", protokol="ya", **SELESAI),
        acara(
            "2026-10-13",
            pimpinan=[{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}],
        ),
        acara("2026-10-14", status="tentatif"),
        siaran("2026/apel", tanggal="2026-10-13", kegiatan=["2026-10-05-apel"]),
        siaran("2026/rapat", tanggal="2026-10-09", kegiatan=["2026-10-08-acara"]),
    ]


TURUN = [
    {
        "id": "terlambat",
        "nama": "X",
        "pembilang": "dipublikasikan",
        "target": "12.5",
        "arah": "turun",
    },
    {"id": "ganjil", "nama": "Y", "pembilang": "difasilitasi", "target": "33.33"},
]


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"rekap": REKAP},
        {"rekap": REKAP, "indikator": TURUN},
        {"rekap": REKAP, "kebijakan": {"batas_publikasi_hari": 7}},
        {"rekap": REKAP[:1], "kebijakan": {"hitung_tertutup": "tidak", "hitung_diwakili": "tidak"}},
        {"rekap": REKAP, "kebijakan": {"anggap_terlaksana": "ya", "hitung_pimpinan": ["walikota"]}},
    ],
)
def test_every_percentage_can_be_counted_from_the_files_alone(keys: dict[str, Any]) -> None:
    entries = [iku(**keys), *campuran()]
    found = data(*entries)
    pages = terbit(IkuGenerator, portal(*entries))

    assert periksa(found, 2026) > 0
    halaman(found.csv("iku-rincian-2026"), found.csv("iku-2026"), pages["/iku/2026/"])


def test_every_percentage_of_the_sample_can_be_counted_from_the_files_alone(situs: Path) -> None:
    names = ("data/iku-2026.csv", "data/iku-rincian-2026.csv")
    found = Data({f"/{name}": (situs / name).read_bytes().decode() for name in names})

    assert periksa(found, 2026) == 3 * (4 + 4)
    halaman(
        found.csv("iku-rincian-2026"),
        found.csv("iku-2026"),
        (situs / "iku/2026/index.html").read_text(),
    )


def test_every_counted_occurrence_is_on_the_page_of_its_quarter(situs: Path) -> None:
    rows = baca_csv((situs / "data/iku-rincian-2026.csv").read_bytes().decode())
    page = (situs / "iku/2026/tw-4/index.html").read_text()
    table = page.partition("Kegiatan yang dihitung")[2].partition("</table>")[0]

    listed = re.findall(r'href="/agenda/kegiatan/([^"/]+)/"', table)

    counted = [row["kejadian"].partition("@")[0] for row in rows if row["asal"] == "kejadian"]
    assert listed == counted
    marks = [re.findall(r"<td>(.*?)</td>", line) for line in table.split("<tr>")[2:]]
    assert [["Ya" in cell for cell in cells] for cells in marks] == [
        [row[n] == "1" for n in ("dipublikasikan", "didokumentasikan", "difasilitasi")]
        for row in rows
        if row["asal"] == "kejadian"
    ]


def test_the_reasons_of_a_counted_occurrence_are_public_things(situs: Path) -> None:
    rows = baca_csv((situs / "data/iku-rincian-2026.csv").read_bytes().decode())
    releases = baca_csv((situs / "data/siaran-pers-2026.csv").read_bytes().decode())
    agenda = baca_csv((situs / "data/agenda-2026.csv").read_bytes().decode())

    named = {name for row in rows for name in row["siaran_pers"].split("; ") if name}
    assert named
    assert named <= {row["id"] for row in releases}
    assert {row["kejadian"] for row in rows if row["kejadian"]} <= {row["id"] for row in agenda}
    for row in rows:
        unseen = not (row["siaran_pers"] or row["publikasi"])
        if row["asal"] == "kejadian" and row["dipublikasikan"] == "1" and unseen:
            assert row["keterangan"]
