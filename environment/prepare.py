"""Make `.venv` hold exactly one lock, or find that it already does.

`.venv/stamp.json` is written last and names what the environment was made of: the
interpreter, the folder and the digests of the locks. While it matches, nothing is
fetched or changed, so every task works offline after the first set-up. Without it
(an installation that was cut off) the environment is made anew.

Standard library only: this runs before anything is installed.
"""

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).absolute().parent
VENV = HERE.parent / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "stamp.json"
MUTEX = HERE.parent / ".venv.lock"

LOCKS = ("runtime", "dev")

# Settings of a user's pip that would send the packages elsewhere than into .venv.
ELSEWHERE = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")

# First lines that pip gives a console script; the second form is for paths with spaces.
FIXED_HEADER = re.compile(
    rb"\A#!(?:/bin/sh\n'''exec'[^\n]*\n' '''|[^\n]*/\.venv/bin/python[^\n]*)\n"
)
MOVABLE_HEADER = b"""#!/bin/sh
'''exec' "$(dirname -- "$(realpath -- "$0")")/python" "$0" "$@"
' '''
"""


class SetupError(Exception):
    """Ends the set-up with one line for the person at the terminal."""


def tag() -> str:
    """Name what compiled wheels depend on; a security update keeps it."""
    return f"{sys.implementation.cache_tag}-{os.uname().machine}"


def digest(lock: str) -> str:
    """Return the digest of everything that installing a lock reads."""
    content = (HERE / "build.lock").read_bytes() + (HERE / f"{lock}.lock").read_bytes()
    return hashlib.sha256(content).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what the environment says it was made of; empty when it cannot tell."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: dict[str, str]) -> None:
    """Record what the environment is made of, in one step."""
    draft = STAMP.with_suffix(".new")
    draft.write_text(json.dumps(stamp, indent=1), "utf-8")
    draft.replace(STAMP)


def identity(python: Path) -> tuple[str, str] | None:
    """Return an interpreter's tag and base folder, or None when it does not run."""
    question = "import sys; print(sys.implementation.cache_tag, sys.base_prefix)"
    try:
        answer = subprocess.run(
            [python, "-I", "-c", question], capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    cache_tag, _, base = answer.strip().partition(" ")
    return f"{cache_tag}-{os.uname().machine}", base


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Let one set-up at a time work in this folder."""
    with MUTEX.open("w") as mutex:
        try:
            fcntl.flock(mutex, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Menunggu penyiapan lain selesai …", file=sys.stderr)
            fcntl.flock(mutex, fcntl.LOCK_EX)
        yield


def pip_install(lock: str) -> None:
    """Install one lock; pip refuses whatever is not pinned in it by hash."""
    settings = {key: value for key, value in os.environ.items() if key not in ELSEWHERE}
    command: list[str | Path] = [PYTHON, "-I", "-m", "pip", "install"]
    command += ["--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"]
    # What comes as source only is built with the locked setuptools; nothing else is fetched.
    command += ["--no-build-isolation", "--use-pep517", "--requirement", HERE / f"{lock}.lock"]
    if subprocess.run(command, env=settings, check=False).returncode:
        msg = "Pustaka gagal dipasang: periksa sambungan internet, lalu ulangi perintah ini."
        raise SetupError(msg)


def create() -> dict[str, str]:
    """Make an empty environment with the locked build tools; return its stamp."""
    STAMP.unlink(missing_ok=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    venv.create(VENV, symlinks=True, with_pip=True)
    pip_install("build")
    return {"python": tag(), "folder": str(VENV)}


def move(stamp: dict[str, str]) -> dict[str, str]:
    """Repair an environment whose folder was moved; needs no network."""
    subprocess.run([PYTHON, "-I", "-m", "venv", "--without-pip", VENV], check=True)
    for script in (VENV / "bin").iterdir():
        if script.is_symlink() or not script.is_file():
            continue
        content = script.read_bytes()
        repaired = FIXED_HEADER.sub(lambda _: MOVABLE_HEADER, content)
        if repaired != content:
            script.write_bytes(repaired)
    return stamp | {"folder": str(VENV)}


def sound(stamp: dict[str, str]) -> bool:
    """Tell whether the environment runs on the interpreter that it was made with."""
    found = identity(PYTHON) if stamp else None
    if found is None or found[0] != stamp.get("python"):
        return False
    # Whoever names an interpreter gets that one; otherwise the one in use is kept,
    # since PATH differs between a terminal, an editor and a timer.
    return not os.environ.get("PYTHON") or found == (tag(), sys.base_prefix)


def prepare(lock: str) -> None:
    """Bring the environment to a lock by the least work that is certain."""
    stamp = read_stamp()
    # The development lock holds the other one with the same versions, so it may be added to
    # it; any other change starts anew, lest a package stay that no lock names.
    current = {name: digest(name) for name in LOCKS}
    usable = sound(stamp) and all(stamp.get(name, key) == key for name, key in current.items())
    if usable and stamp["folder"] != str(VENV):
        stamp = move(stamp)
        write_stamp(stamp)
    if usable and lock in stamp:
        return
    print(f"Menyiapkan lingkungan Python ({lock}); hanya sekali …", file=sys.stderr)
    if not usable:
        stamp = create()
    pip_install(lock)
    write_stamp(stamp | {"runtime": current["runtime"], lock: current[lock]})


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lock", choices=LOCKS)
    parser.add_argument("--check", action="store_true", help="only tell, by the exit code")
    options = parser.parse_args()
    if options.check:
        wanted = {"python": tag(), "folder": str(VENV), options.lock: digest(options.lock)}
        return 0 if wanted.items() <= read_stamp().items() else 1
    # Asked to end, it ends pip too: an orphan would write into the next environment.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with only_one():
            prepare(options.lock)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"Lingkungan Python gagal disiapkan: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
