"""Phrases on the sender's card and profile, in place of the message."""

from __future__ import annotations

from collections.abc import Iterable

from gegenfrage.contract import Verdict
from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, Texts, Trait, shortened
from gegenfrage.text import Message


def headline_trait(name: str, toward: Verdict, meaning: Texts, reason: Texts) -> Trait:
    """Build a trait that looks for the phrases of the family `name` in the headline."""

    def find(case: Case) -> Finding | None:
        return finding_in([case.sender.headline], name, reason)

    return Trait(name, toward, dict(meaning), ("headline",), find)


def finding_in(texts: Iterable[str | None], family: str, reason: Texts) -> Finding | None:
    """Return a finding for the first of these texts that has a phrase of the family; {words} is that text."""
    for text in texts:
        if text and family in Message(text).matches:
            words = shortened(" ".join(text.split()))
            return Finding({locale: sentence.format(words=words) for locale, sentence in reason.items()})
    return None
