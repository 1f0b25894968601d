"""Fixtures for every test: the sample portal built once, served, and a browser on it."""

import fcntl
import json
import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from plugins.pratinjau.handler import Server
from tasks import ROOT, pelican
from tests import chromium as chromium_binary
from tests import debian

# The same examples on every machine, and no failure because one is slow.
settings.register_profile("portal", deadline=None, derandomize=True)
settings.load_profile("portal")
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder of the sample portal, built by the first worker that asks."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    site, record = shared / "situs", shared / "situs.json"
    with (shared / "situs.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not record.exists():
            record.write_text(json.dumps(_build(site)))
    failure = json.loads(record.read_text())
    if failure:
        pytest.fail(f"Contoh portal gagal dibangun:\n{failure}", pytrace=False)
    return site


def _build(site: Path) -> str:
    """Build the sample portal; return what was said if that failed."""
    # The sample brings its own content and its own "now".
    environment = {key: os.environ[key] for key in os.environ if key not in {"ISI", "SEKARANG"}}
    result = subprocess.run(
        [*pelican("pelicanconf.py"), "--output", str(site)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return (result.stdout or f"kode {result.returncode}") if result.returncode else ""


@pytest.fixture(scope="session")
def server(situs: Path) -> Iterator[str]:
    """Serve the sample portal; give its origin, without a slash at the end."""
    with Server(situs) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server.url.rstrip("/")
        server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Chromium; skip where there is none, but never in CI."""
    binary = chromium_binary.find()
    if binary is None:
        stop = pytest.fail if debian.in_ci() else pytest.skip
        stop(chromium_binary.MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=chromium_binary.FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def peramban(chromium: Browser, server: str) -> Iterator[BrowserContext]:
    """Give a fresh browser context on the sample portal: `peramban.new_page().goto("/")`."""
    with chromium_binary.private_context(chromium, server) as context:
        yield context
