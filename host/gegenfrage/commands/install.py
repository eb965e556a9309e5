"""`gegenfrage install`: registers the host, so that the extension can reach it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from gegenfrage import locations
from gegenfrage.browsers import Browser, browsers, register
from gegenfrage.terminal import told

NAME: Final = "install"
HELP: Final = told(
    "Meldet Gegenfrage bei den Browsern an, damit die Erweiterung es erreicht.",
    "Registers Gegenfrage with the browsers, so that the extension can reach it.",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options, which `uninstall` shares."""
    parser.add_argument(
        "--browser", choices=sorted(browsers()), help=told("Nur dieser Browser.", "This browser alone.")
    )
    parser.add_argument(
        "--user-data-dir",
        type=Path,
        metavar="DIR",
        help=told("Chromium-Profil in diesem Ordner.", "A Chromium profile in this folder."),
    )
    parser.add_argument(
        "--home",
        type=Path,
        metavar="DIR",
        default=Path.home(),
        help=told("Anderer Home-Ordner.", "Another home folder."),
    )


def run(arguments: argparse.Namespace) -> int:
    """Register the host and say what is left to do."""
    chosen = dict(targets(arguments))
    if not chosen:
        names = ", ".join(sorted(browsers()))
        print(
            told(
                f"Kein Browser gefunden. Nennen Sie einen mit --browser NAME ({names}).",
                f"No browser was found. Name one with --browser NAME ({names}).",
            )
        )
        return 1
    for folder, browser in chosen.items():
        print(f"{browser.title}: {told('angemeldet in', 'registered in')} {register(browser.family, folder)}")
    extension = locations.shipped("extension")
    print(
        told(
            f"Laden Sie nun im Browser die Erweiterung aus {extension}",
            f"Now load the extension in the browser, from {extension}",
        )
    )
    return 0


def targets(arguments: argparse.Namespace) -> Iterator[tuple[Path, Browser]]:
    """Yield the folders of manifests that the options mean, each with its browser."""
    known = browsers()
    home = arguments.home.absolute()
    if arguments.user_data_dir:
        browser = known[arguments.browser or "chromium"]
        yield arguments.user_data_dir.absolute() / "NativeMessagingHosts", browser
        return
    for browser in known.values():
        if browser.name == arguments.browser or (arguments.browser is None and browser.is_found(home)):
            yield browser.manifests(home), browser
