"""Which words of a list of entries a text takes up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from gegenfrage.text.language import everyday
from gegenfrage.text.normalise import plain
from gegenfrage.text.phrases import LANGUAGES, language_file
from gegenfrage.text.words import split

_LONG_ENOUGH: Final = 4


@cache
def _meaningless() -> frozenset[str]:
    return frozenset(plain(word) for language in LANGUAGES for word in language_file(language)["language"]["generic"])


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of these texts that mean something: no everyday words, no legal forms, no years."""
    forms = {word.form for text in texts for word in split(plain(text))}
    return frozenset(form for form in forms if _means_something(form))


def _means_something(form: str) -> bool:
    if form.isdigit() or form in _meaningless() or any(form in everyday(language) for language in LANGUAGES):
        return False
    return len(form) >= _LONG_ENOUGH or any(letter.isdigit() for letter in form)


def akin(one: str, other: str) -> bool:
    """Tell whether two words share their stem: "Mietbagger" and "Mietbaggern", not "Bau" and "Bauer"."""
    shorter = min(len(one), len(other))
    return shorter >= _LONG_ENOUGH and one[: max(_LONG_ENOUGH, shorter - 2)] == other[: max(_LONG_ENOUGH, shorter - 2)]
