"""News of a kegiatan in words: announced, moved, cancelled; what was, what is, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from plugins.domain.beda import Beda, Butir, butir_baru, butir_beda
from plugins.domain.instansi import Instansi
from plugins.domain.jejak import masih_kabar
from plugins.domain.kegiatan import Kegiatan, Perubahan, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.riwayat import (
    GUGUR,
    isi_jadwal,
    judul_perubahan,
    langkah,
    semula_kegiatan,
    susun,
    tanpa_jadwal,
)

_DISUSUN = ("waktu", "tempat", "pimpinan", "judul")
"""What is told in one sentence with what was and what is."""


class JenisKabar(StrEnum):
    """What a piece of news is about in the first place."""

    BARU = "baru"
    DIBATALKAN = "dibatalkan"
    DITUNDA = "ditunda"
    DICABUT = "dicabut"
    STATUS = "status"
    DIPINDAH = "dipindah"
    TEMPAT = "tempat"
    PIMPINAN = "pimpinan"
    JUDUL = "judul"
    LAIN = "lain"


@dataclass(frozen=True, slots=True)
class Kabar:
    """A piece of news: when, what kind, what was and what is, what else, and why.

    `tanggal` is the day of the occurrence if it is not about the whole kegiatan.
    """

    pada: datetime
    jenis: JenisKabar
    judul: str
    semula: str
    kini: str
    lain: tuple[str, ...]
    alasan: str | None
    tanggal: date | None = None

    @property
    def kalimat(self) -> str:
        """Everything but time and title, as sentences; empty when nothing can be said."""
        if self.semula and self.kini:
            change = f"{self.dahulu}; menjadi {self.kini}"
        else:
            change = self.dahulu or self.kini
        said = (change, *self.lain, self.sebab)
        return " ".join(f"{text[0].upper()}{text[1:].rstrip('.')}." for text in said if text)

    @property
    def dahulu(self) -> str:
        """What was: "Semula pukul 09.00 di Aula Melati", empty when nothing can be said."""
        return f"Semula {self.semula}" if self.semula else ""

    @property
    def sebab(self) -> str:
        """Why: "Alasan: cuaca", or empty."""
        return f"Alasan: {self.alasan}" if self.alasan else ""


def kabar(
    instansi: Instansi,
    kegiatan: Kegiatan,
    kejadian: Iterable[Kejadian] = (),
    beda: Sequence[Beda] = (),
) -> tuple[Kabar, ...]:
    """Return everything that became known of a public kegiatan, newest first.

    Args:
        instansi: The unit.
        kegiatan: The public view of the kegiatan.
        kejadian: Its occurrences, of which those with news of their own tell it.
        beda: What the versions of its file tell beside its own `perubahan`.
    """
    subjects: list[tuple[date | None, Kegiatan, Sequence[Perubahan]]] = [
        (None, kegiatan, baris_kabar(kegiatan))
    ]
    subjects += [(one.tanggal, one.kegiatan, baris_sendiri(kegiatan, one)) for one in kejadian]
    found = [
        news
        for day, subject, rows in subjects
        for news in _kabar(instansi, subject, rows, [b for b in beda if b.tanggal == day], day)
    ]
    found += _diumumkan(instansi, kegiatan, beda)
    return tuple(sorted(found, key=_urutan, reverse=True))


def saat_kabar(
    instansi: Instansi,
    kegiatan: Kegiatan,
    kejadian: Iterable[Kejadian] = (),
    beda: Iterable[Beda] = (),
) -> Iterator[datetime]:
    """Yield the times of everything that `kabar` returns, without wording any of it."""
    if announced := saat_diumumkan(instansi, kegiatan):
        yield announced
    yield from (row.pada for row in baris_kabar(kegiatan))
    yield from (row.pada for one in kejadian for row in baris_sendiri(kegiatan, one))
    for one in beda:
        if one.baris is None and not (one.baru and kegiatan.diumumkan):
            yield one.pada


def saat_diumumkan(instansi: Instansi, kegiatan: Kegiatan) -> datetime | None:
    """Return when it was announced that a kegiatan takes place, none if that was no news then."""
    announced = kegiatan.diumumkan
    if announced and masih_kabar(kegiatan, announced.replace(tzinfo=instansi.zona.tz)):
        return announced
    return None


def baris_kabar(kegiatan: Kegiatan) -> tuple[Perubahan, ...]:
    """Return the changes that are told; of what was withdrawn only that it was."""
    if kegiatan.status is not Status.DICABUT:
        return kegiatan.berita
    return tuple(row for row in kegiatan.berita if "status" in row.semula.model_fields_set)


def baris_sendiri(kegiatan: Kegiatan, kejadian: Kejadian) -> tuple[Perubahan, ...]:
    """Return the news of one occurrence alone, without that of the whole series."""
    if len(kejadian.kegiatan.perubahan) == len(kegiatan.perubahan):
        return ()
    series = [(row.pada, row.alasan, row.jenis) for row in kegiatan.perubahan]
    own = []
    for row in baris_kabar(kejadian.kegiatan):
        if (mark := (row.pada, row.alasan, row.jenis)) in series:
            series.remove(mark)
        else:
            own.append(row)
    return tuple(own)


def _urutan(news: Kabar) -> tuple[datetime, bool, date]:
    return news.pada, news.jenis is not JenisKabar.BARU, news.tanggal or date.min


def _kabar(
    instansi: Instansi,
    kegiatan: Kegiatan,
    rows: Sequence[Perubahan],
    beda: Sequence[Beda],
    tanggal: date | None,
) -> Iterator[Kabar]:
    extra: defaultdict[datetime, list[Butir]] = defaultdict(list)
    for one in reversed(beda):
        if one.baris is not None:
            extra[one.baris] += one.butir
        elif not one.baru:
            yield _susun(one.pada, one.butir, None, tanggal)
    for row, before, after in langkah(kegiatan):
        if any(row is own for own in rows):
            told = butir_beda(instansi, row.semula.model_fields_set, before, after)
            yield _susun(row.pada, (*told, *extra.pop(row.pada, ())), row.alasan, tanggal)


def kabar_baris(instansi: Instansi, kegiatan: Kegiatan) -> Iterator[Kabar]:
    """Yield the changes that are news, newest first, as the rows alone tell them."""
    return _kabar(instansi, kegiatan, kegiatan.berita, (), None)


def catatan_status(instansi: Instansi, kegiatan: Kegiatan) -> str:
    """Return the sentences that explain the labels: what was, what is open, and the reason.

    Empty once the kegiatan has taken place: its page keeps the history.
    """
    if kegiatan.status is Status.TERLAKSANA:
        return ""
    told, unsure = _terkini(instansi, kegiatan, lambda r: kegiatan.batal or isi_jadwal(r)), None
    if kegiatan.status is Status.TENTATIF:
        unsure = _terkini(instansi, kegiatan, lambda r: "status" in r.semula.model_fields_set)
    if told in (None, unsure):
        told, unsure = unsure, None
    if told is None:
        return ""
    open_ = GUGUR[Status.DITUNDA] if tanpa_jadwal(kegiatan) else ""
    why = f"Alasan tentatif: {unsure.alasan}" if unsure and unsure.alasan else ""
    return " ".join(f"{x.rstrip('.')}." for x in (told.dahulu, open_, told.sebab, why) if x)


def _terkini(
    instansi: Instansi, kegiatan: Kegiatan, cocok: Callable[[Perubahan], object]
) -> Kabar | None:
    rows = zip(kabar_baris(instansi, kegiatan), reversed(kegiatan.berita), strict=True)
    return next((said for said, row in rows if cocok(row)), None)


def kabar_baru(
    instansi: Instansi, pada: datetime, kegiatan: Kegiatan, butir: Iterable[Butir] | None = None
) -> Kabar:
    """Return the news that a kegiatan, as it was then, is announced; in other words if given."""
    told = butir_baru(instansi, kegiatan) if butir is None else butir
    sure = () if kegiatan.status is not Status.TENTATIF else ("Jadwal ini belum pasti",)
    return Kabar(
        pada, JenisKabar.BARU, "Diumumkan", "", susun({b.kunci: b.kini for b in told}), sure, None
    )


def _diumumkan(instansi: Instansi, kegiatan: Kegiatan, beda: Iterable[Beda]) -> Iterator[Kabar]:
    """Yield the news of the kegiatan itself: as it was announced, whatever changed since."""
    first = next((one for one in beda if one.baru), None)
    announced = saat_diumumkan(instansi, kegiatan)
    if first and not kegiatan.diumumkan:
        announced = first.pada
    if announced:
        words = first.butir if first else None
        yield kabar_baru(instansi, announced, semula_kegiatan(kegiatan), words)


def _susun(
    pada: datetime, butir: Sequence[Butir], alasan: str | None, tanggal: date | None
) -> Kabar:
    kinds = {b.kunci: b for b in butir}
    semula = {b.kunci: b.semula for b in butir if b.kunci in _DISUSUN}
    status = kinds.get("status")
    if status and status.semula == Status.TENTATIF:
        semula["status"] = status.semula
    return Kabar(
        pada=pada,
        jenis=_jenis(kinds),
        judul=_judul(kinds),
        semula=susun(semula),
        kini=susun({b.kunci: b.kini for b in butir if b.kunci in _DISUSUN}),
        lain=tuple(_lain(b) for b in butir if b.kunci != "status" and not _tersusun(b)),
        alasan=alasan,
        tanggal=tanggal,
    )


def _tersusun(butir: Butir) -> bool:
    return butir.kunci in _DISUSUN and bool(butir.semula or butir.kini)


def _jenis(kinds: Mapping[str, Butir]) -> JenisKabar:
    if status := kinds.get("status"):
        ends = {JenisKabar.DIBATALKAN, JenisKabar.DITUNDA, JenisKabar.DICABUT}
        return next((kind for kind in ends if kind.value == status.kini), JenisKabar.STATUS)
    if "waktu" in kinds:
        return JenisKabar.DIPINDAH
    others = (JenisKabar.TEMPAT, JenisKabar.PIMPINAN, JenisKabar.JUDUL)
    return next((kind for kind in others if kind.value in kinds), JenisKabar.LAIN)


def _judul(kinds: Mapping[str, Butir]) -> str:
    status = kinds.get("status")
    before, after = (status.semula, status.kini) if status else (Status.TERJADWAL,) * 2
    if status or kinds.keys() & {"waktu", "tempat", "pimpinan"}:
        return judul_perubahan(kinds.keys(), Status(before), Status(after))
    names = {"judul": "Perubahan judul", "berulang": "Perubahan pengulangan"}
    other = "Keterangan diperbarui" if kinds else "Perubahan jadwal"
    return next((name for kind, name in names.items() if kind in kinds), other)


def _lain(butir: Butir) -> str:
    name = _NAMA[butir.kunci]
    if butir.semula and butir.kini:
        return f"{name} semula {butir.semula}, menjadi {butir.kini}"
    if butir.semula:
        return f"{name} ditiadakan, semula {butir.semula}"
    return f"{name}: {butir.kini}" if butir.kini else f"{name} diperbarui"


_NAMA = {
    "waktu": "Keterangan waktu",
    "tempat": "Keterangan tempat",
    "pimpinan": "Keterangan pimpinan",
    "judul": "Judul",
    "berulang": "Pengulangan",
    "penyelenggara": "Penyelenggara",
    "jenis": "Jenis kegiatan",
    "sifat": "Sifat",
    "peserta": "Peserta",
    "akses": "Aksesibilitas",
    "pakaian": "Pakaian",
    "liputan": "Liputan media",
    "titik_doorstop": "Titik doorstop",
    "batas_akreditasi": "Batas akreditasi",
    "kontak_liputan": "Kontak liputan",
    "siaran_langsung": "Siaran langsung",
    "uraian": "Uraian",
    "lampiran": "Lampiran",
}
