"""What the preview shows of a failed build."""

from pathlib import Path

from plugins.pratinjau.build import brief

FOLDER = Path("/rumah/portal")
TRACE = """\
agenda/a.yaml:2:8: peringatan: bentrok.
Traceback (most recent call last):
  File "/rumah/portal/.venv/lib/site-packages/pelican/__init__.py", line 679, in main
    pelican.run()
  File "/rumah/portal/theme/templates/layanan/indeks.html", line 5, in block 'judul_kepala'
    <h1>{{ judul.x.y }}</h1>
    ^^^^^^^^^
  File "/rumah/portal/.venv/lib/site-packages/jinja2/environment.py", line 490, in getattr
    return getattr(obj, attribute)
jinja2.exceptions.UndefinedError: 'str object' has no attribute 'x'
"""


def test_a_traceback_begins_with_its_error_and_keeps_the_project_s_lines() -> None:
    assert brief(TRACE, FOLDER) == (
        "jinja2.exceptions.UndefinedError: 'str object' has no attribute 'x'\n\n"
        "  File \"theme/templates/layanan/indeks.html\", line 5, in block 'judul_kepala'\n"
        "    <h1>{{ judul.x.y }}</h1>\n    ^^^^^^^^^\n"
    )


def test_faults_of_staff_s_files_stay_as_they_are() -> None:
    assert brief("agenda/a.yaml:1:1: SALAH.\n", FOLDER) == "agenda/a.yaml:1:1: SALAH.\n"


def test_without_lines_of_the_project_the_last_ones_stay() -> None:
    library = TRACE.replace("theme/templates", "site-packages")
    assert brief(library, FOLDER).count("  File ") == 3
