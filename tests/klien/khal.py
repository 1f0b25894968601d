"""What khal shows of calendars that vdirsyncer fetched: two programs, as their users run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from plugins.domain.waktu import Zona
from tests.klien.acara import Acara, Bacaan, saat

WAKTU = "%Y-%m-%dT%H:%M:%S"
KOLOM = {
    "mulai": "start-long-full",
    "selesai": "end-long-full",
    "sehari": "all-day",
    "ringkasan": "title",
    "tempat": "location",
    "status": "status",
    "tautan": "url",
    "uraian": "description",
    "kalender": "calendar",
}

VDIRSYNCER = """\
[general]
status_path = "{folder}/status"
"""
PASANGAN = """\
[pair {nama}]
a = "{nama}_jauh"
b = "{nama}_dekat"
collections = null
[storage {nama}_jauh]
type = "http"
url = "{url}"
[storage {nama}_dekat]
type = "filesystem"
path = "{folder}/{nama}"
fileext = ".ics"
"""
KHAL = """\
[calendars]
{kalender}
[locale]
local_timezone = {zona}
default_timezone = {zona}
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = {waktu}
longdatetimeformat = {waktu}
[sqlite]
path = {folder}/khal.db
[default]
enable_mouse = False
"""


def baca(urls: Sequence[str], folder: Path, hari: tuple[date, date]) -> Bacaan:
    """Return what khal shows of each calendar from one day to another.

    It knows no SEQUENCE, and vdirsyncer gives each item of a web calendar a UID of its own.
    """
    names = {f"k{n}": url for n, url in enumerate(urls)}
    for name in names:
        (folder / name).mkdir(parents=True)
    pairs = [PASANGAN.format(nama=name, url=url, folder=folder) for name, url in names.items()]
    (folder / "vdirsyncer.conf").write_text(VDIRSYNCER.format(folder=folder) + "".join(pairs))
    kalender = "\n".join(f"[[{n}]]\npath = {folder}/{n}\nreadonly = True" for n in names)
    zona = Zona.WIB.tz.key
    (folder / "khal.conf").write_text(
        KHAL.format(kalender=kalender, folder=folder, zona=zona, waktu=WAKTU)
    )
    _run("vdirsyncer", "-c", f"{folder}/vdirsyncer.conf", "discover")
    _run("vdirsyncer", "-c", f"{folder}/vdirsyncer.conf", "sync")
    first, last = hari
    columns = [f"--json={column}" for column in KOLOM.values()]
    length = f"{(last - first).days + 1}d"
    shown = _run("khal", "-c", f"{folder}/khal.conf", "list", *columns, str(first), length)
    return _bacaan(names, shown)


def _run(program: str, *words: str) -> str:
    """Run a program with nobody's settings; return what it says, which is no complaint."""
    plain = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    result = subprocess.run(
        [sys.executable, "-m", program, *words],
        env=plain | {"LC_ALL": "C.UTF-8", "TZ": "America/St_Johns"},
        capture_output=True,
        text=True,
        check=False,
    )
    complaint = result.returncode or "warning" in result.stderr or "critical" in result.stderr
    assert not complaint, result.stdout + result.stderr
    return result.stdout


def _bacaan(names: dict[str, str], shown: str) -> Bacaan:
    """Return the occurrences, each once: khal repeats those of several days on every day."""
    days = [json.loads(line) for line in shown.splitlines() if line]
    found = dict.fromkeys((row["calendar"], _acara(row)) for rows in days for row in rows)
    return {
        url: sorted(event for name, event in found if name == own) for own, url in names.items()
    }


def _acara(row: dict[str, Any]) -> Acara:
    kolom = {key: row[column] for key, column in KOLOM.items()}
    whole = kolom["sehari"] == "True"
    return Acara(
        tautan=kolom["tautan"],
        mulai=_saat(kolom["mulai"], whole=whole),
        selesai=_saat(kolom["selesai"], whole=whole, last=True),
        ringkasan=kolom["ringkasan"],
        tempat=kolom["tempat"],
        status=kolom["status"].strip(),
        uraian=kolom["uraian"],
        uid="",
        urutan=0,
    )


def _saat(text: str, *, whole: bool, last: bool = False) -> str:
    """Return a time of khal; of whole days it names the last one."""
    local = datetime.strptime(text, WAKTU).replace(tzinfo=Zona.WIB.tz)
    if not whole:
        return saat(local.astimezone(UTC))
    return saat(local.date() + timedelta(days=last))
