"""The word lists of data/name_words.toml, read once."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """Return one list of name_words.toml, in lower case without full stops."""
    return frozenset(_tables()[section][key])


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("gegenfrage").joinpath("data/name_words.toml").read_text("utf-8"))


def key(token: str) -> str:
    """Return the form in which a token is looked up: "LL.M." becomes "llm"."""
    return token.lower().replace(".", "")
