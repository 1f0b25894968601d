"""The rules beyond types: what makes an entry wrong, or worth a second look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import chain
from typing import Any

from plugins.domain import alamat
from plugins.domain.aturan.iku import aturan_iku
from plugins.domain.aturan.instansi import aturan_instansi
from plugins.domain.aturan.kegiatan import aturan_kegiatan, rujukan_kegiatan
from plugins.domain.aturan.kemiripan import aturan_kemiripan
from plugins.domain.aturan.lain import aturan_halaman, aturan_layanan, aturan_sambutan
from plugins.domain.aturan.siaran_pers import aturan_siaran_pers, rujukan_siaran_pers
from plugins.domain.berlaku import arsip_berlaku
from plugins.domain.kegiatan import Persetujuan, Sifat
from plugins.domain.masalah import Cacat, Tingkat
from plugins.domain.portal import Arsip

Pemilik = tuple[str, str]
"""The kind and id of the file that a finding is about."""


def periksa_arsip(
    arsip: Arsip, sekarang: datetime, bersih: AbstractSet[Pemilik] = frozenset()
) -> Iterator[tuple[Pemilik, Cacat]]:
    """Yield every finding that needs more than one key of one file.

    Of the entries in `bersih` it is known that nothing is wrong with them by themselves, nor with
    any two of them together.
    """
    for cacat in aturan_instansi(arsip.instansi, sekarang):
        yield ("tunggal", "instansi.yaml"), cacat
    # Counting what is only half there, or recurs by mistake, would only add noise.
    sound = not any(nama in ("kegiatan", "siaran_pers") for nama, _ in arsip.rusak)
    for nama, entities, sendiri, rujukan in _tiap_berkas(arsip, sekarang):
        for id_, entity in entities.items():
            own = () if (nama, id_) in bersih else sendiri(entity)
            for cacat in chain(own, rujukan(entity)):
                sound = sound and (nama != "kegiatan" or cacat.tingkat is not Tingkat.GALAT)
                yield (nama, id_), cacat
    if sound:
        now, _ = arsip_berlaku(arsip, sekarang.replace(tzinfo=None))
        for id_, iku in arsip.iku.items():
            for cacat in aturan_iku(iku, now, sekarang):
                yield ("iku", id_), cacat
        sound_ids = {id_ for nama, id_ in bersih if nama == "kegiatan"}
        for id_, cacat in aturan_kemiripan(arsip, sound_ids):
            yield ("kegiatan", id_), cacat


Aturan = Callable[[Any], Iterable[Cacat]]

TETAP_BERSIH = frozenset({"kegiatan", "siaran_pers"})
"""Kinds in which the passing of time raises no finding by itself: once sound, always sound."""


def _tiap_berkas(
    arsip: Arsip, sekarang: datetime
) -> tuple[tuple[str, Mapping[str, Any], Aturan, Aturan], ...]:
    """Return the rules of each kind: of an entry by itself, and of what it names."""
    return (
        (
            "kegiatan",
            arsip.kegiatan,
            lambda x: aturan_kegiatan(x, arsip, sekarang),
            lambda x: rujukan_kegiatan(x, arsip),
        ),
        (
            "siaran_pers",
            arsip.siaran_pers,
            lambda x: aturan_siaran_pers(x, arsip),
            lambda x: rujukan_siaran_pers(x, arsip),
        ),
        ("sambutan", arsip.sambutan, lambda x: aturan_sambutan(x, arsip), lambda _: ()),
        ("layanan", arsip.layanan, lambda x: aturan_layanan(x, sekarang), lambda _: ()),
        ("halaman", arsip.halaman, lambda x: aturan_halaman(x, arsip), lambda _: ()),
    )


def alamat_tertutup(arsip: Arsip) -> frozenset[str]:
    """Return the URLs that stay unpublished however much time passes: closed, or not approved."""
    closed = [
        alamat.kegiatan(k.id)
        for k in arsip.kegiatan.values()
        if k.sifat is Sifat.TERTUTUP or k.persetujuan is not Persetujuan.DISETUJUI
    ]
    drafts = [
        url(x.id)
        for entities, url in (
            (arsip.siaran_pers, alamat.siaran),
            (arsip.sambutan, alamat.sambutan),
            (arsip.layanan, alamat.layanan),
            (arsip.halaman, alamat.halaman),
        )
        for x in entities.values()
        if x.persetujuan is not Persetujuan.DISETUJUI
    ]
    return frozenset(closed + drafts)
