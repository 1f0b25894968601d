"""Which feeds there are, and what stands in each before it is put into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.siaran_pers import JenisSiaran, SiaranPers
from plugins.umpan.arsip import jilid
from plugins.umpan.umpan import Dokumen, Umpan, dokumen

TAHUN_TAG = 2026
"""The year that stands in the feeds' own tag: URIs (RFC 4151), fixed for life."""
MENIT_SIARAN = 60
MENIT_PERUBAHAN = 15

Isi = tuple[SiaranPers, ...]


def dokumen_siaran(instansi: Instansi, semua: Isi) -> Iterator[Dokumen[SiaranPers]]:
    """Yield every file of the feeds of releases (newest first), the empty ones too."""
    for umpan, siaran in umpan_siaran(instansi, semua):
        yield from dokumen(umpan, siaran, jilid(siaran))


def umpan_siaran(instansi: Instansi, semua: Isi) -> Iterator[tuple[Umpan, Isi]]:
    """Yield the feeds of all releases, and by kind, office and topic, newest first in each."""
    make = partial(_umpan, instansi, awal=_awal(instansi, semua))
    yield make(alamat.umpan_siaran, alamat.SIARAN_PERS, "Semua siaran"), semua
    for kind in JenisSiaran:
        own = tuple(s for s in semua if s.jenis is kind)
        page = alamat.siaran_jenis(kind.value)
        yield make(partial(alamat.umpan_jenis, kind.value), page, kind.nama), own
    for office in instansi.jabatan:
        own = tuple(s for s in semua if office.id in s.pimpinan)
        page = alamat.pimpinan(office.id)
        yield make(partial(alamat.umpan_pimpinan, office.id), page, f"Siaran {office.nama}"), own
    for topic in instansi.topik:
        own = tuple(s for s in semua if topic.id in s.topik)
        page = alamat.siaran_topik(topic.id)
        yield make(partial(alamat.umpan_topik, topic.id), page, f"Siaran {topic.nama}"), own


def umpan_perubahan(instansi: Instansi) -> Umpan:
    """Return the feed of what is new and what changed in the schedule."""
    start = datetime(TAHUN_TAG, 1, 1, tzinfo=instansi.zona.tz)
    return _umpan(
        instansi,
        alamat.umpan_perubahan,
        alamat.PERUBAHAN_AGENDA,
        "Perubahan agenda",
        "Kegiatan pimpinan yang baru, berpindah, ditunda, dibatalkan, atau diwakilkan",
        menit=MENIT_PERUBAHAN,
        awal=start,
    )


def _umpan(
    instansi: Instansi,
    cara: Callable[[str], str],
    halaman: str,
    nama: str,
    tentang: str = "",
    *,
    menit: int = MENIT_SIARAN,
    awal: datetime,
) -> Umpan:
    unit, atom = instansi.unit, cara("atom")
    return Umpan(
        rss=cara("rss"),
        atom=atom,
        json=cara("json"),
        halaman=halaman,
        situs=instansi.situs,
        id=f"tag:{instansi.domain_uid},{TAHUN_TAG}:{atom.removesuffix('.atom.xml').lstrip('/')}",
        judul=f"{nama} – {unit.singkatan} {instansi.daerah.nama}",
        deskripsi=f"{tentang or f'{nama} terbaru'} dari {unit.nama}, {unit.induk}.",
        penulis=unit.nama,
        menit=menit,
        awal=awal,
    )


def _awal(instansi: Instansi, semua: Isi) -> datetime:
    """Return the time of an empty feed: the oldest release of any kind, never the clock."""
    zone = instansi.zona.tz
    times = (s.terbit.replace(tzinfo=zone) for s in semua)
    return min(times, default=datetime(TAHUN_TAG, 1, 1, tzinfo=zone))
