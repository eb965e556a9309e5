"""Phrase families: many ways of saying one thing, as stems in order within a clause.

A family is a list of patterns in `data/phrases/<language>.toml`. A pattern is made of words in order:

    netzwerk*          a word that begins so; *profil ends so; *kontakt* contains it; ge*t has both ends
    kontakt*|netz*     either
    wer_weiss          side by side, as one alternative: wer_weiss|mal_sehen
    mein* netzwerk*    in this order, with at most a few words between (the family's `gap`)
    # _euro|franken    the second directly after the first
    freu* & vernetz*   in one clause, in any order
    $network           the alternatives that the file's table [sets] names so
    #                  any number; #### a year

A stem of seven letters or more forgives one wrong letter, one of thirteen or more two. Where one of a family's
`unless` patterns stands in the clause, the family is not found there; nor where the words are negated, unless the
family is `negatable = false` or the pattern itself has the negation.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from importlib import resources
from itertools import chain as chained
from itertools import groupby
from typing import Any, Final, NamedTuple

from gegenfrage.text.normalise import plain
from gegenfrage.text.stems import Stems
from gegenfrage.text.words import Word

LANGUAGES: Final = ("de", "en")
_REACH_OF_NEGATION: Final = 4
_USUAL_GAP: Final = 4


class Match(NamedTuple):
    """A pattern found: from the first to the last of the message's words (indices, both included)."""

    family: str
    pattern: int
    first: int
    last: int


class _Step(NamedTuple):
    phrases: tuple[tuple[str, ...], ...]
    adjacent: bool


_Chain = tuple[_Step, ...]
_Names = frozenset[str]
_Places = dict[str, set[int]]


@dataclass(frozen=True, eq=False)
class _Pattern:
    family: str
    number: int
    chains: tuple[_Chain, ...]
    gap: int
    negatable: bool
    unless: tuple[tuple[_Chain, ...], ...]

    @cached_property
    def starts(self) -> tuple[_Names, ...]:
        """The words with which each step may start: one of each must stand in a clause to be worth a look."""
        return tuple(frozenset(phrase[0] for phrase in step.phrases) for chain in self.chains for step in chain)


class Lexicon:
    """All phrase families of some files, ready to be looked for in a text."""

    def __init__(self, files: Sequence[Mapping[str, Any]]) -> None:
        self._negations = _plain_of(files, "negations")
        self._affirmed_by = _plain_of(files, "affirmed_by")
        self._unless: dict[str, tuple[tuple[_Chain, ...], ...]] = {}
        for file in files:
            self._read_exceptions(file)
        patterns = [pattern for file in files for pattern in self._read(file)]
        self._by_rarest_start = _index(patterns)
        self._families: dict[str, set[str]] = {}
        for pattern in patterns:
            for stem in _stems_in(pattern.chains):
                self._families.setdefault(stem, set()).add(pattern.family)
        stems = {*self._families, *(stem for pattern in patterns for stem in _stems_in(*pattern.unless))}
        self._stems = Stems(stems | self._negations | self._affirmed_by, _plain_of(files, "known"))

    def _read_exceptions(self, file: Mapping[str, Any]) -> None:
        """Read what rules a family out, in whichever language: people mix them."""
        sets = _sets_of(file)
        for name, family in file["families"].items():
            exceptions = tuple(_chains(text, sets) for text in family.get("unless", []))
            self._unless[name] = self._unless.get(name, ()) + exceptions

    def _read(self, file: Mapping[str, Any]) -> Iterator[_Pattern]:
        sets = _sets_of(file)
        for name, family in file["families"].items():
            for number, text in enumerate(family["patterns"]):
                chains = _chains(text, sets)
                negatable = family.get("negatable", True) and not self._negates(chains)
                yield _Pattern(name, number, chains, family.get("gap", _USUAL_GAP), negatable, self._unless[name])

    def _negates(self, chains: tuple[_Chain, ...]) -> bool:
        stems = [stem.strip("*") for stem in _stems_in(chains)]
        return any(fnmatchcase(stem, negation) for stem in stems for negation in self._negations)

    def families_of(self, form: str) -> Set[str]:
        """Return the families that have a stem for this word (in plain form), exactly or but for a typo."""
        return frozenset().union(*(self._families.get(stem, ()) for stem in self._stems.of(form)))

    def find(self, words: Sequence[Word]) -> list[Match]:
        """Return the first place in each clause where a pattern matches, unless the words there negate it."""
        stems = [self._stems.of(word.form) for word in words]
        return [match for places in _clauses(words, stems) for match in self._find(words, stems, places)]

    def _find(self, words: Sequence[Word], stems: Sequence[_Names], places: _Places) -> Iterator[Match]:
        here = places.keys()
        for pattern in {pattern for stem in here for pattern in self._by_rarest_start.get(stem, ())}:
            if any(start.isdisjoint(here) for start in pattern.starts):
                continue
            span = _span(pattern.chains, places, pattern.gap)
            if span is None or (pattern.negatable and self._negated(words, stems, *span)):
                continue
            if not any(_span(chains, places, pattern.gap) for chains in pattern.unless):
                yield Match(pattern.family, pattern.number, *span)

    def _negated(self, words: Sequence[Word], stems: Sequence[_Names], first: int, last: int) -> bool:
        reach = range(max(0, first - _REACH_OF_NEGATION), min(len(words), last + _REACH_OF_NEGATION))
        for at in reach:
            near = first <= at <= last or words[at].part in (words[first].part, words[last].part)
            if near and stems[at] & self._negations and not self._affirmed(stems, at):
                return True
        return False

    def _affirmed(self, stems: Sequence[_Names], at: int) -> bool:
        """Tell whether a negating word only seems so: "nicht nur", "warum nicht"."""
        neighbours = (*stems[max(0, at - 1) : at], *stems[at + 1 : at + 2])
        return any(around & self._affirmed_by for around in neighbours)


