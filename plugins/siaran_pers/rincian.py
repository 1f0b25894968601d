"""What the page of one release shows, as a pure function of the portal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from markupsafe import escape

from plugins.domain.instansi import Instansi, Narahubung
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.portal import Portal
from plugins.domain.siaran_pers import JenisSiaran, Pemuatan, Ralat, SiaranPers
from plugins.domain.tulisan import tanggal
from plugins.siaran_pers.pemuatan import jam_muat, rekap

TOPIK_HOAKS = "hoaks"


@dataclass(frozen=True, slots=True)
class Rincian:
    """A release with everything that belongs to it.

    `isi` is the body with the dateline at its beginning, `ralat` newest first, `pemuatan` oldest
    first.
    """

    siaran: SiaranPers
    segera: bool
    hoaks: bool
    isi: str
    narahubung: Narahubung | None
    ralat: tuple[Ralat, ...]
    pemuatan: tuple[Pemuatan, ...]
    rekap: str
    kegiatan: tuple[tuple[str, Kegiatan], ...]
    perangkat_daerah: tuple[str, ...]
    lain: tuple[SiaranPers, ...]


def rincian(portal: Portal, siaran: SiaranPers) -> Rincian:
    """Return a release's page."""
    sekarang = portal.sekarang.replace(tzinfo=None)
    coverage = tuple(p for p in sorted(siaran.pemuatan, key=_urutan) if _urutan(p)[0] <= sekarang)
    corrections = [r for r in siaran.ralat if r.pada <= sekarang]
    named = ((ref, portal.kegiatan_rujukan(ref)) for ref in siaran.kegiatan)
    return Rincian(
        siaran=siaran,
        segera=siaran.jenis is not JenisSiaran.UNDANGAN_LIPUTAN,
        hoaks=TOPIK_HOAKS in siaran.topik,
        isi=isi_bertanggal(siaran.uraian.html, titimangsa(portal.instansi, siaran)),
        narahubung=siaran.narahubung or portal.instansi.narahubung_media,
        ralat=tuple(sorted(corrections, key=lambda r: r.pada, reverse=True)),
        pemuatan=coverage,
        rekap=rekap(siaran, coverage),
        kegiatan=tuple((ref, found) for ref, found in named if found is not None),
        perangkat_daerah=tuple(p.nama_pada(siaran.hari) for p in siaran.perangkat_daerah),
        lain=_lain(portal, siaran),
    )


def titimangsa(instansi: Instansi, siaran: SiaranPers) -> str:
    """Return the dateline: "Kota Contoh, 27 November 2026 –"."""
    return f"{siaran.kota or instansi.daerah.nama}, {tanggal(siaran.hari)} –"


def isi_bertanggal(html: str, titimangsa: str) -> str:
    """Put the dateline before the first words of a body."""
    line = f"<b>{escape(titimangsa)}</b> "
    if html.lstrip().startswith("<p>"):
        return html.replace("<p>", f"<p>{line}", 1)
    return f"<p>{line.rstrip()}</p>\n{html}"


def _urutan(pemuatan: Pemuatan) -> tuple[datetime, str]:
    """Order by time; what has no hour comes first on its day."""
    at = jam_muat(pemuatan)
    return at or datetime.combine(pemuatan.tanggal, time()), pemuatan.media


def _lain(portal: Portal, siaran: SiaranPers) -> tuple[SiaranPers, ...]:
    """Return the other releases about the same kegiatan, newest first, each once."""
    refs = [ref.partition("@")[0] for ref in siaran.kegiatan]
    about = {s.id: s for ref in refs for s in portal.siaran_kegiatan.get(ref, ())}
    return tuple(s for id_, s in about.items() if id_ != siaran.id)
