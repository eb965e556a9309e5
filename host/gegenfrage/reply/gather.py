"""Gathers the facts that templates may ask from what is known of a request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from gegenfrage import names
from gegenfrage.contract import Address, Locale, Salutation, Settings
from gegenfrage.dossier import Case
from gegenfrage.reply import circumstances
from gegenfrage.reply.facts import Facts, Link
from gegenfrage.reply.quoting import quotable

if TYPE_CHECKING:
    from gegenfrage.judge import Judgement, Weighed


class Manner(NamedTuple):
    """How a reply speaks."""

    language: Locale
    address: Address
    salutation: Salutation
    swiss: bool


def gather(case: Case, judgement: Judgement, settings: Settings, manner: Manner) -> Facts:
    """Return the facts of one request, in one manner."""
    today = case.seen_at.date()
    name = names.split_name(case.sender.name or "")
    written = case.message is not None and bool(case.message.original.strip())
    shown = _Shown(case, judgement.evidence)
    return Facts(
        salutation=names.salute(name, manner.salutation, manner.language, manner.address, swiss=manner.swiss),
        signature=settings.signature.strip() or _own_name(case, manner.address),
        received=circumstances.received(case.received, today, manner.language),
        contacts=circumstances.contacts(case.sender.contacts, manner.language, swiss=manner.swiss),
        family=circumstances.family(case.near_copies, today, manner.language),
        silent=case.message is not None and not written,
        written=written,
        collecting=any(weighed.toward == "collector" for weighed in judgement.evidence),
        personal=any(weighed.toward == "personal" for weighed in judgement.evidence),
        articles=tuple(Link(article.title, article.url) for article in settings.articles),
        said=shown.said,
        words=shown.words,
        found=shown.found,
        strongest=shown.strongest,
        pick=lambda *choices: pick(case.request_id, "", *choices),
    )


def pick(request_id: str, block: str, *choices: str) -> str:
    """Return one of the choices: always the same for one request and block, evenly spread over requests."""
    return choices[crc32("\0".join((request_id, block, *choices)).encode()) % len(choices)]


def _own_name(case: Case, address: Address) -> str:
    """Return the user's name as the page shows it, the first name alone where the reply says du."""
    if case.reader is None or not case.reader.name:
        return ""
    name = names.split_name(case.reader.name)
    return name.given[0] if address == "du" and name.given and name.surname else names.shown_name(name)


class _Shown:
    """What the evidence shows of the message."""

    def __init__(self, case: Case, evidence: Sequence[Weighed]) -> None:
        self._message = case.message
        self._evidence = evidence

    def found(self, signal: str) -> bool:
        return any(weighed.signal == signal for weighed in self._evidence)

    def said(self, signal: str) -> bool:
        return any(weighed.signal == signal and weighed.quotes for weighed in self._evidence)

    def words(self, signal: str) -> str:
        quotes = [quote for weighed in self._evidence if weighed.signal == signal for quote in weighed.quotes]
        fit = (quotable(self._message, quote) for quote in quotes if self._message)
        return next(filter(None, fit), "")

    def strongest(self, *signals: str) -> str:
        quoted = [weighed for weighed in self._evidence if weighed.signal in signals and self.words(weighed.signal)]
        quoted.sort(key=lambda weighed: (-weighed.weight, signals.index(weighed.signal)))
        return quoted[0].signal if quoted else ""
