"""The preview server over HTTP."""

import http.client
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pytest

from plugins.pratinjau.handler import Server
from plugins.pratinjau.hub import Hub


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes


Ask = Callable[..., Answer]

PAGE = b"<!doctype html><html><body><p>Agenda</p></body></html>"


@contextmanager
def running(root: Path, hub: Hub | None = None) -> Iterator[Ask]:
    with Server(root, hub=hub) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

        def ask(target: str, method: str = "GET", *, lines: int | None = None) -> Answer:
            host = server.url.split("/")[2]
            with closing(http.client.HTTPConnection(host, timeout=10)) as connection:
                connection.request(method, target)
                with connection.getresponse() as got:
                    read = got.read() if lines is None else b"".join(islice(got, lines))
                    return Answer(got.status, got.headers, read)

        yield ask
        if hub:
            hub.close()
        server.shutdown()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "agenda").mkdir()
    (tmp_path / "index.html").write_bytes(PAGE)
    (tmp_path / "agenda" / "index.html").write_bytes(PAGE)
    (tmp_path / "404.html").write_bytes(b"<body>Halaman tidak ditemukan</body>")
    (tmp_path / "kalender.ics").write_bytes(b"BEGIN:VCALENDAR\r\n")
    return tmp_path


def test_page_is_sent_as_it_is(root: Path) -> None:
    with running(root) as ask:
        answer = ask("/")

        assert (answer.status, answer.body) == (200, PAGE)
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-store"


def test_head_has_the_headers_of_get_and_no_body(root: Path) -> None:
    with running(root, Hub()) as ask:
        get, head = ask("/"), ask("/", "HEAD")

        assert head.status == get.status == 200
        assert head.headers["Content-Length"] == get.headers["Content-Length"]
        assert head.body == b""


def test_folder_is_redirected_to_its_slash(root: Path) -> None:
    with running(root) as ask:
        answer = ask("/agenda")

        assert (answer.status, answer.headers["Location"]) == (301, "/agenda/")


@pytest.mark.parametrize("target", ["/tidak-ada/", "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"])
def test_missing_page_is_the_sites_own_404(root: Path, target: str) -> None:
    with running(root) as ask:
        answer = ask(target)

        assert (answer.status, answer.body) == (404, b"<body>Halaman tidak ditemukan</body>")


def test_missing_page_without_own_404(root: Path) -> None:
    (root / "404.html").unlink()

    with running(root) as ask:
        answer = ask("/tidak-ada/")

        assert (answer.status, answer.body) == (404, b"Tidak ditemukan\n")


def test_preview_injects_its_script_into_pages_only(root: Path) -> None:
    with running(root, Hub()) as ask:
        page = ask("/").body

        assert page.count(b"/__pratinjau/muat.js") == 1
        assert page.index(b"<script") < page.index(b"</body>")
        assert b"<script" in ask("/tidak-ada/").body
        assert ask("/kalender.ics").body == b"BEGIN:VCALENDAR\r\n"
    assert (root / "index.html").read_bytes() == PAGE


def test_script_is_javascript(root: Path) -> None:
    with running(root, Hub()) as ask:
        answer = ask("/__pratinjau/muat.js")

        assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
        assert b"EventSource" in answer.body


def test_plain_server_has_nothing_of_the_preview(root: Path) -> None:
    with running(root) as ask:
        assert ask("/__pratinjau/muat.js").status == 404
        assert ask("/__pratinjau/perubahan").status == 404


def test_events_tell_the_state_and_each_change(root: Path) -> None:
    hub = Hub()

    with running(root, hub) as ask:
        threading.Timer(0.2, hub.failed, ["agenda/x.md:1:1: salah"]).start()
        answer = ask("/__pratinjau/perubahan", lines=3)
        now, _, after = answer.body.decode().splitlines()

        assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert now == f'data: {{"situs": "{hub.state.site}", "galat": ""}}'
        assert after == now.replace('""', '"agenda/x.md:1:1: salah"')


def test_without_a_site_the_faults_are_the_page(tmp_path: Path) -> None:
    hub = Hub()
    hub.failed("agenda/x.md:1:1: <judul> kosong")

    with running(tmp_path / "output", hub) as ask:
        answer = ask("/agenda/")
        page = answer.body

        assert answer.status == 503
        assert b"agenda/x.md:1:1: &lt;judul&gt; kosong" in page
        assert b"/__pratinjau/muat.js" in page


def test_address_is_loopback_only(root: Path) -> None:
    with Server(root) as server:
        assert server.url.startswith("http://127.0.0.1:")
