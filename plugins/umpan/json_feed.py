"""A feed's document as JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from plugins.umpan.butir import Butir, Sisipan
from plugins.umpan.teks import bersih
from plugins.umpan.umpan import Dokumen
from plugins.umpan.xml import BAHASA

VERSI = "https://jsonfeed.org/version/1.1"


def json_feed(dokumen: Dokumen[Any], butir: Sequence[Butir]) -> bytes:
    """Return a document as JSON Feed; its keys stand in the order of the specification."""
    umpan = dokumen.umpan
    feed = {
        "version": VERSI,
        "title": bersih(umpan.judul),
        "home_page_url": umpan.situs + umpan.halaman,
        "feed_url": umpan.situs + dokumen.url,
        "description": bersih(umpan.deskripsi),
        "authors": [{"name": bersih(umpan.penulis), "url": f"{umpan.situs}/"}],
        "language": BAHASA,
        "items": [_item(one) for one in butir],
    }
    return f"{json.dumps(feed, ensure_ascii=False, indent=1)}\n".encode()


def _item(butir: Butir) -> dict[str, Any]:
    item = {
        "id": butir.id,
        "url": butir.url,
        "title": bersih(butir.judul),
        "content_html": bersih(butir.isi),
        "summary": bersih(butir.ringkasan),
        "image": next((f.url for f in butir.sisipan[:1] if f.jenis.startswith("image/")), ""),
        "date_published": butir.terbit.isoformat(),
        "date_modified": butir.diperbarui.isoformat(),
        "tags": [bersih(k.nama) for k in butir.kategori],
        "attachments": [_attachment(file) for file in butir.sisipan],
    }
    # What is unknown is left out: a reader takes an empty text for a text.
    return {key: value for key, value in item.items() if value}


def _attachment(file: Sisipan) -> dict[str, Any]:
    return {
        "url": file.url,
        "mime_type": file.jenis,
        "title": bersih(file.judul),
        "size_in_bytes": file.ukuran,
    }
