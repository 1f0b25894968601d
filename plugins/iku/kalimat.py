"""Indicators in words: what was found, how it is counted, and what counts as what."""

from __future__ import annotations

from datetime import date

from plugins.domain.iku import Arah, Indikator, Kebijakan, LaporanIku, Pembilang, Periode
from plugins.domain.instansi import Instansi
from plugins.domain.tulisan import bilangan, daftar, persen, tanggal
from plugins.iku.angka import Baris, Nilai, TabelIndikator, dibulatkan, masih_berjalan

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


def baris_terkini(tabel: TabelIndikator, laporan: LaporanIku, hari_ini: date) -> Baris | None:
    """Return the row a finding rests on: the last quarter that is over and has data.

    While there is none, the quarter under way.
    """
    known = [row for row in tabel.baris if row.triwulan.angka.dilaksanakan]
    over = [row for row in known if not masih_berjalan(laporan, row.triwulan, hari_ini)]
    return (over or known or [None])[-1]


def temuan(indikator: Indikator, baris: Baris | None) -> str:
    """Return "Sampai triwulan III, 86,86% kegiatan pimpinan dipublikasikan, di bawah …"."""
    what = KATA_PEMBILANG[indikator.pembilang]
    if baris is None or baris.kumulatif.realisasi is None:
        return f"Belum ada data tentang kegiatan pimpinan yang {what}."
    quarter = baris.triwulan.periode
    since = "Pada" if quarter is Periode.TW_I else "Sampai"
    share = persen(baris.kumulatif.realisasi)
    return (
        f"{since} {nama_triwulan(quarter)}, {share} kegiatan pimpinan {what}, "
        f"{banding(indikator, baris.kumulatif)}."
    )


def temuan_triwulan(indikator: Indikator, nilai: Nilai) -> str:
    """Return what a single quarter shows: "39 dari 58 kegiatan dipublikasikan (67,24%), …"."""
    what = KATA_PEMBILANG[indikator.pembilang]
    if nilai.realisasi is None:
        return f"Belum ada data tentang kegiatan pimpinan yang {what}."
    return (
        f"{bilangan(nilai.pembilang)} dari {bilangan(nilai.penyebut)} kegiatan {what} "
        f"({persen(nilai.realisasi)}), {banding(indikator, nilai)}."
    )


def banding(indikator: Indikator, nilai: Nilai) -> str:
    """Return "di bawah target 90,00%"; for inverse indicators it says that less is better."""
    assert nilai.realisasi is not None
    actual, target = dibulatkan(nilai.realisasi), indikator.target
    if actual == target:
        where = "tepat pada"
    else:
        where = "di bawah" if actual < target else "di atas"
    less = " (makin rendah makin baik)" if indikator.arah is Arah.TURUN else ""
    return f"{where} target {persen(target)}{less}"


def berjalan(tabel: TabelIndikator, laporan: LaporanIku, hari_ini: date) -> str:
    """Return what the quarter under way shows so far, empty when none is or it has no data."""
    rows = [r for r in tabel.baris if masih_berjalan(laporan, r.triwulan, hari_ini)]
    if not rows or rows[0].nilai.realisasi is None:
        return ""
    figures = rows[0].nilai
    assert figures.realisasi is not None
    return (
        f"{judul_triwulan(rows[0].triwulan.periode)} masih berjalan: sampai {tanggal(hari_ini)}, "
        f"{bilangan(figures.pembilang)} dari {bilangan(figures.penyebut)} kegiatan "
        f"{KATA_PEMBILANG[tabel.indikator.pembilang]} ({persen(figures.realisasi)})."
    )


def aturan_hitung(instansi: Instansi, kebijakan: Kebijakan) -> tuple[str, ...]:
    """Return the rules of counting as sentences."""
    ids = kebijakan.hitung_pimpinan or tuple(j.id for j in instansi.jabatan)
    offices = [instansi.jabatan_ber_id(id_).singkat for id_ in ids]
    days = kebijakan.batas_publikasi_hari
    return (
        "Yang dihitung adalah kejadian: satu kegiatan dihitung satu kali, berapa pun pimpinan "
        "yang hadir, dan kegiatan berulang dihitung setiap kali terjadi.",
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
        "Angka kumulatif adalah jumlah pembilang dibagi jumlah penyebut sejak Januari, bukan "
        "rata-rata persentase triwulan.",
        "Selama belum ada kegiatan yang dilaksanakan, tertulis “belum ada data”.",
    )
