"""Herr or Frau: by what the person says, else by a first name that is practically certain, else not at all."""

import re
import tomllib
import unicodedata
from functools import cache
from typing import Final, Literal

from gegenfrage.locations import data
from gegenfrage.names.model import Gender, PersonName
from gegenfrage.names.words import bare

Tells = Literal["m", "f", "u"]

# Surnames only women bear; with a man's first name they make the whole name doubtful.
_WOMENS_SURNAME: Final = re.compile(
    r"..(?:[oe]v[aá]|[oe]wa|[sc]k[aá]|skaya|skaja|d[óo]ttir|poulou|ienė|aitė|ytė)$|^kaur$", re.IGNORECASE
)
_LETTERS: Final[dict[str, Tells]] = {"herr": "m", "frau": "f", "neutral": "u"}
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def gender_of(name: PersonName) -> Gender | None:
    """Return how to address the person, or None where it is not practically certain.

    Explicit evidence wins. Without it the first full given name decides, and only when at most 2 in 100 bearers are of
    the other sex (data/first_names.txt, data/first_names_checked.toml); a surname that contradicts leaves it open.
    """
    if name.explicit or name.kind != "person" or not name.guessable or name.surname is None:
        return name.explicit
    told = first_name_tells(next(filter(None, map(_without_initial, name.given)), ""))
    if told == "m" and not is_womens_surname(name.surname):
        return "herr"
    return "frau" if told == "f" else None


def _without_initial(given: str) -> str:
    """Return "Rolf" for "Rolf-D.", and "" for initials and abbreviations ("R.", "Chr.")."""
    given = re.sub(r"-[^\W\d_]\.?$", "", given)
    return "" if len(given) == 1 or given.endswith(".") else given


def first_name_tells(name: str) -> Tells | None:
    """Return "m" or "f" for a practically certain first name, "u" for any other known one, None for an unknown word."""
    whole = _lookup(name)
    parts = name.split("-")
    if whole or len(parts) == 1:
        return whole
    tells = [_lookup(part) for part in parts]
    if None in tells:
        return None
    # Maria and Marie stand behind men's names too: Klaus-Maria, Jean-Marie.
    later = [told for part, told in zip(parts[1:], tells[1:], strict=True) if part.lower() not in ("maria", "marie")]
    if tells[0] != "u":
        return "u" if {"m", "f"} <= {tells[0], *later} else tells[0]
    # "Kim-Lena" is told by Lena; syllables ("Min-ho") tell nothing.
    return later[-1] if later and len(parts[-1]) > 3 else "u"


def is_womens_surname(word: str) -> bool:
    """Tell surnames in a form only women bear: Ivanova, Kowalska, Jónsdóttir, Kaur."""
    return _WOMENS_SURNAME.search(word) is not None


def _lookup(name: str) -> Tells | None:
    spellings = _spellings(name)
    checked = next((_checked()[spelling] for spelling in spellings if spelling in _checked()), None)
    told = {_figures()[spelling] for spelling in spellings if spelling in _figures()}
    return checked or (told.pop() if len(told) == 1 else "u" if told else None)


def _spellings(name: str) -> list[str]:
    """Return the name itself and its plain spellings: "joerg" and "jorg" for Jörg, "soeren" and "soren" for Soeren."""
    exact = unicodedata.normalize("NFC", name.lower())
    found = [exact, bare(exact.translate(_UMLAUTS)), bare(exact)]
    known = any(spelling in _figures() for spelling in found)
    return found if known else [*found, re.sub("([aou])e", r"\1", found[1])]


@cache
def _figures() -> dict[str, Tells]:
    lines = data("first_names.txt").read_text("ascii").split()
    return dict(zip(lines[::2], lines[1::2], strict=True))  # type: ignore[arg-type]


@cache
def _checked() -> dict[str, Tells]:
    lists = tomllib.loads(data("first_names_checked.toml").read_text("utf-8"))
    told: dict[str, Tells] = {}
    # "michèle" tells although "michele" does not: the names as written go last and win over plain spellings.
    for spell in (lambda name: bare(name.translate(_UMLAUTS)), bare, str):
        for gender, letter in _LETTERS.items():
            told |= {spell(name): letter for name in lists[gender].split()}
    return told
