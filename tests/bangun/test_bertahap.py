"""Whatever is edited, in whatever order: a build on top of the last is a build from nothing."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PIL import Image

from plugins.keluaran.generator import PortalWriter
from plugins.simpanan import sidik
from tasks import ROOT
from tests.bangun.dalam_proses import bangun, dari_nol
from tests.building import files

HARI = [f"2026-11-{n:02}" for n in (20, 24, 25, 30)] + ["2026-12-01", "2027-01-04"]
JUDUL = ["Rapat", "Apel Pagi", "Rapat: “Lanjutan”, edisi 2", "Kunjungan"]


class Suntingan(RuleBasedStateMachine):
    """Staff, theme makers, operators and accidents at work on one small region."""

    @initialize()
    def mulai(self) -> None:
        """Begin with a region that has an entry of every kind."""
        self.base = Path(tempfile.mkdtemp())
        self.isi = self.base / "isi"
        shutil.copytree(ROOT / "tests/data/dasar", self.isi)
        shutil.copytree(ROOT / "theme", self.base / "tema")
        self.sekarang = datetime.fromisoformat("2026-11-24T06:30+07:00")
        self.nomor = 0
        self.versi = sidik.pustaka()

    def teardown(self) -> None:
        """Leave nothing behind."""
        sidik.versi_mesin.cache_clear()
        if hasattr(self, "base"):
            shutil.rmtree(self.base)

    # What staff do

    @rule(hari=st.sampled_from(HARI), judul=st.sampled_from(JUDUL), kunci=st.sampled_from(range(8)))
    def tambah(self, hari: str, judul: str, kunci: int) -> None:
        self.nomor += 1
        more = [
            "tempat: balai-kota",
            "sifat: terbatas",
            "sifat: tertutup\ndasar_pengecualian: Pasal 17",
            "tayang: 2026-11-24T09:00",
            "tayang: setelah-selesai",
            "berulang: {setiap: minggu, sampai: 2027-01-31}",
            "bagian_dari: 2026-11-02-apel-pagi",
            "persetujuan: konsep",
        ][kunci]
        lines = [f"mulai: {hari}T09:00", "pimpinan: [{jabatan: walikota}]", "jenis: rapat", more]
        if "tertutup" not in more:
            lines.append(f'judul: "{judul} {self.nomor}"')
        self._kegiatan(f"{hari}-baru-{self.nomor}").write_text("\n".join(lines) + "\n")

    @precondition(lambda self: self._punya())
    @rule(data=st.data())
    def ubah_judul(self, data: st.DataObject) -> None:
        self._ganti(data, "judul: ", "judul: Diubah ")

    @precondition(lambda self: self._punya())
    @rule(data=st.data())
    def ubah_jam(self, data: st.DataObject) -> None:
        """Another hour, from now on or later."""
        path = self._pilih(data)
        text = path.read_text()
        if "T09:00" not in text or "perubahan" in text or "tertutup" in text:
            return
        old = text.partition("mulai: ")[2][:16]
        row = (
            f"perubahan: [{{pada: {self._pada(data)}, alasan: Diubah, semula: {{mulai: {old}}}}}]\n"
        )
        path.write_text(text.replace("T09:00", "T13:00", 1) + row)

    @precondition(lambda self: self._punya())
    @rule(data=st.data())
    def batalkan(self, data: st.DataObject) -> None:
        path = self._pilih(data)
        text = path.read_text()
        if "perubahan" not in text and "tertutup" not in text:
            row = f"{{pada: {self._pada(data)}, alasan: Batal, semula: {{status: terjadwal}}}}"
            path.write_text(f"{text}status: dibatalkan\nperubahan: [{row}]\n")

    @precondition(lambda self: self._punya())
    @rule(data=st.data(), pekan=st.integers(0, 3))
    def batalkan_sekali(self, data: st.DataObject, pekan: int) -> None:
        path = self._pilih(data)
        text = path.read_text()
        if "berulang" in text and "kejadian" not in text:
            day = date.fromisoformat(text.partition("mulai: ")[2][:10]) + timedelta(weeks=pekan)
            row = f"{{pada: {self._pada(data)}, alasan: Batal, semula: {{status: terjadwal}}}}"
            keys = f"{{status: dibatalkan, perubahan: [{row}]}}"
            path.write_text(f"{text}kejadian: {{{day}: {keys}}}\n")

    @precondition(lambda self: self._punya())
    @rule(data=st.data())
    def ganti_nama(self, data: st.DataObject) -> None:
        path = self._pilih(data)
        self.nomor += 1
        path.rename(path.with_name(f"{path.stem[:10]}-nama-{self.nomor}.yaml"))

    @precondition(lambda self: self._punya())
    @rule(data=st.data())
    def hapus(self, data: st.DataObject) -> None:
        self._pilih(data).unlink()

    @precondition(lambda self: self._punya())
    @rule(data=st.data(), hari=st.sampled_from(HARI))
    def pindah_bulan(self, data: st.DataObject, hari: str) -> None:
        path = self._pilih(data)
        text = path.read_text()
        old = text.partition("mulai: ")[2][:10]
        if "perubahan" in text or "berulang" in text:
            return
        path.unlink()
        self._kegiatan(f"{hari}-{path.stem[11:]}").write_text(text.replace(old, hari, 1))

    @rule(tayang=st.sampled_from(["", "tayang: 2026-11-24T09:00\n", "persetujuan: konsep\n"]))
    def siaran(self, tayang: str) -> None:
        self.nomor += 1
        path = self.isi / f"content/siaran-pers/2026/baru-{self.nomor}.md"
        about = "kegiatan: 2026-11-23-rapat-kerja\nfoto: [{berkas: rapat.png, alt: Rapat}]\n"
        link = "Lihat [rapat](/agenda/kegiatan/2026-11-23-rapat-kerja/)."
        path.write_text(
            f"---\njudul: Siaran {self.nomor}\ntanggal: 2026-11-23\ntopik: [ekonomi]\n"
            f"{about}{tayang}---\nTeks pertama. {link}\n"
        )

    @rule()
    def ubah_siaran(self) -> None:
        for path in sorted(self.isi.glob("content/siaran-pers/2026/*.md"))[-1:]:
            path.write_text(path.read_text().replace("judul: ", "judul: Ralat ", 1) + "\nLagi.\n")

    @rule()
    def hapus_siaran(self) -> None:
        for path in sorted(self.isi.glob("content/siaran-pers/2026/baru-*.md"))[:1]:
            path.unlink()

    @rule()
    def halaman(self) -> None:
        self.nomor += 1
        path = self.isi / f"content/halaman/profil/bagian-{self.nomor}.md"
        menu = "menu: kaki\n" if self.nomor % 2 else ""
        path.write_text(f"---\njudul: Bagian {self.nomor}\n{menu}---\nIsi.\n")

    @rule()
    def pejabat(self) -> None:
        self._instansi("Cempaka", "Cempaka M.")

    @rule()
    def pengaturan(self) -> None:
        self._instansi("singkatan: Prok", "singkatan: Pro-k")

    @rule(warna=st.integers(0, 255))
    def foto(self, warna: int) -> None:
        image = Image.new("RGB", (9, 7), (warna, 90, 60))
        image.save(self.isi / "content/gambar/rapat.png")

    # What others do

    @rule()
    def templat(self) -> None:
        with (self.base / "tema/templates/komponen/kegiatan.html").open("a") as file:
            file.write("{# catatan #}\n")
        page = self.base / "tema/templates/agenda/hari.html"
        page.write_text(page.read_text().replace("Hari lain", "Hari yang lain"))

    @rule()
    def pustaka(self) -> None:
        """Another version of a library; nothing of the old one's work may be used."""
        self.versi = [*self.versi, "pustaka-2.0.dist-info"]

    @rule(jam=st.sampled_from([1, 3, 24, 24 * 31]))
    def waktu(self, jam: int) -> None:
        self.sekarang += timedelta(hours=jam)

    # What goes wrong

    @rule(at=st.integers(0, 200))
    def bunuh_sebelum_selesai(self, at: int) -> None:
        steps = iter(range(1000))
        emit = PortalWriter.emit

        def dying(*arguments: Any) -> None:
            if next(steps) == at:
                raise KeyboardInterrupt
            emit(*arguments)

        self._bunuh(patch.object(PortalWriter, "emit", dying))

    @rule(at=st.integers(0, 40))
    def bunuh_saat_menyimpan(self, at: int) -> None:
        steps = iter(range(1000))
        replace = os.replace

        def dying(source: Any, target: Any, **options: Any) -> None:
            if next(steps) == at:
                raise KeyboardInterrupt
            replace(source, target, **options)

        self._bunuh(patch.object(os, "replace", dying))

    @rule(data=st.data(), harm=st.sampled_from([Path.unlink, lambda p: p.write_text("rusak")]))
    def rusak(self, data: st.DataObject, harm: Callable[[Path], object]) -> None:
        written = sorted(p for p in (self.base / "situs").rglob("*") if p.is_file())
        if written:
            harm(data.draw(st.sampled_from(written)))

    @rule()
    def hapus_simpanan(self) -> None:
        shutil.rmtree(self.base / "simpanan", ignore_errors=True)

    @rule(data=st.data())
    def rusak_simpanan(self, data: st.DataObject) -> None:
        kept = sorted((self.base / "simpanan").rglob("*.pickle"))
        if kept:
            path = data.draw(st.sampled_from(kept))
            path.write_bytes(path.read_bytes()[:-3])

    # What always holds

    @invariant()
    def sama_dengan_dari_nol(self) -> None:
        if not hasattr(self, "base"):
            return
        self._bangun()
        built = files(self.base / "situs")
        empty = Path(tempfile.mkdtemp(dir=self.base))
        moment = self.sekarang.isoformat()
        fresh = dari_nol(self.isi, empty, self.base / "tema", moment).berkas
        shutil.rmtree(empty)
        different = sorted(n for n in built.keys() | fresh.keys() if built.get(n) != fresh.get(n))
        assert different == []

    # Tools

    def _bangun(self) -> None:
        base, moment = self.base, self.sekarang.isoformat()
        sidik.versi_mesin.cache_clear()
        with patch.object(sidik, "pustaka", lambda: self.versi):
            bangun(self.isi, base / "situs", base / "simpanan", base / "tema", moment)

    def _bunuh(self, accident: Any) -> None:
        self.nomor += 1
        day = HARI[self.nomor % len(HARI)]
        self._kegiatan(f"{day}-bunuh-{self.nomor}").write_text(
            f"judul: Bunuh {self.nomor}\nmulai: {day}\npimpinan: [{{jabatan: sekda}}]\n"
        )
        with accident:
            try:
                self._bangun()
            except KeyboardInterrupt:
                return

    def _kegiatan(self, id_: str) -> Path:
        path = self.isi / f"agenda/{id_[:4]}/{id_[5:7]}/{id_}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _punya(self) -> list[Path]:
        return sorted(self.isi.glob("agenda/*/*/*-baru-*.yaml"))

    def _pilih(self, data: st.DataObject) -> Path:
        return data.draw(st.sampled_from(self._punya()))

    def _ganti(self, data: st.DataObject, old: str, new: str) -> None:
        path = self._pilih(data)
        path.write_text(path.read_text().replace(old, new, 1))

    def _instansi(self, old: str, new: str) -> None:
        path = self.isi / "content/instansi.yaml"
        path.write_text(path.read_text().replace(old, new, 1))

    def _pada(self, data: st.DataObject) -> str:
        later = data.draw(st.sampled_from([0, 0, 2, 25]))
        return f"{self.sekarang + timedelta(hours=later):%Y-%m-%dT%H:%M}"


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_any_edits_in_any_order() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        Suntingan,
        settings=settings(
            max_examples=8,
            stateful_step_count=12,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
