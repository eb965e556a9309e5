"""How to reply to one request: which tone, which language, Sie or du, Swiss or not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from gegenfrage import names
from gegenfrage.contract import Address, Locale, Salutation, Tone, Verdict
from gegenfrage.dossier import Case, Person
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


def manner_of(
    case: Case, locale: Locale, language: Locale | None, address: Address | None, salutation: Salutation | None
) -> Manner:
    """Return the manner that the user chose, and where nothing was chosen that of the request."""
    language = language or language_of(case, locale)
    return Manner(
        language=language,
        address=address or address_of(case),
        salutation=salutation or names.gender_of(name_of(case.sender)) or "neutral",
        swiss=language == "de" and is_swiss(case),
    )


def name_of(person: Person) -> names.PersonName:
    """Return a person's name, taken apart; the same few names come again and again."""
    return _split(person.name or "")


_split = lru_cache(maxsize=512)(names.split_name)


def swiss_spelling(text: str, *, swiss: bool) -> str:
    """Return a text of ours as it is written in Switzerland, if `swiss`."""
    return text.translate(_SWISS) if swiss else text


def language_of(case: Case, locale: Locale) -> Locale:
    """Return the language of the message, else that of the user interface."""
    return (case.message.language if case.message else None) or locale


def address_of(case: Case) -> Address:
    """Return du where the message says du throughout, or in English begins with "Hi Anna", else Sie."""
    message = case.message
    if message and message.language == "en" and message.greeting:
        by_first_name = message.greeting.title is None and len(message.greeting.names) == 1
        return "du" if by_first_name and message.words[0].form in words()["familiar"]["greetings"] else "Sie"
    return (message.address if message else None) or "Sie"


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
