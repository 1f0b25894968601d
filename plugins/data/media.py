"""Photos and documents that entries name: whether they exist and are what they claim to be."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from plugins.data.files import Sumber
from plugins.data.ingatan import Ingatan
from plugins.domain.lampiran import Foto, FotoAsli, Lampiran
from plugins.domain.masalah import Cacat, Lokasi, kutip
from plugins.domain.model import Model, models_in
from plugins.simpanan.sidik import sidik_data

Media = tuple[Lokasi, Foto | Lampiran]


def check_media(
    named: Iterable[Media],
    galeri: Mapping[str, FotoAsli],
    gambar: Container[str],
    lampiran: Container[str],
) -> Iterator[Cacat]:
    """Yield what is wrong with the media an entry names.

    `galeri` holds the photos that can be opened, `gambar` and `lampiran` the paths that exist.
    """
    for lokasi, one in named:
        if isinstance(one, Foto):
            yield from _foto(lokasi, one, galeri, gambar)
        elif f"content/berkas/{one.berkas}" not in lampiran:
            saran = "Taruh berkasnya di content/berkas, atau periksa ejaannya."
            yield Cacat((*lokasi, "berkas"), f"berkas {kutip(one.berkas)} tidak ada", saran)


def galeri(
    media: Iterable[Foto | Lampiran], gambar: Mapping[str, Sumber], ingatan: Ingatan
) -> dict[str, FotoAsli]:
    """Return the photos among some media, by name, as far as they are there and can be opened."""
    found = {
        name: foto_asli(gambar[path], ingatan)
        for name in sorted({one.berkas for one in media if isinstance(one, Foto)})
        if (path := f"content/gambar/{name}") in gambar
    }
    return {name: foto for name, foto in found.items() if foto}


def sidik_media(
    media: Foto | Lampiran, foto: Mapping[str, FotoAsli], lampiran: Mapping[str, Sumber]
) -> bytes | int:
    """Return what stands for the bytes of a photo or a document that an entry names."""
    if isinstance(media, Foto):
        found = foto.get(media.berkas)
        return found.sidik if found else 0
    file = lampiran.get(f"content/berkas/{media.berkas}")
    return file.cap[0] if file else 0


def foto_asli(sumber: Sumber, ingatan: Ingatan) -> FotoAsli | None:
    """Return what there is to know of a photo, none when it cannot be opened."""
    rak = ingatan.rak("foto")
    if rak and (known := rak.ambil(sumber.path, sumber.cap)):
        return known  # type: ignore[no-any-return]
    path = Path(sumber.entry.path)
    size = _ukuran(path) if _is_image(path) else None
    if size is None:
        return None
    found = FotoAsli(sidik_data(path.read_bytes()), *size)
    if rak:
        rak.taruh(sumber.path, sumber.cap, found)
    return found


def _ukuran(path: Path) -> tuple[int, int] | None:
    """Return width and height of a photo that stands upright."""
    try:
        with Image.open(path) as image:
            return ImageOps.exif_transpose(image).size
    except OSError:
        return None


def walk_media(value: Any, lokasi: Lokasi = ()) -> Iterator[Media]:
    """Yield every photo and document within an entity with its location."""
    if isinstance(value, Foto | Lampiran):
        yield lokasi, value
    elif isinstance(value, Model):
        for name in _bermedia(type(value)):
            if inner := getattr(value, name):
                yield from walk_media(inner, (*lokasi, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk_media(item, (*lokasi, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk_media(item, (*lokasi, str(key)))


@cache
def _bermedia(model: type[Model]) -> tuple[str, ...]:
    """Return the keys of a model below which photos or documents can be: of most there are none."""
    return tuple(
        name
        for name, info in model.model_fields.items()
        if any(m in (Foto, Lampiran) or _bermedia(m) for m in models_in(info.annotation))
    )


def _foto(
    lokasi: Lokasi, foto: Foto, galeri: Mapping[str, FotoAsli], gambar: Container[str]
) -> Iterator[Cacat]:
    if f"content/gambar/{foto.berkas}" not in gambar:
        saran = "Taruh fotonya di content/gambar, atau periksa ejaannya."
        yield Cacat((*lokasi, "berkas"), f"foto {kutip(foto.berkas)} tidak ada", saran)
    elif foto.berkas not in galeri:
        saran = "Pakai foto JPEG, PNG, atau WebP yang dapat dibuka."
        yield Cacat((*lokasi, "berkas"), f"{kutip(foto.berkas)} bukan gambar", saran)
    if foto.memuat_anak and foto.izin_wali is None:
        saran = "Tambahkan izin_wali: {dasar: …, tanggal: …}, atau ganti fotonya."
        yield Cacat((*lokasi, "memuat_anak"), "foto anak tanpa izin wali (UU 27/2022)", saran)


def _is_image(path: Path) -> bool:
    try:
        with Image.open(path) as image:
            image.verify()
            bentuk = image.format
        return bentuk in ("PNG", "WEBP", "AVIF") or (bentuk == "JPEG" and _complete(path))
    except (OSError, UnidentifiedImageError, SyntaxError, Image.DecompressionBombError):
        return False


def _complete(path: Path) -> bool:
    """Tell whether a JPEG goes on to its end: `verify` does not look, and a copy may break off."""
    with path.open("rb") as file:
        file.seek(-2, os.SEEK_END)
        if file.read() == b"\xff\xd9":
            return True
    # Some cameras write on behind the picture: only decoding it (small, which is fast) can tell.
    with Image.open(path) as image:
        image.draft("L", (1, 1))
        image.load()
    return True
