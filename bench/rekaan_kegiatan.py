"""Invents the kegiatan: working days back from the last one, each leader in one place at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from bench import kosakata
from bench.fakta import HARI_TERAKHIR, SEKARANG, Daftar, Naskah, slug
from plugins.domain.waktu import NAMA_HARI

JARAK_SERI = 150
"""Of so many kegiatan one recurs every week."""
KUNCI_TERTUTUP = ("mulai", "selesai", "pimpinan", "jenis", "status", "diumumkan", "perubahan")
KUNCI_BUKTI = ("protokol", "dokumentasi", "publikasi", "tidak_dirilis")


def kegiatan(acak: Random, jumlah: int, daftar: Daftar) -> tuple[Naskah, ...]:
    """Return so many kegiatan, oldest first."""
    made: list[Naskah] = []
    day = HARI_TERAKHIR
    while len(made) < jumlah:
        if day.weekday() < 5:
            count = min(acak.randint(6, 10), jumlah - len(made))
            if len(made) % JARAK_SERI < count:
                made.append(_seri(acak, day, len(made) // JARAK_SERI, daftar))
                count -= 1
            made += _Hari(acak, day, daftar).kegiatan(count)
        day -= timedelta(days=1)
    return tuple(sorted(made, key=lambda k: k.id))


@dataclass
class _Hari:
    """One working day while its kegiatan are being invented."""

    acak: Random
    tanggal: date
    daftar: Daftar
    sibuk: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """The minutes of the day at which each leader is somewhere."""

    def kegiatan(self, jumlah: int) -> Iterator[Naskah]:
        for bidang, _topik in self.acak.sample(kosakata.BIDANG, jumlah):
            jenis = self.acak.choice(tuple(kosakata.JUDUL))
            yield self._satu(bidang, jenis)

    def _satu(self, bidang: str, jenis: str) -> Naskah:
        acak = self.acak
        judul = acak.choice(kosakata.JUDUL[jenis]).format(bidang)
        if acak.random() < 0.6:
            judul += f" {acak.choice(kosakata.LINGKUP)}"
        judul = kosakata.judul(judul)
        mulai, selesai, pimpinan = self._waktu()
        kunci: dict[str, Any] = {
            "judul": judul,
            "mulai": mulai,
            "selesai": selesai,
            "tempat": self._tempat(),
            "pimpinan": pimpinan,
            "penyelenggara": acak.sample(tuple(self.daftar.perangkat), acak.choice((1, 1, 2))),
            "jenis": jenis,
            "pakaian": acak.choice(self.daftar.pakaian),
            "peserta": acak.choice(("umum", "undangan")),
            "liputan": acak.choices(("terbuka", "internal"), (7, 3))[0],
            "diumumkan": _menit(self._diumumkan()),
        }
        if acak.random() < 0.05:
            kunci["keterangan_waktu"] = "setelah acara sebelumnya selesai"
        self._status(kunci)
        uraian = kosakata.alinea(acak, bidang, 2, 4)
        return self._sifat(Naskah(f"{self.tanggal}-{slug(judul)}", kunci, uraian))

    def _waktu(self) -> tuple[str, str, list[dict[str, Any]]]:
        """Return begin and end, and leaders who are not elsewhere by then."""
        if self.acak.random() < 0.02:
            last = self.tanggal + timedelta(days=self.acak.randint(1, 3))
            return str(self.tanggal), str(last), [{"jabatan": self.acak.choice(self._jabatan)}]
        for _ in range(40):
            begin = 480 + 30 * self.acak.randrange(17)
            end = begin + self.acak.choice((60, 90, 120))
            bebas = [j for j in self._jabatan if not self._terpakai(j, begin, end)]
            if bebas:
                break
        else:
            begin, end, bebas = 1140, 1200, list(self._jabatan)
        count = min(self.acak.choice((1, 1, 1, 2, 2, 3)), len(bebas))
        hadir = sorted(self.acak.sample(bebas, count), key=self._jabatan.index)
        for jabatan in bebas:
            if jabatan in hadir:
                self.sibuk.setdefault(jabatan, []).append((begin, end))
        return self._jam(begin), self._jam(end), self._peran(hadir)

    def _terpakai(self, jabatan: str, begin: int, end: int) -> bool:
        return any(a < end and begin < b for a, b in self.sibuk.get(jabatan, ()))

    def _peran(self, hadir: list[str]) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = [{"jabatan": j} for j in hadir]
        for row in rows[1:]:
            row["kehadiran"] = "mendampingi"
        if self.acak.random() < 0.25:
            rows[0]["peran"] = self.acak.choice(("membuka acara", "memimpin rapat", "narasumber"))
        if self.acak.random() < 0.06:
            rows[0] |= {"kehadiran": "diwakili", "oleh_nama": "Kepala perangkat daerah"}
        return rows

    def _tempat(self) -> Any:
        acak = self.acak
        jalan = f"Jalan {acak.choice(kosakata.JALAN)}"
        gedung = f"{acak.choice(kosakata.GEDUNG)} {acak.choice(kosakata.JALAN)}"
        kinds: tuple[Any, ...] = (
            acak.choice(tuple(self.daftar.tempat)),
            f"{gedung}, {jalan}",
            {"nama": gedung, "alamat": f"{jalan} Nomor {acak.randint(1, 90)}"},
        )
        return acak.choices(kinds, (6, 3, 1))[0]

    def _diumumkan(self) -> datetime:
        day = self.tanggal - timedelta(days=self.acak.randint(2, 7))
        hour = time(self.acak.randint(8, 15), self.acak.randrange(0, 60, 5))
        latest = SEKARANG - timedelta(days=2)
        return min(datetime.combine(day, hour), latest)

    def _status(self, kunci: dict[str, Any]) -> None:
        """Say where the kegiatan stands, with the rows and the evidence that go with it."""
        acak = self.acak
        lewat = self.tanggal < SEKARANG.date()
        usual = "terlaksana" if lewat else "terjadwal"
        choices = (usual, "terjadwal" if lewat else "tentatif", "dibatalkan", "ditunda", "dicabut")
        status = acak.choices(choices, (88, 5, 4, 2.2, 0.8))[0]
        if status != "terjadwal":
            kunci["status"] = status
        pada = datetime.fromisoformat(kunci["diumumkan"]) + timedelta(hours=acak.randint(3, 30))
        if status in ("dibatalkan", "ditunda", "dicabut"):
            alasan = acak.choice(kosakata.ALASAN_GUGUR)
            kunci["perubahan"] = [_baris(pada, alasan, {"status": "terjadwal"})]
        elif acak.random() < 0.08:
            semula = self._semula(kunci)
            kunci["perubahan"] = [_baris(pada, acak.choice(kosakata.ALASAN_PINDAH), semula)]
        elif acak.random() < 0.02:
            kunci["perubahan"] = [{"pada": _menit(pada), "jenis": "ejaan"}]
        if status == "terlaksana":
            kunci |= _bukti(acak, self.tanggal)

    def _semula(self, kunci: Mapping[str, Any]) -> dict[str, Any]:
        """Return an old place or an old hour, other than the present one."""
        if self.acak.random() < 0.5:
            places = [place for place in self.daftar.tempat if place != kunci.get("tempat")]
            return {"tempat": self.acak.choice(places)}
        hours = [self._jam(480 + 30 * n) for n in range(16)]
        return {"mulai": self.acak.choice([hour for hour in hours if hour != kunci["mulai"]])}

    def _sifat(self, naskah: Naskah) -> Naskah:
        """Close one, limit another, leave a third to its author."""
        kind = self.acak.choices(("terbuka", "terbatas", "tertutup", "konsep"), (91, 4, 4, 1))[0]
        kunci = dict(naskah.kunci)
        if kind == "terbatas":
            kunci["sifat"] = kind
        elif kind == "konsep":
            kunci["persetujuan"] = self.acak.choice(("konsep", "diajukan"))
        elif kind == "tertutup":
            keep = (*KUNCI_TERTUTUP, *KUNCI_BUKTI)
            kunci = {k: v for k, v in kunci.items() if k in keep}
            if any("tempat" in row.get("semula", {}) for row in kunci.get("perubahan", ())):
                del kunci["perubahan"]
            kunci |= {"sifat": kind, "dasar_pengecualian": "Pasal 17 huruf i UU 14/2008"}
            kunci.pop("publikasi", None)
            nomor = self.acak.randrange(10**6)
            return Naskah(f"{self.tanggal}-internal-{nomor:06}", kunci, "")
        return Naskah(naskah.id, kunci, naskah.uraian)

    def _jam(self, menit: int) -> str:
        return f"{self.tanggal}T{menit // 60:02}:{menit % 60:02}"

    @property
    def _jabatan(self) -> tuple[str, ...]:
        return tuple(self.daftar.jabatan)


def _seri(acak: Random, day: date, nomor: int, daftar: Daftar) -> Naskah:
    """Return a weekly kegiatan before office hours; leaders take turns, so that none overlap."""
    jabatan = tuple(daftar.jabatan)[nomor % len(daftar.jabatan)]
    weeks = [day + timedelta(days=7 * n) for n in range(acak.randint(6, 14))]
    dropped = acak.choice(weeks[1:-1])
    past = [d for d in weeks if d < SEKARANG.date() and d != dropped]
    kunci: dict[str, Any] = {
        "judul": f"Apel Pagi {NAMA_HARI[day.weekday()]} {daftar.jabatan[jabatan]}",
        "mulai": f"{day}T07:15",
        "selesai": f"{day}T07:45",
        "tempat": "halaman-kantor",
        "pimpinan": [{"jabatan": jabatan, "peran": "pembina apel"}],
        "penyelenggara": "bagian-umum",
        "jenis": "apel",
        "diumumkan": _menit(min(datetime.combine(day, time(9)), SEKARANG) - timedelta(days=3)),
        "berulang": {
            "setiap": "minggu",
            "hari": [NAMA_HARI[day.weekday()].lower()],
            "sampai": str(weeks[-1]),
            "kecuali": [str(dropped)],
        },
    }
    if past:
        kunci["kejadian"] = {str(d): {"status": "terlaksana"} | _bukti(acak, d) for d in past}
    return Naskah(f"{day}-apel-pagi-{jabatan}", kunci, kosakata.alinea(acak, "disiplin", 2, 2))


def _bukti(acak: Random, day: date) -> dict[str, Any]:
    """Return what is kept of a kegiatan that took place."""
    kunci: dict[str, Any] = {}
    if acak.random() < 0.95:
        kunci["protokol"] = True
    if acak.random() < 0.95:
        arsip = f"Rak digital {day:%Y/%m/%d}"
        kunci["dokumentasi"] = [{"jenis": "foto", "jumlah": acak.randint(4, 60), "arsip": arsip}]
    if acak.random() < 0.3:
        media = acak.choice(kosakata.MEDIA)
        tautan = f"https://{slug(media)}.example/{day}/{acak.randrange(10**4)}"
        kunci["publikasi"] = [{"tautan": tautan, "tanggal": str(day), "media": media}]
    elif acak.random() < 0.1:
        kunci["tidak_dirilis"] = "Kegiatan rutin"
    return kunci


def _baris(pada: datetime, alasan: str, semula: dict[str, Any]) -> dict[str, Any]:
    return {"pada": _menit(pada), "alasan": alasan, "semula": semula}


def _menit(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"
