"""From one displayed name to its parts."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import Final

from gegenfrage.names.casing import name_case
from gegenfrage.names.clean import plain, segments, take_pronouns
from gegenfrage.names.gender import is_first_name
from gegenfrage.names.model import Gender, PersonName
from gegenfrage.names.words import key, words

_MOST_WORDS: Final = 7
_MOST_LETTERS: Final = 80
_GLUED: Final = re.compile(r"^((?:dr|prof|mag|dipl)\.|(?:[^\W\d_]\.)+)(?=[^\W\d_]{3})", re.IGNORECASE)


@dataclass
class _Findings:
    """What the words around the name said, gathered while they are taken away."""

    titles: set[str] = field(default_factory=set)
    said: set[Gender] = field(default_factory=set)
    honorific: bool = False
    neutral: bool = False


def split_name(displayed: str) -> PersonName:
    """Take a displayed name apart; any text is accepted, and what is no single person's name is "unclear" or "firm"."""
    text, (pronoun, has_pronouns) = take_pronouns(plain(displayed))
    found = _Findings(said={pronoun} if pronoun else set(), neutral=has_pronouns and pronoun is None)
    name = _from_segments(displayed, segments(text), found)
    said = next(iter(found.said)) if len(found.said) == 1 and not found.neutral else None
    guessable = name.guessable and not found.neutral and len(found.said) < 2
    return replace(name, explicit=said if name.kind == "person" else None, guessable=guessable)


def _from_segments(displayed: str, parts: list[str], found: _Findings) -> PersonName:
    if not parts:
        return PersonName(displayed, kind="unclear")
    name = _from_segment(displayed, parts[0], found)
    # "Muster GmbH | Jana Muster": a later part counts only when it surely is a name, else it is a slogan.
    for part in parts[1:] if name.kind != "person" else ():
        later = _from_segment(displayed, part, found)
        if later.kind == "person" and later.surname and later.given and is_first_name(later.given[0]):
            return later
    return name


def _from_segment(displayed: str, part: str, found: _Findings) -> PersonName:
    if _is_firm(_tokens(part)):
        return PersonName(displayed, kind="firm")
    by_comma = [_strip(_tokens(piece), found) for piece in part.split(",")]
    reordered = _reversed_by_comma(by_comma)
    tokens = name_case(reordered or next(filter(None, by_comma), []))
    if not _may_be_person(tokens):
        return PersonName(displayed, kind="unclear")
    titles = tuple(title for title in ("Prof.", "Dr.") if title in found.titles)
    given, surname, guessable = _parts(tokens, found, order_is_sure=reordered is not None)
    return PersonName(displayed, titles, tuple(given), surname, guessable=guessable)


def _tokens(piece: str) -> list[str]:
    spaced = (_GLUED.sub(r"\1 ", token) if key(token) not in words("degrees") else token for token in piece.split())
    return [token for token in " ".join(spaced).split() if re.search(r"[^\W_]|&", token)]


def _strip(tokens: list[str], found: _Findings) -> list[str]:
    """Take away titles, degrees, honorifics and roles, and note what they say."""
    shouted = all(token.isupper() for token in tokens)
    rest: list[str] = []
    for token in tokens:
        if _is_title(token, found) or _is_degree(token, shouted=shouted):
            continue
        if not rest and _is_honorific(token, found):
            continue
        if _ends_name(token, rest, len(tokens)):
            if rest:
                break
            continue
        rest.append(token)
    return [token.strip("-'’") for token in rest if token.strip("-'’.")]


def _is_title(token: str, found: _Findings) -> bool:
    pieces = set(re.split(r"[.\-]", token.lower())) - {""}
    if pieces & {"prof", "professor", "professorin"}:
        found.titles.add("Prof.")
    elif pieces & {"dr", "ddr", "dres", "doktor", "doctor", "doktorin"}:
        found.titles.add("Dr.")
    else:
        return False
    if pieces & {"in", "professorin", "doktorin"}:
        found.said.add("frau")
    return True


def _is_degree(token: str, *, shouted: bool) -> bool:
    """Tell degrees from names that look like them: "MA" and "M.A." from "Ma", "h." from "H."."""
    first = key(token).split("-")[0]
    if first not in words("degrees"):
        return False
    if len(first) == 1:
        return token.islower()
    return "." in token or len(first) > 4 or ("-" not in token and token != token.capitalize() and not shouted)


def _is_honorific(token: str, found: _Findings) -> bool:
    for gender in ("herr", "frau"):
        if key(token) in words("honorifics", gender):
            found.said.add(gender)
            found.honorific = True
            return True
    found.neutral = found.neutral or key(token) in words("honorifics", "neutral")
    return key(token) in words("honorifics", "neutral")


def _ends_name(token: str, before: list[str], count: int) -> bool:
    if key(token) in words("roles") or re.search(r"\d", token):
        return True
    small = token.islower() and key(token) not in words("particles", "german") | words("particles", "other")
    # A small word behind a capitalised name begins a slogan ("Max Muster hilft ..."), except in "Max muster".
    return small and count > 2 and any(not word.islower() for word in before) and key(token) not in words("particles", "joining")


