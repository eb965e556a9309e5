"""The sender's own words, made fit to stand between quotation marks: chosen and trimmed, never changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from gegenfrage.contract import Quote
from gegenfrage.reply.words import words
from gegenfrage.text import Message

MOST_WORDS: Final = 12
MOST_CHARACTERS: Final = 90
_SHORTEST_HALF: Final = 3
"""Words on either side of an "und" between which a sentence may be cut."""
_SHORTEST_PART: Final = 4
"""Words of a part of a sentence that says something by itself."""
_SHORTEST_WORD: Final = 5
_UNFIT: Final = frozenset('„“”‟"«»‚‘‛‹›{}<>[]()|\\@#*_~^=?!…')
"""Marks that would break the quotation, look like markup, or end a sentence inside it."""
_UNFIT_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Lm", "Mn", "Me", "So", "Sk", "Zl", "Zp"})


class Quotation(NamedTuple):
    """Words fit to be quoted, and how they are led in.

    shape: "sentence" (Sie schreiben: „…“.), "reported" (Es geht darum, „dass …“.) or "fragment" (Eine Frage zu „…“).
    """

    words: str
    shape: str


class _Span(NamedTuple):
    """Words of the message, both ends included; the lower the rank, the better it reads."""

    rank: int
    first: int
    last: int
    shape: str


def quotation(message: Message, quotes: Sequence[Quote]) -> Quotation | None:
    """Return the words at one of `quotes` that read best, None where none reads well in somebody else's sentence.

    The words are a substring of the message, of whole words, at most 12 of them and 90 characters: the sentence or
    the part between commas around the quote where that is short enough, else the words of the quote.
    """
    found = [span for quote in quotes for span in _candidates(message, quote) if _fit(message, span)]
    if not found:
        return None
    best = min(found, key=lambda span: span.rank)
    return Quotation(_original(message, best), best.shape)


def _candidates(message: Message, quote: Quote) -> Iterator[_Span]:
    after = message.greeting.last + 1 if message.greeting else 0
    touched = [at for at in range(after, len(message.words)) if _touches(message.span(at, at), quote)]
    by_part = groupby(touched, key=lambda at: message.words[at].part)
    parts = [(places[0], places[-1]) for places in (list(group) for _, group in by_part)]
    if touched:
        yield from _widened(message, touched[0], touched[-1], rank=0)
    for place, (first, last) in enumerate(reversed(parts[:-1] and parts)):
        yield from _widened(message, first, last, rank=1 + place)


def _widened(message: Message, first: int, last: int, rank: int) -> Iterator[_Span]:
    """Yield the sentence around some words, the part of it, the half of that, the words and what follows them.

    The words alone come before that only where they name a thing: "Mehrwert", but "weiterhelfen können".
    """
    clauses, parts = [word.clause for word in message.words], [word.part for word in message.words]
    clause, part = _around(message, first, last, clauses), _around(message, first, last, parts)
    if part[1] - part[0] + 1 < _SHORTEST_PART:
        part = _with_neighbour(message, clause, part, parts)
    half = _half(message, part, first, last)
    few = [(first, last), (first, half[1])]
    for step, (start, end) in enumerate(
        (clause, part, half, *(few if _names_a_thing(message, first, last) else few[::-1]))
    ):
        begin = _begin(message, start, end)
        whole = step < 3 and (
            (begin, end) == (_begin(message, *clause), clause[1]) or end - begin + 1 >= _SHORTEST_PART
        )
        yield _Span(rank + 2 * step + _burden(message, begin), begin, end, _shape(message, begin, whole=whole))


def _names_a_thing(message: Message, first: int, last: int) -> bool:
    return any(word[:1].isupper() for word in message.spellings[first : last + 1])


def _with_neighbour(
    message: Message, clause: tuple[int, int], part: tuple[int, int], parts: Sequence[int]
) -> tuple[int, int]:
    """Take the part after a short one with it, else the part before: "XING meint, dass wir uns kennen"."""
    if part[1] < clause[1]:
        return part[0], _around(message, part[1] + 1, part[1] + 1, parts)[1]
    if part[0] > clause[0]:
        return _around(message, part[0] - 1, part[0] - 1, parts)[0], part[1]
    return part


def _burden(message: Message, begin: int) -> int:
    """Return how much worse a subordinate clause reads that cannot be reported."""
    return 9 if _is(message, begin, "subordinate") and not _is(message, begin, "reported") else 0


def _shape(message: Message, begin: int, *, whole: bool) -> str:
    if _is(message, begin, "reported"):
        return "reported"
    return "sentence" if whole and not _is(message, begin, "subordinate") else "fragment"


def _touches(span: tuple[int, int], quote: Quote) -> bool:
    return span[0] < quote.end and quote.start < span[1]


def _around(message: Message, first: int, last: int, numbers: Sequence[int]) -> tuple[int, int]:
    """Widen to all words around that have the same numbers as the first and the last."""
    while first > 0 and numbers[first - 1] == numbers[first]:
        first -= 1
    while last + 1 < len(message.words) and numbers[last + 1] == numbers[last]:
        last += 1
    return first, last


def _half(message: Message, part: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Narrow to what lies between two "und", where enough is left on either side."""
    cuts = [
        at
        for at in range(part[0] + _SHORTEST_HALF, part[1] - _SHORTEST_HALF + 1)
        if _is(message, at, "and") and not first <= at <= last
    ]
    start = max([part[0], *(at + 1 for at in cuts if at < first)])
    return start, min([part[1], *(at - 1 for at in cuts if at > last)])


