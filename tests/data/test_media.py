"""Photos are looked at, not believed."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.data.files import Sumber
from plugins.data.ingatan import Ingatan
from plugins.data.media import check_media, foto_asli, walk_media
from tests.builders import kegiatan, siaran

FOTO = {"berkas": "rapat.png", "alt": "Suasana rapat"}


def gambar(bentuk: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (9, 7), (40, 90, 60)).save(out, bentuk)
    return out.getvalue()


def rusak(png: bytes) -> bytes:
    """Return a PNG of which one byte of the picture itself is wrong."""
    at = png.index(b"IDAT") + 6
    return png[:at] + bytes([png[at] ^ 255]) + png[at + 1 :]


def temuan(root: Path, data: bytes) -> list[str]:
    path = root / "content/gambar/rapat.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    (entry,) = os.scandir(path.parent)
    asli = foto_asli(Sumber("content/gambar/rapat.png", entry), Ingatan())
    galeri = {"rapat.png": asli} if asli else {}
    found = check_media(
        walk_media(siaran(foto=[FOTO])), galeri, {"content/gambar/rapat.png"}, set()
    )
    return [cacat.pesan for cacat in found]


@pytest.mark.parametrize("bentuk", ["JPEG", "PNG", "WEBP"])
def test_photos_of_the_usual_kinds_are_accepted(tmp_path: Path, bentuk: str) -> None:
    assert temuan(tmp_path, gambar(bentuk)) == []


def test_a_camera_may_write_on_behind_the_picture(tmp_path: Path) -> None:
    assert temuan(tmp_path, gambar("JPEG") + b"MotionPhoto" * 9) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan gambar",
        b"<svg onload=alert(1)>",
        gambar("GIF"),
        gambar("BMP"),
        rusak(gambar("PNG")),
        gambar("JPEG")[:-90],
        gambar("PNG")[:-30],
        gambar("WEBP")[:-20],
    ],
)
def test_anything_else_is_not(tmp_path: Path, data: bytes) -> None:
    assert temuan(tmp_path, data) == ["“rapat.png” bukan gambar"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([gambar("PNG"), gambar("JPEG"), gambar("WEBP")]),
    st.integers(0, 400),
    st.binary(max_size=8),
)
def test_a_damaged_photo_is_no_crash(tmp_path: Path, data: bytes, at: int, noise: bytes) -> None:
    assert len(temuan(tmp_path, data[:at] + noise + data[at + len(noise) :])) <= 1


@pytest.mark.parametrize("berkas", ["../instansi.yaml", "/etc/passwd", "Rapat.png", "a/rapat.png"])
def test_a_photo_lies_in_its_folder_under_its_exact_name(berkas: str) -> None:
    one = siaran(foto=[FOTO | {"berkas": berkas}])

    found = list(check_media(walk_media(one), {}, {"content/gambar/rapat.png"}, set()))

    assert [cacat.pesan for cacat in found] == [f"foto “{berkas}” tidak ada"]


def test_photos_and_documents_are_found_wherever_they_are_named() -> None:
    documented = {"dokumentasi": [{"jenis": "foto", "foto": [FOTO]}]}
    document = {"lampiran": [{"judul": "Bahan", "berkas": "bahan.pdf"}]}
    weekly = kegiatan(
        "2026-11-09-apel",
        berulang={"setiap": "minggu", "sampai": "2026-11-23"},
        kejadian={"2026-11-16": documented},
        perubahan=[{"pada": "2026-11-01T08:00", "alasan": "Diganti", "semula": document}],
        **documented,
    )

    assert sorted(str(lokasi) for lokasi, _ in walk_media(weekly)) == [
        "('dokumentasi', 0, 'foto', 0)",
        "('kejadian', '2026-11-16', 'dokumentasi', 0, 'foto', 0)",
        "('perubahan', 0, 'semula', 'lampiran', 0)",
    ]
