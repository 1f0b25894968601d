"""A day's schedule as text ready for WhatsApp, with a RALAT form when something changed late."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from plugins.agenda.lembar import Hari, Lembar
from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.domain.kabar import catatan_status
from plugins.domain.kalimat import (
    kalimat_pimpinan,
    kapan,
    nama_penyelenggara,
    nama_tempat,
    waktu_kegiatan,
)
from plugins.domain.kegiatan import Kegiatan, Sifat
from plugins.domain.riwayat import tanda_status
from plugins.domain.tulisan import hari_tanggal
from plugins.keluaran.loading import load_portal

_TANDA = str.maketrans("*_~`", "∗‗∼ʼ")


def ralat(hari: Hari) -> bool:
    """Tell whether something changed after the day's schedule had gone out.

    The schedule goes out on the eve, so news from the eve or later is a correction.
    """
    eve = hari.tanggal - timedelta(days=1)
    rows = [row for one in hari.kejadian for row in one.kegiatan.berita]
    rows += [item.perubahan for item in hari.pindahan]
    return any(row.pada.date() >= eve for row in rows)


def teks_wa(instansi: Instansi, hari: Hari) -> str:
    """Return a day's schedule in WhatsApp's own mark-up (*bold*, _italic_)."""
    judul = "RALAT JADWAL" if ralat(hari) else "AGENDA PIMPINAN"
    parts = [
        f"*{judul} {instansi.daerah.nama.upper()}*\n*{hari_tanggal(hari.tanggal)}*"
        + (f"\n_{hari.libur}_" if hari.libur else "")
    ]
    parts += [
        f"{n}. {_butir(instansi, one.kegiatan)}" for n, one in enumerate(hari.kejadian, start=1)
    ]
    parts += [
        f"*Dipindahkan:* {_bersih(item.kejadian.kegiatan.judul)}\n"
        f"Kini {kapan(item.kejadian.kegiatan, instansi.zona)}\n"
        f"Alasan: {_bersih(item.perubahan.alasan or '')}"
        for item in hari.pindahan
    ]
    if not hari.kejadian and not hari.pindahan:
        parts.append("Tidak ada agenda yang dipublikasikan pada tanggal ini.")
    parts.append(
        f"{instansi.unit.singkatan} {instansi.daerah.nama}\n"
        f"{instansi.situs}{alamat.hari(hari.tanggal)}"
    )
    return "\n\n".join(parts) + "\n"


def _butir(instansi: Instansi, kegiatan: Kegiatan) -> str:
    labels = " ".join(f"[{tanda.kata.upper()}]" for tanda in tanda_status(kegiatan))
    title = _bersih(kegiatan.judul)
    # WhatsApp ends bold and strike-through only where no space stands before the mark.
    if kegiatan.batal:
        lines = [f"*{labels}* ~{title}~"]
    else:
        lines = [f"*{labels} {title}*" if labels else f"*{title}*"]
    lines.append(f"🕒 {waktu_kegiatan(kegiatan, instansi.zona)}")
    if place := nama_tempat(kegiatan):
        lines.append(f"📍 {_bersih(place)}")
    lines += [f"👤 {_bersih(kalimat_pimpinan(instansi, p, kegiatan))}" for p in kegiatan.pimpinan]
    if organiser := nama_penyelenggara(kegiatan):
        lines.append(f"Penyelenggara: {_bersih(organiser)}")
    if kegiatan.pakaian:
        lines.append(f"Pakaian: {_bersih(kegiatan.pakaian)}")
    if kegiatan.sifat is Sifat.TERBATAS:
        lines.append("Sifat: terbatas")
    if note := catatan_status(instansi, kegiatan):
        lines.append(f"_{_bersih(note)}_")
    return "\n".join(lines)


def _bersih(text: str) -> str:
    """Keep a text from being read as mark-up."""
    return text.translate(_TANDA)


def wa_text(isi: Path, hari: str) -> str:
    """Return the text for today ("hari-ini") or tomorrow ("besok") from a content folder."""
    portal = load_portal(isi, os.environ.get("SEKARANG"))
    day = portal.hari_ini + timedelta(days=hari == "besok")
    return teks_wa(portal.instansi, Lembar(portal).hari(day))
