"""The three indicators (IKU): what is counted, and the figures that follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from plugins.domain.kegiatan import Kegiatan, Kehadiran, Persetujuan, Sifat, Status
from plugins.domain.model import Id, IdJabatan, Model, YaTidak
from plugins.domain.perulangan import Kejadian
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.waktu import Saat


class Periode(StrEnum):
    """The quarters of a year."""

    TW_I = "TW I"
    TW_II = "TW II"
    TW_III = "TW III"
    TW_IV = "TW IV"

    @property
    def nomor(self) -> int:
        """1 to 4."""
        return _TRIWULAN.index(self) + 1

    def akhir(self, tahun: int) -> date:
        """Return the quarter's last day."""
        return date(tahun + self.nomor // 4, self.nomor % 4 * 3 + 1, 1) - timedelta(days=1)

    @classmethod
    def dari(cls, day: date) -> Periode:
        """Return the quarter of a day."""
        return _TRIWULAN[(day.month - 1) // 3]


_TRIWULAN = tuple(Periode)


class Pembilang(StrEnum):
    """What an indicator counts among the kegiatan that took place."""

    DIPUBLIKASIKAN = "dipublikasikan"
    DIDOKUMENTASIKAN = "didokumentasikan"
    DIFASILITASI = "difasilitasi"


class Arah(StrEnum):
    """Whether more or less is better."""

    NAIK = "naik"
    TURUN = "turun"


Cacah = Annotated[int, Field(ge=0)]


class Angka(Model):
    """The counts of a period."""

    dilaksanakan: Cacah = 0
    dipublikasikan: Cacah = 0
    didokumentasikan: Cacah = 0
    difasilitasi: Cacah = 0

    def __add__(self, other: Angka) -> Angka:
        return Angka.model_construct(
            **{name: getattr(self, name) + getattr(other, name) for name in Angka.model_fields}
        )


NOL = Angka()


class Rekap(Angka):
    """Counts of a period before the portal, from a report."""

    periode: Periode
    sumber: str | None = None

    @property
    def angka(self) -> Angka:
        """The counts alone."""
        return Angka.model_construct(**{n: getattr(self, n) for n in Angka.model_fields})


class Revisi(Model):
    """A reasoned change of locked figures."""

    pada: Saat
    alasan: str
    angka: Angka


class Kunci(Model):
    """The figures of a reported quarter, which may change only by a revision."""

    periode: Periode
    pada: Saat
    angka: Angka
    revisi: tuple[Revisi, ...] = ()

    @property
    def berlaku(self) -> Angka:
        """The figures in force."""
        return self.revisi[-1].angka if self.revisi else self.angka

    @property
    def sejak(self) -> datetime:
        """The local time at which the figures in force were counted."""
        return self.revisi[-1].pada if self.revisi else self.pada


class Kebijakan(Model):
    """The rules of counting, which differ from region to region and are published."""

    hitung_tertutup: YaTidak = True
    hitung_diwakili: YaTidak = True
    hitung_pimpinan: tuple[IdJabatan, ...] = ()
    anggap_terlaksana: YaTidak = False
    batas_publikasi_hari: Annotated[int | None, Field(ge=0)] = None


class Indikator(Model):
    """One indicator: numerator over the kegiatan that took place, in percent."""

    id: Id
    nama: str
    pembilang: Pembilang
    target: Annotated[Decimal, Field(gt=0, le=1000)]
    arah: Arah = Arah.NAIK

    def realisasi(self, angka: Angka) -> Fraction | None:
        """Return the percentage; none while nothing took place."""
        if angka.dilaksanakan == 0:
            return None
        return Fraction(getattr(angka, self.pembilang) * 100, angka.dilaksanakan)

    def capaian(self, angka: Angka) -> Fraction | None:
        """Return the achievement in percent of the target, for inverse indicators 1 + (1 - r/t)."""
        realisasi = self.realisasi(angka)
        if realisasi is None:
            return None
        bagian = realisasi / Fraction(self.target)
        return 100 * (bagian if self.arah is Arah.NAIK else 2 - bagian)


class Iku(Model):
    """One file of content/iku/; `id` is its year."""

    id: str
    sasaran: str
    sumber_data: str | None = None
    penanggung_jawab: str | None = None
    kebijakan: Kebijakan = Kebijakan()
    indikator: Annotated[tuple[Indikator, ...], Field(min_length=1)]
    rekap: tuple[Rekap, ...] = ()
    kunci: tuple[Kunci, ...] = ()
    persetujuan: Persetujuan = Persetujuan.DISETUJUI
    tayang: Saat | None = None

    @property
    def tahun(self) -> int:
        """The year."""
        return int(self.id)


@dataclass(frozen=True, slots=True)
class Terhitung:
    """One occurrence that took place, and for which numerators it counts.

    `siaran` are the ids of the releases for which it counts as published.
    """

    kejadian: Kejadian
    dipublikasikan: bool
    didokumentasikan: bool
    difasilitasi: bool
    siaran: tuple[str, ...] = ()


def _angka(terhitung: list[Terhitung]) -> Angka:
    return Angka.model_construct(
        dilaksanakan=len(terhitung),
        dipublikasikan=sum(t.dipublikasikan for t in terhitung),
        didokumentasikan=sum(t.didokumentasikan for t in terhitung),
        difasilitasi=sum(t.difasilitasi for t in terhitung),
    )


@dataclass(frozen=True, slots=True)
class Triwulan:
    """A quarter's counts, alone and since January.

    `rincian` are the public occurrences behind a computed quarter, `tertutup` the counts of the
    others; a quarter from a report has its `sumber` instead.
    """

    periode: Periode
    angka: Angka
    kumulatif: Angka
    dihitung: bool
    sumber: str | None = None
    rincian: tuple[Terhitung, ...] = ()
    tertutup: Angka = NOL
    kunci: Kunci | None = None


@dataclass(frozen=True, slots=True)
class LaporanIku:
    """A year's indicators with the figures of its quarters."""

    iku: Iku
    triwulan: tuple[Triwulan, ...]


def dilaksanakan(kegiatan: Kegiatan, kebijakan: Kebijakan, sekarang: datetime) -> bool:
    """Tell whether an occurrence counts as having taken place under the published rules."""
    terlaksana = kegiatan.status is Status.TERLAKSANA or (
        kebijakan.anggap_terlaksana
        and kegiatan.status is Status.TERJADWAL
        and kegiatan.akhir <= sekarang
    )
    if not terlaksana or (kegiatan.sifat is Sifat.TERTUTUP and not kebijakan.hitung_tertutup):
        return False
    return any(
        (not kebijakan.hitung_pimpinan or p.jabatan in kebijakan.hitung_pimpinan)
        and (kebijakan.hitung_diwakili or p.kehadiran_akhir is not Kehadiran.DIWAKILI)
        for p in kegiatan.pimpinan
    )


def tepat_waktu(tanggal: date | None, kejadian: Kejadian, kebijakan: Kebijakan) -> bool:
    """Tell whether a publication is early enough to count; one without a date is."""
    batas = kebijakan.batas_publikasi_hari
    if batas is None or tanggal is None:
        return True
    return tanggal <= kejadian.kegiatan.tanggal_selesai + timedelta(days=batas)


def nilai(kejadian: Kejadian, siaran: Iterable[SiaranPers], kebijakan: Kebijakan) -> Terhitung:
    """Judge one occurrence; `siaran` are the public releases about it."""
    kegiatan = kejadian.kegiatan
    own = sorted(s.id for s in siaran if tepat_waktu(s.terbit.date(), kejadian, kebijakan))
    elsewhere = any(tepat_waktu(p.tanggal, kejadian, kebijakan) for p in kegiatan.publikasi)
    return Terhitung(
        kejadian=kejadian,
        dipublikasikan=bool(own) or elsewhere,
        didokumentasikan=bool(kegiatan.dokumentasi),
        difasilitasi=kegiatan.protokol is not None and kegiatan.protokol.difasilitasi,
        siaran=tuple(own),
    )


def laporan(
    iku: Iku, terhitung: Mapping[Periode, list[Terhitung]], publik: Mapping[str, Kejadian]
) -> LaporanIku:
    """Return a year's figures from the counted occurrences of each quarter that no report covers.

    `publik` are the occurrences by id as the public sees them.
    """
    quarters: list[Triwulan] = []
    kumulatif = NOL
    for periode in Periode:
        rekap = next((r for r in iku.rekap if r.periode is periode), None)
        own = [] if rekap else terhitung[periode]
        shown = [t for t in own if t.kejadian.id in publik]
        closed = [t for t in own if t.kejadian.id not in publik]
        angka = rekap.angka if rekap else _angka(own)
        kumulatif = kumulatif + angka
        quarters.append(
            Triwulan(
                periode=periode,
                angka=angka,
                kumulatif=kumulatif,
                dihitung=rekap is None,
                sumber=rekap.sumber if rekap else None,
                rincian=tuple(replace(t, kejadian=publik[t.kejadian.id]) for t in shown),
                tertutup=NOL if rekap else _angka(closed),
                kunci=next((k for k in iku.kunci if k.periode is periode), None),
            )
        )
    return LaporanIku(iku, tuple(quarters))
