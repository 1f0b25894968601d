"""The same facts for the peers: one Markdown file an entry, as their own manuals lay them out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bench.fakta import Daftar, Fakta, Naskah, publik

HERE = Path(__file__).parent
ICS = {"dibatalkan": "CANCELLED", "ditunda": "TENTATIVE", "tentatif": "TENTATIVE"}


@dataclass(frozen=True, slots=True)
class Acara:
    """A public kegiatan with every id replaced by its name."""

    id: str
    judul: str
    mulai: datetime
    selesai: datetime
    tempat: str
    pimpinan: tuple[str, ...]
    penyelenggara: tuple[str, ...]
    jenis: str
    pakaian: str
    keterangan_waktu: str
    status: str
    perubahan: tuple[str, ...]
    uraian: str


def acara(fakta: Fakta) -> Iterator[Acara]:
    """Yield the kegiatan that the public may read of; one that recurs once, on its first day."""
    return (_acara(k, fakta.daftar) for k in fakta.kegiatan if publik(k))


def siaran_tayang(fakta: Fakta) -> Iterator[tuple[Naskah, str]]:
    """Yield the releases, each with the address of its kegiatan's page."""
    for s in fakta.siaran:
        yield s, alamat_acara(s.kunci["kegiatan"][0])


def alamat_acara(id_: str) -> str:
    """Return where the peers publish a kegiatan."""
    return f"/{_ruang(id_)}/{id_}/"


def berkas_acara(id_: str) -> str:
    """Return the file that a peer reads a kegiatan from."""
    return f"content/{_ruang(id_)}/{id_}.md"


def tata_hugo(fakta: Fakta, folder: Path) -> None:
    """Lay out a Hugo site: sections for months and days, taxonomies for the rest."""
    _mulai("hugo", folder)
    for name, items in (
        ("pimpinan", fakta.daftar.jabatan),
        ("jenis", fakta.daftar.jenis),
        ("topik", fakta.daftar.topik),
    ):
        for id_, title in items.items():
            _hugo(folder / f"content/{name}/{id_}/_index.md", {"title": title}, "")
    for a in acara(fakta):
        month, day = f"{a.mulai:%Y/%m}", f"{a.mulai:%Y/%m/%d}"
        for ruang, layout in ((month, "bulan"), (day, "hari")):
            path = folder / f"content/agenda/{ruang}/_index.md"
            if not path.exists():
                _hugo(path, {"title": f"Agenda {ruang}", "layout": layout}, "")
        keys = {
            "title": a.judul,
            "date": f"{a.mulai:%Y-%m-%dT%H:%M:%S+07:00}",
            "selesai": f"{a.selesai:%Y-%m-%dT%H:%M:%S+07:00}",
            "tempat": a.tempat,
            "pimpinan": list(a.pimpinan),
            "penyelenggara": list(a.penyelenggara),
            "jenis": [a.jenis],
            "pakaian": a.pakaian,
            "keterangan_waktu": a.keterangan_waktu,
            "status": a.status,
            "ics": ICS.get(a.status, "CONFIRMED"),
            "perubahan": list(a.perubahan),
        }
        _hugo(folder / berkas_acara(a.id), keys, a.uraian)
    for s, url in siaran_tayang(fakta):
        keys = {
            "title": s.kunci["judul"],
            "date": f"{s.kunci['tayang']}:00+07:00",
            "nomor": s.kunci["nomor"],
            "ringkasan": s.kunci["ringkasan"],
            "summary": s.kunci["ringkasan"],
            "topik": s.kunci["topik"],
            "kegiatan": [url],
            "pemuatan": s.kunci.get("pemuatan", []),
        }
        _hugo(folder / f"content/siaran-pers/{s.id}.md", keys, s.uraian)


def tata_pelican(fakta: Fakta, folder: Path) -> None:
    """Lay out a Pelican site: articles, with leaders as authors and kinds as categories."""
    _mulai("pelican", folder)
    daftar = fakta.daftar
    for a in acara(fakta):
        keys = {
            "Title": a.judul,
            "Date": f"{a.mulai:%Y-%m-%d %H:%M}",
            "Category": daftar.jenis[a.jenis],
            "Authors": "; ".join(daftar.jabatan[j] for j in a.pimpinan),
            "Selesai": f"{a.selesai:%Y-%m-%dT%H:%M:%S}",
            "Tempat": a.tempat,
            "Penyelenggara": "; ".join(a.penyelenggara),
            "Pakaian": a.pakaian,
            "Keterangan_waktu": a.keterangan_waktu,
            "Keadaan": a.status,
            "Ics": ICS.get(a.status, "CONFIRMED"),
            "Perubahan": " | ".join(a.perubahan),
        }
        _pelican(folder / berkas_acara(a.id), keys, a.uraian)
    for s, url in siaran_tayang(fakta):
        topik = [daftar.topik[t] for t in s.kunci["topik"]]
        rows = s.kunci.get("pemuatan", [])
        keys = {
            "Title": s.kunci["judul"],
            "Date": s.kunci["tayang"].replace("T", " "),
            "Category": topik[0],
            "Tags": ", ".join(topik[1:]),
            "Nomor": s.kunci["nomor"],
            "Ringkasan": s.kunci["ringkasan"],
            "Summary": s.kunci["ringkasan"],
            "Kegiatan": url,
            "Pemuatan": " | ".join(f"{r['tautan']} {r['media']}, {r['tanggal']}" for r in rows),
        }
        _pelican(folder / f"content/siaran-pers/{s.id}.md", keys, s.uraian)


def _ruang(id_: str) -> str:
    return f"agenda/{id_[:10].replace('-', '/')}"


def _acara(k: Naskah, daftar: Daftar) -> Acara:
    kunci = k.kunci
    mulai = datetime.fromisoformat(kunci["mulai"])
    # A bare date includes its whole day.
    whole = timedelta(days=0 if "T" in kunci["selesai"] else 1)
    tempat = kunci["tempat"]
    if isinstance(tempat, dict):
        tempat = f"{tempat['nama']}, {tempat['alamat']}"
    penyelenggara = kunci["penyelenggara"]
    agencies = penyelenggara if isinstance(penyelenggara, list) else [penyelenggara]
    return Acara(
        id=k.id,
        judul=kunci["judul"],
        mulai=mulai,
        selesai=datetime.fromisoformat(kunci["selesai"]) + whole,
        tempat=daftar.tempat.get(tempat, tempat),
        pimpinan=tuple(p["jabatan"] for p in kunci["pimpinan"]),
        penyelenggara=tuple(daftar.perangkat[p] for p in agencies),
        jenis=kunci["jenis"],
        pakaian=kunci.get("pakaian", "-"),
        keterangan_waktu=kunci.get("keterangan_waktu", ""),
        status=kunci.get("status", "terjadwal"),
        perubahan=tuple(
            f"{row['pada']}: {row['alasan']}"
            for row in kunci.get("perubahan", ())
            if "alasan" in row
        ),
        uraian="" if kunci.get("sifat") == "terbatas" else k.uraian,
    )


def _mulai(name: str, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / name, folder, ignore=shutil.ignore_patterns("__pycache__"))


def _hugo(path: Path, keys: Mapping[str, object], text: str) -> None:
    # A JSON value is a YAML value too.
    lines = (f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in keys.items() if v != "")
    _tulis(path, f"---\n{''.join(lines)}---\n{text}\n")


def _pelican(path: Path, keys: Mapping[str, str], text: str) -> None:
    lines = (f"{k}: {v}\n" for k, v in keys.items() if v)
    _tulis(path, f"{''.join(lines)}\n{text}\n")


def _tulis(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
