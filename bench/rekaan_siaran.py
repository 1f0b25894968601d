"""Invents the releases and speeches, each on a kegiatan that the public knows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from bench import kosakata
from bench.fakta import SEKARANG, Daftar, Naskah, publik, slug
from plugins.domain.tulisan import angka_romawi_bulan

GUGUR = frozenset({"dibatalkan", "ditunda", "dicabut"})
EMBARGO = 3
"""So many releases are written ahead and not public yet."""


def siaran(
    acak: Random, jumlah: int, kegiatan: Iterable[Naskah], daftar: Daftar
) -> tuple[Naskah, ...]:
    """Return so many releases, oldest first."""
    about = [k for k in kegiatan if publik(k) and k.kunci.get("status") not in GUGUR]
    past = [k for k in about if hari(k) < SEKARANG.date()]
    later = [k for k in about if hari(k) > SEKARANG.date()][:EMBARGO]
    chosen = [*(past[n * len(past) // jumlah] for n in range(jumlah - len(later))), *later]
    made: list[Naskah] = []
    nomor: dict[int, int] = {}
    for n, acara in enumerate(chosen):
        year = hari(acara).year
        nomor[year] = nomor.get(year, 0) + 1
        made.append(_satu(acak, acara, n, nomor[year], daftar))
    return tuple(made)


def sambutan(acak: Random, jumlah: int, kegiatan: Iterable[Naskah]) -> tuple[Naskah, ...]:
    """Return so many speeches, oldest first."""
    held = [k for k in kegiatan if publik(k) and k.kunci.get("status") == "terlaksana"]
    made = []
    for n in range(jumlah):
        acara = held[n * len(held) // jumlah]
        kunci = {
            "judul": f"Sambutan pada {acara.kunci['judul']}",
            "tanggal": str(hari(acara)),
            "oleh": acara.kunci["pimpinan"][0]["jabatan"],
            "kegiatan": acara.id,
            "naskah": "disiapkan",
        }
        bidang = acak.choice(kosakata.BIDANG)[0]
        id_ = f"{hari(acara).year}/{slug(acara.kunci['judul'])}-{n + 1}"
        made.append(Naskah(id_, kunci, kosakata.naskah_sambutan(acak, bidang)))
    return tuple(made)


def hari(kegiatan: Naskah) -> date:
    """Return the first day of a kegiatan."""
    return date.fromisoformat(kegiatan.kunci["mulai"][:10])


def _satu(acak: Random, acara: Naskah, urut: int, nomor: int, daftar: Daftar) -> Naskah:
    day = hari(acara)
    bidang, topik = acak.choice(kosakata.BIDANG)
    judul = f"{acak.choice(kosakata.PELAKU)} Bahas {bidang} {acak.choice(kosakata.LINGKUP)}"
    jabatan = acara.kunci["pimpinan"][0]["jabatan"]
    others = [t for t in daftar.topik if t != topik]
    kunci: dict[str, Any] = {
        "judul": kosakata.judul(judul),
        "nomor": f"{nomor:03}/SP/PROKOPIM/{angka_romawi_bulan(day)}/{day.year}",
        "tanggal": str(day),
        "tayang": f"{day}T{acak.randint(13, 20):02}:{acak.randrange(0, 60, 5):02}",
        "jenis": acak.choices(("siaran-pers", "pernyataan-resmi", "klarifikasi"), (90, 6, 4))[0],
        "ringkasan": kosakata.kalimat(acak, bidang),
        "topik": [topik, *acak.sample(others, acak.choice((0, 0, 1, 2)))],
        "kota": "Kota Contoh",
        "kegiatan": [acara.id],
        "perangkat_daerah": acak.sample(tuple(daftar.perangkat), acak.choice((1, 1, 2))),
        "pimpinan": [jabatan],
    }
    if acak.random() < 0.03:
        pada = datetime.fromisoformat(kunci["tayang"]) + timedelta(hours=3)
        kunci["ralat"] = [{"pada": f"{pada:%Y-%m-%dT%H:%M}", "isi": "Jumlah peserta diperbaiki."}]
    if day < SEKARANG.date() and (rows := _pemuatan(acak, day)):
        kunci["pemuatan"] = rows
    id_ = f"{day.year}/{slug(judul)}-{urut + 1}"
    return Naskah(id_, kunci, kosakata.naskah_siaran(acak, bidang, daftar.jabatan[jabatan]))


def _pemuatan(acak: Random, day: date) -> list[dict[str, Any]]:
    rows = []
    for media in acak.sample(kosakata.MEDIA, acak.choice((0, 1, 2, 3))):
        later = day + timedelta(days=acak.randint(0, 2))
        tautan = f"https://{slug(media)}.example/{later}/{acak.randrange(10**4)}"
        nada = acak.choice(("positif", "netral"))
        rows.append({"tanggal": str(later), "media": media, "tautan": tautan, "nada": nada})
    return rows
