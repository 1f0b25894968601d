"""Old versions of entries: read as if they lay in the folder, left out where they would fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from plugins.data import sources
from plugins.data.files import parse
from plugins.data.git import Repository
from plugins.data.log_agenda import SETELAN, Baris, LogAgenda
from plugins.data.values import filled, set_defaults
from plugins.domain.aturan.kegiatan import aturan_sendiri
from plugins.domain.instansi import Instansi
from plugins.domain.jejak import Versi
from plugins.domain.kegiatan import Kegiatan
from plugins.domain.masalah import Tingkat
from plugins.domain.model import Isi, Konteks
from plugins.domain.portal import Arsip

_KEGIATAN = next(jenis for jenis in sources.SEMUA if jenis.nama == "kegiatan")


class Daftar(dict[str, Any]):
    """A register that remembers what it was asked for."""

    def __init__(self, items: Mapping[str, Any]) -> None:
        super().__init__(items)
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        """Return an item of the register."""
        self.asked.add(key)
        return super().get(key, default)


class Pembaca:
    """Reads the versions that a log names."""

    def __init__(
        self, repository: Repository, log: LogAgenda, arsip: Arsip, sekarang: datetime
    ) -> None:
        self._repository = repository
        self._log = log
        self._sekarang = sekarang.astimezone(arsip.instansi.zona.tz)
        self._settings = self._rules(arsip.instansi)
        self.hilang = False
        """Whether a version could not be read, as in a partial clone."""
        self.tempat = Daftar(arsip.tempat)
        self.perangkat_daerah = Daftar(arsip.perangkat_daerah)
        self._konteks = Konteks(
            jabatan=tuple(x.id for x in arsip.instansi.jabatan),
            jenis=tuple(x.id for x in arsip.instansi.jenis_kegiatan),
            tempat=self.tempat,
            perangkat_daerah=self.perangkat_daerah,
        )

    def versi(self, ids: Iterable[str]) -> Iterator[tuple[str, list[Versi]]]:
        """Yield the versions of each entry, oldest first."""
        wanted = [
            (id_, rows, [isi for isi in dict.fromkeys(row.isi for row in rows) if isi])
            for id_ in ids
            for rows in [self._log.versi(id_)]
        ]
        contents = self._repository.contents(isi for *_, every in wanted for isi in every)
        for id_, rows, every in wanted:
            found = {isi: next(contents, (isi, None))[1] for isi in every}
            yield id_, list(self._versi(id_, rows, found))

    def path(self, id_: str) -> str:
        """Return where the file of an entry lay last."""
        return next((row.path for row in reversed(self._log.versi(id_)) if row.path), "")

    def _versi(
        self, id_: str, rows: Iterable[Baris], contents: Mapping[str, bytes | None]
    ) -> Iterator[Versi]:
        pada = datetime.min.replace(tzinfo=UTC)
        warisan = False
        for row in rows:
            # A clock that went back does not undo what was public before.
            pada = max(pada, self._saat(row))
            unit = self._settings[row.setelan]
            kegiatan = None
            data = contents.get(row.isi, b"")
            if data:
                kegiatan = read_kegiatan(id_, row.path, data, unit, self._konteks, pada)
            self.hilang = self.hilang or data is None
            warisan = warisan or row.warisan or data is None
            if kegiatan or not row.isi:
                yield Versi(pada.replace(tzinfo=None), kegiatan, unit, warisan)
                warisan = False

    def _saat(self, row: Baris) -> datetime:
        seconds = min(max(row.saat, 0), int(self._sekarang.timestamp()))
        return datetime.fromtimestamp(seconds, self._sekarang.tzinfo)

    def _rules(self, instansi: Instansi) -> list[Instansi]:
        """Return today's settings with the rules of publicity that each old version had."""
        ids = [isi for isi in dict.fromkeys(self._log.setelan) if isi]
        known = {isi: _rules(instansi, data) for isi, data in self._repository.contents(ids)}
        strict = _rules(instansi, None)
        return [known.get(isi, strict) if isi else instansi for isi in self._log.setelan]


def read_kegiatan(
    id_: str, path: str, data: bytes, instansi: Instansi, konteks: Konteks, pada: datetime
) -> Kegiatan | None:
    """Return the entry that a file held at a moment, none if it would not have been published."""
    berkas = parse(path, data)
    found = berkas.dokumen.data
    if berkas.dokumen.temuan or not isinstance(found, dict) or "id" in found:
        return None
    keys = _texts(dict(found))
    if path.endswith(".md"):
        if "uraian" in keys:
            return None
        keys["uraian"] = _text(berkas.badan)
    set_defaults(_KEGIATAN, keys, instansi)
    try:
        kegiatan = Kegiatan.model_validate({**filled(keys), "id": id_}, context=konteks)
    except ValidationError:
        return None
    faulty = any(cacat.tingkat is Tingkat.GALAT for cacat in aturan_sendiri(kegiatan, pada))
    return None if faulty else kegiatan


def _rules(instansi: Instansi, data: bytes | None) -> Instansi:
    """Return settings with the rules of an old version; the strictest ones if it is not legible."""
    rules: dict[str, object] = {"wajib_persetujuan": True, "tampil_terbatas": ()}
    if data is not None:
        doc = parse(SETELAN, data).dokumen
        if not doc.temuan and isinstance(doc.data, dict):
            rules["wajib_persetujuan"] = doc.data.get("wajib_persetujuan") not in (None, "tidak")
            shown = doc.data.get("tampil_terbatas")
            default = Instansi.model_fields["tampil_terbatas"].get_default()
            rules["tampil_terbatas"] = default if shown is None else _words(shown)
    return instansi.model_copy(update=rules)


def _words(value: Any) -> tuple[str, ...]:
    return tuple(x for x in value if isinstance(x, str)) if isinstance(value, list) else ()


def _texts(data: Any) -> Any:
    """Turn every `uraian` into a text; nobody will see it rendered."""
    if isinstance(data, list):
        return [_texts(x) for x in data]
    if not isinstance(data, dict):
        return data
    return {
        key: _text(value) if key == "uraian" and isinstance(value, str) else _texts(value)
        for key, value in data.items()
    }


def _text(sumber: str) -> Isi:
    return Isi(sumber, "", "")
