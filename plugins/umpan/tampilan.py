"""What each feed carries, as pure functions of the portal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.portal import Portal
from plugins.domain.siaran_pers import JenisSiaran, SiaranPers
from plugins.umpan.isi import Foto, isi

TERBARU = 50
TAHUN_TAG = 2026
"""The year that stands in the feeds' own tag: URIs (RFC 4151), fixed for life."""


@dataclass(frozen=True, slots=True)
class Butir:
    """A release in a feed; `isi` is HTML with absolute URLs, `kategori` are terms with labels."""

    id: str
    judul: str
    tautan: str
    ringkasan: str
    isi: str
    penulis: str
    terbit: datetime
    diperbarui: datetime
    kategori: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Umpan:
    """A feed; `rss`, `atom` and `halaman` are paths from the root of `situs`."""

    rss: str
    atom: str
    halaman: str
    situs: str
    id: str
    judul: str
    deskripsi: str
    penulis: str
    diperbarui: datetime
    butir: tuple[Butir, ...]


def semua_umpan(portal: Portal, foto: Foto) -> Iterator[Umpan]:
    """Yield the feed of all releases and one for each kind, the empty ones too."""
    newest = portal.siaran_pers[:TERBARU]
    by_kind = {
        kind: [s for s in portal.siaran_pers if s.jenis is kind][:TERBARU] for kind in JenisSiaran
    }
    # A release stands in two feeds; its content is made once.
    listed = {s.id: s for group in (newest, *by_kind.values()) for s in group}
    entries = {id_: _butir(s, portal, foto) for id_, s in listed.items()}

    yield _umpan(
        portal,
        (alamat.umpan_siaran("rss"), alamat.umpan_siaran("atom"), alamat.SIARAN_PERS),
        "Semua siaran",
        [entries[s.id] for s in newest],
    )
    for kind, own in by_kind.items():
        id_ = kind.value
        yield _umpan(
            portal,
            (
                alamat.umpan_jenis(id_, "rss"),
                alamat.umpan_jenis(id_, "atom"),
                alamat.siaran_jenis(id_),
            ),
            kind.nama,
            [entries[s.id] for s in own],
        )


def _umpan(portal: Portal, paths: tuple[str, str, str], nama: str, butir: Sequence[Butir]) -> Umpan:
    instansi = portal.instansi
    rss, atom, page = paths
    return Umpan(
        rss=rss,
        atom=atom,
        halaman=page,
        situs=instansi.situs,
        id=f"tag:{instansi.domain_uid},{TAHUN_TAG}:{atom.removesuffix('.atom.xml').lstrip('/')}",
        judul=f"{nama} – {instansi.unit.singkatan} {instansi.daerah.nama}",
        deskripsi=f"{nama} terbaru dari {instansi.unit.nama}, {instansi.unit.induk}.",
        penulis=instansi.unit.nama,
        diperbarui=max((b.diperbarui for b in butir), default=_awal(portal)),
        butir=tuple(butir),
    )


def _awal(portal: Portal) -> datetime:
    """Return the time of an empty feed: the oldest release of any kind, never the clock."""
    instansi = portal.instansi
    times = (_di_zona(s.terbit, instansi) for s in portal.siaran_pers)
    return min(times, default=datetime(TAHUN_TAG, 1, 1, tzinfo=instansi.zona.tz))


def _butir(siaran: SiaranPers, portal: Portal, foto: Foto) -> Butir:
    instansi = portal.instansi
    return Butir(
        id=f"tag:{instansi.domain_uid},{siaran.tahun}:siaran-pers/{siaran.slug}",
        judul=siaran.judul,
        tautan=instansi.situs + alamat.siaran(siaran.id),
        ringkasan=siaran.ringkasan or siaran.uraian.polos.partition("\n")[0],
        isi=isi(siaran, instansi, foto),
        penulis=instansi.unit.nama,
        terbit=_di_zona(siaran.terbit, instansi),
        diperbarui=_di_zona(siaran.diperbarui, instansi),
        kategori=(
            (siaran.jenis.value, siaran.jenis.nama),
            *((topic, instansi.nama_topik(topic)) for topic in siaran.topik),
        ),
    )


def _di_zona(local: datetime, instansi: Instansi) -> datetime:
    return local.replace(tzinfo=instansi.zona.tz)
