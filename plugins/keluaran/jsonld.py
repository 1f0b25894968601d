"""What pages tell machines in the words of schema.org, as JSON-LD: entity in, mapping out.

Every fact is one that the page itself shows. What staff left empty is left out, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from json import JSONEncoder
from typing import Any, Protocol

from markupsafe import Markup

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.kalimat import nama_tempat
from plugins.domain.kegiatan import Berulang, Kegiatan, Setiap, Status
from plugins.domain.layanan import Layanan
from plugins.domain.register import Tempat
from plugins.domain.riwayat import waktu_gugur
from plugins.domain.siaran_pers import SiaranPers
from plugins.domain.waktu import iso

Ld = dict[str, Any]

_KONTEKS = "https://schema.org"
_STATUS = {
    Status.TERJADWAL: "EventScheduled",
    Status.TERLAKSANA: "EventScheduled",
    Status.DITUNDA: "EventPostponed",
    Status.DIBATALKAN: "EventCancelled",
}
_SELANG = {Setiap.HARI: "P1D", Setiap.MINGGU: "P1W", Setiap.BULAN: "P1M", Setiap.TAHUN: "P1Y"}
_HARI = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# ASCII only: that escapes U+2028, and leaves "<" as the one character that HTML would read.
_encode = JSONEncoder(separators=(",", ":")).encode


class Langkah(Protocol):
    """A step of a breadcrumb trail."""

    @property
    def judul(self) -> str:
        """Its words."""

    @property
    def url(self) -> str:
        """Its page."""


def skrip(ld: Ld | None) -> Markup:
    """Return the element that carries a mapping within a page; nothing for nothing."""
    if ld is None:
        return Markup()
    text = _encode(ld).replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704


def ld_acara(
    instansi: Instansi,
    kegiatan: Kegiatan,
    waktu: Kegiatan,
    induk: Kegiatan | None,
    bagian: Iterable[Kegiatan],
) -> Ld | None:
    """Return a kegiatan as an Event, none for a withdrawn one.

    `waktu` is the kegiatan as it takes place next, or took place last; `induk` is what it is a
    part of, `bagian` are its own parts.
    """
    if Status.DICABUT in (kegiatan.status, waktu.status):
        return None
    url = instansi.situs + alamat.kegiatan(kegiatan.id)
    ld: Ld = {
        "@context": _KONTEKS,
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": waktu.judul,
        "startDate": iso(waktu.mulai, waktu.zona),
        "inLanguage": "id",
        **_status(waktu),
        **_lokasi(waktu),
    }
    if waktu.selesai is not None:
        ld["endDate"] = iso(waktu.selesai, waktu.zona)
    if waktu.uraian:
        ld["description"] = waktu.uraian.polos.partition("\n")[0]
    if waktu.penyelenggara:
        day = waktu.tanggal_mulai
        ld["organizer"] = [_lembaga(p.nama_pada(day)) for p in waktu.penyelenggara]
    if kegiatan.berulang is not None:
        ld["eventSchedule"] = _jadwal(kegiatan, kegiatan.berulang)
    if induk is not None and induk.status is not Status.DICABUT:
        ld["superEvent"] = _ringkas(instansi, induk)
    if parts := [_ringkas(instansi, one) for one in bagian if one.status is not Status.DICABUT]:
        ld["subEvent"] = parts
    return ld


def ld_artikel(instansi: Instansi, siaran: SiaranPers, gambar: Sequence[str]) -> Ld:
    """Return a release as a NewsArticle; `gambar` are its photos' paths from the root."""
    situs, zona = instansi.situs, instansi.zona
    url = situs + alamat.siaran(siaran.id)
    ld: Ld = {
        "@context": _KONTEKS,
        "@type": "NewsArticle",
        "@id": url,
        "mainEntityOfPage": url,
        "headline": siaran.judul,
        "datePublished": iso(siaran.terbit, zona),
        "dateModified": iso(siaran.diperbarui, zona),
        "dateline": siaran.titimangsa(instansi.daerah.nama).removesuffix(" –"),
        "genre": siaran.jenis.nama,
        "author": _unit(instansi),
        "publisher": _unit(instansi),
        "inLanguage": "id",
    }
    if siaran.nomor:
        ld["identifier"] = siaran.nomor
    if siaran.ringkasan:
        ld["description"] = siaran.ringkasan
    if siaran.topik:
        ld["articleSection"] = [instansi.nama_topik(topik) for topik in siaran.topik]
    if gambar:
        ld["image"] = [situs + path for path in gambar]
    if siaran.ralat:
        ld["correction"] = [
            {"@type": "CorrectionComment", "text": r.isi, "datePublished": iso(r.pada, zona)}
            for r in siaran.ralat
        ]
    return ld


def ld_layanan(instansi: Instansi, layanan: Layanan) -> Ld:
    """Return a service as a GovernmentService."""
    url = instansi.situs + alamat.layanan(layanan.id)
    ld: Ld = {
        "@context": _KONTEKS,
        "@type": "GovernmentService",
        "@id": url,
        "url": url,
        "name": layanan.judul,
        "provider": _unit(instansi),
        "areaServed": _daerah(instansi),
    }
    if layanan.ringkasan:
        ld["description"] = layanan.ringkasan
    if layanan.penyampaian.produk:
        ld["serviceOutput"] = [
            {"@type": "Thing", "name": text} for text in layanan.penyampaian.produk
        ]
    if layanan.pengajuan and layanan.pengajuan.kanal:
        ld["availableChannel"] = [
            {"@type": "ServiceChannel", "name": text} for text in layanan.pengajuan.kanal
        ]
    return ld


