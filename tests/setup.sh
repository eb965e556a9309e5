#!/bin/sh
# Makes the environment in .venv, with what Debian or Ubuntu must add first: venv, Chromium and Firefox.
set -eu
cd "$(dirname "$0")/.."

python=
for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || { echo "Python 3.11 or newer is needed: install python3." >&2; exit 1; }

missing=
"$python" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing $("$python" -c \
    'import sys; print(f"python3.{sys.version_info.minor}-venv")')"
# The German half of the interface is tested too: without its language pack a browser shows English.
# Node.js, which the tests bring along, needs libatomic.
for package in chromium chromium-l10n firefox-esr firefox-esr-l10n-de libatomic1; do
    dpkg --status "$package" >/dev/null 2>&1 || missing="$missing $package"
done

if [ -n "$missing" ]; then
    sudo=
    [ "$(id -u)" = 0 ] || sudo="sudo -n"
    # shellcheck disable=SC2086 # several words each
    { $sudo apt-get update --quiet=2 &&
        DEBIAN_FRONTEND=noninteractive $sudo apt-get install --quiet=2 --no-install-recommends $missing; } >&2 ||
        { echo "Please install these packages, then try again:$missing" >&2; exit 1; }
fi

"$python" -m venv .venv
.venv/bin/pip install --quiet --require-hashes --requirement requirements.lock
.venv/bin/pip install --quiet --no-deps --no-build-isolation --editable .
touch .venv/ready
