"""Takes a page reading into the memory, and tells which requests it is about."""

from __future__ import annotations

import hashlib
from datetime import datetime

from gegenfrage.contract import Conversation, PageKind, PageMessage, Profile, Request
from gegenfrage.reading.dates import parse_day
from gegenfrage.store import Store
from gegenfrage.store.requests import Remembered
from gegenfrage.text.normalise import plain


def record(store: Store, message: PageMessage, seen_at: datetime) -> list[Remembered]:
    """Remember all that the page showed. Return its requests in their order, one each.

    On other pages that is the last request of the person whose profile or conversation they show.
    """
    if message.me is not None:
        _record_reader(store, message.me, message.page, seen_at)
    requests = [_record_request(store, request, message.page, seen_at) for request in message.requests or ()]
    # A profile or conversation without a name beside one single request is that sender's.
    only = requests[0].person if len(requests) == 1 else None
    shown = [
        _record_profile(store, message.profile, only, message.page, seen_at),
        _record_conversation(store, message.conversation, only, seen_at),
    ]
    if message.visitors is not None:
        store.people.see_visitors(message.visitors, seen_at)
    if message.requests is None:
        latest = [store.requests.latest(person) for person in dict.fromkeys(shown) if person]
        requests = [request for request in latest if request]
    return requests


def _record_reader(store: Store, me: Profile, page: PageKind, seen_at: datetime) -> None:
    key = store.people.meet(me.name, me.profile_url) or "reader"
    store.people.see(key, me, page, seen_at)
    store.people.see_reader(key)


def _record_request(store: Store, request: Request, page: PageKind, seen_at: datetime) -> Remembered:
    person = store.people.meet(request.name, request.profile_url) or _nobody(request.message or "")
    facts = request.model_dump(include={"name", "profile_url", "headline", "location", "contacts"})
    store.people.see(person, Profile(**facts), page, seen_at)
    remembered = store.requests.remember(person, request, parse_day(request.received, seen_at), seen_at)
    if remembered.fields.message:
        store.texts.add(remembered.id, remembered.fields.message)
    return remembered


def _nobody(message: str) -> str:
    """Return the key of a sender of whom only the text is known."""
    return f"text:{hashlib.sha256(plain(message).encode()).hexdigest()[:16]}"


def _record_profile(
    store: Store, profile: Profile | None, only: str | None, page: PageKind, seen_at: datetime
) -> str | None:
    if profile is None:
        return None
    person = store.people.meet(profile.name, profile.profile_url) or only
    if person:
        store.people.see(person, profile, page, seen_at)
    return person


def _record_conversation(
    store: Store, conversation: Conversation | None, only: str | None, seen_at: datetime
) -> str | None:
    if conversation is None:
        return None
    person = store.people.meet(conversation.name, conversation.profile_url) or only
    if person:
        facts = Profile(name=conversation.name, profile_url=conversation.profile_url)
        store.people.see(person, facts, "conversation", seen_at)
        store.people.see_conversation(person, conversation, seen_at)
    return person
