"""The calculator of a service page in the browser, on the sample's pinned day."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

HALAMAN = "/layanan/koordinasi-kegiatan-pimpinan/"


def hitung(page: Page, label: str, day: str | None = None) -> str:
    box = page.locator(".perkiraan").filter(has_text=label)
    if day:
        box.locator("input").fill(day)
    return box.locator("output").inner_text()


def test_the_calculator_says_what_is_past(peramban: BrowserContext) -> None:
    page = peramban.new_page()
    page.goto(HALAMAN)
    event = page.get_by_label("Acara pada")
    files = page.get_by_label("Berkas lengkap pada")

    # Opens with the first event that can still be applied for.
    expect(event).to_have_value("2026-11-27")
    expect(event).to_have_attribute("min", "2026-11-24")
    expect(files).to_have_value("2026-11-24")
    expect(files).to_have_attribute("min", "2025-01-01")

    assert hitung(page, "Acara") == "Ajukan paling lambat Selasa, 24 November 2026."
    assert hitung(page, "Acara", "2026-11-25").endswith("20 November 2026 (sudah lewat).")
    assert hitung(page, "Acara", "2020-01-01") == "Tanggal itu sudah lewat."
    assert hitung(page, "Berkas", "2020-01-01") == "Pilih tanggal yang lebih baru."
