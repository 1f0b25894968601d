"""News of the schedule as entries of a feed: what is new, and each change with what was and why.

Everything comes from the public kegiatan themselves, so the bytes are the same with and without
a git history. Each entry tells of the schedule as it stood at its own time, and so never changes
when more happens later: that is an entry of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest
from operator import attrgetter

from markupsafe import Markup

from plugins.domain import alamat, tulisan
from plugins.domain.berlaku import sebelum
from plugins.domain.instansi import Instansi
from plugins.domain.kabar import (
    Kabar,
    baris_kabar,
    baris_sendiri,
    kabar_baris,
    kabar_baru,
    saat_diumumkan,
)
from plugins.domain.kalimat import kalimat_berulang, kalimat_pimpinan, rentang
from plugins.domain.kata import kata
from plugins.domain.kegiatan import Kegiatan, Kehadiran, Perubahan, Pimpinan, Status
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import jabatan_terlibat
from plugins.domain.riwayat import jadwal_kini
from plugins.umpan.butir import Butir, Kategori
from plugins.umpan.tampilan import TAHUN_TAG
from plugins.umpan.umpan import TERBARU


@dataclass(frozen=True, slots=True)
class Berita:
    """A piece of news before it is put into words: an announcement, or one row of changes.

    `id` is the kegiatan's, or its occurrence's; `baris` counts the rows that were in force then.
    """

    pada: datetime
    id: str
    baris: int
    baru: bool
    kegiatan: Kegiatan


def berita_terbaru(
    instansi: Instansi,
    kegiatan: Iterable[Kegiatan],
    per_kegiatan: Mapping[str, tuple[Kejadian, ...]],
    sekarang: datetime,
) -> tuple[Berita, ...]:
    """Return the newest news, newest first; what is dated later than now is not news yet."""
    lokal = sekarang.replace(tzinfo=None)
    known = (one for one in _semua(instansi, kegiatan, per_kegiatan) if one.pada <= lokal)
    return tuple(nlargest(TERBARU, known, key=attrgetter("pada", "id", "baris")))


def _semua(
    instansi: Instansi,
    kegiatan: Iterable[Kegiatan],
    per_kegiatan: Mapping[str, tuple[Kejadian, ...]],
) -> Iterator[Berita]:
    for own in kegiatan:
        if announced := saat_diumumkan(instansi, own):
            before = sum(row.pada <= announced for row in own.perubahan)
            yield Berita(announced, own.id, before, baru=True, kegiatan=own)
        yield from _berita(own.id, own, baris_kabar(own))
        for one in per_kegiatan.get(own.id, ()) if own.berulang else ():
            yield from _berita(one.id, one.kegiatan, baris_sendiri(own, one))


def _berita(id_: str, kegiatan: Kegiatan, rows: Collection[Perubahan]) -> Iterator[Berita]:
    for n, row in enumerate(kegiatan.perubahan, 1):
        if any(row is one for one in rows):
            yield Berita(row.pada, id_, n, baru=False, kegiatan=kegiatan)


def pada_saat(kegiatan: Kegiatan, baris: int) -> Kegiatan:
    """Return a kegiatan as it stood when only so many of its changes had been made.

    That it took place, and who came in the end, was not known then.
    """
    done = kegiatan.status is Status.TERLAKSANA
    then = kegiatan.model_copy(update={"status": Status.TERJADWAL}) if done else kegiatan
    for row in reversed(kegiatan.perubahan[baris:]):
        then = sebelum(then, row)
    rows, leaders = kegiatan.perubahan[:baris], tuple(map(_direncanakan, then.pimpinan))
    return then.model_copy(update={"perubahan": rows, "pimpinan": leaders})


def _direncanakan(pimpinan: Pimpinan) -> Pimpinan:
    """Return a leader's part as planned: of who came instead only what was known before."""
    unknown: dict[str, object] = {"kehadiran_nyata": None}
    if pimpinan.kehadiran is not Kehadiran.DIWAKILI:
        unknown |= {"oleh": None, "oleh_nama": None}
    return pimpinan.model_copy(update=unknown)


def butir_perubahan(berita: Berita, instansi: Instansi) -> Butir:
    """Return a piece of news with the event's date in its title and its summary."""
    then = pada_saat(berita.kegiatan, berita.baris)
    if "@" in berita.id:  # one occurrence, of which the rule of its series says nothing
        then = then.model_copy(update={"berulang": None})
    told = kabar_baris(instansi, then)
    news = kabar_baru(instansi, berita.pada, then) if berita.baru else next(told)
    plan = "" if berita.baru else jadwal_kini(then, instansi.zona)
    said = " ".join(filter(None, (news.kalimat, plan)))
    at = berita.pada.replace(tzinfo=instansi.zona.tz)
    url = instansi.situs + alamat.kegiatan(berita.id)
    return Butir(
        id=f"tag:{instansi.domain_uid},{TAHUN_TAG}:perubahan-agenda/{berita.id}/{_cap(berita)}",
        judul=f"{news.judul}: {then.judul} ({_tanggal(then)})",
        isi=_isi(news.judul, said, then, instansi, url, berita.pada),
        url=url,
        terbit=at,
        diperbarui=at,
        ringkasan=said,
        kategori=tuple(_kategori(berita, news, then, instansi)),
    )


def _cap(berita: Berita) -> str:
    """Return what tells a piece of news from the others of its kegiatan, for life."""
    if berita.baru:
        return "baru"
    rows = berita.kegiatan.perubahan[: berita.baris]
    same = sum(row.pada == berita.pada for row in rows)
    return f"{berita.pada:%Y%m%dT%H%M%S}" + (f"-{same}" if same > 1 else "")


def _pimpinan(then: Kegiatan, instansi: Instansi) -> str:
    """Return "Wali Kota, diwakili oleh Sekretaris Daerah; Wakil Wali Kota"."""
    leaders = sorted(then.pimpinan, key=lambda p: instansi.urutan_jabatan(p.jabatan))
    return "; ".join(kalimat_pimpinan(instansi, p, then) for p in leaders)


def _tanggal(then: Kegiatan) -> str:
    if then.berulang is None:
        return rentang(then)
    return kalimat_berulang(then.berulang, then.tanggal_mulai)


def _isi(
    judul: str, kalimat: str, then: Kegiatan, instansi: Instansi, url: str, pada: datetime
) -> str:
    who = _pimpinan(then, instansi)
    parts = [
        Markup("<p><strong>{}.</strong> {}</p>").format(judul, kalimat),
        Markup("<p>Pimpinan: {}.</p>").format(who) if who else "",
        Markup('<p>Diumumkan {}. <a href="{}">Halaman kegiatan</a></p>').format(
            tulisan.saat(pada, instansi.zona), url
        ),
    ]
    return "\n".join(filter(None, parts))


def _kategori(
    berita: Berita, news: Kabar, then: Kegiatan, instansi: Instansi
) -> Iterator[Kategori]:
    """Yield what happened, then whose schedule and what kind of kegiatan it is about."""
    if berita.baru:
        yield Kategori("baru", news.judul)
    elif "status" in then.perubahan[-1].semula.model_fields_set:
        yield Kategori(then.status.value, kata(then.status))
    else:
        yield Kategori("perubahan", news.judul)
    for office in jabatan_terlibat(then):
        yield Kategori(office, instansi.jabatan_ber_id(office).singkat)
    before = then.perubahan[-1].semula.jenis if not berita.baru else None
    for kind in dict.fromkeys(filter(None, (then.jenis, before))):
        yield Kategori(kind, instansi.nama_jenis(kind) or kind)
