"""How to reply to one request: which tone, which language, Sie or du, Swiss or not."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from gegenfrage.contract import Address, Locale, Salutation, Tone, Verdict
from gegenfrage.dossier import Case
from gegenfrage.reply.words import words

TONES: Final[dict[Verdict, Tone]] = {
    "collector": "question",
    "sales": "sales",
    "recruiter": "recruiter",
    "personal": "accept",
    "unclear": "friendly",
}


_SWISS_SPELLINGS: Final = 2
_SWISS: Final = str.maketrans({"ß": "ss", "„": "«", "“": "»", "‚": "‹", "‘": "›"})


class Manner(NamedTuple):
    """How a reply speaks; `swiss` only where it speaks German."""

    language: Locale
    address: Address
    salutation: Salutation
    swiss: bool

    @property
    def voice(self) -> str:
        """The part of a template's name that tells language and address: "de.sie", "de.du", "en"."""
        return "en" if self.language == "en" else f"de.{self.address.lower()}"


def swiss_spelling(text: str, *, swiss: bool) -> str:
    """Return a text of ours as it is written in Switzerland, if `swiss`."""
    return text.translate(_SWISS) if swiss else text


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
    return _names(place, "places") > 0 or ("ß" not in text and _names(text, "spelled") >= _SWISS_SPELLINGS)


def _names(text: str, table: str) -> int:
    """Return how many words of a table a text holds, as whole words."""
    return sum(bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)) for word in words()["swiss"][table])
