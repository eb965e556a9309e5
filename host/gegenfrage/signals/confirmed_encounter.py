"""A claimed encounter that the user confirms."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.encounter import QUESTION
from gegenfrage.signals.trait import Finding, Trait


def _find(case: Case) -> Finding | None:
    if case.answers.get(QUESTION) is not True:
        return None
    return Finding(
        {
            "de": "Nach Ihrer Antwort kennen Sie sich.",
            "en": "By your answer, you know each other.",
        }
    )


TRAIT: Final = Trait(
    "confirmed-encounter",
    "personal",
    {"de": "Die behauptete Begegnung gab es", "en": "The claimed encounter did happen"},
    ("message",),
    _find,
)
