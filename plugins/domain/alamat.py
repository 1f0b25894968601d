"""Every URL of the portal: paths from the site's root, as promised to readers and clients."""

from __future__ import annotations

from datetime import date

BERANDA = "/"
AGENDA = "/agenda/"
HARI_INI = "/agenda/hari-ini/"
BESOK = "/agenda/besok/"
PERUBAHAN_AGENDA = "/agenda/perubahan/"
SIARAN_PERS = "/siaran-pers/"
SIARAN_JENIS = "/siaran-pers/jenis/"
SIARAN_TOPIK = "/siaran-pers/topik/"
SAMBUTAN = "/sambutan/"
LAYANAN = "/layanan/"
IKU = "/iku/"
PROFIL = "/profil/"
LANGGANAN = "/langganan/"
PENGADUAN = "/pengaduan/"
INFORMASI_PUBLIK = "/informasi-publik/"
KALENDER = "/kalender/"
UMPAN = "/umpan/"
KALENDER_SEMUA = "/kalender/semua.ics"
KALENDER_TANPA_BATAL = "/kalender/tanpa-batal.ics"
ARSIP_KALENDER = "/kalender/arsip/"
TIDAK_DITEMUKAN = "/404.html"
PETA_SITUS = "/sitemap.xml"
ROBOTS = "/robots.txt"
SECURITY_TXT = "/.well-known/security.txt"
DATA = "/data/"
DATA_KAMUS = "/data/kamus/"
DATA_KAMUS_CSV = "/data/kamus.csv"
DATA_KATALOG = "/data/katalog.jsonld"
DATA_SKEMA = "/data/skema/"

AWALAN_MESIN = frozenset(
    {
        "agenda",
        "kalender",
        "siaran-pers",
        "umpan",
        "sambutan",
        "layanan",
        "iku",
        "langganan",
        "aset",
        "foto",
        "berkas",
        "data",
        "404",
    }
)
"""First path segments that plain pages must not take."""


def berkas_dari(url: str) -> str:
    """Return the name of the file that serves a URL."""
    name = url.removeprefix("/")
    return f"{name}index.html" if not name or name.endswith("/") else name


def tahun(year: int) -> str:
    """Return a year's agenda."""
    return f"/agenda/{year}/"


def bulan(day: date) -> str:
    """Return the agenda of a day's month."""
    return f"/agenda/{day:%Y/%m}/"


def hari(day: date) -> str:
    """Return a day's agenda."""
    return f"/agenda/{day:%Y/%m/%d}/"


def wa(day: date) -> str:
    """Return a day's agenda as text for WhatsApp."""
    return f"{hari(day)}wa.txt"


def pekan(day: date) -> str:
    """Return the agenda of a day's ISO week."""
    year, week, _ = day.isocalendar()
    return f"/agenda/pekan/{year}-W{week:02}/"


def pimpinan(jabatan: str) -> str:
    """Return an office's agenda."""
    return f"/agenda/pimpinan/{jabatan}/"


def jenis(id_: str) -> str:
    """Return the agenda of a kind of kegiatan."""
    return f"/agenda/jenis/{id_}/"


def kegiatan(id_: str) -> str:
    """Return a kegiatan's page; an occurrence id leads to its kegiatan."""
    return f"/agenda/kegiatan/{id_.partition('@')[0]}/"


def perubahan_tahun(year: int) -> str:
    """Return the months of a year in which the schedule changed."""
    return f"/agenda/perubahan/{year}/"


def perubahan_bulan(day: date) -> str:
    """Return what changed in the schedule during a day's month."""
    return f"/agenda/perubahan/{day:%Y/%m}/"


def kalender_pimpinan(jabatan: str) -> str:
    """Return an office's calendar."""
    return f"/kalender/pimpinan/{jabatan}.ics"


def kalender_jenis(id_: str) -> str:
    """Return the calendar of a kind of kegiatan."""
    return f"/kalender/jenis/{id_}.ics"


def kalender_kegiatan(id_: str) -> str:
    """Return a single kegiatan as a calendar."""
    return f"/kalender/kegiatan/{id_.partition('@')[0]}.ics"


