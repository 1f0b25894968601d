"""What the home page shows."""

from plugins.beranda.plugin import BerandaGenerator
from plugins.beranda.tampilan import jadwal_pimpinan, perubahan_hari_ini
from tests.agenda.contoh import MOVED, kegiatan
from tests.builders import layanan, portal
from tests.rakit import judul_bagian, teks, terbit


def change(pada: str) -> dict[str, object]:
    return {"pada": pada, "alasan": "x", "semula": {"tempat": "Aula"}}


def test_each_office_has_its_today_and_its_next_days() -> None:
    site = portal(
        kegiatan("2026-11-24-a", "2026-11-24T09:00"),
        kegiatan("2026-11-26-b", "2026-11-26T09:00"),
        kegiatan("2026-12-20-c", "2026-12-20T09:00"),
    )
    first, *others = jadwal_pimpinan(site)
    assert [one.id for one in first.hari_ini] == ["2026-11-24-a"]
    assert [one.id for day in first.berikut for one in day.kejadian] == ["2026-11-26-b"]
    assert [(one.hari_ini, one.berikut) for one in others] == [((), ())] * 2


def test_todays_changes_are_told_newest_first() -> None:
    other = kegiatan("2026-11-28-x", "2026-11-28T09:00", perubahan=[change("2026-11-24T06:20")])
    found = perubahan_hari_ini(portal(MOVED, other))
    assert [b.kegiatan.id for b in found] == ["2026-11-28-x", "2026-11-25-pindah"]


def test_changes_of_yesterday_and_of_later_today_are_not_told() -> None:
    rows = [change("2026-11-23T22:00"), change("2026-11-24T07:00")]
    item = kegiatan("2026-11-28-x", "2026-11-28T09:00", perubahan=rows)
    assert perubahan_hari_ini(portal(item)) == ()


def test_a_change_of_a_recurring_kegiatan_is_told_once() -> None:
    item = kegiatan(
        "2026-11-02-x",
        "2026-11-02T09:00",
        berulang={"setiap": "minggu", "sampai": "2026-12-28"},
        perubahan=[change("2026-11-24T06:00")],
    )
    assert len(perubahan_hari_ini(portal(item))) == 1


def test_services_and_channels_are_named_only_where_there_are_some() -> None:
    channels = [{"id": id_, "nama": id_.upper()} for id_ in ("sms", "loket", "surel")]
    full = terbit(BerandaGenerator, portal(layanan(), pengaduan=channels))["/"]
    bare = terbit(BerandaGenerator, portal(pengaduan=[]))["/"]
    assert "lewat salah satu kanal ini: SMS, LOKET, dan SUREL." in teks(full)
    assert "Standar pelayanan" in judul_bagian(full)
    assert "Sampaikan kepada Bagian" in teks(bare)
    assert "kanal ini" not in teks(bare)
    assert "Standar pelayanan" not in judul_bagian(bare)


def test_of_several_changes_of_a_day_only_the_newest_is_told() -> None:
    """The page tells the schedule as it is now, which is not where an earlier change had led."""
    rows = [change("2026-11-24T05:00"), change("2026-11-24T06:00")]
    site = portal(kegiatan("2026-11-26-rapat", mulai="2026-11-26T09:00", perubahan=rows))

    assert [f"{b.kabar.pada:%H:%M}" for b in perubahan_hari_ini(site)] == ["06:00"]


def test_what_does_not_take_place_is_told_with_the_day_that_it_had() -> None:
    row = {"pada": "2026-11-24T06:00", "alasan": "Hujan", "semula": {"status": "terjadwal"}}
    site = portal(
        kegiatan("2026-11-26-rapat", mulai="2026-11-26T09:00", status="dibatalkan", perubahan=[row])
    )

    assert ", sedianya Kamis, 26 November 2026" in teks(terbit(BerandaGenerator, site)["/"])


def test_who_comes_instead_is_told_with_who_was_to_come() -> None:
    row = {
        "pada": "2026-11-24T06:00",
        "alasan": "rapat di provinsi",
        "semula": {"pimpinan": [{"jabatan": "walikota"}]},
    }
    sent = [{"jabatan": "walikota", "kehadiran": "diwakili", "oleh": "sekda"}]
    item = kegiatan("2026-11-26-x", "2026-11-26T09:00", pimpinan=sent, perubahan=[row])

    page = teks(terbit(BerandaGenerator, portal(item))["/"])

    assert "Semula dihadiri Wali Kota; menjadi dihadiri Sekretaris Daerah" in page


def test_what_was_moved_away_from_today_on_an_earlier_day_is_told_to_those_who_wait() -> None:
    row = {
        "pada": "2026-11-20T10:00",
        "alasan": "hujan",
        "semula": {"mulai": "2026-11-24T09:00", "pimpinan": [{"jabatan": "sekda"}]},
    }
    moved = kegiatan("2026-11-24-x", "2026-11-27T09:00", perubahan=[row])
    site = portal(moved)

    page = teks(terbit(BerandaGenerator, site)["/"])

    told = "Dipindahkan: 2026-11-24-x, kini Jumat, 27 November 2026, pukul 09.00 WIB – selesai."
    assert page.count(f"{told} Alasan: hujan.") == 2
    assert [len(j.pindahan) for j in jadwal_pimpinan(site)] == [1, 0, 1]


def test_what_was_moved_away_from_today_and_then_cancelled_is_not_said_to_take_place() -> None:
    rows = [
        {"pada": f"2026-11-{day}T10:00", "alasan": "hujan", "semula": semula}
        for day, semula in ((20, {"mulai": "2026-11-24T09:00"}), (21, {"status": "terjadwal"}))
    ]
    item = kegiatan("2026-11-24-x", "2026-11-27T09:00", status="dibatalkan", perubahan=rows)

    page = teks(terbit(BerandaGenerator, portal(item))["/"])

    assert "Dipindahkan: 2026-11-24-x, kini dibatalkan, sedianya Jumat, 27 November 2026" in page
