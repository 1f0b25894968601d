"""Everything below a content folder, read, validated, and linked, with all faults in one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from plugins.data import sources
from plugins.data.clock import now
from plugins.data.dasar import Dasar, load_dasar
from plugins.data.ingatan import Ingatan, Tautan, Termuat
from plugins.data.links import Rujukan
from plugins.data.media import galeri, sidik_media, walk_media
from plugins.data.pembaca import Pembaca
from plugins.data.pencatat import Pencatat
from plugins.data.pindai import Entri, Kunci, Pindaian, pindai
from plugins.data.silang import Silang
from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.lampiran import FotoAsli
from plugins.domain.masalah import Masalah, Salah, Tingkat
from plugins.domain.model import tanpa_internal
from plugins.domain.portal import Arsip
from plugins.simpanan.rak import Lemari
from plugins.simpanan.sidik import sidik


@dataclass(frozen=True, slots=True)
class Muatan:
    """The archive (none when a file is at fault), the time, and all findings."""

    arsip: Arsip | None
    sekarang: datetime | None
    masalah: tuple[Masalah, ...]

    @property
    def galat(self) -> tuple[Masalah, ...]:
        """The findings that stop publication."""
        return tuple(m for m in self.masalah if m.tingkat is Tingkat.GALAT)


def load(root: Path, sekarang: str | None = None, lemari: Lemari | None = None) -> Muatan:
    """Load the folder that holds agenda/ and content/; `sekarang` replaces the clock.

    What earlier loads made of the same files is taken from `lemari` and kept there.
    """
    catatan = Pencatat()
    ada = pindai(root, catatan)
    dasar = load_dasar(root, ada, catatan)
    rujukan = _rujukan(ada, dasar.instansi)
    ingatan = Ingatan(lemari, dasar.sidik) if dasar.konteks else Ingatan()
    pembaca = Pembaca(catatan, dasar.instansi, dasar.konteks, rujukan)
    termuat = {
        (entri.jenis.nama, entri.id): one
        for entri in ada.entri
        if (one := _termuat(entri, pembaca, rujukan, ingatan, catatan))
    }
    moment = _sekarang(sekarang, dasar.instansi, catatan) if dasar.instansi else None
    arsip = None
    if dasar.instansi and dasar.konteks and moment:
        media = (one for x in termuat.values() for _, one in x.media)
        foto = galeri(media, ada.gambar, ingatan)
        arsip = _arsip(dasar, ada, termuat, foto)
        Silang(catatan, ada, termuat, rujukan, ingatan).periksa(arsip, moment)
    ingatan.rapikan()
    if lemari:
        # Put away at once: nobody needs what is internal any more, and it is half of the memory.
        lemari.simpan()
    faulty = any(m.tingkat is Tingkat.GALAT for m in catatan.masalah)
    return Muatan(None if faulty else arsip, moment, tuple(sorted(set(catatan.masalah))))


def _rujukan(ada: Pindaian, instansi: Instansi | None) -> Rujukan:
    pages: set[str] = set()
    if instansi:
        pages |= {alamat.pimpinan(x.id) for x in instansi.jabatan}
        pages |= {alamat.jenis(x.id) for x in instansi.jenis_kegiatan}
        pages |= {alamat.siaran_topik(x.id) for x in instansi.topik}
    return Rujukan(
        {sumber.path: jenis.url(id_) for jenis, id_, sumber in ada.entri if id_},
        frozenset(ada.lampiran),
        frozenset(pages),
    )


def _termuat(
    entri: Entri, pembaca: Pembaca, rujukan: Rujukan, ingatan: Ingatan, catatan: Pencatat
) -> Termuat | None:
    """Return what one file becomes, none when itself, its name or its place is at fault."""
    jenis, id_, sumber = entri
    known = ingatan.ambil(sumber, partial(_tetap, rujukan)) if id_ else None
    if known:
        return known
    before = len(catatan.masalah)
    berkas = sumber.baca()
    entity, tautan = pembaca.baca(jenis, id_, berkas)
    if entity is None or not id_:
        return None
    media = tuple(walk_media(entity))
    found = Termuat(berkas.sidik, entity, tanpa_internal(entity), tautan, media)
    if len(catatan.masalah) == before:
        ingatan.taruh(sumber, found)
    return found


def _tetap(rujukan: Rujukan, path: str, tautan: Tautan) -> bool:
    """Tell whether the links of a file still lead to where they led."""
    return all(rujukan.resolve(path, target) == url for target, url in tautan)


def _sekarang(text: str | None, instansi: Instansi, catatan: Pencatat) -> datetime | None:
    """Return the time that everything is judged by."""
    try:
        return now(instansi, text)
    except Salah as error:
        catatan.keep(Masalah("SEKARANG", 1, 1, "", error.pesan, error.saran))
        return None


def _arsip(
    dasar: Dasar, ada: Pindaian, termuat: Mapping[Kunci, Termuat], foto: Mapping[str, FotoAsli]
) -> Arsip:
    assert dasar.instansi
    assert dasar.konteks
    entities: dict[str, dict[str, Any]] = {jenis.nama: {} for jenis in sources.SEMUA}
    for (nama, id_), one in termuat.items():
        entities[nama][id_] = one.entity

    def digest(one: Termuat) -> bytes:
        media = [sidik_media(m, foto, ada.lampiran) for _, m in one.media]
        return sidik(one.sidik, media) if media else one.sidik

    return Arsip(
        dasar.instansi,
        dasar.konteks.perangkat_daerah,
        dasar.konteks.tempat,
        **entities,
        rusak=_rusak(ada.sumber, termuat, dasar.sah),
        sidik={key: digest(one) for key, one in termuat.items()},
        sidik_umum=dasar.sidik,
        umum={key: one.umum for key, one in termuat.items()},
        foto=foto,
    )


def _rusak(
    sumber: Iterable[Kunci], termuat: Mapping[Kunci, Termuat], sah: frozenset[str]
) -> frozenset[Kunci]:
    """Return the kind and id of every file whose own faults keep it out of the archive."""
    known = {*termuat, *(("tunggal", name) for name in sah)}
    return frozenset(key for key in sumber if key not in known)
