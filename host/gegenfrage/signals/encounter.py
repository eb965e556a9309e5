"""A claimed encounter: weak by itself, for it may be invented. Only the user knows, so the user is asked."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.trait import Finding, OpenQuestion, Texts, Trait, in_context, matches_of, merged, quoting

QUESTION: Final = "encounter"
_REASON: Final[Texts] = {
    "de": "Eine Begegnung wird erwähnt, die nur Sie bestätigen können: „{words}“.",
    "en": "An encounter is mentioned that only you can confirm: “{words}”.",
}


def _find(case: Case) -> Finding | None:
    matches = matches_of(case.message, "encounter")
    if not matches or case.message is None or QUESTION in case.answers:
        return None
    return quoting(case.message, matches, _REASON)


def _ask(case: Case) -> OpenQuestion | None:
    spans = merged(matches_of(case.message, "encounter"))
    if not spans or case.message is None:
        return None
    words = in_context(case.message, spans)
    return OpenQuestion(
        QUESTION,
        {
            "de": f"„{words}“: Stimmt das, kennen Sie sich daher?",
            "en": f"“{words}”: is that so, do you know each other from there?",
        },
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
