"""The shape that all traits have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from gegenfrage.contract import Locale, Quote, Verdict
from gegenfrage.dossier import Case
from gegenfrage.text import Message
from gegenfrage.text.phrases import Match

Texts = Mapping[Locale, str]
_SHARE_OF_EACH_FURTHER: Final = 0.4
_LARGEST_SHARE: Final = 1.8
_LONGEST_QUOTE: Final = 120
_MOST_TOLD: Final = 5
_SPEAKS_FOR_ITSELF: Final = 5
_SHORT_PART: Final = 12
"""Words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a trait found: its reason in both languages, and how much of the trait's weight it is worth."""

    reason: dict[Locale, str]
    quotes: tuple[Quote, ...] = ()
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something only the user can know; `answer` is None until they tell."""

    name: str
    text: dict[Locale, str]
    answer: bool | None = None


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait: which verdict it speaks for, what it means, which readings it needs, and how it is found.

    `needs` names readings as the contract's `unknown` does: "message", "network-size", "profile-visit" and so on.
    `find` returns None where the trait is absent or where a reading it needs is.
    """

    name: str
    toward: Verdict
    meaning: dict[Locale, str]
    needs: tuple[str, ...]
    find: Callable[[Case], Finding | None]
    ask: Callable[[Case], OpenQuestion | None] | None = None


def phrase_trait(name: str, toward: Verdict, meaning: Texts, reason: Texts, *families: str, at_least: int = 1) -> Trait:
    """Build a trait that is nothing but families of phrases in the message, found `at_least` so often.

    Without families, the family has the trait's own name. The reason has {words} for what was said.
    """

    def find(case: Case) -> Finding | None:
        matches = matches_of(case.message, *(families or (name,)))
        if case.message is None or len(merged(matches)) < at_least:
            return None
        return quoting(case.message, matches, reason, at_least)

    return Trait(name, toward, dict(meaning), ("message",), find)


def matches_of(message: Message | None, *families: str) -> list[Match]:
    """Return the places where a message says something of these families."""
    if message is None:
        return []
    return [match for family in families for match in message.matches.get(family, ())]


def quoting(message: Message, matches: list[Match], reason: Texts, expected: int = 1) -> Finding:
    """Make a finding whose reason holds what was said and whose quotes mark all of it.

    Where one phrase is `expected`, the reason holds the longest; where several are, the first of them.
    """
    spans = merged(matches)
    words = in_context(message, spans) if expected == 1 else _listed(message, spans)
    quotes = tuple(quote(message, *span) for span in spans)
    share = min(_LARGEST_SHARE, 1 + _SHARE_OF_EACH_FURTHER * (len(spans) - expected))
    return Finding({locale: text.format(words=words) for locale, text in reason.items()}, quotes, share)


def in_context(message: Message, spans: list[tuple[int, int]]) -> str:
    """Return the longest of these places in words: a short one with the words around it, up to the next comma."""
    first, last = max(spans, key=lambda span: span[1] - span[0])
    after_greeting = message.greeting.last + 1 if message.greeting else 0
    part = [
        at for at, word in enumerate(message.words) if word.part == message.words[first].part and at >= after_greeting
    ]
    if last - first + 1 < _SPEAKS_FOR_ITSELF and part and len(part) <= _SHORT_PART:
        first, last = min(first, part[0]), max(last, part[-1])
    return shortened(message.quoted(first, last))


def _listed(message: Message, spans: list[tuple[int, int]]) -> str:
    return shortened(", ".join(dict.fromkeys(message.quoted(*span) for span in spans[:_MOST_TOLD])))


def merged(matches: list[Match]) -> list[tuple[int, int]]:
    """Return the matches' places in order, overlapping ones as one."""
    spans: list[tuple[int, int]] = []
    for first, last in sorted((match.first, match.last) for match in matches):
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        else:
            spans.append((first, last))
    return spans


def quote(message: Message, first: int, last: int) -> Quote:
    """Return the offsets of the words from `first` to `last`, both included."""
    start, end = message.span(first, last)
    return Quote(start=start, end=end)


def shortened(text: str) -> str:
    """Return a text short enough for a sentence."""
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1].rstrip() + "…"
