"""Sketches of a text: sort keys that near-copies are likely to share the beginning of.

A word leaves two pieces, its beginning and its end, so that one planted typo spares at least one of them. Each tree
ranks all pieces there are in a random order of its own; a text's key in a tree is its lowest ranked pieces, eight
bits of each. Two texts begin alike in a tree about as often as the share of their pieces that they have in common
(Broder's min-wise hashing), and the deeper they agree, the nearer they are.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable
from functools import lru_cache
from hashlib import shake_128
from typing import Final

# Keys are stored: whoever changes how they are made must make those of all remembered texts anew.
TREES: Final = 48
_DEPTH: Final = 7  # with the tree's number 63 bits: a positive SQLite integer
_SKIPPED: Final = 2  # pieces that may be new in a near-copy and are then passed over
_RANKS: Final = struct.Struct(f"<{TREES}I")


def keys(words: Iterable[str]) -> list[int]:
    """Return the key of a text in each tree."""
    return [_key(tree, lowest) for tree, lowest in enumerate(_lowest(words, _DEPTH))]


def probes(words: Iterable[str]) -> list[int]:
    """Return the keys under which near-copies of a text may stand: its own, and those without one low piece."""
    return [
        _key(tree, lowest[:skipped] + lowest[skipped + 1 :])
        for tree, lowest in enumerate(_lowest(words, _DEPTH + 1))
        for skipped in (_DEPTH, *range(_SKIPPED))
    ]


def _lowest(words: Iterable[str], count: int) -> Iterable[list[int]]:
    """Return, for each tree, the ranks of the text's `count` lowest ranked pieces."""
    pieces = {piece for word in words for piece in _pieces(word)}
    return (sorted(ranks)[:count] for ranks in zip(*map(_ranks, pieces), strict=True))


def _pieces(word: str) -> tuple[str, ...]:
    if len(word) <= 4:
        return (word,)
    length = max(3, round(len(word) * 0.34))
    return (f"{word[:length]}-", f"-{word[-length:]}")


@lru_cache(maxsize=16_384)
def _ranks(piece: str) -> array[int]:
    ranks = _RANKS.unpack(shake_128(piece.encode()).digest(_RANKS.size))
    # Words of up to three letters stand in every text and tell little: the others come before most of them.
    return array("I", ranks if len(piece) < 4 else (rank >> 2 for rank in ranks))


def _key(tree: int, ranks: list[int]) -> int:
    # The low bits say which piece it is; the high ones, by which it was chosen, are alike for all chosen pieces.
    return int.from_bytes((tree, *(rank & 0xFF for rank in ranks[:_DEPTH]), *[0] * (_DEPTH - len(ranks))))
