"""Numbers, days and addresses as pages show them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gegenfrage.dossier import Count, Day
from gegenfrage.reading.addresses import clean_address, page_name
from gegenfrage.reading.dates import parse_day
from gegenfrage.reading.numbers import parse_count

SEEN_AT = datetime.fromisoformat("2026-11-22T09:30:00+01:00")  # a Sunday


@pytest.mark.parametrize(
    ("shown", "count"),
    [
        ("999+", Count(999, at_least=True)),
        ("999 +", Count(999, at_least=True)),
        ("1.234 Kontakte", Count(1234)),
        ("1,234 contacts", Count(1234)),
        ("1’234", Count(1234)),
        ("1'234 Kontakte", Count(1234)),
        ("12\u00a0345 Kontakte", Count(12345)),
        ("1.234.567", Count(1_234_567)),
        ("87", Count(87)),
        ("Mehr als 500 Kontakte", Count(500, at_least=True)),
        ("more than 500 contacts", Count(500, at_least=True)),
        ("> 999", Count(999, at_least=True)),
        ("1,2k", Count(1200)),
        ("2,5 Tsd.", Count(2500)),
        ("Keine gemeinsamen Kontakte", Count(0)),
        ("no mutual contacts", Count(0)),
        ("ein gemeinsamer Kontakt", Count(1)),
        ("Ilka Sonders und 3 weitere gemeinsame Kontakte", Count(4)),
        ("", None),
        (None, None),
        ("viele", None),
    ],
)
def test_counts(shown: str | None, count: Count | None) -> None:
    assert parse_count(shown) == count


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("heute", Day(date(2026, 11, 22))),
        ("Heute, 08:12", Day(date(2026, 11, 22))),
        ("gestern", Day(date(2026, 11, 21))),
        ("yesterday at 10:20", Day(date(2026, 11, 21))),
        ("vorgestern", Day(date(2026, 11, 20))),
        ("vor 3 Tagen", Day(date(2026, 11, 19))),
        ("3 days ago", Day(date(2026, 11, 19))),
        ("vor einem Tag", Day(date(2026, 11, 21))),
        ("vor 5 Stunden", Day(date(2026, 11, 22))),
        ("vor 12 Stunden", Day(date(2026, 11, 21))),
        ("3d", Day(date(2026, 11, 19))),
        ("vor 3 Wochen", Day(date(2026, 11, 1), within=4)),
        ("a week ago", Day(date(2026, 11, 15), within=4)),
        ("vor ein paar Tagen", Day(date(2026, 11, 19), within=2)),
        ("vor einem Monat", Day(date(2026, 10, 22), within=15)),
        ("2 months ago", Day(date(2026, 9, 22), within=15)),
        ("letzte Woche", Day(date(2026, 11, 15), within=7)),
        ("11.01.2018, 15:02", Day(date(2018, 1, 11))),
        ("21.11.26", Day(date(2026, 11, 21))),
        ("Erhalten am 3.12.", Day(date(2025, 12, 3))),
        ("am 14. November um 9:12 Uhr", Day(date(2026, 11, 14))),
        ("11. Jänner 2018", Day(date(2018, 1, 11))),
        ("Jan 11, 2018", Day(date(2018, 1, 11))),
        ("2018-01-11T10:00", Day(date(2018, 1, 11))),
        ("13/01/2018", Day(date(2018, 1, 13))),
        ("03/04/2018", None),
        ("Montag", Day(date(2026, 11, 16))),
        ("Mo., 16:20", Day(date(2026, 11, 16))),
        ("15:02", Day(date(2026, 11, 22))),
        ("im November 2025", Day(date(2025, 11, 15), within=16)),
        ("31.02.2020", None),
        ("vor 99999 Jahren", None),
        ("demnächst", None),
        ("", None),
        (None, None),
    ],
)
def test_days(shown: str | None, day: Day | None) -> None:
    assert parse_day(shown, SEEN_AT) == day


@pytest.mark.parametrize("shown", ["gestern", "vor 3 Wochen", "letzten Monat", "Montag", "im November"])
def test_a_day_before_the_first_of_all_is_none(shown: str) -> None:
    assert parse_day(shown, datetime(1, 1, 1, 8)) is None


@given(st.text())
def test_any_text_is_understood_or_not_but_never_stops_the_host(shown: str) -> None:
    day, count = parse_day(shown, SEEN_AT), parse_count(shown)
    assert day is None or day.within >= 0
    assert count is None or count.value >= 0


@pytest.mark.parametrize(
    "address",
    [
        "https://www.xing.com/profile/Max_Mustermann12",
        "https://www.xing.com/profile/Max_Mustermann12/cv?sc_o=mxb_p#top",
        "http://xing.com/profile/Max_Mustermann12/",
        "/profile/Max_Mustermann12",
        " www.xing.com/profile/Max_Mustermann12 ",
    ],
)
def test_one_profile_has_one_address(address: str) -> None:
    assert page_name(address) == "Max_Mustermann12"
    assert clean_address(address) == "https://www.xing.com/profile/Max_Mustermann12"


@pytest.mark.parametrize(
    "address", ["https://www.xing.com/profile/", "https://www.xing.com/jobs", "", None, "http://["]
)
def test_other_addresses_name_nobody(address: str | None) -> None:
    assert page_name(address) is None
