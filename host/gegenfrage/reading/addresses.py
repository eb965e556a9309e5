"""Profile addresses: what tells one person from another."""

from __future__ import annotations

from typing import Final
from urllib.parse import unquote, urlsplit

_BASE: Final = "https://www.xing.com/profile/"


def page_name(address: str | None) -> str | None:
    """Return the page name in a profile address: "Max_Mustermann12" of ".../profile/Max_Mustermann12/cv?sc_o=x".

    None where the address is no profile's. Digits at the end tell namesakes apart.
    """
    try:
        path = urlsplit((address or "").strip()).path
    except ValueError:
        return None
    head, found, tail = path.partition("/profile/")
    name = unquote(tail.partition("/")[0]).strip()
    return name if found and name and "/" not in head.rpartition("xing.com")[2] else None


def clean_address(address: str | None) -> str | None:
    """Return the profile address without sub-page, query and fragment; another address as it is."""
    name = page_name(address)
    return f"{_BASE}{name}" if name else (address or "").strip() or None
