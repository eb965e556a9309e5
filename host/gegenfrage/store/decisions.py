"""What the user decided: answers to questions, corrected verdicts, salutations, weights, settings."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Final, cast

from gegenfrage.contract import Salutation, Settings, Verdict

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS decision (
    person TEXT NOT NULL,
    kind TEXT NOT NULL,         -- "verdict", "salutation", or "answer:<question>"
    value TEXT NOT NULL,        -- JSON
    because TEXT NOT NULL,      -- JSON: for a verdict, what was judged and by which signals
    PRIMARY KEY (person, kind)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS weight (signal TEXT PRIMARY KEY, weight REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Correction:
    """A corrected verdict: what the user says, what was judged, and how heavy each trait that spoke was set."""

    verdict: Verdict
    judged: Verdict
    weights: dict[str, float]


class Decisions:
    """The user's word. It holds for the person until it is taken back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def answer(self, person: str, question: str, answer: bool | None) -> None:  # noqa: FBT001
        """Remember the answer to a question; None takes it back."""
        self._decide(person, f"answer:{question}", answer)

    def answers(self, person: str) -> dict[str, bool]:
        """Return the answers given for this person, by the question's name."""
        rows = self._connection.execute(
            "SELECT kind, value FROM decision WHERE person = ? AND kind LIKE 'answer:%'", (person,)
        )
        return {row["kind"].removeprefix("answer:"): json.loads(row["value"]) for row in rows}

    def correct(self, person: str, verdict: Verdict | None, judged: Verdict, weights: dict[str, float]) -> None:
        """Remember the verdict that the user gives this person, beside what was judged; None takes it back."""
        self._decide(person, "verdict", verdict, {"judged": judged, "weights": weights})

    def correction(self, person: str) -> Verdict | None:
        """Return the verdict that the user gave this person."""
        return cast("Verdict | None", self._decided(person, "verdict"))

    def corrections(self) -> list[Correction]:
        """Return all corrected verdicts."""
        rows = self._connection.execute("SELECT value, because FROM decision WHERE kind = 'verdict'")
        return [Correction(json.loads(row["value"]), **json.loads(row["because"])) for row in rows]

    def salute(self, person: str, salutation: Salutation | None) -> None:
        """Remember how to salute this person; None takes it back."""
        self._decide(person, "salutation", salutation)

    def salutation(self, person: str) -> Salutation | None:
        """Return the salutation that the user chose for this person."""
        return cast("Salutation | None", self._decided(person, "salutation"))

    def weigh(self, signal: str, weight: float | None) -> None:
        """Set the weight of a signal (0 to 10 points); None brings the shipped one back."""
        self._connection.execute("DELETE FROM weight WHERE signal = ?", (signal,))
        if weight is not None:
            self._connection.execute("INSERT INTO weight VALUES (?, ?)", (signal, weight))

    def weights(self) -> dict[str, float]:
        """Return the weights that the user changed."""
        return dict(tuple(row) for row in self._connection.execute("SELECT signal, weight FROM weight"))

    @property
    def settings(self) -> Settings:
        """The settings, the shipped ones where nothing was set."""
        row = self._connection.execute("SELECT value FROM setting WHERE name = 'settings'").fetchone()
        return Settings.model_validate_json(row["value"]) if row else Settings()

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self._connection.execute("INSERT OR REPLACE INTO setting VALUES ('settings', ?)", (settings.model_dump_json(),))

    def _decide(self, person: str, kind: str, value: object, because: object = None) -> None:
        self._connection.execute("DELETE FROM decision WHERE person = ? AND kind = ?", (person, kind))
        if value is not None:
            self._connection.execute(
                "INSERT INTO decision VALUES (?, ?, ?, ?)",
                (person, kind, json.dumps(value), json.dumps(because)),
            )

    def _decided(self, person: str, kind: str) -> object:
        row = self._connection.execute(
            "SELECT value FROM decision WHERE person = ? AND kind = ?", (person, kind)
        ).fetchone()
        return json.loads(row["value"]) if row else None
