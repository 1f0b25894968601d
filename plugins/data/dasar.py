"""The region's settings and registers: what every other file is validated with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from plugins.data.folders import missing_settings
from plugins.data.pembaca import validate
from plugins.data.pencatat import Pencatat
from plugins.data.pindai import Pindaian
from plugins.domain.aturan.instansi import aturan_daftar
from plugins.domain.instansi import Instansi
from plugins.domain.model import Konteks, Model
from plugins.domain.register import (
    DaftarPerangkatDaerah,
    DaftarTempat,
    PerangkatDaerah,
    Tempat,
)
from plugins.simpanan.sidik import sidik

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Dasar:
    """The unit, what files may refer to, the names of the sound files, and a digest of all.

    Without a sound instansi.yaml it cannot be told what files may refer to.
    """

    instansi: Instansi | None
    konteks: Konteks | None
    sah: frozenset[str]
    sidik: bytes


def load_dasar(root: Path, ada: Pindaian, catatan: Pencatat) -> Dasar:
    """Load content/instansi.yaml, which must be there, and the registers."""
    if ("tunggal", "instansi.yaml") not in ada.sumber:
        catatan.fault("content/instansi.yaml", *missing_settings(root))
    instansi = _tunggal("instansi.yaml", Instansi, ada, catatan)
    perangkat = _tunggal("perangkat-daerah.yaml", DaftarPerangkatDaerah, ada, catatan)
    tempat = _tunggal("tempat.yaml", DaftarTempat, ada, catatan)
    found = {"instansi.yaml": instansi, "perangkat-daerah.yaml": perangkat, "tempat.yaml": tempat}
    known: dict[str, tuple[PerangkatDaerah, ...] | tuple[Tempat, ...]] = {
        "perangkat_daerah": perangkat.perangkat_daerah if perangkat else (),
        "tempat": tempat.tempat if tempat else (),
    }
    for key, items in known.items():
        for cacat in aturan_daftar(key, items):
            catatan.cacat(ada.sumber["tunggal", f"{key.replace('_', '-')}.yaml"], cacat)
    konteks = None
    if instansi:
        konteks = Konteks(
            jabatan=tuple(x.id for x in instansi.jabatan),
            jenis=tuple(x.id for x in instansi.jenis_kegiatan),
            topik=tuple(x.id for x in instansi.topik),
            **{key: {x.id: x for x in items if x.id} for key, items in known.items()},
        )
    names = sorted(name for kind, name in ada.sumber if kind == "tunggal")
    return Dasar(
        instansi,
        konteks,
        frozenset(name for name, one in found.items() if one is not None),
        sidik([(name, ada.sumber["tunggal", name].data) for name in names]),
    )


def _tunggal(name: str, model: type[M], ada: Pindaian, catatan: Pencatat) -> M | None:
    sumber = ada.sumber.get(("tunggal", name))
    if sumber is None:
        return None
    berkas = sumber.baca()
    return validate(catatan, berkas, model, berkas.dokumen.data, None)
