"""An invented request, so that a template is seen filled in before it is saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from gegenfrage.contract import Address, Article, Locale, Settings
from gegenfrage.dossier import Case, Count, Day, Person
from gegenfrage.judge import judge
from gegenfrage.reply import fill
from gegenfrage.reply.compose import compose
from gegenfrage.reply.facts import Facts
from gegenfrage.reply.gather import gather
from gegenfrage.reply.manner import Manner
from gegenfrage.reply.words import words
from gegenfrage.text import Message

_NOW: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
_SENDER: Final = Person(name="Dr. Max Mustermann", contacts=Count(999, at_least=True))
_READER: Final = Person(name="Katrin Hoffmann")


def preview(text: str, language: Locale, address: Address) -> str:
    """Return what a template makes of the invented request.

    Raises InvalidTemplate where it cannot be filled in: for this request, for one of which nothing is known, or for
    one that shows every trait.
    """
    manner = Manner(language, address, "herr", swiss=False)
    told = words()["example"][manner.voice]
    case = Case(
        "example", _NOW, _SENDER, Message(told["message"]), received=Day(_NOW.date() - timedelta(3)), reader=_READER
    )
    articles = [Article(title=told["article"], url="https://example.org/")]
    known = _facts(case, Settings(articles=articles), manner)
    for facts in (_facts(Case("example", _NOW), Settings(), manner), _telling_everything(known)):
        fill(text, facts, "example")
    return compose(fill(text, known, "example"))


def _facts(case: Case, settings: Settings, manner: Manner) -> Facts:
    return gather(case, judge(case), settings, manner)


def _telling_everything(facts: Facts) -> Facts:
    return replace(
        facts,
        said=lambda _trait: True,
        found=lambda _trait: True,
        words=lambda trait: trait,
        cited=lambda trait: trait,
        strongest=lambda *traits: next(iter(traits), ""),
    )
