"""The sender's own words, made fit to stand between quotation marks: chosen and trimmed, never changed."""

from __future__ import annotations

import unicodedata
from typing import Final

from gegenfrage.contract import Quote
from gegenfrage.reply.words import words
from gegenfrage.text import Message

MOST_WORDS: Final = 10
MOST_CHARACTERS: Final = 80
_FEWEST_CHARACTERS: Final = 3
_UNFIT: Final = frozenset("„“”‟\"«»‚‘‛‹›{}<>[]()|\\@#*_~^=?!…;:")
"""Marks that would break the quotation, look like markup, or end a sentence inside it."""
_UNFIT_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Lm", "Mn", "Me", "So", "Sk", "Zl", "Zp"})


def quotable(message: Message, quote: Quote) -> str:
    """Return the words at `quote`, with those around them up to the next comma where that is short enough.

    The result is a substring of the message, of whole words, at most 10 of them and 80 characters; "" where the
    words do not read well in a sentence of somebody else's.
    """
    touched = [at for at in range(len(message.words)) if _touches(message.span(at, at), quote)]
    if not touched:
        return ""
    for first, last in (_whole_part(message, touched[0], touched[-1]), (touched[0], touched[-1])):
        start, end = message.span(first, last)
        if _fit(message.original[start:end]):
            return message.original[start:end]
    return ""


def _touches(span: tuple[int, int], quote: Quote) -> bool:
    return span[0] < quote.end and quote.start < span[1]


def _whole_part(message: Message, first: int, last: int) -> tuple[int, int]:
    """Widen to the commas or full stops around, and leave out a conjunction at the beginning."""
    parts = {message.words[first].part, message.words[last].part}
    while first > 0 and message.words[first - 1].part in parts:
        first -= 1
    while last + 1 < len(message.words) and message.words[last + 1].part in parts:
        last += 1
    while first < last and message.words[first].form in words()["quotes"]["conjunctions"]:
        first += 1
    return first, last


def _fit(text: str) -> bool:
    return (
        _FEWEST_CHARACTERS <= len(text) <= MOST_CHARACTERS
        and len(text.split(" ")) <= MOST_WORDS
        and not any(unfit in text for unfit in ("  ", " ,", "..", ",,"))
        and all(_plain(character) for character in text)
    )


def _plain(character: str) -> bool:
    """Tell whether a character can stand in a line of German or English without surprise."""
    return (
        character not in _UNFIT
        and unicodedata.category(character) not in _UNFIT_CATEGORIES
        and unicodedata.bidirectional(character) not in {"R", "AL"}
        and (character == " " or not character.isspace())
    )
