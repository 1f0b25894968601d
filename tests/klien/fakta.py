"""The facts of an occurrence and of a release, whoever tells them: the entry, a page, a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple, TypeVar

from plugins.domain.kalimat import nama_tempat
from plugins.domain.kegiatan import Kehadiran, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Portal
from plugins.domain.riwayat import waktu_gugur
from tests.klien.acara import saat

JADI = "jadi"
"""What takes place as announced, or did: readers need not tell which."""


class Fakta(NamedTuple):
    """What is told of one occurrence; None is what a teller does not say, "" that there is none.

    `hari` and `sampai` are the first and the last day in the entry's zone, `mulai` and `selesai`
    instants. `tempat` is a name, `lokasi` the name with its address. `pimpinan` are offices, with
    how they take part: "walikota", "sekda diwakili".
    """

    id: str
    hari: str
    sampai: str | None = None
    mulai: str | None = None
    selesai: str | None = None
    judul: str | None = None
    tempat: str | None = None
    lokasi: str | None = None
    status: str | None = None
    pimpinan: frozenset[str] | None = None

    @property
    def kunci(self) -> tuple[str, str]:
        """Which occurrence this is about."""
        return self.id, self.hari


class FaktaSiaran(NamedTuple):
    """What is told of one release."""

    id: str
    hari: str | None = None
    judul: str | None = None
    ringkasan: str | None = None
    terbit: str | None = None

    @property
    def kunci(self) -> tuple[str, str]:
        """Which release this is about."""
        return self.id, ""


F = TypeVar("F", Fakta, FaktaSiaran)

_CARA = {Kehadiran.DIWAKILI: " diwakili", Kehadiran.MENDAMPINGI: " mendampingi"}


def fakta_portal(portal: Portal) -> list[Fakta]:
    """Return the truth: what the entries themselves say."""
    return [_fakta(one) for one in portal.kejadian]


def fakta_siaran(portal: Portal) -> list[FaktaSiaran]:
    """Return the truth of the releases."""
    zone = portal.instansi.zona.tz
    return [
        FaktaSiaran(
            id=s.id,
            hari=s.hari.isoformat(),
            judul=s.judul,
            ringkasan=s.ringkasan or None,
            terbit=saat(s.terbit.replace(tzinfo=zone)),
        )
        for s in portal.siaran_pers
    ]


def perbedaan(benar: Iterable[F], kata: Iterable[F]) -> list[str]:
    """Return what somebody tells otherwise than it is, or of what there is not."""
    truth = {fakta.kunci: fakta for fakta in benar}
    found = []
    for said in kata:
        known = truth.get(said.kunci)
        if known is None:
            found.append(f"tidak ada: {said}")
            continue
        pairs = zip(said._fields, known, said, strict=True)
        wrong = [f"{n}: {b!r}, bukan {k!r}" for n, b, k in pairs if k is not None and k != b]
        found += [f"{said.kunci}: {'; '.join(wrong)}"] if wrong else []
    return found


def cara(jabatan: str, kalimat: str) -> str:
    """Return an office with how a sentence says that it takes part."""
    return jabatan + next((w for w in _CARA.values() if w.strip() in kalimat), "")


def _fakta(kejadian: Kejadian) -> Fakta:
    k = kejadian.kegiatan
    name = "" if k.status is Status.DICABUT else nama_tempat(k) or ""
    address = (k.tempat.alamat if k.tempat and name else "") or ""
    end = saat(k.akhir) if isinstance(k.selesai, datetime) else ""
    fallen = waktu_gugur(k) or k.status is Status.TENTATIF
    return Fakta(
        id=k.id,
        hari=k.tanggal_mulai.isoformat(),
        sampai=k.tanggal_selesai.isoformat(),
        mulai="" if k.sepanjang_hari else saat(k.awal),
        selesai=end,
        judul=k.judul,
        tempat=name,
        lokasi=", ".join(filter(None, (name, address))),
        status=k.status.value if fallen else JADI,
        pimpinan=frozenset(p.jabatan + _CARA.get(p.kehadiran_akhir, "") for p in k.pimpinan),
    )
