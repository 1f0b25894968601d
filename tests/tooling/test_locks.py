"""The locks: complete, exact, and free of any machine's places."""

import ast
import json
import re
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tasks import LOCKS, ROOT

PACKAGES = packages_distributions()

PIN = re.compile(
    r"^([a-z0-9-]+)==(\S+)(?: ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)",
    re.MULTILINE,
)


def lock(name: str) -> str:
    return (ROOT / "environment" / f"{name}.lock").read_text()


def pins(name: str) -> dict[str, str]:
    return {match[1]: match[2] for match in PIN.finditer(lock(name))}


def wishes(name: str) -> set[str]:
    """Return the packages that a person asked for."""
    lines = Path(ROOT, "environment", f"{name}.in").read_text().splitlines()
    return {re.split("=", line)[0] for line in lines if line and line[0] not in "#-"}


def imports(file: Path) -> Iterator[str]:
    """Yield the packages, by their names in the registry, that a file imports."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        else:
            continue
        for module in modules:
            for package in PACKAGES.get(module.partition(".")[0], []):
                yield re.sub(r"[-_.]+", "-", package).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_place(name: str) -> None:
    text = lock(name)

    assert "://" not in text
    assert not re.search(r"(^|[\s=])/", text)
    assert not re.search(r"^\s*--(?!hash=)", text, re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    required = re.findall(r"^([a-z0-9].*?)(?:[=<> ].*)?$", lock(name), re.MULTILINE)

    assert sorted(pins(name)) == sorted(required)


@pytest.mark.parametrize("name", LOCKS)
def test_lock_answers_its_list(name: str) -> None:
    assert wishes(name) <= pins(name).keys()


@pytest.mark.parametrize(
    ("places", "names"),
    [(["plugins", "tasks.py", "pelicanconf.py"], ["runtime"]), (["tests"], ["runtime", "dev"])],
)
def test_what_is_imported_is_asked_for(places: list[str], names: list[str]) -> None:
    """A package that only comes along with another may leave with it."""
    files = [file for place in places for file in (ROOT / place, *(ROOT / place).rglob("*.py"))]
    imported = {name for file in files if file.is_file() for name in imports(file)}
    asked = set[str]().union(*(wishes(name) for name in names))

    assert sorted(imported - asked) == []


def test_packages_of_node_are_pinned_with_hashes_and_name_no_place() -> None:
    text = Path(ROOT, "environment", "package-lock.json").read_text()
    packages = json.loads(text)["packages"]
    asked = json.loads(Path(ROOT, "environment", "package.json").read_text())["dependencies"]

    assert "://" not in text
    assert packages.pop("")["dependencies"] == asked
    assert {f"node_modules/{name}" for name in asked} <= packages.keys()
    for package in packages.values():
        assert package["integrity"].startswith("sha512-")


def test_development_adds_to_what_runs() -> None:
    assert pins("runtime").items() <= pins("dev").items()
