"""What the generator writes is what the strict reader reads."""

from typing import Any

import pytest

from bench.yaml_staf import tulis
from plugins.data.strict_yaml import load


@pytest.mark.parametrize(
    "kunci",
    [
        {"judul": "Rapat: lanjutan", "mulai": "2026-11-24T08:00", "jumlah": "12"},
        {"judul": "Rapat, dan lain-lain.", "tempat": {"nama": "Aula, lantai 2", "alamat": "Jl. A"}},
        {"penyelenggara": ["bappeda", "Dinas A, B, dan C"], "topik": []},
        {"pimpinan": [{"jabatan": "walikota"}, {"jabatan": "sekda", "peran": 'a "b" # c'}]},
        {"kejadian": {"2026-11-02": {"status": "terlaksana"}, "2026-11-09": {"protokol": "ya"}}},
        {"dokumentasi": [{"arsip": "Rak 2026/11/02", "foto": [{"alt": "'kutip'"}]}]},
        {"uraian": "- bukan butir", "alasan": "*bukan jangkar*", "sumber": "spasi "},
    ],
)
def test_it_reads_back(kunci: dict[str, Any]) -> None:
    doc = load(tulis(kunci))

    assert doc.temuan == []
    assert doc.data == kunci


def test_rows_stay_on_one_line() -> None:
    assert tulis({"pimpinan": [{"jabatan": "sekda", "hadir": True}]}) == (
        "pimpinan:\n  - {jabatan: sekda, hadir: ya}\n"
    )
