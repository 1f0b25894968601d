"""What is kept is found again for the same key and version, and never otherwise."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.simpanan import sidik as sidik_engine
from plugins.simpanan.rak import Lemari, Rak
from plugins.simpanan.sidik import sidik

VERSI = sidik("versi")
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner).map(tuple) | st.lists(inner),
)


def rak(folder: Path, versi: bytes = VERSI) -> Rak:
    return Rak(folder / "a.pickle", versi)


def isi(folder: Path, **values: int) -> None:
    shelf = rak(folder)
    for nama, nilai in values.items():
        shelf.taruh(nama, "kunci", nilai)
    shelf.simpan()


def test_what_was_kept_is_found_by_its_key(tmp_path: Path) -> None:
    isi(tmp_path, a=1)
    assert rak(tmp_path).ambil("a", "kunci") == 1
    assert rak(tmp_path).ambil("a", "lain") is None


def test_another_version_finds_nothing(tmp_path: Path) -> None:
    isi(tmp_path, a=1)
    assert rak(tmp_path, sidik("lain")).ambil("a", "kunci") is None


def test_what_a_build_does_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    isi(tmp_path, a=1, b=2)
    shelf = rak(tmp_path)
    shelf.ambil("a", "kunci")
    shelf.simpan()
    assert rak(tmp_path).ambil("b", "kunci") is None
    assert rak(tmp_path).ambil("a", "kunci") == 1


def test_an_unchanged_shelf_is_not_written_again(tmp_path: Path) -> None:
    isi(tmp_path, a=1)
    before = (tmp_path / "a.pickle").stat().st_mtime_ns
    shelf = rak(tmp_path)
    shelf.ambil("a", "kunci")
    shelf.simpan()
    assert (tmp_path / "a.pickle").stat().st_mtime_ns == before


@pytest.mark.parametrize("size", [0, 10, 40, -1])
def test_a_shelf_that_was_not_written_to_its_end_is_empty(tmp_path: Path, size: int) -> None:
    isi(tmp_path, a=1)
    path = tmp_path / "a.pickle"
    path.write_bytes(path.read_bytes()[:size])
    assert rak(tmp_path).ambil("a", "kunci") is None


def test_the_shelves_of_another_engine_are_thrown_away(tmp_path: Path) -> None:
    for versi in (sidik("lama"), sidik("baru")):
        lemari = Lemari(tmp_path / "simpanan", versi)
        lemari.rak("a").taruh("a", 1, 1)
        lemari.simpan()
    assert [path.name for path in (tmp_path / "simpanan").iterdir()] == [sidik("baru").hex()]


@given(PLAIN)
def test_equal_values_have_equal_digests(value: object) -> None:
    again = eval(repr(value))  # noqa: S307  a copy that shares nothing with the value
    assert sidik(value) == sidik(again)


@given(PLAIN, PLAIN)
def test_other_values_have_other_digests(one: object, other: object) -> None:
    if repr(one) != repr(other):
        assert sidik(one) != sidik(other)


def test_an_object_has_no_digest() -> None:
    with pytest.raises(ValueError, match="unmarshallable"):
        sidik(object())


def test_the_version_follows_every_file_of_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sidik_engine, "ROOT", tmp_path)
    for name in ("plugins/a/b.py", "theme/x.html", "pelicanconf.py", "publishconf.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1\n")
    seen = {_versi()}
    for name in ("plugins/a/b.py", "theme/x.html", "publishconf.py"):
        (tmp_path / name).write_text("x = 2\n")
        seen.add(_versi())
    sidik_engine.versi_mesin.cache_clear()
    assert len(seen) == 4


def _versi() -> bytes:
    sidik_engine.versi_mesin.cache_clear()
    return sidik_engine.versi_mesin()


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "simpanan").write_text("sebuah berkas")
    lemari = Lemari(tmp_path / "simpanan", VERSI)
    lemari.rak("a").taruh("a", 1, 1)
    lemari.simpan()
    assert lemari.rak("a").ambil("a", 1) is None


def test_shelves_of_a_group_that_nobody_will_open_are_deleted(tmp_path: Path) -> None:
    lemari = Lemari(tmp_path, VERSI)
    for nama in ("muat/a/b", "muat/a-b", "muat/lama", "lain"):
        lemari.rak(nama).taruh("x", 1, 1)
    lemari.simpan()
    lemari.hanya("muat", ["a/b", "a-b"])

    assert sorted(x.relative_to(lemari.folder).as_posix() for x in tmp_path.rglob("*.pickle")) == [
        "lain.pickle",
        "muat/a-b.pickle",
        "muat/a/b.pickle",
    ]


def test_folders_of_similar_names_have_shelves_of_their_own(tmp_path: Path) -> None:
    for _ in range(2):
        lemari = Lemari(tmp_path, VERSI)
        for nama in ("muat/a/b", "muat/a-b"):
            lemari.rak(nama).taruh("x", 1, nama)
        lemari.simpan()
    lemari = Lemari(tmp_path, VERSI)

    assert [lemari.rak(n).ambil("x", 1) for n in ("muat/a/b", "muat/a-b")] == [
        "muat/a/b",
        "muat/a-b",
    ]


def test_what_a_killed_build_left_half_written_does_not_pile_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dying(*_: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        for n in range(3):
            with pytest.raises(KeyboardInterrupt):
                isi(tmp_path, a=n)
    assert len(list(tmp_path.iterdir())) == 1
    isi(tmp_path, a=7)

    assert [path.name for path in tmp_path.iterdir()] == ["a.pickle"]
