#!/bin/sh
# prepare.sh runtime|dev: makes .venv hold that lock; run from the project's folder.
# Shell only to find a Python; what happens then is in prepare.py.
set -u

# The usual case costs one start of Python: the environment judges itself.
if [ -z "${PYTHON:-}" ] && [ -x .venv/bin/python ] &&
    .venv/bin/python -I environment/prepare.py --check "$1" 2>/dev/null; then
    exit 0
fi

# A name on PATH proves little: pyenv's shims exist for versions that do not run,
# and Debian's python3 comes without ensurepip. So ask each candidate to answer.
probe='
import sys
version = "%d.%d" % sys.version_info[:2]
if sys.version_info < (3, 11):
    print("old " + version)
else:
    try:
        import ensurepip, venv
        print("usable " + version)
    except ImportError:
        print("bare " + version)
'
old=''
bare=''
if [ -n "${PYTHON:-}" ]; then
    set -- "$1" "$PYTHON"
else
    set -- "$1" python3
    for minor in 19 18 17 16 15 14 13 12 11; do
        set -- "$@" "python3.$minor"
    done
fi
lock=$1
shift
for python; do
    answer=$("$python" -I -c "$probe" 2>/dev/null) || continue
    case $answer in
        usable*) exec "$python" -I environment/prepare.py "$lock" ;;
        bare*) bare=${bare:-${answer#* }} ;;
        old*) old=${old:-${answer#* }} ;;
    esac
done

if [ -n "$bare" ]; then
    echo "Python $bare tidak punya modul venv. Pasang paket python3-venv (Debian/Ubuntu: apt-get install python3-venv), lalu ulangi." >&2
elif [ -n "$old" ]; then
    echo "Python $old terlalu lama: perlu 3.11 atau lebih baru. Bila sudah terpasang di tempat lain, tunjuk letaknya: make PYTHON=/letak/python3.12 …" >&2
elif [ -n "${PYTHON:-}" ]; then
    echo "PYTHON=$PYTHON tidak dapat dijalankan. Isi dengan letak Python 3.11 atau lebih baru." >&2
else
    echo "Python 3.11 atau lebih baru tidak ditemukan. Pasang lebih dahulu (Debian/Ubuntu: apt-get install python3 python3-venv), lalu ulangi." >&2
fi
exit 1
