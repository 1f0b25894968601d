"""The tasks: `python -m invoke TASK`, or `make TASK`, which prepares `.venv` first.

The docstrings of the tasks are what `invoke --list` shows to staff, hence Indonesian.
Modules of the project are imported where they are used: `periksa` must not wait for Pelican.
"""

import gc
import os
import shutil
import subprocess
import sys
import time
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).parent
CACHE = ".cache"
OUTPUT = Path("output")

# Everything that the output depends on; `content/` and `agenda/` come from ISI.
ENGINE = ("theme", "plugins", "pelicanconf.py")
MADE = (
    "output",
    ".output.portal",
    ".bench",
    ".cache",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
)
LOCKS = ("build", "runtime", "dev", "bench")

# Places that a lock must not depend on: what is found there is not what others get.
LOCAL_INDEXES = ("UV_FIND_LINKS", "UV_INDEX", "UV_EXTRA_INDEX_URL")

# invoke has no optional positional arguments: without a default it demands one, with a default
# it takes none. So there is a default exactly when nothing follows `wa`.
DAY = "hari-ini" if sys.argv[-1] == "wa" else None


def pelican(settings: str) -> list[str]:
    """Return the command that builds with these settings, if there is anything to build."""
    return [sys.executable, "-m", "plugins.bangun", settings]


@task
def periksa(_: Context) -> None:
    """Memeriksa agenda/ dan content/ tanpa membangun portal."""
    # What is loaded lives until the check ends: looking for garbage costs as much as the check.
    gc.disable()
    from plugins.data.periksa import periksa as check

    code = check(_isi(), ROOT / CACHE)
    gc.freeze()
    _pass_on(code)


@task
def build(_: Context) -> None:
    """Membangun portal ke output/."""
    _build("pelicanconf.py")


@task
def publish(_: Context) -> None:
    """Membangun portal untuk situs publik, dengan alamat lengkap dan waktu sekarang."""
    _build("publishconf.py")


@task
def serve(_: Context) -> None:
    """Menyajikan portal di komputer ini dan memuat ulang setiap perubahan."""
    from plugins.pratinjau.serve import Plan
    from plugins.pratinjau.serve import serve as preview

    os.chdir(ROOT)
    isi = _isi().absolute()
    watched = [isi / "agenda", isi / "content", *(ROOT / name for name in ENGINE)]
    plan = Plan(ROOT, pelican("pelicanconf.py"), ROOT / OUTPUT, watched, _port())
    _pass_on(preview(plan))


@task(positional=["hari"], help={"hari": "hari-ini atau besok"})
def wa(_: Context, hari: str | None = DAY) -> None:
    """Mencetak agenda untuk WhatsApp: `invoke wa` hari ini, `invoke wa besok` besok."""
    if hari not in {"hari-ini", "besok"}:
        msg = f"Hari {hari!r} tidak dikenal. Tulis: hari-ini, atau besok."
        raise Exit(msg, code=2)
    from plugins.agenda.wa import wa_text

    # Only the text goes to standard output, so that it can be piped to a clipboard.
    with redirect_stdout(sys.stderr):
        text = wa_text(_isi(), hari)
    print(text, end="")


@task
def test(_: Context) -> None:
    """Memeriksa gaya dan tipe kode, lalu menjalankan semua pengujian."""
    _python("-m", "ruff", "check")
    _python("-m", "ruff", "format", "--check")
    _python("-m", "mypy")
    _python("-m", "tests.chromium")
    _python("-m", "tests.klien.alat")
    _python("-m", "pytest", "--numprocesses=auto", "--maxprocesses=4")


@task
def clean(_: Context) -> None:
    """Menghapus hasil bangunan dan berkas sementara."""
    for name in MADE:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for folder in ("plugins", "tests", "environment"):
        for cache in (ROOT / folder).rglob("__pycache__"):
            shutil.rmtree(cache, ignore_errors=True)


@task(name="kunci-pustaka", help={"perbarui": "ambil versi terbaru dari setiap pustaka"})
def kunci_pustaka(_: Context, perbarui: bool = False) -> None:
    """Menulis ulang kunci di environment/ setelah *.in atau package.json berubah (perlu uv)."""
    uv = [sys.executable, "-m", "uv"] if find_spec("uv") else [shutil.which("uv") or ""]
    if not uv[0]:
        msg = "uv belum ada. Pasang: .venv/bin/python -m pip install uv"
        raise Exit(msg, code=1)
    options = ["--universal", "--python-version=3.11", "--generate-hashes", "--quiet"]
    options += ["--no-emit-index-url", "--no-header", "--no-config"]
    options += ["--upgrade"] if perbarui else []
    settings = {key: value for key, value in os.environ.items() if key not in LOCAL_INDEXES}
    for name in LOCKS:
        shared = ["--constraint=environment/runtime.lock"] if name in ("dev", "bench") else []
        files = [f"environment/{name}.in", f"--output-file=environment/{name}.lock"]
        _run(*uv, "pip", "compile", *options, *shared, *files, env=settings)
    _python("-m", "tests.klien.alat", "kunci", *(["perbarui"] if perbarui else []))


@task(
    help={
        "ukuran": "small, medium, atau large",
        "ulang": "banyaknya putaran; yang dicetak mediannya",
        "profil": "cetak fungsi yang paling lama pada satu pembangunan dari nol",
        "tanpa-pelican": "lewati Pelican polos, yang pada large perlu beberapa menit setiap kali",
    }
)
def bench(
    _: Context,
    ukuran: str = "small",
    ulang: int = 3,
    profil: bool = False,
    tanpa_pelican: bool = False,
) -> None:
    """Membandingkan kecepatan portal dengan Hugo dan Pelican pada korpus buatan."""
    from bench.jalan import bench as run

    _pass_on(run(ukuran, ulang, profil=profil, tanpa_pelican=tanpa_pelican))


def _isi() -> Path:
    """Return the folder that holds agenda/ and content/."""
    os.chdir(ROOT)
    return Path(os.environ.get("ISI") or ".")


def _port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or int(text) >= 2**16:
        msg = f"PORT={text} bukan nomor porta. Pakai angka 1024–65535, misalnya: PORT=8001"
        raise Exit(msg, code=2)
    return int(text)


def _build(settings: str) -> None:
    begin = time.monotonic()
    _run(*pelican(settings))
    seconds = f"{time.monotonic() - begin:.1f}".replace(".", ",")
    files = sum(len(names) for _, _, names in os.walk(ROOT / OUTPUT))
    count = f"{files:,}".replace(",", ".")
    print(f"Portal selesai: {OUTPUT}/ ({count} berkas, {seconds} detik)")


def _python(*arguments: str) -> None:
    _run(sys.executable, *arguments)


def _run(*command: str, env: dict[str, str] | None = None) -> None:
    """Run a command in the project's folder; what it exits with is what the task exits with."""
    try:
        code = subprocess.run(command, cwd=ROOT, env=env, check=False).returncode
    except KeyboardInterrupt:
        code = 130
    # A negative code names the signal that ended it; shells count from 128.
    _pass_on(code if code >= 0 else 128 - code)


def _pass_on(code: int) -> None:
    """End with an exit code, without a traceback; the command has said why."""
    if code:
        raise Exit(code=code)
