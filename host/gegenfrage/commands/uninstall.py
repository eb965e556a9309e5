"""`gegenfrage uninstall`: takes the registration of the host back."""

from __future__ import annotations

import argparse
from typing import Final

from gegenfrage.browsers import unregister
from gegenfrage.commands import install

NAME: Final = "uninstall"
HELP: Final = "Meldet Gegenfrage bei den Browsern wieder ab. Was es sich gemerkt hat, bleibt."

add_arguments = install.add_arguments


def run(arguments: argparse.Namespace) -> int:
    """Remove the manifests that `install` with the same options wrote."""
    for folder, browser in install.targets(arguments):
        manifest = unregister(folder)
        print(f"{browser.title}: {'abgemeldet' if manifest else 'war nicht angemeldet'}")
    return 0
