"""What is known of one request when it is judged: the sender, the text, the user, the circumstances.

Signals read a `Case` and nothing else. Every field may be None, which means "not read".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from gegenfrage.text import Message


@dataclass(frozen=True, slots=True)
class Count:
    """A number as a page shows it: "999+" is Count(999, at_least=True)."""

    value: int
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a page shows it, with how many days it may be off: "vor 3 Wochen" is ± 4, "gestern" ± 0."""

    on: date
    within: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """One person's dossier; newer sightings have won over older ones."""

    name: str | None = None
    profile_url: str | None = None
    headline: str | None = None
    location: str | None = None
    contacts: Count | None = None
    wants: tuple[str, ...] | None = None
    haves: tuple[str, ...] | None = None
    about: str | None = None
    occupations: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Visits:
    """What the visitors page told: whether this sender visited, and whether its reading covers the time.

    `covered` is True only where visitors were read from before the request came until it came.
    """

    visited: bool
    covered: bool


@dataclass(frozen=True, slots=True)
class Chat:
    """One message of the conversation with the sender; `theirs` is False for the user's own."""

    theirs: bool
    text: str
    sent: Day | None = None


@dataclass(frozen=True, slots=True)
class NearCopy:
    """An earlier (or simultaneous) request of somebody else with nearly the same text; ratio 85 to 100."""

    name: str | None
    received: Day | None
    message: str
    ratio: float


@dataclass(frozen=True, slots=True)
class Case:
    """One request with all that is known around it.

    `message` is None where no message was read, and an empty Message where an empty one was read.
    `reader` is the user, as far as the user's own profile was read.
    `answers` holds the user's answers to questions, by the question's name.
    """

    request_id: str
    seen_at: datetime
    sender: Person = field(default_factory=Person)
    message: Message | None = None
    mutual_contacts: Count | None = None
    received: Day | None = None
    reader: Person | None = None
    visits: Visits | None = None
    conversation: tuple[Chat, ...] | None = None
    near_copies: tuple[NearCopy, ...] = ()
    answers: Mapping[str, bool] = field(default_factory=dict)