def kalender_arsip(year: int) -> str:
    """Return a year's calendar for download."""
    return f"{ARSIP_KALENDER}{year}.ics"


def kalender_arsip_bulan(day: date) -> str:
    """Return the calendar of a day's month, for a year that one file cannot hold."""
    return f"{ARSIP_KALENDER}{day:%Y-%m}.ics"


def kalender_arsip_hari(day: date) -> str:
    """Return a day's calendar, for a month that one file cannot hold."""
    return f"{ARSIP_KALENDER}{day}.ics"


def daftar_arsip(year: int) -> str:
    """Return the page that lists a year's calendars for download, be it one or many."""
    return f"{ARSIP_KALENDER}{year}/"


def kalender_qr(kalender: str) -> str:
    """Return the QR code of a calendar, which lies beside it."""
    return f"{kalender.removesuffix('.ics')}.svg"


def siaran(id_: str) -> str:
    """Return a release's page; the id is year/slug."""
    return f"/siaran-pers/{id_}/"


def siaran_tahun(year: int) -> str:
    """Return a year's releases."""
    return f"/siaran-pers/{year}/"


def siaran_jenis(id_: str) -> str:
    """Return the releases of a kind."""
    return f"/siaran-pers/jenis/{id_}/"


def siaran_topik(id_: str) -> str:
    """Return the releases on a topic."""
    return f"/siaran-pers/topik/{id_}/"


def umpan_siaran(bentuk: str) -> str:
    """Return the feed of all releases; the form is rss, atom or json."""
    return _umpan("siaran-pers", bentuk)


def umpan_jenis(id_: str, bentuk: str) -> str:
    """Return the feed of a kind of release."""
    return _umpan(f"jenis/{id_}", bentuk)


def umpan_pimpinan(jabatan: str, bentuk: str) -> str:
    """Return the feed of the releases that an office has a part in."""
    return _umpan(f"pimpinan/{jabatan}", bentuk)


def umpan_topik(id_: str, bentuk: str) -> str:
    """Return the feed of the releases on a topic."""
    return _umpan(f"topik/{id_}", bentuk)


def umpan_perubahan(bentuk: str) -> str:
    """Return the feed of what is new and what changed in the schedule."""
    return _umpan("perubahan-agenda", bentuk)


def umpan_arsip(atom: str, nama: str) -> str:
    """Return an archive of an Atom feed, by its name; ids have no dot, so no feed is called so."""
    return f"{atom.removesuffix('.atom.xml')}.{nama}.atom.xml"


def _umpan(nama: str, bentuk: str) -> str:
    return f"{UMPAN}{nama}.json" if bentuk == "json" else f"{UMPAN}{nama}.{bentuk}.xml"


def sambutan(id_: str) -> str:
    """Return a speech's page; the id is year/slug."""
    return f"/sambutan/{id_}/"


def sambutan_tahun(year: int) -> str:
    """Return a year's speeches."""
    return f"/sambutan/{year}/"


def layanan(id_: str) -> str:
    """Return a service's page."""
    return f"/layanan/{id_}/"


def iku_tahun(year: int) -> str:
    """Return a year's indicators."""
    return f"/iku/{year}/"


def iku_triwulan(year: int, nomor: int) -> str:
    """Return a quarter's indicators with the occurrences behind them."""
    return f"/iku/{year}/tw-{nomor}/"


def iku_csv(year: int) -> str:
    """Return where a year's indicators were found as CSV before /data/; it still answers."""
    return f"/iku/{year}.csv"


def halaman(id_: str) -> str:
    """Return a plain page; `profil/index` is its folder's own page."""
    path = id_.removesuffix("index").strip("/")
    return f"/{path}/" if path else "/"


def berkas(nama: str) -> str:
    """Return a document for download."""
    return f"/berkas/{nama}"


def data(himpunan: str, year: int | None, bentuk: str) -> str:
    """Return the file of a dataset, or of one year of it; the form is csv or json."""
    return f"/data/{himpunan}-{year}.{bentuk}" if year else f"/data/{himpunan}.{bentuk}"


def data_skema(himpunan: str) -> str:
    """Return the JSON Schema of a dataset."""
    return f"/data/skema/{himpunan}.json"
