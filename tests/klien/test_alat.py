"""Where the clients of Debian and npm come from."""

import os
import platform
from pathlib import Path

import pytest

from tests.klien import alat


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where is written what apt-get was asked for; no client is installed."""
    apt_get = tmp_path / "bin/apt-get"
    apt_get.parent.mkdir()
    apt_get.write_text(f"#!/bin/sh\necho \"$*\" >> '{tmp_path}/asked'\n")
    apt_get.chmod(0o755)
    monkeypatch.setenv("PATH", str(apt_get.parent))
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr(alat, "DEBIAN", {"newsboat": alat.newsboat, "libical3": lambda: None})
    monkeypatch.setattr(alat, "FOLDER", tmp_path / "npm")
    monkeypatch.setattr(alat, "STAMP", tmp_path / "npm/stamp")
    return tmp_path / "asked"


@pytest.fixture
def npm(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Replace npm by one that succeeds; give the folders in which it was run."""
    ran: list[Path] = []

    def run(*_words: str, cwd: Path) -> int:
        ran.append(cwd)
        return 0

    monkeypatch.setattr(alat, "npm", run)
    return ran


@pytest.mark.usefixtures("npm")
def test_root_on_debian_installs_what_is_missing(
    asked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    alat.install()

    assert asked.read_text() == "--quiet update\n--quiet install --yes newsboat libical3\n"


@pytest.mark.usefixtures("asked")
def test_packages_of_node_are_installed_once_for_a_lock(npm: list[Path]) -> None:
    alat.install()
    alat.install()

    assert npm == [alat.FOLDER]
    assert alat.node_modules() == str(alat.FOLDER / "node_modules")

    alat.STAMP.write_text("an older lock")

    assert alat.node_modules() is None


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
@pytest.mark.usefixtures("asked", "npm")
def test_others_are_told_what_to_install(
    ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("CI", ci)

    assert alat.install() == code
    assert capsys.readouterr().err.splitlines() == [
        "newsboat belum ada: pasang dengan `apt-get install newsboat`, lalu ulangi.",
        "libical3 belum ada: pasang dengan `apt-get install libical3`, lalu ulangi.",
    ]


@pytest.mark.parametrize(
    ("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)]
)
def test_test_without_its_client_is_skipped_but_never_in_ci(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)

    with pytest.raises(outcome, match="newsboat belum ada"):
        alat.perlu(lambda: None, "newsboat")
