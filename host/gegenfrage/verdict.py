"""Puts a judgement into the words and numbers of the contract."""

from __future__ import annotations

from typing import Final

from gegenfrage.contract import Badge, Locale, Question, Reason, Relative, Reply, RequestVerdict, Understood
from gegenfrage.dossier import Case
from gegenfrage.judge import Judgement
from gegenfrage.similar import differing_words

_ALARM: Final = "#b3261e"
_CALM: Final = "#5f6368"
_RELATIVES_SHOWN: Final = 10


def badge(verdicts: list[RequestVerdict], locale: Locale) -> Badge:
    """Return the badge for these verdicts; a request shown twice counts once. Without collectors it is empty."""
    kinds = {verdict.request_id: verdict.verdict for verdict in verdicts}
    number, total = list(kinds.values()).count("collector"), len(kinds)
    if locale == "de":
        title = f"{number} von {total} {'Anfrage' if total == 1 else 'Anfragen'}: Kontaktsammler"
    else:
        title = f"{number} of {total} {'request' if total == 1 else 'requests'}: contact collectors"
    return Badge(text=str(number or ""), color=_ALARM if number else _CALM, title=title)


def describe(case: Case, judgement: Judgement, reply: Reply | None, locale: Locale) -> RequestVerdict:
    """Return the verdict as the extension shows it, reasons and questions in the user's language."""
    return RequestVerdict(
        request_id=case.request_id,
        name=case.sender.name,
        verdict=judgement.verdict,
        score=judgement.score,
        reasons=[
            Reason(
                signal=reason.evidence.signal,
                points=reason.points,
                toward=reason.evidence.toward,
                weight=reason.evidence.weight,
                text=reason.evidence.reason[locale],
                quotes=list(reason.evidence.quotes),
            )
            for reason in judgement.reasons
        ],
        questions=[
            Question(name=question.name, text=question.text[locale], answer=question.answer)
            for question in judgement.questions
        ],
        family=_family(case),
        unknown=list(judgement.unknown),
        understood=_understood(case),
        reply=reply,
    )


def _family(case: Case) -> list[Relative]:
    text = case.message.original if case.message else ""
    return [
        Relative(
            name=copy.name,
            received_on=copy.received.on if copy.received else None,
            differences=differing_words(text, copy.message),
        )
        for copy in case.near_copies[:_RELATIVES_SHOWN]
    ]


def _understood(case: Case) -> Understood:
    contacts, mutual, message = case.sender.contacts, case.mutual_contacts, case.message
    return Understood(
        contacts=contacts.value if contacts else None,
        contacts_at_least=contacts.at_least if contacts else None,
        mutual_contacts=mutual.value if mutual else None,
        received_on=case.received.on if case.received else None,
        language=message.language if message else None,
        address=message.address if message else None,
    )