def ld_unit(instansi: Instansi) -> Ld:
    """Return the unit as a GovernmentOrganization with everything one needs to reach it."""
    unit, media = instansi.unit, instansi.narahubung_media
    ld: Ld = {
        "@context": _KONTEKS,
        **_unit(instansi),
        "alternateName": unit.singkatan,
        "parentOrganization": _lembaga(unit.induk, "GovernmentOrganization"),
        "areaServed": _daerah(instansi),
        "address": unit.alamat,
        "email": unit.surel,
    }
    if unit.telepon:
        ld["telephone"] = unit.telepon
    if media is not None:
        contact: Ld = {"@type": "ContactPoint", "contactType": "media", "name": media.nama}
        reach = {"telephone": media.telepon, "email": media.surel}
        ld["contactPoint"] = contact | {key: value for key, value in reach.items() if value}
    return ld


def ld_jalur(instansi: Instansi, remah: Iterable[Langkah], url: str) -> Ld | None:
    """Return the visible breadcrumb trail, none where it leads to the home page only."""
    steps = [("Beranda", alamat.BERANDA)]
    steps += [(s.judul, s.url) for s in remah if s.url not in (url, alamat.BERANDA)]
    if len(steps) == 1:
        return None
    return {
        "@context": _KONTEKS,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": judul, "item": instansi.situs + path}
            for n, (judul, path) in enumerate(steps, start=1)
        ],
    }


UNTUK_HALAMAN = (ld_acara, ld_artikel, ld_layanan, ld_unit, ld_jalur)
"""What templates call, bound to the unit."""


def _status(kegiatan: Kegiatan) -> Ld:
    """Return where an event stands; schema.org has no word for a tentative one."""
    before = [] if waktu_gugur(kegiatan) else _mulai_semula(kegiatan)
    name = "EventRescheduled" if before else _STATUS.get(kegiatan.status)
    ld: Ld = {"eventStatus": f"{_KONTEKS}/{name}"} if name else {}
    return ld | {"previousStartDate": _satu_atau_daftar(before)} if before else ld


def _mulai_semula(kegiatan: Kegiatan) -> list[str]:
    """Return the starts that were announced before the present one, oldest first, each once."""
    news = kegiatan.berita
    if not news:
        return []
    zona = kegiatan.zona
    starts = [iso(kegiatan.mulai, zona)]
    for row in reversed(kegiatan.perubahan):
        zona = row.semula.zona or zona
        if row.semula.mulai is not None and any(row is one for one in news):
            starts.append(iso(row.semula.mulai, zona))
    return [start for start in dict.fromkeys(reversed(starts)) if start != starts[0]]


def _lokasi(kegiatan: Kegiatan) -> Ld:
    """Return where an event takes place, and whether one can be there from afar."""
    places = [_tempat(kegiatan.tempat, nama_tempat(kegiatan))] if kegiatan.tempat else []
    if kegiatan.siaran_langsung:
        mode = "MixedEventAttendanceMode"
        places.append({"@type": "VirtualLocation", "url": kegiatan.siaran_langsung})
    else:
        mode = "OfflineEventAttendanceMode"
    ld: Ld = {"eventAttendanceMode": f"{_KONTEKS}/{mode}"}
    return ld | {"location": _satu_atau_daftar(places)} if places else ld


def _tempat(tempat: Tempat, nama: str | None) -> Ld:
    ld: Ld = {"@type": "Place", "name": nama}
    if tempat.alamat:
        ld["address"] = tempat.alamat
    if tempat.koordinat:
        latitude, longitude = tempat.koordinat
        ld["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    if tempat.tautan:
        ld["url"] = tempat.tautan
    return ld


def _jadwal(kegiatan: Kegiatan, berulang: Berulang) -> Ld:
    """Return the rule of a recurrence; what was replaced does not take place."""
    ld: Ld = {
        "@type": "Schedule",
        "repeatFrequency": _SELANG[berulang.setiap],
        "startDate": kegiatan.tanggal_mulai.isoformat(),
        "endDate": berulang.sampai.isoformat(),
        "scheduleTimezone": kegiatan.zona.tz.key,
    }
    if berulang.hari and berulang.setiap is Setiap.MINGGU:
        ld["byDay"] = [f"{_KONTEKS}/{_HARI[hari.nomor]}" for hari in berulang.hari]
    if skipped := _tanpa(kegiatan, berulang):
        ld["exceptDate"] = [day.isoformat() for day in skipped]
    return ld


def _tanpa(kegiatan: Kegiatan, berulang: Berulang) -> list[date]:
    replaced = (day for day, other in kegiatan.kejadian.items() if other.diganti)
    return sorted({*berulang.kecuali, *replaced})


def _satu_atau_daftar(items: list[Any]) -> Any:
    return items[0] if len(items) == 1 else items


def _ringkas(instansi: Instansi, kegiatan: Kegiatan) -> Ld:
    url = instansi.situs + alamat.kegiatan(kegiatan.id)
    return {
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": kegiatan.judul,
        "startDate": iso(kegiatan.mulai, kegiatan.zona),
    }


def _unit(instansi: Instansi) -> Ld:
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{instansi.situs}/#unit",
        "name": instansi.unit.nama,
        "url": f"{instansi.situs}/",
    }


def _lembaga(nama: str, jenis: str = "Organization") -> Ld:
    return {"@type": jenis, "name": nama}


def _daerah(instansi: Instansi) -> Ld:
    return {"@type": "AdministrativeArea", "name": instansi.daerah.nama}
