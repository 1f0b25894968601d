"""What the pages share."""

from plugins.keluaran.plugin import menus
from tests.builders import halaman


def test_staff_decide_which_pages_stand_in_which_menu() -> None:
    pages = [halaman("profil/index", menu="utama"), halaman("tentang", menu="kaki"), halaman("x")]
    found = menus(pages)
    assert [link.url for link in found["utama"]] == ["/profil/"]
    assert [link.url for link in found["kaki"]] == ["/tentang/"]
    assert found["profil"] == ()
