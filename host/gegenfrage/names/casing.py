"""Capital and small letters of a name typed all in one of them."""

import re

from gegenfrage.names.words import key, words


def name_case(tokens: list[str]) -> list[str]:
    """Give shouted and small-typed names their usual capitals; put a surname in capitals ("DUPONT Marie") last."""
    letters = "".join(tokens)
    if letters.isupper() or letters.islower():
        return [_capital(token) if _is_capital(index, token) else token.lower() for index, token in enumerate(tokens)]
    ordered = _surname_last(tokens)
    return [_mend(before, token) for before, token in zip(["", *ordered], ordered, strict=False)]


def _is_capital(index: int, token: str) -> bool:
    if key(token) in words("particles", "german"):
        return False
    return index == 0 or key(token) not in words("particles", "other")


def _mend(before: str, token: str) -> str:
    german = words("particles", "german")
    if key(token) in german or (key(before) in german and key(token) in words("particles", "other")):
        return token.lower()
    if token.isupper() and len(re.sub(r"\W", "", token)) > 2 and "." not in token:
        return _capital(token)
    small_name = token.islower() and key(token) not in words("particles", "other") | words("particles", "joining")
    return _capital(token) if small_name else token


def _surname_last(tokens: list[str]) -> list[str]:
    if not tokens:
        return tokens
    first, *others = tokens
    shouted = len(first) > 2 and first.isupper() and "." not in first
    return [*others, first] if shouted and 1 <= len(others) <= 2 and not any(map(str.isupper, others)) else tokens


def _capital(token: str) -> str:
    """Return "O’Brien" for "O’BRIEN", "McDonald" for "mcdonald", "Meier-Abt" for "meier-abt"."""
    lowered = re.sub(r"(^|[-'’.])(\w)", lambda start: start[1] + start[2].upper(), token.lower())
    return re.sub(r"\bMc(\w)", lambda start: "Mc" + start[1].upper(), lowered)
