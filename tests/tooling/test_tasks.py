"""The tasks as they are called."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tasks import ROOT


def invoke(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "invoke", *words],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_make_offers_every_task_by_its_name() -> None:
    listed = json.loads(invoke("--list", "--list-format=json").stdout)["tasks"]
    makefile = (ROOT / "Makefile").read_text()
    targets = re.search(r"^\.PHONY: help (.+)$", makefile, re.MULTILINE)

    assert targets
    assert sorted(targets[1].split()) == sorted(task["name"] for task in listed)


@pytest.mark.parametrize("port", ["delapan", "-1", "65536", "80.5"])
def test_port_that_is_none_is_explained(port: str) -> None:
    result = invoke("serve", PORT=port)

    assert result.returncode == 2
    assert f"PORT={port} bukan nomor porta" in result.stderr


def test_day_that_is_none_is_explained() -> None:
    result = invoke("wa", "lusa")

    assert result.returncode == 2
    assert "Tulis: hari-ini, atau besok." in result.stderr


def test_faults_pass_through_without_traceback(tmp_path: Path) -> None:
    (tmp_path / "agenda").mkdir()
    (tmp_path / "content").mkdir()

    for task in ("periksa", "build"):
        result = invoke(task, ISI=str(tmp_path))

        assert result.returncode != 0
        assert "content/instansi.yaml:1:1" in result.stderr
        assert "Traceback" not in result.stdout + result.stderr


@pytest.mark.parametrize("day", [[], ["hari-ini"], ["besok"]])
def test_text_for_whatsapp_is_all_that_is_printed(day: list[str]) -> None:
    result = invoke("wa", *day)

    assert result.returncode == 0
    assert result.stdout.startswith("*")


@pytest.mark.parametrize(
    ("words", "handed"),
    [
        (["wa"], "wa"),
        (["wa", "besok"], "wa besok"),
        (["wa", "lusa"], "wa lusa"),
        (["wa", "HARI=besok"], "wa besok"),
    ],
)
def test_make_hands_the_day_to_the_task(words: list[str], handed: str) -> None:
    command = [shutil.which("make") or "make", "--dry-run", *words]
    # `make test` hands its own settings down; this make is a user's first.
    handed_down = {"HARI", "MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES"}
    environment = {key: text for key, text in os.environ.items() if key not in handed_down}
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0
    assert result.stdout.splitlines()[0].rstrip().endswith(f"-m invoke {handed}")
