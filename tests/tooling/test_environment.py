"""How `make` finds a Python and judges `.venv`; nothing here needs the network."""

import json
import os
import runpy
import shutil
import subprocess
import venv
from pathlib import Path
from typing import Any

import pytest

from tasks import ROOT

SHELL = shutil.which("sh") or "/bin/sh"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of which only the environment's own files exist."""
    folder = tmp_path / "dengan spasi"
    shutil.copytree(
        ROOT / "environment", folder / "environment", ignore=shutil.ignore_patterns("__pycache__")
    )
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the only folder on PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def fake_python(path: Path, name: str, answer: str) -> None:
    """Put a Python on PATH that says what it is, and who it is when it gets the work."""
    stub = path / name
    reply = answer if answer.startswith("exit") else f"echo {answer}"
    stub.write_text(f'#!{SHELL}\n[ "$2" = -c ] && {{ {reply}; exit; }}\necho "{name} $*"\n')
    stub.chmod(0o755)


def prepare(project: Path, path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SHELL, "environment/prepare.sh", "runtime"],
        cwd=project,
        env={"PATH": str(path)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({"python3": "usable 3.11", "python3.13": "usable 3.13"}, "python3"),
        (
            {"python3": "old 3.9", "python3.11": "usable 3.11", "python3.12": "usable 3.12"},
            "python3.12",
        ),
        # pyenv: the name is there, the version is not.
        (
            {"python3": "old 3.9", "python3.13": "exit 127", "python3.12": "usable 3.12"},
            "python3.12",
        ),
        ({"python3": "bare 3.11", "python3.12": "usable 3.12"}, "python3.12"),
    ],
)
def test_python_is_chosen_by_what_it_answers(
    project: Path, path: Path, pythons: dict[str, str], chosen: str
) -> None:
    for name, answer in pythons.items():
        fake_python(path, name, answer)

    assert prepare(project, path).stdout == f"{chosen} -I environment/prepare.py runtime\n"


def test_named_python_is_taken(project: Path, path: Path) -> None:
    fake_python(path, "python3", "usable 3.11")
    fake_python(path, "ular", "usable 3.12")

    assert prepare(project, path, PYTHON="ular").stdout.startswith("ular ")


@pytest.mark.parametrize(
    ("pythons", "message"),
    [
        ({}, "tidak ditemukan"),
        ({"python3": "old 3.9"}, "Python 3.9 terlalu lama"),
        ({"python3": "bare 3.11"}, "apt-get install python3-venv"),
    ],
)
def test_no_python_is_said_in_one_line(
    project: Path, path: Path, pythons: dict[str, str], message: str
) -> None:
    for name, answer in pythons.items():
        fake_python(path, name, answer)

    result = prepare(project, path)

    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert message in result.stderr


def test_named_python_that_does_not_run(project: Path, path: Path) -> None:
    fake_python(path, "python3", "usable 3.11")

    result = prepare(project, path, PYTHON="tidak-ada")

    assert result.returncode == 1
    assert "PYTHON=tidak-ada tidak dapat dijalankan" in result.stderr


def finished(project: Path) -> Path:
    """Make an environment that looks installed, with one console script; return that."""
    venv.create(project / ".venv", symlinks=True)
    module: dict[str, Any] = runpy.run_path(str(project / "environment" / "prepare.py"))
    stamp = {
        "python": module["tag"](),
        "folder": str(project / ".venv"),
        "runtime": module["digest"]("runtime"),
    }
    (project / ".venv" / "stamp.json").write_text(json.dumps(stamp))
    script = project / ".venv" / "bin" / "contoh"
    script.write_text(
        f"#!/bin/sh\n'''exec' \"{project}/.venv/bin/python\" \"$0\" \"$@\"\n' '''\n"
        "import sys\nprint(sys.prefix)\n"
    )
    script.chmod(0o755)
    return script


def check(project: Path, lock: str = "runtime") -> bool:
    command = [".venv/bin/python", "-I", "environment/prepare.py", "--check", lock]
    return subprocess.run(command, cwd=project, check=False).returncode == 0


def test_finished_environment_is_left_alone(project: Path, path: Path) -> None:
    finished(project)

    result = prepare(project, path)

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_changed_lock_is_noticed(project: Path) -> None:
    finished(project)
    with (project / "environment" / "runtime.lock").open("a") as lock:
        lock.write("# lain\n")

    assert not check(project)


def test_development_is_more_than_runtime(project: Path) -> None:
    finished(project)

    assert check(project, "runtime")
    assert not check(project, "dev")


def test_half_made_environment_is_noticed(project: Path) -> None:
    finished(project)
    (project / ".venv" / "stamp.json").unlink()

    assert not check(project)


def test_moved_folder_is_repaired_without_network(project: Path) -> None:
    script = finished(project)
    moved = project.rename(project.parent / "tempat lain")
    script = moved / script.relative_to(project)
    assert not check(moved)

    environment = {"PATH": os.environ["PATH"]}
    result = subprocess.run(
        [SHELL, "environment/prepare.sh", "runtime"], cwd=moved, env=environment, check=False
    )

    assert result.returncode == 0
    assert check(moved)
    assert subprocess.check_output([script], text=True) == f"{moved}/.venv\n"
