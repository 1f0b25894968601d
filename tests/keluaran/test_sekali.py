"""What is rendered once is right on every page that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, nodes

from plugins.agenda.plugin import AgendaGenerator
from plugins.beranda.plugin import BerandaGenerator
from plugins.domain import alamat
from plugins.domain.kegiatan import Kegiatan
from plugins.keluaran import sekali
from plugins.keluaran.generator import Remah
from plugins.keluaran.jinja import PlainEnvironment
from plugins.keluaran.loading import load_portal
from plugins.keluaran.sekali import Sekali
from plugins.keluaran.templates import environment, letak
from plugins.siaran_pers.plugin import SiaranPersGenerator
from tasks import ROOT
from tests import builders
from tests.rakit import terbit

TEMPLATES = Path(ROOT) / "theme/templates"
MENU = {
    "utama": (Remah("Profil", "/profil/"), Remah("Tugas", "/profil/tugas/")),
    "kaki": (Remah("Privasi", "/privasi/"),),
}
RUTIN = builders.kegiatan("2026-11-24-rapat", judul="Rapat Rutin", mulai="2026-11-24T09:00")


def _env(source: str) -> PlainEnvironment:
    return PlainEnvironment(loader=DictLoader({"a": source}), extensions=[Sekali], autoescape=True)


@pytest.fixture
def tema() -> PlainEnvironment:
    globals_ = {"aset": lambda name: f"/aset/{name}", "foto": None, "menu": MENU}
    env = environment(TEMPLATES, builders.instansi(), "", globals_)
    assert isinstance(env, PlainEnvironment)
    return env


def _butir(env: PlainEnvironment, kegiatan: Kegiatan, id_: str = RUTIN.id, **keys: bool) -> str:
    """Return an item of a date list."""
    macro = env.get_template("komponen/kegiatan.html").module.butir_kegiatan  # type: ignore[attr-defined]
    return str(macro(SimpleNamespace(id=id_, kegiatan=kegiatan), 2, **keys))


def test_a_part_is_rendered_once_for_equal_values() -> None:
    calls: list[str] = []

    def tulis(text: str) -> str:
        calls.append(text)
        return text

    page = _env("{% sekali url, 2 %}{{ tulis(url) }}{% endsekali %}").get_template("a")
    assert "".join(page.render(url=url, tulis=tulis) for url in "aabab") == "aabab"
    assert calls == ["a", "b"]


def test_an_empty_part_is_kept_too() -> None:
    calls: list[int] = []
    page = _env("{% sekali %}{% if hitung() %}{% endif %}{% endsekali %}").get_template("a")
    assert [page.render(hitung=partial(calls.append, 1)) for _ in range(3)] == [""] * 3
    assert calls == [1]


def test_two_parts_on_one_line_are_two() -> None:
    page = _env("{% sekali %}a{% endsekali %}{% sekali %}b{% endsekali %}").get_template("a")
    assert [page.render() for _ in range(2)] == ["ab", "ab"]


def test_equal_objects_that_are_not_the_same_share_nothing() -> None:
    page = _env("{% sekali untuk x %}{{ y }}{% endsekali %}").get_template("a")
    assert [page.render(x=builders.kegiatan(RUTIN.id), y=y) for y in (1, 2)] == ["1", "2"]


def test_an_object_that_is_gone_leaves_its_part_to_no_other() -> None:
    page = _env("{% sekali untuk x %}{{ x.n }}{% endsekali %}").get_template("a")
    shown = [page.render(x=SimpleNamespace(n=n)) for n in range(500)]
    assert shown == [str(n) for n in range(500)]


def test_only_so_many_parts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sekali, "MUAT", 3)
    env = _env("{% sekali n %}{{ n }}{% endsekali %}")
    page = env.get_template("a")
    assert [page.render(n=n % 5) for n in range(20)] == [str(n % 5) for n in range(20)]
    [kept] = [e._kept for e in env.extensions.values() if isinstance(e, Sekali)]
    assert len(kept) == 3


def test_kegiatan_of_one_id_with_other_words_never_mix(tema: PlainEnvironment) -> None:
    other = builders.kegiatan(RUTIN.id, judul="Rapat Darurat", mulai="2026-11-25T09:00")
    for _ in range(2):
        assert "Rapat Rutin" in _butir(tema, RUTIN)
        assert "Rapat Darurat" in _butir(tema, other)
        assert "2026-11-25T09:00" in _butir(tema, other)


def test_one_kegiatan_shown_in_different_ways_keeps_each(tema: PlainEnvironment) -> None:
    done = builders.kegiatan(RUTIN.id, judul="Rapat", mulai="2026-11-24T09:00", status="terlaksana")
    for _ in range(2):
        assert "Terlaksana" in _butir(tema, done)
        assert "Terlaksana" not in _butir(tema, done, terlaksana=False)
        assert "Selasa, <span>24 November" in _butir(tema, done, tampil_tanggal=True)
        assert "24 November" not in _butir(tema, done)
        assert alamat.kegiatan("2026-01-01-lain") in _butir(tema, done, "2026-01-01-lain")


def test_headings_of_a_kept_item_follow_their_page(tema: PlainEnvironment) -> None:
    macro = tema.get_template("komponen/kegiatan.html").module.butir_kegiatan  # type: ignore[attr-defined]
    item = SimpleNamespace(id=RUTIN.id, kegiatan=RUTIN)
    found = [re.findall(r"</?h\d", str(macro(item, level))) for level in (2, 4, 2)]
    assert found == [["<h2", "</h2"], ["<h4", "</h4"], ["<h2", "</h2"]]


def _ditandai(env: PlainEnvironment, url: str) -> list[tuple[str, str]]:
    """Return the links of a page's frame that are marked as the current one, and how."""
    page = env.get_template("404.html").render(
        url=url, judul="J", remah=(), deskripsi="", terindeks=True
    )
    frame = re.sub(r"<main.*?</main>", "", page, flags=re.DOTALL)
    return re.findall(r'href="([^"]+)" aria-current="(\w+)"', frame)


