"""What a run costs is measured for all its processes, and its failure is told."""

import json
import subprocess
import sys
from pathlib import Path

from bench import ukur

SPEND = """
import subprocess, sys, time
block = bytearray(60_000_000)
if len(sys.argv) > 1:
    subprocess.run([sys.executable, "-c", sys.argv[1]], check=True)
else:
    end = time.process_time() + 0.2
    while time.process_time() < end:
        pass
"""


def measure(tmp_path: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", ukur.__file__, str(tmp_path / "log"), *command],
        capture_output=True,
        text=True,
        check=False,
    )


def test_processes_of_a_process_count(tmp_path: Path) -> None:
    result = measure(tmp_path, sys.executable, "-c", SPEND, SPEND)

    cost = json.loads(result.stdout)
    assert cost["cpu"] > 0.2
    assert cost["wall"] > 0.2
    assert cost["memori"] > 120_000_000


def test_what_processes_share_counts_once(tmp_path: Path) -> None:
    forked = (
        "import os, time; block = b'x' * 60_000_000; child = os.fork(); time.sleep(0.4)\n"
        "if child: os.wait()"
    )
    result = measure(tmp_path, sys.executable, "-c", forked)

    assert 60_000_000 < json.loads(result.stdout)["memori"] < 110_000_000


def test_exit_code_and_words_are_kept(tmp_path: Path) -> None:
    result = measure(tmp_path, sys.executable, "-c", "print('rusak'); raise SystemExit(3)")

    assert result.returncode == 3
    assert (tmp_path / "log").read_text() == "rusak\n"
