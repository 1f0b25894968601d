"""The one place that decides what the public may see, and when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from plugins.domain import alamat
from plugins.domain.halaman import Halaman
from plugins.domain.iku import Iku, LaporanIku, dilaksanakan, laporan, nilai
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import (
    Kegiatan,
    KejadianBerbeda,
    KunciKegiatan,
    Persetujuan,
    Sifat,
    Status,
)
from plugins.domain.layanan import Layanan
from plugins.domain.model import Isi, tanpa_internal
from plugins.domain.perulangan import Kejadian, kejadian
from plugins.domain.portal import Arsip, Portal
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers

SELALU_TAMPIL = frozenset(
    "id mulai zona jam sifat status perubahan diumumkan berulang bagian_dari".split()
)
"""Keys of a limited kegiatan that show whatever instansi.yaml lists: without them the rest lies."""

KUNCI_DICABUT = frozenset(
    "id mulai selesai zona jam berulang status perubahan pimpinan jenis pengganti".split()
)
"""What remains of a withdrawn kegiatan, so that calendars can take it back."""

JUDUL_DICABUT = "Agenda dicabut"
JUDUL_TERBATAS = "Kegiatan pimpinan"


def terbitkan(arsip: Arsip, sekarang: datetime) -> Portal:
    """Return what the public may see at a moment (aware)."""
    instansi = arsip.instansi
    sekarang = sekarang.astimezone(instansi.zona.tz)
    lokal = sekarang.replace(tzinfo=None)
    approved = [k for k in arsip.kegiatan.values() if _disetujui(k)]
    siaran = [s for s in arsip.siaran_pers.values() if _disetujui(s) and s.terbit <= lokal]
    occurrences = [one for k in approved for one in kejadian(k)]
    public = [
        replace(one, kegiatan=tampil)
        for one in occurrences
        if (tampil := tampilkan(one.kegiatan, instansi, sekarang)) is not None
    ]
    shown_ids = {one.kegiatan.id for one in public}
    kegiatan = {
        k.id: tampil
        for k in approved
        if k.id in shown_ids and (tampil := tampilkan(k, instansi, sekarang)) is not None
    }
    public = [one for one in public if one.kegiatan.id in kegiatan]
    sambutan = [s for s in arsip.sambutan.values() if _sambutan_tayang(s, arsip, sekarang)]
    layanan = [x for x in arsip.layanan.values() if _tayang(x, lokal)]
    halaman = [x for x in arsip.halaman.values() if _tayang(x, lokal)]
    published = _alamat(kegiatan, siaran, sambutan, layanan, halaman)
    hidden = _alamat(*_semua(arsip)) - published
    return Portal(
        instansi=instansi,
        sekarang=sekarang,
        kegiatan={
            id_: _lepas_tautan(_rujukan_publik(k, shown_ids), hidden)
            for id_, k in sorted(kegiatan.items())
        },
        kejadian=tuple(
            replace(
                one, kegiatan=_lepas_tautan(_rujukan_publik(one.kegiatan, shown_ids), hidden)
            )
            for one in sorted(public, key=lambda one: (one.awal, one.id))
        ),
        siaran_pers=tuple(
            _lepas_tautan(_siaran_publik(s, kegiatan), hidden)
            for s in sorted(siaran, key=lambda s: (s.terbit, s.nomor or "", s.id), reverse=True)
        ),
        sambutan=tuple(
            _lepas_tautan(s, hidden)
            for s in sorted(sambutan, key=lambda s: (s.tanggal, s.id), reverse=True)
        ),
        layanan=tuple(sorted(layanan, key=lambda x: (x.urutan, x.judul))),
        iku=tuple(
            laporan_iku(arsip, sekarang, iku)
            for iku in sorted(arsip.iku.values(), key=lambda x: x.tahun, reverse=True)
            if _tayang(iku, lokal)
        ),
        halaman=tuple(
            _lepas_tautan(h, hidden) for h in sorted(halaman, key=lambda h: (h.urutan, h.id))
        ),
        siaran_kegiatan=_siaran_kegiatan(siaran, kegiatan),
    )


def tampilkan(kegiatan: Kegiatan, instansi: Instansi, sekarang: datetime) -> Kegiatan | None:
    """Return the public view of a kegiatan at a moment, none while the public may not know it."""
    if kegiatan.sifat is Sifat.TERTUTUP or not _kegiatan_tayang(kegiatan, instansi, sekarang):
        return None
    public = tanpa_internal(kegiatan).model_copy(update={"kejadian": _pengganti(kegiatan), "tayang": None})
    if kegiatan.status is Status.DICABUT:
        return _hanya(public, KUNCI_DICABUT, frozenset({"status"}), JUDUL_DICABUT)
    if kegiatan.sifat is Sifat.TERBATAS:
        keep = SELALU_TAMPIL | set(instansi.tampil_terbatas)
        return _hanya(public, keep, keep, JUDUL_TERBATAS)
    return public


def _pengganti(kegiatan: Kegiatan) -> dict[date, KejadianBerbeda]:
    """Return only which occurrences were replaced: the others stand on their own."""
    return {
        day: KejadianBerbeda.model_construct({"diganti"}, diganti=other.diganti)
        for day, other in kegiatan.kejadian.items()
        if other.diganti
    }


def _rujukan_publik(kegiatan: Kegiatan, public: AbstractSet[str]) -> Kegiatan:
    """Drop references to kegiatan that the public does not know, or not yet."""
    changes: dict[str, object] = {
        key: None
        for key in ("bagian_dari", "pengganti")
        if (target := getattr(kegiatan, key)) and target not in public
    }
    if kegiatan.kejadian:
        changes["kejadian"] = {
            day: other for day, other in kegiatan.kejadian.items() if other.diganti in public
        }
    return kegiatan.model_copy(update=changes) if changes else kegiatan


def _hanya(
    kegiatan: Kegiatan, keys: frozenset[str], old_keys: frozenset[str], judul: str
) -> Kegiatan:
    """Return a kegiatan with all but the given keys withheld, in its history too."""
    withheld: dict[str, object] = {
        name: info.get_default() for name, info in Kegiatan.model_fields.items() if name not in keys
    }
    withheld["judul"] = kegiatan.judul if "judul" in keys else judul
    if "pimpinan" in withheld:
        withheld["pimpinan"] = ()
    withheld["perubahan"] = tuple(
        row.model_copy(update={"semula": _semula(row.semula, old_keys)})
        for row in kegiatan.perubahan
    )
    return kegiatan.model_copy(update=withheld)


def _semula(semula: KunciKegiatan, keys: frozenset[str]) -> KunciKegiatan:
    kept = {name: getattr(semula, name) for name in semula.model_fields_set & keys}
    return KunciKegiatan.model_construct(set(kept), **kept)


def _disetujui(berkas: Kegiatan | SiaranPers | Sambutan | Layanan | Halaman | Iku) -> bool:
    return berkas.persetujuan is Persetujuan.DISETUJUI


def _tayang(berkas: Layanan | Halaman | Iku, lokal: datetime) -> bool:
    return _disetujui(berkas) and (berkas.tayang is None or berkas.tayang <= lokal)


def _kegiatan_tayang(kegiatan: Kegiatan, instansi: Instansi, sekarang: datetime) -> bool:
    if isinstance(kegiatan.tayang, datetime):
        return kegiatan.tayang.replace(tzinfo=instansi.zona.tz) <= sekarang
    return not kegiatan.setelah_selesai or kegiatan.akhir <= sekarang


def _sambutan_tayang(sambutan: Sambutan, arsip: Arsip, sekarang: datetime) -> bool:
    """Tell whether a speech was delivered: never before, never at what did not take place."""
    if not _disetujui(sambutan):
        return False
    acara = _kejadian_rujukan(sambutan.kegiatan, arsip)
    if acara is not None and acara.batal:
        return False
    if sambutan.tayang is not None:
        return sambutan.tayang.replace(tzinfo=arsip.instansi.zona.tz) <= sekarang
    if acara is not None:
        return acara.akhir <= sekarang
    return sambutan.tanggal < sekarang.date()


def _kejadian_rujukan(rujukan: str | None, arsip: Arsip) -> Kegiatan | None:
    """Return the kegiatan, or the one occurrence, that a reference names."""
    if rujukan is None:
        return None
    id_, _, hari = rujukan.partition("@")
    kegiatan = arsip.kegiatan.get(id_)
    if kegiatan is None or not hari:
        return kegiatan
    return next((one.kegiatan for one in kejadian(kegiatan) if one.id == rujukan), kegiatan)


def _siaran_publik(siaran: SiaranPers, kegiatan: Mapping[str, Kegiatan]) -> SiaranPers:
    links = tuple(r for r in siaran.kegiatan if r.partition("@")[0] in kegiatan)
    return tanpa_internal(siaran).model_copy(update={"kegiatan": links})


def _siaran_kegiatan(
    siaran: Iterable[SiaranPers], kegiatan: Mapping[str, Kegiatan]
) -> dict[str, tuple[SiaranPers, ...]]:
    groups: dict[str, list[SiaranPers]] = defaultdict(list)
    for item in sorted(siaran, key=lambda s: (s.terbit, s.id), reverse=True):
        for id_ in dict.fromkeys(r.partition("@")[0] for r in item.kegiatan):
            if id_ in kegiatan:
                groups[id_].append(_siaran_publik(item, kegiatan))
    return {key: tuple(items) for key, items in groups.items()}


def _siaran_kejadian(
    siaran: Iterable[SiaranPers], occurrences: Iterable[Kejadian]
) -> dict[str, tuple[SiaranPers, ...]]:
    """Return the releases by occurrence id.

    A release that names a recurring kegiatan without a date is about the last occurrence on or
    before its own date.
    """
    series: dict[str, list[Kejadian]] = defaultdict(list)
    for one in occurrences:
        series[one.kegiatan.id].append(one)
    groups: dict[str, list[SiaranPers]] = defaultdict(list)
    for item in siaran:
        for rujukan in item.kegiatan:
            id_, _, hari = rujukan.partition("@")
            candidates = series.get(id_, [])
            if hari or len(candidates) == 1:
                groups[rujukan if hari else candidates[0].id].append(item)
            elif past := [one for one in candidates if one.tanggal <= item.hari]:
                groups[past[-1].id].append(item)
    return {key: tuple(items) for key, items in groups.items()}


def laporan_iku(arsip: Arsip, sekarang: datetime, iku: Iku) -> LaporanIku:
    """Return a year's figures at a moment."""
    instansi = arsip.instansi
    lokal = sekarang.astimezone(instansi.zona.tz).replace(tzinfo=None)
    siaran = [s for s in arsip.siaran_pers.values() if _disetujui(s) and s.terbit <= lokal]
    occurrences = [one for k in arsip.kegiatan.values() if _disetujui(k) for one in kejadian(k)]
    about = _siaran_kejadian(siaran, occurrences)
    counted = [
        nilai(one, about.get(one.id, ()), iku.kebijakan)
        for one in sorted(occurrences, key=lambda one: (one.awal, one.id))
        if dilaksanakan(one.kegiatan, iku.kebijakan, sekarang)
    ]
    publik = frozenset(
        t.kejadian.id
        for t in counted
        if tampilkan(t.kejadian.kegiatan, instansi, sekarang) is not None
    )
    return laporan(iku, counted, publik)


