"""The operator's guide: what the server is told agrees with what the preview sends."""

import re

from plugins.pratinjau.site import content_type
from tasks import ROOT
from tests.docs.documents import OPERASI, code, fences, marks


def test_media_types_are_those_of_the_preview() -> None:
    (table,) = marks(OPERASI, "jenis")
    rows = {code(row["Akhiran"]) or "": code(row["Jenis"]) for row in table.rows()}

    assert {ending: content_type(f"/a{ending}") for ending in rows} == rows


def test_server_sends_those_media_types() -> None:
    (server,) = [f.text for f in fences(OPERASI) if f.language == "nginx"]
    (named,) = re.findall(r"types \{\n(.*?)\n *\}", server, re.DOTALL)
    with_charset = re.search(r"charset_types (.+);", server)
    assert with_charset

    encoded = {"text/html", *with_charset[1].split()}  # nginx never leaves HTML out
    for kind, ending in re.findall(r"(\S+) (\w+);", named):
        charset = "; charset=utf-8" if kind in encoded else ""
        assert f"{kind}{charset}" == content_type(f"/a.{ending}")


def test_server_knows_every_kind_of_feed() -> None:
    (server,) = [f.text for f in fences(OPERASI) if f.language == "nginx"]
    blocks = re.findall(r"location ~ \\(\S+)\\\.xml\$ \{(.*?)\n    \}", server, re.DOTALL)

    assert {name for name, _ in blocks} == {".rss", ".atom"}
    for name, block in blocks:
        assert f"default_type {content_type(f'/a{name}.xml')};" in block


def test_server_knows_a_feed_in_json_from_other_json() -> None:
    (server,) = [f.text for f in fences(OPERASI) if f.language == "nginx"]
    ((pattern, kind),) = re.findall(
        r"location ~ (\S+json\$) \{\n *types \{ \}\n *default_type (\S+);", server
    )

    assert kind == content_type("/umpan/siaran-pers.json")
    assert re.search(pattern, "/umpan/jenis/klarifikasi.json")
    assert not re.search(pattern, "/data/agenda.json")


def test_server_serves_nothing_but_the_output() -> None:
    (server,) = [f.text for f in fences(OPERASI) if f.language == "nginx"]

    assert re.findall(r"root (\S+);", server) == ["/srv/portal/mesin/output"]


def test_quoted_messages_are_words_of_the_code() -> None:
    code_ = "".join(
        path.read_text("utf-8")
        for folder, pattern in (("plugins", "*.py"), ("environment", "prepare.*"))
        for path in sorted((ROOT / folder).rglob(pattern))
    )
    section = OPERASI.read_text("utf-8").partition("## Bila ada masalah")[2]
    quoted = re.findall(r"^\| `([A-Z][^`]+|[a-z][^`]+)` \|", section, re.MULTILINE)

    assert quoted
    assert [text for text in quoted if text not in code_] == []
