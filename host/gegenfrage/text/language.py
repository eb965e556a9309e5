"""The language of a text, whether it says Sie or du, and whom it greets and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from gegenfrage.text.normalise import plain
from gegenfrage.text.phrases import LANGUAGES, language_file
from gegenfrage.text.words import Word

Language = Literal["de", "en"]
_LONGEST_GREETING: Final = 9


@dataclass(frozen=True, slots=True)
class Greeting:
    """Whom a message greets: "Liebe Frau Dr. Maier" is title "frau", names ("Maier",).

    `first` and `last` are indices of the message's words, both included.
    """

    title: Literal["herr", "frau"] | None
    names: tuple[str, ...]
    first: int
    last: int


@cache
def _words_of(language: str, table: str) -> frozenset[str]:
    return frozenset(map(plain, language_file(language)["language"].get(table, [])))


def everyday(language: str) -> frozenset[str]:
    """Return the everyday words of a language, in plain form: those that tell the language and nothing else."""
    return _words_of(language, "everyday")


def language_of(words: Sequence[Word]) -> Language | None:
    """Return the language whose everyday words are clearly more frequent, or None."""
    german, english = (sum(word.form in everyday(language) for word in words) for language in LANGUAGES)
    if german > english:
        return "de"
    return "en" if english > german else None


def forms_of_address(words: Sequence[Word], original: Sequence[str]) -> frozenset[Literal["Sie", "du"]]:
    """Return which of Sie and du a German text uses; `original` holds the words as they were written."""
    capitals = any(spelling[:1].isupper() for spelling in original)
    forms: set[Literal["Sie", "du"]] = set()
    for word, spelling in zip(words, original, strict=True):
        if word.form in _words_of("de", "du"):
            forms.add("du")
        if word.form in _words_of("de", "sie") and (spelling[:1].isupper() or not capitals):
            forms.add("Sie")
    return frozenset(forms)


def greeting_of(words: Sequence[Word], original: Sequence[str]) -> Greeting | None:
    """Return the greeting at the beginning of a message, or None where nobody is greeted by name."""
    at = _opening(words)
    if at == 0 or at == len(words) or words[at].clause != words[at - 1].clause:
        return None
    title = _title(words[at].form)
    if title is None and words[at].part != words[at - 1].part:
        return None
    at += title is not None
    while at < len(words) and words[at].form in _words_of("de", "academic"):
        at += 1
    names = _names(words, original, at)
    if not names:
        return None
    return Greeting(title, names, 0, at + len(names) - 1)


def _opening(words: Sequence[Word]) -> int:
    """Return how many words of greeting a message begins with."""
    count = 0
    for word in words[:_LONGEST_GREETING]:
        if not any(word.form in _words_of(language, "greetings") for language in LANGUAGES):
            break
        count += 1
    return count


def _title(form: str) -> Literal["herr", "frau"] | None:
    if form in _words_of("de", "herr"):
        return "herr"
    return "frau" if form in _words_of("de", "frau") else None


def _names(words: Sequence[Word], original: Sequence[str], at: int) -> tuple[str, ...]:
    if at >= len(words):
        return ()
    capitals = any(spelling[:1].isupper() for spelling in original)
    names: list[str] = []
    for word, spelling in zip(words[at : at + 4], original[at : at + 4], strict=True):
        is_name = spelling[:1].isupper() if capitals else spelling[:1].isalpha() and not names
        if word.part != words[at].part or not is_name or word.form in _words_of("de", "nobody"):
            break
        names.append(spelling)
    return tuple(names)
