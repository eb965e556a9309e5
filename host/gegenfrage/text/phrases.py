"""Phrase families: many ways of saying one thing, as stems in order within a clause.

A family is a list of patterns in `data/phrases/<language>.toml`. A pattern is made of words in order:

    netzwerk*          a word that begins so; *profil ends so; *kontakt* contains it
    kontakt*|netz*     either
    wer_weiss          side by side, as one alternative: wer_weiss|mal_sehen
    mein* netzwerk*    in this order, with at most a few words between (the family's `gap`)
    # _euro|franken    the second directly after the first
    freu* & vernetz*   in one clause, in any order
    $network           the alternatives that the file's table [sets] names so
    #                  any number

A stem of six letters or more forgives one wrong letter, one of ten or more two.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import groupby
from typing import Any, Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from gegenfrage.text.normalise import plain
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
_Places = dict[str, set[int]]


@dataclass(frozen=True, slots=True)
class _Pattern:
    family: str
    number: int
    chains: tuple[_Chain, ...]
    gap: int
    negatable: bool


class Lexicon:
    """All phrase families of some files, ready to be looked for in a text."""

    def __init__(self, files: Iterable[Mapping[str, Any]]) -> None:
        self._patterns: list[_Pattern] = []
        self._negations: set[str] = set()
        self._affirmed_by: set[str] = set()
        known: set[str] = set()
        for file in files:
            self._read(file)
            known.update(map(plain, file.get("known", [])))
        steps = (step for pattern in self._patterns for chain in pattern.chains for step in chain)
        stems = {stem for step in steps for phrase in step.phrases for stem in phrase}
        self._stems = _Stems(stems | self._negations | self._affirmed_by, known)

    def _read(self, file: Mapping[str, Any]) -> None:
        sets = {name: "|".join(words) for name, words in file.get("sets", {}).items()}
        self._negations.update(map(plain, file.get("negations", [])))
        self._affirmed_by.update(map(plain, file.get("affirmed_by", [])))
        for name, family in file["families"].items():
            gap, negatable = family.get("gap", _USUAL_GAP), family.get("negatable", True)
            for text in family["patterns"]:
                number = len(self._patterns)
                self._patterns.append(_Pattern(name, number, _chains(text, sets), gap, negatable))

    def find(self, words: Sequence[Word]) -> list[Match]:
        """Return the first place in each clause where a pattern matches, unless the words there negate it."""
        stems = [self._stems.of(word.form) for word in words]
        present = frozenset().union(*stems)
        likely = [pattern for pattern in self._patterns if _possible(pattern, present)]
        return [match for places in _clauses(words, stems) for match in self._find(words, stems, places, likely)]

    def _find(
        self, words: Sequence[Word], stems: list[frozenset[str]], places: _Places, likely: list[_Pattern]
    ) -> Iterator[Match]:
        for pattern in likely:
            spans = [_locate(chain, places, pattern.gap) for chain in pattern.chains]
            found = [span for span in spans if span is not None]
            if len(found) < len(spans):
                continue
            first, last = min(span[0] for span in found), max(span[1] for span in found)
            if not (pattern.negatable and self._negated(words, stems, first, last)):
                yield Match(pattern.family, pattern.number, first, last)

    def _negated(self, words: Sequence[Word], stems: list[frozenset[str]], first: int, last: int) -> bool:
        reach = range(max(0, first - _REACH_OF_NEGATION), min(len(words), last + _REACH_OF_NEGATION))
        for at in reach:
            near = first <= at <= last or words[at].part in (words[first].part, words[last].part)
            if near and stems[at] & self._negations and not self._affirmed(stems, at):
                return True
        return False

    def _affirmed(self, stems: list[frozenset[str]], at: int) -> bool:
        """Tell whether a negating word only seems so: "nicht nur", "warum nicht"."""
        neighbours = stems[max(0, at - 1) : at] + stems[at + 1 : at + 2]
        return any(around & self._affirmed_by for around in neighbours)


class _Stems:
    """Which stems a word has, exactly or with a typo."""

    def __init__(self, stems: set[str], known: set[str]) -> None:
        self._whole = {stem for stem in stems if "*" not in stem}
        self._begins = {stem[:-1]: stem for stem in stems if stem.endswith("*") and not stem.startswith("*")}
        self._ends = {stem[1:]: stem for stem in stems if stem.startswith("*") and not stem.endswith("*")}
        inside = {stem.strip("*"): stem for stem in stems if stem.startswith("*") and stem.endswith("*")}
        self._inside = inside
        self._any_inside = re.compile("|".join(map(re.escape, inside)) or r"(?!)")
        self._known = known
        self._tolerant: dict[tuple[str, int], list[str]] = {}
        for text in sorted({*self._whole, *self._begins}):
            if len(text) >= 6 and text.isalpha():
                self._tolerant.setdefault((text[0], len(text)), []).append(text)
        self.of = lru_cache(maxsize=20_000)(self._of)

    def _of(self, word: str) -> frozenset[str]:
        exact = self._exact(word)
        return exact or (frozenset() if word in self._known else self._near(word))

    def _exact(self, word: str) -> frozenset[str]:
        if word[0].isdigit():
            return frozenset({"#", *({word} & self._whole)})
        heads = {self._begins.get(word[:length]) for length in range(1, len(word) + 1)}
        tails = {self._ends.get(word[start:]) for start in range(len(word))}
        middles = {stem for text, stem in self._inside.items() if text in word} if self._any_inside.search(word) else set()
        whole = {word} & self._whole
        return frozenset(stem for stem in heads | tails | middles | whole if stem)

    def _near(self, word: str) -> frozenset[str]:
        near: set[str] = set()
        for length in range(6, len(word) + 3):
            candidates = self._tolerant.get((word[0], length))
            if candidates:
                near.update(self._within(word, length, candidates))
        return frozenset(near)

    def _within(self, word: str, length: int, candidates: list[str]) -> Iterator[str]:
        allowed = 1 if length < 10 else 2
        for cut in {min(len(word), length + off) for off in range(-allowed, allowed + 1)}:
            for text, _, _ in process.extract(
                word[:cut], candidates, scorer=OSA.distance, score_cutoff=allowed, limit=None
            ):
                if text in self._begins:
                    yield self._begins[text]
                if text in self._whole and cut == len(word):
                    yield text


def _chains(text: str, sets: Mapping[str, str]) -> tuple[_Chain, ...]:
    return tuple(tuple(_steps(chain, sets)) for chain in text.split(" & "))


def _steps(chain: str, sets: Mapping[str, str]) -> Iterator[_Step]:
    for block in chain.split():
        spelled = re.sub(r"\$(\w+)", lambda name: sets[name[1]], block.removeprefix("_"))
        phrases = tuple(tuple(re.split("[_-]", plain(phrase))) for phrase in spelled.split("|"))
        yield _Step(phrases, adjacent=block.startswith("_"))


def _possible(pattern: _Pattern, present: frozenset[str]) -> bool:
    return all(any(present.issuperset(phrase) for phrase in step.phrases) for chain in pattern.chains for step in chain)


def _clauses(words: Sequence[Word], stems: list[frozenset[str]]) -> Iterator[_Places]:
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
    return Lexicon(map(language_file, LANGUAGES))


@cache
def language_file(language: str) -> Mapping[str, Any]:
    """Return the shipped phrase file of a language."""
    file = resources.files("gegenfrage") / "data" / "phrases" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
