"""Days as pages show them: "gestern", "vor 3 Wochen", "11.01.2018, 15:02", "3 days ago".

A library for this exists (dateparser), but it does not tell how exact a day is, and that is what decides
whether a visit fell into the time in question.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Final

from gegenfrage.dossier import Day

_MONTHS: Final = {
    month: number
    for number, names in enumerate(
        (
            "januar jänner jan january", "februar feber feb february", "märz mär mrz maerz mar march", "april apr",
            "mai may", "juni jun june", "juli jul july", "august aug", "september sep sept",
            "oktober okt october oct", "november nov", "dezember dez december dec",
        ),
        start=1,
    )
    for month in names.split()
}  # fmt: skip
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "montag mo monday mon", "dienstag di tuesday tue", "mittwoch mi wednesday wed",
            "donnerstag do thursday thu", "freitag fr friday fri", "samstag sonnabend sa saturday sat",
            "sonntag so sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
# Stem of the unit: how many days one is. What is shown was rounded, so it may be off by half of one unit.
_UNITS: Final = {
    "sek": 0.0, "sec": 0.0, "min": 0.0, "std": 1 / 24, "stunde": 1 / 24, "hour": 1 / 24, "hr": 1 / 24, "h": 1 / 24,
    "tag": 1.0, "tg": 1.0, "day": 1.0, "d": 1.0, "woche": 7.0, "wo": 7.0, "week": 7.0, "w": 7.0,
    "monat": 30.4, "mon": 30.4, "month": 30.4, "mo": 30.4, "jahr": 365.25, "year": 365.25, "yr": 365.25, "y": 365.25,
}  # fmt: skip
_UNIT: Final = r"(sek|sec|min|std|stunde|hour|hr|h|tag|tg|day|d|woche|wo|week|w|monat|month|mon|mo|jahr|year|yr|y)"
_AMOUNT: Final = r"(\d{1,4}|einem|einer|eine|ein|an|a|one|zwei|two|drei|three|ein paar|a few|einigen|mehreren|several)"
_WORD_AMOUNTS: Final = {"zwei": 2, "two": 2, "drei": 3, "three": 3}
_SOME: Final = {"ein paar", "a few", "einigen", "mehreren", "several"}
_AGO: Final = re.compile(
    rf"\b(?:vor\s+(?:etwa\s+|ca\.?\s+|über\s+)?{_AMOUNT}\s*{_UNIT}[a-zä]*\b|{_AMOUNT}\s*{_UNIT}[a-z]*\.?\s+ago\b"
    rf"|^(\d{{1,3}})\s*{_UNIT}\.?$)"
)
_NAMED_DAYS: Final = (
    (re.compile(r"\b(vorgestern|the day before yesterday)\b"), 2),
    (re.compile(r"\b(gestern|yesterday)\b"), 1),
    (re.compile(r"\b(heute|today|gerade eben|soeben|jetzt|just now|now)\b"), 0),
)
_LAST: Final = re.compile(r"\b(?:letzte[nrs]?|vorige[nrs]?|last)\s+(woche|week|monat|month|jahr|year)\b")
_NUMERIC: Final = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})\b)?")
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SLASHED: Final = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\b")
_DAY_MONTH: Final = re.compile(r"\b(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?([a-zä]{3,})\.?,?\s*(\d{4})?\b")
_MONTH_DAY: Final = re.compile(r"\b([a-zä]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b,?\s*(\d{4})?")
_MONTH: Final = re.compile(r"\b([a-zä]{3,})\.?(?:\s+(\d{4}))?\b")
_WORD: Final = re.compile(r"[a-zä]+")
_TIME: Final = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:uhr|am|pm))?")


def parse_day(shown: str | None, seen_at: datetime) -> Day | None:
    """Return the day that a text names, as seen at `seen_at`; None where none is understood.

    A day without a year is the last such day up to `seen_at`. "03/04/2018" names two days and is not guessed.
    """
    text = " ".join(unicodedata.normalize("NFKC", shown or "").casefold().split())
    try:
        return _understood(text, seen_at)
    except OverflowError:  # before the year 1
        return None


def _understood(text: str, seen_at: datetime) -> Day | None:
    today = seen_at.date()
    ago = _ago(text, seen_at)
    if ago is not None:
        return ago
    for understand in (_named, _calendar, _month, _weekday):
        day = understand(text, today)
        if day is not None:
            return day
    return Day(today) if _TIME.fullmatch(text) else None


def _ago(text: str, seen_at: datetime) -> Day | None:
    found = _AGO.search(text)
    if found is None:
        return None
    amount, unit = [group for group in found.groups() if group]
    days = _UNITS[unit]
    number = int(amount) if amount.isdigit() else _WORD_AMOUNTS.get(amount, 3 if amount in _SOME else 1)
    rounding = days * (2 if amount in _SOME else 0.5) if days > 1 or amount in _SOME else 0
    return Day((seen_at - timedelta(days=number * days)).date(), within=round(rounding))


def _named(text: str, today: date) -> Day | None:
    for pattern, days in _NAMED_DAYS:
        if pattern.search(text):
            return Day(today - timedelta(days=days))
    last = _LAST.search(text)
    if last is None:
        return None
    unit = round(next(days for stem, days in _UNITS.items() if last[1].startswith(stem) and days > 1))
    return Day(today - timedelta(days=unit), within=unit)


def _calendar(text: str, today: date) -> Day | None:
    if found := _ISO.search(text):
        return _day(today, found[3], found[2], found[1])
    if found := _NUMERIC.search(text):
        return _day(today, found[1], found[2], found[3])
    if found := _SLASHED.search(text):
        return _slashed(today, *found.groups())
    for found in _DAY_MONTH.finditer(text):
        if found[2] in _MONTHS:
            return _day(today, found[1], _MONTHS[found[2]], found[3])
    for found in _MONTH_DAY.finditer(text):
        if found[1] in _MONTHS:
            return _day(today, found[2], _MONTHS[found[1]], found[3])
    return None


def _slashed(today: date, first: str, second: str, year: str) -> Day | None:
    if int(first) > 12 or first == second:
        return _day(today, first, second, year)
    return _day(today, second, first, year) if int(second) > 12 else None


def _day(today: date, day: str, month: str | int, year: str | None) -> Day | None:
    try:
        if year:
            return Day(date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day)))
        named = date(today.year, int(month), int(day))
        return Day(named if named <= today else named.replace(year=today.year - 1))
    except ValueError:
        return None


def _month(text: str, today: date) -> Day | None:
    for found in _MONTH.finditer(text):
        if found[1] in _MONTHS and (found[2] or len(found[1]) > 3):
            middle = _day(today, "15", _MONTHS[found[1]], found[2])
            return Day(min(middle.on, today), within=16) if middle else None
    return None


def _weekday(text: str, today: date) -> Day | None:
    words = _WORD.findall(_TIME.sub(" ", text))
    for word in words:
        if word in _WEEKDAYS and (len(word) > 3 or len(words) == 1):
            return Day(today - timedelta(days=(today.weekday() - _WEEKDAYS[word] - 1) % 7 + 1))
    return None
