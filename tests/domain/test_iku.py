"""The three indicators: what is counted, and the figures that follow."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.aturan.iku import aturan_iku
from plugins.domain.iku import Angka, Arah, Iku, Indikator, Pembilang, Periode, Triwulan
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.laporan import laporan_iku
from plugins.domain.model import Model
from plugins.domain.portal import Arsip
from plugins.domain.tampil import kegiatan_publik
from plugins.domain.tulisan import persen
from tests.builders import REKAP, SEKARANG, arsip, iku, kegiatan, siaran, tertutup, wib

NOL = Fraction(0)
SELESAI = {"status": "terlaksana"}
CACAH = st.integers(0, 10_000)


def indikator(pembilang: str, target: str, arah: Arah = Arah.NAIK) -> Indikator:
    return Indikator(
        id="contoh",
        nama="Contoh",
        pembilang=Pembilang(pembilang),
        target=Decimal(target),
        arah=arah,
    )


IKU_2026 = (
    indikator("dipublikasikan", "90.00"),
    indikator("didokumentasikan", "100.00"),
    indikator("difasilitasi", "95.00"),
)


def laporan(semua: Arsip, sekarang: datetime, one: Iku) -> tuple[Triwulan, ...]:
    """Return the quarters of a year as they would be published."""
    public = {x.id: x for x in kegiatan_publik(semua, sekarang)[1]}
    return laporan_iku(semua, sekarang, one, public).triwulan


def triwulan(nomor: int, *isi: Model, sekarang: datetime = SEKARANG, **kebijakan: Any) -> Triwulan:
    """Return a quarter of 2026 as counted from the given entries."""
    one = iku(kebijakan=kebijakan)
    return laporan(arsip(one, *isi), sekarang, one)[nomor - 1]


def dilaksanakan(*isi: Kegiatan, **kebijakan: Any) -> int:
    return triwulan(4, *isi, **kebijakan).angka.dilaksanakan


def dipublikasikan(*isi: Model, **more: Any) -> int:
    return triwulan(4, *isi, **more).angka.dipublikasikan


# The sample's figures


def test_cumulative_is_sum_over_sum_and_not_the_mean_of_percentages() -> None:
    one = iku(rekap=REKAP)
    quarters = laporan(arsip(one), SEKARANG, one)

    till = quarters[2].kumulatif
    mean = sum((IKU_2026[0].realisasi(q.angka) or NOL for q in quarters[:3]), NOL)

    assert [till.dilaksanakan, till.dipublikasikan] == [312, 271]
    assert [persen(x.realisasi(till) or NOL) for x in IKU_2026] == ["86,86%", "98,08%", "95,19%"]
    assert persen(mean / 3) == "86,68%"


def test_achievement_is_actual_over_target() -> None:
    one = iku(rekap=REKAP)
    till = laporan(arsip(one), SEKARANG, one)[2].kumulatif

    assert [persen(x.capaian(till) or NOL) for x in IKU_2026] == ["96,51%", "98,08%", "100,20%"]


@pytest.mark.parametrize(
    ("nomor", "expected"),
    [
        (1, ["83,33%", "96,88%", "93,75%"]),
        (2, ["86,54%", "98,08%", "95,19%"]),
        (3, ["90,18%", "99,11%", "96,43%"]),
    ],
)
def test_each_reported_quarter_has_its_own_percentages(nomor: int, expected: list[str]) -> None:
    one = iku(rekap=REKAP)
    quarter = laporan(arsip(one), SEKARANG, one)[nomor - 1]

    assert [persen(x.realisasi(quarter.angka) or NOL) for x in IKU_2026] == expected
    assert not quarter.dihitung


# Formulas


def test_nothing_took_place_gives_no_figure_at_all() -> None:
    assert IKU_2026[0].realisasi(Angka()) is None
    assert IKU_2026[0].capaian(Angka()) is None


def test_less_is_better_for_an_inverse_indicator() -> None:
    late = indikator("dipublikasikan", "10", Arah.TURUN)

    # 1 + (1 - 8/10) and 1 + (1 - 12/10), in percent.
    assert late.capaian(Angka(dilaksanakan=100, dipublikasikan=8)) == 120
    assert late.capaian(Angka(dilaksanakan=100, dipublikasikan=12)) == 80


@given(CACAH, CACAH, CACAH, CACAH)
def test_counts_add_up(a: int, b: int, c: int, d: int) -> None:
    first = Angka(dilaksanakan=a, dipublikasikan=b)
    second = Angka(dilaksanakan=c, dipublikasikan=d)

    assert first + second == Angka(dilaksanakan=a + c, dipublikasikan=b + d)


@given(st.lists(st.tuples(CACAH, CACAH), min_size=4, max_size=4))
def test_each_cumulative_figure_is_the_sum_so_far(counts: list[tuple[int, int]]) -> None:
    rows = [
        {"periode": periode, "dilaksanakan": a + b, "dipublikasikan": b}
        for periode, (a, b) in zip(Periode, counts, strict=True)
    ]
    one = iku(rekap=rows)
    quarters = laporan(arsip(one), SEKARANG, one)

    assert [q.kumulatif.dilaksanakan for q in quarters] == [
        sum(a + b for a, b in counts[: n + 1]) for n in range(4)
    ]


@pytest.mark.parametrize(
    ("day", "periode", "last"),
    [
        (date(2026, 1, 1), Periode.TW_I, date(2026, 3, 31)),
        (date(2026, 6, 30), Periode.TW_II, date(2026, 6, 30)),
        (date(2026, 9, 30), Periode.TW_III, date(2026, 9, 30)),
        (date(2026, 12, 31), Periode.TW_IV, date(2026, 12, 31)),
    ],
)
def test_quarters_of_the_year(day: date, periode: Periode, last: date) -> None:
    assert Periode.dari(day) is periode
    assert periode.akhir(2026) == last


# What counts as having taken place


@pytest.mark.parametrize("status", ["tentatif", "terjadwal", "ditunda", "dibatalkan", "dicabut"])
def test_only_what_took_place_counts(status: str) -> None:
    assert dilaksanakan(kegiatan(status=status)) == 0
    assert dilaksanakan(kegiatan(**SELESAI)) == 1


@pytest.mark.parametrize("status", ["tentatif", "ditunda", "dibatalkan", "dicabut"])
def test_the_past_may_be_assumed_but_only_of_what_was_scheduled(status: str) -> None:
    assert dilaksanakan(kegiatan(), anggap_terlaksana="ya") == 1
    assert dilaksanakan(kegiatan(status=status), anggap_terlaksana="ya") == 0


def test_what_is_not_over_is_not_assumed() -> None:
    assert dilaksanakan(kegiatan("2026-11-24-rapat"), anggap_terlaksana="ya") == 0


def test_one_kegiatan_of_three_leaders_counts_once() -> None:
    together = [{"jabatan": j} for j in ("walikota", "wakil-walikota", "sekda")]

    assert dilaksanakan(kegiatan(pimpinan=together, **SELESAI)) == 1


def test_closed_ones_count_by_policy() -> None:
    closed = tertutup("2026-11-20-internal-1", **SELESAI)

    assert dilaksanakan(closed) == 1
    assert dilaksanakan(closed, hitung_tertutup="tidak") == 0


def test_represented_ones_count_by_policy() -> None:
    sent = kegiatan(
        pimpinan=[{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}], **SELESAI
    )

    assert dilaksanakan(sent) == 1
    assert dilaksanakan(sent, hitung_diwakili="tidak") == 0


def test_who_really_came_decides() -> None:
    planned = {"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}
    came = kegiatan(pimpinan=[planned | {"kehadiran_nyata": "hadir"}], **SELESAI)
    sent = kegiatan(
        pimpinan=[{"jabatan": "walikota", "kehadiran_nyata": "diwakili", "oleh": "sekda"}],
        **SELESAI,
    )

    assert dilaksanakan(came, hitung_diwakili="tidak") == 1
    assert dilaksanakan(sent, hitung_diwakili="tidak") == 0


def test_only_the_offices_of_the_policy_count() -> None:
    secretary = kegiatan(pimpinan=[{"jabatan": "sekda"}], **SELESAI)

    assert dilaksanakan(secretary, hitung_pimpinan=["walikota"]) == 0
    assert dilaksanakan(secretary, hitung_pimpinan=["walikota", "sekda"]) == 1


def test_unapproved_ones_do_not_count() -> None:
    assert dilaksanakan(kegiatan(persetujuan="diajukan", **SELESAI)) == 0


def test_each_occurrence_counts_in_the_quarter_in_which_it_took_place() -> None:
    weekly = kegiatan(
        "2026-09-28-apel",
        berulang={"setiap": "minggu", "sampai": "2026-10-12"},
        kejadian=dict.fromkeys(("2026-09-28", "2026-10-05", "2026-10-12"), SELESAI),
    )

    assert triwulan(3, weekly).angka.dilaksanakan == 1
    assert triwulan(4, weekly).angka.dilaksanakan == 2


def test_an_occurrence_moved_into_another_quarter_counts_there() -> None:
    weekly = kegiatan(
        "2026-09-21-apel",
        berulang={"setiap": "minggu", "sampai": "2026-09-28"},
        kejadian={"2026-09-28": SELESAI | {"mulai": "2026-10-01T09:00"}},
    )

    assert triwulan(3, weekly).angka.dilaksanakan == 0
    assert triwulan(4, weekly).angka.dilaksanakan == 1


def test_a_reported_quarter_is_not_also_counted() -> None:
    one = iku(rekap=[{"periode": "TW IV", "dilaksanakan": 7}])

    quarter = laporan(arsip(one, kegiatan(**SELESAI)), SEKARANG, one)[3]

    assert quarter.angka == Angka(dilaksanakan=7)
    assert quarter.rincian == ()


# Numerators


def test_documented_and_served_are_what_the_entry_says() -> None:
    bare = triwulan(4, kegiatan(**SELESAI)).angka
    full = triwulan(
        4, kegiatan(dokumentasi=[{"jenis": "foto", "jumlah": 3}], protokol="ya", **SELESAI)
    ).angka
    refused = triwulan(4, kegiatan(protokol="tidak", **SELESAI)).angka

    assert (bare.didokumentasikan, bare.difasilitasi) == (0, 0)
    assert (full.didokumentasikan, full.difasilitasi) == (1, 1)
    assert refused.difasilitasi == 0


def test_a_publication_elsewhere_or_an_own_release_makes_it_published() -> None:
    elsewhere: Any = {"publikasi": [{"tautan": "https://lembayung.example/a"}]}

    assert dipublikasikan(kegiatan(**SELESAI)) == 0
    assert dipublikasikan(kegiatan(**SELESAI, **elsewhere)) == 1
    assert dipublikasikan(kegiatan(**SELESAI), siaran(kegiatan="2026-11-23-rapat")) == 1


@pytest.mark.parametrize(("day", "expected"), [("2026-11-16", 1), ("2026-11-17", 0)])
def test_a_publication_counts_within_the_days_of_the_policy(day: str, expected: int) -> None:
    late = kegiatan(
        "2026-11-09-rapat",
        publikasi=[{"tautan": "https://lembayung.example/a", "tanggal": day}],
        **SELESAI,
    )

    assert dipublikasikan(late, batas_publikasi_hari=7) == expected


@pytest.mark.parametrize(
    "hidden", [{"persetujuan": "konsep"}, {"tayang": "2026-11-24T06:31"}, {"tanggal": "2026-11-25"}]
)
def test_a_release_that_is_not_public_yet_does_not_count(hidden: dict[str, str]) -> None:
    release = siaran(kegiatan="2026-11-23-rapat", **hidden)

    assert dipublikasikan(kegiatan(**SELESAI), release) == 0


def apel() -> Kegiatan:
    days = ("2026-11-02", "2026-11-09", "2026-11-16")
    return kegiatan(
        "2026-11-02-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-30"},
        kejadian=dict.fromkeys(days, SELESAI),
    )


@pytest.mark.parametrize(
    ("rujukan", "hari"),
    [
        ("2026-11-02-apel@2026-11-09", ["2026-11-02-apel@2026-11-09"]),
        # Without a date: the last occurrence on or before the release's own date.
        ("2026-11-02-apel", ["2026-11-02-apel@2026-11-16"]),
    ],
)
def test_a_release_on_a_recurring_kegiatan_is_about_one_occurrence(
    rujukan: str, hari: list[str]
) -> None:
    quarter = triwulan(4, apel(), siaran(tanggal="2026-11-17", kegiatan=rujukan))

    assert [t.kejadian.id for t in quarter.rincian if t.dipublikasikan] == hari


def test_a_release_may_name_the_date_of_what_does_not_recur() -> None:
    assert dipublikasikan(kegiatan(**SELESAI), siaran(kegiatan="2026-11-23-rapat@2026-11-23")) == 1


# What is told of the occurrences behind a figure


def test_it_tells_which_releases_were_early_enough_to_count() -> None:
    releases = [
        siaran(f"2026/{slug}", tanggal=day, kegiatan="2026-11-09-rapat")
        for slug, day in (
            ("kedua", "2026-11-16"),
            ("pertama", "2026-11-10"),
            ("lambat", "2026-11-17"),
        )
    ]

    quarter = triwulan(
        4, kegiatan("2026-11-09-rapat", **SELESAI), *releases, batas_publikasi_hari=7
    )

    assert [t.siaran for t in quarter.rincian] == [("2026/kedua", "2026/pertama")]


def test_closed_occurrences_are_a_count_without_a_trace() -> None:
    quarter = triwulan(
        4,
        kegiatan(**SELESAI),
        tertutup("2026-11-20-internal-1", protokol={"surat_tugas": "RAHASIA"}, **SELESAI),
    )

    assert [t.kejadian.id for t in quarter.rincian] == ["2026-11-23-rapat"]
    assert quarter.tertutup == Angka(dilaksanakan=1, difasilitasi=1)
    assert "RAHASIA" not in repr(quarter)
    assert "internal-1" not in repr(quarter)


def test_a_limited_occurrence_is_listed_without_its_withheld_keys() -> None:
    quarter = triwulan(4, kegiatan(sifat="terbatas", tempat="Ruang RAHASIA", **SELESAI))

    assert len(quarter.rincian) == 1
    assert "RAHASIA" not in repr(quarter)


# Locked quarters


def terkunci(*isi: Model, sekarang: datetime = SEKARANG, **kunci: Any) -> list[str]:
    """Return what is wrong with TW III, locked on 10 October."""
    row = {"periode": "TW III", "pada": "2026-10-10T09:00", "angka": {"dilaksanakan": 1}}
    one = iku(kunci=[row | kunci])
    return [cacat.pesan for cacat in aturan_iku(one, arsip(one, *isi), sekarang)]


def september(**keys: Any) -> Kegiatan:
    return kegiatan("2026-09-30-rapat", **SELESAI, **keys)


def test_a_locked_quarter_that_still_counts_the_same_is_sound() -> None:
    assert terkunci(september()) == []


def test_a_locked_quarter_that_drifts_is_a_fault() -> None:
    assert terkunci(september(protokol="ya")) == [
        "TW III terkunci, tetapi kini terhitung dilaksanakan: 1, dipublikasikan: 0, "
        "didokumentasikan: 0, difasilitasi: 1"
    ]


def test_a_revision_that_gives_the_reason_settles_the_drift() -> None:
    revisi = {
        "pada": "2026-11-01T09:00",
        "alasan": "surat tugas menyusul",
        "angka": {"dilaksanakan": 1, "difasilitasi": 1},
    }

    assert terkunci(september(protokol="ya"), revisi=[revisi]) == []


def test_a_release_published_after_the_lock_is_no_drift_and_changes_no_figure() -> None:
    late = siaran(kegiatan="2026-09-30-rapat", tanggal="2026-10-05", tayang="2026-10-12T09:00")
    one = iku(
        kunci=[{"periode": "TW III", "pada": "2026-10-10T09:00", "angka": {"dilaksanakan": 1}}]
    )

    assert terkunci(september(), late) == []
    quarter = laporan(arsip(one, september(), late), SEKARANG, one)[2]
    assert quarter.angka == Angka(dilaksanakan=1)


@pytest.mark.parametrize("year", range(2026, 2037))
def test_time_alone_never_makes_a_locked_quarter_drift(year: int) -> None:
    embargo = siaran(kegiatan="2026-09-30-rapat", tanggal="2026-10-05", tayang="2030-01-01T09:00")
    sekarang = wib(f"{year}-12-31T23:59")

    assert terkunci(september(), embargo, sekarang=sekarang) == []


@pytest.mark.parametrize(
    ("pada", "pesan"),
    [
        ("2026-09-30T23:00", "TW III baru berakhir 30 September 2026"),
        ("2026-11-24T06:31", "berada di masa depan"),
    ],
)
def test_a_quarter_is_locked_after_its_end_and_not_in_the_future(pada: str, pesan: str) -> None:
    assert terkunci(september(), pada=pada) == [pesan]
