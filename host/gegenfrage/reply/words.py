"""What replies say besides their templates, read once from data/templates/words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from gegenfrage.contract import Locale


@cache
def words() -> Mapping[str, Any]:
    """Return the file's tables."""
    file = resources.files("gegenfrage") / "data" / "templates" / "words.toml"
    return tomllib.loads(file.read_text("utf-8"))


def title_of(block: str, locale: Locale) -> str:
    """Return a block's title for the user; a block of the user's own is titled by its name."""
    titles = words()["blocks"].get(block, {})
    return str(titles.get(locale, block))


def is_offered(block: str) -> bool:
    """Tell whether a block stays out of the reply until the user switches it on."""
    return bool(words()["blocks"].get(block, {}).get("offered", False))
