"""Gathers from the memory what is known around one request."""

from __future__ import annotations

from gegenfrage.dossier import Case, NearCopy
from gegenfrage.reading.numbers import parse_count
from gegenfrage.store import Store
from gegenfrage.store.requests import Remembered
from gegenfrage.text import Message


def case_of(store: Store, request: Remembered) -> Case:
    """Return the request with its sender, the user, visits, conversation and near-copies."""
    read = request.fields.message
    return Case(
        request_id=request.request_id,
        seen_at=request.seen_at,
        sender=store.people.person(request.person),
        message=None if read is None else Message(read),
        mutual_contacts=parse_count(request.fields.mutual_contacts),
        received=request.received,
        reader=store.people.reader(),
        visits=store.people.visits(request.person, request.received),
        conversation=store.people.conversation(request.person),
        near_copies=_near_copies(store, request),
        answers=store.decisions.answers(request.person),
    )


def _near_copies(store: Store, request: Remembered) -> tuple[NearCopy, ...]:
    """Return the requests of other people with nearly the same text, the nearest first."""
    matches = store.texts.find(request.fields.message or "")
    others = [(match, store.requests.get(match.text_id)) for match in matches]
    return tuple(
        NearCopy(other.fields.name, other.received, other.fields.message or "", match.ratio)
        for match, other in others
        if other is not None and other.person != request.person
    )
