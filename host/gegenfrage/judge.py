"""From evidence to a verdict, by fixed rules.

Every reason has points on one axis: collector evidence counts for, personal evidence against, sales and recruiter
evidence stands aside (0). The score is their sum. The verdict is the first of these whose condition holds:

1. sales or recruiter: its own evidence, less what is personal, reaches the threshold, and is no less than what speaks
   for a collector; the weightier of both, and sales only where something is offered;
2. collector: the score reaches the threshold in at least two traits, not all of them mere courtesies, and what the
   message says for it outweighs what is personal, so that facts about a person alone condemn nobody;
3. personal: what is personal reaches its threshold and outweighs everything else; an offer that is none yet, or that
   answers the reader's own enquiry, counts half;
4. unclear.

One thought counts once: of collector evidence that quotes the same words, only the heaviest is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Final

from gegenfrage.contract import THRESHOLD, Quote, Verdict
from gegenfrage.dossier import Case
from gegenfrage.signals import Evidence, OpenQuestion, evidence_of, questions_of, traits

PERSONAL_THRESHOLD: Final = 3.0
_KINDS_NEEDED: Final = 2
_CIRCUMSTANCES: Final = frozenset(
    {"past-time", "occasion", "document", "real-question", "own-content", "visited", "encounter"}
)
"""Personal evidence that advertising and vacancies have too: dates, occasions, numbers, questions."""
_CLAIMS: Final = frozenset({"earlier-contact", "shared-past", "past-time", "occasion"})
_OFFERS: Final = frozenset({"pitch", "price", "sales-words", "advertising-follows"})
"""Without one of these nothing is offered, and so nothing is sold."""
_COURTESIES: Final = frozenset(
    {
        "bare-wish",
        "profile-opener",
        "empty-praise",
        "visit-thanks",
        "suggested",
        "shared-group",
        "motto",
        "assurance",
        "greeting-mismatch",
    }
)
"""What honest templates say too: however much of it there is, it tells nobody's purpose."""
_ANSWERED: Final = frozenset({"your-deed", "earlier-contact"})
"""Beside one of these an offer may well be the answer to what the reader asked for."""
_VOCABULARY: Final = frozenset({"sales-words", "job-words"})
"""Words that other people use too: they count only beside something said."""
_NEVER_READ_YET: Final = "web-presence"


@dataclass(frozen=True, slots=True)
class Weighed:
    """Evidence with its points on the collector axis: positive for, negative against, 0 where it stands aside."""

    evidence: Evidence
    points: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its score (the sum of all points), reasons, questions to the user, and what was not read."""

    verdict: Verdict
    score: float
    reasons: tuple[Weighed, ...]
    questions: tuple[OpenQuestion, ...]
    unknown: tuple[str, ...]


def judge(case: Case, weights: Mapping[str, float] | None = None) -> Judgement:
    """Judge one request; `weights` are points by trait that win over the shipped ones."""
    found = _each_thought_once(_believed(evidence_of(case, weights or {})))
    reasons = tuple(Weighed(evidence, _points(evidence)) for evidence in found)
    score = round(sum(reason.points for reason in reasons), 2)
    return Judgement(_verdict(found, score), score, reasons, tuple(questions_of(case)), unknown_of(case))


def unknown_of(case: Case) -> tuple[str, ...]:
    """Return the readings that are absent and could still decide, by the contract's names."""
    read = {
        "message": case.message,
        "network-size": case.sender.contacts,
        "mutual-contacts": case.mutual_contacts,
        "headline": case.sender.headline,
        "sender-profile": case.sender.occupations,
        "own-profile": case.reader,
        "profile-visit": case.visits if case.visits and (case.visits.visited or case.visits.covered) else None,
        "conversation": case.conversation,
    }
    needed = dict.fromkeys(need for trait in traits() for need in trait.needs)
    return (*(need for need in needed if read[need] is None), _NEVER_READ_YET)


def _believed(found: list[Evidence]) -> list[Evidence]:
    """Leave out what rests on an encounter that the user denies, and a vocabulary with nothing said in it."""
    doubted = _CLAIMS if _has(found, {"denied-encounter"}) else frozenset()
    said = {item.toward for item in found if item.signal not in _VOCABULARY}
    meant = [item for item in found if item.signal not in _VOCABULARY or item.toward in said]
    return [item for item in meant if item.signal not in doubted]


def _each_thought_once(found: list[Evidence]) -> list[Evidence]:
    """Leave out collector evidence that quotes only words that heavier such evidence quotes already."""
    taken: list[Quote] = []
    repeated: set[str] = set()
    for item in sorted(found, key=lambda item: -item.weight):
        if item.toward == "collector" and item.quotes:
            if all(any(_same_words(quote, other) for other in taken) for quote in item.quotes):
                repeated.add(item.signal)
            taken.extend(item.quotes)
    return [item for item in found if item.signal not in repeated]


def _same_words(one: Quote, other: Quote) -> bool:
    """Tell whether two quotes have more in common than not."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > max(one.end, other.end) - min(one.start, other.start)


def _points(evidence: Evidence) -> float:
    if evidence.toward == "collector":
        return evidence.weight
    return -evidence.weight if evidence.toward == "personal" else 0.0


def _verdict(found: list[Evidence], score: float) -> Verdict:
    trade: Verdict = "recruiter" if _sum(found, "recruiter") >= _sum(found, "sales") else "sales"
    if _is_business(found, trade, score):
        return trade
    if score >= THRESHOLD and _said(found) > _sum(found, "personal") and _tells_of_collecting(found):
        return "collector"
    return "personal" if _is_personal(found, trade) else "unclear"


def _is_business(found: list[Evidence], trade: Verdict, score: float) -> bool:
    personal = _sum(found, "personal") - _sum(found, "personal", _CIRCUMSTANCES) / 2
    business = _sum(found, trade)
    weighty = business - personal >= THRESHOLD and business >= max(_said(found), score)
    return weighty and (trade == "recruiter" or _has(found, _OFFERS))


def _is_personal(found: list[Evidence], trade: Verdict) -> bool:
    personal, business, said = _sum(found, "personal"), _sum(found, trade), _said(found)
    facts = _sum(found, "collector") - said
    if trade == "sales" and (business < THRESHOLD or _has(found, _ANSWERED)):
        business /= 2
    return personal >= PERSONAL_THRESHOLD and personal > said + facts / 2 + business


def _said(found: list[Evidence]) -> float:
    return sum(item.weight for item in found if item.toward == "collector" and item.quotes)


def _sum(found: list[Evidence], verdict: Verdict, among: frozenset[str] | None = None) -> float:
    return sum(item.weight for item in found if item.toward == verdict and (among is None or item.signal in among))


def _tells_of_collecting(found: list[Evidence]) -> bool:
    kinds = {item.signal for item in found if item.toward == "collector"}
    return len(kinds) >= _KINDS_NEEDED and not kinds <= _COURTESIES


def _has(found: list[Evidence], signals: Set[str]) -> bool:
    return any(evidence.signal in signals for evidence in found)
