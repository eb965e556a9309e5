"""Near-copies among the remembered texts: found as an exhaustive comparison would find them, without reading all."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from rapidfuzz import fuzz

from gegenfrage.similar import MINIMUM_RATIO, SCHEMA, Match, TextIndex, differing_words
from gegenfrage.store import Store
from tests.bench.texts import EDITS, Edit, history, near_copy, read

TEXT = "Guten Tag Frau Meier, über eine Verbindung mit Ihnen würde ich mich außerordentlich freuen. Beste Grüße"
OTHER = "Hi Anna, the photographs of our hiking club are finally online, have a look when you are home"
ROOMS = ("similar_text", "similar_request", "similar_key")


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    yield connection
    connection.close()


@pytest.fixture
def index(connection: sqlite3.Connection) -> TextIndex:
    return TextIndex(connection)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return list(history(3_000, random.Random(1)))


@pytest.fixture(scope="module")
def filled(texts: list[str]) -> Iterator[TextIndex]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    yield remembering(connection, texts)
    connection.close()


def remembering(connection: sqlite3.Connection, texts: Iterable[str]) -> TextIndex:
    index = TextIndex(connection)
    for number, text in enumerate(texts):
        index.add(number, text)
    return index


def rows(connection: sqlite3.Connection) -> list[int]:
    return [connection.execute(f"SELECT count(*) FROM {room}").fetchone()[0] for room in ROOMS]


@pytest.mark.parametrize("edit", EDITS)
def test_near_copies_of_every_kind_are_found(filled: TextIndex, texts: list[str], edit: Edit) -> None:
    rng = random.Random(2)
    originals = rng.sample(range(len(texts)), 100)
    found = [
        number in {match.text_id for match in filled.find(near_copy(texts[number], edit, rng), limit=1_000)}
        for number in originals
    ]
    assert sum(found) >= 0.99 * len(found)


def test_it_finds_what_comparing_with_every_text_finds(filled: TextIndex, texts: list[str]) -> None:
    rng = random.Random(3)
    sought = [near_copy(rng.choice(texts), edit, rng) for edit in EDITS for _ in range(4)]
    there = found = 0
    for text in sought:
        ratios = {n: fuzz.token_sort_ratio(read(text), read(known)) for n, known in enumerate(texts)}
        alike = {number: ratio for number, ratio in ratios.items() if ratio >= MINIMUM_RATIO}
        matches = dict(filled.find(text, limit=len(texts)))
        assert matches.items() <= alike.items()
        there += len(alike)
        found += len(matches)
    assert there >= len(sought)
    assert found >= 0.99 * there


def test_the_work_of_a_look_up_hardly_grows(connection: sqlite3.Connection) -> None:
    rng = random.Random(4)
    few, more = list(history(300, rng)), list(history(5_700, rng))
    sought = [near_copy(text, EDITS[-1], rng) for text in few[:30]]

    def steps(index: TextIndex) -> int:
        """Steps of SQLite's virtual machine, in hundreds."""
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        connection.set_progress_handler(count, 100)
        for text in sought:
            index.find(text)
        connection.set_progress_handler(None, 0)
        return counted

    index = remembering(connection, few)
    at_first = steps(index)
    for number, text in enumerate(more, len(few)):
        index.add(number, text)
    assert steps(index) < 3 * at_first


def test_a_text_sent_many_times_is_one_text(connection: sqlite3.Connection) -> None:
    index = remembering(connection, [OTHER, *[TEXT] * 3_000])
    assert rows(connection)[:2] == [2, 3_001]
    assert index.find(TEXT) == [Match(number, 100.0) for number in range(1, 51)]
    assert len(index.find(TEXT, limit=5_000)) == 3_000


def test_a_large_family_is_found_as_a_whole_and_hides_no_identical_text(connection: sqlite3.Connection) -> None:
    family = [TEXT.replace("Meier", f"Meier{number}") for number in range(2_000)]
    index = remembering(connection, family)
    assert len(index.find(TEXT)) == 50
    assert len(index.find(TEXT, limit=5_000)) >= 0.99 * len(family)
    for number in range(0, 2_000, 100):
        assert index.find(family[number], limit=1) == [Match(number, 100.0)]


@pytest.mark.parametrize(
    "copy",
    [
        TEXT.upper(),
        TEXT.replace("ü", "ue").replace("ß", "ss"),
        TEXT.replace("Verbindung", "Ver\u200bbin\u00addung"),
        TEXT.replace("e", "е"),  # Cyrillic
        TEXT.replace(" ", "\n\n"),
        TEXT.replace(",", " –").replace(".", " !!! 🙂"),
        " ".join(reversed(TEXT.replace(",", "").replace(".", "").split())),
    ],
    ids=["case", "umlauts", "invisible", "look-alike", "lines", "punctuation", "order"],
)
def test_what_reads_alike_is_identical(index: TextIndex, copy: str) -> None:
    index.add(7, TEXT)
    assert index.find(copy) == [Match(7, 100.0)]


