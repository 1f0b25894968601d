"""What is kept of an earlier build: it saves the reading, and never shows in the result."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.data.git import Repository
from tests.sejarah import DASAR, ID, JALUR, Sejarah, entri

SETELAN = "content/instansi.yaml"


@pytest.fixture
def sejarah(tmp_path: Path) -> Sejarah:
    return Sejarah(tmp_path / "repo")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


class Pembacaan:
    """Counts the contents that are asked of git."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.isi: list[str] = []
        self.log = 0
        contents, commits = Repository.contents, Repository.commits

        def counted(repository: Repository, ids: Any) -> Any:
            asked = list(ids)
            self.isi += asked
            return contents(repository, asked)

        def logged(repository: Repository, *words: Any) -> Any:
            self.log += 1
            return commits(repository, *words)

        monkeypatch.setattr(Repository, "contents", counted)
        monkeypatch.setattr(Repository, "commits", logged)


@pytest.fixture
def pembacaan(monkeypatch: pytest.MonkeyPatch) -> Pembacaan:
    return Pembacaan(monkeypatch)


def test_a_build_without_new_commits_asks_for_nothing_but_the_head(
    sejarah: Sejarah, cache: Path, pembacaan: Pembacaan
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    first = sejarah.jejak(cache)
    pembacaan.isi.clear()
    pembacaan.log = 0

    assert sejarah.jejak(cache) == first
    assert (pembacaan.isi, pembacaan.log) == ([], 0)


def test_a_new_commit_costs_the_reading_of_its_own_entries_alone(
    sejarah: Sejarah, cache: Path, pembacaan: Pembacaan
) -> None:
    for n in range(10):
        path = f"agenda/2026/12/2026-12-{10 + n}-rapat.yaml"
        sejarah.commit("2026-11-05T08:00", {path: entri(mulai=f"2026-12-{10 + n}T09:00")})
        sejarah.commit("2026-11-06T08:00", {path: entri(mulai=f"2026-12-{10 + n}T10:00")})
    sejarah.jejak(cache)
    pembacaan.isi.clear()
    sejarah.commit("2026-11-20T08:00", {path: entri(mulai="2026-12-19T11:00")})

    assert "2026-12-19-rapat" in sejarah.jejak(cache).beda
    # Its three versions, and the settings.
    assert len(pembacaan.isi) == 4


def test_what_git_knows_of_an_announced_entry_with_one_version_is_not_read(
    sejarah: Sejarah, pembacaan: Pembacaan
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.jejak()

    assert pembacaan.isi == []


def test_what_was_read_is_forgotten_when_a_file_says_itself_when_it_was_announced(
    sejarah: Sejarah, cache: Path
) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    sejarah.jejak(cache)
    sejarah.write(JALUR, entri(tempat="Aula", diumumkan="2026-11-12T08:00"))

    assert sejarah.jejak(cache) == sejarah.jejak()
    assert "Aula" in sejarah.kabar(cache)[0]


def test_what_was_read_for_its_embargo_is_forgotten_with_it(
    sejarah: Sejarah, cache: Path, tmp_path: Path
) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None, tayang="2026-11-11T08:00")
    clone = tmp_path / "dangkal"
    sejarah.git("clone", "--quiet", "--depth=1", f"file://{sejarah.root}", str(clone))
    sejarah.root = sejarah.isi = clone
    sejarah.jejak(cache)
    sejarah.write(JALUR, entri(diumumkan=None))

    assert sejarah.jejak(cache) == sejarah.jejak()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda data: data[:-20],
        lambda data: data.replace(b"Pendopo", b"Zrahasia"),
        lambda _: b"\xff\x00",
    ],
)
@pytest.mark.parametrize("name", ["jejak.pickle", "jejak-log.pickle"])
def test_a_spoilt_cache_is_no_cache(
    sejarah: Sejarah, cache: Path, name: str, spoil: Callable[[bytes], bytes]
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    first = sejarah.jejak(cache)
    (cache / name).write_bytes(spoil((cache / name).read_bytes()))

    assert sejarah.jejak(cache) == first
    sejarah.entry("2026-11-21T08:00", tempat="Balai")
    assert sejarah.jejak(cache) == sejarah.jejak()


def test_a_cache_that_cannot_be_written_stops_nothing(sejarah: Sejarah, cache: Path) -> None:
    cache.write_text("sebuah berkas")
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")

    assert sejarah.jejak(cache) == sejarah.jejak()


def test_another_engine_starts_anew(
    sejarah: Sejarah, cache: Path, monkeypatch: pytest.MonkeyPatch, pembacaan: Pembacaan
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    sejarah.jejak(cache)
    pembacaan.log = 0
    monkeypatch.setattr("plugins.data.jejak.versi_mesin", lambda: b"lain")

    sejarah.jejak(cache)
    assert pembacaan.log == 1


def test_two_content_folders_of_one_repository_share_a_cache_without_harm(
    tmp_path: Path, cache: Path
) -> None:
    first = Sejarah(tmp_path / "repo", "a")
    first.entry("2026-11-10T08:00")
    first.entry("2026-11-20T08:00", tempat="Aula")
    (first.root / "b").mkdir()
    subprocess.run(["cp", "-r", "a/agenda", "a/content", "b"], cwd=first.root, check=True)
    first.commit("2026-11-21T08:00")

    assert ID in first.jejak(cache).beda
    first.isi = first.root / "b"
    assert first.jejak(cache).beda == {}
    first.isi = first.root / "a"
    assert ID in first.jejak(cache).beda


def test_what_another_repository_left_is_of_no_use(
    sejarah: Sejarah, tmp_path: Path, cache: Path
) -> None:
    """Two builds at once may leave the log of one beside the results of the other."""
    other = Sejarah(tmp_path / "lain")
    other.entry("2026-11-10T08:00", tempat="Zrahasia")
    other.entry("2026-11-20T08:00")
    sejarah.commit("2026-11-10T08:00")
    sejarah.write(JALUR, entri())
    sejarah.jejak(cache)
    log = (cache / "jejak-log.pickle").read_bytes()
    other.jejak(cache)
    (cache / "jejak-log.pickle").write_bytes(log)

    assert sejarah.jejak(cache) == sejarah.jejak()
    assert other.jejak(cache) == other.jejak()


def test_a_place_that_is_renamed_in_the_register_has_its_new_name_in_history(
    sejarah: Sejarah, cache: Path, pembacaan: Pembacaan
) -> None:
    sejarah.entry("2026-11-10T08:00", tempat="balai-kota")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    assert "Semula di Balai Kota Contoh" in sejarah.kabar(cache)[0]
    register = "tempat:\n  - {id: balai-kota, nama: Balai Kota Lama}\n"
    sejarah.commit("2026-11-21T08:00", {"content/tempat.yaml": register})

    assert "Semula di Balai Kota Lama" in sejarah.kabar(cache)[0]
    pembacaan.isi.clear()
    register += "  - {id: gedung, nama: Gedung}\n"
    sejarah.commit("2026-11-22T08:00", {"content/tempat.yaml": register})
    assert "Semula di Balai Kota Lama" in sejarah.kabar(cache)[0]
    assert pembacaan.isi == [], "a place that nobody ever named changes nothing"


def test_an_office_that_is_renamed_has_its_new_name_in_history(
    sejarah: Sejarah, cache: Path
) -> None:
    sejarah.entry("2026-11-10T08:00", pimpinan=[{"jabatan": "sekda"}])
    sejarah.entry("2026-11-20T08:00")
    assert "Semula dihadiri Sekretaris Daerah" in sejarah.kabar(cache)[0]
    settings = (DASAR / "instansi.yaml").read_text().replace("singkat: Sekretaris", "singkat: Sek.")
    sejarah.commit("2026-11-21T08:00", {SETELAN: settings})

    assert "Semula dihadiri Sek. Daerah" in sejarah.kabar(cache)[0]


def test_rules_that_were_rewritten_in_history_are_noticed(sejarah: Sejarah, cache: Path) -> None:
    """The entries' versions stay the same to the second; only what they were judged by differs."""
    good = (DASAR / "instansi.yaml").read_text()

    def tulis(settings: str) -> None:
        sejarah.commit("2026-11-09T08:00", {SETELAN: settings})
        sejarah.entry("2026-11-10T08:00")
        sejarah.entry("2026-11-20T08:00", tempat="Aula")
        sejarah.commit("2026-11-21T08:00", {SETELAN: good})

    tulis(good + "# catatan\n")
    assert len(sejarah.kabar(cache)) == 2
    sejarah.git("reset", "--quiet", "--hard", "HEAD~4")
    tulis(good + "wajib_persetujuan: ya\n")

    assert sejarah.jejak(cache) == sejarah.jejak()
    assert sejarah.jejak(cache).beda == {}


def test_an_unshallowed_clone_knows_its_whole_history(
    sejarah: Sejarah, tmp_path: Path, cache: Path
) -> None:
    sejarah.entry("2026-11-10T08:00")
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    shallow = tmp_path / "dangkal"
    sejarah.git("clone", "--quiet", "--depth=1", f"file://{sejarah.root}", str(shallow))
    sejarah.root = sejarah.isi = shallow
    assert sejarah.jejak(cache).sejak is not None

    sejarah.git("fetch", "--quiet", "--unshallow")
    assert sejarah.jejak(cache) == sejarah.jejak()
    assert sejarah.jejak(cache).lengkap


class Kejadian:
    """Random things that happen to a repository, drawn from a seed."""

    def __init__(self, sejarah: Sejarah, seed: int) -> None:
        self.sejarah = sejarah
        self.acak = random.Random(seed)  # noqa: S311
        self.jam = 0

    def langkah(self) -> str:
        steps = [
            *[self.ubah] * 6,
            self.hapus,
            self.pindah,
            self.tanpa_komit,
            self.amend,
            self.mundur,
            self.cabang,
            self.setelan,
            self.tempat,
            self.buang,
        ]
        step = self.acak.choice(steps)
        step()
        return step.__name__

    def _saat(self) -> str:
        self.jam += self.acak.randint(1, 9)
        return f"2026-11-{2 + self.jam // 24:02}T{self.jam % 24:02}:00"

    def _jalur(self) -> str:
        files = sorted((self.sejarah.isi / "agenda").rglob("*.yaml"))
        known = [path.relative_to(self.sejarah.isi).as_posix() for path in files]
        new = f"agenda/2026/12/2026-12-0{self.acak.randint(1, 9)}-rapat.yaml"
        if any(path.endswith(new[-20:]) for path in known):
            return self.acak.choice(known)
        return self.acak.choice([*known, new])

    def _isi(self) -> dict[str, Any]:
        pilih = self.acak.choice
        rows = [{"pada": "2026-11-05T08:00", "alasan": "a", "semula": {"tempat": "Pendopo"}}]
        rows.append({"pada": "2026-11-06T08:00", "jenis": "ejaan"})
        return entri(
            tempat=pilih(["Pendopo", "Aula", "balai-kota", "gedung"]),
            judul=pilih(["Rapat", "Rapat Kerja"]),
            diumumkan=pilih([None, "2026-11-02T08:00"]),
            perubahan=pilih([None, rows[:1], rows]),
            persetujuan=pilih([None, None, None, "konsep", "disetujui"]),
            sifat=pilih([None, None, "terbatas"]),
            tayang=pilih([None, None, None, "2026-11-10T08:00", "2026-12-30T08:00"]),
        )

    def ubah(self) -> None:
        self.sejarah.commit(self._saat(), {self._jalur(): self._isi()})

    def hapus(self) -> None:
        path = self._jalur()
        if (self.sejarah.isi / path).exists():
            self.sejarah.commit(self._saat(), {path: None})

    def pindah(self) -> None:
        path = self._jalur()
        other = path.replace("/12/", "/x/").replace("/11/", "/12/").replace("/x/", "/11/")
        if (self.sejarah.isi / path).exists() and not (self.sejarah.isi / other).exists():
            self.sejarah.commit(self._saat(), {path: None, other: self._isi()})

    def tanpa_komit(self) -> None:
        self.sejarah.write(self._jalur(), self._isi())

    def buang(self) -> None:
        self.sejarah.git("reset", "--quiet", "--hard")
        self.sejarah.git("clean", "--quiet", "-fd")

    def amend(self) -> None:
        self.sejarah.write(self._jalur(), self._isi())
        self.sejarah.git("add", "--all")
        self.sejarah.git(
            "commit", "--quiet", "--amend", "--no-edit", "--allow-empty", at=self._saat()
        )

    def mundur(self) -> None:
        if int(self.sejarah.git("rev-list", "--first-parent", "--count", "HEAD")) > 3:
            self.sejarah.git("reset", "--quiet", "--hard", "HEAD~1")

    def cabang(self) -> None:
        self.buang()
        self.sejarah.git("switch", "--quiet", "--create", "usulan")
        self.ubah()
        self.ubah()
        self.sejarah.git("switch", "--quiet", "main")
        self.sejarah.commit(self._saat())
        self.sejarah.git("merge", "-q", "--no-ff", "-X", "theirs", "-mx", "usulan", at=self._saat())
        self.sejarah.git("branch", "--quiet", "-D", "usulan")

    def setelan(self) -> None:
        keys = yaml.safe_load((DASAR / "instansi.yaml").read_text())
        if self.acak.random() < 0.5:
            keys["wajib_persetujuan"] = "ya"
        if self.acak.random() < 0.5:
            keys["tampil_terbatas"] = ["judul", "mulai", "tempat", "pimpinan"]
        self.sejarah.commit(self._saat(), {SETELAN: keys})

    def tempat(self) -> None:
        name = self.acak.choice(["Gedung", "Gedung Baru"])
        text = f"tempat:\n  - {{id: gedung, nama: {name}}}\n"
        self.sejarah.commit(self._saat(), {"content/tempat.yaml": text})


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_what_is_kept_gives_what_a_first_build_gives(
    sejarah: Sejarah, cache: Path, seed: int
) -> None:
    acak = Kejadian(sejarah, seed)
    done: list[str] = []
    told = 0
    for _ in range(25):
        done.append(acak.langkah())
        sekarang = acak.acak.choice(["2026-11-24T06:30+07:00", "2026-11-04T12:00+07:00"])

        jejak = sejarah.jejak(None, sekarang)
        assert sejarah.jejak(cache, sekarang) == jejak, done
        told += len(jejak.beda)
    assert told


def test_what_is_kept_names_nobody(sejarah: Sejarah, cache: Path) -> None:
    sejarah.entry("2026-11-10T08:00", diumumkan=None)
    sejarah.entry("2026-11-20T08:00", tempat="Aula")
    sejarah.jejak(cache)

    for path in cache.iterdir():
        assert b"zrahasia" not in path.read_bytes().lower()
