"""What replies say of time, number and family, and how they decide in which manner to speak."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest

from gegenfrage.contract import Locale
from gegenfrage.dossier import Case, Count, Day, NearCopy, Person
from gegenfrage.reply import circumstances
from gegenfrage.reply.manner import address_of, is_swiss, language_of
from gegenfrage.text import Message

TODAY = date(2026, 11, 22)


def days_ago(days: int, within: int = 0) -> Day:
    return Day(TODAY - timedelta(days), within)


@pytest.mark.parametrize(
    ("day", "german", "english"),
    [
        (None, "", ""),
        (days_ago(-1), "", ""),
        (days_ago(0), "heute", "today"),
        (days_ago(1), "gestern", "yesterday"),
        (days_ago(1, within=1), "vor Kurzem", "recently"),
        (days_ago(3), "vor ein paar Tagen", "a few days ago"),
        (days_ago(7, within=4), "vor etwa einer Woche", "about a week ago"),
        (days_ago(14), "vor etwa zwei Wochen", "about two weeks ago"),
        (days_ago(21, within=4), "vor etwa drei Wochen", "about three weeks ago"),
        (days_ago(40, within=15), "vor einigen Wochen", "a few weeks ago"),
        (days_ago(90, within=15), "vor einigen Monaten", "some months ago"),
        (days_ago(700, within=180), "", ""),
        (Day(date(2026, 10, 3)), "Anfang Oktober", "in early October"),
        (Day(date(2026, 10, 15)), "Mitte Oktober", "in mid-October"),
        (Day(date(2026, 7, 31)), "Ende Juli", "in late July"),
        (Day(date(2018, 1, 11)), "Mitte Januar 2018", "in mid-January 2018"),
    ],
)
def test_tells_when_a_request_came(day: Day | None, german: str, english: str) -> None:
    assert circumstances.received(day, TODAY, "de") == german
    assert circumstances.received(day, TODAY, "en") == english


def test_a_month_of_the_winter_before_needs_no_year() -> None:
    assert circumstances.received(Day(date(2025, 12, 28)), date(2026, 2, 1), "de") == "Ende Dezember"


@pytest.mark.parametrize(
    ("count", "language", "swiss", "said"),
    [
        (None, "de", False, ""),
        (Count(999, at_least=True), "de", False, "mehr als 999"),
        (Count(999, at_least=True), "en", False, "more than 999"),
        (Count(14870), "de", False, "14.870"),
        (Count(14870), "en", False, "14,870"),
        (Count(14870), "de", True, "14’870"),
    ],
)
def test_tells_how_many_contacts(count: Count | None, language: Locale, swiss: bool, said: str) -> None:
    assert circumstances.contacts(count, language, swiss=swiss) == said


LAST_MONTH: Final = days_ago(30)


def copy(name: str | None, day: Day | None = LAST_MONTH) -> NearCopy:
    return NearCopy(name, day, "…", 90.0)


@pytest.mark.parametrize(
    ("copies", "german", "english"),
    [
        ([], "", ""),
        ([copy("Ada Berg")], "in diesem Jahr schon von jemand anderem", "from somebody else this year"),
        (
            [copy("Ada Berg"), copy("Ada Berg")],
            "in diesem Jahr schon von jemand anderem",
            "from somebody else this year",
        ),
        ([copy(None), copy(None)], "in diesem Jahr schon von zwei anderen", "from two other people this year"),
        (
            [copy(name) for name in "ABCD"],
            "in diesem Jahr schon von vier anderen",
            "from four other people this year",
        ),
        ([copy("A"), copy("B", days_ago(700))], "schon von zwei anderen", "from two other people before"),
        ([copy("A", None)], "schon von jemand anderem", "from somebody else before"),
        ([copy(str(n)) for n in range(15)], "in diesem Jahr schon von 15 anderen", "from 15 other people this year"),
    ],
)
def test_tells_from_how_many_the_same_text_came(copies: list[NearCopy], german: str, english: str) -> None:
    assert circumstances.family(copies, TODAY, "de") == german
    assert circumstances.family(copies, TODAY, "en") == english


def case(message: str | None = None, location: str | None = None) -> Case:
    read = None if message is None else Message(message)
    return Case("r", datetime(2026, 11, 22, tzinfo=UTC), Person(location=location), read)


@pytest.mark.parametrize(
    ("message", "language", "address"),
    [
        (None, "de", "Sie"),
        ("", "de", "Sie"),
        ("Hallo, ich würde mich gern mit dir vernetzen.", "de", "du"),
        ("Ich freue mich über dein Profil. Darf ich Sie einladen?", "de", "Sie"),
        ("I would like to add you to my network.", "en", "Sie"),
        ("Dear Ms Hoffmann, I would like to add you to my network.", "en", "Sie"),
        ("Hi Katrin, I would like to add you to my network.", "en", "du"),
        ("Dear Madam, I would like to add you to my network.", "en", "Sie"),
    ],
)
def test_follows_the_request(message: str | None, language: Locale, address: str) -> None:
    assert language_of(case(message), "de") == language
    assert address_of(case(message)) == address


def test_without_a_text_the_language_is_that_of_the_user_interface() -> None:
    assert language_of(case(None), "en") == "en"


@pytest.mark.parametrize(
    ("message", "location", "swiss"),
    [
        (None, "Winterthur, Schweiz", True),
        ("Schöne Grüße", "Zürich, Switzerland", True),
        (None, "Zürich", True),
        ("Grüezi, ich freue mich", None, True),
        ("Freundliche Grüsse", None, True),
        ("Das ist grossartig, ausserdem freue ich mich", None, True),
        ("Wer weiss, wozu es gut ist", None, False),
        ("Das ist grossartig, ausserdem freue ich mich", "Köln, Deutschland", False),
        ("Grüße aus Bernau", "Bernau", False),
        (None, None, False),
        (None, "Wien, Österreich", False),
    ],
)
def test_tells_swiss_senders(message: str | None, location: str | None, swiss: bool) -> None:
    assert is_swiss(case(message, location)) is swiss
