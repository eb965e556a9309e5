"""Herr or Frau: by what the person says, else by a first name that is practically certain, else not at all."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from gegenfrage.names.model import Gender, PersonName

_Tells = Literal["m", "f", "u"]

# Surnames only women bear; with a man's first name they make the whole name doubtful.
_WOMENS_SURNAME: Final = re.compile(r"(?:[oe]va|[sc]ka|ská|cká|skaya|skaja|dóttir|dottir|poulou|ienė|aitė|ytė)$|^kaur$", re.IGNORECASE)
_SPELLINGS: Final = str.maketrans(
    {"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "’": "", "'": ""}
)
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def gender_of(name: PersonName) -> Gender | None:
    """Return how to address the person, or None where it is not practically certain.

    Explicit evidence wins. Without it the first full given name decides, and only when at most 2 in 100 bearers are of
    the other sex (data/first_names.txt, data/first_names_checked.toml); a surname that contradicts leaves it open.
    """
    if name.explicit or name.kind != "person" or not name.guessable or name.surname is None:
        return name.explicit
    first = next((given for given in name.given if len(given) > 1 and not given.endswith(".")), "")
    tells = _lookup(first)
    if tells == "m" and not (_WOMENS_SURNAME.search(name.surname) or _lookup(name.surname) == "f"):
        return "herr"
    return "frau" if tells == "f" else None


def is_first_name(word: str) -> bool:
    """Tell whether the word is known as a first name, of whatever gender."""
    return _lookup(word) is not None


def _lookup(name: str) -> _Tells | None:
    whole = _lookup_whole(name)
    parts = name.split("-")
    if whole or len(parts) == 1:
        return whole
    tells = [_lookup_whole(part) for part in parts]
    # Maria and Marie stand behind men's names too: Klaus-Maria, Jean-Marie.
    later = [told for part, told in zip(parts[1:], tells[1:], strict=True) if part.lower() not in ("maria", "marie")]
    if tells[0] in ("m", "f"):
        return "u" if {"m", "f"} <= {tells[0], *later} else tells[0]
    return later[-1] if later and tells[0] else None


def _lookup_whole(name: str) -> _Tells | None:
    spellings = _spellings(name)
    for table in (_checked(), _figures()):
        told = {table[spelling] for spelling in spellings if spelling in table}
        if told:
            return told.pop() if len(told) == 1 else "u"
    return None


def _spellings(name: str) -> list[str]:
    """Return "joerg" and "jorg" for Jörg, "soeren" and "soren" for Soeren."""
    lowered = unicodedata.normalize("NFC", name.lower().replace("i̇", "i"))
    written_out, bare = _ascii(lowered.translate(_UMLAUTS)), _ascii(lowered)
    if written_out in _figures():
        return [written_out, bare]
    return [written_out, bare, re.sub("([aou])e", r"\1", written_out)] if written_out == bare else [written_out, bare]


def _ascii(lowered: str) -> str:
    decomposed = unicodedata.normalize("NFKD", lowered.translate(_SPELLINGS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@cache
def _figures() -> dict[str, _Tells]:
    lines = files("gegenfrage").joinpath("data/first_names.txt").read_text("ascii").split()
    return dict(zip(lines[::2], lines[1::2], strict=True))  # type: ignore[arg-type]


@cache
def _checked() -> dict[str, _Tells]:
    lists = tomllib.loads(files("gegenfrage").joinpath("data/first_names_checked.toml").read_text("utf-8"))
    letters: dict[str, _Tells] = {"herr": "m", "frau": "f", "neutral": "u"}
    return {
        spelling: letter
        for gender, letter in letters.items()
        for name in lists[gender].split()
        for spelling in (_ascii(name.translate(_UMLAUTS)), _ascii(name))
    }
