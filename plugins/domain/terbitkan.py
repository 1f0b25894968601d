"""The one place that decides what the public may see, and when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime, time, timedelta
from typing import Any, TypeVar

from plugins.domain import alamat
from plugins.domain.beda import TANPA_JEJAK, Jejak
from plugins.domain.berlaku import arsip_berlaku
from plugins.domain.halaman import Halaman
from plugins.domain.jejak import jejak_publik
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.laporan import laporan_iku
from plugins.domain.layanan import Layanan
from plugins.domain.model import Isi, tanpa_internal
from plugins.domain.perulangan import Kejadian
from plugins.domain.portal import Arsip, Portal
from plugins.domain.sambutan import Sambutan
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.tampil import disetujui, kegiatan_publik, kegiatan_tayang, tayang
from plugins.domain.tanda import Kunci, saat_semua, tanda


def terbitkan(arsip: Arsip, sekarang: datetime, jejak: Jejak = TANPA_JEJAK) -> Portal:
    """Return what the public may see at a moment (aware), and of what the old versions tell."""
    instansi = arsip.instansi
    sekarang = sekarang.astimezone(instansi.zona.tz)
    lokal = sekarang.replace(tzinfo=None)
    arsip, nanti = arsip_berlaku(arsip, lokal)
    siaran = [s for s in arsip.siaran_pers.values() if disetujui(s) and s.terbit <= lokal]
    kegiatan, public = kegiatan_publik(arsip, sekarang)
    rujukan = _rujukan_dikenal(kegiatan, public)
    sambutan = [s for s in arsip.sambutan.values() if _sambutan_tayang(s, arsip, sekarang)]
    layanan = [x for x in arsip.layanan.values() if tayang(x, lokal)]
    halaman = [x for x in arsip.halaman.values() if tayang(x, lokal)]
    iku = [x for x in arsip.iku.values() if tayang(x, lokal)]
    published = _alamat(kegiatan, siaran, sambutan, layanan, halaman)
    hidden = _alamat(*_semua(arsip)) - published
    tampil = {one.id: one for one in public}
    shown = {
        id_: _lepas_tautan(_rujukan_publik(k, rujukan), hidden)
        for id_, k in sorted(kegiatan.items())
    }
    siaran_publik = [
        _lepas_tautan(_siaran_publik(s, arsip, rujukan, lokal), hidden) for s in siaran
    ]
    saat = saat_semua(arsip)
    saat |= {key: (*saat[key], *moments) for key, moments in nanti.items() if key in saat}
    told = {("jejak", id_): tuple(b.pada for b in beda) for id_, beda in jejak.beda.items()}
    until = min(filter(None, (_berlaku_sampai(saat | told, lokal), jejak.sampai)))
    return Portal(
        instansi=instansi,
        sekarang=sekarang,
        kegiatan=shown,
        kejadian=tuple(
            one.dengan(
                shown[one.id]
                if one.kegiatan is kegiatan.get(one.id)
                else _lepas_tautan(_rujukan_publik(one.kegiatan, rujukan), hidden)
            )
            for one in sorted(public, key=lambda one: (one.awal, one.id))
        ),
        siaran_pers=tuple(
            sorted(siaran_publik, key=lambda s: (s.terbit, s.nomor or "", s.id), reverse=True)
        ),
        sambutan=tuple(
            _lepas_tautan(_sambutan_publik(s, rujukan), hidden)
            for s in sorted(sambutan, key=lambda s: (s.tanggal, s.id), reverse=True)
        ),
        layanan=tuple(sorted(layanan, key=lambda x: (x.urutan, x.judul))),
        iku=tuple(
            laporan_iku(arsip, sekarang, one, tampil)
            for one in sorted(iku, key=lambda x: x.tahun, reverse=True)
        ),
        halaman=tuple(
            _lepas_tautan(h, hidden) for h in sorted(halaman, key=lambda h: (h.urutan, h.id))
        ),
        berlaku_sampai=until.replace(tzinfo=instansi.zona.tz),
        siaran_kegiatan=_siaran_kegiatan(siaran_publik),
        sidik_umum=arsip.sidik_umum,
        foto={name: arsip.foto[name] for name in _foto(siaran, public) if name in arsip.foto},
        tanda=tanda(
            {
                "kegiatan": [arsip.kegiatan[id_] for id_ in kegiatan],
                "siaran_pers": siaran,
                "sambutan": sambutan,
                "layanan": layanan,
                "iku": iku,
                "halaman": halaman,
            },
            arsip.sidik,
            saat,
            nanti,
            lokal,
            rujukan,
            hidden,
        ),
        jejak=jejak_publik(instansi, jejak, kegiatan, public, lokal),
    )


def _berlaku_sampai(saat: Mapping[Kunci, Iterable[datetime]], lokal: datetime) -> datetime:
    """Return the next local time at which something ends, appears, or becomes yesterday."""
    midnight = datetime.combine(lokal.date() + timedelta(days=1), time())
    ahead = (moment for moments in saat.values() for moment in moments if moment > lokal)
    return min((midnight, *ahead))


def _rujukan_dikenal(
    kegiatan: Mapping[str, Kegiatan], public: Iterable[Kejadian]
) -> frozenset[str]:
    """Return every reference (id, or id@date) that leads to something public."""
    once = (f"{k.id}@{k.tanggal_mulai}" for k in kegiatan.values() if k.berulang is None)
    return frozenset([*kegiatan, *(one.id for one in public), *once])


def _rujukan_publik(kegiatan: Kegiatan, public: AbstractSet[str]) -> Kegiatan:
    """Drop references to kegiatan that the public does not know, or not yet."""
    changes: dict[str, object] = {
        key: None
        for key in ("bagian_dari", "pengganti")
        if (target := getattr(kegiatan, key)) and target not in public
    }
    if kegiatan.kejadian:
        changes["kejadian"] = {
            day: other for day, other in kegiatan.kejadian.items() if other.diganti in public
        }
    return kegiatan.model_copy(update=changes) if changes else kegiatan


def _sambutan_tayang(sambutan: Sambutan, arsip: Arsip, sekarang: datetime) -> bool:
    """Tell whether a speech was delivered: never before, never at what did not take place."""
    if not disetujui(sambutan):
        return False
    acara = _acara(sambutan, arsip)
    if acara is not None and acara.batal:
        return False
    if sambutan.tayang is not None:
        return sambutan.tayang.replace(tzinfo=arsip.instansi.zona.tz) <= sekarang
    if acara is not None:
        return acara.akhir <= sekarang and kegiatan_tayang(acara, arsip.instansi, sekarang)
    return sambutan.tanggal < sekarang.date()


def _acara(sambutan: Sambutan, arsip: Arsip) -> Kegiatan | None:
    """Return the kegiatan at which a speech is held; of a recurring one, that day's occurrence."""
    id_, _, hari = (sambutan.kegiatan or "").partition("@")
    kegiatan = arsip.kegiatan.get(id_)
    if kegiatan is None or kegiatan.berulang is None:
        return kegiatan
    wanted = f"{id_}@{hari or sambutan.tanggal}"
    return next((one.kegiatan for one in arsip.per_kegiatan[id_] if one.id == wanted), None)


