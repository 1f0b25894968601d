"""The catalogue as DCAT 3 in JSON-LD, after DCAT-AP, with the metadata of Satu Data Indonesia.

A dataset with a file for each year is a series, each year a dataset in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from plugins.data_terbuka.himpunan import Himpunan
from plugins.data_terbuka.terbitan import BENTUK, Berkas, Edisi
from plugins.domain import alamat
from plugins.domain.instansi import Instansi

Ld = dict[str, Any]

_UE = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"

ISTILAH = {
    "Judul": "dct:title",
    "Deskripsi": "dct:description",
    "Produsen data": "dct:creator, dct:publisher",
    "Kontak": "dcat:contactPoint",
    "Kata kunci": "dcat:keyword",
    "Satuan": "sdi:satuan",
    "Frekuensi pemutakhiran": "sdi:frekuensi, dct:accrualPeriodicity",
    "Cakupan waktu": "dct:temporal",
    "Cakupan wilayah": "dct:spatial",
    "Lisensi": "dct:license",
    "Terakhir diubah": "dct:modified",
    "Berkas": "dcat:distribution",
    "Standar data": "dct:conformsTo",
}
"""The terms of Satu Data Indonesia, and the properties that carry them here."""


def katalog(instansi: Instansi, himpunan: Iterable[Himpunan], edisi: Iterable[Edisi]) -> Ld:
    """Return the catalogue of all editions; a dataset without any is told all the same."""
    editions = tuple(edisi)
    datasets: list[Ld] = []
    for one in himpunan:
        own = [e for e in editions if e.himpunan.id == one.id]
        yearly = any(e.tahun for e in own)
        if yearly or not own:
            datasets.append(_seri(instansi, one, own) if yearly else _umum(instansi, one))
        datasets += [_edisi(instansi, e) for e in own]
    situs = instansi.situs
    return {
        "@context": _konteks(situs),
        "@id": f"{situs}{alamat.DATA}",
        "@type": "dcat:Catalog",
        "dct:title": f"Data terbuka {instansi.unit.singkatan} {instansi.daerah.nama}",
        "dct:description": f"Himpunan data {instansi.unit.nama}, {instansi.unit.induk}.",
        "foaf:homepage": {"@id": f"{situs}{alamat.DATA}"},
        "dct:language": {"@id": f"{_UE}/language/IND"},
        "dct:publisher": _produsen(instansi),
        "dcat:contactPoint": _kontak(instansi),
        "dct:spatial": _wilayah(instansi),
        **_lisensi(instansi),
        **_diubah(editions),
        "dcat:dataset": datasets,
    }


def _konteks(situs: str) -> Ld:
    return {
        "@language": "id",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "sdi": f"{situs}{alamat.DATA_KAMUS}#",
        # Codes and numbers are in no language.
        "dct:identifier": {"@id": "dct:identifier", "@language": None},
        "vcard:tel": {"@id": "vcard:tel", "@language": None},
    }


def _umum(instansi: Instansi, himpunan: Himpunan, id_: str = "") -> Ld:
    """Return what is true of every edition of a dataset."""
    situs = instansi.situs
    return {
        "@id": f"{situs}{alamat.DATA}#{id_ or himpunan.id}",
        "@type": "dcat:Dataset",
        "dct:identifier": id_ or himpunan.id,
        "dct:title": himpunan.judul,
        "dct:description": himpunan.deskripsi,
        "dct:creator": {"@id": _id_produsen(instansi)},
        "dct:publisher": {"@id": _id_produsen(instansi)},
        "dcat:contactPoint": {"@id": f"{situs}{alamat.DATA}#kontak"},
        "dcat:keyword": list(himpunan.kata_kunci),
        "dcat:theme": {"@id": f"{_UE}/data-theme/GOVE"},
        "dct:language": {"@id": f"{_UE}/language/IND"},
        "dct:spatial": {"@id": f"{situs}{alamat.DATA}#wilayah"},
        "dct:accessRights": {"@id": f"{_UE}/access-right/PUBLIC"},
        "dct:accrualPeriodicity": {"@id": f"{_UE}/frequency/{himpunan.frekuensi.kode}"},
        "sdi:frekuensi": himpunan.frekuensi.kata,
        "sdi:satuan": himpunan.satuan,
        "dcat:landingPage": {"@id": f"{situs}{alamat.DATA}#{himpunan.id}"},
        "dct:conformsTo": {"@id": situs + alamat.data_skema(himpunan.id)},
        "foaf:page": {"@id": f"{situs}{alamat.DATA_KAMUS}#{himpunan.id}"},
        **_lisensi(instansi),
    }


def _seri(instansi: Instansi, himpunan: Himpunan, edisi: list[Edisi]) -> Ld:
    whole = _rentang(
        min((e.isi.mulai for e in edisi if e.isi.mulai), default=None),
        max((e.isi.selesai for e in edisi if e.isi.selesai), default=None),
    )
    common = _umum(instansi, himpunan)
    return {**common, "@type": "dcat:DatasetSeries", **whole, **_diubah(edisi)}


def _edisi(instansi: Instansi, edisi: Edisi) -> Ld:
    title = edisi.himpunan.judul
    ld = {
        **_umum(instansi, edisi.himpunan, edisi.id),
        "dct:title": f"{title} {edisi.tahun}" if edisi.tahun else title,
        **_rentang(edisi.isi.mulai, edisi.isi.selesai),
        **_diubah([edisi]),
    }
    if edisi.tahun:
        series = f"{instansi.situs}{alamat.DATA}#{edisi.himpunan.id}"
        ld["dcat:inSeries"] = {"@id": series}
    ld["dcat:distribution"] = [_berkas(instansi, edisi, file) for file in edisi.isi.berkas]
    return ld


def _berkas(instansi: Instansi, edisi: Edisi, berkas: Berkas) -> Ld:
    url = instansi.situs + berkas.url
    return {
        "@id": url,
        "@type": "dcat:Distribution",
        "dct:title": berkas.bentuk.upper(),
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": {"@id": f"{_IANA}/{BENTUK[berkas.bentuk]}"},
        "dct:format": {"@id": f"{_UE}/file-type/{berkas.bentuk.upper()}"},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(berkas.ukuran)},
        **_lisensi(instansi),
        **_diubah([edisi]),
    }


def _id_produsen(instansi: Instansi) -> str:
    return f"{instansi.situs}/#unit"


def _produsen(instansi: Instansi) -> Ld:
    return {
        "@id": _id_produsen(instansi),
        "@type": "foaf:Agent",
        "foaf:name": f"{instansi.unit.nama}, {instansi.unit.induk}",
        "foaf:homepage": {"@id": f"{instansi.situs}/"},
    }


def _kontak(instansi: Instansi) -> Ld:
    unit = instansi.unit
    ld: Ld = {
        "@id": f"{instansi.situs}{alamat.DATA}#kontak",
        "@type": "vcard:Organization",
        "vcard:fn": unit.nama,
        "vcard:hasEmail": {"@id": f"mailto:{unit.surel}"},
    }
    return ld | {"vcard:tel": unit.telepon} if unit.telepon else ld


def _wilayah(instansi: Instansi) -> Ld:
    daerah = instansi.daerah
    ld: Ld = {
        "@id": f"{instansi.situs}{alamat.DATA}#wilayah",
        "@type": "dct:Location",
        "skos:prefLabel": daerah.nama,
    }
    return ld | {"dct:identifier": daerah.kode_wilayah} if daerah.kode_wilayah else ld


def _lisensi(instansi: Instansi) -> Ld:
    """Return the terms of use by their page, or by their name where they have no page."""
    if instansi.lisensi is None:
        return {}
    data = instansi.lisensi.data
    licence: Ld = {"@type": "dct:LicenseDocument", "rdfs:label": data.nama}
    return {"dct:license": {"@id": data.tautan} if data.tautan else licence}


def _rentang(mulai: date | None, selesai: date | None) -> Ld:
    if mulai is None or selesai is None:
        return {}
    return {
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:date", "@value": mulai.isoformat()},
            "dcat:endDate": {"@type": "xsd:date", "@value": selesai.isoformat()},
        }
    }


def _diubah(edisi: Iterable[Edisi]) -> Ld:
    newest: datetime | None = max((e.isi.diubah for e in edisi if e.isi.diubah), default=None)
    if newest is None:
        return {}
    text = newest.isoformat(timespec="seconds")
    return {"dct:modified": {"@type": "xsd:dateTime", "@value": text}}
