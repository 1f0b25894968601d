"""The rules of one kegiatan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from plugins.domain import tulisan
from plugins.domain.aturan.perubahan import aturan_perubahan
from plugins.domain.aturan.perulangan import aturan_perulangan
from plugins.domain.aturan.rujukan import periksa_rujukan, seperti_id
from plugins.domain.kegiatan import (
    Kegiatan,
    Kehadiran,
    Persetujuan,
    Perubahan,
    Sifat,
    Status,
)
from plugins.domain.masalah import Cacat, Lokasi, Tingkat, peringatan
from plugins.domain.perulangan import kejadian
from plugins.domain.portal import Arsip
from plugins.domain.waktu import hanya_tanggal, tanggal_dari

BATAS_HARI = 366

BOLEH_TERTUTUP = frozenset(
    [
        "id",
        "mulai",
        "selesai",
        "jam",
        "zona",
        "jenis",
        "pimpinan",
        "sifat",
        "dasar_pengecualian",
        "status",
        "perubahan",
        "berulang",
        "kejadian",
        "persetujuan",
        "tayang",
        "diumumkan",
        "protokol",
        "dokumentasi",
        "publikasi",
        "tidak_dirilis",
    ]
)
"""What a closed entry may carry: enough to count it, nothing to tell of it."""


def aturan_kegiatan(kegiatan: Kegiatan, arsip: Arsip, sekarang: datetime) -> Iterator[Cacat]:
    """Yield everything that is wrong with a kegiatan by itself, or worth a second look."""
    yield from aturan_sendiri(kegiatan, sekarang)
    yield from _nama_berkas(kegiatan)
    yield from _tanpa_pemegang(kegiatan, arsip)
    if kegiatan.tempat:
        yield from seperti_id(("tempat",), kegiatan.tempat, arsip)
    for n, agency in enumerate(kegiatan.penyelenggara):
        yield from seperti_id(("penyelenggara", n), agency, arsip)


def aturan_sendiri(kegiatan: Kegiatan, sekarang: datetime) -> Iterator[Cacat]:
    """Yield what is wrong with a kegiatan whatever else there is."""
    yield from _isi(kegiatan, kegiatan.model_fields_set, (), kegiatan.perubahan, sekarang)
    if kegiatan.berulang is not None:
        recurrence = list(aturan_perulangan(kegiatan, kegiatan.berulang))
        yield from recurrence
        if not any(c.tingkat is Tingkat.GALAT for c in recurrence):
            yield from _kejadian(kegiatan, sekarang)
    elif kegiatan.kejadian:
        saran = "Tambahkan berulang, atau pindahkan kuncinya ke luar."
        yield Cacat(("kejadian",), "kegiatan ini tidak berulang", saran)


def _isi(
    k: Kegiatan,
    written: set[str],
    at: Lokasi,
    perubahan: tuple[Perubahan, ...],
    sekarang: datetime,
) -> Iterator[Cacat]:
    """Yield what is wrong with the values of a kegiatan, or of one occurrence of it."""
    yield from _waktu(k, at)
    yield from _pimpinan(k, at)
    yield from aturan_perubahan(k, at, perubahan, sekarang)
    if k.sifat is Sifat.TERTUTUP:
        for key in sorted(written - BOLEH_TERTUTUP - {"uraian"}):
            yield _isi_tertutup((*at, key))
        if k.uraian:
            yield _isi_tertutup((*at, "uraian"))
        for n, row in enumerate(perubahan):
            for key in sorted(row.semula.model_fields_set - BOLEH_TERTUTUP):
                yield _isi_tertutup((*at, "perubahan", n, "semula", key))
        if not k.dasar_pengecualian and "sifat" in written:
            saran = "Tambahkan dasar_pengecualian: … (Pasal 17 UU 14/2008)."
            yield peringatan((*at, "sifat"), "kegiatan tertutup tanpa dasar pengecualian", saran)
    elif not k.judul:
        yield Cacat((*at, "judul"), "wajib diisi", "Tambahkan baris judul: …")


def _isi_tertutup(lokasi: Lokasi) -> Cacat:
    saran = "Pindahkan ke data internal; berkas kegiatan tertutup hanya untuk dihitung."
    return Cacat(lokasi, "tidak boleh ada pada kegiatan tertutup", saran)


def _waktu(k: Kegiatan, at: Lokasi) -> Iterator[Cacat]:
    if k.selesai is not None:
        if hanya_tanggal(k.mulai) and not hanya_tanggal(k.selesai):
            saran = "Tulis jam mulai juga, atau tanggal saja pada selesai."
            yield Cacat((*at, "selesai"), "selesai berjam, mulai tidak", saran)
        elif pesan := _tidak_sesudah(k.mulai, k.selesai):
            what = "tanggal" if hanya_tanggal(k.selesai) else "jam"
            saran = f"Perbaiki {what} selesai, atau hapus baris ini bila belum diketahui."
            yield Cacat((*at, "selesai"), pesan, saran)
        elif (k.akhir - k.awal).days > BATAS_HARI:
            saran = "Periksa tahunnya; kegiatan sepanjang itu dipecah menjadi beberapa berkas."
            yield Cacat((*at, "selesai"), "lebih dari setahun sejak mulai", saran)
    if k.jam is not None and not hanya_tanggal(k.mulai):
        saran = "Hapus jam: menyusul, atau tulis tanggal saja pada mulai."
        yield Cacat((*at, "jam"), "jam sudah tertulis pada mulai", saran)


def _tidak_sesudah(mulai: date, selesai: date) -> str:
    """Return why an end does not come after its beginning, empty when it does."""
    if isinstance(mulai, datetime) and isinstance(selesai, datetime):
        if selesai > mulai:
            return ""
        if selesai == mulai:
            return f"sama dengan mulai ({tulisan.jam(mulai)})"
    elif tanggal_dari(selesai) >= tanggal_dari(mulai):
        return ""
    first, last = tulisan.tanggal_ringkas(mulai), tulisan.tanggal_ringkas(selesai)
    if isinstance(mulai, datetime) and isinstance(selesai, datetime):
        hours = tulisan.jam(mulai), tulisan.jam(selesai)
        same_day = first == last
        first, last = hours if same_day else (f"{first} {hours[0]}", f"{last} {hours[1]}")
    return f"lebih awal daripada mulai ({last} < {first})"


def _pimpinan(k: Kegiatan, at: Lokasi) -> Iterator[Cacat]:
    seen: set[str] = set()
    for n, p in enumerate(k.pimpinan):
        here = (*at, "pimpinan", n)
        if p.jabatan in seen:
            saran = "Gabungkan menjadi satu butir."
            yield Cacat((*here, "jabatan"), f"jabatan {p.jabatan} ditulis dua kali", saran)
        seen.add(p.jabatan)
        if p.kehadiran is Kehadiran.DIWAKILI and not (p.oleh or p.oleh_nama):
            saran = "Tambahkan oleh: <jabatan>, atau oleh_nama: <nama atau jabatan lain>."
            yield Cacat((*here, "kehadiran"), "diwakili, tetapi tidak disebut oleh siapa", saran)
        if (p.oleh or p.oleh_nama) and Kehadiran.DIWAKILI not in (p.kehadiran, p.kehadiran_nyata):
            key = "oleh" if p.oleh else "oleh_nama"
            saran = "Tulis kehadiran: diwakili, atau hapus baris ini."
            yield Cacat((*here, key), f"kehadiran {p.kehadiran}, bukan diwakili", saran)
        if p.oleh == p.jabatan:
            saran = "Tulis jabatan yang mewakili; untuk Plt. atau Plh. tulis siapa yang datang."
            yield Cacat((*here, "oleh"), "tidak dapat mewakili dirinya sendiri", saran)
        yield from _bagian_waktu(k, p.mulai, p.selesai, here)


def _bagian_waktu(
    k: Kegiatan, mulai: datetime | None, selesai: datetime | None, here: Lokasi
) -> Iterator[Cacat]:
    tz = k.zona.tz
    if mulai and selesai and selesai <= mulai:
        saran = "Perbaiki jam selesai, atau hapus baris ini."
        yield Cacat((*here, "selesai"), "tidak lebih lambat daripada mulai", saran)
    for key, value in (("mulai", mulai), ("selesai", selesai)):
        if value is None:
            continue
        moment = value.replace(tzinfo=tz)
        if moment < k.awal or (k.selesai is not None and moment > k.akhir):
            saran = "Tulis jam hadir yang berada di dalam waktu kegiatan."
            yield Cacat((*here, key), "di luar waktu kegiatan", saran)


def _nama_berkas(k: Kegiatan) -> Iterator[Cacat]:
    first = date.fromisoformat(k.id[:10])
    moved = any({"mulai", "status"} & r.semula.model_fields_set for r in k.perubahan)
    if first != k.tanggal_mulai and not moved:
        saran = "Ganti nama berkas sebelum diumumkan, atau catat perpindahannya pada perubahan."
        yield peringatan(
            ("mulai",), f"tanggalnya bukan {tulisan.tanggal(first)} seperti pada nama berkas", saran
        )


def _nama_kejadian(k: Kegiatan, arsip: Arsip) -> Iterator[Cacat]:
    """Yield where a file bears the name that calendars know an occurrence of a series by."""
    stem, _, day = k.id.rpartition("-")
    series = arsip.kegiatan.get(stem)
    if series is not None and series.berulang and len(day) == 8 and day.isdecimal():
        saran = "Ganti nama berkas ini; aplikasi kalender tidak dapat membedakan keduanya."
        yield Cacat((), f"namanya sama dengan nama kejadian dari {stem} di kalender", saran)


def rujukan_kegiatan(k: Kegiatan, arsip: Arsip) -> Iterator[Cacat]:
    """Yield what is wrong with the kegiatan that another one names, and with its own name."""
    yield from _nama_kejadian(k, arsip)
    public = k.sifat is not Sifat.TERTUTUP and k.persetujuan is Persetujuan.DISETUJUI
    for key in ("bagian_dari", "pengganti"):
        target = getattr(k, key)
        if target == k.id:
            yield Cacat((key,), "menunjuk dirinya sendiri", "Tulis id kegiatan yang lain.")
        elif target:
            yield from periksa_rujukan((key,), target, arsip, dari_publik=public)
    for day, other in k.kejadian.items():
        if other.diganti:
            at = ("kejadian", str(day), "diganti")
            yield from periksa_rujukan(at, other.diganti, arsip, dari_publik=public)


def _kejadian(k: Kegiatan, sekarang: datetime) -> Iterator[Cacat]:
    by_day = {one.tanggal: one.kegiatan for one in kejadian(k)}
    yield from _belum_mulai(k, by_day, sekarang)
    for day, other in k.kejadian.items():
        own = other.model_fields_set
        if other.diganti:
            continue
        at = ("kejadian", str(day))
        for cacat in _isi(by_day[day], own, at, other.perubahan, sekarang):
            if cacat.lokasi[2:3] and cacat.lokasi[2] in own:
                yield cacat


def _belum_mulai(
    k: Kegiatan, by_day: Mapping[date, Kegiatan], sekarang: datetime
) -> Iterator[Cacat]:
    """Yield the first future occurrence of which the series says that it took place."""
    if k.status is not Status.TERLAKSANA or k.awal > sekarang:
        return
    own = {day for day, other in k.kejadian.items() if "status" in other.model_fields_set}
    for day, one in by_day.items():
        if day not in own and one.awal > sekarang:
            saran = "Tulis status pada kejadian yang sudah berlangsung saja, di bawah kejadian."
            pesan = f"terlaksana, padahal {tulisan.tanggal(day)} belum mulai"
            yield Cacat(("status",), pesan, saran)
            return


def _tanpa_pemegang(k: Kegiatan, arsip: Arsip) -> Iterator[Cacat]:
    for n, p in enumerate(k.pimpinan):
        jabatan = arsip.instansi.jabatan_ber_id(p.jabatan)
        day = k.tanggal_mulai
        if not any(holder.menjabat(day) for holder in jabatan.pemegang):
            saran = "Tambahkan pemegang jabatan di instansi.yaml, atau biarkan bila memang lowong."
            pesan = f"jabatan {jabatan.singkat} tidak ada pemegangnya pada {tulisan.tanggal(day)}"
            yield peringatan(("pimpinan", n, "jabatan"), pesan, saran)
