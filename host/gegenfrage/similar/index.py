"""Remembering texts and finding their near-copies, in the product's SQLite file."""

from __future__ import annotations

import json
import sqlite3
from hashlib import blake2b
from itertools import islice
from typing import Any, Final, NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from gegenfrage.similar.sketch import keys, probes
from gegenfrage.text.normalise import plain

MINIMUM_WORDS: Final = 8
MINIMUM_RATIO: Final = 85.0

# Distinct texts stand once, however often they were sent.
SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS similar_text (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL UNIQUE,   -- of words
    words TEXT NOT NULL               -- plain and sorted
);
CREATE TABLE IF NOT EXISTS similar_request (
    id INTEGER PRIMARY KEY,           -- the store's
    text INTEGER NOT NULL REFERENCES similar_text (id)
);
CREATE INDEX IF NOT EXISTS similar_request_by_text ON similar_request (text);
CREATE TABLE IF NOT EXISTS similar_key (
    key INTEGER NOT NULL,
    text INTEGER NOT NULL,
    PRIMARY KEY (key, text)
) WITHOUT ROWID;
"""

_NEIGHBOURS: Final = """
SELECT * FROM (SELECT text FROM similar_key WHERE key >= ?1 ORDER BY key LIMIT ?2)
UNION ALL
SELECT * FROM (SELECT text FROM similar_key WHERE key < ?1 ORDER BY key DESC LIMIT ?2)
"""
_REACH: Final = 12  # neighbours read on either side of a key; 8 found 0.987 among a million texts, 12 found 0.994


class Match(NamedTuple):
    """A remembered text and how like it is: rapidfuzz's token_sort_ratio, 85 to 100."""

    text_id: int
    ratio: float


class TextIndex:
    """The texts of all requests so far. Texts of fewer than 8 words are neither remembered nor compared."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use the tables of SCHEMA in this connection; committing is the caller's."""
        self._connection = connection

    def add(self, text_id: int, text: str) -> None:
        """Remember the text under the caller's key, instead of what was there under it."""
        words = _sorted_words(text)
        known = self._rows(
            "SELECT digest FROM similar_text WHERE id = (SELECT text FROM similar_request WHERE id = ?)", text_id
        )
        if known == [(_digest(words),)]:
            return
        if known:
            self.remove(text_id)
        if len(words) >= MINIMUM_WORDS:
            self._rows("INSERT INTO similar_request VALUES (?, ?)", text_id, self._text(words))

    def remove(self, text_id: int) -> None:
        """Forget the text under this key, if there is one."""
        known = self._rows(
            "SELECT id, words FROM similar_text WHERE id = (SELECT text FROM similar_request WHERE id = ?)", text_id
        )
        self._rows("DELETE FROM similar_request WHERE id = ?", text_id)
        for text, words in known:
            if not self._requests(text, 1):
                self._rows("DELETE FROM similar_text WHERE id = ?", text)
                rows = [(key, text) for key in keys(words.split())]
                self._connection.executemany("DELETE FROM similar_key WHERE key = ? AND text = ?", rows)

    def find(self, text: str, *, limit: int = 50) -> list[Match]:
        """Return the near-copies among the remembered texts, best first, at most `limit`.

        Where many more than `limit` are near-copies, near ones are returned, not surely the nearest; the identical
        text is always among them.
        """
        words = _sorted_words(text)
        if len(words) < MINIMUM_WORDS:
            return []
        reach = _REACH
        # A family may go on beyond what was read: only then is more read.
        while 2 * reach <= len(alike := self._alike(words, reach, limit)) < limit:
            reach *= 4
        matches = (Match(request, ratio) for _, ratio, text in alike for request in self._requests(text, limit))
        return list(islice(matches, limit))

    def _alike(self, words: list[str], reach: int, limit: int) -> list[tuple[str, float, int]]:
        """Return words, ratio and id of the distinct texts that are near-copies, best first."""
        return process.extract(
            " ".join(words),
            self._candidates(words, reach),
            scorer=fuzz.ratio,  # of sorted words: token_sort_ratio
            score_cutoff=MINIMUM_RATIO,
            limit=limit,
        )

    def _candidates(self, words: list[str], reach: int) -> dict[int, str]:
        """Return the words of the same text and of those near it in any tree, by the id of the text."""
        near = {text for key in probes(words) for (text,) in self._rows(_NEIGHBOURS, key, reach)}
        return dict(
            self._rows(
                "SELECT id, words FROM similar_text WHERE id IN (SELECT value FROM json_each(?)) OR digest = ?",
                json.dumps(sorted(near)),
                _digest(words),
            )
        )

    def _requests(self, text: int, limit: int) -> list[int]:
        rows = self._rows("SELECT id FROM similar_request WHERE text = ? ORDER BY id LIMIT ?", text, limit)
        return [request for (request,) in rows]

    def _text(self, words: list[str]) -> int:
        """Return the id of the text, remembered."""
        digest = _digest(words)
        for (text,) in self._rows("SELECT id FROM similar_text WHERE digest = ?", digest):
            return int(text)
        [(text,)] = self._rows("SELECT ifnull(max(id), 0) + 1 FROM similar_text")
        self._rows("INSERT INTO similar_text VALUES (?, ?, ?)", text, digest, " ".join(words))
        self._connection.executemany("INSERT INTO similar_key VALUES (?, ?)", [(key, text) for key in keys(words)])
        return int(text)

    def _rows(self, statement: str, *parameters: int | str) -> list[Any]:
        cursor = self._connection.cursor()
        cursor.row_factory = None  # tuples, whatever the store has its rows as
        return cursor.execute(statement, parameters).fetchall()


def _sorted_words(text: str) -> list[str]:
    return sorted(default_process(plain(text)).split())


def _digest(words: list[str]) -> int:
    """Return 64 bits that tell texts apart: among a million, two are alike with a chance of 1 in 37 million."""
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest(), signed=True)
