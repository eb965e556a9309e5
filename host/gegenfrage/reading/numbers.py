"""Numbers as pages show them: "999+", "1.234 Kontakte", "1’234", "Mehr als 500 contacts"."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from gegenfrage.dossier import Count

_NUMBER: Final = re.compile(
    r"(?P<digits>\d{1,3}(?:[.,’'ʼ\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d+)"
    r"(?:[.,](?P<fraction>\d))?\s*(?P<thousand>k\b|tsd\b|tausend\b)?\s*(?P<plus>\+)?",
    re.IGNORECASE,
)
_AT_LEAST: Final = re.compile(r"mehr als|über|mindestens|more than|over|at least|[>≥]", re.IGNORECASE)
_NONE: Final = re.compile(r"\b(keinen?|keinerlei|no|none)\b", re.IGNORECASE)
_ONE: Final = re.compile(r"\b(ein(e|en|er)?|one|a|an)\b", re.IGNORECASE)
_FURTHER: Final = re.compile(r"\b(und|and)\b.*\b(weitere[rn]?|andere[rn]?|more|others?)\b", re.IGNORECASE)
_LARGEST: Final = 10**9


def parse_count(shown: str | None) -> Count | None:
    """Return the number in a text such as "999+" or "1.234 Kontakte"; None where none is understood.

    "Jana Muster und 3 weitere gemeinsame Kontakte" is 4: the named person counts too.
    """
    text = unicodedata.normalize("NFKC", shown or "").strip()
    found = _NUMBER.search(text)
    if found is None:
        return _in_words(text)
    value = int(re.sub(r"\D", "", found["digits"]))
    if found["thousand"]:
        value = value * 1000 + int(found["fraction"] or 0) * 100
    if _FURTHER.search(text) and found.start() > 0:
        value += 1
    at_least = bool(found["plus"]) or _AT_LEAST.search(text[: found.start()]) is not None
    return Count(value, at_least) if value <= _LARGEST else None


def _in_words(text: str) -> Count | None:
    if _NONE.search(text):
        return Count(0)
    return Count(1) if _ONE.search(text) else None
