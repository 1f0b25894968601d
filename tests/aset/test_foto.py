"""Photos are published without their originals and without what cameras hide in them."""

import io
from pathlib import Path

import pytest
from PIL import Image

from plugins.keluaran.assets import encode


@pytest.fixture
def kamera(tmp_path: Path) -> Path:
    """Make a photo as a phone does: turned, with place, owner's note and comment in it."""
    image = Image.new("RGB", (800, 600), (10, 90, 160))
    image.paste((250, 250, 250), (0, 0, 400, 300))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Kamera"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "S", (6.0, 54.0, 8.0)
    path = tmp_path / "foto.jpg"
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>GPSLatitude</x:xmpmeta>"
    image.save(path, "JPEG", exif=exif, xmp=xmp, comment=b"nomor HP 0812")
    return path


@pytest.mark.parametrize("bentuk", ["jpeg", "webp"])
def test_place_owner_and_comment_are_gone(kamera: Path, bentuk: str) -> None:
    original = kamera.read_bytes()
    assert b"GPSLatitude" in original
    assert b"0812" in original
    data = encode(kamera.read_bytes(), 300, 400, bentuk)
    found = Image.open(io.BytesIO(data))
    assert not found.getexif()
    assert b"GPSLatitude" not in data
    assert b"0812" not in data
    assert b"Kamera" not in data


def test_a_photo_is_turned_upright(kamera: Path) -> None:
    found = Image.open(io.BytesIO(encode(kamera.read_bytes(), 300, 400, "jpeg"))).convert("RGB")
    assert found.size == (300, 400)
    corner = found.getpixel((290, 10))
    assert isinstance(corner, tuple)
    assert min(corner) > 200


def test_the_same_photo_gives_the_same_bytes(kamera: Path) -> None:
    assert encode(kamera.read_bytes(), 300, 400, "webp") == encode(
        kamera.read_bytes(), 300, 400, "webp"
    )
