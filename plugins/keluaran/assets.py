"""The names under which the theme's files and the photos are published, known before any page.

A name carries a digest of its content, so that browsers may keep it for ever. Originals of photos
are never published: each is turned upright, resized, and stripped of everything but its pixels.
"""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import PIL
from PIL import Image, ImageOps, features

from plugins.domain.lampiran import FotoAsli
from plugins.domain.portal import Portal
from plugins.simpanan.rak import baca_utuh, tulis_utuh
from plugins.simpanan.sidik import sidik, sidik_data

LEBAR = (480, 960, 1440)
BENTUK = {"jpeg": {"quality": 82, "optimize": True, "progressive": True}, "webp": {"quality": 78}}
VERSI = repr((BENTUK, PIL.__version__, features.version("jpg"), features.version("webp")))
"""What the bytes of a copy depend on beside the original: its name changes with them."""


@dataclass(frozen=True, slots=True)
class FotoTerbit:
    """A photo as pages show it."""

    lebar: int
    tinggi: int
    url: str
    srcset_jpeg: str
    srcset_webp: str


@dataclass(frozen=True, slots=True)
class Varian:
    """One size and form of a photo."""

    sumber: Path
    sidik: bytes
    nama: str
    lebar: int
    tinggi: int
    bentuk: str


class Aset:
    """Published names of the theme's files and of the photos that public entries show."""

    def __init__(
        self, static: Path, content: Path, portal: Portal, cache: Path, siteurl: str
    ) -> None:
        self._static = static
        self._content = content
        self._siteurl = siteurl
        self._cache = cache / "foto"
        self.berkas_tema = {
            path.relative_to(static).as_posix(): _stamped(path, static)
            for path in sorted(static.rglob("*"))
            if path.is_file() and not path.name.startswith(".")
        }
        self._asli = portal.foto

    def url(self, name: str) -> str:
        """Return the URL of a file of theme/static."""
        return f"/aset/{self.berkas_tema[name]}"

    def foto(self, berkas: str) -> FotoTerbit:
        """Return how a photo is shown."""
        variants, largest = self._varian[berkas], self._terbesar(berkas)
        return FotoTerbit(
            lebar=largest.lebar,
            tinggi=largest.tinggi,
            url=f"/foto/{largest.nama}",
            srcset_jpeg=self._srcset(variants, "jpeg"),
            srcset_webp=self._srcset(variants, "webp"),
        )

    def ukuran_foto(self, berkas: str) -> int:
        """Return the length in bytes of what a photo's URL serves."""
        return len(self._isi(self._terbesar(berkas)))

    def ukuran_berkas(self, nama: str) -> int:
        """Return the length in bytes of a document of content/berkas."""
        return (self._content / "berkas" / nama).stat().st_size

    def berkas(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Yield the URLs of all files, which tell their content, and what makes them."""
        for name in self.berkas_tema:
            yield self.url(name), (self._static / name).read_bytes
        for variants in self._varian.values():
            for variant in variants:
                yield f"/foto/{variant.nama}", partial(self._isi, variant)

    def rapikan(self) -> None:
        """Delete the copies of photos that no page shows any more."""
        wanted = {one.nama for variants in self._varian.values() for one in variants}
        with suppress(OSError):
            for path in self._cache.iterdir():
                if path.name not in wanted:
                    path.unlink()

    @cached_property
    def _varian(self) -> dict[str, tuple[Varian, ...]]:
        folder = self._content / "gambar"
        return {name: tuple(_variants(folder / name, asli)) for name, asli in self._asli.items()}

    def _srcset(self, variants: tuple[Varian, ...], bentuk: str) -> str:
        """Return sizes for a browser to choose from; unlike `url` these are links already."""
        prefix = f"{self._siteurl}/foto/"
        return ", ".join(f"{prefix}{v.nama} {v.lebar}w" for v in variants if v.bentuk == bentuk)

    def _terbesar(self, berkas: str) -> Varian:
        return max(self._varian[berkas], key=lambda v: (v.bentuk == "jpeg", v.lebar))

    def _isi(self, variant: Varian) -> bytes:
        """Return a variant's bytes from the cache, made when they are not there whole."""
        cached, versi = self._cache / variant.nama, sidik(variant.nama)
        kept: bytes | None = baca_utuh(cached, versi)
        if kept is not None:
            return kept
        original = variant.sumber.read_bytes()
        if sidik_data(original) != variant.sidik:
            # Under a name that tells of another photo it would stay there for ever.
            sys.exit(f"✗ {variant.sumber.name} diganti selama pembangunan. Ulangi.")
        data = encode(original, variant.lebar, variant.tinggi, variant.bentuk)
        with suppress(OSError):
            tulis_utuh(cached, versi, data)
        return data


def encode(data: bytes, lebar: int, tinggi: int, bentuk: str) -> bytes:
    """Return a photo in another size and form: pixels and colour profile, nothing else."""
    with Image.open(io.BytesIO(data)) as original:
        upright = ImageOps.exif_transpose(original).convert("RGB")
        profile = original.info.get("icc_profile")
    resized = upright.resize((lebar, tinggi), Image.Resampling.LANCZOS)
    # Pillow writes the comment, EXIF and XMP that it finds in `info` unless it is emptied.
    resized.info = {}
    buffer = io.BytesIO()
    resized.save(buffer, bentuk, icc_profile=profile, **BENTUK[bentuk])
    return buffer.getvalue()


def _variants(path: Path, asli: FotoAsli) -> Iterator[Varian]:
    digest = hashlib.blake2b(VERSI.encode() + asli.sidik, digest_size=8).hexdigest()
    widths = [w for w in LEBAR if w < asli.lebar] or [asli.lebar]
    for lebar in widths:
        tinggi = max(1, round(asli.tinggi * lebar / asli.lebar))
        for bentuk, suffix in (("jpeg", "jpg"), ("webp", "webp")):
            yield Varian(path, asli.sidik, f"{digest}-{lebar}.{suffix}", lebar, tinggi, bentuk)


def _stamped(path: Path, root: Path) -> str:
    digest = hashlib.blake2b(path.read_bytes(), digest_size=4).hexdigest()
    return path.relative_to(root).with_suffix(f".{digest}{path.suffix}").as_posix()