def _semua(
    arsip: Arsip,
) -> tuple[
    Mapping[str, Kegiatan],
    Iterable[SiaranPers],
    Iterable[Sambutan],
    Iterable[Layanan],
    Iterable[Halaman],
]:
    return (
        arsip.kegiatan,
        arsip.siaran_pers.values(),
        arsip.sambutan.values(),
        arsip.layanan.values(),
        arsip.halaman.values(),
    )


def _alamat(
    kegiatan: Mapping[str, Kegiatan],
    siaran: Iterable[SiaranPers],
    sambutan: Iterable[Sambutan],
    layanan: Iterable[Layanan],
    halaman: Iterable[Halaman],
) -> frozenset[str]:
    return frozenset(
        [
            *map(alamat.kegiatan, kegiatan),
            *(alamat.siaran(x.id) for x in siaran),
            *(alamat.sambutan(x.id) for x in sambutan),
            *(alamat.layanan(x.id) for x in layanan),
            *(alamat.halaman(x.id) for x in halaman),
        ]
    )


_A = re.compile(r'<a href="(/[^"#]*)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
Bertulisan = TypeVar("Bertulisan", Kegiatan, SiaranPers, Sambutan, Halaman)


def _lepas_tautan(berkas: Bertulisan, hidden: frozenset[str]) -> Bertulisan:
    """Turn links to what is not public yet into plain words: a link would tell that it exists."""
    isi = berkas.uraian
    html = _A.sub(lambda m: m[2] if m[1] in hidden else m[0], isi.html)
    if html == isi.html:
        return berkas
    return berkas.model_copy(update={"uraian": Isi(isi.sumber, html, isi.polos)})
