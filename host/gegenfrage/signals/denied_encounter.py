"""A claimed encounter that the user denies."""

from typing import Final

from gegenfrage.dossier import Case
from gegenfrage.signals.encounter import QUESTION
from gegenfrage.signals.trait import Finding, Trait


def _find(case: Case) -> Finding | None:
    if case.answers.get(QUESTION) is not False:
        return None
    return Finding(
        {
            "de": "Die erwähnte Begegnung hat es nach Ihrer Antwort nicht gegeben.",
            "en": "By your answer, the encounter mentioned did not happen.",
        }
    )


TRAIT: Final = Trait(
    "denied-encounter",
    "collector",
    {"de": "Die behauptete Begegnung gab es nicht", "en": "The claimed encounter did not happen"},
    ("message",),
    _find,
)
