"""Everything below a content folder, read, validated, and linked, with all faults in one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from plugins.data import sources
from plugins.data.clock import now
from plugins.data.files import Berkas, read, refuse, walk
from plugins.data.folders import misplaced, missing_agenda, missing_settings
from plugins.data.links import Rujukan
from plugins.data.markdown import Letak, Penulis
from plugins.data.media import check_media
from plugins.data.messages import describe, own_errors
from plugins.data.strict_yaml import Dokumen, Temuan
from plugins.data.values import filled, set_defaults
from plugins.domain import alamat
from plugins.domain.aturan import alamat_tertutup, periksa_arsip
from plugins.domain.aturan.instansi import aturan_daftar
from plugins.domain.instansi import Instansi
from plugins.domain.kegiatan import Sifat
from plugins.domain.masalah import Cacat, Lokasi, Masalah, Salah, Tingkat
from plugins.domain.model import Isi, Konteks, Model
from plugins.domain.portal import Arsip
from plugins.domain.register import DaftarPerangkatDaerah, DaftarTempat

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


def load(root: Path, sekarang: str | None = None) -> Muatan:
    """Load the folder that holds agenda/ and content/; `sekarang` replaces the clock."""
    loader = _Loader(root)
    files = list(loader.scan())
    instansi = loader.instansi()
    konteks = loader.konteks(instansi) if instansi else None
    loader.rujukan = _rujukan(files, loader.lampiran, instansi)
    for jenis, id_, berkas in files:
        loader.entity(jenis, id_, berkas, instansi, konteks)
    moment = loader.moment(sekarang, instansi) if instansi else None
    arsip = None
    if instansi and konteks and moment:
        arsip = Arsip(
            instansi,
            konteks.perangkat_daerah,
            konteks.tempat,
            **loader.entities,
            rusak=loader.rusak(),
        )
        loader.cross_check(arsip, moment)
    faulty = any(m.tingkat is Tingkat.GALAT for m in loader.masalah)
    return Muatan(None if faulty else arsip, moment, tuple(sorted(set(loader.masalah))))


def _rujukan(
    files: list[tuple[sources.Jenis, str, Berkas]],
    lampiran: set[str],
    instansi: Instansi | None,
) -> Rujukan:
    pages: set[str] = set()
    if instansi:
        pages |= {alamat.pimpinan(x.id) for x in instansi.jabatan}
        pages |= {alamat.jenis(x.id) for x in instansi.jenis_kegiatan}
        pages |= {alamat.siaran_topik(x.id) for x in instansi.topik}
    return Rujukan(
        {berkas.path: jenis.url(id_) for jenis, id_, berkas in files if id_},
        frozenset(lampiran),
        frozenset(pages),
    )


@dataclass
class _Loader:
    root: Path
    masalah: list[Masalah] = field(default_factory=list)
    entities: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {jenis.nama: {} for jenis in sources.SEMUA}
    )
    berkas: dict[tuple[str, str], Berkas] = field(default_factory=dict)
    sah: set[str] = field(default_factory=set)
    """Names of the sound ones among the files of which there is only one."""
    gambar: set[str] = field(default_factory=set)
    lampiran: set[str] = field(default_factory=set)
    rujukan: Rujukan = field(default_factory=lambda: Rujukan({}, frozenset()))
    penulis: Penulis = field(default_factory=Penulis)

    def scan(self) -> Iterator[tuple[sources.Jenis, str, Berkas]]:
        """Read every file of a known kind; what is of no known kind is a fault.

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
                        (self.gambar if top[0] == "gambar" else self.lampiran).add(path)
                elif jenis is not None:
                    yield from self._entity_file(jenis, path, entry)
                elif path.removeprefix("content/") not in sources.DAFTAR_TUNGGAL:
                    known = ", ".join(j.folder for j in sources.SEMUA)
                    self.fault(path, "letak berkas tidak dikenal", f"Folder isi: {known}.")

    def _entity_file(
        self, jenis: sources.Jenis, path: str, entry: Any
    ) -> Iterator[tuple[sources.Jenis, str, Berkas]]:
        if not path.endswith(jenis.akhiran):
            allowed = " atau ".join(jenis.akhiran)
            unknown = ("jenis berkas tidak dikenal", f"Akhiran nama berkas: {allowed}.")
            self.fault(path, *(refuse(entry) or unknown))
            return
        berkas = read(path, entry)
        try:
            id_ = jenis.id_dari(berkas)
        except Salah as error:
            self.fault(path, error.pesan, error.saran)
            yield jenis, "", berkas
            return
        other = self.berkas.setdefault((jenis.nama, id_), berkas)
        if other is not berkas:
            advice = "Ganti nama salah satunya; nama berkas dipakai seumur hidup."
            self.fault(path, f"id {id_} sudah dipakai oleh {other.path}", advice)
        elif jenis.nama == "kegiatan":
            self.keep(misplaced(path, id_))
        yield jenis, id_ if other is berkas else "", berkas

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
            berkas = self.berkas.get(("tunggal", f"{key.replace('_', '-')}.yaml"))
            for cacat in aturan_daftar(key, items):
                assert berkas
                self.cacat(berkas, cacat)
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
        berkas = read(path, entry)
        self.berkas["tunggal", name] = berkas
        found = self._validate(berkas, model, berkas.dokumen.data, None)
        if found is not None:
            self.sah.add(name)
        return found

    def entity(
        self,
        jenis: sources.Jenis,
        id_: str,
        berkas: Berkas,
        instansi: Instansi | None,
        konteks: Konteks | None,
    ) -> None:
        """Validate one file and keep what it becomes, unless its name or place is at fault."""
        doc = berkas.dokumen
        data = dict(doc.data) if isinstance(doc.data, dict) else {}
        if not doc.temuan:
            if "id" in data:
                saran = "Hapus baris ini; id diambil dari nama berkas."
                self.at(berkas, ("id",), "tidak ditulis di dalam berkas", saran, pada_kunci=True)
            if instansi:
                set_defaults(jenis, data, instansi)
            if jenis.naskah:
                data = self._texts(berkas, data, ())
                data["uraian"] = self._body(berkas, data.get("uraian"))
            if jenis.nama == "kegiatan" and not (data.get("judul") or _tertutup(data)):
                # A rule of the domain too, but there only once all types are right.
                self.at(berkas, ("judul",), "wajib diisi", "Tambahkan baris judul: …")
        entity = self._validate(berkas, jenis.model, {**data, "id": id_ or CONTOH_ID}, konteks)
        if entity is not None and id_:
            self.entities[jenis.nama][id_] = entity

    def _texts(self, berkas: Berkas, data: Any, lokasi: Lokasi) -> Any:
        """Render every `uraian`, that of a single occurrence too."""
        if isinstance(data, list):
            return [self._texts(berkas, x, (*lokasi, n)) for n, x in enumerate(data)]
        if not isinstance(data, dict):
            return data
        out = {}
        for key, value in data.items():
            here = (*lokasi, key)
            if key == "uraian" and isinstance(value, str):
                line = berkas.dokumen.posisi(here)[0]
                out[key] = self._render(berkas, value, line, berkas.mulai_baris(line))
            else:
                out[key] = self._texts(berkas, value, here)
        return out

    def _body(self, berkas: Berkas, uraian: Any) -> Any:
        """Return the text below the keys, which in a .md file is the only place for it."""
        if not berkas.path.endswith(".md"):
            return uraian
        if uraian is not None:
            saran = "Tulis teksnya di bawah baris --- yang kedua."
            pesan = "teks berkas .md tidak ditulis pada kunci"
            self.at(berkas, ("uraian",), pesan, saran, pada_kunci=True)
        return self._render(berkas, berkas.badan, berkas.baris_badan)

    def _render(self, berkas: Berkas, text: str, line: int, sumber: str | None = None) -> Isi:
        def teruskan(target: str) -> str | Temuan:
            return self.rujukan.resolve(berkas.path, target)

        isi, found = self.penulis.render(text, line, teruskan, sumber)
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
            (nama, id_) for nama, id_ in self.berkas if id_ not in self.entities.get(nama, self.sah)
        )

    def cross_check(self, arsip: Arsip, sekarang: datetime) -> None:
        """Apply the rules that need more than one file, or the time, or the media."""
        for (nama, id_), cacat in periksa_arsip(arsip, sekarang):
            self.cacat(self.berkas[nama, id_], cacat)
        for nama, entities in self.entities.items():
            for id_, entity in entities.items():
                for cacat in check_media(entity, self.root, self.gambar, self.lampiran):
                    self.cacat(self.berkas[nama, id_], cacat)
        self._links_to_hidden(arsip)

    def _links_to_hidden(self, arsip: Arsip) -> None:
        tertutup = alamat_tertutup(arsip)
        by_path = {b.path: (nama, id_) for (nama, id_), b in self.berkas.items()}
        for path, target, url in self.rujukan.dipakai:
            nama, id_ = by_path.get(path, ("", ""))
            entity = self.entities.get(nama, {}).get(id_)
            if url in tertutup and entity is not None and entity.persetujuan == "disetujui":
                berkas = self.berkas[nama, id_]
                line, column = Letak(berkas.teks, 1).tautan(target)
                pesan = f"tautan ke isi yang tidak diterbitkan: {target}"
                saran = "Hapus tautannya, atau setujui isi itu bila memang boleh terbit."
                self.masalah.append(Masalah(path, line, column, "uraian", pesan, saran))

    def cacat(self, berkas: Berkas, cacat: Cacat) -> None:
        """Keep a finding of the domain, with its place in the file."""
        self.at(berkas, cacat.lokasi, cacat.pesan, cacat.saran, tingkat=cacat.tingkat)

    def at(
        self,
        berkas: Berkas,
        lokasi: Lokasi,
        pesan: str,
        saran: str,
        *,
        pada_kunci: bool = False,
        tingkat: Tingkat = Tingkat.GALAT,
    ) -> None:
        """Keep a finding at a location in a file's data."""
        known = self._known(berkas.dokumen, lokasi)
        line, column = berkas.dokumen.posisi(known, pada_kunci=pada_kunci)
        key = ".".join(_kunci(berkas.dokumen.data, lokasi))
        self.masalah.append(Masalah(berkas.path, line, column, key, pesan, saran, tingkat))

    @staticmethod
    def _known(doc: Dokumen, lokasi: Lokasi) -> Lokasi:
        """Drop from a location the steps that validation made itself: one thing for a list."""
        known: Lokasi = ()
        for part in lokasi:
            if (*known, part) in doc.nilai:
                known = (*known, part)
            elif not isinstance(part, int):
                return (*known, part)
        return known

    def fault(self, path: str, pesan: str, saran: str) -> None:
        """Keep a finding on a file as a whole."""
        self.masalah.append(Masalah(path, 1, 1, "", pesan, saran))

    def keep(self, masalah: Masalah | None) -> None:
        """Keep a finding, if there is one."""
        if masalah:
            self.masalah.append(masalah)


def _kunci(data: Any, lokasi: Lokasi) -> Iterator[str]:
    """Yield the keys of a location as staff wrote them, less those of a value given in short."""
    for part in lokasi:
        if isinstance(part, str):
            if data is not None and not isinstance(data, dict):
                return
            yield part
            data = data.get(part) if data else None
        elif isinstance(data, list):
            data = data[part] if part < len(data) else None


def _tertutup(data: Mapping[str, Any]) -> bool:
    return bool(data.get("sifat") == Sifat.TERTUTUP)
