"""Which words around a quote to take with it: the sentence, its part between commas, or no more than the quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple

from gegenfrage.contract import Quote
from gegenfrage.reply.words import words
from gegenfrage.text import Message

Shape = Literal["sentence", "reported", "fragment"]
_SHORTEST_HALF: Final = 3
"""Words on either side of an "und" between which a sentence may be cut."""
_SHORTEST_PART: Final = 4
"""Words of a part of a sentence that says something by itself."""
_LONGEST_GREETING: Final = 4
_BURDEN: Final = 9
"""How much worse a subordinate clause reads that cannot be reported: worse than a few words alone."""


class Span(NamedTuple):
    """Words of the message, both ends included; the lower the rank, the better they read."""

    rank: int
    first: int
    last: int
    shape: Shape


def spans_around(message: Message, quote: Quote) -> Iterator[Span]:
    """Yield what could be quoted for the sake of some words; none of the greeting."""
    after = message.greeting.last + 1 if message.greeting else 0
    touched = [at for at in range(after, len(message.words)) if _touches(message.span(at, at), quote)]
    by_part = groupby(touched, key=lambda at: message.words[at].part)
    parts = [(places[0], places[-1]) for places in (list(group) for _, group in by_part)]
    if touched:
        yield from _widened(message, touched[0], touched[-1], rank=0)
    for place, (first, last) in enumerate(reversed(parts[:-1] and parts)):
        yield from _widened(message, first, last, rank=1 + place)


def beside(message: Message, span: Span) -> Iterator[int]:
    """Yield the words that stand beside a span and may turn its meaning.

    A few words and a "dass" have their whole sentence beside them, other words what stands between the same commas.
    """
    numbers = _parts(message) if span.shape == "sentence" else _clauses(message)
    first, last = _around(numbers, span.first, span.last)
    yield from range(first, span.first)
    yield from range(span.last + 1, last + 1)


def names_a_thing(message: Message, first: int, last: int) -> bool:
    """Tell whether a word between these has a capital, as German nouns and names have."""
    return any(word[:1].isupper() for word in message.spellings[first : last + 1])


def is_one_of(message: Message, at: int, kind: str) -> bool:
    """Tell whether a word is one of a list of words.toml."""
    return message.words[at].form in words()["quotes"][kind]


def _touches(span: tuple[int, int], quote: Quote) -> bool:
    return span[0] < quote.end and quote.start < span[1]


def _widened(message: Message, first: int, last: int, rank: int) -> Iterator[Span]:
    """Yield the sentence around some words, the part of it, the half of that, the words and what follows them."""
    clause, part = _around(_clauses(message), first, last), _around(_parts(message), first, last)
    if _length(part) < _SHORTEST_PART:
        part = _with_neighbour(message, clause, part)
    half = _half(message, part, first, last)
    for step, (start, end) in enumerate((clause, part, half)):
        begin = _begin(message, start, end)
        whole = step == 0 or _length((begin, end)) >= _SHORTEST_PART
        yield _span(message, rank + 2 * step, begin, end, whole=whole)
    for step, end in enumerate(_ends(message, first, last, half[1]), start=3):
        yield _span(message, rank + 2 * step, first, end, whole=False)


def _ends(message: Message, first: int, last: int, later: int) -> tuple[int, int]:
    """Return where a few words end, the better first: words that name a thing alone, others with their verb."""
    return (last, later) if names_a_thing(message, first, last) else (later, last)


def _span(message: Message, rank: int, first: int, last: int, *, whole: bool) -> Span:
    if is_one_of(message, first, "reported"):
        return Span(rank, first, last, "reported")
    if is_one_of(message, first, "subordinate"):
        return Span(rank + _BURDEN, first, last, "fragment")
    return Span(rank, first, last, "sentence" if whole else "fragment")


def _clauses(message: Message) -> list[int]:
    return [word.clause for word in message.words]


def _parts(message: Message) -> list[int]:
    return [word.part for word in message.words]


def _around(numbers: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """Widen to all words around that have the same numbers as the first and the last."""
    while first > 0 and numbers[first - 1] == numbers[first]:
        first -= 1
    while last + 1 < len(numbers) and numbers[last + 1] == numbers[last]:
        last += 1
    return first, last


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0] + 1


def _with_neighbour(message: Message, clause: tuple[int, int], part: tuple[int, int]) -> tuple[int, int]:
    """Take the part after a short one with it, else the part before: "XING meint, dass wir uns kennen"."""
    first, last = part
    if last < clause[1]:
        return first, _around(_parts(message), last + 1, last + 1)[1]
    if first > clause[0]:
        return _around(_parts(message), first - 1, first - 1)[0], last
    return part


def _half(message: Message, part: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Narrow to what lies between two "und", where enough is left on either side."""
    inside = range(part[0] + _SHORTEST_HALF, part[1] - _SHORTEST_HALF + 1)
    cuts = [at for at in inside if is_one_of(message, at, "and")]
    start = max([part[0], *(at + 1 for at in cuts if at < first)])
    return start, min([part[1], *(at - 1 for at in cuts if at > last)])


def _begin(message: Message, first: int, last: int) -> int:
    """Leave out the greeting and a conjunction at the beginning."""
    if message.greeting and first <= message.greeting.last < last:
        first = message.greeting.last + 1
    end = _around(_parts(message), first, first)[1]
    if is_one_of(message, first, "greetings") and end < last and end - first < _LONGEST_GREETING:
        first = end + 1
    while first < last and is_one_of(message, first, "leading"):
        first += 1
    return first
