"""One build at a time, as a process of its own: plugins are loaded afresh each time."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_LONGEST = 20_000  # characters; enough to act on, little enough for a browser
_TRACEBACK = "Traceback (most recent call last):\n"
_FRAME = re.compile(r'^  File ".*\n(?:    .*\n)*', re.MULTILINE)
_FRAMES = 3


class Builder:
    """Runs the build command and keeps what it says."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self._ended = False

    def run(self) -> str | None:
        """Build once, echoing to the terminal; return what it said if it failed."""
        said = []
        with subprocess.Popen(
            self._command,
            cwd=self._folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            # Its own group: it is ended by `stop`, once, with all of its children.
            start_new_session=True,
        ) as self._process:
            if self._ended:
                self.stop()
            assert self._process.stdout is not None
            for line in self._process.stdout:
                sys.stderr.write(line)
                said.append(_COLOURS.sub("", line))
        code = self._process.returncode
        if code == 0:
            return None
        return (
            brief("".join(said), self._folder)[-_LONGEST:]
            or f"Pembangunan berhenti dengan kode {code}."
        )

    def stop(self) -> None:
        """End a running build; asked twice, without mercy."""
        process = self._process
        if process and process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL if self._ended else signal.SIGTERM)
        self._ended = True


def brief(said: str, folder: Path) -> str:
    """Return of a traceback the error, then the last places in the project; other text as it is.

    The terminal keeps the whole of it.
    """
    _, found, trace = said.rpartition(_TRACEBACK)
    if not found:
        return said
    frames = _FRAME.findall(trace)
    error = _FRAME.sub("", trace).strip()
    own = [frame for frame in frames if "site-packages" not in frame.partition("\n")[0]]
    places = "".join((own or frames)[-_FRAMES:]).replace(f'"{folder}{os.sep}', '"')
    return f"{error}\n\n{places}"
