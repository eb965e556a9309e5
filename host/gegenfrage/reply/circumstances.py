"""When a request came, how many contacts, how many equal texts: as phrases that fit into a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from gegenfrage.contract import Locale
from gegenfrage.dossier import Count, Day, NearCopy
from gegenfrage.reply.words import words

_SURE_OF_THE_PART_OF_A_MONTH: Final = 5
_NO_YEAR_NEEDED: Final = 180


def received(day: Day | None, today: date, language: Locale) -> str:
    """Return when a request came, as an adverb ("gestern", "Anfang November"); "" where that is not known."""
    if day is None or day.on > today:
        return ""
    table = words()["received"][language]
    days = (today - day.on).days
    if days <= 1 and day.within:
        return str(table["recently"])
    age = _within(table["ages"], days)
    if age or day.within > _SURE_OF_THE_PART_OF_A_MONTH:
        return age or _within(table["months_ago"], days)
    part = table["parts"][min((day.on.day - 1) // 10, 2)]
    year = f" {day.on.year}" if days > _NO_YEAR_NEEDED and day.on.year != today.year else ""
    return str(part).format(month=table["months"][day.on.month - 1]) + year


def _within(table: Sequence[tuple[int, str]], days: int) -> str:
    return next((phrase for most, phrase in table if days <= most), "")


def contacts(count: Count | None, language: Locale, *, swiss: bool) -> str:
    """Return a number of contacts as it is written ("mehr als 999", "14.870"); "" where it is not known."""
    if count is None:
        return ""
    table = words()["contacts"]["swiss" if swiss else language]
    number = f"{count.value:,}".replace(",", table["separator"])
    return str(table["at_least"]).format(count=number) if count.at_least else number


def family(copies: Sequence[NearCopy], today: date, language: Locale) -> str:
    """Return from whom the same text came ("in diesem Jahr schon von vier anderen"); "" where from nobody.

    Two texts of one name count as one sender, texts without a name as one each.
    """
    if not copies:
        return ""
    table = words()["family"][language]
    number = len({copy.name for copy in copies if copy.name}) + sum(not copy.name for copy in copies)
    counted = table["numbers"][number - 2] if 2 <= number < len(table["numbers"]) + 2 else str(number)
    senders = table["one"] if number == 1 else table["several"].format(count=counted)
    this_year = all(copy.received and copy.received.on.year == today.year for copy in copies)
    return str(table["this_year" if this_year else "ever"]).format(senders=senders)
