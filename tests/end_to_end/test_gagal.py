"""A fault in any file publishes nothing, loses nothing, and says what to do."""

from pathlib import Path

import pytest

from tests.building import build, copy_content, files


@pytest.fixture(scope="module")
def isi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_content(tmp_path_factory.mktemp("gagal") / "isi")


def test_a_faulty_file_leaves_the_old_site_as_it_was(isi: Path, tmp_path: Path) -> None:
    output = tmp_path / "situs"
    assert build(output, ISI=str(isi)).returncode == 0
    before = files(output)
    bad = isi / "agenda/2026/11/2026-11-29-salah.yaml"
    bad.write_text("judul: Rapat\nmulai: 2026-02-30T10:00\npimpinan: [{jabatan: wali-kota}]\n")
    try:
        result = build(output, ISI=str(isi))
    finally:
        bad.unlink()
    assert result.returncode == 1
    assert "agenda/2026/11/2026-11-29-salah.yaml:2:8: mulai: " in result.stderr
    assert "agenda/2026/11/2026-11-29-salah.yaml:3:22: pimpinan.jabatan: " in result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert files(output) == before


def test_deleting_an_entry_deletes_what_it_wrote(isi: Path, tmp_path: Path) -> None:
    output = tmp_path / "situs"
    extra = isi / "agenda/2026/11/2026-11-29-hanya-sebentar.yaml"
    extra.write_text("judul: Rapat\nmulai: 2026-11-29T10:00\npimpinan: [{jabatan: sekda}]\n")
    try:
        assert build(output, ISI=str(isi)).returncode == 0
        assert (output / "agenda/kegiatan/2026-11-29-hanya-sebentar/index.html").is_file()
    finally:
        extra.unlink()
    assert build(output, ISI=str(isi)).returncode == 0
    assert not (output / "agenda/kegiatan/2026-11-29-hanya-sebentar").exists()
    assert build(tmp_path / "baru", ISI=str(isi)).returncode == 0
    assert files(output) == files(tmp_path / "baru")


def test_a_folder_with_other_things_is_not_touched(isi: Path, tmp_path: Path) -> None:
    (tmp_path / "dokumen").mkdir()
    (tmp_path / "dokumen/penting.txt").write_text("jangan hilang")
    result = build(tmp_path / "dokumen", ISI=str(isi))
    assert result.returncode != 0
    assert "tidak dibuat oleh portal" in result.stderr
    assert files(tmp_path / "dokumen") == {"penting.txt": b"jangan hilang"}


def test_a_missing_content_folder_is_said_plainly(tmp_path: Path) -> None:
    result = build(tmp_path / "situs", ISI=str(tmp_path / "tidak-ada"))
    assert result.returncode == 1
    assert "content/instansi.yaml:1:1: berkas tidak ada" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr
