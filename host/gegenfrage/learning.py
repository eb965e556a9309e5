"""Learning from the user, slowly: corrections of one shape lead to a proposal, and the user decides.

People's own clicks are noisy (a study of LinkedIn found repeatable skill in at most 2.4 % of those who report
fakes), so one correction changes one person's verdict and nothing else.
"""

from __future__ import annotations

from typing import Final

from gegenfrage.contract import Locale, Proposal, SignalWeight
from gegenfrage.signals import HEAVIEST, Trait, shipped_weights, traits
from gegenfrage.store.decisions import Correction, Decisions

CORRECTIONS_NEEDED: Final = 3
"""So many corrections, net of those to the contrary, in which a trait spoke for the wrong or for the right side."""

_STEP: Final = 0.75


def weights(decisions: Decisions, locale: Locale) -> list[SignalWeight]:
    """Return every trait with its weight now and as shipped (0 to 10 points), and a proposed change, if any."""
    changed, corrections = decisions.weights(), decisions.corrections()
    return [_weight(trait, changed.get(trait.name), corrections, locale) for trait in traits()]


def _weight(trait: Trait, changed: float | None, corrections: list[Correction], locale: Locale) -> SignalWeight:
    shipped = shipped_weights()[trait.name]
    weight = shipped if changed is None else changed
    return SignalWeight(
        name=trait.name,
        meaning=trait.meaning[locale],
        toward=trait.toward,
        weight=weight,
        shipped=shipped,
        proposal=_proposal(trait, weight, corrections, locale),
    )


def _proposal(trait: Trait, weight: float, corrections: list[Correction], locale: Locale) -> Proposal | None:
    """Propose a lighter trait where it kept speaking for a verdict that the user took back.

    A heavier one where it kept speaking for the verdict given instead. Corrections made at another weight are spent.
    """
    spoke = [c for c in corrections if trait.name in c.weights and c.weights[trait.name] == weight]
    wrong = sum(c.judged == trait.toward for c in spoke)
    right = sum(c.verdict == trait.toward for c in spoke)
    if abs(wrong - right) < CORRECTIONS_NEEDED:
        return None
    proposed = round(weight * _STEP, 2) if wrong > right else round(min(HEAVIEST, weight / _STEP), 2)
    return Proposal(weight=proposed, text=_because(wrong, right, locale)) if proposed != weight else None


def _because(wrong: int, right: int, locale: Locale) -> str:
    if locale == "de":
        if wrong > right:
            return f"Dieses Merkmal sprach in {wrong} Fällen für ein Urteil, das Sie berichtigt haben."
        return f"Dieses Merkmal sprach in {right} Fällen schon für das Urteil, zu dem Sie berichtigt haben."
    if wrong > right:
        return f"In {wrong} cases this trait spoke for a verdict that you corrected."
    return f"In {right} cases this trait already spoke for the verdict that you chose instead."
