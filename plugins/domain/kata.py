"""The public words for the choices that staff make, and for lengths of time."""

from __future__ import annotations

from enum import StrEnum

from plugins.domain.instansi import Sebagai
from plugins.domain.kegiatan import Akses, Kehadiran, Liputan, Peserta, Sifat, Status
from plugins.domain.sambutan import JenisNaskah

_KATA: dict[type[StrEnum], dict[str, str]] = {
    Status: {
        Status.TENTATIF: "Tentatif",
        Status.TERJADWAL: "Terjadwal",
        Status.DITUNDA: "Ditunda",
        Status.DIBATALKAN: "Dibatalkan",
        Status.DICABUT: "Dicabut",
        Status.TERLAKSANA: "Terlaksana",
    },
    Sifat: {
        Sifat.TERBUKA: "Terbuka",
        Sifat.TERBATAS: "Terbatas",
        Sifat.TERTUTUP: "Tertutup",
    },
    Kehadiran: {
        Kehadiran.HADIR: "Hadir",
        Kehadiran.DIWAKILI: "Diwakili",
        Kehadiran.MENDAMPINGI: "Mendampingi",
        Kehadiran.BELUM_PASTI: "Kehadiran belum pasti",
    },
    Peserta: {
        Peserta.UMUM: "Terbuka untuk umum",
        Peserta.UNDANGAN: "Khusus undangan",
    },
    Akses: {
        Akses.KURSI_RODA: "Akses kursi roda",
        Akses.JURU_BAHASA_ISYARAT: "Juru bahasa isyarat",
    },
    Liputan: {
        Liputan.TERBUKA: "Terbuka untuk media",
        Liputan.INTERNAL: "Dokumentasi internal",
        Liputan.TIDAK: "Tidak untuk diliput",
    },
    JenisNaskah: {
        JenisNaskah.DISIAPKAN: "Naskah yang disiapkan; yang diucapkan dapat berbeda",
        JenisNaskah.SESUAI_DIUCAPKAN: "Naskah sesuai dengan yang diucapkan",
    },
    Sebagai: {
        Sebagai.DEFINITIF: "Definitif",
        Sebagai.PJ: "Penjabat (Pj.)",
        Sebagai.PLT: "Pelaksana tugas (Plt.)",
        Sebagai.PLH: "Pelaksana harian (Plh.)",
        Sebagai.PJS: "Penjabat sementara (Pjs.)",
    },
}


def kata(pilihan: StrEnum) -> str:
    """Return the public words of a choice: "Terbuka untuk media"."""
    return _KATA[type(pilihan)][pilihan]


def lama(menit: int) -> str:
    """Return "6 jam 18 menit"."""
    hours, minutes = divmod(menit, 60)
    parts = [f"{hours} jam"] if hours else []
    if minutes or not hours:
        parts.append(f"{minutes} menit")
    return " ".join(parts)
