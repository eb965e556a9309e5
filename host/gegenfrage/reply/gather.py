"""Gathers the facts that templates may ask from what is known of a request."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final
from zlib import crc32

from gegenfrage import names
from gegenfrage.contract import Address, Quote, Settings
from gegenfrage.dossier import Case
from gegenfrage.reply import circumstances
from gegenfrage.reply.facts import Facts, Link
from gegenfrage.reply.manner import Manner, name_of, swiss_spelling
from gegenfrage.reply.quoting import Quotation, quotation
from gegenfrage.reply.words import words
from gegenfrage.text import Message
from gegenfrage.text.phrases import LANGUAGES, language_file

if TYPE_CHECKING:
    from gegenfrage.judge import Judgement
    from gegenfrage.signals import Evidence


_TELLING: Final = 8
"""Words from which a message tells what it is about."""


def gather(case: Case, judgement: Judgement, settings: Settings, manner: Manner) -> Facts:
    """Return the facts of one request, in one manner."""
    today = case.seen_at.date()
    name = name_of(case.sender)
    written = case.message is not None and bool(case.message.original.strip())
    evidence = [reason.evidence for reason in judgement.reasons]
    shown = _Shown(case, evidence, manner)
    return Facts(
        salutation=names.salute(name, manner.salutation, manner.language, manner.address, swiss=manner.swiss),
        signature=settings.signature.strip() or _own_name(case, manner.address),
        received=circumstances.received(case.received, today, manner.language),
        contacts=circumstances.contacts(case.sender.contacts, manner.language, swiss=manner.swiss),
        family=circumstances.family(case.near_copies, today, manner.language),
        silent=case.message is not None and not written,
        written=written,
        short=case.message is None or len(case.message.words) < _TELLING,
        grave=case.message is not None and _is_grave(case.message),
        collecting=any(found.toward == "collector" for found in evidence),
        personal=any(found.toward == "personal" and found.quotes for found in evidence),
        confirmed=case.answers.get("encounter") is True or shown.found("earlier-conversation"),
        articles=tuple(Link(article.title, article.url) for article in settings.articles),
        said=shown.said,
        words=shown.words,
        cited=shown.cited,
        found=shown.found,
        strongest=shown.strongest,
        pick=lambda *choices: pick(case.request_id, "", *choices),
    )


def _is_grave(message: Message) -> bool:
    forms = {word.form for word in message.words}
    return any(fnmatchcase(form, grave) for form in forms for grave in words()["grave"]["words"])


def pick(request_id: str, block: str, *choices: str) -> str:
    """Return one of the choices: always the same for one request and block, evenly spread over requests."""
    return choices[crc32("\0".join((request_id, block, *choices)).encode()) % len(choices)]


def _own_name(case: Case, address: Address) -> str:
    """Return the user's name as the page shows it, the first name alone where the reply says du."""
    if case.reader is None or not case.reader.name:
        return ""
    name = name_of(case.reader)
    return name.given[0] if address == "du" and name.given and name.surname else names.shown_name(name)


class _Shown:
    """What the evidence shows of the message."""

    def __init__(self, case: Case, evidence: Sequence[Evidence], manner: Manner) -> None:
        self._case = case
        self._evidence = evidence
        self._manner = manner
        self._quotations: dict[str, Quotation | None] = {}

    def found(self, signal: str) -> bool:
        return any(weighed.signal == signal for weighed in self._evidence)

    def said(self, signal: str) -> bool:
        return any(weighed.signal == signal and weighed.quotes for weighed in self._evidence)

    def words(self, signal: str) -> str:
        found = self._quotation(signal)
        return found.words if found else ""

    def cited(self, signal: str) -> str:
        found = self._quotation(signal)
        if not found:
            return ""
        leads = words()["cited"][self._manner.voice][found.shape]
        lead = pick(self._case.request_id, signal, *leads)
        return swiss_spelling(lead, swiss=self._manner.swiss).format(words=found.words)

    def strongest(self, *signals: str) -> str:
        """Return the one that is quoted in a whole sentence, if there is one, and weighs most; the first of equals."""
        quoted = {weighed.signal: (self._quotation(weighed.signal), weighed) for weighed in self._evidence}
        ranks = {
            signal: (found.shape == "fragment", -weighed.weight, signals.index(signal))
            for signal, (found, weighed) in quoted.items()
            if found and signal in signals
        }
        return min(ranks, key=lambda signal: ranks[signal], default="")

    def _quotation(self, signal: str) -> Quotation | None:
        if signal not in self._quotations:
            message = self._case.message
            quotes = [quote for found in self._evidence if found.signal == signal for quote in found.quotes]
            may_deny = signal in words()["quotes"]["may_deny"]
            narrowed = _narrowed(message, signal, quotes) if message else []
            self._quotations[signal] = quotation(message, narrowed, may_deny=may_deny) if message else None
        return self._quotations[signal]


def _narrowed(message: Message, signal: str, quotes: list[Quote]) -> list[Quote]:
    """Return, for a trait that is named like a family of phrases, the places of just these phrases.

    Its quotes may mark more: places run together, or words of other families that support it.
    """
    if not any(signal in language_file(language)["families"] for language in LANGUAGES):
        return quotes
    spans = [message.span(match.first, match.last) for match in message.matches.get(signal, ())]
    within = [span for span in spans if any(quote.start <= span[0] and span[1] <= quote.end for quote in quotes)]
    return [Quote(start=start, end=end) for start, end in within]
