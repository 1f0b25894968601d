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
from plugins.data.links import Rujukan
from plugins.data.markdown import Penulis
from plugins.data.media import check_media
from plugins.data.messages import describe
from plugins.data.strict_yaml import Dokumen
from plugins.domain import alamat
from plugins.domain.aturan import alamat_tertutup, periksa_arsip
from plugins.domain.instansi import Instansi
from plugins.domain.masalah import Cacat, Lokasi, Masalah, Salah, Tingkat
from plugins.domain.model import ISI_KOSONG, Isi, Konteks, Model
from plugins.domain.portal import Arsip
from plugins.domain.register import DaftarPerangkatDaerah, DaftarTempat


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
        arsip = Arsip(instansi, konteks.perangkat_daerah, konteks.tempat, **loader.entities)
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
        {berkas.path: jenis.url(id_) for jenis, id_, berkas in files},
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
    gambar: set[str] = field(default_factory=set)
    lampiran: set[str] = field(default_factory=set)
    rujukan: Rujukan = field(default_factory=lambda: Rujukan({}, frozenset()))
    penulis: Penulis = field(default_factory=Penulis)

    def scan(self) -> Iterator[tuple[sources.Jenis, str, Berkas]]:
        """Read every file of a known kind; what is of no known kind is a fault."""
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
            self.fault(path, "jenis berkas tidak dikenal", f"Akhiran nama berkas: {allowed}.")
            return
        berkas = read(path, entry)
        try:
            id_ = jenis.id_dari(berkas)
        except Salah as error:
            self.fault(path, error.pesan, error.saran)
            return
        other = self.berkas.get((jenis.nama, id_))
        if other is not None:
            advice = "Ganti nama salah satunya; nama berkas dipakai seumur hidup."
            self.fault(path, f"id {id_} sudah dipakai oleh {other.path}", advice)
            return
        self.berkas[jenis.nama, id_] = berkas
        yield jenis, id_, berkas

    def instansi(self) -> Instansi | None:
        """Load content/instansi.yaml."""
        found: Instansi | None = self._single("instansi.yaml", Instansi, wajib=True)
        return found

    def konteks(self, instansi: Instansi) -> Konteks:
        """Load the registers; what they and instansi.yaml name may be referred to."""
        perangkat = self._single("perangkat-daerah.yaml", DaftarPerangkatDaerah)
        tempat = self._single("tempat.yaml", DaftarTempat)
        return Konteks(
            jabatan=tuple(x.id for x in instansi.jabatan),
            jenis=tuple(x.id for x in instansi.jenis_kegiatan),
            topik=tuple(x.id for x in instansi.topik),
            perangkat_daerah={
                x.id: x for x in (perangkat.perangkat_daerah if perangkat else ()) if x.id
            },
            tempat={x.id: x for x in (tempat.tempat if tempat else ()) if x.id},
        )

    def _single(self, name: str, model: type[Any], *, wajib: bool = False) -> Any:
        path = f"content/{name}"
        entry = next((e for p, e in walk(self.root, "content") if p == path), None)
        if entry is None:
            if wajib:
                saran = "Salin dari contoh, lalu sesuaikan dengan daerah Anda."
                self.fault(path, "berkas tidak ada", saran)
            return None
        berkas = read(path, entry)
        self.berkas["tunggal", name] = berkas
        return self._validate(berkas, model, berkas.dokumen.data, None)

    def entity(
        self,
        jenis: sources.Jenis,
        id_: str,
        berkas: Berkas,
        instansi: Instansi | None,
        konteks: Konteks | None,
    ) -> None:
        """Validate one file and keep what it becomes."""
        data = dict(berkas.dokumen.data) if isinstance(berkas.dokumen.data, dict) else {}
        if not berkas.dokumen.temuan:
            if "id" in data:
                line, column = berkas.dokumen.kunci[("id",)]
                saran = "Hapus baris ini; id diambil dari nama berkas."
                self.masalah.append(
                    Masalah(berkas.path, line, column, "id", "id tidak ditulis", saran)
                )
            _defaults(jenis, data, instansi)
            if jenis.naskah:
                data["uraian"] = self._text(berkas, data.get("uraian"))
            elif berkas.badan.strip():
                self.fault(berkas.path, "teks tidak dipakai di sini", "Tulis pada kunci-kuncinya.")
        entity = self._validate(berkas, jenis.model, {**data, "id": id_}, konteks)
        if entity is not None:
            self.entities[jenis.nama][id_] = entity

    def _text(self, berkas: Berkas, uraian: Any) -> Isi:
        if isinstance(uraian, str) and berkas.path.endswith(".md"):
            line, column = berkas.dokumen.kunci[("uraian",)]
            saran = "Tulis teksnya di bawah baris --- yang kedua."
            pesan = "teks berkas .md tidak ditulis pada kunci"
            self.masalah.append(Masalah(berkas.path, line, column, "uraian", pesan, saran))
        text, line = berkas.badan, berkas.baris_badan
        if isinstance(uraian, str) and not text:
            text, line = uraian, berkas.dokumen.nilai[("uraian",)][0]
        if uraian is not None and not isinstance(uraian, str):
            return uraian  # type: ignore[no-any-return]  # validation names the wrong type
        isi, found = self.penulis.render(
            text, line, lambda target: self.rujukan.resolve(berkas.path, target)
        )
        for t in found:
            self.masalah.append(
                Masalah(berkas.path, t.line, max(t.column, 1), t.key or "uraian", t.pesan, t.saran)
            )
        return isi if isi.sumber else ISI_KOSONG

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
            return model.model_validate(_filled(data), context=konteks)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                lokasi, pesan, saran, pada_kunci = describe(detail, model)
                self.at(berkas, lokasi, pesan, saran, pada_kunci=pada_kunci)
            return None

    def moment(self, sekarang: str | None, instansi: Instansi) -> datetime | None:
        """Return the time that everything is judged by."""
        try:
            return now(instansi, sekarang)
        except Salah as error:
            self.masalah.append(Masalah("SEKARANG", 1, 1, "", error.pesan, error.saran))
            return None

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
            nama, id_ = by_path[path]
            entity = self.entities[nama].get(id_)
            if url in tertutup and entity is not None and entity.persetujuan == "disetujui":
                berkas = self.berkas[nama, id_]
                at = berkas.badan.find(target)
                line = berkas.baris_badan + berkas.badan.count("\n", 0, max(at, 0))
                column = at - berkas.badan.rfind("\n", 0, max(at, 0)) if at >= 0 else 1
                pesan = f"tautan ke isi yang tidak diterbitkan: {target}"
                saran = "Hapus tautannya, atau terbitkan isi itu."
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
        key = ".".join(part for part in lokasi if isinstance(part, str))
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


def _defaults(jenis: sources.Jenis, data: dict[str, Any], instansi: Instansi | None) -> None:
    if instansi is None:
        return
    if instansi.wajib_persetujuan:
        data.setdefault("persetujuan", "konsep")
    if jenis.nama == "kegiatan":
        data.setdefault("zona", instansi.zona.value)


def _filled(data: Any) -> Any:
    """Leave out keys without a value: an empty line of a template is not a fault by itself."""
    if isinstance(data, Mapping):
        return {key: _filled(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [_filled(item) for item in data]
    return data
