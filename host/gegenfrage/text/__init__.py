"""A message as it is read: its original, its plain form with offsets, its language and its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Literal

from gegenfrage.text.language import Greeting, Language, forms_of_address, greeting_of, language_of
from gegenfrage.text.normalise import Folded, fold
from gegenfrage.text.phrases import Match, lexicon
from gegenfrage.text.words import Word, split


@dataclass(frozen=True)
class Message:
    """The text of a request. Offsets of quotes are code points of `original`."""

    original: str

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.original)

    @property
    def plain(self) -> str:
        """The text as it is compared: see `gegenfrage.text.normalise`."""
        return self._folded.text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the plain text, in order."""
        return split(self.plain)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """The words as they were written, in the order of `words`."""
        return tuple(self.original[slice(*self.span(at, at))] for at in range(len(self.words)))

    @cached_property
    def language(self) -> Language | None:
        """The language, or None where the text is empty or tells too little."""
        return language_of(self.words)

    @cached_property
    def addresses(self) -> frozenset[Literal["Sie", "du"]]:
        """Every form of address that a German text uses: both, where it mixes them."""
        return frozenset() if self.language == "en" else forms_of_address(self.words, self.spellings)

    @property
    def address(self) -> Literal["Sie", "du"] | None:
        """How a reply should address the sender: Sie as soon as it occurs; None in English or where unclear."""
        if "Sie" in self.addresses:
            return "Sie"
        return "du" if self.addresses else None

    @cached_property
    def greeting(self) -> Greeting | None:
        """Whom the message greets by name."""
        return greeting_of(self.words, self.spellings)

    @cached_property
    def matches(self) -> Mapping[str, tuple[Match, ...]]:
        """The phrases found after the greeting, by family: a Herr Bauer is no vacancy for one."""
        start = self.greeting.last + 1 if self.greeting else 0
        found = sorted(
            match._replace(first=match.first + start, last=match.last + start)
            for match in lexicon().find(self.words[start:])
        )
        return {family: tuple(group) for family, group in groupby(found, key=lambda match: match.family)}

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets into the original of the words from `first` to `last`, both included."""
        return self._folded.starts[self.words[first].start], self._folded.ends[self.words[last].end - 1]

    def quoted(self, first: int, last: int) -> str:
        """Return the original's words from `first` to `last`, both included, on one line."""
        return " ".join(self.original[slice(*self.span(first, last))].split())
