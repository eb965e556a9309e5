"""`gegenfrage uninstall`: takes the registration of the host back."""

from __future__ import annotations

import argparse
from typing import Final

from gegenfrage.browsers import unregister
from gegenfrage.commands import install
from gegenfrage.terminal import told

NAME: Final = "uninstall"
HELP: Final = told(
    "Meldet Gegenfrage bei den Browsern wieder ab. Was es sich gemerkt hat, bleibt.",
    "Takes the registration back. What is remembered stays.",
)

add_arguments = install.add_arguments


def run(arguments: argparse.Namespace) -> int:
    """Remove the manifests that `install` with the same options wrote."""
    for folder, browser in install.targets(arguments):
        manifest = unregister(folder)
        done = told("abgemeldet", "unregistered") if manifest else told("war nicht angemeldet", "was not registered")
        print(f"{browser.title}: {done}")
    return 0
