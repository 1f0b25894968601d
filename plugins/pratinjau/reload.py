"""What a page gets while it is served here: a script that reloads it and shows faults."""

import html
import json
from pathlib import Path

from plugins.pratinjau.hub import State

SCRIPT_URL = "/__pratinjau/muat.js"
EVENTS_URL = "/__pratinjau/perubahan"
SCRIPT = Path(__file__).with_name("muat.js").read_bytes()

_NO_SITE = """\
<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pratinjau</title>
<style>body{{font:1rem/1.5 system-ui;margin:2rem}}pre{{white-space:pre-wrap}}</style>
<h1>Portal belum dapat ditampilkan</h1>
<p>Halaman ini memuat ulang sendiri begitu portal selesai dibangun.</p>
<pre>{faults}</pre>
"""


def inject(page: bytes, state: State) -> bytes:
    """Return a page with the reload script in it; the file on disk stays as it is."""
    tag = f'<script src="{SCRIPT_URL}" data-situs="{state.site}" defer></script>'.encode()
    end = page.rfind(b"</body>")
    return page + tag if end < 0 else page[:end] + tag + page[end:]


def no_site(state: State) -> bytes:
    """Return the page that stands in while there is no site at all."""
    return _NO_SITE.format(faults=html.escape(state.faults)).encode()


def event(state: State) -> bytes:
    """Return a state as a server-sent event."""
    return f"data: {json.dumps({'situs': state.site, 'galat': state.faults})}\n\n".encode()
