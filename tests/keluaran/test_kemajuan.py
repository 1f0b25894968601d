"""Whoever watches sees what is being done; a log is not filled with it."""

from io import StringIO

from plugins.keluaran.kemajuan import SELANG, Kemajuan


class Layar(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_what_is_done_and_is_clean_afterwards() -> None:
    layar = Layar()
    kemajuan = Kemajuan(layar)
    kemajuan.tahap("Membaca isi")
    for _ in range(SELANG):
        kemajuan.berkas()
    kemajuan.selesai()
    assert "Membaca isi …" in layar.getvalue()
    assert "Menyusun situs: 500 berkas …" in layar.getvalue()
    assert layar.getvalue().endswith("\r\x1b[K")


def test_a_log_holds_nothing_of_it() -> None:
    layar = StringIO()
    kemajuan = Kemajuan(layar)
    kemajuan.tahap("Membaca isi")
    kemajuan.selesai()
    assert layar.getvalue() == ""
