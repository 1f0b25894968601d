"""Where the tests' browser comes from."""

import os
import platform
from pathlib import Path

import pytest

from tests import chromium


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder on PATH; its apt-get puts Chromium there."""
    apt_get = tmp_path / "apt-get"
    apt_get.write_text(
        f"#!/bin/sh\necho \"$*\" >> '{tmp_path}/asked'\n"
        f"case \"$*\" in *chromium) /bin/cp '{tmp_path}/apt-get' '{tmp_path}/chromium' ;; esac\n"
    )
    apt_get.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "debian"})
    return tmp_path


def test_root_on_debian_installs_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert chromium.install() == 0
    assert chromium.find() == str(path / "chromium")
    assert (path / "asked").read_text() == "--quiet update\n--quiet install --yes chromium\n"


def test_installed_one_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (path / "apt-get").rename(path / "chromium")

    assert chromium.install() == 0
    assert not (path / "asked").exists()


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
@pytest.mark.usefixtures("path")
def test_others_are_told_in_one_line(
    ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("CI", ci)

    assert chromium.install() == code
    assert capsys.readouterr().err == chromium.MISSING + "\n"