def _sambutan_publik(sambutan: Sambutan, rujukan: AbstractSet[str]) -> Sambutan:
    known = sambutan.kegiatan is None or sambutan.kegiatan in rujukan
    return sambutan if known else sambutan.model_copy(update={"kegiatan": None})


def _siaran_publik(
    siaran: SiaranPers, arsip: Arsip, rujukan: AbstractSet[str], lokal: datetime
) -> SiaranPers:
    """Return what the public may see of a release: no link, correction or coverage too early.

    Corrections stand newest first, coverage oldest first.
    """
    public: SiaranPers = arsip.umum.get(("siaran_pers", siaran.id)) or tanpa_internal(siaran)
    ralat = [r for r in public.ralat if r.pada <= lokal]
    pemuatan = [p for p in public.pemuatan if p.urutan[0] <= lokal]
    shown: dict[str, Any] = {
        "kegiatan": tuple(r for r in public.kegiatan if r in rujukan),
        "ralat": tuple(sorted(ralat, key=lambda r: r.pada, reverse=True)),
        "pemuatan": tuple(sorted(pemuatan, key=lambda p: p.urutan)),
    }
    changes = {name: value for name, value in shown.items() if value != getattr(public, name)}
    return public.model_copy(update=changes) if changes else public


def _foto(siaran: Iterable[SiaranPers], kejadian: Iterable[Kejadian]) -> list[str]:
    """Return the names of all photos that releases and documented occurrences show."""
    shown = {foto.berkas for s in siaran for foto in s.foto}
    for one in kejadian:
        shown |= {foto.berkas for x in one.kegiatan.dokumentasi for foto in x.foto}
    return sorted(shown)


def _siaran_kegiatan(siaran: Iterable[SiaranPers]) -> dict[str, tuple[SiaranPers, ...]]:
    groups: dict[str, list[SiaranPers]] = defaultdict(list)
    for item in sorted(siaran, key=lambda s: (s.terbit, s.id), reverse=True):
        for id_ in dict.fromkeys(r.partition("@")[0] for r in item.kegiatan):
            groups[id_].append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _semua(
    arsip: Arsip,
) -> tuple[
    Mapping[str, Kegiatan],
    Iterable[SiaranPers],
    Iterable[Sambutan],
    Iterable[Layanan],
    Iterable[Halaman],
]:
    return (
        arsip.kegiatan,
        arsip.siaran_pers.values(),
        arsip.sambutan.values(),
        arsip.layanan.values(),
        arsip.halaman.values(),
    )


def _alamat(
    kegiatan: Mapping[str, Kegiatan],
    siaran: Iterable[SiaranPers],
    sambutan: Iterable[Sambutan],
    layanan: Iterable[Layanan],
    halaman: Iterable[Halaman],
) -> frozenset[str]:
    return frozenset(
        [
            *map(alamat.kegiatan, kegiatan),
            *(alamat.siaran(x.id) for x in siaran),
            *(alamat.sambutan(x.id) for x in sambutan),
            *(alamat.layanan(x.id) for x in layanan),
            *(alamat.halaman(x.id) for x in halaman),
        ]
    )


_A = re.compile(r'<a href="(/[^"#?]*)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
Bertulisan = TypeVar("Bertulisan", Kegiatan, SiaranPers, Sambutan, Halaman)


def _lepas_tautan(berkas: Bertulisan, hidden: frozenset[str]) -> Bertulisan:
    """Turn links to what is not public yet into plain words: a link would tell that it exists."""
    isi = berkas.uraian
    if '<a href="/' not in isi.html:
        return berkas
    html = _A.sub(lambda m: m[2] if m[1] in hidden else m[0], isi.html)
    if html == isi.html:
        return berkas
    return berkas.model_copy(update={"uraian": Isi(isi.polos, html, isi.polos)})
