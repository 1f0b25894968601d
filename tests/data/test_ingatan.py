"""What is remembered of a content changes no finding: after every edit they are those of a load
from nothing.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.data.load import load
from plugins.simpanan.rak import Lemari

DASAR = Path(__file__).parent / "dasar"
SEKARANG = "2026-11-24T06:30"
AGENDA = "agenda/2026/11/2026-11-26-"

Edit = tuple[str, str | None]
"""Which entry of one day, and its new text; none to delete it."""


def entri(judul: str, jam: int, jabatan: str = "walikota") -> str:
    return (
        f"judul: {judul}\nmulai: 2026-11-26T{jam:02}:00\nselesai: 2026-11-26T{jam + 1:02}:00\n"
        f"pimpinan: [{{jabatan: {jabatan}}}]\ntempat: Aula\n"
    )


ISI = st.builds(
    entri,
    st.sampled_from(["Rapat anggaran", "Rapat  anggaran daerah", "Upacara"]),
    st.sampled_from([8, 9, 13]),
    st.sampled_from(["walikota", "sekda", "tidak-ada"]),
)
EDIT: st.SearchStrategy[Edit] = st.tuples(st.sampled_from("abc"), ISI | st.none())


def temuan(root: Path, cache: Path | None = None) -> list[str]:
    """Return the findings of a load, which remembers what earlier ones with this cache found."""
    found = load(root, SEKARANG, Lemari(cache, b"versi") if cache else None)
    return [str(one) for one in found.masalah]


def ubah(root: Path, edit: Edit) -> None:
    """Make one edit."""
    name, text = edit
    path = root / f"{AGENDA}{name}.yaml"
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(text, "utf-8")


@pytest.fixture
def isi(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DASAR, tmp_path / "isi"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EDIT, min_size=1, max_size=6))
def test_findings_are_those_of_a_load_from_nothing(
    tmp_path: Path, isi: Path, edits: list[Edit]
) -> None:
    cache = tmp_path / "simpanan"
    for edit in [*edits, *((name, None) for name in "abc")]:
        ubah(isi, edit)
        assert temuan(isi, cache) == temuan(isi)


def test_a_warning_about_two_entries_stays_when_nothing_changes(tmp_path: Path, isi: Path) -> None:
    cache = tmp_path / "simpanan"
    ubah(isi, ("b", entri("Rapat anggaran", 9)))
    temuan(isi, cache)
    ubah(isi, ("a", entri("Upacara", 9)))
    assert [temuan(isi, cache), temuan(isi, cache)] == [temuan(isi)] * 2
    assert any("bentrok" in line for line in temuan(isi))


def test_what_was_not_compared_while_a_file_was_broken_is_compared_later(
    tmp_path: Path, isi: Path
) -> None:
    cache = tmp_path / "simpanan"
    ubah(isi, ("c", "mulai: kapan-kapan\n"))
    ubah(isi, ("a", entri("Upacara", 9)))
    ubah(isi, ("b", entri("Rapat anggaran", 9)))
    temuan(isi, cache)
    ubah(isi, ("c", None))
    assert temuan(isi, cache) == temuan(isi)
    assert any("bentrok" in line for line in temuan(isi))
