"""Indicators in words: what was found, how it is counted, and what counts as what."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from plugins.domain.capaian import Baris, Nilai, TabelIndikator, dibulatkan
from plugins.domain.iku import Arah, Indikator, Kebijakan, Pembilang, Periode
from plugins.domain.instansi import Instansi
from plugins.domain.tulisan import bilangan, daftar, persen, tanggal

KATA_PEMBILANG = {
    Pembilang.DIPUBLIKASIKAN: "dipublikasikan",
    Pembilang.DIDOKUMENTASIKAN: "didokumentasikan",
    Pembilang.DIFASILITASI: "difasilitasi protokol",
}
MAKNA_PEMBILANG = {
    Pembilang.DIPUBLIKASIKAN: (
        "ada siaran pers tentang kegiatan itu di portal ini, atau publikasi lain yang dicatat"
    ),
    Pembilang.DIDOKUMENTASIKAN: "ada foto, video, atau rekaman lain yang diarsipkan",
    Pembilang.DIFASILITASI: "petugas protokol melayani kegiatan itu",
}


def nama_triwulan(periode: Periode) -> str:
    """Return "triwulan III"."""
    return f"triwulan {periode.removeprefix('TW ')}"


def judul_triwulan(periode: Periode) -> str:
    """Return "Triwulan III", for headings."""
    return f"T{nama_triwulan(periode)[1:]}"


def baris_terkini(tabel: TabelIndikator) -> Baris | None:
    """Return the row a finding rests on: the last quarter that is over and has data.

    While there is none, the quarter under way.
    """
    known = [row for row in tabel.baris if row.triwulan.angka.dilaksanakan]
    over = [row for row in known if not row.berjalan]
    rows = over or known
    return rows[-1] if rows else None


def temuan(indikator: Indikator, baris: Baris | None) -> str:
    """Return "Sampai triwulan III, 86,86% kegiatan pimpinan dipublikasikan, di bawah …"."""
    what = KATA_PEMBILANG[indikator.pembilang]
    realisasi = baris.kumulatif.realisasi if baris else None
    if baris is None or realisasi is None:
        return f"Belum ada data tentang kegiatan pimpinan yang {what}."
    quarter = baris.triwulan.periode
    since = "Pada" if quarter is Periode.TW_I else "Sampai"
    return (
        f"{since} {nama_triwulan(quarter)}, {persen(realisasi)} kegiatan pimpinan {what}, "
        f"{banding(indikator, realisasi)}."
    )


def temuan_triwulan(indikator: Indikator, nilai: Nilai) -> str:
    """Return what a single quarter shows: "39 dari 58 kegiatan dipublikasikan (67,24%), …"."""
    what = KATA_PEMBILANG[indikator.pembilang]
    if nilai.realisasi is None:
        return f"Belum ada data tentang kegiatan pimpinan yang {what}."
    return (
        f"{bilangan(nilai.pembilang)} dari {bilangan(nilai.penyebut)} kegiatan {what} "
        f"({persen(nilai.realisasi)}), {banding(indikator, nilai.realisasi)}."
    )


def banding(indikator: Indikator, realisasi: Fraction) -> str:
    """Return "di bawah target 90,00%"; for inverse indicators it says that less is better."""
    actual, target = dibulatkan(realisasi), indikator.target
    if actual == target:
        return f"tepat pada target {persen(target)}"
    where = "di bawah" if actual < target else "di atas"
    less = " (makin rendah makin baik)" if indikator.arah is Arah.TURUN else ""
    return f"{where} target {persen(target)}{less}"


def berjalan(tabel: TabelIndikator, hari_ini: date) -> str:
    """Return what the quarter under way shows so far, empty when none is or it has no data."""
    for row in tabel.baris:
        figures = row.nilai
        if figures.realisasi is None or not row.berjalan:
            continue
        return (
            f"{judul_triwulan(row.triwulan.periode)} masih berjalan: "
            f"sampai {tanggal(hari_ini)}, {bilangan(figures.pembilang)} dari "
            f"{bilangan(figures.penyebut)} kegiatan {KATA_PEMBILANG[tabel.indikator.pembilang]} "
            f"({persen(figures.realisasi)})."
        )
    return ""


def aturan_hitung(instansi: Instansi, kebijakan: Kebijakan) -> tuple[str, ...]:
    """Return the rules of counting as sentences."""
    ids = kebijakan.hitung_pimpinan or tuple(j.id for j in instansi.jabatan)
    offices = [instansi.jabatan_ber_id(id_).singkat for id_ in ids]
    days = kebijakan.batas_publikasi_hari
    return (
        "Satu kegiatan dihitung satu kali, berapa pun pimpinan yang hadir.",
        "Kegiatan berulang dihitung setiap kali terjadi.",
        f"Pimpinan yang dihitung kegiatannya: {daftar(offices)}.",
        "Kegiatan yang dihadiri wakil dari pimpinan itu tetap dihitung."
        if kebijakan.hitung_diwakili
        else "Kegiatan yang hanya dihadiri wakil dari pimpinan itu tidak dihitung.",
        "Kegiatan tertutup ikut dihitung, tetapi hanya jumlahnya yang ditampilkan."
        if kebijakan.hitung_tertutup
        else "Kegiatan tertutup tidak dihitung.",
        "Kegiatan terjadwal yang waktunya sudah lewat dianggap terlaksana."
        if kebijakan.anggap_terlaksana
        else "Kegiatan dihitung setelah dinyatakan terlaksana.",
        "Kegiatan yang dibatalkan, ditunda, dicabut, atau masih tentatif tidak dihitung.",
        "Publikasi dihitung kapan pun terbitnya."
        if days is None
        else f"Publikasi dihitung bila terbit paling lambat {days} hari setelah kegiatan selesai.",
        "Angka kumulatif membagi jumlah pembilang dengan jumlah penyebut sejak Januari.",
        "Angka kumulatif bukan rata-rata persentase triwulan.",
        "Selama belum ada kegiatan yang dilaksanakan, tertulis “belum ada data”.",
    )
