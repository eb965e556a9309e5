"""A claimed encounter: weak by itself, for it may be invented. Only the user knows, so the user is asked."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, OpenQuestion, Texts, Trait, matches_of, merged, quoting, shortened

QUESTION: Final = "encounter"
_REASON: Final[Texts] = {
    "de": "Eine Begegnung wird erwähnt, die nur Sie bestätigen können: „{words}“.",
    "en": "An encounter is mentioned that only you can confirm: “{words}”.",
}
_FAMILIES: Final = ("encounter", "shared-past", "earlier-contact")


def _find(case: Case) -> Finding | None:
    matches = matches_of(case.message, *_FAMILIES)
    if not matches or case.message is None or QUESTION in case.answers:
        return None
    return quoting(case.message, matches, _REASON)


def _ask(case: Case) -> OpenQuestion | None:
    spans = merged(matches_of(case.message, *_FAMILIES))
    if not spans or case.message is None:
        return None
    words = shortened(case.message.quoted(*spans[0]))
    return OpenQuestion(
        QUESTION,
        {"de": f"„{words}“: Kennen Sie sich daher?", "en": f"“{words}”: do you know each other from that?"},
        case.answers.get(QUESTION),
    )


TRAIT: Final = Trait(
    "encounter",
    "personal",
    {"de": "Eine behauptete Begegnung", "en": "A claimed encounter"},
    ("message",),
    _find,
    _ask,
)
