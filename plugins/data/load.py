"""Everything below a content folder, read, validated, and linked, with all faults in one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from plugins.data import sources
from plugins.data.clock import now
from plugins.data.files import Berkas, Sumber, refuse, walk
from plugins.data.folders import misplaced, missing_agenda, missing_settings
from plugins.data.ingatan import Ingatan, Termuat
from plugins.data.links import Rujukan
from plugins.data.markdown import Asal, Letak, Penulis
from plugins.data.media import check_media, foto_asli, walk_media
from plugins.data.messages import describe, own_errors
from plugins.data.pencatat import Pencatat
from plugins.data.strict_yaml import Temuan
from plugins.data.values import filled, set_defaults
from plugins.domain import alamat
from plugins.domain.aturan import TETAP_BERSIH, alamat_tertutup, periksa_arsip
from plugins.domain.aturan.instansi import aturan_daftar
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Sifat
from plugins.domain.lampiran import Foto, FotoAsli, Lampiran
from plugins.domain.masalah import Lokasi, Masalah, Salah, Tingkat
from plugins.domain.model import Isi, Konteks, Model, tanpa_internal
from plugins.domain.portal import Arsip
from plugins.domain.register import DaftarPerangkatDaerah, DaftarTempat
from plugins.simpanan.rak import Lemari
from plugins.simpanan.sidik import sidik

CONTOH_ID = "2026-11-23-contoh"
"""Stands in for the id that a path does not give, so that the rest is validated."""


@dataclass(frozen=True, slots=True)
class Muatan:
    """The archive (none when a file is at fault), the time, and all findings."""

    arsip: Arsip | None
    sekarang: datetime | None
    masalah: tuple[Masalah, ...]

    @property
    def galat(self) -> tuple[Masalah, ...]:
        """The findings that stop publication."""
        return tuple(m for m in self.masalah if m.tingkat is Tingkat.GALAT)


def load(root: Path, sekarang: str | None = None, lemari: Lemari | None = None) -> Muatan:
    """Load the folder that holds agenda/ and content/; `sekarang` replaces the clock.

    What earlier loads made of the same files is taken from `lemari` and kept there.
    """
    loader = _Loader(root)
    files = list(loader.scan())
    instansi = loader.instansi()
    konteks = loader.konteks(instansi) if instansi else None
    loader.rujukan = _rujukan(files, loader.lampiran, instansi)
    if konteks:
        loader.ingatan = Ingatan(lemari, loader.sidik_tunggal())
    for jenis, id_, sumber in files:
        loader.entity(jenis, id_, sumber, instansi, konteks)
    moment = loader.moment(sekarang, instansi) if instansi else None
    arsip = None
    if instansi and konteks and moment:
        arsip = Arsip(
            instansi,
            konteks.perangkat_daerah,
            konteks.tempat,
            **loader.entities,
            rusak=loader.rusak(),
            sidik=loader.sidik(),
            sidik_umum=loader.sidik_tunggal(),
            umum={key: one.umum for key, one in loader.termuat.items()},
            foto=loader.galeri,
        )
        loader.cross_check(arsip, moment)
    faulty = any(m.tingkat is Tingkat.GALAT for m in loader.masalah)
    if lemari:
        # Put away at once: nobody needs what is internal any more, and it is half of the memory.
        lemari.simpan()
    return Muatan(None if faulty else arsip, moment, tuple(sorted(set(loader.masalah))))


def _rujukan(
    files: list[tuple[sources.Jenis, str, Sumber]],
    lampiran: Iterable[str],
    instansi: Instansi | None,
) -> Rujukan:
    pages: set[str] = set()
    if instansi:
        pages |= {alamat.pimpinan(x.id) for x in instansi.jabatan}
        pages |= {alamat.jenis(x.id) for x in instansi.jenis_kegiatan}
        pages |= {alamat.siaran_topik(x.id) for x in instansi.topik}
    return Rujukan(
        {sumber.path: jenis.url(id_) for jenis, id_, sumber in files if id_},
        frozenset(lampiran),
        frozenset(pages),
    )


@dataclass
class _Loader(Pencatat):
    root: Path
    entities: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {jenis.nama: {} for jenis in sources.SEMUA}
    )
    sumber: dict[tuple[str, str], Sumber] = field(default_factory=dict)
    termuat: dict[tuple[str, str], Termuat] = field(default_factory=dict)
    ingatan: Ingatan = field(default_factory=Ingatan)
    sah: set[str] = field(default_factory=set)
    """Names of the sound ones among the files of which there is only one."""
    gambar: dict[str, Sumber] = field(default_factory=dict)
    lampiran: dict[str, Sumber] = field(default_factory=dict)
    rujukan: Rujukan = field(default_factory=lambda: Rujukan({}, frozenset()))
    penulis: Penulis = field(default_factory=Penulis)
    tautan: list[tuple[str, str]] = field(default_factory=list)
    """Where the links of the file that is being read lead."""

    def scan(self) -> Iterator[tuple[sources.Jenis, str, Sumber]]:
        """Find every file of a known kind; what is of no known kind is a fault.

        A file whose name or place is at fault has no id: its other faults are wanted all the same.
        """
        self.keep(missing_agenda(self.root))
        for folder in ("agenda", "content"):
            for path, entry in walk(self.root, folder):
                jenis = next((j for j in sources.SEMUA if path.startswith(f"{j.folder}/")), None)
                top = path.removeprefix("content/").partition("/")
                if path.startswith("content/") and top[0] in sources.FOLDER_BERKAS and top[1]:
                    if fault := refuse(entry):
                        self.fault(path, *fault)
                    else:
                        kept = self.gambar if top[0] == "gambar" else self.lampiran
                        kept[path] = Sumber(path, entry)
                elif jenis is not None:
                    yield from self._entity_file(jenis, path, entry)
                elif path.removeprefix("content/") not in sources.DAFTAR_TUNGGAL:
                    known = ", ".join(j.folder for j in sources.SEMUA)
                    self.fault(path, "letak berkas tidak dikenal", f"Folder isi: {known}.")

    def _entity_file(
        self, jenis: sources.Jenis, path: str, entry: Any
    ) -> Iterator[tuple[sources.Jenis, str, Sumber]]:
        if not path.endswith(jenis.akhiran):
            allowed = " atau ".join(jenis.akhiran)
            unknown = ("jenis berkas tidak dikenal", f"Akhiran nama berkas: {allowed}.")
            self.fault(path, *(refuse(entry) or unknown))
            return
        sumber = Sumber(path, entry)
        try:
            id_ = jenis.id_dari(path)
        except Salah as error:
            self.fault(path, error.pesan, error.saran)
            yield jenis, "", sumber
            return
        other = self.sumber.setdefault((jenis.nama, id_), sumber)
        if other is not sumber:
            advice = "Ganti nama salah satunya; nama berkas dipakai seumur hidup."
            self.fault(path, f"id {id_} sudah dipakai oleh {other.path}", advice)
        elif jenis.nama == "kegiatan":
            self.keep(misplaced(path, id_))
        yield jenis, id_ if other is sumber else "", sumber

    def instansi(self) -> Instansi | None:
        """Load content/instansi.yaml."""
        found: Instansi | None = self._single("instansi.yaml", Instansi, wajib=True)
        return found

    def konteks(self, instansi: Instansi) -> Konteks:
        """Load the registers; what they and instansi.yaml name may be referred to."""
        perangkat = self._single("perangkat-daerah.yaml", DaftarPerangkatDaerah)
        tempat = self._single("tempat.yaml", DaftarTempat)
        known = {
            "perangkat_daerah": perangkat.perangkat_daerah if perangkat else (),
            "tempat": tempat.tempat if tempat else (),
        }
        for key, items in known.items():
            for cacat in aturan_daftar(key, items):
                self.cacat(self.sumber["tunggal", f"{key.replace('_', '-')}.yaml"], cacat)
        return Konteks(
            jabatan=tuple(x.id for x in instansi.jabatan),
            jenis=tuple(x.id for x in instansi.jenis_kegiatan),
            topik=tuple(x.id for x in instansi.topik),
            **{key: {x.id: x for x in items if x.id} for key, items in known.items()},
        )

    def _single(self, name: str, model: type[Any], *, wajib: bool = False) -> Any:
        path = f"content/{name}"
        entry = next((e for p, e in walk(self.root, "content") if p == path), None)
        if entry is None:
            if wajib:
                self.fault(path, *missing_settings(self.root))
            return None
        sumber = Sumber(path, entry)
        self.sumber["tunggal", name] = sumber
        berkas = sumber.baca()
        found = self._validate(berkas, model, berkas.dokumen.data, None)
        if found is not None:
            self.sah.add(name)
        return found

    def entity(
        self,
        jenis: sources.Jenis,
        id_: str,
        sumber: Sumber,
        instansi: Instansi | None,
        konteks: Konteks | None,
    ) -> None:
        """Keep what one file becomes, unless its name or place is at fault."""
        known = self.ingatan.ambil(sumber, self._tautan_tetap) if id_ else None
        if known is None:
            before = len(self.masalah)
            berkas = sumber.baca()
            entity, tautan = self._baca_entitas(jenis, id_, berkas, instansi, konteks)
            if entity is None or not id_:
                return
            known = Termuat(
                berkas.sidik, entity, tanpa_internal(entity), tautan, tuple(walk_media(entity))
            )
            if len(self.masalah) == before:
                self.ingatan.taruh(sumber, known)
        self.entities[jenis.nama][id_] = known.entity
        self.termuat[jenis.nama, id_] = known

    def _tautan_tetap(self, path: str, tautan: Iterable[tuple[str, str]]) -> bool:
        """Tell whether the links of a file still lead to where they led."""
        return all(self.rujukan.resolve(path, target) == url for target, url in tautan)

    def _baca_entitas(
        self,
        jenis: sources.Jenis,
        id_: str,
        berkas: Berkas,
        instansi: Instansi | None,
        konteks: Konteks | None,
    ) -> tuple[Any, tuple[tuple[str, str], ...]]:
        """Return what one file becomes, and where its links lead."""
        self.tautan = []
        doc = berkas.dokumen
        data = dict(doc.data) if isinstance(doc.data, dict) else {}
        if not doc.temuan:
            if "id" in data:
                saran = "Hapus baris ini; id diambil dari nama berkas."
                self.at(berkas, ("id",), "tidak ditulis di dalam berkas", saran, pada_kunci=True)
            if instansi:
                set_defaults(jenis, data, instansi)
            if jenis.naskah:
                if "uraian" in berkas.teks:
                    data = self._texts(berkas, data, ())
                data["uraian"] = self._body(berkas, data.get("uraian"))
            if jenis.nama == "kegiatan" and not (data.get("judul") or _tertutup(data)):
                # A rule of the domain too, but there only once all types are right.
                self.at(berkas, ("judul",), "wajib diisi", "Tambahkan baris judul: …")
        entity = self._validate(berkas, jenis.model, {**data, "id": id_ or CONTOH_ID}, konteks)
        return entity, tuple(self.tautan)

    def _texts(self, berkas: Berkas, data: Any, lokasi: Lokasi) -> Any:
        """Render every `uraian`, that of a single occurrence too."""
        if isinstance(data, list):
            return [self._texts(berkas, x, (*lokasi, n)) for n, x in enumerate(data)]
        if not isinstance(data, dict):
            return data
        out = {}
        for key, value in data.items():
            if key == "uraian" and isinstance(value, str):
                out[key] = self._render(berkas, value, partial(berkas.mulai, (*lokasi, key)))
            elif isinstance(value, dict | list):
                out[key] = self._texts(berkas, value, (*lokasi, key))
            else:
                out[key] = value
        return out

    def _body(self, berkas: Berkas, uraian: Any) -> Any:
        """Return the text below the keys, which in a .md file is the only place for it."""
        if not berkas.path.endswith(".md"):
            return uraian
        if uraian is not None:
            saran = "Tulis teksnya di bawah baris --- yang kedua."
            pesan = "teks berkas .md tidak ditulis pada kunci"
            self.at(berkas, ("uraian",), pesan, saran, pada_kunci=True)
        return self._render(berkas, berkas.badan, lambda: (berkas.badan, berkas.baris_badan))

    def _render(self, berkas: Berkas, text: str, asal: Asal) -> Isi:
        def teruskan(target: str) -> str | Temuan:
            found = self.rujukan.resolve(berkas.path, target)
            if isinstance(found, str):
                self.tautan.append((target, found))
            return found

        isi, found = self.penulis.render(text, asal, teruskan)
        for t in found:
            self.masalah.append(Masalah(berkas.path, t.line, t.column, "uraian", t.pesan, t.saran))
        return isi

    def _validate(
        self, berkas: Berkas, model: type[Model], data: Any, konteks: Konteks | None
    ) -> Any:
        doc = berkas.dokumen
        if doc.temuan:
            for t in doc.temuan:
                self.masalah.append(
                    Masalah(berkas.path, t.line, max(t.column, 1), t.key, t.pesan, t.saran)
                )
            return None
        try:
            return model.model_validate(filled(data), context=konteks)
        except ValidationError as error:
            for detail in own_errors(error.errors(include_url=False)):
                written = self._known(doc, detail["loc"]) in doc.nilai
                lokasi, pesan, saran, pada_kunci = describe(detail, model, written=written)
                self.at(berkas, lokasi, pesan, saran, pada_kunci=pada_kunci)
            return None

    def moment(self, sekarang: str | None, instansi: Instansi) -> datetime | None:
        """Return the time that everything is judged by."""
        try:
            return now(instansi, sekarang)
        except Salah as error:
            self.masalah.append(Masalah("SEKARANG", 1, 1, "", error.pesan, error.saran))
            return None

    def rusak(self) -> frozenset[tuple[str, str]]:
        """Return the kind and id of every file whose own faults keep it out of the archive."""
        return frozenset(
            (nama, id_) for nama, id_ in self.sumber if id_ not in self.entities.get(nama, self.sah)
        )

    def sidik_tunggal(self) -> bytes:
        """Return the digest of the files that every other file is validated with."""
        names = sorted(name for nama, name in self.sumber if nama == "tunggal")
        return sidik([(name, self.sumber["tunggal", name].data) for name in names])

    def sidik(self) -> dict[tuple[str, str], bytes]:
        """Return the digest of each entry's file and of the media that it shows."""
        return {
            key: sidik(one.sidik, [self._sidik_media(m) for _, m in one.media])
            if one.media
            else one.sidik
            for key, one in self.termuat.items()
        }

    def _sidik_media(self, media: Foto | Lampiran) -> bytes | int:
        if isinstance(media, Foto):
            found = self.galeri.get(media.berkas)
            return found.sidik if found else 0
        file = self.lampiran.get(f"content/berkas/{media.berkas}")
        return file.cap[0] if file else 0

    @cached_property
    def galeri(self) -> dict[str, FotoAsli]:
        """The photos that entries show, by name, as far as they are there and can be opened."""
        named = {m.berkas for x in self.termuat.values() for _, m in x.media if isinstance(m, Foto)}
        found = {
            name: foto_asli(self.gambar[path], self.ingatan)
            for name in sorted(named)
            if (path := f"content/gambar/{name}") in self.gambar
        }
        return {name: foto for name, foto in found.items() if foto}

    def cross_check(self, arsip: Arsip, sekarang: datetime) -> None:
        """Apply the rules that need more than one file, or the time, or the media."""
        known = {(nama, id_) for nama, id_ in self.termuat if self._bersih(nama, id_, sekarang)}
        faulty = set()
        for key, cacat in periksa_arsip(arsip, sekarang, known):
            self.cacat(self.sumber[key], cacat)
            faulty.add(key)
        # With an error anywhere, not everything was compared with everything.
        sound = not any(m.tingkat is Tingkat.GALAT for m in self.masalah)
        new = self.termuat.keys() - faulty - known if sound else ()
        self._catat_bersih(known - faulty, new, sekarang)
        for key, one in self.termuat.items():
            for cacat in check_media(one.media, self.galeri, self.gambar, self.lampiran):
                self.cacat(self.sumber[key], cacat)
        self._links_to_hidden(arsip)

    def _bersih(self, nama: str, id_: str, sekarang: datetime) -> bool:
        """Tell whether an entry was found sound before, and time has only gone on since."""
        rak = self.ingatan.rak("aturan") if nama in TETAP_BERSIH else None
        found = rak.lihat(f"{nama}/{id_}") if rak else None
        return bool(found and found[0] == self.termuat[nama, id_].sidik and found[1] <= sekarang)

    def _catat_bersih(
        self,
        lama: Iterable[tuple[str, str]],
        baru: Iterable[tuple[str, str]],
        sekarang: datetime,
    ) -> None:
        """Remember what was found sound before, and what is now."""
        if rak := self.ingatan.rak("aturan"):
            for nama, id_ in lama:
                rak.ambil(f"{nama}/{id_}", self.termuat[nama, id_].sidik)
            for nama, id_ in baru:
                if nama in TETAP_BERSIH:
                    rak.taruh(f"{nama}/{id_}", self.termuat[nama, id_].sidik, sekarang)

    def _links_to_hidden(self, arsip: Arsip) -> None:
        tertutup = alamat_tertutup(arsip)
        by_path = {sumber.path: key for key, sumber in self.sumber.items()}
        for path, target, url in self.rujukan.dipakai:
            if url not in tertutup:
                continue
            nama, id_ = by_path.get(path, ("", ""))
            entity = self.entities.get(nama, {}).get(id_)
            if entity is not None and entity.persetujuan == "disetujui":
                line, column = Letak(self.sumber[nama, id_].baca().teks, 1).tautan(target)
                pesan = f"tautan ke isi yang tidak diterbitkan: {target}"
                saran = "Hapus tautannya, atau setujui isi itu bila memang boleh terbit."
                self.masalah.append(Masalah(path, line, column, "uraian", pesan, saran))


def _tertutup(data: Mapping[str, Any]) -> bool:
    return bool(data.get("sifat") == Sifat.TERTUTUP)
