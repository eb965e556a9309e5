"""Capital and small letters of a name typed all in one of them."""

import re

from gegenfrage.names.gender import first_name_tells
from gegenfrage.names.words import key, words


def name_case(tokens: list[str]) -> list[str]:
    """Give shouted and small-typed names their usual capitals; put a surname in capitals ("DUPONT Marie") last."""
    letters = "".join(tokens)
    if (letters.isupper() and len(letters) > 2) or letters.islower():
        return [_capital(token) if _is_capital(index, token) else token.lower() for index, token in enumerate(tokens)]
    ordered = _surname_last(tokens)
    return [_mend(before, token) for before, token in zip(["", *ordered], ordered, strict=False)]


def _is_capital(index: int, token: str) -> bool:
    return key(token) not in words("particles", "german") and (index == 0 or not _may_be_small(token))


def _may_be_small(token: str) -> bool:
    return any(key(token) in words("particles", kind) for kind in ("other", "local", "joining"))


def _mend(before: str, token: str) -> str:
    german = words("particles", "german")
    if key(token) in german or (key(before) in german and key(token) in words("particles", "other")):
        return token.lower()
    if token.isupper() and len(re.sub(r"\W", "", token)) > 2 and "." not in token:
        return _capital(token)
    return _capital(token) if token.islower() and not _may_be_small(token) else token


def _surname_last(tokens: list[str]) -> list[str]:
    if not tokens:
        return tokens
    first, *others = tokens
    shouted = len(first) > 2 and first.isupper() and "." not in first
    if not shouted or len(others) not in (1, 2) or any(map(str.isupper, others)) or first_name_tells(others[0]) is None:
        return tokens
    return [*others, first]


def _capital(token: str) -> str:
    """Return "O’Brien" for "O’BRIEN", "McDonald" for "mcdonald", "Meier-Abt" for "meier-abt"."""
    lowered = re.sub(r"(^|[-'’.])(\w)", lambda start: start[1] + start[2].upper(), token.lower())
    return re.sub(r"\bMc(\w)", lambda start: "Mc" + start[1].upper(), lowered)
