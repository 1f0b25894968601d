"""The history of the agenda from git: one pass over the log, and of that only what is new.

Nothing in an old version is trusted: what is no entry by the rules of today is left out. What the
public may see of the rest is decided in the domain, which gets versions and no files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from plugins.data.git import Repository
from plugins.data.log_agenda import LogAgenda, extend, scope, whole
from plugins.data.versi import Pembaca
from plugins.domain.beda import TANPA_JEJAK, Beda, Butir, Jejak, nilai_beda
from plugins.domain.jejak import bandingkan
from plugins.domain.model import Model
from plugins.domain.portal import Arsip
from plugins.simpanan.rak import baca_utuh, tulis_utuh
from plugins.simpanan.sidik import sidik, versi_mesin

_HASIL, _LOG = "jejak.pickle", "jejak-log.pickle"
_BENTUK = sidik("jejak")


_TUNGGAL, _WARISAN, _BANYAK = range(3)
"""Why an entry may be passed over: a single version, an inherited one, or more than one."""


@dataclass
class _Hasil:
    """What was found up to a commit, and what it rests on.

    `lingkup` stands for the code and the repository, `kunci` for the settings, `rujukan` for what
    the registers answered. `terakhir` is the time of the youngest version, `sampai` that of the
    oldest which is younger than the build was, `belum` are the entries with such ones. `lewat` are
    those of which nothing can be told as long as their file is what it is, `terbaca` those that
    were read although they have a single version. `hilang` tells that some version could not be
    had. `beda` are the values of a `Beda` each.
    """

    lingkup: str
    kunci: str
    puncak: str = ""
    sejak: int = 0
    terakhir: int = 0
    sampai: int = 0
    ada: bool = False
    hilang: bool = False
    rujukan: dict[str, dict[str, str]] = field(default_factory=dict)
    belum: list[str] = field(default_factory=list)
    lewat: dict[str, int] = field(default_factory=dict)
    terbaca: dict[str, int] = field(default_factory=dict)
    beda: dict[str, Sequence[Any]] = field(default_factory=dict)


def load_jejak(root: Path, arsip: Arsip, sekarang: datetime, cache: Path | None = None) -> Jejak:
    """Return what the versions of the files below a folder tell.

    Args:
        root: The folder that holds agenda/ and content/, in a git repository or in none.
        arsip: What the files hold now.
        sekarang: No version is younger than that, whatever a committer's clock said.
        cache: A folder for what need not be found out again; it may be deleted at any time.
    """
    repository = Repository.of(root)
    if repository is None:
        return TANPA_JEJAK
    lingkup = f"{versi_mesin().hex()} {scope(repository)}"
    hasil = _recall(cache, lingkup, arsip)
    stale = {*hasil.belum, *_berbalik(hasil, arsip)}
    now = int(sekarang.timestamp())
    if hasil.puncak != repository.head or stale or now < hasil.terakhir:
        log, changed = _update(_recall_log(cache, lingkup), lingkup, repository, hasil.puncak)
        if log is None:
            return TANPA_JEJAK
        if changed is None:
            hasil, changed = _Hasil(lingkup, hasil.kunci), set(log.baris)
        hasil.belum, hasil.sampai = sorted(log.sesudah(now)), log.berikutnya(now)
        wanted = _sort(hasil, {*stale, *changed, *hasil.belum}, log, arsip)
        if wanted:
            _compare(hasil, wanted, Pembaca(repository, log, arsip, sekarang), arsip)
        hasil.puncak, hasil.sejak, hasil.terakhir = log.puncak, log.sejak, log.terakhir
        hasil.ada = bool(log.baris)
        if cache:
            # That the folder cannot be written costs the next build time, and nothing else.
            with suppress(OSError):
                tulis_utuh(cache / _LOG, _BENTUK, vars(log))
                tulis_utuh(cache / _HASIL, _BENTUK, vars(hasil))
    return _jejak(hasil, arsip)


def open_versi(
    repository: Repository, arsip: Arsip, sekarang: datetime, cache: Path | None = None
) -> Pembaca | None:
    """Return what reads the versions of entries; the arguments are those of `load_jejak`."""
    lingkup = f"{versi_mesin().hex()} {scope(repository)}"
    log = _recall_log(cache, lingkup)
    if log is None or log.puncak != repository.head:
        log = whole(repository, lingkup)
    return Pembaca(repository, log, arsip, sekarang) if log else None


def _update(
    log: LogAgenda | None, lingkup: str, repository: Repository, puncak: str
) -> tuple[LogAgenda | None, set[str] | None]:
    """Return the log up to now, and the entries that changed in it since a commit; none for all."""
    if log is None or log.puncak != puncak:
        return whole(repository, lingkup), None
    if log.puncak == repository.head:
        return log, set()
    changed = extend(log, repository)
    if changed is not None:
        return log, changed
    new = whole(repository, lingkup)
    if new is None or new.setelan != log.setelan:
        return new, None
    ids = {*log.baris, *new.baris}
    return new, {x for x in ids if log.versi(x) != new.versi(x)}


def _berbalik(hasil: _Hasil, arsip: Arsip) -> Iterator[str]:
    """Yield the entries that were passed over and may not be any more, and the other way round."""
    yield from (id_ for id_, why in hasil.lewat.items() if not _diam(arsip, id_, why))
    yield from (id_ for id_, why in hasil.terbaca.items() if _diam(arsip, id_, why))


def _sort(hasil: _Hasil, stale: Iterable[str], log: LogAgenda, arsip: Arsip) -> list[str]:
    """Return which of the stale entries must be read, and note which need not."""
    wanted = []
    for id_ in sorted(stale):
        hasil.beda.pop(id_, None)
        hasil.lewat.pop(id_, None)
        hasil.terbaca.pop(id_, None)
        if rows := log.versi(id_):
            why = _BANYAK if len(rows) > 1 else _WARISAN if rows[0].warisan else _TUNGGAL
            if _diam(arsip, id_, why):
                hasil.lewat[id_] = why
            else:
                wanted.append(id_)
                if why != _BANYAK:
                    hasil.terbaca[id_] = why
    return wanted


def _compare(hasil: _Hasil, ids: Iterable[str], reader: Pembaca, arsip: Arsip) -> None:
    """Find the differences between the versions of entries."""
    for id_, versi in reader.versi(ids):
        if beda := bandingkan(arsip.instansi, versi):
            hasil.beda[id_] = tuple(map(nilai_beda, beda))
    for name, register in (("tempat", reader.tempat), ("perangkat", reader.perangkat_daerah)):
        answers = hasil.rujukan.setdefault(name, {})
        answers |= {text: _jawaban(register, text) for text in sorted(register.asked)}
    hasil.hilang = hasil.hilang or reader.hilang


def _diam(arsip: Arsip, id_: str, why: int) -> bool:
    """Tell whether nothing can come of an entry's versions, so that none need be read.

    It is gone; or its only version was announced, which its file says itself; or what it was
    before is not known, and no embargo ended since.
    """
    now = arsip.kegiatan.get(id_)
    if now is None:
        return True
    if why == _BANYAK:
        return False
    return now.diumumkan is not None or (why == _WARISAN and now.tayang is None)


def _jejak(hasil: _Hasil, arsip: Arsip) -> Jejak:
    def local(seconds: int) -> datetime | None:
        if not seconds:
            return None
        instant = datetime.fromtimestamp(seconds, UTC).astimezone(arsip.instansi.zona.tz)
        return instant.replace(tzinfo=None)

    return Jejak(
        beda={id_: tuple(map(_beda, every)) for id_, every in hasil.beda.items()},
        lengkap=hasil.ada and not (hasil.sejak or hasil.hilang),
        sejak=local(hasil.sejak),
        sampai=local(hasil.sampai),
        terhapus=frozenset(id_ for id_ in hasil.lewat if id_ not in arsip.kegiatan),
    )


def _recall(cache: Path | None, lingkup: str, arsip: Arsip) -> _Hasil:
    """Return what an earlier build found out, as far as it still rests on what is."""
    kunci = hashlib.blake2b(arsip.instansi.model_dump_json().encode(), digest_size=16).hexdigest()
    data = baca_utuh(cache / _HASIL, _BENTUK) if cache else None
    # What could not be had then may be there now: a partial clone fetches when it likes.
    if data is None or data["hilang"] or (data["lingkup"], data["kunci"]) != (lingkup, kunci):
        return _Hasil(lingkup, kunci)
    registers = {"tempat": arsip.tempat, "perangkat": arsip.perangkat_daerah}
    for name, answers in data["rujukan"].items():
        if any(_jawaban(registers[name], text) != answer for text, answer in answers.items()):
            return _Hasil(lingkup, kunci)
    return _Hasil(**data)


def _recall_log(cache: Path | None, lingkup: str) -> LogAgenda | None:
    data = baca_utuh(cache / _LOG, _BENTUK) if cache else None
    if data is None or data["lingkup"] != lingkup:
        return None
    return LogAgenda(**data)


def _jawaban(register: Mapping[str, Model], text: str) -> str:
    item = register.get(text)
    return item.model_dump_json() if item else ""


def _beda(data: Sequence[Any]) -> Beda:
    """Return a difference from its values as they were kept, or as they are to be kept."""
    pada, butir, baru, tanggal, baris = data
    return Beda(
        datetime.fromisoformat(pada),
        tuple(Butir(kunci, semula, kini, tuple(memuat)) for kunci, semula, kini, memuat in butir),
        baru,
        date.fromisoformat(tanggal) if tanggal else None,
        datetime.fromisoformat(baris) if baris else None,
    )
