"""A claimed encounter: weak by itself, for it may be invented. Only the user knows, so the user is asked."""

from typing import Final

from gegenfrage.contract import Locale
from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, OpenQuestion, Trait, matches_of, merged, quote, shortened

_QUESTION: Final = "encounter"
_CONFIRMED: Final = 5.0
_FAMILIES: Final = ("encounter", "shared-past", "earlier-contact")


def _find(case: Case) -> Finding | None:
    answer = case.answers.get(_QUESTION)
    spans = merged(matches_of(case.message, *_FAMILIES))
    if answer is False or not spans or case.message is None:
        return None
    words = shortened(case.message.quoted(*spans[0]))
    reason: dict[Locale, str] = {
        "de": f"Eine Begegnung wird erwähnt, die nur Sie bestätigen können: „{words}“.",
        "en": f"An encounter is mentioned that only you can confirm: “{words}”.",
    }
    if answer:
        reason = {
            "de": f"Sie bestätigen, dass Sie sich kennen: „{words}“.",
            "en": f"You confirm that you know each other: “{words}”.",
        }
    return Finding(reason, tuple(quote(case.message, *span) for span in spans), _CONFIRMED if answer else 1.0)


def _ask(case: Case) -> OpenQuestion | None:
    spans = merged(matches_of(case.message, *_FAMILIES))
    if not spans or case.message is None:
        return None
    words = shortened(case.message.quoted(*spans[0]))
    return OpenQuestion(
        _QUESTION,
        {"de": f"„{words}“: Kennen Sie sich daher?", "en": f"“{words}”: do you know each other from that?"},
        case.answers.get(_QUESTION),
    )


TRAIT: Final = Trait(
    "encounter",
    "personal",
    {"de": "Eine behauptete Begegnung", "en": "A claimed encounter"},
    ("message",),
    _find,
    _ask,
)
