"""Kegiatan as hypothesis invents them: everything that staff may write, at its most awkward."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from plugins.domain.kegiatan import Kegiatan
from plugins.domain.model import Isi
from plugins.domain.perulangan import tanggal_berulang
from plugins.domain.waktu import Zona
from tests.kalender.contoh import kegiatan

JABATAN = ("walikota", "wakil-walikota", "sekda")
HARI = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
PENGUMUMAN = "2025-12-01T08:00"

POTONGAN = st.sampled_from(
    [
        "Rapat Koordinasi Pengendalian Inflasi Daerah Tingkat Kota Contoh",
        "ba'da Isya",
        "“mutu”, bukan \"jumlah\"; bukan pula 'cepat'",
        "Senin: pukul 08.00–10.00",
        "C:\\Nama\\nama \\, \\; \\\\",
        "baris satu\r\nbaris dua\nbaris tiga\rbaris empat",
        "👩🏽‍🚒🏛️🇮🇩",
        "\u202eعربي، نص\u202c",
        "עברית",
        "漢字、かな",
        "e\u0301 dan é",
        "BEGIN:VEVENT",
        "END:VCALENDAR\r\nX-A:b",
        "=20 %20 &amp; <b> ^n ^'",
        "\x07\x00\x1b[31m\x7f\x85",
        "\t",
        ",;:",
    ]
)
# Letters of one octet before letters of more: a line's border falls everywhere within these.
BATAS = st.integers(20, 80).map(lambda n: "a" * n + "é漢🏛,;\\" * 4)
ANEH = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
TEKS = (
    st.lists(st.one_of(POTONGAN, BATAS, ANEH), min_size=1, max_size=4)
    .map(" ".join)
    .map(lambda text: f"«{text}»")
)
"""Between marks: a client may trim the ends of a text, and none of ours has any."""


@st.composite
def kegiatan_rekaan(draw: st.DrawFn) -> Kegiatan:
    """Invent a kegiatan that the public may see."""
    day = draw(st.dates(date(2026, 1, 1), date(2027, 10, 31)))
    keys: dict[str, Any] = draw(_waktu(day))
    keys |= draw(_tempat())
    keys["pimpinan"] = draw(_pimpinan(keys))
    keys["judul"] = draw(TEKS)
    keys["zona"] = draw(st.sampled_from(Zona))
    keys["jenis"] = draw(st.sampled_from([None, "rapat", "apel"]))
    keys["diumumkan"] = PENGUMUMAN
    keys["sifat"] = draw(st.sampled_from(["terbuka"] * 4 + ["terbatas"]))
    body = draw(TEKS)
    keys["uraian"] = Isi(body, body, body)
    if draw(st.booleans()):
        keys["siaran_langsung"] = "https://video.example/langsung?a=1&b=2,3"
    keys |= draw(_status(day))
    if draw(st.integers(0, 2)) == 0:
        keys |= draw(_berulang(keys, day))
    return kegiatan(f"{day}-rekaan", **keys)


@st.composite
def _waktu(draw: st.DrawFn, day: date) -> dict[str, Any]:
    """Return hours, a night, several days, or days without hours; the end may be open."""
    start = datetime.combine(day, draw(st.times()).replace(second=0, microsecond=0))
    some = draw(st.integers(1, 20))
    match draw(st.sampled_from(["jam", "terbuka", "malam", "berhari-hari", "hari", "sehari"])):
        case "jam":
            last = datetime.combine(day, time(23, 59))
            return {"mulai": start, "selesai": min(start + timedelta(minutes=15 * some), last)}
        case "terbuka":
            return {"mulai": start, "keterangan_waktu": draw(st.none() | TEKS)}
        case "malam":
            evening = datetime.combine(day, time(20))
            return {"mulai": evening, "selesai": evening + timedelta(hours=some)}
        case "berhari-hari":
            return {"mulai": start, "selesai": start + timedelta(days=some)}
        case "hari":
            return {"mulai": day, "selesai": day + timedelta(days=some)}
        case _:
            return {"mulai": day, "jam": draw(st.sampled_from([None, "menyusul"]))}


@st.composite
def _tempat(draw: st.DrawFn) -> dict[str, Any]:
    name, address = draw(TEKS), draw(TEKS)
    place = {"nama": name, "alamat": address, "koordinat": [-7.47, 112.43]}
    return {"tempat": draw(st.sampled_from([None, name, {"nama": name}, place]))}


@st.composite
def _pimpinan(draw: st.DrawFn, keys: dict[str, Any]) -> list[dict[str, Any]]:
    """Return some offices: present, for a part only, accompanying, not sure, or represented."""
    offices = draw(st.permutations(JABATAN))[: draw(st.integers(1, 3))]
    parts = [{"jabatan": office, **draw(_kehadiran())} for office in offices]
    start, end = keys["mulai"], keys.get("selesai")
    if isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date():
        middle = start + (end - start) / 2
        some = [{}, {"mulai": middle}, {"selesai": middle}, {"mulai": start, "selesai": middle}]
        parts[0] |= draw(st.sampled_from(some))
    return parts


@st.composite
def _kehadiran(draw: st.DrawFn) -> dict[str, Any]:
    how = draw(st.sampled_from(["hadir", "diwakili", "mendampingi", "belum-pasti"]))
    role = {"peran": draw(st.none() | TEKS)}
    return {"kehadiran": how, **role} | ({"oleh_nama": draw(TEKS)} if how == "diwakili" else {})


@st.composite
def _status(draw: st.DrawFn, day: date) -> dict[str, Any]:
    """Return where it stands, with the changes that led there."""
    status = draw(
        st.sampled_from(["tentatif", "terjadwal", "ditunda", "dibatalkan", "dicabut", "terlaksana"])
    )
    old = draw(st.sampled_from([{"mulai": f"{day}T05:00"}, {"tempat": draw(TEKS)}, {}]))
    moved = {"pada": "2025-12-02T09:00", "alasan": draw(TEKS), "semula": old}
    spelt = {"pada": "2025-12-03T09:00", "jenis": "ejaan"}
    ended = {"pada": "2025-12-04T09:00", "alasan": draw(TEKS), "semula": {"status": "terjadwal"}}
    before: list[list[dict[str, Any]]] = [[], [moved], [spelt], [moved, spelt]]
    rows = draw(st.sampled_from(before))
    if status in {"ditunda", "dibatalkan", "dicabut"}:
        rows = [*rows, ended]
    return {"status": status, "perubahan": rows}


@st.composite
def _berulang(draw: st.DrawFn, keys: dict[str, Any], day: date) -> dict[str, Any]:
    """Return a recurrence with days taken out of it, and perhaps one occurrence that differs."""
    step = draw(st.sampled_from(["hari", "minggu", "bulan", "tahun"]))
    length = draw(st.integers(1, 30)) * {"hari": 1, "minggu": 7, "bulan": 31, "tahun": 366}[step]
    until = min(day + timedelta(days=length), date(2028, 12, 31))
    rule: dict[str, Any] = {"setiap": step, "sampai": until}
    if step == "minggu":
        rule["hari"] = draw(st.lists(st.sampled_from(HARI), unique=True, max_size=3))
    probe = kegiatan(mulai=day, berulang=rule)
    assert probe.berulang
    days = list(tanggal_berulang(day, probe.berulang))
    if len(days) < 3:
        return {}
    rule["kecuali"] = draw(st.lists(st.sampled_from(days[1:]), unique=True, max_size=2))
    kept = [d for d in days if d not in rule["kecuali"]]
    other = draw(st.sampled_from(kept))
    own: list[dict[str, Any]] = [
        {"tempat": draw(TEKS)},
        {"judul": draw(TEKS)},
        {
            "status": "dibatalkan",
            "perubahan": [{"pada": "2025-12-05T08:00", "alasan": draw(TEKS)}],
        },
    ]
    if isinstance(keys["mulai"], datetime):
        own.append({"mulai": datetime.combine(other + timedelta(days=1), time(6, 30))})
    if draw(st.booleans()):
        return {"berulang": rule}
    return {"berulang": rule, "kejadian": {other: draw(st.sampled_from(own))}}
