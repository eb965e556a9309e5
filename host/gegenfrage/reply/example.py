"""An invented request, so that a template is seen filled in before it is saved."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from gegenfrage import names
from gegenfrage.contract import Address, Locale
from gegenfrage.dossier import Count, Day, NearCopy
from gegenfrage.reply import circumstances, fill
from gegenfrage.reply.compose import compose
from gegenfrage.reply.facts import Facts, Link
from gegenfrage.reply.words import words

_TODAY: Final = date(2026, 11, 22)
_SENDER: Final = "Dr. Max Mustermann"
_READER: Final = "Katrin Hoffmann"
_COPIES: Final = (NearCopy(None, Day(_TODAY), "", 90.0),) * 2


def preview(text: str, language: Locale, address: Address) -> str:
    """Return what a template makes of the invented request.

    Raises InvalidTemplate where it cannot be filled in, for this request or for one of which nothing is known.
    """
    fill(text, _unknown(language, address), "example")
    return compose(fill(text, _known(language, address), "example"))


def _known(language: Locale, address: Address) -> Facts:
    said = words()["example"][language]
    return Facts(
        salutation=names.salute(names.split_name(_SENDER), "herr", language, address),
        signature=_READER,
        received=circumstances.received(Day(_TODAY - timedelta(days=3)), _TODAY, language),
        contacts=circumstances.contacts(Count(999, at_least=True), language, swiss=False),
        family=circumstances.family(_COPIES, _TODAY, language),
        silent=False,
        written=True,
        collecting=True,
        personal=False,
        articles=(Link(said["article"], "https://example.org/kontakte"),),
        said=lambda _signal: True,
        words=lambda _signal: str(said["words"]),
        found=lambda _signal: True,
        strongest=lambda *signals: signals[0] if signals else "",
        pick=lambda *choices: choices[0],
    )


def _unknown(language: Locale, address: Address) -> Facts:
    return Facts(
        salutation=names.salute(names.split_name(""), "neutral", language, address),
        signature="",
        received="",
        contacts="",
        family="",
        silent=True,
        written=False,
        collecting=False,
        personal=False,
        articles=(),
        said=lambda _signal: False,
        words=lambda _signal: "",
        found=lambda _signal: False,
        strongest=lambda *_signals: "",
        pick=lambda *choices: choices[0],
    )
