"""HTTP for one folder on the loopback address; with a hub, for the live preview too."""

import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from plugins.pratinjau import reload
from plugins.pratinjau.hub import Hub
from plugins.pratinjau.site import File, Redirect, content_type, find

HOST = "127.0.0.1"
_HTML = content_type("/.html")
_TEXT = content_type("/.txt")
HEARTBEAT = 15.0  # seconds; a browser that went away is noticed by the failing write


class Server(ThreadingHTTPServer):
    """Serves the folder `root`; changes nothing on disk."""

    daemon_threads = True
    request_queue_size = 64
    # Two servers sharing one port would answer in turns instead of "port taken".
    allow_reuse_port = False

    def __init__(self, root: Path, port: int = 0, hub: Hub | None = None) -> None:
        self.root = root
        self.hub = hub
        super().__init__((HOST, port), Handler)

    @property
    def url(self) -> str:
        """Return the address of the front page."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent about browsers that hang up; report everything else."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: Server
    protocol_version = "HTTP/1.1"
    # An idle keep-alive connection would hold its thread for ever.
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a body."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer with the same headers as GET."""
        self._answer()

    def log_message(self, *_: Any) -> None:
        """Keep the terminal for what the build says."""

    def _answer(self) -> None:
        hub = self.server.hub
        if hub and self.path == reload.EVENTS_URL:
            self._events(hub)
        elif hub and self.path == reload.SCRIPT_URL:
            self._send(HTTPStatus.OK, reload.SCRIPT, content_type(reload.SCRIPT_URL))
        else:
            self._page(hub)

    def _page(self, hub: Hub | None) -> None:
        # Asked before the file is read: a page that is older than it says would never reload.
        state = hub.state if hub else None
        root = self.server.root
        found = find(root, self.path)
        if isinstance(found, Redirect):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", "text/plain", found.location)
            return
        status = HTTPStatus.OK
        page = _read(found)
        if page is None and state and not (root / "index.html").exists():
            status = HTTPStatus.SERVICE_UNAVAILABLE
            page = reload.no_site(state), _HTML
        elif page is None:
            status = HTTPStatus.NOT_FOUND
            page = _read(find(root, "/404.html")) or (b"Tidak ditemukan\n", _TEXT)
        body, kind = page
        if state and kind == _HTML:
            body = reload.inject(body, state)
        self._send(status, body, kind)

    def _send(self, status: HTTPStatus, body: bytes, kind: str, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        # As the public server does, so that a wrong media type is seen here first.
        self.send_header("X-Content-Type-Options", "nosniff")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _events(self, hub: Hub) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        state = hub.state
        self.wfile.write(reload.event(state))
        while not hub.closed:
            new = hub.wait(state.serial, HEARTBEAT)
            self.wfile.write(reload.event(new) if new else b":\n\n")
            state = new or state


def _read(found: File | Redirect | None) -> tuple[bytes, str] | None:
    """Return a file's bytes and media type; None when a build has just deleted it."""
    if not isinstance(found, File):
        return None
    try:
        return found.path.read_bytes(), found.content_type
    except FileNotFoundError:
        return None
