"""Blocks put together: paragraphs, capitals at the start of sentences, no space or empty line too many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A block filled in; pieces of one paragraph stand together where they follow each other."""

    name: str
    paragraph: int
    text: str


def tidy(text: str) -> str:
    """Strip a block's text: single spaces, none at the ends of lines, no empty line but between paragraphs."""
    lines = [re.sub(r"(?<=\S)[ \t]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def compose(pieces: Sequence[Piece]) -> str:
    """Return the reply. A block begins as in mid-sentence: after a comma it stays so, else a capital is set."""
    text = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        together = before is not None and before.paragraph == piece.paragraph
        separator = " " if together else "\n\n"
        text += (separator if text else "") + (piece.text if text.endswith(",") else _capital(piece.text))
    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def ordered(every: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """Return all names, the chosen ones in their order, each other one after its neighbour in `every`."""
    order = [name for name in dict.fromkeys(chosen) if name in every]
    for place, name in enumerate(every):
        if name not in order:
            order.insert(order.index(every[place - 1]) + 1 if place else 0, name)
    return order