def test_the_ratio_is_that_of_rapidfuzz(index: TextIndex) -> None:
    index.add(1, TEXT)
    copy = TEXT.replace("Frau Meier", "Herr Schulz")
    assert index.find(copy) == [Match(1, fuzz.token_sort_ratio(read(TEXT), read(copy)))]


def test_below_the_minimum_ratio_is_no_match(index: TextIndex) -> None:
    index.add(1, TEXT)
    copy = f"{TEXT} und vielleicht bis bald einmal in Zürich am schönen See"
    assert fuzz.token_sort_ratio(read(TEXT), read(copy)) < MINIMUM_RATIO
    assert index.find(copy) == []


def test_the_best_come_first_and_no_more_than_asked_for(index: TextIndex) -> None:
    family = [TEXT, TEXT.replace("Meier", "Maier"), TEXT.replace("Frau Meier", "Herr Schulz"), TEXT.replace("Tag", "")]
    for number, text in enumerate(family):
        index.add(number, text)
    matches = index.find(TEXT)
    assert matches[0] == Match(0, 100.0)
    assert {match.text_id for match in matches} == {0, 1, 2, 3}
    assert all(better.ratio >= worse.ratio for better, worse in pairwise(matches))
    assert index.find(TEXT, limit=2) == matches[:2]


@pytest.mark.parametrize("text", ["", "🙂 … !!!", "Eins zwei drei vier fünf sechs sieben", "\ud800" * 10])
def test_fewer_than_eight_words_are_not_compared(connection: sqlite3.Connection, text: str) -> None:
    index = remembering(connection, [text])
    assert rows(connection) == [0, 0, 0]
    assert index.find(text) == []


@pytest.mark.parametrize("text", ["a b c d e f g h", "ja " * 8, "wort " * 100_000, "x" * 100_000 + " a b c d e f g"])
def test_odd_texts_are_found_again(index: TextIndex, text: str) -> None:
    index.add(1, text)
    index.add(2, TEXT)
    assert index.find(text) == [Match(1, 100.0)]


def test_adding_twice_changes_nothing(connection: sqlite3.Connection, index: TextIndex) -> None:
    index.add(1, TEXT)
    before = list(connection.iterdump())
    index.add(1, TEXT)
    assert list(connection.iterdump()) == before


@pytest.mark.parametrize("new", [OTHER, "Hallo"])
def test_another_text_takes_the_place_of_the_first(index: TextIndex, new: str) -> None:
    index.add(1, TEXT)
    index.add(1, new)
    assert index.find(TEXT) == []
    assert [match.text_id for match in index.find(OTHER)] == ([1] if new == OTHER else [])


def test_what_is_removed_is_forgotten(connection: sqlite3.Connection, index: TextIndex) -> None:
    index.add(1, TEXT)
    index.add(2, TEXT)
    index.remove(1)
    index.remove(99)
    assert index.find(TEXT) == [Match(2, 100.0)]
    index.remove(2)
    assert rows(connection) == [0, 0, 0]


def test_it_works_in_the_products_own_store() -> None:
    store = Store()
    store.texts.add(1, TEXT)
    store.texts.add(1, TEXT)
    assert store.texts.find(TEXT) == [Match(1, 100.0)]
    store.texts.remove(1)
    assert store.texts.find(TEXT) == []
    store.close()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Guten Tag Frau Meier, schön!", "Guten Tag Herr Schulz, schön!", [("Frau Meier", "Herr Schulz")]),
        ("Hallo, wie geht es?", "Hallo Anna, wie geht es?", [("", "Anna")]),
        ("Hallo liebe Anna, wie geht es?", "Hallo, wie geht es?", [("liebe Anna", "")]),
        ("am „Montag“ in Bonn", "am »Dienstag« in Köln", [("Montag", "Dienstag"), ("Bonn", "Köln")]),
        ("Sehr geehrte Frau Meier", "Hi Frau Dr. Meier", [("Sehr geehrte", "Hi"), ("", "Dr")]),
        ("Grüße – Ihr Max", "gruesse Ihr\u200b Max", []),
        ("", "Neu hier", [("", "Neu hier")]),
        ("", "", []),
    ],
)
def test_differing_words(first: str, second: str, expected: list[tuple[str, str]]) -> None:
    assert differing_words(first, second) == expected
