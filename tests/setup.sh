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
command -v chromium >/dev/null || missing="$missing chromium"
command -v firefox-esr >/dev/null || missing="$missing firefox-esr"
# The German half of the interface is tested too; without its language pack a browser shows English.
[ -e /usr/lib/chromium/locales/de.pak ] || missing="$missing chromium-l10n"
[ -e /usr/lib/firefox-esr/browser/extensions/langpack-de@firefox-esr.mozilla.org.xpi ] ||
    missing="$missing firefox-esr-l10n-de"

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
