"""Which file a URL means, and as what it is sent."""

from pathlib import Path

import pytest

from plugins.pratinjau.site import File, Redirect, content_type, find


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "output"
    for name in ("index.html", "agenda/index.html", "robots.txt", ".well-known/security.txt"):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (site / "kosong").mkdir()
    (tmp_path / "rahasia.txt").write_text("di luar situs")
    return site


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/index.html", "text/html; charset=utf-8"),
        ("/kalender/semua.ics", "text/calendar; charset=utf-8"),
        ("/umpan/siaran-pers.rss.xml", "application/rss+xml"),
        ("/umpan/siaran-pers.atom.xml", "application/atom+xml"),
        ("/umpan/siaran-pers.json", "application/feed+json"),
        ("/data/agenda-2026.json", "application/json"),
        ("/data/katalog.jsonld", "application/ld+json"),
        ("/sitemap.xml", "application/xml"),
        ("/agenda/2026/11/23/wa.txt", "text/plain; charset=utf-8"),
        ("/iku/2026.csv", "text/csv; charset=utf-8"),
        ("/aset/muat.js", "text/javascript; charset=utf-8"),
        ("/berkas/tanpa-akhiran", "application/octet-stream"),
    ],
)
def test_content_type(url: str, expected: str) -> None:
    assert content_type(url) == expected


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/agenda/", "agenda/index.html"),
        ("/agenda/?pekan=48", "agenda/index.html"),
        ("/%61genda/", "agenda/index.html"),
        ("/robots.txt", "robots.txt"),
        ("/.well-known/security.txt", ".well-known/security.txt"),
    ],
)
def test_url_means_a_file(root: Path, target: str, file: str) -> None:
    found = find(root, target)

    assert isinstance(found, File)
    assert found.path == root / file


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/agenda", "/agenda/"),
        ("/agenda?pekan=48", "/agenda/?pekan=48"),
        # Echoed as it came, this would be another host's address.
        ("//agenda", "/agenda/"),
    ],
)
def test_folder_without_slash_is_redirected(root: Path, target: str, location: str) -> None:
    assert find(root, target) == Redirect(location)


@pytest.mark.parametrize(
    "target",
    [
        "/tidak-ada",
        "/kosong/",
        "/robots.txt/",
        "/../rahasia.txt",
        "/agenda/../../rahasia.txt",
        "/%2e%2e/rahasia.txt",
        "/..%2frahasia.txt",
        "/%00",
        "/agenda/%ff",
    ],
)
def test_url_means_nothing(root: Path, target: str) -> None:
    assert find(root, target) is None


def test_symlink_out_of_the_site_is_not_followed(root: Path) -> None:
    (root / "pintas.txt").symlink_to(root.parent / "rahasia.txt")

    assert find(root, "/pintas.txt") is None


def test_site_itself_may_be_a_symlink(root: Path) -> None:
    current = root.parent / "sekarang"
    current.symlink_to(root)

    assert find(current, "/robots.txt") == File(current / "robots.txt", "text/plain; charset=utf-8")
