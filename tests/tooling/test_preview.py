"""The preview as staff start it: a process that builds, serves, watches and ends."""

import errno
import http.client
import json
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from plugins.pratinjau.serve import why_not
from tasks import ROOT
from tests.chromium import private_context

# A stand-in for the real build: one page from one file, a fault, or a wait.
BUILD = """\
import pathlib, sys, time
text = "".join(p.read_text() for p in sorted(pathlib.Path("agenda").glob("*.md")))
if "TUNGGU" in text:
    pathlib.Path("sedang").touch()
    time.sleep(60)
if "SALAH" in text:
    sys.exit("agenda/a.md:1:1: SALAH. Tulis BENAR.")
pathlib.Path("output").mkdir(exist_ok=True)
pathlib.Path("output/index.html").write_text(f"<!doctype html><body><p>{text}</p></body>")
"""

START = """\
import sys
from pathlib import Path
from plugins.pratinjau.serve import Plan, serve
folder = Path(sys.argv[1])
watched = [folder / "agenda", folder / "theme", folder / "pelicanconf.py"]
command = [sys.executable, "build.py"]
sys.exit(serve(Plan(folder, command, folder / "output", watched, int(sys.argv[2]))))
"""


class Preview:
    """A running preview of a small project."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        self.folder = folder
        self.entry = folder / "agenda" / "a.md"
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, folder, str(port)],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said: list[str] = []
        # Whoever waits for a line that never comes would wait for ever.
        self._watchdog = threading.Timer(60, self.process.kill)
        self._watchdog.start()

    def hear(self, pattern: str) -> re.Match[str]:
        """Read the terminal until a line matches."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError("".join(self.said))

    def ready(self) -> str:
        """Wait for the first build; return the origin."""
        origin = self.hear(r"http://127\.0\.0\.1:\d+")[0]
        self.hear("Selesai|tidak diperbarui")
        return origin

    def end(self, number: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.finish()

    def finish(self) -> int:
        """Read the rest of the terminal; return the exit code."""
        self._watchdog.cancel()
        _, rest = self.process.communicate(timeout=30)
        self.said.append(rest)
        return self.process.returncode


def fetch(origin: str) -> tuple[int, str]:
    with connect(origin) as connection:
        connection.request("GET", "/")
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def connect(origin: str) -> closing[http.client.HTTPConnection]:
    return closing(http.client.HTTPConnection(origin.removeprefix("http://"), timeout=30))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = tmp_path / "dengan spasi"
    (project / "agenda").mkdir(parents=True)
    (project / "agenda" / "a.md").write_text("lama")
    (project / "build.py").write_text(BUILD)
    return project


@pytest.fixture
def preview(folder: Path) -> Iterator[Preview]:
    preview = Preview(folder)
    yield preview
    preview.end()


def test_event_follows_a_change(preview: Preview) -> None:
    origin = preview.ready()
    with connect(origin) as connection:
        connection.request("GET", "/__pratinjau/perubahan")
        with connection.getresponse() as events:
            before = json.loads(events.readline().removeprefix(b"data: "))
            preview.entry.write_text("baru")
            events.readline()
            after = json.loads(events.readline().removeprefix(b"data: "))

    assert before["galat"] == after["galat"] == ""
    assert before["situs"] != after["situs"]
    assert "<p>baru</p>" in fetch(origin)[1]


def test_new_deleted_and_replaced_files_count(preview: Preview) -> None:
    origin = preview.ready()

    (preview.folder / "agenda" / "b.md").write_text(" tambah")
    preview.hear("Selesai")
    assert "lama tambah" in fetch(origin)[1]

    (preview.folder / "agenda" / "a.md").unlink()
    preview.hear("Selesai")
    assert "lama" not in fetch(origin)[1]

    shutil.move(preview.folder / "agenda", preview.folder / "agenda-lama")
    preview.hear("Selesai")
    (preview.folder / "agenda").mkdir()
    (preview.folder / "agenda" / "c.md").write_text("folder lain")
    preview.hear("Berubah")
    preview.hear("Selesai")
    assert "folder lain" in fetch(origin)[1]


def test_folder_and_settings_that_come_later_count(preview: Preview) -> None:
    preview.ready()

    (preview.folder / "theme").mkdir()
    preview.hear("Berubah: theme")
    preview.hear("Selesai")
    (preview.folder / "pelicanconf.py").write_text("A = 1")
    preview.hear(r"Berubah: .*pelicanconf\.py")
    preview.hear("Selesai")

    # Editors write another file and rename it.
    draft = preview.folder / "draf"
    draft.write_text("A = 2")
    draft.replace(preview.folder / "pelicanconf.py")
    preview.hear(r"Berubah: .*pelicanconf\.py")


def test_faults_keep_the_old_site(preview: Preview) -> None:
    origin = preview.ready()

    preview.entry.write_text("SALAH")
    preview.hear(r"agenda/a\.md:1:1: SALAH\. Tulis BENAR\.")
    preview.hear("Portal tidak diperbarui")

    status, page = fetch(origin)
    assert status == 200
    assert "lama" in page


def test_first_build_may_fail(folder: Path) -> None:
    (folder / "agenda" / "a.md").write_text("SALAH")
    preview = Preview(folder)
    origin = preview.ready()

    status, page = fetch(origin)
    assert status == 503
    assert "agenda/a.md:1:1: SALAH. Tulis BENAR." in page

    preview.entry.write_text("BENAR")
    preview.hear("Selesai")
    assert fetch(origin)[0] == 200
    assert preview.end() == 0


def test_taken_port_is_said_with_the_way_out(preview: Preview, tmp_path: Path) -> None:
    port = int(preview.ready().rpartition(":")[2])
    second = Preview(tmp_path, port)

    second.hear("Porta")

    assert second.finish() == 1
    assert len("".join(second.said).splitlines()) == 1
    assert f"Porta {port} sedang dipakai" in second.said[0]
    assert f"PORT={port + 1} make serve" in second.said[0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_end_takes_a_running_build_along(folder: Path, number: int) -> None:
    (folder / "agenda" / "a.md").write_text("TUNGGU")
    preview = Preview(folder)
    while not (folder / "sedang").exists():
        time.sleep(0.02)
    children = Path(f"/proc/{preview.process.pid}/task/{preview.process.pid}/children")
    child = int(children.read_text().split()[0])

    assert preview.end(number) == 0
    assert not Path(f"/proc/{child}").exists()
    assert "Traceback" not in "".join(preview.said)


def test_low_port_is_explained() -> None:
    error = PermissionError(errno.EACCES, "Permission denied")

    assert "hanya untuk administrator" in why_not(error, 80)


def test_browser_reloads_and_shows_faults(preview: Preview, chromium: Browser) -> None:
    origin = preview.ready()

    with private_context(chromium, origin) as context:
        page = context.new_page()
        page.goto("/")
        expect(page.get_by_text("lama")).to_be_visible()

        preview.entry.write_text("baru")
        expect(page.get_by_text("baru")).to_be_visible()

        preview.entry.write_text("SALAH <b>")
        expect(page.get_by_role("alert")).to_contain_text("agenda/a.md:1:1: SALAH. Tulis BENAR.")
        expect(page.get_by_text("baru")).to_be_visible()

        preview.entry.write_text("betul")
        expect(page.get_by_text("betul")).to_be_visible()
        expect(page.get_by_role("alert")).to_have_count(0)
