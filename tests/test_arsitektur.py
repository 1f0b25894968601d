"""The rooms of the house: who may import whom, and who may read the clock."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks import ROOT

PLUGINS = ROOT / "plugins"
OUTPUTS = sorted(
    path.name
    for path in PLUGINS.iterdir()
    if (path / "__init__.py").exists()
    and path.name not in {"domain", "data", "keluaran", "simpanan", "bangun"}
)
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime"}


def sources(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def imports(folder: Path) -> set[str]:
    """Return the packages that a folder imports: "plugins.domain", or "pelican"."""
    names: set[str] = set()
    for _, tree in sources(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names |= (
                    {f"plugins.{alias.name}" for alias in node.names}
                    if node.module == "plugins"
                    else {node.module}
                )
    return {".".join(n.split(".")[: 2 if n.startswith("plugins.") else 1]) for n in names}


def test_the_domain_knows_nothing_of_files_and_pelican() -> None:
    found = imports(PLUGINS / "domain")
    assert {name for name in found if name.startswith("plugins.")} == {"plugins.domain"}
    assert found.isdisjoint({"pelican", "os", "pathlib", "io", "jinja2", "markdown"})


def test_data_knows_the_domain_and_the_store_only() -> None:
    found = imports(PLUGINS / "data")
    known = {"plugins.data", "plugins.domain", "plugins.simpanan"}
    assert {n for n in found if n.startswith("plugins.")} == known
    assert "pelican" not in found


def test_the_store_knows_nothing_of_what_it_keeps() -> None:
    found = imports(PLUGINS / "simpanan")
    assert {n for n in found if n.startswith("plugins.")} == {"plugins.simpanan"}
    assert "pelican" not in found


@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_knows_domain_and_keluaran_only(name: str) -> None:
    allowed = {f"plugins.{name}", "plugins.domain", "plugins.keluaran"}
    found = {n for n in imports(PLUGINS / name) if n.startswith("plugins.")}
    assert found - allowed == set()


def test_building_knows_the_store_only() -> None:
    found = {n for n in imports(PLUGINS / "bangun") if n.startswith("plugins.")}
    assert found == {"plugins.bangun", "plugins.simpanan"}


def test_checking_never_imports_pelican() -> None:
    code = "import sys, plugins.data.periksa; sys.exit('pelican' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("name", ["domain", "data", "keluaran", "simpanan", "bangun", *OUTPUTS])
def test_the_clock_is_read_to_load_and_to_judge_a_stamp_only(name: str) -> None:
    calls = [
        path.relative_to(ROOT).as_posix()
        for path, tree in sources(PLUGINS / name)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert set(calls) <= {"plugins/data/clock.py", "plugins/bangun/__main__.py"}
