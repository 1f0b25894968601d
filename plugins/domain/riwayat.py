"""Status and changes in words: the labels of a kegiatan, and its history with what was before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from plugins.domain.beda import WAKTU, jenis_beda, kata_semula
from plugins.domain.berlaku import sebelum
from plugins.domain.instansi import Instansi
from plugins.domain.kalimat import kalimat_berulang, kapan, nama_tempat
from plugins.domain.kata import kata
from plugins.domain.kegiatan import Kegiatan, Perubahan, Status
from plugins.domain.tulisan import daftar
from plugins.domain.waktu import Zona

_GUGUR = {
    Status.DITUNDA: "Jadwal baru belum ditetapkan",
    Status.DIBATALKAN: "Kegiatan ini tidak jadi digelar",
    Status.DICABUT: "Agenda ini ditarik karena keliru dan tidak berlaku lagi",
}


@dataclass(frozen=True, slots=True)
class TandaStatus:
    """A label: its code for the style sheet, its words for everybody."""

    kode: str
    kata: str


@dataclass(frozen=True, slots=True)
class Riwayat:
    """A change that is news: when, what kind, what was ("Semula …", or empty), and why."""

    pada: datetime
    judul: str
    semula: str
    alasan: str | None


def tanda_status(kegiatan: Kegiatan) -> tuple[TandaStatus, ...]:
    """Return the labels of a kegiatan; none for one that goes on as announced."""
    status = kegiatan.status
    goes_on = status in (Status.TERJADWAL, Status.TENTATIF)
    return _tanda(status, goes_on and any(_isi_jadwal(row) for row in kegiatan.berita))


@cache
def _tanda(status: Status, berubah: bool) -> tuple[TandaStatus, ...]:
    labels = [] if status is Status.TERJADWAL else [TandaStatus(status.value, kata(status))]
    if berubah:
        labels.append(TandaStatus("perubahan", "Perubahan jadwal"))
    return tuple(labels)


def langkah(kegiatan: Kegiatan) -> Iterator[tuple[Perubahan, Kegiatan, Kegiatan]]:
    """Yield each row of `perubahan` with the states before and after it, newest first."""
    after = kegiatan
    for row in reversed(kegiatan.perubahan):
        before = sebelum(after, row)
        yield row, before, after
        after = before


def semula_kegiatan(kegiatan: Kegiatan) -> Kegiatan:
    """Return a kegiatan as it was announced, before all changes since."""
    then, since = kegiatan, kegiatan.diumumkan
    for row, before, _ in langkah(kegiatan):
        if since and row.pada <= since:
            break
        then = before
    return then


def riwayat(instansi: Instansi, kegiatan: Kegiatan) -> tuple[Riwayat, ...]:
    """Return the changes that are news, newest first."""
    news = kegiatan.berita
    return tuple(
        Riwayat(
            pada=row.pada,
            judul=judul_perubahan(
                jenis_beda(row.semula.model_fields_set), before.status, after.status
            ),
            semula=_semula(instansi, row, before, after),
            alasan=row.alasan,
        )
        for row, before, after in langkah(kegiatan)
        if any(row is one for one in news)
    )


def catatan_status(instansi: Instansi, kegiatan: Kegiatan) -> str:
    """Return the sentences that explain the labels: what was, what is open, and the reason.

    Empty once the kegiatan has taken place: its page keeps the history.
    """
    if kegiatan.status is Status.TERLAKSANA:
        return ""
    rows = zip(riwayat(instansi, kegiatan), reversed(kegiatan.berita), strict=True)
    told = next((said for said, row in rows if kegiatan.batal or _isi_jadwal(row)), None)
    if told is None:
        return ""
    open_ = _GUGUR[Status.DITUNDA] if _tanpa_jadwal(kegiatan) else ""
    reason = f"Alasan: {told.alasan}" if told.alasan else ""
    return " ".join(f"{x.rstrip('.')}." for x in (told.semula, open_, reason) if x)


def waktu_gugur(kegiatan: Kegiatan) -> bool:
    """Tell whether the kegiatan's own time is one at which nothing will take place."""
    return kegiatan.batal and (kegiatan.status is not Status.DITUNDA or _tanpa_jadwal(kegiatan))


def jadwal_kini(kegiatan: Kegiatan, zona: Zona) -> str:
    """Return when and where it takes place, or that it does not, and when it was to."""
    place = nama_tempat(kegiatan)
    when = kapan(kegiatan, zona)
    if kegiatan.berulang:
        when = f"{when}, {kalimat_berulang(kegiatan.berulang, kegiatan.tanggal_mulai)}"
    planned = f"{when}, di {place}" if place else when
    if not waktu_gugur(kegiatan):
        return f"Jadwal kini {planned}."
    return f"{_GUGUR[kegiatan.status]}. Sedianya {planned}."


def _tanpa_jadwal(kegiatan: Kegiatan) -> bool:
    """Tell whether it is postponed and keeps its old time, since there is no new one yet."""
    rows = [row for row in kegiatan.perubahan if row.berita]
    return kegiatan.status is Status.DITUNDA and not (
        rows and rows[-1].semula.model_fields_set & WAKTU
    )


def _isi_jadwal(row: Perubahan) -> AbstractSet[str]:
    """Return which of time, place and leaders a change touches."""
    return row.semula.model_fields_set & (WAKTU | {"tempat", "pimpinan"})


def judul_perubahan(jenis: AbstractSet[str], semula: Status, kini: Status) -> str:
    """Return what a change is called: by the status it leads to, else by what it touches."""
    if kini is not semula:
        match kini:
            case Status.TERJADWAL if semula is Status.TENTATIF:
                return "Jadwal dipastikan"
            case Status.TERJADWAL:
                return "Dijadwalkan kembali"
            case Status.TENTATIF:
                return "Menjadi tentatif"
        return kata(kini)
    names = [name for name in ("waktu", "tempat", "pimpinan") if name in jenis]
    return f"Perubahan {daftar(names)}" if names else "Perubahan jadwal"


def susun(words: Mapping[str, str]) -> str:
    """Return time, place, leaders and title as one phrase, without what has no words."""
    wrapped = {
        "tempat": "di {}",
        "pimpinan": "dihadiri {}",
        "judul": "berjudul “{}”",
        "status": "{}",
    }
    said = {key: form.format(words[key]) for key, form in wrapped.items() if words.get(key)}
    when_and_where = " ".join(filter(None, (words.get("waktu"), said.pop("tempat", ""))))
    return ", ".join(filter(None, (when_and_where, *said.values())))


def _semula(instansi: Instansi, row: Perubahan, before: Kegiatan, after: Kegiatan) -> str:
    """Return "Semula pukul 09.00 di Aula Kecamatan Melati", empty when nothing can be said."""
    words = kata_semula(instansi, row.semula.model_fields_set, before, after)
    if before.status is Status.TENTATIF is not after.status:
        words["status"] = "tentatif"
    text = susun(words)
    return f"Semula {text}" if text else ""
