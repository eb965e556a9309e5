"""The traits. Each is a module of its own here: what is known of a request in, evidence or nothing out.

A new trait is a new module with a `TRAIT`, its name in `_MODULES` and its weight in `data/weights.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module, resources
from typing import Final

from gegenfrage.contract import Locale, Quote, Verdict
from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, OpenQuestion, Trait

__all__ = ["HEAVIEST", "Evidence", "OpenQuestion", "Trait", "evidence_of", "questions_of", "shipped_weights", "traits"]

HEAVIEST: Final = 10.0
_MODULES: Final = (
    "same_text",
    "network_size",
    "few_mutual",
    "never_visited",
    "vague_benefit",
    "my_network",
    "collecting",
    "motto",
    "bare_wish",
    "empty_praise",
    "profile_opener",
    "suggested",
    "shared_group",
    "visit_thanks",
    "assurance",
    "greeting_mismatch",
    "picked_by_pattern",
    "networker_title",
    "empty_title",
    "contact_hunger",
    "denied_encounter",
    "pitch",
    "price",
    "call_to_action",
    "sales_question",
    "web_address",
    "sales_words",
    "sales_title",
    "advertising_follows",
    "hiring",
    "vacancy",
    "client_search",
    "job_change",
    "job_conditions",
    "job_next_step",
    "job_words",
    "recruiter_title",
    "earlier_contact",
    "your_deed",
    "acquaintance",
    "shared_past",
    "your_work",
    "introduction",
    "third_person",
    "past_time",
    "occasion",
    "document",
    "real_question",
    "own_content",
    "wants_answered",
    "shared_station",
    "earlier_conversation",
    "visited",
    "encounter",
    "confirmed_encounter",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One trait found: it speaks for the verdict `toward` with `weight` points (0 to 10).

    `reason` holds the sentence for the user, German and English, with the real words filled in.
    `quotes` are offsets into the message's original.
    """

    signal: str
    toward: Verdict
    weight: float
    reason: dict[Locale, str]
    quotes: tuple[Quote, ...] = ()


@cache
def traits() -> tuple[Trait, ...]:
    """Return all traits, in the order in which reasons are shown."""
    return tuple(import_module(f"{__name__}.{name}").TRAIT for name in _MODULES)


@cache
def shipped_weights() -> Mapping[str, float]:
    """Return the points each trait is worth, by its name."""
    text = (resources.files("gegenfrage") / "data" / "weights.toml").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text).items()}


def evidence_of(case: Case, weights: Mapping[str, float]) -> list[Evidence]:
    """Return what speaks for or against anything; `weights` win over the shipped ones, trait by trait."""
    worth = {**shipped_weights(), **weights}
    found = ((trait, trait.find(case)) for trait in traits())
    return [_evidence(trait, finding, worth[trait.name]) for trait, finding in found if finding is not None]


def questions_of(case: Case) -> list[OpenQuestion]:
    """Return what only the user can tell about this request."""
    asked = [trait.ask(case) for trait in traits() if trait.ask is not None]
    return [question for question in asked if question is not None]


def _evidence(trait: Trait, finding: Finding, weight: float) -> Evidence:
    points = round(min(HEAVIEST, weight * finding.share), 2)
    return Evidence(trait.name, trait.toward, points, finding.reason, finding.quotes)
