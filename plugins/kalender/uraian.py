"""The words of a calendar entry beside its title: place, description."""

from __future__ import annotations

from datetime import datetime

from plugins.domain import alamat, tulisan
from plugins.domain.instansi import Instansi, Narahubung
from plugins.domain.kabar import kabar_baris
from plugins.domain.kalimat import (
    kalimat_pimpinan,
    nama_penyelenggara,
    nama_tempat,
    waktu_kegiatan,
)
from plugins.domain.kata import kata
from plugins.domain.kegiatan import Kegiatan, Status
from plugins.domain.riwayat import waktu_gugur
from plugins.domain.waktu import Waktu, Zona

TANPA_TEMPAT = "Tempat belum diumumkan"
PERKIRAAN = "Waktu selesai belum ditentukan; dua jam di kalender hanya perkiraan."

_STATUS = {
    Status.TENTATIF: "TENTATIF: jadwal ini belum pasti.",
    Status.DIBATALKAN: "DIBATALKAN: kegiatan ini tidak jadi dilaksanakan.",
    Status.DICABUT: "DICABUT: entri ini keliru dan tidak berlaku lagi.",
}


def lokasi(kegiatan: Kegiatan) -> str:
    """Return the place with its address; never empty, for some clients then show nothing."""
    if kegiatan.status is Status.DICABUT:
        return "–"
    address = kegiatan.tempat.alamat if kegiatan.tempat else None
    return ", ".join(filter(None, (nama_tempat(kegiatan), address))) or TANPA_TEMPAT


def uraian(kegiatan: Kegiatan, instansi: Instansi, *, lunak: bool) -> str:
    """Return, as plain text, everything that the other fields of an entry cannot say.

    `lunak` tells that the end shown is only an estimate.
    """
    blocks = [_kepala(kegiatan, instansi)]
    if kegiatan.status is not Status.DICABUT:
        blocks += [_pokok(kegiatan, instansi, lunak=lunak), kegiatan.uraian.polos]
    blocks.append(f"Selengkapnya: {tautan_kegiatan(kegiatan.id, instansi)}")
    return "\n\n".join(filter(None, blocks))


def tautan_kegiatan(id_: str, instansi: Instansi) -> str:
    """Return the absolute URL of a kegiatan's page."""
    return instansi.situs + alamat.kegiatan(id_)


def _kepala(kegiatan: Kegiatan, instansi: Instansi) -> str:
    """Return what a reader must know first: the status, and what changed last."""
    lines = [_status(kegiatan), _perubahan_terakhir(kegiatan, instansi)]
    if kegiatan.pengganti:
        lines.append(f"Pengganti: {tautan_kegiatan(kegiatan.pengganti, instansi)}")
    return "\n".join(filter(None, lines))


def _status(kegiatan: Kegiatan) -> str:
    if kegiatan.status is Status.DITUNDA:
        if waktu_gugur(kegiatan):
            return "DITUNDA: jadwal baru belum ditetapkan."
        return "DITUNDA ke jadwal ini."
    return _STATUS.get(kegiatan.status, "")


def _perubahan_terakhir(kegiatan: Kegiatan, instansi: Instansi) -> str:
    newest = next(kabar_baris(instansi, kegiatan), None)
    if newest is None:
        return ""
    said = (
        f"{newest.judul}, {tulisan.saat(newest.pada, instansi.zona)}",
        newest.dahulu,
        *newest.lain,
        newest.sebab,
    )
    return " ".join(f"{sentence.rstrip('.')}." for sentence in said if sentence)


def _pokok(kegiatan: Kegiatan, instansi: Instansi, *, lunak: bool) -> str:
    leaders = sorted(kegiatan.pimpinan, key=lambda p: instansi.urutan_jabatan(p.jabatan))
    deadline = kegiatan.batas_akreditasi
    facts = {
        "Waktu": waktu_kegiatan(kegiatan, instansi.zona),
        "Keterangan": PERKIRAAN if lunak else None,
        "Pimpinan": "; ".join(kalimat_pimpinan(instansi, p, kegiatan) for p in leaders),
        "Penyelenggara": nama_penyelenggara(kegiatan),
        "Pakaian": kegiatan.pakaian,
        "Peserta": kegiatan.peserta and kata(kegiatan.peserta),
        "Aksesibilitas": "; ".join(map(kata, kegiatan.akses)),
        "Liputan": kegiatan.liputan and kata(kegiatan.liputan),
        "Kontak liputan": kegiatan.kontak_liputan and _narahubung(kegiatan.kontak_liputan),
        "Titik doorstop": kegiatan.titik_doorstop,
        "Batas akreditasi": deadline and _batas(deadline, kegiatan.zona),
        "Siaran langsung": kegiatan.siaran_langsung,
        "Petunjuk tempat": kegiatan.tempat and kegiatan.tempat.tautan,
    }
    return "\n".join(f"{name}: {value}" for name, value in facts.items() if value)


def _narahubung(who: Narahubung) -> str:
    return ", ".join(filter(None, (who.nama, who.jabatan, who.telepon, who.surel)))


def _batas(at: Waktu, zona: Zona) -> str:
    return tulisan.saat(at, zona) if isinstance(at, datetime) else tulisan.hari_tanggal(at)
