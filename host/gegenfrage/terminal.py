"""The language of the command line."""

from __future__ import annotations

import os

from gegenfrage.contract import Locale


def language() -> Locale:
    """Return English where the environment asks for English, else German."""
    chosen = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "en" if chosen.startswith("en") else "de"


def told(de: str, en: str) -> str:
    """Return the text in the language of the user."""
    return de if language() == "de" else en
