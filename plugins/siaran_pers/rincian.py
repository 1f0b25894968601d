"""What the page of one release shows, as a pure function of the portal."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape

from plugins.domain.instansi import Narahubung
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.portal import Portal, Tanda
from plugins.domain.siaran_pers import JenisSiaran, SiaranPers
from plugins.siaran_pers.pemuatan import rekap

TOPIK_HOAKS = "hoaks"


@dataclass(frozen=True, slots=True)
class Rincian:
    """A release with everything that belongs to it.

    `isi` is the body with the dateline at its beginning.
    """

    siaran: SiaranPers
    segera: bool
    hoaks: bool
    isi: str
    narahubung: Narahubung | None
    rekap: str
    kegiatan: tuple[tuple[str, Kegiatan], ...]
    perangkat_daerah: tuple[str, ...]
    lain: tuple[SiaranPers, ...]


def rincian(portal: Portal, siaran: SiaranPers) -> Rincian:
    """Return a release's page."""
    named = ((ref, portal.kegiatan_rujukan(ref)) for ref in siaran.kegiatan)
    return Rincian(
        siaran=siaran,
        segera=siaran.jenis is not JenisSiaran.UNDANGAN_LIPUTAN,
        hoaks=TOPIK_HOAKS in siaran.topik,
        isi=isi_bertanggal(siaran.uraian.html, siaran.titimangsa(portal.instansi.daerah.nama)),
        narahubung=siaran.narahubung or portal.instansi.narahubung_media,
        rekap=rekap(siaran),
        kegiatan=tuple((ref, found) for ref, found in named if found is not None),
        perangkat_daerah=tuple(p.nama_pada(siaran.hari) for p in siaran.perangkat_daerah),
        lain=_lain(portal, siaran),
    )


def tanda_rincian(portal: Portal, siaran: SiaranPers) -> Tanda:
    """Return the mark of everything that a release's page shows."""
    refs = [ref.partition("@")[0] for ref in siaran.kegiatan]
    return (
        portal.tanda["siaran_pers", siaran.id],
        [portal.tanda["kegiatan", ref] for ref in refs],
        portal.tanda_entri("siaran_pers", _lain(portal, siaran)),
    )


def isi_bertanggal(html: str, titimangsa: str) -> str:
    """Put the dateline before the first words of a body."""
    line = f"<b>{escape(titimangsa)}</b> "
    if html.lstrip().startswith("<p>"):
        return html.replace("<p>", f"<p>{line}", 1)
    return f"<p>{line.rstrip()}</p>\n{html}"


def _lain(portal: Portal, siaran: SiaranPers) -> tuple[SiaranPers, ...]:
    """Return the other releases about the same kegiatan, newest first, each once."""
    refs = [ref.partition("@")[0] for ref in siaran.kegiatan]
    about = {s.id: s for ref in refs for s in portal.siaran_kegiatan.get(ref, ())}
    return tuple(s for id_, s in about.items() if id_ != siaran.id)
