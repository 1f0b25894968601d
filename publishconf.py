"""Pelican's settings for publication: every link carries the site's public address."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

PUBLIKASI = True
