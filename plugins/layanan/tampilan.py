"""What the pages of services show, as pure functions of the portal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from plugins.domain.instansi import Instansi
from plugins.domain.layanan import IdentitasSop, JangkaWaktu, Layanan, Pengelolaan, Skm
from plugins.domain.portal import Portal
from plugins.domain.tulisan import tanggal, terbilang
from plugins.layanan.perkiraan import Perkiraan, batas_pengajuan, perkiraan_selesai

JUMLAH_UNSUR = 9


@dataclass(frozen=True, slots=True)
class Bagian:
    """A component with its title and what it says, a list or a single text."""

    judul: str
    butir: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnsurSkm:
    """One of the nine elements of a survey."""

    kode: str
    nama: str
    nilai: Decimal


@dataclass(frozen=True, slots=True)
class HasilSkm:
    """A survey's table, its mean on 1–4, its index on 25–100, and the grade."""

    skm: Skm
    unsur: tuple[UnsurSkm, ...]
    rata_rata: Fraction
    nilai: Fraction
    mutu: str


@dataclass(frozen=True, slots=True)
class Rincian:
    """A service's page; what staff left empty is empty here too, and has no heading."""

    layanan: Layanan
    jangka: str | None
    selesai: Perkiraan | None
    pengajuan: Perkiraan | None
    identitas_sop: tuple[Bagian, ...]
    pengelolaan: tuple[Bagian, ...]
    skm: tuple[HasilSkm, ...]
    lain: tuple[Layanan, ...]


def rincian(portal: Portal, layanan: Layanan) -> Rincian:
    """Return a service's page."""
    apply_by = layanan.pengajuan.paling_lambat_hari_kerja if layanan.pengajuan else None
    return Rincian(
        layanan=layanan,
        jangka=kalimat_jangka(layanan.penyampaian.jangka_waktu),
        selesai=perkiraan_selesai(portal, layanan),
        pengajuan=batas_pengajuan(portal, apply_by) if apply_by else None,
        identitas_sop=identitas_sop(layanan.sop.identitas) if layanan.sop else (),
        pengelolaan=pengelolaan(layanan.pengelolaan),
        skm=tuple(hasil_skm(portal.instansi, skm) for skm in layanan.skm),
        lain=tuple(other for other in portal.layanan if other.id != layanan.id),
    )


def kalimat_jangka(jangka: JangkaWaktu | None) -> str | None:
    """Return "3 (tiga) hari kerja sejak berkas lengkap"."""
    if jangka is None:
        return None
    n = jangka.hari_kerja
    words = terbilang(n)
    days = f"{n} hari kerja" if words == str(n) else f"{n} ({words}) hari kerja"
    if jangka.sejak:
        return f"{days} sejak {jangka.sejak}"
    return days if jangka.acuan == "berkas" else f"{days} sebelum acara"


def hasil_skm(instansi: Instansi, skm: Skm) -> HasilSkm:
    """Return a survey under the names that the unit's questionnaire gives its elements."""
    codes = [f"U{n}" for n in range(1, JUMLAH_UNSUR + 1)]
    names = instansi.unsur_skm or tuple(codes)
    grade, words = skm.mutu
    return HasilSkm(
        skm=skm,
        unsur=tuple(map(UnsurSkm, codes, names, skm.unsur)),
        rata_rata=Fraction(sum(skm.unsur)) / JUMLAH_UNSUR,
        nilai=skm.nilai,
        mutu=f"{grade} ({words})",
    )


def pengelolaan(isi: Pengelolaan) -> tuple[Bagian, ...]:
    """Return the components of management that staff filled in, with their official titles."""
    return _berisi(
        [
            ("Dasar hukum", isi.dasar_hukum),
            ("Sarana, prasarana, dan/atau fasilitas", isi.sarana),
            ("Kompetensi pelaksana", isi.kompetensi),
            ("Pengawasan internal", isi.pengawasan),
            ("Jumlah pelaksana", isi.jumlah_pelaksana),
            ("Jaminan pelayanan", isi.jaminan_pelayanan),
            ("Jaminan keamanan dan keselamatan pelayanan", isi.jaminan_keamanan),
            ("Evaluasi kinerja pelaksana", isi.evaluasi),
        ]
    )


def identitas_sop(isi: IdentitasSop) -> tuple[Bagian, ...]:
    """Return the identity block of a procedure, as far as staff filled it in."""

    def day(name: str) -> str | None:
        value = getattr(isi, name)
        return tanggal(value) if value else None

    return _berisi(
        [
            ("Nomor SOP", isi.nomor),
            ("Nama SOP", isi.nama),
            ("Tanggal pembuatan", day("tanggal_pembuatan")),
            ("Tanggal revisi", day("tanggal_revisi")),
            ("Tanggal efektif", day("tanggal_efektif")),
            ("Disahkan oleh", isi.disahkan_oleh),
            ("Dasar hukum", isi.dasar_hukum),
            ("Kualifikasi pelaksana", isi.kualifikasi_pelaksana),
            ("Keterkaitan", isi.keterkaitan),
            ("Peralatan/perlengkapan", isi.peralatan),
            ("Peringatan", isi.peringatan),
            ("Pencatatan dan pendataan", isi.pencatatan),
        ]
    )


def _berisi(pairs: Iterable[tuple[str, str | tuple[str, ...] | None]]) -> tuple[Bagian, ...]:
    return tuple(
        Bagian(title, (value,) if isinstance(value, str) else value)
        for title, value in pairs
        if value
    )
