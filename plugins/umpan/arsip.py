"""Which older releases stand in which archive of a feed (RFC 5005, section 4).

A reader may keep an archive for ever, so its set of entries must never change once it is there.
An archive therefore holds up to 50 releases of one year in the order of their publication, and
is published only when it can take no more: it is full, or a later year has begun to publish.
What is newer is among the newest 50 of the feed itself, so nothing is ever missing between the
two. Months would make many tiny documents of a topic that is seldom written about; years alone
would make documents of a megabyte that grow until New Year. The clock has no say: the same
releases give the same archives at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.domain.siaran_pers import SiaranPers
from plugins.umpan.umpan import TERBARU, Jilid

ISI = 50


def jilid(siaran: Sequence[SiaranPers]) -> tuple[Jilid[SiaranPers], ...]:
    """Return the volumes of some releases (newest first), oldest first; a short feed has none."""
    return tuple(_potong(siaran[::-1])) if len(siaran) > TERBARU else ()


def _potong(terlama_dahulu: Sequence[SiaranPers]) -> Iterator[Jilid[SiaranPers]]:
    newest = terlama_dahulu[-1].terbit.year
    for year, group in groupby(terlama_dahulu, key=lambda s: s.terbit.year):
        own = tuple(group)
        for n, start in enumerate(range(0, len(own), ISI), 1):
            held = own[start : start + ISI]
            if len(held) == ISI or year < newest:
                yield Jilid(f"{year}-{n}", held[::-1])
