"""Words and clauses of a plain text."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"(?P<word>\d+(?:[.,:']\d+)*[^\W\d_]*|[^\W\d_]+(?:'[^\W\d_]+)*\d*|[€$£%?])"
    r"|(?P<stop>[.!;\n]| - )|(?P<comma>[,:()])"
)
# A full stop after these ends no sentence.
_ABBREVIATION: Final = re.compile(
    "dr|prof|mag|dipl|ing|sg|sgh|med|bzw|ca|inkl|exkl|mr|mrs|ms|st|nr|tel|str|min|mio|evtl|ggf|mwst|std|lt|geb|gem|max"
    "|mind|zzgl|bspw|usw|etc|vgl|co|ltd|inc|vs|jan|feb|apr|jun|jul|aug|sep|sept|okt|oct|nov|dez|dec|[a-z]"
)


class Word(NamedTuple):
    """One word: its plain form, offsets into the plain text, its clause and its part between commas."""

    form: str
    start: int
    end: int
    clause: int
    part: int


def split(text: str) -> tuple[Word, ...]:
    """Split a plain text into words; numbers, currency and question marks are words of their own."""
    words: list[Word] = []
    clause = part = 0
    for token in _TOKEN.finditer(text):
        if token["word"]:
            words.append(Word(token["word"], token.start(), token.end(), clause, part))
        if token["comma"]:
            part += 1
        elif token["word"] == "?" or (token["stop"] and _ends_clause(token, text, words)):
            clause += 1
            part += 1
    return tuple(words)


def _ends_clause(token: re.Match[str], text: str, words: list[Word]) -> bool:
    if token["stop"] != ".":
        return True
    follower = text[token.end() : token.end() + 1]
    if not words or (follower and not follower.isspace() and follower != '"'):
        return False
    last = words[-1].form
    return not (_ABBREVIATION.fullmatch(last) or (last.isdigit() and len(last) < 3))
