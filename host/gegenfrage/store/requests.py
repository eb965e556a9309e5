"""The requests that were seen: what was read, what was understood, what was judged."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from gegenfrage.contract import Request
from gegenfrage.dossier import Day
from gegenfrage.text.normalise import plain

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS request (
    id INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    fields TEXT NOT NULL,       -- JSON: as read
    received_on TEXT,
    received_within INTEGER,
    seen_at TEXT NOT NULL,      -- last
    verdict TEXT,               -- JSON: verdict, score, understood
    state TEXT NOT NULL DEFAULT 'open'
);
CREATE INDEX IF NOT EXISTS request_by_person ON request (person);
"""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One request: its row, what was read of it, the day it came, when it was last seen."""

    id: int
    request_id: str
    person: str
    fields: Request
    received: Day | None
    seen_at: datetime


class Requests:
    """The requests of the user, each once, however often a page shows it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def remember(self, person: str, request: Request, received: Day | None, seen_at: datetime) -> Remembered:
        """Return the request, remembered: the one known already with what was read now, or a new one."""
        known = next((k for k in self._of(person) if _is_same(k, request, received)), None)
        if known is None:
            return self._insert(person, request, received, seen_at)
        merged = known.fields.model_copy(update=request.model_dump(exclude_none=True))
        if _is_clamped(request.message, known.fields.message):
            merged.message = known.fields.message
        day = min(filter(None, (known.received, received)), key=lambda d: d.within, default=None)
        self._connection.execute(
            "UPDATE request SET fields = ?, received_on = ?, received_within = ?, seen_at = ? WHERE id = ?",
            (merged.model_dump_json(), *_columns(day), seen_at.isoformat(), known.id),
        )
        return Remembered(known.id, known.request_id, person, merged, day, seen_at)

    def find(self, request_id: str) -> Remembered | None:
        """Return the request with this id."""
        row = self._connection.execute("SELECT * FROM request WHERE request_id = ?", (request_id,)).fetchone()
        return _remembered(row) if row else None

    def get(self, row: int) -> Remembered | None:
        """Return the request in this row."""
        found = self._connection.execute("SELECT * FROM request WHERE id = ?", (row,)).fetchone()
        return _remembered(found) if found else None

    def latest(self, person: str) -> Remembered | None:
        """Return the last request of this person."""
        return next(iter(self._of(person)), None)

    def judged(self, row: int, verdict: dict[str, Any]) -> None:
        """Remember what was judged: verdict, score, understood."""
        self._connection.execute("UPDATE request SET verdict = ? WHERE id = ?", (json.dumps(verdict), row))

    def history(self) -> Iterator[dict[str, Any]]:
        """Yield every request, the oldest first: fields as read, request_id, verdict, score, understood, state."""
        for row in self._connection.execute("SELECT * FROM request ORDER BY id"):
            judged = json.loads(row["verdict"] or '{"verdict": null, "score": null, "understood": null}')
            yield {
                **json.loads(row["fields"]),
                "request_id": row["request_id"],
                **judged,
                "state": row["state"],
            }

    def _of(self, person: str) -> list[Remembered]:
        rows = self._connection.execute("SELECT * FROM request WHERE person = ? ORDER BY id DESC", (person,))
        return [_remembered(row) for row in rows]

    def _insert(self, person: str, request: Request, received: Day | None, seen_at: datetime) -> Remembered:
        # A second request of one person needs an id of its own; its place among that person's requests is one.
        number = len(self._of(person))
        text = "" if request.name or request.profile_url else plain(request.message or "")
        request_id = hashlib.sha256(f"{person}\n{number}\n{text}".encode()).hexdigest()[:16]
        cursor = self._connection.execute(
            "INSERT INTO request (request_id, person, fields, received_on, received_within, seen_at) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (request_id, person, request.model_dump_json(), *_columns(received), seen_at.isoformat()),
        )
        row = cursor.lastrowid
        assert row is not None  # noqa: S101 - an INSERT always has one
        return Remembered(row, request_id, person, request, received, seen_at)


def _is_same(known: Remembered, request: Request, received: Day | None) -> bool:
    """Tell whether this is the request already known: no other text, and no other day."""
    old, new = known.fields.message, request.message
    same_text = old is None or new is None or plain(old) == plain(new) or _is_clamped(new, old) or _is_clamped(old, new)
    if known.received is None or received is None:
        return same_text
    apart = abs((known.received.on - received.on).days)
    return same_text and apart <= known.received.within + received.within + 1


def _is_clamped(short: str | None, long: str | None) -> bool:
    """Tell whether one text is the beginning of the other, as a page shows it until "more" is clicked."""
    beginning = plain(short or "").rstrip(". …")
    return len(beginning) > 20 and len(beginning) < len(plain(long or "")) and plain(long or "").startswith(beginning)


def _columns(day: Day | None) -> tuple[str | None, int | None]:
    return (day.on.isoformat(), day.within) if day else (None, None)


def _remembered(row: sqlite3.Row) -> Remembered:
    received = Day(date.fromisoformat(row["received_on"]), row["received_within"]) if row["received_on"] else None
    return Remembered(
        row["id"],
        row["request_id"],
        row["person"],
        Request.model_validate_json(row["fields"]),
        received,
        datetime.fromisoformat(row["seen_at"]),
    )
