"""Where the given names end and the surname begins, and when that cannot be known."""

import re
import unicodedata
from typing import Final

from gegenfrage.names.around import Findings, is_initial, is_particle
from gegenfrage.names.gender import first_name_tells, is_womens_surname
from gegenfrage.names.words import bare, key, words

_PATRONYMIC: Final = re.compile(r"(?:[oe]v|[oe]w)(?:na|ich|itsch)$")

Division = tuple[list[str], str | None, bool]


def divide(tokens: list[str], found: Findings, *, order_is_sure: bool) -> Division:
    """Return the given names, the surname, and whether the first name may be used as evidence.

    Where the order is unclear all words are given names and there is no surname.
    """
    while len(tokens) > 1 and _is_orphan(tokens[-1]):
        tokens = tokens[:-1]
    if not all(_is_latin(token) for token in tokens):
        return tokens, None, False
    noble = _nobility(tokens, found)
    if noble:
        return *noble, True
    if len(tokens) == 1:
        return _one_word(tokens[0], found)
    start = _surname_start(tokens)
    if not order_is_sure and start and _order_is_unclear(tokens[0], tokens[-1] if start == len(tokens) - 1 else ""):
        return tokens, None, False
    return tokens[:start], " ".join(tokens[start:]), True


def _is_orphan(token: str) -> bool:
    loose = is_particle(token) or key(token) in words("particles", "joining")
    return (token.islower() and loose) or key(token) in words("nobility", "unspoken")


def _one_word(token: str, found: Findings) -> Division:
    if _is_orphan(token):
        return [], None, False
    surname_like = bool(found.titles) or _is_surname_in_front(token)
    if found.honorific or (surname_like and first_name_tells(token) is None):
        return [], token, False
    return [token], None, False


def _order_is_unclear(first: str, last: str) -> bool:
    if _is_surname_in_front(first) or is_initial(last):
        return True
    # A woman's first name is hardly ever a surname: "Thomas Sabine", "Anna Maria". A man's often is ("Sabine Thomas"),
    # so it tells only behind a word that is no first name ("Pichelsteiner Thomas").
    foreign_first = not is_initial(first) and first_name_tells(first) is None
    syllables = "-" in last and all(len(syllable) <= 4 for syllable in last.split("-"))
    if syllables and not is_particle(last.split("-")[0]) and first_name_tells(last) is not None:  # "Kim Min-jun"
        return True
    told = None if is_womens_surname(last) else first_name_tells(last)
    return told == "f" or (foreign_first and told is not None)


def _is_surname_in_front(token: str) -> bool:
    return key(token) in words("order", "surnames") or bare(token) in words("order", "surnames")


def _nobility(tokens: list[str], found: Findings) -> tuple[list[str], str] | None:
    """Return given names and surname when a word of nobility says who this is ("Gräfin", "Graf von")."""
    for index, token in enumerate(tokens[:-1]):
        following = {key(word) for word in (tokens[1:] if index == 0 else tokens[index + 1 : index + 2])}
        female = key(token) in words("nobility", "female")
        if female or (key(token) in words("nobility", "male") and words("particles", "german") & following):
            found.said.add("frau" if female else "herr")
            return (tokens[:index], " ".join(tokens[index:])) if index else _nobility_in_front(token, tokens[1:])
    return None


def _nobility_in_front(title: str, rest: list[str]) -> tuple[list[str], str]:
    start = _surname_start(rest) if len(rest) > 1 else 0
    return rest[:start], " ".join([title, *rest[start:]])


def _surname_start(tokens: list[str]) -> int:
    """Return where the surname begins; 0 when there is no given name before the particle."""
    for index, token in enumerate(tokens[:-1]):
        if index and key(token) in words("particles", "joining"):
            return max(index - 1, 1)
        # In front, "Van" and "Le" are given names or surnames of their own, unless an article follows.
        leading = token.islower() or tokens[index + 1] in ("der", "den", "de", "la")
        if key(token) in words("particles", "german") or (is_particle(token) and (index or leading)):
            return index
    start = len(tokens) - 1
    while start > 1 and not is_initial(tokens[start - 1]) and not _is_given(tokens[start - 1]):
        start -= 1
    return start


def _is_given(token: str) -> bool:
    known = first_name_tells(token) is not None and not _is_surname_in_front(token)
    return known or _PATRONYMIC.search(token) is not None


def _is_latin(token: str) -> bool:
    return all(unicodedata.name(character, "").startswith("LATIN") for character in token if character.isalpha())
