"""What the public may see of one kegiatan, and from when a file may be seen at all."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any

from plugins.domain.halaman import Halaman
from plugins.domain.iku import Iku
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import (
    Kegiatan,
    KejadianBerbeda,
    KunciKegiatan,
    Persetujuan,
    Pimpinan,
    Sifat,
    Status,
)
from plugins.domain.layanan import Layanan
from plugins.domain.model import tanpa_internal
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Arsip
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers

SELALU_TAMPIL = frozenset(
    [
        "id",
        "mulai",
        "zona",
        "jam",
        "sifat",
        "status",
        "perubahan",
        "diumumkan",
        "berulang",
        "bagian_dari",
    ]
)
"""Keys of a limited kegiatan that show whatever instansi.yaml lists: without them the rest lies."""

KUNCI_DICABUT = frozenset(
    [
        "id",
        "mulai",
        "selesai",
        "zona",
        "jam",
        "berulang",
        "status",
        "perubahan",
        "pimpinan",
        "jenis",
        "pengganti",
    ]
)
"""What remains of a withdrawn kegiatan, so that calendars can take it back."""

KUNCI_LAMA_DICABUT = frozenset({"status"})
"""What may be told of how a withdrawn kegiatan was."""

JUDUL_DICABUT = "Agenda dicabut"
JUDUL_TERBATAS = "Kegiatan pimpinan"

_SEMUA = frozenset(Kegiatan.model_fields)


def disetujui(berkas: Kegiatan | SiaranPers | Sambutan | Layanan | Halaman | Iku) -> bool:
    """Tell whether a file has reached the end of its way to the public."""
    return berkas.persetujuan is Persetujuan.DISETUJUI


def tayang(berkas: Layanan | Halaman | Iku, lokal: datetime) -> bool:
    """Tell whether a file that is neither kegiatan, release nor speech is public by now."""
    return disetujui(berkas) and (berkas.tayang is None or berkas.tayang <= lokal)


def kegiatan_publik(arsip: Arsip, sekarang: datetime) -> tuple[dict[str, Kegiatan], list[Kejadian]]:
    """Return the kegiatan that the public may see, and their occurrences."""
    kegiatan: dict[str, Kegiatan] = {}
    public: list[Kejadian] = []
    for k in filter(disetujui, arsip.kegiatan.values()):
        tampil = tampilkan(k, arsip.instansi, sekarang, arsip.umum.get(("kegiatan", k.id)))
        if tampil is None:
            continue
        own = [
            one.dengan(shown)
            for one in arsip.per_kegiatan[k.id]
            if (
                shown := tampil
                if one.kegiatan is k
                else tampilkan(one.kegiatan, arsip.instansi, sekarang)
            )
            is not None
        ]
        if k.tayang is not None:
            tampil, own = _setelah_embargo(tampil, own, _diumumkan(k, arsip.instansi))
        if own and k.setelah_selesai:
            last = max(one.tanggal for one in own)
            tampil = _sampai(tampil, last)
            own = [one.dengan(_sampai(one.kegiatan, last)) for one in own]
        if own:
            kegiatan[k.id] = tampil
            public += own
    return kegiatan, public


def _diumumkan(kegiatan: Kegiatan, instansi: Instansi) -> datetime:
    """Return when the public could first read of a kegiatan: not before its embargo ended."""
    end = kegiatan.akhir.astimezone(instansi.zona.tz).replace(tzinfo=None)
    free = kegiatan.tayang if isinstance(kegiatan.tayang, datetime) else end
    return max(kegiatan.diumumkan or free, free)


def _setelah_embargo(
    kegiatan: Kegiatan, kejadian: list[Kejadian], diumumkan: datetime
) -> tuple[Kegiatan, list[Kejadian]]:
    """Return a kegiatan and its occurrences as announced when the embargo on the first ended."""
    if kegiatan.status is Status.DICABUT:  # when it was announced is withheld with the rest
        return kegiatan, kejadian
    update = {"diumumkan": diumumkan}
    own = [one.dengan(one.kegiatan.model_copy(update=update)) for one in kejadian]
    return kegiatan.model_copy(update=update), own


def _sampai(kegiatan: Kegiatan, last: date) -> Kegiatan:
    """Return a recurring kegiatan as if it ended there: what is to come is not public yet."""
    if kegiatan.berulang is None:
        return kegiatan
    kecuali = tuple(day for day in kegiatan.berulang.kecuali if day <= last)
    berulang = kegiatan.berulang.model_copy(update={"sampai": last, "kecuali": kecuali})
    replaced = {day: other for day, other in kegiatan.kejadian.items() if day <= last}
    return kegiatan.model_copy(update={"berulang": berulang, "kejadian": replaced})


def tampilkan(
    kegiatan: Kegiatan, instansi: Instansi, sekarang: datetime, umum: Kegiatan | None = None
) -> Kegiatan | None:
    """Return the public view of a kegiatan at a moment, none while the public may not know it.

    `umum` is the kegiatan without what is internal, if that is known already.
    """
    if kegiatan.sifat is Sifat.TERTUTUP or not kegiatan_tayang(kegiatan, instansi, sekarang):
        return None
    public = umum or tanpa_internal(kegiatan)
    if kegiatan.kejadian or kegiatan.tayang is not None:
        public = public.model_copy(update={"kejadian": _pengganti(kegiatan), "tayang": None})
    if kegiatan.status is not Status.DICABUT and kegiatan.sifat is Sifat.TERBUKA:
        return public
    limited = _terbatas(instansi)
    if kegiatan.status is Status.DICABUT:
        terbatas = kegiatan.sifat is Sifat.TERBATAS
        keep = KUNCI_DICABUT & (limited | {"pengganti"}) if terbatas else KUNCI_DICABUT
        bare = _hanya(public, keep, KUNCI_LAMA_DICABUT, JUDUL_DICABUT)
        return bare.model_copy(update={"pimpinan": tuple(map(_jabatan_saja, bare.pimpinan))})
    return _hanya(public, limited, limited, JUDUL_TERBATAS)


def kunci_lama(kegiatan: Kegiatan, instansi: Instansi) -> frozenset[str]:
    """Return the keys whose old values the public may see beside what a kegiatan is."""
    if kegiatan.status is Status.DICABUT:
        return KUNCI_LAMA_DICABUT
    return _terbatas(instansi) if kegiatan.sifat is Sifat.TERBATAS else _SEMUA


def _terbatas(instansi: Instansi) -> frozenset[str]:
    return SELALU_TAMPIL | set(instansi.tampil_terbatas)


def kegiatan_tayang(kegiatan: Kegiatan, instansi: Instansi, sekarang: datetime) -> bool:
    """Tell whether the embargo on a kegiatan is over."""
    if isinstance(kegiatan.tayang, datetime):
        return kegiatan.tayang.replace(tzinfo=instansi.zona.tz) <= sekarang
    return not kegiatan.setelah_selesai or kegiatan.akhir <= sekarang


def _jabatan_saja(pimpinan: Pimpinan) -> Pimpinan:
    """Return whose calendar a withdrawn kegiatan stood in, and nothing of what it was."""
    return Pimpinan.model_construct(jabatan=pimpinan.jabatan, oleh=pimpinan.oleh)


def _pengganti(kegiatan: Kegiatan) -> dict[date, KejadianBerbeda]:
    """Return only which occurrences were replaced: the others stand on their own."""
    return {
        day: KejadianBerbeda.model_construct({"diganti"}, diganti=other.diganti)
        for day, other in kegiatan.kejadian.items()
        if other.diganti
    }


def _hanya(
    kegiatan: Kegiatan, keys: frozenset[str], old_keys: frozenset[str], judul: str
) -> Kegiatan:
    """Return a kegiatan with all but the given keys withheld, in its history too."""
    withheld = {name: default for name, default in _bawaan() if name not in keys}
    withheld["judul"] = kegiatan.judul if "judul" in keys else judul
    if "pimpinan" in withheld:
        withheld["pimpinan"] = ()
    withheld["perubahan"] = tuple(
        row.model_copy(update={"semula": _semula(row.semula, old_keys)})
        for row in kegiatan.perubahan
    )
    return kegiatan.model_copy(update=withheld)


@cache
def _bawaan() -> tuple[tuple[str, Any], ...]:
    """Return every key of a kegiatan with the value of one that staff do not write."""
    fields = Kegiatan.model_fields.items()
    return tuple((name, info.get_default(call_default_factory=True)) for name, info in fields)


def _semula(semula: KunciKegiatan, keys: frozenset[str]) -> KunciKegiatan:
    kept = {name: getattr(semula, name) for name in semula.model_fields_set & keys}
    return KunciKegiatan.model_construct(set(kept), **kept)
