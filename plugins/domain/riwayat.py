"""Status and changes in words: the labels of a kegiatan, and its history with what was before."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from plugins.domain.instansi import Instansi
from plugins.domain.kalimat import diwakili, kapan, nama_tempat, sebutan_jabatan, waktu_kegiatan
from plugins.domain.kata import kata
from plugins.domain.kegiatan import Kegiatan, Kehadiran, Perubahan, Pimpinan, Status
from plugins.domain.tulisan import daftar, jam, tanggal
from plugins.domain.waktu import Zona

_WAKTU = frozenset({"mulai", "selesai", "jam", "keterangan_waktu", "zona"})


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


def riwayat(instansi: Instansi, kegiatan: Kegiatan) -> tuple[Riwayat, ...]:
    """Return the changes that are news, newest first."""
    rows = []
    after = kegiatan
    for row in reversed(kegiatan.perubahan):
        keys = row.semula.model_fields_set
        before = after.model_copy(update={name: getattr(row.semula, name) for name in keys})
        if row.berita:
            rows.append(
                Riwayat(
                    pada=row.pada,
                    judul=_judul_perubahan(row, before, after),
                    semula=_semula(instansi, keys, before, after),
                    alasan=row.alasan,
                )
            )
        after = before
    return tuple(rows)


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
    open_ = "Jadwal baru belum ditetapkan" if _tanpa_jadwal(kegiatan) else ""
    reason = f"Alasan: {told.alasan}" if told.alasan else ""
    return " ".join(f"{x.rstrip('.')}." for x in (told.semula, open_, reason) if x)


def waktu_gugur(kegiatan: Kegiatan) -> bool:
    """Tell whether the kegiatan's own time is one at which nothing will take place."""
    return kegiatan.batal and (kegiatan.status is not Status.DITUNDA or _tanpa_jadwal(kegiatan))


def _tanpa_jadwal(kegiatan: Kegiatan) -> bool:
    """Tell whether it is postponed and keeps its old time, since there is no new one yet."""
    rows = kegiatan.berita
    return kegiatan.status is Status.DITUNDA and not (
        rows and rows[-1].semula.model_fields_set & _WAKTU
    )


def _isi_jadwal(row: Perubahan) -> AbstractSet[str]:
    """Return which of time, place and leaders a change touches."""
    return row.semula.model_fields_set & (_WAKTU | {"tempat", "pimpinan"})


def _judul_perubahan(row: Perubahan, before: Kegiatan, after: Kegiatan) -> str:
    if after.status is not before.status:
        match after.status:
            case Status.TERJADWAL if before.status is Status.TENTATIF:
                return "Jadwal dipastikan"
            case Status.TERJADWAL:
                return "Dijadwalkan kembali"
            case Status.TENTATIF:
                return "Menjadi tentatif"
        return kata(after.status)
    keys = _isi_jadwal(row)
    names = ["waktu"] if keys & _WAKTU else []
    names += [name for name in ("tempat", "pimpinan") if name in keys]
    return f"Perubahan {daftar(names)}" if names else "Perubahan jadwal"


def _semula(instansi: Instansi, keys: AbstractSet[str], before: Kegiatan, after: Kegiatan) -> str:
    """Return "Semula pukul 09.00 di Aula Kecamatan Melati", empty when nothing can be said."""
    place = f"di {nama_tempat(before)}" if "tempat" in keys and before.tempat else ""
    parts = [
        " ".join(filter(None, (_waktu_semula(instansi.zona, keys, before, after), place))),
        f"dihadiri {_susunan(instansi, before)}" if "pimpinan" in keys and before.pimpinan else "",
        f"berjudul “{before.judul}”" if "judul" in keys else "",
        "tentatif" if before.status is Status.TENTATIF is not after.status else "",
    ]
    text = ", ".join(filter(None, parts))
    return f"Semula {text}" if text else ""


def _waktu_semula(zona: Zona, keys: AbstractSet[str], before: Kegiatan, after: Kegiatan) -> str:
    """Return the old hours; the date and the zone only where they differ, the end only if told."""
    if not keys & _WAKTU:
        return ""
    if keys & _WAKTU == {"selesai"}:
        end = before.selesai
        if isinstance(end, datetime):
            return f"sampai pukul {jam(end)}"
        return f"sampai {tanggal(end)}" if end else "tanpa batas waktu selesai"
    untold: dict[str, object] = {}
    if "keterangan_waktu" not in keys:
        untold["keterangan_waktu"] = None
    if "selesai" not in keys and isinstance(before.mulai, datetime):
        untold["selesai"] = before.mulai
    old = before.model_copy(update=untold)
    same_day = old.tanggal_mulai == after.tanggal_mulai == old.tanggal_selesai
    text = waktu_kegiatan(old, zona) if same_day else kapan(old, zona)
    return text.replace(f" {zona}", "") if old.zona is after.zona is zona else text


def _susunan(instansi: Instansi, kegiatan: Kegiatan) -> str:
    """Return leaders as one phrase: "Wali Kota, didampingi Wakil Wali Kota"."""
    companions = [p for p in kegiatan.pimpinan if p.kehadiran is Kehadiran.MENDAMPINGI]
    main = [p for p in kegiatan.pimpinan if p not in companions]
    head = daftar([_singkat(instansi, p, kegiatan) for p in main or companions])
    if not main or not companions:
        return head
    names = [sebutan_jabatan(instansi, p.jabatan, kegiatan.tanggal_mulai) for p in companions]
    return f"{head}, didampingi {daftar(names)}"


def _singkat(instansi: Instansi, pimpinan: Pimpinan, kegiatan: Kegiatan) -> str:
    office = sebutan_jabatan(instansi, pimpinan.jabatan, kegiatan.tanggal_mulai)
    if pimpinan.kehadiran is not Kehadiran.DIWAKILI:
        return office
    return f"{office} ({diwakili(instansi, pimpinan, kegiatan.tanggal_mulai)})"
