"""How to paste what a file lacks, fitted to the way in which the file is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from plugins.data.files import Berkas
from plugins.data.quick_yaml import LOADER


def saran_tempel(berkas: Berkas, kunci: Sequence[str], butir: Sequence[str]) -> str:
    """Advise where to paste the items of a list; they come last, and nothing follows them.

    `kunci` leads to the list, which may be there or not, as may each key on the way.
    """
    teks = berkas.dokumen.teks
    node = yaml.compose(teks, LOADER)
    for n, key in enumerate(kunci):
        inner = _nilai(node, key)
        if inner is None:
            return _kunci_baru(berkas, node, kunci[:n], _susun(kunci[n:], butir))
        node = inner
    if isinstance(node, yaml.SequenceNode):
        return _butir_baru(teks, node, kunci, butir)
    return f"Isi {_nama(kunci)} dengan: {_susun((), butir)}"


def _nilai(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _kunci_baru(berkas: Berkas, node: yaml.Node | None, induk: Sequence[str], potongan: str) -> str:
    """Advise where a key goes that is not there yet, with all that belongs below it."""
    if not isinstance(node, yaml.MappingNode):
        return f"Isi {_nama(induk)} dengan: {{{potongan}}}"
    if node.flow_style:
        comma = _koma(berkas.dokumen.teks, node)
        return f"Tambahkan di dalam kurung {_nama(induk)}, sebelum penutupnya: {comma}{potongan}"
    if induk:
        return f"Tambahkan di bawah {_nama(induk)}, sejajar dengan isinya: {potongan}"
    if berkas.path.endswith(".md"):
        return f"Tambahkan di atas baris --- yang kedua: {potongan}"
    return f"Tambahkan baris: {potongan}"


def _butir_baru(
    teks: str, node: yaml.SequenceNode, kunci: Sequence[str], butir: Sequence[str]
) -> str:
    """Advise where items go in a list that is there."""
    if node.flow_style:
        comma = _koma(teks, node)
        where = f"di dalam kurung {_nama(kunci)}, sebelum penutupnya"
        return f"Tambahkan {where}: {comma}{', '.join(butir)}"
    where = f"di bawah {_nama(kunci)} yang sudah ada, sejajar dengannya"
    each = ", tiap butir di barisnya sendiri" if len(butir) > 1 else ""
    return f"Tambahkan {where}{each}: {' '.join(f'- {one}' for one in butir)}"


def _susun(kunci: Sequence[str], butir: Sequence[str]) -> str:
    """Return keys with the list below them, on one line."""
    text = f"[{', '.join(butir)}]"
    for n, key in enumerate(reversed(kunci)):
        text = f"{{{key}: {text}}}" if n + 1 < len(kunci) else f"{key}: {text}"
    return text


def _koma(teks: str, node: yaml.CollectionNode) -> str:
    """Return the comma that must stand before what is added between brackets."""
    if not node.value:
        return ""
    last = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    rest = teks[last.end_mark.index : node.end_mark.index]
    return "" if "," in re.sub(r"#.*", "", rest) else ", "


def _nama(kunci: Sequence[str]) -> str:
    """Return "kejadian 2026-12-14", or "perubahan pada kejadian 2026-12-14"."""
    if not kunci:
        return "berkas ini"
    if len(kunci) < 3:
        return " ".join(kunci)
    *where, last = kunci
    return f"{last} pada {' '.join(where)}"
