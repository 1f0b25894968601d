"""Building, or knowing that there is nothing to build: `python -m plugins.bangun`."""