def _begin(message: Message, first: int, last: int) -> int:
    """Leave out the greeting and a conjunction at the beginning."""
    if message.greeting and first <= message.greeting.last < last:
        first = message.greeting.last + 1
    end = first
    while end < last and _is(message, end, "greetings"):
        end += 1
    if message.words[end].part != message.words[first].part:
        first = end
    while first < last and _is(message, first, "leading"):
        first += 1
    return first


def _is(message: Message, at: int, kind: str) -> bool:
    return message.words[at].form in words()["quotes"][kind]


def _original(message: Message, span: _Span) -> str:
    return message.original[slice(*message.span(span.first, span.last))]


def _fit(message: Message, span: _Span) -> bool:
    text = _original(message, span)
    rest = message.original[message.span(span.first, span.last)[1] :].lstrip()
    return (
        len(text) <= MOST_CHARACTERS
        and len(text.split(" ")) <= MOST_WORDS
        and (" " in text or (len(text) >= _SHORTEST_WORD and text[0].isupper()))
        and (span.shape == "fragment" or not rest.startswith("?"))
        and not _is(message, span.last, "dangling")
        and not _turned(message, span)
        and not any(unfit in text for unfit in ("  ", " ,", "..", ",,", "://", "www."))
        and all(_plain(character) for character in text)
    )


def _turned(message: Message, span: _Span) -> bool:
    """Tell whether the words mean something else without a "nicht" or "nur" beside them.

    A few words and a "dass" have their whole sentence beside them, other words what stands between the same commas.
    """
    numbers = [word.part if span.shape == "sentence" else word.clause for word in message.words]
    first, last = _around(message, span.first, span.last, numbers)
    beside = (*range(first, span.first), *range(span.last + 1, last + 1))
    return any(_is(message, at, "turning") or message.words[at].form.endswith("n't") for at in beside)


def _plain(character: str) -> bool:
    """Tell whether a character can stand in a line of German or English without surprise."""
    return (
        character not in _UNFIT
        and unicodedata.category(character) not in _UNFIT_CATEGORIES
        and unicodedata.bidirectional(character) not in {"R", "AL"}
        and (character == " " or not character.isspace())
    )
