"""What a template may ask: the facts of one request, and the sender's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple


class Link(NamedTuple):
    """An article of the user's."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one request gives a template; every public name here is available in templates.

    salutation: as it stands at the top of the reply, with its comma where it has one.
    signature: the user's signature or name; "" where there is none.
    received: when the request came, as an adverb ("vor ein paar Tagen"); "" where unknown.
    contacts: how many contacts the sender has ("mehr als 999"); "" where unknown.
    family: from whom the same text came ("in diesem Jahr schon von vier anderen"); "" where from nobody.
    silent: whether the request came without a message, which was read.
    written: whether a message was read that holds something.
    short: whether that message has fewer than eight words, too few to tell what it is about.
    grave: whether that message seems to bring bad news.
    collecting: whether anything speaks for a contact collector.
    personal: whether the message says anything personal.
    confirmed: whether they know each other: the user has said so, or they wrote to each other before.
    articles: the user's articles, each with title and url.
    said: whether the message shows a trait, by the trait's name: said('vague-benefit').
    words: the words that show the trait, fit to be quoted; "" where they are not.
    cited: the same words led in as a sentence ("Sie schreiben: „…“."); "" where they are not fit.
    found: whether the trait was found at all, in the message or elsewhere.
    strongest: of the traits named, the one whose quotable words weigh most; "" where there is none.
    pick: one of the texts given: always the same for one request, not the same for all.
    """

    salutation: str
    signature: str
    received: str
    contacts: str
    family: str
    silent: bool
    written: bool
    short: bool
    grave: bool
    collecting: bool
    personal: bool
    confirmed: bool
    articles: tuple[Link, ...]
    said: Callable[[str], bool]
    words: Callable[[str], str]
    cited: Callable[[str], str]
    found: Callable[[str], bool]
    strongest: Callable[..., str]
    pick: Callable[..., str]

    def values(self) -> dict[str, Any]:
        """Return the facts by name."""
        return {name: getattr(self, name) for name in NAMES}


NAMES: Final = tuple(Facts.__dataclass_fields__)
"""Every name that a template may use, in the order of the documentation."""
TAKING_TRAITS: Final = frozenset({"said", "words", "cited", "found", "strongest"})
"""Those of them that are asked with the names of traits."""
