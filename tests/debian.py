"""What the tests take from Debian: installed where that is possible, asked for where it is not."""

import os
import platform
import subprocess


def in_ci() -> bool:
    """Tell whether something missing is a failure."""
    return os.environ.get("CI") == "true"


def install(*packages: str) -> None:
    """Install packages if this is Debian and we may; what then is missing, the caller sees."""
    if os.geteuid() != 0 or not _on_debian():
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", *packages]):
        command = ["apt-get", "--quiet", *words]
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)


def _on_debian() -> bool:
    """Tell whether names mean Debian's packages; on Ubuntu `chromium` is none."""
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False
