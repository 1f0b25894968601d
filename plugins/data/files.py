"""Reading the files that staff wrote, and refusing what no staff member wrote."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.data.invisible import TAK_TERLIHAT
from plugins.data.strict_yaml import Dokumen, Temuan, load
from plugins.domain.masalah import Lokasi
from plugins.simpanan.sidik import sidik_data

BATAS_UKURAN = 200_000
"""Bytes; a larger text is something else than an entry."""

# What editors, file managers and office programs leave beside a file while it is open, or for good:
# nobody wrote it, so it is neither a fault nor published. A .bak is kept by somebody, so it is one.
_SAMPAH = re.compile(
    r"thumbs\.db|desktop\.ini|#.*#|.*~|.*\.(swp|swo|tmp)|4913|~\$.*\.(docx|xlsx|pptx)",
    re.IGNORECASE | re.DOTALL,
)
_FRONT = re.compile(r"---[ ]*\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(slots=True)
class Berkas:
    """A file of the content: its path from the content's root, its data, its Markdown body.

    `teks` is the whole file as it was read, to find again what somebody wrote; `sidik` is the
    digest of its bytes.
    """

    path: str
    dokumen: Dokumen = field(default_factory=Dokumen)
    badan: str = ""
    baris_badan: int = 1
    teks: str = ""
    sidik: bytes = b""

    def mulai(self, lokasi: Lokasi) -> tuple[str, int]:
        """Return the file from the line on which a value begins, and that line."""
        line = self.dokumen.posisi(lokasi)[0]
        return "\n".join(self.teks.split("\n")[line - 1 :]), line


@dataclass(frozen=True, slots=True)
class Sumber:
    """A file that is there, read only when it must be."""

    path: str
    entry: os.DirEntry[str]

    @property
    def cap(self) -> tuple[int, int, int]:
        """Its stamp: size, and times of change of content and of metadata."""
        info = self.entry.stat(follow_symlinks=False)
        return info.st_size, info.st_mtime_ns, info.st_ctime_ns

    @property
    def data(self) -> bytes:
        """Its bytes; none when it cannot be read."""
        try:
            return b"" if refuse(self.entry) else Path(self.entry.path).read_bytes()
        except OSError:
            return b""

    def baca(self) -> Berkas:
        """Read it as a file of keys and text."""
        return read(self.path, self.entry)


def walk(root: Path, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file below a folder in the order of names, with its path from the root.

    Names that begin with a dot belong to tools and are left alone, as is what tools leave behind.
    """
    try:
        entries = sorted(os.scandir(root / folder), key=lambda e: e.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from walk(root, path)
        elif not _SAMPAH.fullmatch(entry.name):
            yield path, entry


def read(path: str, entry: os.DirEntry[str]) -> Berkas:
    """Read one .md or .yaml file; what is wrong with it as a file is in its document's findings."""
    try:
        fault = refuse(entry)
        data = b"" if fault else Path(entry.path).read_bytes()
    except OSError:
        fault = ("berkas tidak dapat dibaca", "Periksa hak akses berkas itu, lalu ulangi.")
    if fault:
        berkas = Berkas(path)
        berkas.dokumen.temuan.append(Temuan(1, 1, "", *fault))
        return berkas
    return parse(path, data)


def parse(path: str, data: bytes) -> Berkas:
    """Parse what one .md or .yaml file holds, or once held."""
    berkas = Berkas(path)
    berkas.sidik = sidik_data(data)
    text, fault_at = _decode(data)
    if fault_at:
        berkas.dokumen.temuan.append(fault_at)
        return berkas
    berkas.teks = text
    if not text.strip():
        saran = "Isi berkas itu, atau hapus bila tidak dipakai."
        berkas.dokumen.temuan.append(Temuan(1, 1, "", "berkas kosong", saran))
        return berkas
    if path.endswith(".md"):
        _split(berkas, text)
    else:
        berkas.dokumen = load(text)
    _require_mapping(berkas.dokumen)
    return berkas


def refuse(entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """Return why a file is not read at all, and what to do; none when it may be read."""
    info = entry.stat(follow_symlinks=False)
    if stat.S_ISLNK(info.st_mode):
        return "tautan simbolis tidak diterima", "Ganti dengan berkas aslinya."
    if not stat.S_ISREG(info.st_mode):
        return "bukan berkas biasa", "Hapus dari folder ini."
    if entry.name.endswith((".md", ".yaml")) and info.st_size > BATAS_UKURAN:
        kb = -(-info.st_size // 1000)
        return f"berkas terlalu besar ({kb} kB, batasnya 200 kB)", "Pindahkan isinya ke lampiran."
    return None


def _decode(data: bytes) -> tuple[str, Temuan | None]:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        saran = "Simpan ulang berkas dengan pengodean UTF-8."
        return "", Temuan(line, column, "", "berkas tidak berkode UTF-8", saran)
    found = TAK_TERLIHAT.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        pesan = f"ada karakter U+{ord(found[0]):04X} yang tidak terlihat"
        saran = "Hapus karakter itu; biasanya terbawa saat menyalin dari aplikasi lain."
        return "", Temuan(line, column, "", pesan, saran)
    return text, None


def _split(berkas: Berkas, text: str) -> None:
    match = _FRONT.match(text)
    if not match:
        saran = "Awali berkas dengan baris ---, kunci-kunci, lalu baris --- lagi, baru teksnya."
        berkas.dokumen.temuan.append(Temuan(1, 1, "", "tidak ada bagian kunci", saran))
        return
    berkas.dokumen = load(match[1], first_line=2)
    berkas.badan = text[match.end() :]
    berkas.baris_badan = text.count("\n", 0, match.end()) + 1


def _require_mapping(dokumen: Dokumen) -> None:
    if not dokumen.temuan and not isinstance(dokumen.data, dict):
        line, column = dokumen.nilai.get((), (1, 1))
        saran = "Tulis baris-baris kunci: nilai, misalnya judul: Rapat Koordinasi."
        dokumen.temuan.append(Temuan(line, column, "", "tidak ada kunci", saran))