def test_the_frame_marks_where_each_page_stands(tema: PlainEnvironment) -> None:
    expected = {
        "/": [("/", "page")],
        "/agenda/": [("/agenda/", "page")],
        "/agenda/2026/11/24/": [("/agenda/", "true")],
        "/siaran-pers/2026/": [("/siaran-pers/", "true")],
        "/profil/": [("/profil/", "page")],
        "/profil/visi/": [("/profil/", "true")],
        "/profil/tugas/": [("/profil/", "true"), ("/profil/tugas/", "page")],
        "/profil/tugas/rincian/": [("/profil/", "true"), ("/profil/tugas/", "true")],
        "/langganan/": [("/langganan/", "page")] * 2,
        "/privasi/": [("/privasi/", "page")],
        "/privasi/lama/": [],
        "/404.html": [],
    }
    for _ in range(2):
        assert {url: _ditandai(tema, url) for url in expected} == expected


def test_a_page_below_a_link_stands_for_all_that_are() -> None:
    links = ["/", "/agenda/", "/agenda/a/"]
    urls = ("/", "/agenda/", "/agenda/b/", "/agenda/c/d/", "/agenda/a/b/", "/x/")
    assert [letak(url, links) for url in urls] == [
        "/",
        "/agenda/",
        "/agenda/…",
        "/agenda/…",
        "/agenda/a/…",
        "/…",
    ]


@pytest.mark.parametrize("family", [AgendaGenerator, BerandaGenerator, SiaranPersGenerator])
def test_the_sample_is_the_same_without_keeping_anything(
    family: type[AgendaGenerator], monkeypatch: pytest.MonkeyPatch
) -> None:
    portal = load_portal(Path(ROOT), None)
    kept = terbit(family, portal)
    monkeypatch.setattr(Sekali, "take", lambda *_args: None)
    assert terbit(family, portal) == kept


def _jalur(node: nodes.Node) -> str:
    """Return a name, or the dotted path that begins at one; empty for anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and (base := _jalur(node.node)):
        return f"{base}.{node.attr}"
    return ""


def _dibaca(node: nodes.Node) -> Iterator[str]:
    """Yield the dotted paths that a part reads."""
    if path := _jalur(node):
        yield path
    else:
        for child in node.iter_child_nodes():
            yield from _dibaca(child)


def _bagian(tree: nodes.Template) -> Iterator[tuple[set[str], nodes.AssignBlock]]:
    """Yield every kept part of a template with the paths that it is kept by."""
    for condition in tree.find_all(nodes.If):
        body = condition.body[0]
        if isinstance(body, nodes.AssignBlock) and isinstance(body.target, nodes.InternalName):
            keep = condition.body[1]
            assert isinstance(keep, nodes.ExprStmt)
            assert isinstance(keep.node, nodes.Call)
            yield {path for key in keep.node.args for path in _dibaca(key)}, body


@pytest.mark.parametrize(
    "name", sorted(p.relative_to(TEMPLATES).as_posix() for p in TEMPLATES.rglob("*.html"))
)
def test_a_part_reads_only_what_it_is_kept_by(tema: PlainEnvironment, name: str) -> None:
    tree = tema.parse((TEMPLATES / name).read_text("utf-8"))
    shared = {*tema.globals, "loop"}
    shared |= {node.name for node in tree.find_all(nodes.Macro)}
    shared |= {x for node in tree.find_all(nodes.FromImport) for x in node.names}  # type: ignore[misc]
    for keys, part in _bagian(tree):
        own = {node.name for node in part.find_all(nodes.Name) if node.ctx == "store"}
        for path in (p for child in part.body for p in _dibaca(child)):
            prefixes = {path[: len(key)] for key in keys if f"{path}.".startswith(f"{key}.")}
            assert prefixes or path.split(".")[0] in shared | own, f"{name}:{part.lineno}: {path}"


def test_that_test_sees_a_part_that_reads_more(tema: PlainEnvironment) -> None:
    tree = tema.parse("{% sekali k.id %}{{ k.id }}{{ k.judul }}{% endsekali %}")
    [(keys, part)] = _bagian(tree)
    assert keys == {"k.id"}
    assert {p for child in part.body for p in _dibaca(child)} == {"k.id", "k.judul"}
