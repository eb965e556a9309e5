"""The traits. Each is a module of its own here: what is known of a request in, evidence or nothing out."""

from __future__ import annotations

from dataclasses import dataclass

from gegenfrage.contract import Locale, Quote, Verdict


@dataclass(frozen=True, slots=True)
class Evidence:
    """One trait found: it speaks for the verdict `toward` with `weight` points (0 to 10).

    `reason` holds the sentence for the user, German and English, with the real words filled in.
    `quotes` are offsets into the message's original.
    """

    signal: str
    toward: Verdict
    weight: float
    reason: dict[Locale, str]
    quotes: tuple[Quote, ...] = ()
