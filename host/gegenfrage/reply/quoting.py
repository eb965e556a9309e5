"""The sender's own words, made fit to stand between quotation marks: chosen and trimmed, never changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

from gegenfrage.contract import Quote
from gegenfrage.reply.spans import Shape, Span, beside, is_one_of, names_a_thing, spans_around
from gegenfrage.text import Message

MOST_WORDS: Final = 12
MOST_CHARACTERS: Final = 90
_QUOTES_TRIED: Final = 12
"""A text that says a thing a hundred times is not searched a hundred times."""
_SHORTEST_WORD: Final = 5
_SHORTEST_FRAGMENT: Final = 3
_UNFIT: Final = frozenset('„“”‟"«»‚‘‛‹›{}<>[]()|\\@#*_~^=?!…')
"""Marks that would break the quotation, look like markup, or end a sentence inside it."""
_UNFIT_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Lm", "Mn", "Me", "So", "Sk", "Zl", "Zp"})


class Quotation(NamedTuple):
    """Words fit to be quoted, and how they are led in.

    shape: "sentence" (Sie schreiben: „…“.), "reported" (Es geht darum, „dass …“.) or "fragment" (Eine Frage zu „…“).
    """

    words: str
    shape: Shape


def quotation(message: Message, quotes: Sequence[Quote], *, may_deny: bool = False) -> Quotation | None:
    """Return the words at one of `quotes` that read best, None where none reads well in somebody else's sentence.

    The words are a substring of the message, of whole words, at most 12 of them and 90 characters: the sentence or
    the part between commas around the quote where that is short enough, else the words of the quote. Sentences that
    deny something are among them only if they `may_deny`.
    """
    spans = [span for quote in quotes[:_QUOTES_TRIED] for span in spans_around(message, quote)]
    found = [span for span in spans if _fit(message, span) and (may_deny or not _denies(message, span))]
    if not found:
        return None
    best = min(found, key=lambda span: span.rank)
    return Quotation(_original(message, best), best.shape)


def _original(message: Message, span: Span) -> str:
    return message.original[slice(*message.span(span.first, span.last))]


def _fit(message: Message, span: Span) -> bool:
    text = _original(message, span)
    return (
        len(text) <= MOST_CHARACTERS
        and len(text.split(" ")) <= MOST_WORDS
        and _says_something(message, span, text)
        and not is_one_of(message, span.last, "dangling")
        and not _turned(message, span)
        and not any(unfit in text for unfit in ("  ", " ,", "..", ",,", "://", "www."))
        and all(_plain(character) for character in text)
    )


def _says_something(message: Message, span: Span, text: str) -> bool:
    """Tell a statement or a thing ("Synergien") from a question and from words that mean nothing alone ("mal was")."""
    if span.shape != "fragment":
        return " " in text and not message.original[message.span(span.first, span.last)[1] :].lstrip().startswith("?")
    if names_a_thing(message, span.first, span.last):
        return len(text) >= _SHORTEST_WORD
    return span.last - span.first + 1 >= _SHORTEST_FRAGMENT


def _turned(message: Message, span: Span) -> bool:
    """Tell whether the words mean something else without a "nicht" or "nur" beside them."""
    return any(
        is_one_of(message, at, "turning") or message.words[at].form.endswith("n't") for at in beside(message, span)
    )


def _denies(message: Message, span: Span) -> bool:
    return any(is_one_of(message, at, "denying") for at in range(span.first, span.last + 1))


def _plain(character: str) -> bool:
    """Tell whether a character can stand in a line of German or English without surprise."""
    return (
        character not in _UNFIT
        and unicodedata.category(character) not in _UNFIT_CATEGORIES
        and unicodedata.bidirectional(character) not in {"R", "AL"}
        and (character == " " or not character.isspace())
    )
