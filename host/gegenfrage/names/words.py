"""The word lists of data/name_words.toml, read once."""

import tomllib
import unicodedata
from functools import cache
from typing import Final

from gegenfrage.locations import data

_SPELLINGS: Final = str.maketrans(
    {"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "’": "", "'": ""}
)


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """Return one list of name_words.toml, in lower case without full stops."""
    return frozenset(_tables()[section][key])


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(data("name_words.toml").read_text("utf-8"))


def key(token: str) -> str:
    """Return the form in which a token is looked up: "LL.M." becomes "llm"."""
    return token.lower().replace(".", "")


def bare(word: str) -> str:
    """Return the word in lower case without diacritics: "Şeyma" becomes "seyma", "Nguyễn" "nguyen"."""
    decomposed = unicodedata.normalize("NFKD", word.lower().translate(_SPELLINGS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def ends_like(word: str, section: str) -> bool:
    """Tell compounds such as Versicherungsmakler ("roles") or Ingenieurbüro ("firms") by their last part."""
    return any(word.endswith(ending) and len(word) > len(ending) + 2 for ending in words(section, "endings"))
