"""How long the look-up of near-copies takes, and what it finds, beside an exhaustive comparison by rapidfuzz.

    python -m tests.bench.similar [SIZE …]        default: 1000 10000 100000 1000000

The exhaustive comparison has all texts in memory, normalised and sorted already; the look-up reads its SQLite file.

- recall: of near-copies made with a ratio of 85 to 100, those whose original is found, or the 50 asked for are
- of all there: of what the exhaustive comparison finds (up to 50 a text), as many are found
- of the nearest 50: of these, those as near as its own; less where a mass mailing has hundreds of variants
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz, process

from gegenfrage.similar import MINIMUM_RATIO, SCHEMA, TextIndex
from tests.bench.texts import EDITS, history, near_copy, read

SIZES = (1_000, 10_000, 100_000, 1_000_000)
COPIES = 1_400  # near-copies looked up at each size, an equal number of each kind of edit
EXHAUSTIVE = 35  # of them, compared with every text as well
LIMIT = 50


@dataclass(frozen=True)
class Copy:
    """A near-copy of a remembered text: with a ratio of 85 or more, so that the exhaustive comparison finds it."""

    original: int
    kind: str
    text: str


@dataclass(frozen=True)
class Comparison:
    """What comparing with every text takes and finds, up to LIMIT, and how much of it the look-up finds."""

    seconds: float
    there: int
    found: int  # of 85 or more
    nearest: int  # of the ratio of the last the exhaustive comparison lists, or more


@dataclass(frozen=True)
class Row:
    """What one size came to; times in seconds."""

    size: int
    adding: float
    looking_up: float
    comparing: float
    recall: float
    recall_of_all: float
    recall_of_nearest: float
    bytes_each: float


def main(sizes: Iterable[int]) -> None:
    rng = random.Random(20180111)
    texts: list[str] = []
    prepared: list[str] = []
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "similar.sqlite")
        connection = sqlite3.connect(file)
        connection.execute("PRAGMA cache_size = -500000")  # KiB, for remembering so many at once
        connection.executescript(SCHEMA)
        for size in sorted(sizes):
            more = list(islice(history(size - len(texts), rng), size - len(texts)))
            adding = remember(connection, more, len(texts))
            texts += more
            prepared += (" ".join(sorted(read(text).split())) for text in more)
            rows.append(measure(file, texts, prepared, adding / max(1, len(more)), rng))
            report(rows[-1], rows[0])
        connection.close()


def remember(connection: sqlite3.Connection, texts: list[str], first: int) -> float:
    """Add the texts in one transaction and return the seconds that took."""
    index = TextIndex(connection)
    start = time.perf_counter()
    with connection:
        for number, text in enumerate(texts, first):
            index.add(number, text)
    return time.perf_counter() - start


def measure(file: Path, texts: list[str], prepared: list[str], adding: float, rng: random.Random) -> Row:
    connection = sqlite3.connect(file)  # as the product opens it, with a page cache of 2 MB
    index = TextIndex(connection)
    copies = [made(texts, kind, rng) for kind in range(len(EDITS)) for _ in range(COPIES // len(EDITS))]
    rng.shuffle(copies)
    for copy in copies[-20:]:
        index.find(copy.text, limit=LIMIT)
    times: list[float] = []
    missed: Counter[str] = Counter()
    for copy in copies:
        start = time.perf_counter()
        matches = index.find(copy.text, limit=LIMIT)
        times.append(time.perf_counter() - start)
        # A full list is all that was asked for: the original may be one of more near-copies than that.
        if len(matches) < LIMIT and copy.original not in {match.text_id for match in matches}:
            missed[copy.kind] += 1
    compared = [compare(index, prepared, copy.text) for copy in copies[:EXHAUSTIVE]]
    connection.close()
    there = sum(each.there for each in compared)
    print("   missed:", dict(missed) or "none")
    return Row(
        size=len(texts),
        adding=adding,
        looking_up=median(times),
        comparing=median(each.seconds for each in compared),
        recall=1 - missed.total() / len(copies),
        recall_of_all=sum(each.found for each in compared) / there,
        recall_of_nearest=sum(each.nearest for each in compared) / there,
        bytes_each=file.stat().st_size / len(texts),
    )


def made(texts: list[str], kind: int, rng: random.Random) -> Copy:
    original = rng.randrange(len(texts))
    return Copy(original, EDITS[kind].__name__, near_copy(texts[original], EDITS[kind], rng))


def compare(index: TextIndex, prepared: list[str], text: str) -> Comparison:
    wanted = " ".join(sorted(read(text).split()))
    start = time.perf_counter()
    best = process.extract(wanted, prepared, scorer=fuzz.ratio, score_cutoff=MINIMUM_RATIO, limit=LIMIT)
    seconds = time.perf_counter() - start
    matches = index.find(text, limit=LIMIT)
    nearest = sum(match.ratio >= best[-1][1] for match in matches)
    return Comparison(seconds, len(best), len(matches), min(nearest, len(best)))


def report(row: Row, first: Row) -> None:
    if row is first:
        print(
            "remembered | look-up ms | × the first | exhaustive ms | look-up/exhaustive | "
            "recall | of all there | of the nearest 50 | adding ms | bytes a text"
        )
    print(
        f"{row.size:>10,} | {row.looking_up * 1e3:>10.1f} | {row.looking_up / first.looking_up:>11.2f} | "
        f"{row.comparing * 1e3:>13.1f} | {row.looking_up / row.comparing:>18.4f} | {row.recall:>6.4f} | "
        f"{row.recall_of_all:>12.4f} | "
        f"{row.recall_of_nearest:>17.4f} | {row.adding * 1e3:>9.2f} | {row.bytes_each:>12,.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
