"""How to reply to one request: which tone, which language, Sie or du, Swiss or not."""

from __future__ import annotations

import re
from typing import Final

from gegenfrage.contract import Address, Locale, Tone, Verdict
from gegenfrage.dossier import Case
from gegenfrage.reply.words import words

TONES: Final[dict[Verdict, Tone]] = {
    "collector": "question",
    "sales": "sales",
    "recruiter": "recruiter",
    "personal": "accept",
    "unclear": "friendly",
}


def language_of(case: Case, locale: Locale) -> Locale:
    """Return the language of the message, else that of the user interface."""
    return (case.message.language if case.message else None) or locale


def address_of(case: Case) -> Address:
    """Return du where the message says du throughout, else Sie."""
    return (case.message.address if case.message else None) or "Sie"


def is_swiss(case: Case) -> bool:
    """Tell whether the sender's place or text is Swiss: then ß is ss and quotations stand in «»."""
    place = (case.sender.location or "").lower()
    text = case.message.original.lower() if case.message else ""
    if _names(place, "countries") or _names(text, "greetings"):
        return True
    if _names(place, "elsewhere"):
        return False
    return _names(place, "places") or ("ß" not in text and _names(text, "spelled"))


def _names(text: str, table: str) -> bool:
    """Tell whether a text holds one of the words of a table as a whole word."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in words()["swiss"][table])
