"""What was seen of people: one row a fact, with the page and the time it was read."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from gegenfrage.contract import ChatMessage, Conversation, PageKind, Profile, Visitor
from gegenfrage.dossier import Chat, Day, Person, Visits
from gegenfrage.reading.addresses import clean_address, page_name
from gegenfrage.reading.dates import parse_day
from gegenfrage.reading.numbers import parse_count
from gegenfrage.text.normalise import plain

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS person (
    key TEXT PRIMARY KEY,   -- "page:<page name>" or, where no address was read, "name:<plain name>"
    plain_name TEXT,
    is_reader INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS person_by_name ON person (plain_name);
CREATE TABLE IF NOT EXISTS fact (
    person TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,    -- JSON: a text or a list of texts, as shown
    page TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (person, field, value, page)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chat (
    person TEXT NOT NULL,
    position INTEGER NOT NULL,
    sender TEXT NOT NULL,
    text TEXT NOT NULL,
    sent TEXT,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (person, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS visitors_reading (
    seen_at TEXT PRIMARY KEY,
    since TEXT              -- the oldest day that the list reached back to; null where it tells of no absence
) WITHOUT ROWID;
"""

_FIELDS: Final = (
    "name", "profile_url", "headline", "location", "contacts", "wants", "haves", "about", "occupations",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sighting:
    """One fact about one person: the value as shown, on which kind of page, when (latest)."""

    field: str
    value: str | list[str]
    page: PageKind
    seen_at: datetime


class People:
    """The dossiers. A person is known by the profile address, else by name; newer sightings win."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # ── writing ──

    def meet(self, name: str | None, profile_url: str | None) -> str | None:
        """Return the key of the person that this name and address mean; None where neither was read.

        A name alone means the one person of that name whose address is known, if there is just one.
        """
        plain_name = plain(name) if name else None
        page = page_name(profile_url)
        if page:
            return self._meet_page(f"page:{page.casefold()}", plain_name)
        if not plain_name:
            return None
        namesakes = self._pages_of(plain_name)
        key = namesakes[0] if len(namesakes) == 1 else f"name:{plain_name}"
        self._add(key, plain_name)
        return key

    def see(self, key: str, facts: Profile, page: PageKind, seen_at: datetime) -> None:
        """Remember each fact that was read."""
        for field in _FIELDS:
            value = getattr(facts, field)
            if value is not None:
                self._remember(key, field, clean_address(value) if field == "profile_url" else value, page, seen_at)

    def see_reader(self, key: str) -> None:
        """Remember that this person is the user."""
        self._connection.execute("UPDATE person SET is_reader = (key = ?)", (key,))

    def see_visitors(self, visitors: list[Visitor], seen_at: datetime) -> None:
        """Remember who visited the user's profile, and how far back the list reached.

        A visitor whose name is hidden may be anybody: such a list tells of nobody that they did not visit.
        """
        is_open = all(visitor.name or visitor.profile_url for visitor in visitors)
        days = [
            day.on + timedelta(days=day.within) for visitor in visitors if (day := parse_day(visitor.visited, seen_at))
        ]
        self._connection.execute(
            "INSERT OR REPLACE INTO visitors_reading VALUES (?, ?)",
            (seen_at.isoformat(), min(days).isoformat() if days and is_open else None),
        )
        for visitor in visitors:
            key = self.meet(visitor.name, visitor.profile_url)
            if key:
                seen = Profile(name=visitor.name, profile_url=visitor.profile_url)
                self.see(key, seen, "visitors", seen_at)
                self._remember(key, "visited", visitor.visited or "", "visitors", seen_at)

    def see_conversation(self, key: str, conversation: Conversation, seen_at: datetime) -> None:
        """Remember the messages of a conversation; those read earlier and no longer shown stay before them."""
        shown = conversation.messages or []
        texts = {(message.sender, message.text) for message in shown}
        kept = [row for row in self._chat(key) if (row["sender"], row["text"]) not in texts]
        rows = [(row["sender"], row["text"], row["sent"], row["seen_at"]) for row in kept]
        rows += [(message.sender, message.text, message.sent, seen_at.isoformat()) for message in shown]
        self._connection.execute("DELETE FROM chat WHERE person = ?", (key,))
        self._connection.executemany(
            "INSERT INTO chat VALUES (?, ?, ?, ?, ?, ?)",
            [(key, position, *row) for position, row in enumerate(rows)],
        )

    # ── reading ──

    def find(self, profile_url: str) -> str | None:
        """Return the key of the person with this address, if anything is known."""
        key = f"page:{(page_name(profile_url) or '').casefold()}"
        return key if self._connection.execute("SELECT 1 FROM person WHERE key = ?", (key,)).fetchone() else None

    def sightings(self, key: str) -> list[Sighting]:
        """Return all facts, the newest first; contradictions are kept."""
        rows = self._connection.execute("SELECT * FROM fact WHERE person = ? ORDER BY seen_at DESC", (key,))
        return [
            Sighting(row["field"], json.loads(row["value"]), row["page"], datetime.fromisoformat(row["seen_at"]))
            for row in rows
        ]

    def person(self, key: str) -> Person:
        """Return the merged picture: of each field the value seen last."""
        newest: dict[str, Any] = {}
        for sighting in self.sightings(key):
            newest.setdefault(sighting.field, sighting.value)
        facts: dict[str, Any] = {field: newest.get(field) for field in _FIELDS}
        facts |= {field: tuple(newest[field]) for field in ("wants", "haves", "occupations") if field in newest}
        return Person(**facts | {"contacts": parse_count(newest.get("contacts"))})

    def reader(self) -> Person | None:
        """Return the user's own dossier, if it was ever read."""
        row = self._connection.execute("SELECT key FROM person WHERE is_reader").fetchone()
        return self.person(row["key"]) if row else None

    def messages(self, key: str) -> list[ChatMessage]:
        """Return the conversation as read, oldest first."""
        return [
            ChatMessage.model_validate({"from": row["sender"], "text": row["text"], "sent": row["sent"]})
            for row in self._chat(key)
        ]

    def conversation(self, key: str) -> tuple[Chat, ...] | None:
        """Return the conversation, oldest message first; None where none was read."""
        return (
            tuple(
                Chat(
                    row["sender"] == "them",
                    row["text"],
                    parse_day(row["sent"], datetime.fromisoformat(row["seen_at"])),
                )
                for row in self._chat(key)
            )
            or None
        )

    def visits(self, key: str, received: Day | None) -> Visits | None:
        """Return whether the person visited, and whether the visitors read cover the time of the request.

        They do where one reading reached back to the earliest day on which the request can have come, and was
        not made before that request can have been there. None where the visitors were never read.
        """
        readings = self._connection.execute("SELECT seen_at, since FROM visitors_reading").fetchall()
        if not readings:
            return None
        visited = self._connection.execute(
            "SELECT 1 FROM fact WHERE person = ? AND field = 'visited'", (key,)
        ).fetchone()
        return Visits(visited is not None, any(_covers(row, received) for row in readings))

    # ── inside ──

    def _chat(self, key: str) -> list[sqlite3.Row]:
        return self._connection.execute("SELECT * FROM chat WHERE person = ? ORDER BY position", (key,)).fetchall()

    def _meet_page(self, key: str, plain_name: str | None) -> str:
        is_new = self._connection.execute("SELECT 1 FROM person WHERE key = ?", (key,)).fetchone() is None
        if is_new and plain_name and not self._pages_of(plain_name):
            self._rename(f"name:{plain_name}", key)
        self._add(key, plain_name)
        return key

    def _rename(self, old: str, new: str) -> None:
        """Give what was known by name alone to the person whose address is read now."""
        self._connection.execute("UPDATE person SET key = ? WHERE key = ?", (new, old))
        for table in ("fact", "chat", "request", "decision"):
            self._connection.execute(f"UPDATE {table} SET person = ? WHERE person = ?", (new, old))  # noqa: S608

    def _add(self, key: str, plain_name: str | None) -> None:
        self._connection.execute(
            "INSERT INTO person (key, plain_name) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET plain_name = "
            "coalesce(excluded.plain_name, plain_name)",
            (key, plain_name),
        )

    def _pages_of(self, plain_name: str) -> list[str]:
        rows = self._connection.execute(
            "SELECT key FROM person WHERE plain_name = ? AND key LIKE 'page:%' LIMIT 2", (plain_name,)
        )
        return [row["key"] for row in rows]

    def _remember(self, key: str, field: str, value: object, page: PageKind, seen_at: datetime) -> None:
        self._connection.execute(
            "INSERT INTO fact VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET seen_at = max(seen_at, excluded.seen_at)",
            (key, field, json.dumps(value, ensure_ascii=False), page, seen_at.isoformat()),
        )


def _covers(reading: sqlite3.Row, received: Day | None) -> bool:
    if received is None or reading["since"] is None:
        return False
    margin = timedelta(days=received.within)
    earliest, since = received.on - margin, date.fromisoformat(reading["since"])
    return since <= earliest and datetime.fromisoformat(reading["seen_at"]).date() >= received.on
