"""Write /sitemap.xml, /robots.txt, /.well-known/security.txt, and /404.html."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from xml.sax.saxutils import escape

from pelican import Pelican, signals

from plugins.domain import alamat
from plugins.domain.instansi import Instansi
from plugins.keluaran.generator import Generator, PortalWriter, laman


class PetaSitusGenerator(Generator):
    """Runs last: the sitemap lists what the others wrote."""

    def generate_output(self, writer: PortalWriter) -> None:
        """Write the four files."""
        instansi = self.portal.instansi
        writer.render(
            alamat.TIDAK_DITEMUKAN,
            "404.html",
            (),
            lambda: laman(judul="Halaman tidak ditemukan"),
            terindeks=False,
        )
        pages = tuple((url, str(day)) for url, day in writer.peta.items())
        writer.emit(alamat.PETA_SITUS, pages, lambda: sitemap(instansi.situs, writer.peta))
        writer.emit(alamat.ROBOTS, (), lambda: robots(instansi).encode())
        if instansi.keamanan:
            writer.emit(alamat.SECURITY_TXT, (), lambda: security_txt(instansi).encode())


def sitemap(situs: str, peta: Mapping[str, date | None]) -> bytes:
    """Return the sitemap (sitemaps.org 0.9) of the given pages with their last changes."""
    rows = [
        f"<url><loc>{escape(situs + url)}</loc>"
        + (f"<lastmod>{diubah:%Y-%m-%d}</lastmod>" if diubah else "")
        + "</url>\n"
        for url, diubah in sorted(peta.items())
    ]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(rows)}</urlset>\n"
    ).encode()


def robots(instansi: Instansi) -> str:
    """Return robots.txt: a sample is for nobody's search results."""
    rule = "Disallow: /" if instansi.contoh else "Allow: /"
    return f"User-agent: *\n{rule}\n\nSitemap: {instansi.situs}{alamat.PETA_SITUS}\n"


def security_txt(instansi: Instansi) -> str:
    """Return security.txt (RFC 9116)."""
    if instansi.keamanan is None:
        return ""
    return (
        f"Contact: {instansi.keamanan.kontak}\n"
        f"Expires: {instansi.keamanan.berlaku_sampai:%Y-%m-%d}T00:00:00Z\n"
        "Preferred-Languages: id, en\n"
        f"Canonical: {instansi.situs}{alamat.SECURITY_TXT}\n"
    )


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican this family's generator."""
    return PetaSitusGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
