"""Which stems a word has: whole words, beginnings, endings, middles, and the same with a typo."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST_TOLERANT: Final = 7
_TWICE_TOLERANT: Final = 13


class Stems:
    """Which stems a word has, exactly or with a typo."""

    def __init__(self, stems: Set[str], known: Set[str]) -> None:
        self._whole = {stem for stem in stems if "*" not in stem}
        self._begins = {stem[:-1]: stem for stem in stems if stem.endswith("*") and not stem.startswith("*")}
        self._ends = {stem[1:]: stem for stem in stems if stem.startswith("*") and not stem.endswith("*")}
        self._inside = {stem.strip("*"): stem for stem in stems if stem.startswith("*") and stem.endswith("*")}
        self._both_ends = {tuple(stem.split("*")): stem for stem in stems if "*" in stem.strip("*")}
        self._known = known
        self._tolerant: dict[tuple[str, int], list[str]] = {}
        for text in sorted({*self._whole, *self._begins}):
            if len(text) >= _SHORTEST_TOLERANT and text.isalpha():
                self._tolerant.setdefault((text[0], len(text)), []).append(text)
        self.of = lru_cache(maxsize=20_000)(self._of)

    def _of(self, word: str) -> frozenset[str]:
        exact = self._exact(word)
        return exact or (frozenset() if word in self._known else self._near(word))

    def _exact(self, word: str) -> frozenset[str]:
        if word[0].isdigit():
            year = word.isdecimal() and len(word) == 4 and word[:2] in ("19", "20")
            return frozenset({"#", *(["####"] if year else []), *({word} & self._whole)})
        heads = {self._begins.get(word[:length]) for length in range(1, len(word) + 1)}
        tails = {self._ends.get(word[start:]) for start in range(len(word))}
        middles = {stem for text, stem in self._inside.items() if text in word}
        ends = {stem for (head, tail), stem in self._both_ends.items() if word.startswith(head) and word.endswith(tail)}
        whole = {word} & self._whole
        return frozenset(stem for stem in heads | tails | middles | ends | whole if stem)

    def _near(self, word: str) -> frozenset[str]:
        near: set[str] = set()
        for length in range(_SHORTEST_TOLERANT, len(word) + 3):
            candidates = self._tolerant.get((word[0], length))
            if candidates:
                near.update(self._within(word, length, candidates))
        return frozenset(near)

    def _within(self, word: str, length: int, candidates: list[str]) -> Iterator[str]:
        allowed = 1 if length < _TWICE_TOLERANT else 2
        for cut in {min(len(word), length + off) for off in range(-allowed, allowed + 1)}:
            for text, _, _ in process.extract(
                word[:cut], candidates, scorer=OSA.distance, score_cutoff=allowed, limit=None
            ):
                if text in self._begins:
                    yield self._begins[text]
                if text in self._whole and cut == len(word):
                    yield text
