"""The words around a name: titles, degrees, honorifics and roles are taken away, and what they say is kept."""

import re
from dataclasses import dataclass, field
from typing import Final

from gegenfrage.names.gender import first_name_tells
from gegenfrage.names.model import Gender
from gegenfrage.names.words import ends_like, key, words

_DEGREE_IN_PIECES: Final = re.compile(r"(?<=\w\w[ ,])( ?)(Ph|LL|[BM])\.? (Sc|Eng|Ed|A|D|M|B)\b(?=\.|$|,)")
_GLUED: Final = re.compile(r"(^(?:[^\W\d_]\.)+|[^\W\d_]{2}\.)(?=[^\W\d_]{3})")
_DOTTED: Final = re.compile(r"^([^\W\d_]{3,})\.([^\W\d_]{3,})$")


@dataclass
class Findings:
    """What the words around the name said.

    titles: "Prof.", "Dr.". said: every gender that was stated. honorific: a Herr, Frau … stood in front.
    neutral: a neutral address was asked for.
    """

    titles: set[str] = field(default_factory=set)
    said: set[Gender] = field(default_factory=set)
    honorific: bool = False
    neutral: bool = False

    def __or__(self, other: "Findings") -> "Findings":
        """Return both together."""
        honorific, neutral = self.honorific or other.honorific, self.neutral or other.neutral
        return Findings(self.titles | other.titles, self.said | other.said, honorific, neutral)


def tokens_of(piece: str) -> list[str]:
    """Split at spaces; glued words apart ("Dr.Thomas", "T.Meier", "jana.kelm"), spaced degrees together ("M. Sc.")."""
    piece = _DEGREE_IN_PIECES.sub(r"\1\2.\3", piece)
    piece = re.sub(r"\be\. ([VKG])\b", r"e.\1", piece)
    piece = re.sub(r"(?<!\S)v\. ?(d\. ?)?", lambda short: "von der " if short[1] else "von ", piece)
    spaced = (token if key(token) in words("degrees") else _apart(token) for token in piece.split())
    return [token for token in " ".join(spaced).split() if re.search(r"[^\W_]|&", token)]


def _apart(token: str) -> str:
    return _GLUED.sub(r"\1 ", _DOTTED.sub(r"\1 \2", token))


def strip_around(tokens: list[str]) -> tuple[list[str], Findings]:
    """Return only the words of the name, and what the others say."""
    found = Findings()
    shouted = all(token.isupper() for token in tokens)
    rest: list[str] = []
    for token, following in zip(tokens, [*tokens[1:], ""], strict=False):
        # Behind a name "Herr" may be a surname: never evidence, and never said after another Herr.
        if _is_honorific(token, Findings() if rest else found) or _is_title(token, found):
            continue
        # In front of a surname "M.A." are initials.
        initials = not rest and is_initial(token) and not token.islower() and first_name_tells(following) is None
        if not initials and _is_degree(token, shouted=shouted and len(rest) < 2):
            continue
        if not (_ends_name(token, rest, len(tokens)) or _is_place(token, following)):
            rest.append(token)
        elif rest:
            break
    return [_trimmed(token) for token in rest if token.strip("-'’.")], found


def _trimmed(token: str) -> str:
    token = token.rstrip("-'’").lstrip("-")
    return token.rstrip(".") if re.fullmatch(r"[^\W\d_]{4,}\.+", token) else token


def _is_title(token: str, found: Findings) -> bool:
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


def _is_honorific(token: str, found: Findings) -> bool:
    if len(token) == 2 and token.isupper():  # "HR" is a department
        return False
    said: tuple[Gender, Gender] = ("herr", "frau")
    for gender in said:
        if key(token) in words("honorifics", gender):
            found.said.add(gender)
            found.honorific = True
            return True
    neutral = key(token) in words("honorifics", "neutral")
    found.neutral = found.neutral or neutral
    return neutral


def _is_place(token: str, following: str) -> bool:
    return token in words("particles", "local") and following not in ("der", "den", "dem")


def _ends_name(token: str, before: list[str], count: int) -> bool:
    if key(token) in words("roles") or ends_like(key(token), "roles") or re.search(r"\d", token):
        return True
    acronym = token.isupper() and 2 <= len(token) <= 5
    if acronym and len(before) > 1 and not before[-1].isupper() and first_name_tells(before[-1]) is None:
        return True  # "Max Muster NLP", but not "Marie Anne DURAND"
    small = token.islower() and not is_particle(token) and key(token) not in words("particles", "joining")
    # A small word behind a capitalised name begins a slogan ("Max Muster hilft ..."), except in "Max muster".
    return small and count > 2 and any(not word.islower() for word in before)


def is_particle(token: str) -> bool:
    """Tell particles such as "von", "de", "al", "In" in any letter case."""
    return any(key(token) in words("particles", kind) for kind in ("german", "other", "local"))


def is_initial(token: str) -> bool:
    """Tell "A.", "A", "A.B." and "J.-P." from names."""
    return re.fullmatch(r"[^\W\d_]|(?:[^\W\d_]\.-?){1,3}", token) is not None
