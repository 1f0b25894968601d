"""The labels of a kegiatan, the states between its changes, and the words that both are told in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from plugins.domain.beda import WAKTU
from plugins.domain.berlaku import sebelum
from plugins.domain.kalimat import kalimat_berulang, kapan, nama_tempat
from plugins.domain.kata import kata
from plugins.domain.kegiatan import Kegiatan, Perubahan, Status
from plugins.domain.tulisan import daftar
from plugins.domain.waktu import Zona

GUGUR = {
    Status.DITUNDA: "Jadwal baru belum ditetapkan",
    Status.DIBATALKAN: "Kegiatan ini tidak jadi digelar",
    Status.DICABUT: "Agenda ini ditarik karena keliru dan tidak berlaku lagi",
}
"""Why nothing will take place at the time that was announced."""


@dataclass(frozen=True, slots=True)
class TandaStatus:
    """A label: its code for the style sheet, its words for everybody."""

    kode: str
    kata: str


def tanda_status(kegiatan: Kegiatan) -> tuple[TandaStatus, ...]:
    """Return the labels of a kegiatan; none for one that goes on as announced."""
    status = kegiatan.status
    goes_on = status in (Status.TERJADWAL, Status.TENTATIF)
    return _tanda(status, goes_on and any(isi_jadwal(row) for row in kegiatan.berita))


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


def waktu_gugur(kegiatan: Kegiatan) -> bool:
    """Tell whether the kegiatan's own time is one at which nothing will take place."""
    return kegiatan.batal and (kegiatan.status is not Status.DITUNDA or tanpa_jadwal(kegiatan))


def jadwal_kini(kegiatan: Kegiatan, zona: Zona) -> str:
    """Return when and where it takes place, or that it does not, and when it was to."""
    place = nama_tempat(kegiatan)
    when = kapan(kegiatan, zona)
    if kegiatan.berulang:
        when = f"{when}, {kalimat_berulang(kegiatan.berulang, kegiatan.tanggal_mulai)}"
    planned = f"{when}, di {place}" if place else when
    if not waktu_gugur(kegiatan):
        return f"Jadwal kini {planned}."
    return f"{GUGUR[kegiatan.status]}. Sedianya {planned}."


def tanpa_jadwal(kegiatan: Kegiatan) -> bool:
    """Tell whether it is postponed and keeps its old time, since there is no new one yet."""
    rows = [row for row in kegiatan.perubahan if row.berita]
    return kegiatan.status is Status.DITUNDA and not (
        rows and rows[-1].semula.model_fields_set & WAKTU
    )


def isi_jadwal(row: Perubahan) -> AbstractSet[str]:
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
