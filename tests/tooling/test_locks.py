"""The locks: complete, exact, and free of any machine's places."""

import re
from pathlib import Path

import pytest

from tasks import LOCKS, ROOT

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


def test_development_adds_to_what_runs() -> None:
    assert pins("runtime").items() <= pins("dev").items()
