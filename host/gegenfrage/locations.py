"""The only module that knows directories: the user's data, the shipped files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent
_CHECKOUT: Final = _PACKAGE.parent.parent


def home() -> Path:
    """Return the folder of all state: GEGENFRAGE_HOME, else the platform's user data folder.

    It is made where it is missing, for its owner alone.
    """
    chosen = os.environ.get("GEGENFRAGE_HOME")
    if chosen:
        folder = Path(chosen)
    else:
        from platformdirs import user_data_path

        folder = user_data_path("gegenfrage", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def database() -> Path:
    """Return the SQLite file under `home`."""
    return home() / "gegenfrage.sqlite3"


def templates() -> Path:
    """Return the folder of the user's own templates; it may not exist yet."""
    return home() / "templates"


def data(name: str) -> Path:
    """Return a data file of the package: phrases, weights, templates, names, browsers."""
    return _PACKAGE / "data" / name


def shipped(name: str) -> Path:
    """Return a folder that ships beside the package ("extension", "manifest"), in a wheel or in a checkout."""
    in_checkout = _CHECKOUT / name
    return in_checkout if in_checkout.is_dir() and _PACKAGE.parent.name == "host" else _PACKAGE / name
