"""QR codes: what they say, and where they lead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import segno
from playwright.sync_api import BrowserContext

from plugins.data.load import load
from plugins.domain import alamat
from plugins.domain.terbitkan import terbitkan
from plugins.qr.kode import TEPI, TOPENG, kode_qr
from plugins.qr.plugin import QrGenerator, halaman_qr, mendatang
from tasks import ROOT
from tests.builders import DOMAIN, SITUS, instansi, kegiatan, portal
from tests.rakit import terbit

ALAMAT = f"{SITUS}/agenda/pimpinan/wakil-walikota/#langganan"


def titik(svg: str) -> tuple[list[list[int]], int]:
    """Return the modules that an SVG draws, without its quiet zone, and its whole width."""
    (width,) = map(int, re.findall(r'viewBox="0 0 (\d+) \1"', svg))
    (path,) = re.findall(r'stroke="#000" d="([^"]+)"', svg)
    rows = [[0] * width for _ in range(width)]
    x, y = 0, -1
    for step, first, second in re.findall(r"([Mmh])(-?\d+)(?: ?(-?[\d.]+))?", path):
        if step == "h":
            rows[y][x : x + int(first)] = [1] * int(first)
        else:
            y = int(float(second)) if step == "M" else y + int(second)
        x = int(first) if step == "M" else x + int(first)
    assert not any(map(any, rows[:TEPI] + rows[-TEPI:]))
    return [row[TEPI:-TEPI] for row in rows[TEPI:-TEPI]], width


def test_the_drawing_is_the_code_with_its_quiet_zone() -> None:
    code = segno.make_qr(ALAMAT, error="m", mask=TOPENG, boost_error=False)

    drawn, width = titik(kode_qr(ALAMAT).decode())

    assert drawn == [list(row) for row in code.matrix]
    assert width == len(drawn) + 2 * TEPI


def test_a_code_is_white_behind_in_dark_mode_too() -> None:
    svg = kode_qr(ALAMAT).decode()
    _, width = titik(svg)

    assert f'<path fill="#fff" d="M0 0h{width}v{width}h-{width}z"/>' in svg


def test_a_code_is_small() -> None:
    assert len(kode_qr(f"{SITUS}/agenda/kegiatan/{'panjang-' * 8}/#langganan")) < 4000


def test_a_code_opens_the_page_that_has_the_buttons() -> None:
    codes = dict(halaman_qr(instansi(), ["2026-11-27-peresmian"]))

    assert codes["/kalender/semua.svg"] == "/langganan/"
    assert codes["/kalender/pimpinan/sekda.svg"] == "/agenda/pimpinan/sekda/#langganan"
    assert codes["/kalender/jenis/rapat.svg"] == "/agenda/jenis/rapat/#langganan"
    page = "/agenda/kegiatan/2026-11-27-peresmian/#langganan"
    assert codes["/kalender/kegiatan/2026-11-27-peresmian.svg"] == page


def test_only_a_kegiatan_that_is_still_to_come_has_a_code() -> None:
    row = {"pada": "2026-11-23T08:00", "alasan": "keliru", "semula": {"status": "terjadwal"}}
    site = portal(
        kegiatan("2026-11-23-lewat"),
        kegiatan("2026-11-27-nanti"),
        kegiatan("2026-11-28-dicabut", status="dicabut", perubahan=[row]),
        kegiatan("2026-11-02-apel", berulang={"setiap": "minggu", "sampai": "2026-12-28"}),
    )

    assert mendatang(site) == ("2026-11-02-apel", "2026-11-27-nanti")


def test_the_codes_bear_the_public_address_of_the_site() -> None:
    files = terbit(QrGenerator, portal(situs="https://kota.example/prokopim"))

    expected = kode_qr("https://kota.example/prokopim/langganan/").decode()
    assert files[alamat.kalender_qr(alamat.KALENDER_SEMUA)] == expected


def test_every_page_that_a_code_opens_is_there_with_its_buttons(situs: Path) -> None:
    loaded = load(ROOT)
    assert loaded.arsip
    assert loaded.sekarang
    sample = terbitkan(loaded.arsip, loaded.sekarang)
    pages = dict(halaman_qr(sample.instansi, mendatang(sample)))

    written = {f"/{p.relative_to(situs)}" for p in (situs / "kalender").rglob("*.svg")}
    assert written == set(pages)
    for page in pages.values():
        html = (situs / alamat.berkas_dari(page.partition("#")[0])).read_text()
        assert 'id="langganan"' in html
        assert f"webcal://{DOMAIN}/kalender/" in html


NANTI = "/agenda/kegiatan/2026-11-27-peresmian-pasar-mekar/"


@pytest.mark.parametrize("url", ["/langganan/", NANTI])
def test_a_code_is_fetched_only_when_somebody_opens_it(peramban: BrowserContext, url: str) -> None:
    page = peramban.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(url, wait_until="networkidle")
    assert [one for one in fetched if "/kalender/" in one] == []

    page.locator("summary", has_text="Kode QR").first.click()
    image = page.locator("details[open] img")
    image.wait_for(state="visible")
    page.wait_for_function("document.querySelector('details[open] img').naturalWidth > 0")

    assert [one.rpartition(".")[2] for one in fetched if "/kalender/" in one] == ["svg"]
