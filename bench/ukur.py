"""Runs one command and prints what it cost as JSON: CPU and wall in seconds, memory in bytes.

    python -I ukur.py LOG COMMAND...

A process of its own, because a child's peak of memory is never less than that of the process
that started it. Everything that the command prints goes to LOG.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

SELA = 0.05
"""Seconds between two looks at the processes."""


def keluarga(pid: int) -> list[int]:
    """Return a process and all its descendants that are alive."""
    pids = [pid]
    for one in pids:
        # A process may end at any moment.
        with contextlib.suppress(OSError):
            for thread in Path(f"/proc/{one}/task").iterdir():
                pids += map(int, (thread / "children").read_text().split())
    return pids


def memori(pids: list[int]) -> int:
    """Return how much memory processes hold together; what they share is divided among them."""
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total * 1024


def ukur(log: str, command: list[str]) -> tuple[int, dict[str, float]]:
    """Run a command; return its exit code and what it and its descendants cost."""
    peak = 0
    done = threading.Event()

    def watch(pid: int) -> None:
        nonlocal peak
        while not done.wait(SELA):
            pids = keluarga(pid)
            # The kernel itself remembers the peak of a single process.
            if len(pids) > 1:
                peak = max(peak, memori(pids))

    with Path(log).open("wb") as file:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT)
        watcher = threading.Thread(target=watch, args=(process.pid,))
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    done.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    cost = {
        "cpu": usage.ru_utime + usage.ru_stime,
        "wall": wall,
        "memori": max(peak, usage.ru_maxrss * 1024),
    }
    return process.returncode, cost


if __name__ == "__main__":
    code, found = ukur(sys.argv[1], sys.argv[2:])
    print(json.dumps(found))
    sys.exit(code)
