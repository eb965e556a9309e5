"""From one displayed name to its parts."""

from dataclasses import replace
from typing import Final

from gegenfrage.names.around import Findings, is_initial, is_particle, strip_around, tokens_of
from gegenfrage.names.casing import name_case
from gegenfrage.names.clean import plain, segments, take_pronouns
from gegenfrage.names.gender import first_name_tells
from gegenfrage.names.model import PersonName
from gegenfrage.names.surname import divide
from gegenfrage.names.words import ends_like, key, words

_MOST_WORDS: Final = 7
_MOST_LETTERS: Final = 80


def split_name(displayed: str) -> PersonName:
    """Take a displayed name apart; any text is accepted, and what is no single person's name is "unclear" or "firm"."""
    text, (pronoun, has_pronouns) = take_pronouns(plain(displayed))
    by_pronouns = Findings(said={pronoun} if pronoun else set(), neutral=has_pronouns and pronoun is None)
    return replace(_from_segments(segments(text), by_pronouns), displayed=displayed)


def _from_segments(parts: list[str], by_pronouns: Findings) -> PersonName:
    if not parts:
        return PersonName("", kind="unclear")
    name = _from_segment(parts[0], by_pronouns)
    # "Muster GmbH | Jana Muster": a later part counts only when it surely is a name, else it is a slogan.
    for part in parts[1:] if name.kind != "person" else ():
        later = _from_segment(part, by_pronouns)
        if later.kind == "person" and later.surname and later.given and first_name_tells(later.given[0]):
            return later
    return name


def _from_segment(part: str, by_pronouns: Findings) -> PersonName:
    words_of_part = tokens_of(part)
    if _is_firm(words_of_part):
        return PersonName("", kind="firm")
    tokens, found, reordered = _by_comma(part)
    if key(words_of_part[0]) in words("nobody") or not _may_be_person(tokens):
        return PersonName("", kind="unclear")
    return _person(name_case(tokens), found | by_pronouns, order_is_sure=reordered)


def _by_comma(part: str) -> tuple[list[str], Findings, bool]:
    """Return the words of the name, what the words around it said, and whether a comma had put the surname first."""
    pieces = [strip_around(tokens_of(piece)) for piece in part.split(",")]
    reordered = _reversed_by_comma([tokens for tokens, _ in pieces])
    chosen = next((tokens for tokens, _ in pieces if tokens), [])
    found = Findings()
    for index, (tokens, findings) in enumerate(pieces):
        # Behind the name "Rechtsanwältin" and "Dr." count, "Frau mit Mut" and "Dr. Fit Programm" are slogans.
        if not tokens or tokens is chosen or (reordered and index == 1):
            found |= findings
    return reordered or chosen, found, reordered is not None


def _person(tokens: list[str], found: Findings, *, order_is_sure: bool) -> PersonName:
    given, surname, order_is_clear = divide(tokens, found, order_is_sure=order_is_sure)
    said = next(iter(found.said)) if len(found.said) == 1 and not found.neutral else None
    return PersonName(
        displayed="",
        titles=tuple(title for title in ("Prof.", "Dr.") if title in found.titles),
        given=tuple(given),
        surname=surname,
        explicit=said,
        guessable=order_is_clear and not found.neutral and len(found.said) < 2,
    )


def _is_firm(tokens: list[str]) -> bool:
    bare_tokens = [token.strip(",") for token in tokens]
    keys = [key(token) for token in bare_tokens]
    if any(word in words("firms") or ends_like(word, "firms") for word in keys):
        return True
    return any(_is_legal_form(token) for token in bare_tokens[1:]) or (len(keys) > 1 and _is_long_form(keys[0]))


def _is_legal_form(token: str) -> bool:
    # Two letters are a legal form only as such are written: "AG" and "e.V.", not the surname "Se" or "ab" in a place.
    written_so = "." in token or not (token.istitle() or token.islower())
    return _is_long_form(key(token)) or (key(token) in words("firms", "forms") and written_so)


def _is_long_form(word: str) -> bool:
    return word in words("firms", "forms") and len(word) > 2


def _may_be_person(tokens: list[str]) -> bool:
    if not 0 < len(tokens) <= _MOST_WORDS or len(" ".join(tokens)) > _MOST_LETTERS:
        return False
    couple = {"und", "and", "u."} & set(tokens) and "zu" not in tokens
    return not couple and not any("&" in token for token in tokens)


def _reversed_by_comma(pieces: list[list[str]]) -> list[str] | None:
    """Return the words of "Müller, Thomas" in speaking order, or None when the comma does something else."""
    if len(pieces) < 2 or not pieces[0] or not pieces[1] or len(pieces[1]) > 3:
        return None
    surname, given = pieces[0], pieces[1]
    nobility = words("nobility", "male") | words("nobility", "female")
    if not all(is_particle(token) or key(token) in nobility for token in surname[:-1]):
        return None
    known = first_name_tells(given[0]) or is_initial(given[0])
    if not known and (first_name_tells(surname[0]) or given[0].islower()):
        return None
    return given + surname
