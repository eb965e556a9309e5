"""Everything that is remembered, in one SQLite file on the user's own machine."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gegenfrage.similar import SCHEMA as SIMILAR_SCHEMA
from gegenfrage.similar import TextIndex
from gegenfrage.store.decisions import SCHEMA as DECISIONS_SCHEMA
from gegenfrage.store.decisions import Decisions
from gegenfrage.store.people import SCHEMA as PEOPLE_SCHEMA
from gegenfrage.store.people import People
from gegenfrage.store.requests import SCHEMA as REQUESTS_SCHEMA
from gegenfrage.store.requests import Requests


class Store:
    """The rooms of the memory: `people`, `requests`, `decisions` and the index of `texts`.

    Without a file nothing outlives the object: the same code judges stateless.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._connection = _open(file)
        self.people = People(self._connection)
        self.texts = TextIndex(self._connection)
        self.requests = Requests(self._connection)
        self.decisions = Decisions(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that happens inside, or nothing of it. Another host's write is waited for (5 s)."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _open(file: Path | None) -> sqlite3.Connection:
    if file is not None:
        file.touch(mode=0o600)
    connection = sqlite3.connect(file or ":memory:", isolation_level=None, timeout=5)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    for schema in (PEOPLE_SCHEMA, REQUESTS_SCHEMA, DECISIONS_SCHEMA, SIMILAR_SCHEMA):
        connection.executescript(schema)
    return connection