def _is_firm(tokens: list[str]) -> bool:
    if any(key(token.strip(",")) in words("firms") for token in tokens):
        return True
    return any(_is_legal_form(token.strip(",")) for token in tokens[1:])


def _is_legal_form(token: str) -> bool:
    # Two letters are a legal form only as such are written: "AG" and "e.V.", not the surname "Se" or "ab" in a place.
    return key(token) in words("firms", "forms") and (len(key(token)) > 2 or not (token.istitle() or token.islower()))


def _may_be_person(tokens: list[str]) -> bool:
    if not 0 < len(tokens) <= _MOST_WORDS or len(" ".join(tokens)) > _MOST_LETTERS:
        return False
    if "&" in tokens or ({"und", "and"} & set(tokens) and "zu" not in tokens):
        return False
    return not any(key(token) in words("nobody") for token in tokens)


def _reversed_by_comma(pieces: list[list[str]]) -> list[str] | None:
    """Return the words of "Müller, Thomas" in speaking order, or None when the comma does something else."""
    if len(pieces) < 2 or not pieces[0] or not pieces[1] or len(pieces[1]) > 3:
        return None
    first, second = pieces[0], pieces[1]
    before_last = {key(token) for token in first[:-1]}
    nobiliary = words("particles", "german") | words("particles", "other") | words("nobility", "male") | words("nobility", "female")
    if not before_last <= nobiliary:
        return None
    known = is_first_name(second[0]) or _is_initial(second[0])
    if not known and (is_first_name(first[0]) or second[0].islower()):
        return None
    return second + first


def _parts(tokens: list[str], found: _Findings, *, order_is_sure: bool) -> tuple[list[str], str | None, bool]:
    """Return given names, surname and whether the first name may be used as evidence."""
    tokens = _without_orphans(tokens)
    if not all(_is_latin(token) for token in tokens):
        return tokens, None, False
    noble = _nobility(tokens, found)
    if noble:
        return *noble, True
    if len(tokens) == 1:
        return ([], tokens[0], False) if _is_lone_surname(tokens[0], found) else (tokens, None, False)
    if not order_is_sure and _order_is_unclear(tokens):
        return tokens, None, False
    start = _surname_start(tokens)
    return tokens[:start], " ".join(tokens[start:]), True


def _is_lone_surname(token: str, found: _Findings) -> bool:
    surname_like = found.titles or key(token) in words("order", "surnames")
    return found.honorific or bool(surname_like and not is_first_name(token))


def _order_is_unclear(tokens: list[str]) -> bool:
    first, last = tokens[0], tokens[-1]
    if key(first) in words("order", "surnames") or _is_initial(last):
        return True
    small = _surname_start(tokens) == 0
    return not (small or _is_initial(first) or is_first_name(first)) and is_first_name(last)


def _without_orphans(tokens: list[str]) -> list[str]:
    while tokens and tokens[-1].islower() and key(tokens[-1]) in words("particles", "german") | words("particles", "other"):
        tokens = tokens[:-1]
    return tokens


def _nobility(tokens: list[str], found: _Findings) -> tuple[list[str], str] | None:
    """Return given names and surname when a word of nobility says who this is ("Gräfin", "Graf von")."""
    german = words("particles", "german")
    for index, token in enumerate(tokens[:-1]):
        female = key(token) in words("nobility", "female")
        following = tokens[1:] if index == 0 else tokens[index + 1 : index + 2]
        if female or (key(token) in words("nobility", "male") and german & {key(word) for word in following}):
            found.said.add("frau" if female else "herr")
            start = 0 if len(tokens) == 2 else _surname_start(tokens[1:])
            split = index or start + 1
            return (tokens[:index], " ".join(tokens[index:])) if index else (tokens[1:split], " ".join([token, *tokens[split:]]))
    return None


def _surname_start(tokens: list[str]) -> int:
    """Return where the surname begins; 0 when there is no given name before the particle."""
    german, other = words("particles", "german"), words("particles", "other")
    for index, token in enumerate(tokens[:-1]):
        if index and key(token) in words("particles", "joining"):
            return max(index - 1, 1)
        # In front, "Van" and "Le" are given names or surnames of their own, unless an article follows.
        leading = token.islower() or tokens[index + 1] in ("der", "den", "de", "la")
        if key(token) in german or (key(token) in other and (index or leading)):
            return index
    start = len(tokens) - 1
    while start > 1 and not _is_initial(tokens[start - 1]) and not _is_given(tokens[start - 1]):
        start -= 1
    return start


def _is_given(token: str) -> bool:
    return is_first_name(token) and key(token) not in words("order", "surnames")


def _is_initial(token: str) -> bool:
    return re.fullmatch(r"(?:[^\W\d_]\.?-?){1,3}", token) is not None and (len(token) == 1 or "." in token)


def _is_latin(token: str) -> bool:
    return all(unicodedata.name(c, "").startswith("LATIN") for c in token if c.isalpha())