def _chains(text: str, sets: Mapping[str, str]) -> tuple[_Chain, ...]:
    return tuple(tuple(_steps(chain, sets)) for chain in text.split(" & "))


def _steps(chain: str, sets: Mapping[str, str]) -> Iterator[_Step]:
    for block in chain.split():
        spelled = re.sub(r"\$(\w+)", lambda name: sets[name[1]], block.removeprefix("_"))
        phrases = tuple(tuple(re.split("[_-]", plain(phrase))) for phrase in spelled.split("|"))
        yield _Step(phrases, adjacent=block.startswith("_"))


def _sets_of(file: Mapping[str, Any]) -> dict[str, str]:
    return {name: "|".join(words) for name, words in file.get("sets", {}).items()}


def _plain_of(files: Iterable[Mapping[str, Any]], table: str) -> _Names:
    return frozenset(plain(word) for file in files for word in file.get(table, []))


def _stems_in(*alternatives: tuple[_Chain, ...]) -> Iterator[str]:
    for chains in alternatives:
        for step in chained.from_iterable(chains):
            yield from chained.from_iterable(step.phrases)


def _index(patterns: Iterable[_Pattern]) -> dict[str, list[_Pattern]]:
    """Return the patterns by the words of that one of their steps whose words fewest patterns share."""
    patterns = list(patterns)
    shared = Counter(stem for pattern in patterns for start in pattern.starts for stem in start)
    index: dict[str, list[_Pattern]] = {}
    for pattern in patterns:
        for stem in min(pattern.starts, key=lambda start: sum(shared[stem] for stem in start)):
            index.setdefault(stem, []).append(pattern)
    return index


def _span(chains: tuple[_Chain, ...], places: _Places, gap: int) -> tuple[int, int] | None:
    """Return the first and last place of all chains together, or None where one is missing."""
    spans: list[tuple[int, int]] = []
    for chain in chains:
        span = _locate(chain, places, gap)
        if span is None:
            return None
        spans.append(span)
    return min(first for first, _ in spans), max(last for _, last in spans)


def _clauses(words: Sequence[Word], stems: Sequence[_Names]) -> Iterator[_Places]:
    """Yield for each clause where each stem stands."""
    for _, places in groupby(range(len(words)), key=lambda place: words[place].clause):
        table: _Places = {}
        for place in places:
            for stem in stems[place]:
                table.setdefault(stem, set()).add(place)
        yield table


def _locate(chain: _Chain, places: _Places, gap: int) -> tuple[int, int] | None:
    """Find the chain's first place, following from each word only to those within reach."""
    reached: dict[int, int] = {}
    for number, step in enumerate(chain):
        reach = 1 if step.adjacent else gap + 1
        spans = {span for phrase in step.phrases for span in _stand(phrase, places)}
        if number == 0:
            reached = {last: first for first, last in sorted(spans)}
        else:
            reached = {
                last: reached[before]
                for first, last in sorted(spans)
                if (before := next((first - back for back in range(1, reach + 1) if first - back in reached), None))
                is not None
            }
    return (reached[min(reached)], min(reached)) if reached else None


def _stand(phrase: tuple[str, ...], places: _Places) -> Iterator[tuple[int, int]]:
    """Yield the first and last place of each occurrence of words side by side."""
    for first in places.get(phrase[0], ()):
        if all(first + offset in places.get(stem, ()) for offset, stem in enumerate(phrase)):
            yield first, first + len(phrase) - 1


@cache
def lexicon() -> Lexicon:
    """Return the shipped phrase families of every language."""
    return Lexicon([language_file(language) for language in LANGUAGES])


@cache
def language_file(language: str) -> Mapping[str, Any]:
    """Return the shipped phrase file of a language."""
    file = resources.files("gegenfrage") / "data" / "phrases" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
