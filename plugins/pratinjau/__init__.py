"""The preview: serves `output/` on this machine, rebuilds and reloads on every change.

`site.py` answers which file a URL means, `handler.py` speaks HTTP, `hub.py` tells browsers
what happened, `reload.py` is what they are told it with, `watch.py` sees changes, and
`serve.py` ties them together. Nothing here ever runs on the public site.
"""
