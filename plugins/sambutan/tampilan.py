"""What the pages of speeches show, as pure functions of the portal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.portal import Portal
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers

TERBARU = 20
"""How many speeches the first page shows before it refers to the years."""


@dataclass(frozen=True, slots=True)
class Tahun:
    """The speeches of a year, newest first."""

    tahun: int
    url: str
    sambutan: tuple[Sambutan, ...]


@dataclass(frozen=True, slots=True)
class Rincian:
    """A speech with the kegiatan at which it was held and the releases about that.

    `pembaca` is the office that read the speech where it is not the one whose speech it is.
    """

    sambutan: Sambutan
    pembaca: str | None
    kegiatan: Kegiatan | None
    siaran: tuple[SiaranPers, ...]


def per_tahun(portal: Portal) -> tuple[Tahun, ...]:
    """Return the years that have speeches, newest first."""
    newest = sorted(portal.sambutan, key=lambda s: s.tahun, reverse=True)
    return tuple(
        Tahun(year, alamat.sambutan_tahun(year), tuple(items))
        for year, items in groupby(newest, key=lambda s: s.tahun)
    )


def rincian(portal: Portal, sambutan: Sambutan) -> Rincian:
    """Return a speech's page."""
    reader = sambutan.disampaikan_oleh
    ref = sambutan.kegiatan
    return Rincian(
        sambutan=sambutan,
        pembaca=reader if reader != sambutan.oleh else None,
        kegiatan=portal.kegiatan_rujukan(ref) if ref else None,
        siaran=portal.siaran_kegiatan.get(ref.partition("@")[0], ()) if ref else (),
    )
