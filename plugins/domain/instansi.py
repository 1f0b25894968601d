"""The unit, its region, its offices and their holders over time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from plugins.domain.masalah import Salah, kutip
from plugins.domain.model import SERVER, Id, Model, Surel, Tautan, YaTidak, pola
from plugins.domain.waktu import Saat, Tanggal, Zona


class JenisDaerah(StrEnum):
    """The kinds of region."""

    KOTA = "kota"
    KABUPATEN = "kabupaten"
    PROVINSI = "provinsi"


class Sebagai(StrEnum):
    """In what capacity somebody holds an office."""

    DEFINITIF = "definitif"
    PJ = "Pj"
    PLT = "Plt"
    PLH = "Plh"
    PJS = "Pjs"


class Daerah(Model):
    """The region."""

    nama: str
    jenis: JenisDaerah
    sebutan_kepala: str
    sebutan_wakil: str
    kode_wilayah: str | None = None


class PejabatUnit(Model):
    """An official of the unit itself."""

    nama: str
    jabatan: str


class Unit(Model):
    """The unit that keeps the portal."""

    nama: str
    singkatan: str
    induk: str
    atasan: str | None = None
    alamat: str
    telepon: str | None = None
    surel: Surel
    jam_layanan: str | None = None
    pejabat: tuple[PejabatUnit, ...] = ()


class Narahubung(Model):
    """Whom journalists may ask."""

    nama: str
    jabatan: str | None = None
    telepon: str | None = None
    surel: Surel | None = None


class Pemegang(Model):
    """Somebody who holds, or acts in, an office from one date to another (inclusive)."""

    nama: str
    sejak: Tanggal
    sampai: Tanggal | None = None
    sebagai: Sebagai = Sebagai.DEFINITIF
    sk: str | None = None

    def menjabat(self, pada: date) -> bool:
        """Tell whether this person is in office on a date."""
        return self.sejak <= pada and (self.sampai is None or pada <= self.sampai)


class Jabatan(Model):
    """An office; the list in instansi.yaml is in protocol order."""

    id: Id
    nama: str
    singkat: str
    pemegang: tuple[Pemegang, ...] = ()

    def pemegang_pada(self, pada: date) -> tuple[Pemegang, ...]:
        """Return who is in office on a date: the definitive holder first, then who acts."""
        holders = [p for p in self.pemegang if p.menjabat(pada)]
        return tuple(sorted(holders, key=lambda p: p.sebagai is not Sebagai.DEFINITIF))

    def nama_pemegang(self, pada: date) -> str | None:
        """Return the name shown beside the office on a date, none when it is vacant."""
        holders = self.pemegang_pada(pada)
        return holders[0].nama if holders else None


class Pilihan(Model):
    """A kind or a topic that staff may choose."""

    id: Id
    nama: str


class KanalPengaduan(Model):
    """A channel for complaints."""

    id: Id
    nama: str
    nilai: str | None = None
    tautan: Annotated[
        str | None,
        pola(
            r"(https?://|mailto:|tel:|sms:)[!-~]+",
            "{} bukan tautan",
            "Awali dengan https://, mailto:, tel:, atau sms:.",
        ),
        SERVER,
    ] = None
    keterangan: str | None = None


class NamaTautan(Model):
    """A name with the page that explains it."""

    nama: str
    tautan: Tautan | None = None


class Lisensi(Model):
    """Under which terms data and photos may be used."""

    data: NamaTautan
    foto: str


class Libur(Model):
    """A local holiday."""

    tanggal: Tanggal
    nama: str


class HariKerja(Model):
    """Local exceptions to the national calendar of working days."""

    libur_daerah: tuple[Libur, ...] = ()
    tetap_masuk: tuple[Tanggal, ...] = ()


class KategoriCapaian(Model):
    """The name of an achievement from a percentage upward."""

    minimal: Decimal
    nama: str


class Keamanan(Model):
    """Whom to tell of a security hole (RFC 9116)."""

    kontak: str
    berlaku_sampai: Tanggal


def _pola_nomor(pola: str) -> str:
    try:
        pola.format(urut=1, bulan_romawi="I", tahun=2026)
    except (LookupError, ValueError, AttributeError, TypeError):
        saran = 'Contoh: "{urut:03d}/SP/UNIT/{bulan_romawi}/{tahun}".'
        raise Salah(f"{kutip(pola)} bukan pola nomor", saran) from None
    return pola


def _skema_dikenal(versi: int) -> int:
    if versi != 1:
        raise Salah(f"versi skema {versi} belum dikenal mesin ini", "Perbarui mesin, atau tulis 1.")
    return versi


def _sembilan(unsur: tuple[str, ...]) -> tuple[str, ...]:
    if unsur and len(unsur) != 9:
        raise Salah(f"ada {len(unsur)} unsur", "SKM mempunyai 9 unsur (PermenPANRB 14/2017).")
    return unsur


class Instansi(Model):
    """Everything that differs from region to region: content/instansi.yaml."""

    versi_skema: Annotated[int, AfterValidator(_skema_dikenal)]
    contoh: Saat | None = None
    daerah: Daerah
    unit: Unit
    narahubung_media: Narahubung | None = None
    situs: Annotated[
        str,
        pola(
            r"https?://[a-z0-9.:-]+(/[!-~]*[^/])?",
            "{} bukan alamat situs",
            "Contoh: https://prokopim.kota.go.id, tanpa garis miring di belakang.",
        ),
        SERVER,
    ]
    domain_uid: Annotated[
        str, pola(r"[a-z0-9.-]+", "{} bukan nama domain", "Contoh: prokopim.kota.go.id.")
    ]
    zona: Zona = Zona.WIB
    jabatan: tuple[Jabatan, ...]
    jenis_kegiatan: tuple[Pilihan, ...]
    topik: tuple[Pilihan, ...] = ()
    pakaian: tuple[str, ...] = ()
    pengaduan: tuple[KanalPengaduan, ...] = ()
    nomor_siaran_pers: Annotated[str, AfterValidator(_pola_nomor)] | None = None
    tampil_terbatas: tuple[str, ...] = ("judul", "mulai", "selesai", "pimpinan", "jenis")
    wajib_persetujuan: YaTidak = False
    lisensi: Lisensi | None = None
    hari_kerja: HariKerja = HariKerja()
    unsur_skm: Annotated[tuple[str, ...], AfterValidator(_sembilan)] = ()
    kategori_capaian: tuple[KategoriCapaian, ...] = ()
    keamanan: Keamanan | None = None

    def jabatan_ber_id(self, id_: str) -> Jabatan:
        """Return an office by its id."""
        return next(j for j in self.jabatan if j.id == id_)

    def urutan_jabatan(self, id_: str) -> int:
        """Return an office's place in the protocol order."""
        return next(n for n, j in enumerate(self.jabatan) if j.id == id_)

    def nama_jenis(self, id_: str | None) -> str | None:
        """Return the public name of a kind of kegiatan."""
        return next((j.nama for j in self.jenis_kegiatan if j.id == id_), None)

    def nama_topik(self, id_: str) -> str:
        """Return the public name of a topic."""
        return next((t.nama for t in self.topik if t.id == id_), id_)
