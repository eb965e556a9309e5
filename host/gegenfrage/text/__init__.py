"""A message as it is read: its original, its plain form with offsets, its language and its address."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Message:
    """The text of a request. Offsets of quotes are code points of `original`."""

    original: str
