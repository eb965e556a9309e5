"""`gegenfrage dossier`: what is known of one person."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, Final

from gegenfrage import locations
from gegenfrage.store import Store
from gegenfrage.store.people import People
from gegenfrage.terminal import told

NAME: Final = "dossier"
HELP: Final = told(
    "Zeigt, was über eine Person bekannt ist, und wo und wann es gelesen wurde.",
    "Shows what is known of a person, and where and when it was read.",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "profile_url",
        metavar="PROFILE_URL",
        help=told("Adresse des Profils auf XING.", "Address of the profile on XING."),
    )
    parser.add_argument("--json", action="store_true", help=told("Als ein JSON-Objekt.", "As one JSON object."))


def run(arguments: argparse.Namespace) -> int:
    """Print the dossier."""
    people = Store(locations.database()).people
    person = people.find(arguments.profile_url)
    if person is None:
        print(
            told(f"Über {arguments.profile_url} ist nichts bekannt.", f"Nothing is known of {arguments.profile_url}."),
            file=sys.stderr,
        )
        return 1
    known = dossier(people, person)
    if arguments.json:
        print(json.dumps(known, ensure_ascii=False))
    else:
        for sighting in known["seen"]:
            print(f"{sighting['field']:12}  {sighting['value']}  ({sighting['page']}, {sighting['seen_at']})")
    return 0


def dossier(people: People, person: str) -> dict[str, Any]:
    """Return the contract's fields, each with the value read last, or absent where none was read.

    `seen` holds every sighting, the newest first: field, value, page, seen_at. Contradictions stay there.
    """
    sightings = people.sightings(person)
    newest = {sighting.field: sighting.value for sighting in reversed(sightings)}
    messages = [message.model_dump(by_alias=True) for message in people.messages(person)]
    seen = [{"field": s.field, "value": s.value, "page": s.page, "seen_at": s.seen_at.isoformat()} for s in sightings]
    return {**newest, **({"messages": messages} if messages else {}), "seen": seen}
