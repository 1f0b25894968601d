"""The shortened Jinja writes what Jinja itself would."""

from __future__ import annotations

import enum
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup, escape

from plugins.keluaran.jinja import PlainEnvironment
from plugins.keluaran.templates import environment
from tests import builders

HALAMAN = {
    "dasar.html": "<title>{{ judul }}</title>{% set sisi %}{% block sisi %}{% endblock %}"
    "{% endset %}{% block isi %}kosong{% endblock %}|{{ sisi }}|",
    "kotak.html": "{% macro kotak(judul, tingkat=2, tebal=false) %}<h{{ tingkat }}>"
    "{% if tebal %}<b>{% endif %}{{ judul }}</h{{ tingkat }}>{{ caller() }}{% endmacro %}",
    "anak.html": '{% extends "dasar.html" %}{% from "kotak.html" import kotak %}'
    "{% set s = hal.siaran %}"
    "{% block isi %}{% call kotak(s.judul, tebal=true) %}{{ s.isi }}{% endcall %}"
    "{% for x in s.topik %}{{ loop.index }}. {{ x|upper }}{% if not loop.last %}; {% endif %}"
    "{% else %}-{% endfor %}{{ pesan('a', b=s.judul) }}{{ s.nomor or '–' }}{% endblock %}"
    "{% block sisi %}{% for k in hal.lain if k.judul %}{{ k.judul[0] }}{% endfor %}{% endblock %}",
}


class Kata(enum.StrEnum):
    TANYA = "<tanya>"


def _render(kind: type[Environment]) -> str:
    env = kind(loader=DictLoader(HALAMAN), autoescape=True, undefined=StrictUndefined)
    env.globals["pesan"] = lambda a, b: f"{a}&{b}"
    siaran = SimpleNamespace(
        judul='Pasar "Rakyat" & <b>', isi=Markup("<i>isi</i>"), topik=("x<", "y"), nomor=None
    )
    hal = SimpleNamespace(siaran=siaran, lain=[siaran, SimpleNamespace(judul="")])
    return env.get_template("anak.html").render(judul="R & D", hal=hal)


def test_a_page_is_what_jinja_would_make_of_it() -> None:
    page = _render(PlainEnvironment)
    assert page == _render(Environment)
    assert "Pasar &#34;Rakyat&#34; &amp; &lt;b&gt;" in page


@given(
    st.one_of(
        st.text(),
        st.text("&<>\"'ab–"),
        st.text().map(Markup),
        st.integers(),
        st.none(),
        st.sampled_from(Kata),
    )
)
def test_output_is_escaped_as_jinja_escapes_it(value: object) -> None:
    assert PlainEnvironment.safe(value) == str(escape(value))


@pytest.mark.parametrize("source", ["{{ x.judull }}", "{{ y }}", "{{ y.judul }}", "{{ y() }}"])
def test_a_misspelt_word_stops_the_build(source: str) -> None:
    env = PlainEnvironment(undefined=StrictUndefined)
    with pytest.raises((UndefinedError, AttributeError)):
        env.from_string(source).render(x=SimpleNamespace(judul="a"))


def _env(tmp_path: Path, siteurl: str = "", **globals_: Any) -> Environment:
    cache = tmp_path / "cache"
    return environment(tmp_path, builders.instansi(), siteurl, globals_, cache)


def test_compiled_templates_hold_nothing_of_the_build_that_compiled_them(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ '/agenda/'|u }} {{ menu ~ 1 }}")
    first = _env(tmp_path, "", menu="a").get_template("a.html").render()
    second = _env(tmp_path, "https://x.example", menu="b").get_template("a.html").render()
    assert (first, second) == ("/agenda/ a1", "https://x.example/agenda/ b1")


def test_a_template_that_changed_is_compiled_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("lama")
    assert _env(tmp_path).get_template("a.html").render() == "lama"
    path.write_text("baru")
    assert _env(tmp_path).get_template("a.html").render() == "baru"


def test_a_torn_compiled_template_is_compiled_anew(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("a")
    _env(tmp_path).get_template("a.html")
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:25])
    assert _env(tmp_path).get_template("a.html").render() == "a"
